"""The analysis window: a list of pages beside the one that is open, following the document."""

from collections.abc import Collection, Iterable

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QColor, QIcon, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pathways.language import _
from pathways.ui.colors import Colors
from pathways.ui.forms.inputs import Combo
from pathways.ui.icons import icon
from pathways.ui.workshop.page import Surroundings, WorkshopPage
from pathways.ui.workshop.pages import PAGES, Page

_REST_MS = 40
"""After so long without another change the page in front is brought in line."""
_SHARE = 0.75
"""Of the main window's sides, the first time, in its lower right corner."""


class WorkshopWindow(QMainWindow):
    """Stands beside the main window, which owns it and closes it; never in its way."""

    pathway_wanted = Signal(str)
    """The pathway somebody wants to see."""

    def __init__(
        self,
        desk: Surroundings,
        actions: Iterable[QAction],
        parent: QWidget,
        pages: tuple[Page, ...] = PAGES,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("workshopWindow")
        self._desk = desk
        self._owner = parent
        self._pages = pages
        self._made: dict[str, WorkshopPage] = {}
        self._stale: set[str] = set()
        self._list = QListWidget()
        self._list.setObjectName("workshopPages")
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.addItems([""] * len(pages))
        self._title = QLabel()
        self._title.setProperty("heading", True)
        self._pathway = Combo()
        self._pathway.activated.connect(
            lambda _row: self.pathway_wanted.emit(self._pathway.currentData())
        )
        self._stack = QStackedWidget()
        self._resting = QTimer(self, singleShot=True, interval=_REST_MS)
        self._resting.timeout.connect(self._refresh)
        self._lay_out()
        self._listen(actions)
        self._dress_list(desk.colors)
        self.retranslate()
        self._restore(parent)

    @property
    def page_id(self) -> str:
        """The page that is open."""
        return self._pages[self._list.currentRow()].id

    def open(self, page_id: str = "", element_id: str = "") -> None:
        """Show the window, on a page or on the one that was open last, with the keyboard there.

        The page is told which element to point at, if there is one.
        """
        ids = [page.id for page in self._pages]
        if self._list.currentRow() < 0:  # the first time
            page_id = page_id or self._desk.choices.settings.workshop_page
            page_id = page_id if page_id in ids else ids[0]
        if page_id:
            self._list.setCurrentRow(ids.index(page_id))
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        self.activateWindow()
        self._refresh()
        self._made[self.page_id].setFocus()
        if element_id:
            self._made[self.page_id].point_at(element_id)

    def follow(self) -> None:
        """Something the pages tell of is another: bring the one in front in line, soon."""
        self._stale.update(self._made)
        if self.isVisible():
            self._resting.start()

    def walk_with(self, selected: Collection[str]) -> None:
        """Tell the page in front what is selected on the drawing."""
        if self.isVisible():
            self._made[self.page_id].walk_with(selected)

    def dress(self, colors: Colors) -> None:
        """Wear another theme or text size."""
        for page in self._made.values():
            page.dress(colors)
        self._dress_list(colors)
        self._narrow_list()
        self.follow()

    def retranslate(self) -> None:
        """Speak the language of now."""
        for row, page in enumerate(self._pages):
            item = self._list.item(row)
            item.setText(_(page.title))
            item.setToolTip(_(page.tip))
        self._list.setAccessibleName(_("Pages of the analysis"))
        self._pathway.setAccessibleName(_("Pathway"))
        self._pathway.setToolTip(_("The pathway that this page tells of"))
        self._narrow_list()
        for made in self._made.values():
            made.retranslate()
        self._name()
        self.follow()

    def stop(self) -> None:
        """The main window closes for good."""
        self._resting.stop()
        self._remember()
        for page in self._made.values():
            page.stop()
        self.hide()

    # What Qt tells

    def showEvent(self, event: QShowEvent) -> None:
        """What changed meanwhile is shown now."""
        super().showEvent(event)
        self._resting.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the shape, leave the drawing as it was, and give the keyboard back to it."""
        self._remember()
        self._leave_page()
        super().closeEvent(event)
        self._owner.activateWindow()

    def changeEvent(self, event: QEvent) -> None:
        """The list's width follows the text's."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._narrow_list()

    # Inside

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(12, 8, 12, 4)
        head.addWidget(self._title, 1)
        head.addWidget(self._pathway, 1)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._list)
        row.addWidget(right, 1)
        self.setCentralWidget(whole)

    def _listen(self, actions: Iterable[QAction]) -> None:
        self.addActions(list(actions))
        self._list.currentRowChanged.connect(lambda _row: self._turn())
        for keys, by in (
            ("Ctrl+PgDown", 1),
            ("Ctrl+PgUp", -1),
            ("Ctrl+Tab", 1),
            ("Ctrl+Shift+Tab", -1),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(lambda by=by: self._step(by))
        for keys in ("Esc", "Ctrl+W"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.close)

    def _step(self, by: int) -> None:
        self._list.setCurrentRow((self._list.currentRow() + by) % len(self._pages))
        self._made[self.page_id].setFocus()

    def _turn(self) -> None:
        """Another page is chosen."""
        self._leave_page()
        page = self._pages[self._list.currentRow()]
        if page.id not in self._made:
            made = page.factory(self._desk.editor, self._desk)
            made.dress(self._desk.colors)
            self._made[page.id] = made
            self._stale.add(page.id)
            self._stack.addWidget(made)
        self._stack.setCurrentWidget(self._made[page.id])
        self._name()
        if self.isVisible():
            self._refresh()

    def _leave_page(self) -> None:
        page = self._stack.currentWidget()
        if isinstance(page, WorkshopPage):
            page.leave()

    def _refresh(self) -> None:
        """Bring the page in front in line with the document."""
        self._resting.stop()
        page = self._pages[self._list.currentRow()]
        self._name()
        if page.id in self._stale:
            self._stale.discard(page.id)
            self._made[page.id].refresh()

    def _name(self) -> None:
        page = self._pages[max(0, self._list.currentRow())]
        self._title.setText(_(page.title))
        self.setWindowTitle(_("{page} – Pathways").format(page=_(page.title)))
        pathways = self._desk.editor.model.pathways
        self._pathway.fill(
            (pathway.id, pathway.name or _("Unnamed pathway")) for pathway in pathways
        )
        self._pathway.choose(self._desk.pathway_id)
        self._pathway.setVisible(page.of_pathway and len(pathways) > 1)

    def _dress_list(self, colors: Colors) -> None:
        """Give the pages their signs, in the same colour whether chosen or not."""
        side = self._list.fontMetrics().height()
        for row, page in enumerate(self._pages):
            sign = icon(page.icon, QColor(colors.accent)).pixmap(QSize(side, side))
            both = QIcon(sign)
            both.addPixmap(sign, QIcon.Mode.Selected)
            self._list.item(row).setIcon(both)

    def _narrow_list(self) -> None:
        """As wide as its widest line."""
        widest = self._list.sizeHintForColumn(0)
        self._list.setFixedWidth(widest + 2 * self._list.fontMetrics().averageCharWidth())

    def _restore(self, parent: QWidget) -> None:
        settings = self._desk.choices.settings
        if settings.workshop_geometry:
            self.restoreGeometry(QByteArray(settings.workshop_geometry))
        else:
            self.resize(parent.size() * _SHARE)
            place = parent.frameGeometry()
            place.setSize(self.size())
            place.moveBottomRight(parent.frameGeometry().bottomRight())
            self.move(place.topLeft())

    def _remember(self) -> None:
        self._desk.choices.set(
            workshop_geometry=bytes(self.saveGeometry().data()), workshop_page=self.page_id
        )
