"""Arrows from a step to itself: round one of its corners."""

from collections.abc import Iterator

from pathways.diagram.geometry import Rect
from pathways.diagram.measures import TRACK_LEAST
from pathways.diagram.routing.ground import Ground

_OUT = 12.0
"""How far a loop keeps from its step."""
_MOST = 2
"""Further loops at a step lie on the second one."""

Corners = tuple[tuple[float, float], ...]


def loop(box: Rect, count: int, ground: Ground) -> Corners:
    """The corners of a step's first, second … loop, where there is room for it."""
    out = _OUT + TRACK_LEAST * (min(count, _MOST) - 1)
    ways = list(_ways(box, out))
    return next((way for way in ways if _is_clear(way, ground)), ways[0])


def _ways(box: Rect, out: float) -> Iterator[Corners]:
    """Out at the right and in from above or below; or out there, and in at the left."""
    aside, down = box.width / 5, box.height / 3
    for near, away, y in (
        (box.y, box.y - out, box.y + down),
        (box.bottom, box.bottom + out, box.bottom - down),
    ):
        x, far = box.right - aside, box.right + out
        yield (box.right, y), (far, y), (far, away), (x, away), (x, near)
    for near, away, y in (
        (box.y, box.y - out, box.y + down),
        (box.bottom, box.bottom + out, box.bottom - down),
    ):
        x, far = box.x + aside, box.x - out
        yield (x, near), (x, away), (far, away), (far, y), (box.x, y)


def _is_clear(way: Corners, ground: Ground) -> bool:
    """Whether the two parts that lie off the step meet nothing."""
    xs, ys = [x for x, _y in way[1:4]], [y for _x, y in way[1:4]]
    corner_x, corner_y = way[2]
    return ground.level_clear(corner_y, min(xs), max(xs)) and ground.plumb_clear(
        corner_x, min(ys), max(ys)
    )
