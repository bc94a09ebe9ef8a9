"""Which columns of a table are shown, in which order and how wide; remembered between starts."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHeaderView, QMenu

from pathways.language import _
from pathways.session import ColumnChoice
from pathways.ui.tables.picking import PickingView

_PAUSE = 400
"""Milliseconds after the last change until it is told."""
_ROOM = 2
"""Signs of room beside a text."""


class Columns(QObject):
    """Keeps the header of a view."""

    changed = Signal()
    """A person has shown, hidden, moved or widened a column."""

    def __init__(self, view: PickingView) -> None:
        super().__init__(view)
        self._view = view
        self._header = view.horizontalHeader()
        self._header.setSectionsMovable(True)
        self._header.setHighlightSections(False)
        self._header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self.changed)
        self._header.sectionMoved.connect(self._touch)
        self._header.sectionResized.connect(self._touch)
        self._is_restoring = False
        self._sign = 0.0
        self.restore(())

    def restore(self, choices: Sequence[ColumnChoice]) -> None:
        """Show the columns as somebody left them; those not told of as they were made."""
        self._is_restoring = True
        columns = self._view.rows.table.columns
        keys = [column.key for column in columns]
        known = [choice for choice in choices if choice.key in keys]
        for place, choice in enumerate(known):
            self._header.moveSection(self._header.visualIndex(keys.index(choice.key)), place)
        told = {choice.key: choice for choice in known}
        self._sign = self._view.fontMetrics().averageCharWidth()
        for place, column in enumerate(columns):
            made = ColumnChoice(key=column.key, width=column.width, shown=not column.hidden)
            choice = told.get(column.key, made)
            width = choice.width or column.width
            self._view.setColumnWidth(place, round((width + _ROOM) * self._sign))
            self._view.setColumnHidden(place, not choice.shown)
        self._is_restoring = False

    def choices(self) -> tuple[ColumnChoice, ...]:
        """The columns as they are shown now, from the left."""
        columns = self._view.rows.table.columns
        ordered = [self._header.logicalIndex(place) for place in range(len(columns))]
        return tuple(
            ColumnChoice(
                key=columns[place].key,
                width=self._width(place),
                shown=not self._view.isColumnHidden(place),
            )
            for place in ordered
        )

    def fit(self) -> None:
        """Let the widths follow the text's size."""
        if self._view.fontMetrics().averageCharWidth() != self._sign:
            self.restore(self.choices())

    def move(self, by: int) -> None:
        """Move the column of the keyboard one place left or right among those that are seen."""
        seen = self._view.visible_columns()
        column = self._view.currentIndex().column()
        if column in seen and 0 <= seen.index(column) + by < len(seen):
            other = seen[seen.index(column) + by]
            self._header.moveSection(
                self._header.visualIndex(column), self._header.visualIndex(other)
            )
            self._view.scrollTo(self._view.currentIndex())

    def fill(self, menu: QMenu) -> None:
        """Offer every column to be shown or hidden, and the columns as they were made."""
        menu.clear()
        columns = self._view.rows.table.columns
        for place in (self._header.logicalIndex(place) for place in range(len(columns))):
            action = QAction(_(columns[place].heading).replace("&", "&&"), menu)
            action.setCheckable(True)
            action.setChecked(not self._view.isColumnHidden(place))
            action.toggled.connect(partial(self._turn, place))
            menu.addAction(action)
        menu.addSeparator()
        menu.addAction(_("Show the usual columns")).triggered.connect(self._reset)

    def _turn(self, column: int, shown: bool) -> None:
        if shown or len(self._view.visible_columns()) > 1:
            self._view.setColumnHidden(column, not shown)
        self._touch()

    def _reset(self) -> None:
        columns = self._view.rows.table.columns
        self.restore(
            [ColumnChoice(key=one.key, width=one.width, shown=not one.hidden) for one in columns]
        )
        self._touch()

    def _width(self, column: int) -> float:
        """In signs; of a hidden column what it was made with."""
        width = self._header.sectionSize(column)
        if not width:
            return self._view.rows.table.columns[column].width
        return max(1.0, round(width / self._sign - _ROOM, 1))

    def _touch(self) -> None:
        if not self._is_restoring:
            self._timer.start()
