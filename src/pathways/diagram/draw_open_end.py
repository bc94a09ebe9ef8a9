"""An open end: a short stub at a step that nothing leaves yet, for a drawing still being made."""

from collections.abc import Iterable

from pathways.diagram.arrangement import Arrangement
from pathways.diagram.geometry import Point, Rect
from pathways.diagram.primitives import Circle, Figure, Layer, Line, Role

_LENGTH = 22.0
_RADIUS = 4.0


def open_end_figures(arrangement: Arrangement, steps: Iterable[str]) -> tuple[Figure, ...]:
    """A dashed stub with an open round end at each step, the way time runs."""
    return tuple(_stub(step, arrangement.boxes[step], arrangement.downward) for step in steps)


def _stub(step: str, box: Rect, downward: bool) -> Figure:
    start = Point(box.center.x, box.bottom) if downward else Point(box.right, box.center.y)

    def further(by: float) -> Point:
        return Point(start.x, start.y + by) if downward else Point(start.x + by, start.y)

    stub = Line((start, further(_LENGTH)), Role.TRANSITION, dashed=True)
    end = Circle(further(_LENGTH + _RADIUS), _RADIUS, Role.TRANSITION)
    room = Rect.around(Rect(*point, 0, 0) for point in (start, further(_LENGTH + 2 * _RADIUS)))
    return Figure(step, Layer.TRANSITION, room.grown(_RADIUS + 1), (stub, end))
