"""A form: sections as cards that fold, each telling how much of it is settled."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from pathways.language import _, ngettext
from pathways.ui.forms.fields import Context, Kind, Section, Value
from pathways.ui.forms.folding import Folds
from pathways.ui.forms.grid import MAKERS, FieldGrid, Maker
from pathways.ui.forms.heads import SectionHead
from pathways.ui.forms.messages import MessagesEditor
from pathways.ui.forms.points import PointsEditor

_MAKERS: dict[Kind, Maker] = MAKERS | {Kind.MESSAGES: MessagesEditor, Kind.POINTS: PointsEditor}


class _Card(QFrame):
    """One section."""

    def __init__(self, section: Section, folds: Folds) -> None:
        super().__init__()
        self.section = section
        self.setProperty("card", True)
        self.grid = FieldGrid(section.fields, _MAKERS)
        self._folds = folds
        self._head = SectionHead()
        self._head.button.clicked.connect(lambda: self.fold(not self.is_folded))
        self._unsettled = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        column.addWidget(self._head)
        column.addWidget(self.grid)
        self.retranslate()
        self.grid.setVisible(not self.is_folded)

    @property
    def is_folded(self) -> bool:
        """Only its title can be seen."""
        return self._folds.is_folded(self.section.title)

    def fold(self, folded: bool) -> None:
        """Fold the section or unfold it."""
        self._folds.fold(self.section.title, folded)
        self._head.show_folded(folded)
        self.grid.setVisible(not folded)

    def show_values(self, values: Sequence[Value], context: Context) -> None:
        """Show the values, or nothing where the section does not concern them."""
        asked = all(self.section.when(context, value) for value in values)
        if asked:
            self._unsettled = self.grid.show_values(values, context)
            self._tell()
            self._head.show_folded(self.is_folded)
            self.grid.setVisible(not self.is_folded)
            asked = not all(editor.isHidden() for editor in self.grid.editors())
        self.setVisible(asked)

    def retranslate(self) -> None:
        """Speak the language of now."""
        self.setToolTip(_(self.section.tip) if self.section.tip else "")
        self.grid.retranslate()
        self._head.show_folded(self.is_folded)
        self._tell()

    def _tell(self) -> None:
        count = self._unsettled
        text = ngettext("{count} not settled", "{count} not settled", count).format(count=count)
        self._head.tell(_(self.section.title), text if count else "")


class Form(QWidget):
    """The sections of one kind of value. It tells of answers; who owns it makes the edits."""

    edited = Signal(str, object, str)
    """Path, new answer, and how (see `editors.TYPED`)."""
    opened = Signal(str, str)
    """Path, and the register's element to open, or `pickers.NEW`."""

    def __init__(self, sections: Sequence[Section], folds: Folds | None = None) -> None:
        super().__init__()
        self._subject: object = None
        self._cards = [_Card(section, folds or Folds()) for section in sections]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for card in self._cards:
            card.grid.edited.connect(self.edited)
            card.grid.opened.connect(self.opened)
            column.addWidget(card)
        column.addStretch(1)

    def show_value(self, value: Value, context: Context, subject: object = None) -> None:
        """Show a value; with another subject than before, half-written answers go."""
        self.show_values((value,), context, subject)

    def show_values(
        self, values: Sequence[Value], context: Context, subject: object = None
    ) -> None:
        """Show several values of a kind at once, what they have in common and where they differ."""
        if subject != self._subject:
            self._subject = subject
            for card in self._cards:
                card.grid.forget()
        for card in self._cards:
            card.show_values(values, context)

    def focus_on(self, path: str) -> bool:
        """Give the keyboard to the field at a path; False where the form has no such field."""
        return any(self._opened(card).grid.focus_on(path) for card in self._having(path))

    def focus_first(self) -> None:
        """Give the keyboard to the first field."""
        for card in self._cards:
            if not card.isHidden() and self._opened(card).grid.focus_first():
                return

    def refuse(self, path: str) -> None:
        """Say that the model cannot take the answer just given there."""
        for card in self._cards:
            card.grid.refuse(path)

    def retranslate(self) -> None:
        """Speak the language of now; show the value again afterwards."""
        for card in self._cards:
            card.retranslate()

    def _having(self, path: str) -> list[_Card]:
        """The cards with a field at the path, or one that holds it."""
        return [
            card
            for card in self._cards
            if not card.isHidden()
            and any(f"{path}.".startswith(f"{field.path}.") for field in card.section.fields)
        ]

    @staticmethod
    def _opened(card: _Card) -> _Card:
        if card.is_folded:
            card.fold(False)
        return card
