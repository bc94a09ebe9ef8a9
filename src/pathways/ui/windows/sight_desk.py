"""What part of a drawing is seen, and what helps to find one's way in it."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtWidgets import QMainWindow, QMenu

from pathways.ui.actions import Actions
from pathways.ui.canvas.canvas import Canvas
from pathways.ui.canvas.overview.minimap import Minimap
from pathways.ui.canvas.overview.page_breaks import PageBreaks
from pathways.ui.canvas.overview.zooming import (
    lane_of_selection,
    lanes,
    zoom_to_lane,
    zoom_to_selection,
)
from pathways.ui.choices import Choices
from pathways.ui.look import Look
from pathways.ui.papers import PAPERS
from pathways.ui.windows.desk import Desk, Slots
from pathways.ui.windows.presentation import Presentation
from pathways.ui.windows.tabs import PathwayTabs


class SightDesk(Desk):
    """Zooms to the selection and to lanes; shows the small map, page breaks and presentations."""

    def __init__(
        self,
        tabs: PathwayTabs,
        choices: Choices,
        look: Look,
        actions: Actions,
        lane_menu: QMenu,
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._tabs = tabs
        self._choices = choices
        self._actions = actions
        self._lane_menu = lane_menu
        self._presentation = Presentation(tabs, look, window)
        self._presentation.turned.connect(actions["view.present"].setChecked)
        lane_menu.aboutToShow.connect(self._fill_lanes)
        tabs.shown.connect(self._equip)
        self._tell()

    def slots(self) -> Slots:
        """Zooms, map, page breaks and papers, presentation."""
        return {
            "view.zoom_selection": self._zoom_selection,
            "view.zoom_lane": self._zoom_lane,
            "view.minimap": self._turn_minimap,
            "view.page_breaks": self._turn_page_breaks,
            "view.present": self._presentation.turn,
            **{f"view.paper_{paper}": partial(self._choose_paper, paper) for paper in PAPERS},
        }

    def enabled(self) -> Mapping[str, bool]:
        """All but the map and the papers, which are choices for later too, need a drawing."""
        canvas = self._tabs.canvas
        chosen = canvas.selected() if canvas is not None else ()
        self._lane_menu.setEnabled(canvas is not None)
        return {
            "view.zoom_selection": bool(chosen),
            "view.zoom_lane": canvas is not None and lane_of_selection(canvas) is not None,
            "view.present": canvas is not None or self._presentation.is_on,
        }

    def retranslate(self) -> None:
        """Speak the language of now."""
        canvas = self._tabs.canvas
        minimap = canvas.companion(Minimap) if canvas is not None else None
        if minimap is not None:
            minimap.retranslate()

    def _zoom_selection(self) -> None:
        if self._tabs.canvas is not None:
            zoom_to_selection(self._tabs.canvas)

    def _zoom_lane(self) -> None:
        canvas = self._tabs.canvas
        lane = lane_of_selection(canvas) if canvas is not None else None
        if lane is not None:
            self._zoom_to(lane)

    def _zoom_to(self, lane: str, _checked: bool = False) -> None:
        if self._tabs.canvas is not None:
            zoom_to_lane(self._tabs.canvas, lane)

    def _fill_lanes(self) -> None:
        menu = self._lane_menu
        menu.clear()
        if self._tabs.canvas is None:
            return
        for key, name in lanes(self._tabs.canvas):
            action = menu.addAction(name.replace("&", "&&"))
            action.triggered.connect(partial(self._zoom_to, key))

    def _turn_minimap(self) -> None:
        self._choices.set(minimap=not self._choices.settings.minimap)
        self._tell()
        self._equip()

    def _turn_page_breaks(self) -> None:
        self._choices.set(page_breaks=not self._choices.settings.page_breaks)
        self._tell()
        self._equip()

    def _choose_paper(self, paper: str) -> None:
        self._choices.set(paper=paper, page_breaks=True)
        self._tell()
        self._equip()

    def _tell(self) -> None:
        settings = self._choices.settings
        paper = settings.paper if settings.paper in PAPERS else PAPERS[0]
        self._actions["view.minimap"].setChecked(settings.minimap)
        self._actions["view.page_breaks"].setChecked(settings.page_breaks)
        self._actions[f"view.paper_{paper}"].setChecked(True)

    def _equip(self) -> None:
        """Give the drawing in front what has been chosen; the others get it when they come."""
        canvas = self._tabs.canvas
        if canvas is not None:
            self._equip_map(canvas)
            self._equip_page_breaks(canvas)

    def _equip_map(self, canvas: Canvas) -> None:
        minimap, wanted = canvas.companion(Minimap), self._choices.settings.minimap
        if minimap is None and wanted:
            canvas.accompany(Minimap(canvas))
        elif minimap is not None and not wanted:
            canvas.leave(minimap)
            minimap.hide()
            minimap.deleteLater()

    def _equip_page_breaks(self, canvas: Canvas) -> None:
        breaks, settings = canvas.companion(PageBreaks), self._choices.settings
        if not settings.page_breaks:
            if breaks is not None:
                canvas.leave(breaks)
                breaks.remove()
        elif breaks is None:
            canvas.accompany(PageBreaks(canvas, settings.paper))
        else:
            breaks.set_paper(settings.paper)
