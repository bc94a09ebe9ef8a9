"""What the Edit menu does to what stands on the drawing in front: select, move, align, shape."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtWidgets import QWidget

from pathways.diagram.placing.aligning import Axis, Side
from pathways.graph import Likeness
from pathways.ui.canvas.canvas import Canvas
from pathways.ui.canvas.keys import NUDGE
from pathways.ui.canvas.shaping.grips import Hold
from pathways.ui.canvas.walking import Way
from pathways.ui.windows.desk import Desk, Slots
from pathways.ui.windows.tabs import PathwayTabs

_ALIKE = {f"edit.select_{likeness}": likeness for likeness in Likeness}
_WAYS = {f"edit.move_{way.name.lower()}": way for way in Way}
_SIDES = {f"edit.align_{side}": side for side in Side}
_AXES = {f"edit.distribute_{axis}": axis for axis in Axis}
_ENDS = {"edit.lead_from": Hold.SOURCE, "edit.lead_to": Hold.TARGET}


class ShapingDesk(Desk):
    """Hands actions on to the canvas in front, which gets the keyboard."""

    def __init__(self, tabs: PathwayTabs, window: QWidget) -> None:
        super().__init__(window)
        self._tabs = tabs

    def slots(self) -> Slots:
        """Each action's work on the canvas."""
        works: dict[str, Callable[[Canvas], object]] = {
            "edit.select_others": lambda canvas: canvas.shaping.select_others(),
            "edit.select_none": lambda canvas: canvas.select(()),
            "edit.make_room": lambda canvas: canvas.shaping.start_spacing(),
            "edit.make_room_after": lambda canvas: canvas.shaping.make_room_after(),
            "edit.automatic": lambda canvas: canvas.shaping.make_automatic(),
        }
        return {
            **{id_: partial(self._do, work) for id_, work in works.items()},
            **{id_: partial(self._select, likeness) for id_, likeness in _ALIKE.items()},
            **{id_: partial(self._move, way) for id_, way in _WAYS.items()},
            **{id_: partial(self._align, side) for id_, side in _SIDES.items()},
            **{id_: partial(self._distribute, axis) for id_, axis in _AXES.items()},
            **{id_: partial(self._lead_elsewhere, end) for id_, end in _ENDS.items()},
        }

    def enabled(self) -> Mapping[str, bool]:
        """All need a canvas, most something selected of the kind they are for."""
        canvas = self._tabs.canvas
        chosen = len(canvas.selected()) if canvas is not None else 0
        steps = len(canvas.shaping.steps) if canvas is not None else 0
        arrow = canvas is not None and canvas.shaping.arrow != ""
        return {
            **dict.fromkeys(("edit.select_others", "edit.make_room"), canvas is not None),
            **dict.fromkeys(("edit.select_none", *_ALIKE), chosen > 0),
            **dict.fromkeys(_WAYS, steps > 0 or arrow),
            **dict.fromkeys(_SIDES, steps > 1),
            **dict.fromkeys(_AXES, steps > 2),
            **dict.fromkeys(_ENDS, arrow),
            "edit.make_room_after": steps > 0,
            "edit.automatic": canvas is not None and bool(canvas.shaping.shaped),
        }

    def _do(self, work: Callable[[Canvas], object]) -> None:
        canvas = self._tabs.canvas
        if canvas is not None:
            canvas.setFocus()
            work(canvas)

    def _select(self, likeness: Likeness) -> None:
        self._do(lambda canvas: canvas.shaping.select_alike(likeness))

    def _move(self, way: Way) -> None:
        self._do(lambda canvas: canvas.nudge(way, NUDGE))

    def _align(self, side: Side) -> None:
        self._do(lambda canvas: canvas.shaping.align(side))

    def _distribute(self, axis: Axis) -> None:
        self._do(lambda canvas: canvas.shaping.distribute(axis))

    def _lead_elsewhere(self, end: Hold) -> None:
        self._do(lambda canvas: canvas.shaping.lead_elsewhere(end))
