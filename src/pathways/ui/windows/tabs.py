"""The model's pathways as tabs; each draws itself the first time it is looked at."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QTabBar, QTabWidget, QToolButton, QVBoxLayout, QWidget

from pathways.language import _
from pathways.model import CareModel, Mark, Pathway
from pathways.ui.canvas.canvas import Canvas
from pathways.ui.canvas.lens import Lens
from pathways.ui.icons import icon
from pathways.ui.undo import Editor
from pathways.ui.windows.hint import Hint


class _Page(QWidget):
    """The place of one pathway's canvas."""

    def __init__(self, pathway_id: str) -> None:
        super().__init__()
        self.pathway_id = pathway_id
        self.canvas: Canvas | None = None
        self.hint: Hint | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)


class PathwayTabs(QTabWidget):
    """Follows the model's pathways; closing a tab hides a pathway and deletes nothing."""

    shown = Signal()
    """Another pathway, or none, is in front."""
    selection_changed = Signal()
    zoom_changed = Signal(float)
    menu_requested = Signal(str, QPoint)
    lane_menu_requested = Signal(QPoint)
    laid_out = Signal()
    inside_wanted = Signal(str)
    status = Signal(str)
    new_wanted = Signal()
    rename_wanted = Signal()

    def __init__(self, editor: Editor, theme: str) -> None:
        super().__init__()
        self._editor = editor
        self._theme = theme
        self._marks: Mapping[str, Mark] = {}
        self.lens: Lens | None = None
        """Through which municipalities' eyes every drawing is seen."""
        self._closed: set[str] = set()
        self.setObjectName("pathwayTabs")
        self.setDocumentMode(True)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self._new = QToolButton()
        self._new.setIcon(icon("plus"))
        self._new.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._new.setMinimumSize(QSize(32, 32))
        self._new.clicked.connect(self.new_wanted)
        self.setCornerWidget(self._new, Qt.Corner.TopRightCorner)
        self.currentChanged.connect(self._come_to_front)
        self.tabCloseRequested.connect(self._close)
        self.tabBarDoubleClicked.connect(lambda _place: self.rename_wanted.emit())
        self.retranslate()

    @property
    def canvas(self) -> Canvas | None:
        """The canvas in front."""
        page = self.currentWidget()
        return page.canvas if isinstance(page, _Page) else None

    @property
    def pathway_id(self) -> str | None:
        """The pathway in front."""
        page = self.currentWidget()
        return page.pathway_id if isinstance(page, _Page) else None

    def follow(self, model: CareModel, *, whole: bool) -> None:
        """Bring the tabs in line with the model; `whole` when it is another document."""
        if whole:
            self._closed.clear()
            for page in tuple(self._pages()):
                self._remove(page)
        known = {pathway.id for pathway in model.pathways}
        self._closed &= known
        for page in tuple(self._pages()):
            if page.pathway_id not in known:
                self._remove(page)
        for pathway in model.pathways:
            if self._page(pathway.id) is None and pathway.id not in self._closed:
                self._add(model, pathway)
        self.setTabsClosable(self.count() > 1)
        self._name(model)
        self._show_hints(model)
        if whole:
            self.setCurrentIndex(0)

    def show_pathway(self, pathway_id: str) -> None:
        """Bring a pathway to the front, opening its tab again if it was closed."""
        if pathway_id in self._closed:
            self._closed.discard(pathway_id)
            self.follow(self._editor.model, whole=False)
        page = self._page(pathway_id)
        if page is not None:
            self.setCurrentWidget(page)

    def set_marks(self, marks: Mapping[str, Mark]) -> None:
        """Show the findings on every drawing."""
        self._marks = marks
        for canvas in self._canvases():
            canvas.set_marks(marks)

    def look_through(self, lens: Lens | None) -> None:
        """Show every drawing as municipalities' citizens meet it; None: as it is drawn."""
        self.lens = lens
        for canvas in self._canvases():
            canvas.look_through(lens)

    def set_theme(self, theme: str) -> None:
        """Wear another theme."""
        self._theme = theme
        for canvas in self._canvases():
            canvas.set_theme(theme)

    def retranslate(self) -> None:
        """Speak the language of now."""
        self._new.setToolTip(_("New pathway"))
        self._new.setAccessibleName(_("New pathway"))
        self.tabBar().setAccessibleName(_("Pathways"))
        self.follow(self._editor.model, whole=False)
        for page in self._pages():
            if page.canvas is not None and page.hint is not None:
                page.canvas.retranslate()
                page.hint.retranslate()

    def _pages(self) -> Iterator[_Page]:
        for place in range(self.count()):
            page = self.widget(place)
            if isinstance(page, _Page):
                yield page

    def _page(self, pathway_id: str) -> _Page | None:
        return next((page for page in self._pages() if page.pathway_id == pathway_id), None)

    def _canvases(self) -> Iterator[Canvas]:
        return (page.canvas for page in self._pages() if page.canvas is not None)

    def _add(self, model: CareModel, pathway: Pathway) -> None:
        """Put the tab where the model's order wants it."""
        before = {other.id for other in model.pathways[: model.pathways.index(pathway)]}
        place = sum(page.pathway_id in before for page in self._pages())
        self.insertTab(place, _Page(pathway.id), "")

    def _name(self, model: CareModel) -> None:
        names = {pathway.id: pathway.name or _("Unnamed pathway") for pathway in model.pathways}
        for place, page in enumerate(self._pages()):
            name = names[page.pathway_id]
            self.setTabText(place, name.replace("&", "&&"))
            self.setTabToolTip(place, name)
            for side in (QTabBar.ButtonPosition.LeftSide, QTabBar.ButtonPosition.RightSide):
                button = self.tabBar().tabButton(place, side)
                if button is not None:
                    button.setToolTip(_("Close the tab; the pathway stays in the model"))
                    button.setAccessibleName(_("Close the tab"))

    def _show_hints(self, model: CareModel) -> None:
        empty = {pathway.id for pathway in model.pathways if not pathway.steps}
        for page in self._pages():
            if page.hint is not None:
                page.hint.setVisible(page.pathway_id in empty)

    def _remove(self, page: _Page) -> None:
        self.removeTab(self.indexOf(page))
        page.deleteLater()

    def _close(self, place: int) -> None:
        page = self.widget(place)
        if isinstance(page, _Page):
            self._closed.add(page.pathway_id)
            self._remove(page)
            self.setTabsClosable(self.count() > 1)

    def _come_to_front(self) -> None:
        page = self.currentWidget()
        if isinstance(page, _Page) and page.canvas is None:
            page.canvas = self._draw(page)
        self.shown.emit()

    def _draw(self, page: _Page) -> Canvas:
        canvas = Canvas(self._editor, page.pathway_id, page)
        canvas.set_theme(self._theme)
        if self.lens is not None:
            canvas.look_through(self.lens)
        canvas.set_marks(self._marks)
        page.hint = Hint(canvas)
        page.hint.setVisible(not canvas.stage.view.steps)
        layout = page.layout()
        assert layout is not None
        layout.addWidget(canvas)
        page.setFocusProxy(canvas)
        canvas.selection_changed.connect(lambda _ids: self.selection_changed.emit())
        canvas.zoom_changed.connect(self.zoom_changed)
        canvas.menu_requested.connect(self.menu_requested)
        canvas.lane_menu_requested.connect(self.lane_menu_requested)
        canvas.laid_out.connect(self.laid_out)
        canvas.inside_wanted.connect(self.inside_wanted)
        canvas.status.connect(self.status)
        return canvas
