"""Slanting lines across a shape: what citizens lack, told without colour."""

from itertools import pairwise

from pathways.diagram.geometry import Point, Rect
from pathways.diagram.primitives import Box, Line, Primitive, Role, Shape

_GAP = 7.0
"""Between two lines, along the upper edge."""
_CORNER = 0.3
"""How much of a round corner's radius is cut off, as a slant."""
_INSET = 1.5


def hatched(ground: Box | Shape) -> list[Primitive]:
    """The lines across a card's ground, inside its edge."""
    points = ground.points if isinstance(ground, Shape) else _corners(ground)
    sums = [point.x + point.y for point in points]
    lines: list[Primitive] = []
    across = min(sums) + _GAP
    while across < max(sums):
        ends = _crossings(points, across)
        if len(ends) == 2 and ends[1].x - ends[0].x > 2 * _INSET:
            left, right = ends
            start = Point(left.x + _INSET, left.y - _INSET)
            end = Point(right.x - _INSET, right.y + _INSET)
            lines.append(Line((start, end), Role.HATCH))
        across += _GAP
    return lines


def _crossings(points: tuple[Point, ...], across: float) -> list[Point]:
    """Where the line x + y = `across` meets the sides of a convex shape, from left to right."""
    found: set[Point] = set()
    for one, other in pairwise((*points, points[0])):
        before, after = one.x + one.y - across, other.x + other.y - across
        if (before < 0) != (after < 0):
            part = before / (before - after)
            found.add(Point(one.x + part * (other.x - one.x), one.y + part * (other.y - one.y)))
    return sorted(found)


def _corners(box: Box) -> tuple[Point, ...]:
    """The box as a shape, its round corners cut off."""
    x, y, right, bottom = box.rect.span
    cut = box.radius * 2 * _CORNER
    return (
        Point(x + cut, y),
        Point(right - cut, y),
        Point(right, y + cut),
        Point(right, bottom - cut),
        Point(right - cut, bottom),
        Point(x + cut, bottom),
        Point(x, bottom - cut),
        Point(x, y + cut),
    )


def cleared(room: Rect) -> Box:
    """The ground under text that stands on lines."""
    return Box(room, Role.HATCH_CLEAR, 2)
