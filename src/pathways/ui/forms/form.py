"""A form: sections as cards, each telling how much of it is settled."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from pathways.language import _, ngettext
from pathways.ui.forms.fields import Context, Kind, Section, Value
from pathways.ui.forms.grid import MAKERS, FieldGrid, Maker
from pathways.ui.forms.messages import MessagesEditor
from pathways.ui.forms.points import PointsEditor

_MAKERS: dict[Kind, Maker] = MAKERS | {Kind.MESSAGES: MessagesEditor, Kind.POINTS: PointsEditor}


class _Card(QFrame):
    """One section."""

    def __init__(self, section: Section) -> None:
        super().__init__()
        self.section = section
        self.setProperty("card", True)
        self.grid = FieldGrid(section.fields, _MAKERS)
        self._title = QLabel()
        self._title.setProperty("strong", True)
        self._title.setWordWrap(True)
        self._state = QLabel()
        self._state.setProperty("muted", True)
        self._unsettled = 0
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._state)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 8)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.grid)
        self.retranslate()

    def show_value(self, value: Value, context: Context) -> None:
        """Show the value, or nothing where the section does not concern it."""
        asked = self.section.when(context, value)
        self.setVisible(asked)
        if asked:
            self._unsettled = self.grid.show_value(value, context)
            self._tell()

    def retranslate(self) -> None:
        """Speak the language of now."""
        self._title.setText(_(self.section.title))
        self.setToolTip(_(self.section.tip) if self.section.tip else "")
        self.grid.retranslate()
        self._tell()

    def _tell(self) -> None:
        count = self._unsettled
        text = ngettext("{count} not settled", "{count} not settled", count).format(count=count)
        self._state.setText(text if count else "")


class Form(QWidget):
    """The sections of one kind of value. It tells of answers; who owns it makes the edits."""

    edited = Signal(str, object, str)
    """Path, new answer, and how (see `editors.TYPED`)."""
    opened = Signal(str, str)
    """Path, and the register's element to open, or `pickers.NEW`."""

    def __init__(self, sections: Sequence[Section]) -> None:
        super().__init__()
        self._subject: object = None
        self._cards = [_Card(section) for section in sections]
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
        if subject != self._subject:
            self._subject = subject
            for card in self._cards:
                card.grid.forget()
        for card in self._cards:
            card.show_value(value, context)

    def focus_on(self, path: str) -> bool:
        """Give the keyboard to the field at a path; False where the form has no such field."""
        return any(card.grid.focus_on(path) for card in self._cards if not card.isHidden())

    def focus_first(self) -> None:
        """Give the keyboard to the first field."""
        for card in self._cards:
            if not card.isHidden() and card.grid.focus_first():
                return

    def refuse(self, path: str) -> None:
        """Say that the model cannot take the answer just given there."""
        for card in self._cards:
            card.grid.refuse(path)

    def retranslate(self) -> None:
        """Speak the language of now; show the value again afterwards."""
        for card in self._cards:
            card.retranslate()
