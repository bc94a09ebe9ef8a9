"""The list of routes: a row a route, as high as its sentence needs."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from pathways.analysis.routes import Journey
from pathways.ui.colors import Colors
from pathways.ui.workshop.routes.delegate import RouteDelegate
from pathways.ui.workshop.routes.table import COLUMNS, ROUTE, RoutesFilter, RoutesModel


class RoutesView(QTableView):
    """Choosing a row tells which; Enter wants the route selected on the drawing."""

    walked = Signal()
    """Another route, or none, is chosen."""
    shown = Signal()
    copy_wanted = Signal()

    def __init__(self, rows: RoutesModel, colors: Colors) -> None:
        super().__init__()
        self.rows = rows
        self.sieve = RoutesFilter(rows)
        self.setModel(self.sieve)
        self._cells = RouteDelegate(self, colors)
        self.setItemDelegate(self._cells)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(ROUTE, QHeaderView.ResizeMode.Stretch)
        for column in range(ROUTE + 1, len(COLUMNS)):
            self.hideColumn(column)
        self.sort_by(ROUTE)
        self._fitting = QTimer(self, singleShot=True, interval=0)
        self._fitting.timeout.connect(self._fit)
        self._sought = False
        self.sieve.layoutChanged.connect(self._fitting.start)
        self.sieve.modelReset.connect(self._fitting.start)
        self.sieve.rowsInserted.connect(lambda *_rows: self._fitting.start())
        self.selectionModel().currentRowChanged.connect(lambda *_rows: self.walked.emit())

    def chosen(self) -> Journey | None:
        """The route in the chosen row."""
        index = self.currentIndex()
        return self.rows.rows[self.sieve.mapToSource(index).row()] if index.isValid() else None

    def choose(self, journey: Journey) -> None:
        """Choose the row of a route, if it is shown."""
        place = next((row for row, one in enumerate(self.rows.rows) if one == journey), -1)
        index = self.sieve.mapFromSource(self.rows.index(place, ROUTE))
        if index.isValid():
            self._sought = True
            self.setCurrentIndex(index)
            self._fitting.start()

    def sort_by(self, column: int) -> None:
        """Sort by usualness, or by the most of something first."""
        usual = column == ROUTE
        order = Qt.SortOrder.AscendingOrder if usual else Qt.SortOrder.DescendingOrder
        self.sieve.sort(column, order)

    def dress(self, colors: Colors) -> None:
        """Wear another theme or text size."""
        self._cells.colors = colors
        self.viewport().update()
        self._fitting.start()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin with the first route, chosen so that it can be seen."""
        super().focusInEvent(event)
        if self.currentIndex().isValid() and not self.selectionModel().hasSelection():
            self.selectRow(self.currentIndex().row())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Sentences wrap at another place."""
        super().resizeEvent(event)
        self._fitting.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter shows, and copying takes all rows."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.shown.emit()
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        """Give the rows their heights; what was sought is in sight thereafter."""
        self.resizeRowsToContents()
        if self._sought:
            self._sought = False
            self.scrollTo(self.currentIndex())
