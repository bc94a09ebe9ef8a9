"""Fields one below the other, each with its label above; short ones share a row."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from pathways.language import _
from pathways.ui.forms import notation
from pathways.ui.forms.editors import (
    CheckEditor,
    Editor,
    LineEditor,
    MemberEditor,
    NotedEditor,
    ProseEditor,
    YesNoEditor,
)
from pathways.ui.forms.fields import Context, Field, Kind, Value, is_settled, read
from pathways.ui.forms.pickers import (
    MessageTypeEditor,
    PartyEditor,
    PathwayEditor,
    UnitEditor,
)

Maker = Callable[[Field], Editor]

MAKERS: dict[Kind, Maker] = {
    Kind.LINE: LineEditor,
    Kind.PROSE: ProseEditor,
    Kind.CHOICE: partial(MemberEditor, nullable=True),
    Kind.CHOSEN: partial(MemberEditor, nullable=False),
    Kind.YES_NO: YesNoEditor,
    Kind.CHECK: CheckEditor,
    Kind.DURATION: partial(NotedEditor, notation=notation.DURATION),
    Kind.COUNT: partial(NotedEditor, notation=notation.COUNT),
    Kind.PERCENT: partial(NotedEditor, notation=notation.PERCENT),
    Kind.DATE: partial(NotedEditor, notation=notation.DATE),
    Kind.CODES: partial(NotedEditor, notation=notation.CODES),
    Kind.MUNICIPALITIES: partial(NotedEditor, notation=notation.MUNICIPALITIES),
    Kind.UNIT: UnitEditor,
    Kind.PARTY: PartyEditor,
    Kind.PATHWAY: PathwayEditor,
    Kind.MESSAGE_TYPE: MessageTypeEditor,
}
"""How each simple kind of field is answered; `form` adds those that hold a grid themselves."""


class FieldGrid(QWidget):
    """The widgets of some fields."""

    edited = Signal(str, object, str)
    """Path, new answer, and how (see `editors.TYPED`)."""
    opened = Signal(str, str)
    """Path, and the register's element to open, or `pickers.NEW`."""

    def __init__(self, fields: Sequence[Field], makers: dict[Kind, Maker]) -> None:
        super().__init__()
        self._rows: list[tuple[Field, QLabel | None, Editor]] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        row, column = 0, 0
        for field in fields:
            editor = makers[field.kind](field)
            label = None if field.kind is Kind.CHECK else _label(editor)
            if column and not field.half:
                row, column = row + 3, 0
            span = 1 if field.half else 2
            if label is not None:
                grid.addWidget(label, row, column, 1, span, Qt.AlignmentFlag.AlignBottom)
            grid.addWidget(editor, row + 1, column, 1, span)
            grid.setRowMinimumHeight(row + 2, 5)
            row, column = (row, 1) if field.half and not column else (row + 3, 0)
            self._rows.append((field, label, editor))
            self._follow(field, editor)
        self.retranslate()

    def _follow(self, field: Field, editor: Editor) -> None:
        editor.edited.connect(partial(self.edited.emit, field.path))
        opened = getattr(editor, "opened", None)
        if opened is not None:
            opened.connect(partial(self.opened.emit, field.path))

    def focus_on(self, path: str) -> bool:
        """Give the keyboard to the field at the path, or the one that holds it."""
        for field, _label, editor in self._rows:
            if not editor.isHidden() and (path == field.path or path.startswith(f"{field.path}.")):
                editor.focus_on(path.removeprefix(field.path).lstrip("."))
                return True
        return False

    def focus_first(self) -> bool:
        """Give the keyboard to the first field that is asked."""
        for editor in self.editors():
            if not editor.isHidden():
                editor.focus_on("")
                return True
        return False

    def refuse(self, path: str) -> None:
        """Say that the model cannot take the answer just given."""
        for field, _label, editor in self._rows:
            if field.path == path:
                editor.refuse()

    def editors(self) -> Iterator[Editor]:
        """Every editor, from the top."""
        return (editor for _field, _label, editor in self._rows)

    def show_value(self, value: Value, context: Context) -> int:
        """Show the value's answers; returns how many that count are not settled."""
        unsettled = 0
        for field, label, editor in self._rows:
            asked = field.when(context, value)
            editor.setVisible(asked)
            if label is not None:
                label.setVisible(asked)
            if not asked:
                continue
            answer = read(value, field.path)
            editor.show_answer(answer, context, value)
            if field.counts and not is_settled(answer) and not field.otherwise(context, value):
                unsettled += 1
        return unsettled

    def forget(self) -> None:
        """Another value comes: nothing half written may stay."""
        for editor in self.editors():
            editor.forget()

    def retranslate(self) -> None:
        """Speak the language of now."""
        for field, label, editor in self._rows:
            if label is not None:
                label.setText(_(field.label))
            editor.retranslate()


def _label(editor: Editor) -> QLabel:
    label = QLabel()
    label.setBuddy(editor)
    label.setProperty("muted", True)
    label.setWordWrap(True)
    return label
