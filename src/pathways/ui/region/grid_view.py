"""A grid to walk, write, copy, paste and fill in with the keyboard, as in a spreadsheet."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from pathways.analysis.region.grids import Cells
from pathways.analysis.tables import block_text, read_block
from pathways.ui.colors import Colors
from pathways.ui.region.grid_delegate import GridDelegate
from pathways.ui.region.grid_model import GridModel, Index

_WIDEST_NAME = 42
"""Signs of average width that a row's name may take."""
_WIDEST = 30
_NARROWEST = 9
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class GridView(QTableView):
    """Asks for cells to be written; whoever owns the model writes them."""

    put_wanted = Signal(object)
    """Texts by row and column, as one change."""
    walked = Signal(QModelIndex)
    """Another cell is chosen."""
    opened = Signal(QModelIndex)
    """Enter on a cell that cannot be written in."""
    key_given = Signal(int)
    """A digit, for all selected cells."""
    mark_wanted = Signal()
    """The space key, for all selected cells."""

    def __init__(self, cells: GridModel, colors: Colors, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cells = cells
        self.setModel(cells)
        self._writer = GridDelegate(cells, colors, self)
        self.setItemDelegate(self._writer)
        self._writer.put_wanted.connect(self._put)
        self._writer.fill_wanted.connect(self.fill)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.AnyKeyPressed | trigger.EditKeyPressed | trigger.DoubleClicked)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
            header.setHighlightSections(False)
            header.setTextElideMode(Qt.TextElideMode.ElideRight)
        cells.modelReset.connect(self.measure)

    def dress(self, colors: Colors) -> None:
        """Wear another theme or text size."""
        self._writer.colors = colors
        self.measure()
        self.viewport().update()

    def measure(self) -> None:
        """Give columns and rows the room their words need, within reason."""
        grid = self.cells.grid
        if grid is None:
            return
        self.clearSpans()
        metrics = self.fontMetrics()
        sign = metrics.averageCharWidth()
        down = self.verticalHeader()
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        strong = QFontMetrics(font)
        names = max((strong.horizontalAdvance(row.name) for row in grid.rows), default=0)
        down.setFixedWidth(min(names + 3 * sign, _WIDEST_NAME * sign))
        down.setDefaultSectionSize(round(metrics.height() * 1.7))
        self.resizeColumnsToContents()
        for column in range(len(grid.columns)):
            width = max(self.columnWidth(column), _NARROWEST * sign)
            self.setColumnWidth(column, min(width, _WIDEST * sign))
        for number, row in enumerate(grid.rows):
            if row.heading and len(grid.columns) > 1:
                self.setSpan(number, 0, 1, len(grid.columns))

    def chosen(self) -> list[tuple[int, int]]:
        """The selected cells that can be written in, by row and column."""
        grid = self.cells.grid
        places = ((index.row(), index.column()) for index in self.selectedIndexes())
        return sorted(place for place in places if grid is not None and grid.is_open(*place))

    def fill(self, text: str) -> None:
        """Write the same in all selected cells."""
        self._ask(dict.fromkeys(self.chosen(), text))

    def copy(self) -> None:
        """Put the selected cells on the clipboard, as spreadsheets do."""
        indexes = self.selectedIndexes()
        if not indexes:
            return
        rows = sorted({index.row() for index in indexes})
        columns = sorted({index.column() for index in indexes})
        chosen = {(index.row(), index.column()) for index in indexes}
        lines = [
            [self._text(row, column) if (row, column) in chosen else "" for column in columns]
            for row in rows
        ]
        QGuiApplication.clipboard().setText(block_text(lines))

    def paste(self) -> None:
        """Write a copied block from the chosen cell on; one copied cell fills all selected.

        Headings in between are stepped over, so that a column of services is pasted whole.
        """
        block = read_block(QGuiApplication.clipboard().text())
        start = self.currentIndex()
        if not start.isValid() or self.cells.grid is None:
            return
        if len(block) == 1 and len(block[0]) == 1:
            self.fill(block[0][0])
            return
        places = self.chosen()
        top = min((row for row, _column in places), default=start.row())
        left = min((column for _row, column in places), default=start.column())
        rows = [row for row in range(top, self.cells.rowCount()) if not self.cells.is_heading(row)]
        columns = range(left, self.cells.columnCount())
        written: dict[tuple[int, int], str] = {}
        for row, line in zip(rows, block, strict=False):
            for column, text in zip(columns, line, strict=False):
                if self.cells.grid.is_open(row, column):
                    written[row, column] = text
        self._ask(written)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell what is chosen now."""
        super().currentChanged(current, previous)
        self.walked.emit(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copying, pasting, emptying; digits and space choose; Enter writes."""
        if self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
            return
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.matches(QKeySequence.StandardKey.Delete) or (
            plain and event.key() == Qt.Key.Key_Backspace
        ):
            self.fill("")
        elif plain and event.key() in _ENTER:
            self._open(self.currentIndex())
        elif plain and event.text().isdecimal() and self._takes_digits():
            self.key_given.emit(int(event.text()))
        elif plain and event.key() == Qt.Key.Key_Space:
            self.mark_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _takes_digits(self) -> bool:
        grid, index = self.cells.grid, self.currentIndex()
        return (
            grid is not None and index.isValid() and bool(grid.choices(index.row(), index.column()))
        )

    def _open(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        if index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)
        else:
            self.opened.emit(index)

    def _put(self, index: Index, text: str) -> None:
        if text != self._text(index.row(), index.column()):
            self._ask({(index.row(), index.column()): text})

    def _ask(self, cells: Cells) -> None:
        if cells:
            self.put_wanted.emit(dict(cells))

    def _text(self, row: int, column: int) -> str:
        cell = self.cells.cell(self.cells.index(row, column))
        return cell.full or cell.text
