"""What the Pathway menu does with the layout of the pathway in front: arranging, lanes, time."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from pathways.language import _
from pathways.model import LanesBy, Layout, Orientation
from pathways.ui.actions import Actions
from pathways.ui.canvas.lanes.layouting import Layouting
from pathways.ui.windows.desk import Desk, Slots
from pathways.ui.windows.tabs import PathwayTabs

_LANES_BY = {f"layout.by_{lanes_by}": lanes_by for lanes_by in LanesBy}
_TIME = {
    "layout.rightwards": Orientation.LEFT_TO_RIGHT,
    "layout.downwards": Orientation.TOP_TO_BOTTOM,
}
_LANE_MENU = ("layout.lane_up", "layout.lane_down", None, "layout.lanes", "layout.hide_empty")


class LayoutDesk(Desk):
    """Shows in the menu how the pathway in front is laid out, and lays it out anew."""

    def __init__(self, tabs: PathwayTabs, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._tabs = tabs
        self._actions = actions
        self._window = window
        for told in (tabs.shown, tabs.laid_out):
            told.connect(self._show_layout)
        tabs.lane_menu_requested.connect(self._pop_up)

    def slots(self) -> Slots:
        """Arranging, and each choice of the Layout menu."""
        return {
            "pathway.arrange": self._on_layout(Layouting.arrange),
            "pathway.arrange_selected": self._on_layout(Layouting.arrange_selected),
            "pathway.arrange_new": self._on_layout(Layouting.arrange_new),
            "pathway.release": self._on_layout(Layouting.release_selected),
            **{id_: partial(self._set_lanes_by, value) for id_, value in _LANES_BY.items()},
            **{id_: partial(self._turn, value) for id_, value in _TIME.items()},
            "layout.phases": self._turn_phases,
            "layout.hide_empty": self._turn_hiding,
            "layout.lane_up": self._on_layout(lambda layouting: layouting.move_lane(1)),
            "layout.lane_down": self._on_layout(lambda layouting: layouting.move_lane(-1)),
            "layout.lanes": self._ask_for_lanes,
        }

    def enabled(self) -> Mapping[str, bool]:
        """All need a drawing; some need steps or a lane chosen."""
        canvas = self._tabs.canvas
        if canvas is None:
            return dict.fromkeys(self.slots(), False)
        stage, layouting = canvas.stage, canvas.layouting
        chosen = {one for one in canvas.selected() if one in stage.boxes}
        stored = stage.view.pathway.layout.placements
        pinned = {spot.step for spot in stored if spot.pinned}
        return dict.fromkeys(self.slots(), True) | {
            "pathway.arrange_selected": bool(chosen - pinned),
            "pathway.arrange_new": bool(stored) and len(stored) < len(stage.boxes),
            "pathway.release": bool(chosen & pinned),
            "layout.lane_up": layouting.can_move(1),
            "layout.lane_down": layouting.can_move(-1),
        }

    def _show_layout(self) -> None:
        """Tick what holds for the pathway in front."""
        layouting = self._layouting()
        layout = layouting.layout if layouting is not None else Layout()
        ticks = {id_: layout.lanes_by is value for id_, value in _LANES_BY.items()}
        ticks |= {id_: layout.orientation is value for id_, value in _TIME.items()}
        ticks |= {
            "layout.phases": layout.phase_columns,
            "layout.hide_empty": layout.hide_empty_lanes,
        }
        for id_, ticked in ticks.items():
            self._actions[id_].setChecked(ticked)
        self.turned.emit()

    def _layouting(self) -> Layouting | None:
        canvas = self._tabs.canvas
        return canvas.layouting if canvas is not None else None

    def _on_layout(self, work: Callable[[Layouting], None]) -> Callable[[], None]:
        def done() -> None:
            canvas = self._tabs.canvas
            if canvas is not None:
                canvas.setFocus()
                work(canvas.layouting)
                self._show_layout()

        return done

    def _change(self, text: str, **fields: object) -> None:
        self._on_layout(lambda layouting: layouting.change(text, **fields))()

    def _set_lanes_by(self, lanes_by: LanesBy) -> None:
        text = {
            LanesBy.LEVEL: _("Lanes by care level"),
            LanesBy.PARTY: _("Lanes by party"),
            LanesBy.UNIT: _("Lanes by unit"),
        }
        self._change(text[lanes_by], lanes_by=lanes_by)

    def _turn(self, orientation: Orientation) -> None:
        text = {
            Orientation.LEFT_TO_RIGHT: _("Time to the right"),
            Orientation.TOP_TO_BOTTOM: _("Time downwards"),
        }
        self._change(text[orientation], orientation=orientation)

    def _turn_phases(self) -> None:
        on = self._actions["layout.phases"].isChecked()
        self._change(_("Columns by phase"), phase_columns=on)

    def _turn_hiding(self) -> None:
        hidden = self._actions["layout.hide_empty"].isChecked()
        self._change(_("Hide empty lanes"), hide_empty_lanes=hidden)

    def _ask_for_lanes(self) -> None:
        from pathways.ui.dialogs.lanes import LanesDialog

        canvas = self._tabs.canvas
        if canvas is None:
            return
        dialog = LanesDialog(canvas.stage.view, self._window)
        lane = canvas.layouting.lane
        if lane is not None:
            dialog.show_lane(lane.key)
        if dialog.exec():
            self._change(
                _("Change lanes"),
                lane_order=dialog.order,
                lane_heights=dialog.heights,
                hide_empty_lanes=dialog.hide_empty.isChecked(),
            )
        dialog.deleteLater()

    def _pop_up(self, place: QPoint) -> None:
        menu = QMenu(self._window)
        for id_ in _LANE_MENU:
            if id_ is None:
                menu.addSeparator()
            else:
                menu.addAction(self._actions[id_])
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)
