"""Fields one below the other, each with its label above; short ones share a row."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from pathways.ui.forms import notation
from pathways.ui.forms.completing import MunicipalitiesEditor, PartyNameEditor
from pathways.ui.forms.editors import (
    CheckEditor,
    Editor,
    LineEditor,
    LinesEditor,
    MemberEditor,
    ProseEditor,
    RatingEditor,
    YesNoEditor,
)
from pathways.ui.forms.fields import SEVERAL, Context, Field, Kind, Value, is_settled
from pathways.ui.forms.heads import FieldHead
from pathways.ui.forms.noted import DateEditor, NotedEditor
from pathways.ui.forms.pickers import (
    HostEditor,
    MessageTypeEditor,
    PartyEditor,
    PathwayEditor,
    UnitEditor,
)
from pathways.ui.forms.swatches import ColorEditor
from pathways.ui.forms.towns import TownsEditor, TravelEditor

Maker = Callable[[Field], Editor]

MAKERS: dict[Kind, Maker] = {
    Kind.LINE: LineEditor,
    Kind.PROSE: ProseEditor,
    Kind.LINES: LinesEditor,
    Kind.CHOICE: partial(MemberEditor, nullable=True),
    Kind.CHOSEN: partial(MemberEditor, nullable=False),
    Kind.YES_NO: YesNoEditor,
    Kind.CHECK: CheckEditor,
    Kind.DURATION: partial(NotedEditor, notation=notation.DURATION),
    Kind.COUNT: partial(NotedEditor, notation=notation.COUNT),
    Kind.PERCENT: partial(NotedEditor, notation=notation.PERCENT),
    Kind.RATING: RatingEditor,
    Kind.MONEY: partial(NotedEditor, notation=notation.MONEY),
    Kind.DATE: DateEditor,
    Kind.CODES: partial(NotedEditor, notation=notation.CODES),
    Kind.MUNICIPALITIES: MunicipalitiesEditor,
    Kind.PARTY_NAME: PartyNameEditor,
    Kind.UNIT: UnitEditor,
    Kind.PARTY: PartyEditor,
    Kind.HOST: HostEditor,
    Kind.TOWNS: TownsEditor,
    Kind.TRAVEL: TravelEditor,
    Kind.PATHWAY: PathwayEditor,
    Kind.MESSAGE_TYPE: MessageTypeEditor,
    Kind.COLOR: ColorEditor,
}
"""How each simple kind of field is answered; `form` adds those that hold a grid themselves."""

_NARROW = 38
"""With room for fewer signs than this, no two fields share a row."""


class FieldGrid(QWidget):
    """The widgets of some fields."""

    edited = Signal(str, object, str)
    """Path, new answer, and how (see `editors.TYPED`)."""
    opened = Signal(str, str)
    """Path, and the register's element to open, or `pickers.NEW`."""

    def __init__(self, fields: Sequence[Field], makers: dict[Kind, Maker]) -> None:
        super().__init__()
        self._rows: list[tuple[Field, FieldHead | None, Editor]] = []
        self._narrow: bool | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(3)
        for field in fields:
            editor = makers[field.kind](field)
            head = None if field.kind is Kind.CHECK else FieldHead(field, editor)
            self._rows.append((field, head, editor))
            self._follow(field, editor)
        self._arrange()
        self.retranslate()

    def _follow(self, field: Field, editor: Editor) -> None:
        editor.edited.connect(partial(self.edited.emit, field.path))
        opened = getattr(editor, "opened", None)
        if opened is not None:
            opened.connect(partial(self.opened.emit, field.path))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put half fields side by side where there is room."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Larger text needs more room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()

    def minimumSizeHint(self) -> QSize:
        """As narrow as a fold allows: what does not fit side by side goes below."""
        return QSize(0, super().minimumSizeHint().height())

    def _arrange(self) -> None:
        narrow = self.width() < self.fontMetrics().averageCharWidth() * _NARROW
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 0 if narrow else 1)
        row, column = 0, 0
        for field, head, editor in self._rows:
            half = field.half and not narrow
            if column and not half:
                row, column = row + 3, 0
            span = 1 if half or narrow else 2
            if head is not None:
                self._grid.addWidget(head, row, column, 1, span, Qt.AlignmentFlag.AlignBottom)
            top = Qt.AlignmentFlag.AlignTop if half else Qt.AlignmentFlag(0)
            self._grid.addWidget(editor, row + 1, column, 1, span, top)
            self._grid.setRowMinimumHeight(row + 2, 5)
            row, column = (row, 1) if half and not column else (row + 3, 0)

    def focus_on(self, path: str) -> bool:
        """Give the keyboard to the field at the path, or the one that holds it."""
        for field, _head, editor in self._rows:
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
        for field, _head, editor in self._rows:
            if field.path == path:
                editor.refuse()

    def editors(self) -> Iterator[Editor]:
        """Every editor, from the top."""
        return (editor for _field, _head, editor in self._rows)

    def show_value(self, value: Value, context: Context) -> int:
        """Show the value's answers; returns how many that count are not settled."""
        return self.show_values((value,), context)

    def show_values(self, values: Sequence[Value], context: Context) -> int:
        """Show what the values answer alike, and where they differ; returns as `show_value`."""
        unsettled = 0
        for field, head, editor in self._rows:
            asked = field.is_asked(context, values) and (len(values) == 1 or editor.takes_several)
            editor.setVisible(asked)
            if head is not None:
                head.setVisible(asked)
            if not asked:
                continue
            answer = field.common_answer(context, values)
            editor.fallback, alike = field.fallback(context, values)
            if answer is SEVERAL or (answer is None and not alike):
                editor.show_several(context, values)
                continue
            editor.show_answer(answer, context, values[0])
            if field.counts and not is_settled(answer) and not editor.fallback:
                unsettled += 1
        return unsettled

    def forget(self) -> None:
        """Another value comes: nothing half written may stay."""
        for editor in self.editors():
            editor.forget()

    def retranslate(self) -> None:
        """Speak the language of now."""
        for _field, head, editor in self._rows:
            if head is not None:
                head.retranslate()
            editor.retranslate()
