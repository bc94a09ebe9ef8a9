"""The dock of the two tables; they are made when they are first looked at."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QSizePolicy,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from pathways.language import N_, _
from pathways.ui.colors import Colors
from pathways.ui.panels.notice import Notice
from pathways.ui.panels.panel import Panel

if TYPE_CHECKING:
    from pathways.ui.tables.page import TablePage

_SHARE = 0.45
"""Of the window's height, the first time the panel is brought."""


class TablePanel(Panel):
    """Steps on one tab, transitions and handoffs on the other."""

    made = Signal()
    """The tables are there."""
    turned = Signal()
    """The panel or another of its tables has come to the front, or gone."""

    def __init__(self, parent: QWidget, colors: Colors) -> None:
        super().__init__("table", N_("Tables"), parent)
        self._colors = colors
        self.pages: tuple[TablePage, ...] = ()
        self._nothing = Notice(
            "table",
            N_("No pathway to show"),
            N_("Open a model or start a new one; its steps and transitions stand here as rows."),
        )
        self._tabs = QTabBar()
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.setUsesScrollButtons(False)
        self._tabs.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._tabs.currentChanged.connect(self._turn_to)
        self._bars, self._tables = QStackedWidget(), QStackedWidget()
        self._drawn = QWidget()
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._tabs)
        head.addWidget(self._bars, 1)
        column = QVBoxLayout(self._drawn)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._tables, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(self._drawn)
        self.setWidget(self._stack)
        self.visibilityChanged.connect(self._turn)

    @property
    def front(self) -> "TablePage | None":
        """The table that is seen."""
        return self.pages[self._tabs.currentIndex()] if self.pages and self.isVisible() else None

    def bring(self) -> None:
        """Show the panel and have the keyboard in the table; the first time with room for rows."""
        is_new = not self.pages
        super().bring()
        window = self.parent()
        if is_new and isinstance(window, QMainWindow):
            height = round(window.height() * _SHARE)
            window.resizeDocks([self], [height], Qt.Orientation.Vertical)
        self.focus()

    def focus(self) -> None:
        """Have the keyboard in the table in front."""
        if self.front is not None:
            self.front.enter()

    def show_page(self, page: "TablePage") -> None:
        """Bring one of the tables to the front."""
        self._tabs.setCurrentIndex(self.pages.index(page))

    def show_drawn(self, drawn: bool) -> None:
        """Show the tables, or that there is no pathway."""
        self._stack.setCurrentWidget(self._drawn if drawn else self._nothing)

    def set_colors(self, colors: Colors) -> None:
        """Wear another theme."""
        self._colors = colors
        for page in self.pages:
            page.dress(colors)

    def retranslate(self) -> None:
        """Speak the language of now."""
        super().retranslate()
        self._nothing.retranslate()
        for page in self.pages:
            page.retranslate()
        self._name_tabs()

    def sizeHint(self) -> QSize:
        """Room for the heading and some rows."""
        return QSize(400, self.fontMetrics().height() * 16)

    def _turn_to(self, place: int) -> None:
        self._bars.setCurrentIndex(place)
        self._tables.setCurrentIndex(place)
        self.turned.emit()

    def _turn(self, seen: bool) -> None:
        if seen and not self.pages:
            self._make()
        self.turned.emit()

    def _make(self) -> None:
        from pathways.analysis.tables import STEP_TABLE, TRANSITION_TABLE
        from pathways.ui.tables.page import TablePage

        tables = (STEP_TABLE, TRANSITION_TABLE)
        self.pages = tuple(TablePage(table, self._colors, self) for table in tables)
        for page in self.pages:
            self._bars.addWidget(page.bar)
            self._tables.addWidget(page)
            self._tabs.addTab("")
        self._name_tabs()
        self.made.emit()

    def _name_tabs(self) -> None:
        for place, page in enumerate(self.pages):
            self._tabs.setTabText(place, page.name)
        self._tabs.setAccessibleName(_("Tables"))
