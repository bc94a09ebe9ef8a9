"""One of the two tables with its filter, and what it says when it has no rows or cannot read."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLabel, QMenu, QVBoxLayout, QWidget

from pathways.analysis.tables import Entry, Ground, Refusal, Table, Wanted
from pathways.language import _
from pathways.ui.colors import Colors
from pathways.ui.tables.columns import Columns
from pathways.ui.tables.filter_bar import FilterBar
from pathways.ui.tables.menu import cell_menu
from pathways.ui.tables.view import CellView


class TablePage(QWidget):
    """Steps or transitions."""

    def __init__(self, table: Table[Any], colors: Colors, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.table = table
        self.bar = FilterBar(table, self, handoffs=table.name == "transitions")
        self.view = CellView(table, colors, self)
        self.columns = Columns(self.view)
        self._said = QLabel()
        self._said.setObjectName("tableComplaint")
        self._said.setWordWrap(True)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.setContentsMargins(12, 4, 12, 6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addWidget(self._said)
        self.setFocusProxy(self.view)
        self._connect()
        self.retranslate()

    @property
    def name(self) -> str:
        """What the table is called."""
        return _("Steps") if self.table.name == "steps" else _("Transitions")

    def enter(self) -> None:
        """Have the keyboard in some cell."""
        self.view.start()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def said(self) -> str:
        """What is said below the table; empty when all is well."""
        return self._said.text()

    def show_ground(self, ground: Ground | None) -> None:
        """Show a pathway as it is now, or none."""
        self.view.rows.show_ground(ground)
        self._tell()

    def refuse(self, refusals: Sequence[Refusal], entries: Sequence[Entry]) -> None:
        """Keep what could not be read in its cells, and say why."""
        self.view.rows.refuse(refusals, entries)
        self._tell()
        if refusals and QAccessible.isActive():
            told = QAccessibleAnnouncementEvent(self.view, str(refusals[0].reason))
            QAccessible.updateAccessibility(told)

    def forget(self, rows: Sequence[str]) -> None:
        """Give up what waits in new rows."""
        refused = self.view.rows.refused
        places = [place for place in refused if place[0] in rows]
        self.refuse((), [Entry(row, column, "") for row, column in places])

    def dress(self, colors: Colors) -> None:
        """Wear another theme."""
        self.view.cells.dress(colors)
        self.view.viewport().update()

    def retranslate(self) -> None:
        """Speak the language of now; the rows come anew."""
        self.bar.retranslate()
        self.view.rows.retranslate()
        both = _("Transitions and handoffs")
        self.view.setAccessibleName(self.name if self.table.name == "steps" else both)
        self.view.setAccessibleDescription(
            _("Write to change a cell, Enter or F2 to edit, Esc to go back to the drawing.")
        )

    def _connect(self) -> None:
        view, header = self.view, self.view.horizontalHeader()
        self.bar.changed.connect(self._want)
        self.bar.columns_wanted.connect(self.columns.fill)
        self.bar.left.connect(self.enter)
        view.filter_wanted.connect(self.bar.enter)
        view.column_moved.connect(self.columns.move)
        view.menu_wanted.connect(self._pop_up)
        view.selectionModel().currentChanged.connect(lambda _new, _old: self._tell())
        header.setSectionsClickable(True)
        header.sectionClicked.connect(self._sort_next)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._offer_columns)

    # Which rows

    def sort(self, column: int, *, descending: bool = False) -> None:
        """Sort the rows by a column; a negative one gives the file's order back."""
        keys = [one.key for one in self.table.columns]
        self.bar.sort_by(keys[column] if column >= 0 else "", descending=descending)
        header = self.view.horizontalHeader()
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        header.setSortIndicatorShown(column >= 0)
        header.setSortIndicator(column, order)

    def _sort_next(self, column: int) -> None:
        """Rising, falling, and the file's order again."""
        wanted = self.bar.wanted
        if wanted.sort != self.table.columns[column].key:
            self.sort(column)
        elif not wanted.descending:
            self.sort(column, descending=True)
        else:
            self.sort(-1)

    def _want(self, wanted: Wanted) -> None:
        view = self.view
        rows, here = view.selected_rows(), view.currentIndex()
        key, column = view.rows.key(here.row()) if here.isValid() else "", here.column()
        view.rows.want(wanted)
        view.select_rows(tuple(rows))
        view.go_to(key, column)
        self._tell()

    # What is said

    def _tell(self) -> None:
        """Count the rows, and say what is wrong with the cell of the keyboard, or anywhere."""
        rows = self.view.rows
        self.bar.tell(*rows.counts)
        here = self.view.currentIndex()
        complaint = rows.complaint(here.row(), here.column()) if here.isValid() else ""
        if not complaint and rows.refused:
            complaint = _("Some cells hold what could not be read; it is kept there until mended.")
        self._said.setProperty("alarm", bool(complaint))
        self._said.style().polish(self._said)
        if not complaint and rows.counts[1] == 0:
            complaint = _("Write in the empty row to make the first, or paste rows.")
        if not complaint and rows.counts[0] == 0:
            complaint = _("No row meets the filter. Esc in the filter shows all again.")
        self._said.setText(complaint)
        self._said.setVisible(bool(complaint))

    def _pop_up(self, place: QPoint) -> None:
        menu = cell_menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    def _offer_columns(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.columns.fill(menu)
        menu.popup(self.view.horizontalHeader().mapToGlobal(place))

    def changeEvent(self, event: QEvent) -> None:
        """Another size of text needs other columns."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.columns.fit()
