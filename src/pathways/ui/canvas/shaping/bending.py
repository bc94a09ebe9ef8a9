"""Bend an arrow: drag one of its parts or corners, and the rest of its way follows."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from pathways.diagram.geometry import Point, Rect
from pathways.diagram.primitives import Figure, Layer, Line
from pathways.diagram.routes import bent_way
from pathways.diagram.routing.bending import (
    Corners,
    corner_moved,
    is_level,
    lined_up,
    part_moved,
)
from pathways.language import _
from pathways.ui.canvas.overlays import Floating
from pathways.ui.canvas.shaping.changes import bent, ends_of
from pathways.ui.canvas.shaping.grips import Grip, Hold
from pathways.ui.canvas.stage import Stage
from pathways.ui.canvas.tool import Spot, Tool, is_far

if TYPE_CHECKING:
    from pathways.ui.canvas.canvas import Canvas

_SNAP = 7.0
"""Pixels within which a part falls in line."""
_ROOM = 12.0


class Bending(Tool):
    """Holds one part or corner of an arrow until it is let go of; Esc puts it back."""

    cursor = Qt.CursorShape.SizeAllCursor
    scrolls = True

    def __init__(self, canvas: Canvas, arrow: str, grip: Grip, pressed: Spot) -> None:
        super().__init__(canvas)
        self._stage = canvas.stage
        self._arrow = arrow
        self._grip = grip
        self._pressed = pressed
        self._way = canvas.stage.routes[arrow]
        self._ends = ends_of(canvas.stage, arrow)
        self._corners: Corners | None = None
        self._line = Floating(canvas.paints, 8)
        if grip.hold is Hold.PART:
            level = is_level(self._way, grip.number)
            self.cursor = Qt.CursorShape.SizeVerCursor if level else Qt.CursorShape.SizeHorCursor

    def taken(self) -> None:
        """The arrow itself stays until the pointer has gone some way."""
        self.canvas.scene().addItem(self._line)

    def laid_down(self) -> None:
        """The arrow is back on the drawing."""
        self.canvas.scene().removeItem(self._line)
        self.canvas.shaping.put_back()

    def move(self, spot: Spot, held: bool) -> None:
        """Let the way follow the pointer."""
        if self._corners is None and not is_far(self._pressed, spot):
            return
        pressed, at = self._pressed.point, self._grip.at
        here = Point(at.x + spot.point.x - pressed.x, at.y + spot.point.y - pressed.y)
        corners = self._bent_to(here, 0.0 if spot.free else _SNAP * self.canvas.pixel)
        way = bent_way(self._stage.view, self._stage.arrangement, self._arrow, corners)
        if not way:
            return
        if self._corners is None:
            self.canvas.shaping.lift(self._arrow)
        self._corners = corners
        self._line.show_figures([line_along(self._stage, self._arrow, way)])

    def release(self, spot: Spot) -> None:
        """Let go: one edit; a mere click on a corner chooses it."""
        corners = self._corners
        self.canvas.hand.take_up_pointer()
        if corners is not None:
            after = bent(self._stage, self.canvas.editor.model, self._arrow, corners)
            self.canvas.editor.perform(_("Bend arrow"), after)
        elif self._grip.hold is Hold.CORNER:
            self.canvas.shaping.choose(self._grip)

    def key(self, event: QKeyEvent) -> bool:
        """Esc puts the arrow back."""
        if event.key() != Qt.Key.Key_Escape:
            return False
        self.canvas.hand.take_up_pointer()
        return True

    def _bent_to(self, here: Point, reach: float) -> Corners:
        way, number, ends = self._way, self._grip.number, self._ends
        if self._grip.hold is Hold.PART:
            place = here.y if is_level(way, number) else here.x
            return part_moved(way, number, lined_up(way, number, place, ends, reach), ends)
        x, y = here
        for part in (number - 1, number):
            if is_level(way, part):
                y = lined_up(way, part, y, ends, reach)
            else:
                x = lined_up(way, part, x, ends, reach)
        return corner_moved(way, number, Point(x, y), ends)


def line_along(stage: Stage, arrow: str, way: tuple[Point, ...]) -> Figure:
    """An arrow's line, looking as it does, on another way."""
    drawn = stage.sheet.figures[arrow, Layer.TRANSITION]
    like = next(part for part in drawn.primitives if isinstance(part, Line))
    room = Rect.around(Rect(x, y, 0, 0) for x, y in way).grown(_ROOM)
    line = like._replace(points=tuple(way), arrow=True)
    return Figure(arrow, Layer.TRANSITION, room, (line,))


def part_under(stage: Stage, arrow: str, point: Point) -> Grip:
    """The part of an arrow that runs nearest to a point, to take hold of just there."""
    way = stage.routes[arrow]
    parts = list(pairwise(way))
    number = min(range(len(parts)), key=lambda number: _away(point, *parts[number]))
    level = is_level(way, number)
    start = way[number]
    at = Point(point.x, start.y) if level else Point(start.x, point.y)
    return Grip(Hold.PART, number, at, level)


def _away(point: Point, start: Point, end: Point) -> float:
    x = min(max(point.x, min(start.x, end.x)), max(start.x, end.x))
    y = min(max(point.y, min(start.y, end.y)), max(start.y, end.y))
    return abs(point.x - x) + abs(point.y - y)
