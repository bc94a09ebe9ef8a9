"""A table whose cells can be selected in blocks, and rows by their elements."""

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Signal
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from pathways.analysis.tables import NEW, Table
from pathways.ui.tables.model import TableModel

_ROW_HEIGHT = 1.8
"""In the text's height."""
_Flag = QItemSelectionModel.SelectionFlag


class PickingView(QTableView):
    """Shows a TableModel and knows what is selected in it."""

    chosen = Signal(object)
    """The elements of the rows in which a person has selected cells, from the top."""

    def __init__(self, table: Table[Any], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{table.name}Table")
        self.rows = TableModel(table, self)
        self._following = False
        self.setModel(self.rows)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.selectionModel().selectionChanged.connect(self._tell_chosen)
        self.fit_rows()

    def fit_rows(self) -> None:
        """Let the rows follow the text's size."""
        height = round(self.fontMetrics().height() * _ROW_HEIGHT)
        self.verticalHeader().setDefaultSectionSize(height)

    def selected_rows(self) -> list[str]:
        """The elements of the rows in which something is selected, from the top."""
        return [key for key in map(self.rows.key, self._spans()[0]) if not key.startswith(NEW)]

    def select_rows(self, keys: tuple[str, ...]) -> None:
        """Select the rows of these elements, unless just they are; tells nobody."""
        rows = sorted(row for row in map(self.rows.row_of, keys) if row >= 0)
        if {self.rows.key(row) for row in rows} == set(self.selected_rows()):
            return
        selection = QItemSelection()
        last = self.rows.columnCount() - 1
        for first, final in _runs(rows):
            selection.select(self.rows.index(first, 0), self.rows.index(final, last))
        self._following = True
        self.selectionModel().select(selection, _Flag.ClearAndSelect)
        if rows:
            here = self.rows.index(rows[0], self._column())
            self.selectionModel().setCurrentIndex(here, _Flag.NoUpdate)
            self.scrollTo(here)
        self._following = False

    def go_to(self, key: str, column: int) -> None:
        """Have the keyboard in a cell of an element that is shown; what is selected stays."""
        row = self.rows.row_of(key)
        if row >= 0:
            here = self.rows.index(row, column)
            self.selectionModel().setCurrentIndex(here, _Flag.NoUpdate)
            self.scrollTo(here)

    def start(self) -> None:
        """Have the keyboard in some cell."""
        if not self.currentIndex().isValid() and self.rows.rowCount():
            here = self.rows.index(0, self._column())
            self.selectionModel().setCurrentIndex(here, _Flag.NoUpdate)

    def visible_columns(self) -> list[int]:
        """The columns that can be seen, as they stand from the left."""
        header = self.horizontalHeader()
        ordered = (header.logicalIndex(place) for place in range(header.count()))
        return [column for column in ordered if not self.isColumnHidden(column)]

    def block(self) -> tuple[list[int], list[int]]:
        """The rows and visible columns of the selection, or else the cell of the keyboard."""
        rows, columns = self._spans()
        here = self.currentIndex()
        if not rows and here.isValid():
            return [here.row()], [here.column()]
        return rows, [column for column in self.visible_columns() if column in columns]

    def selected_cells(self) -> Iterator[tuple[int, int]]:
        """Row and column of every selected cell, or else of the one with the keyboard."""
        rows, columns = self.block()
        chosen, alone = self.selectionModel(), len(rows) == len(columns) == 1
        for row in rows:
            for column in columns:
                if alone or chosen.isSelected(self.rows.index(row, column)):
                    yield row, column

    def _spans(self) -> tuple[list[int], set[int]]:
        rows: set[int] = set()
        columns: set[int] = set()
        selection = self.selectionModel().selection()
        for block in map(selection.at, range(selection.count())):
            rows.update(range(block.top(), block.bottom() + 1))
            columns.update(range(block.left(), block.right() + 1))
        return sorted(rows), columns

    def _column(self) -> int:
        """The column of the keyboard, else the first that can be written in."""
        if self.currentIndex().isValid():
            return self.currentIndex().column()
        columns = self.rows.table.columns
        return next((one for one in self.visible_columns() if columns[one].put is not None), 0)

    def _tell_chosen(self) -> None:
        if not self._following:
            self.chosen.emit(self.selected_rows())


def _runs(rows: list[int]) -> Iterator[tuple[int, int]]:
    """Rows beside each other, as first and last."""
    start = 0
    for place, row in enumerate(rows):
        if place + 1 == len(rows) or rows[place + 1] != row + 1:
            yield rows[start], row
            start = place + 1
