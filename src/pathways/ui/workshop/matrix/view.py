"""The table the matrix is seen in: names on the edges, cells to walk between by keyboard."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from pathways.ui.colors import Colors
from pathways.ui.workshop.heads import Heads, heading_metrics, wrapped
from pathways.ui.workshop.matrix.delegate import MatrixDelegate
from pathways.ui.workshop.matrix.table import Index, MatrixModel

_WIDEST = 24
"""Of the senders' names, in signs of average width, before they wrap."""


class MatrixView(QTableView):
    """A click or Enter shows a cell's handoffs."""

    shown = Signal(QModelIndex)
    """The handoffs of a cell are to be shown on the drawing."""
    walked = Signal(QModelIndex)
    """Another cell is chosen; not valid when none is."""
    copy_wanted = Signal()

    def __init__(self, cells: MatrixModel, colors: Colors, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cells = cells
        self.setModel(cells)
        self.cell_painter = MatrixDelegate(self, cells, colors)
        self.setItemDelegate(self.cell_painter)
        self.setHorizontalHeader(Heads(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(self.shown)
        cells.modelReset.connect(self.measure)
        self.measure()

    def dress(self, colors: Colors) -> None:
        """Wear another theme or text size."""
        self.cell_painter.colors = colors
        self.measure()
        self.viewport().update()

    def show_heat(self, worst: int) -> None:
        """Say how many breaks the hottest cell has."""
        self.cell_painter.worst = max(1, worst)

    def measure(self) -> None:
        """Give all cells the same room, after the text's size."""
        line, matrix = self.fontMetrics().height(), self.cells.matrix
        senders = [place.name for place in matrix.senders] if matrix else []
        across, down = self.horizontalHeader(), self.verticalHeader()
        metrics = heading_metrics(self)
        across.setDefaultSectionSize(round(line * 5.6))
        width = metrics.averageCharWidth() * _WIDEST
        down.setFixedWidth(width)
        tallest = max((wrapped(metrics, name, width - line) for name in senders), default=0)
        down.setDefaultSectionSize(max(round(line * 2.7), tallest + line // 2))

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell what is chosen now."""
        super().currentChanged(current, previous)
        self.walked.emit(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter shows, and copying takes the whole matrix."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.shown.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)
