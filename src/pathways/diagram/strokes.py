"""The outline of lines, the same for every painter: rounded corners and arrow heads."""

from math import hypot
from typing import NamedTuple

from pathways.diagram.geometry import Point
from pathways.diagram.primitives import Line

HEAD_LENGTH = 8.0
HEAD_WIDTH = 7.0


class Corner(NamedTuple):
    """A bend: the line runs straight to `start`, then as a cubic curve to `end`."""

    start: Point
    control_1: Point
    control_2: Point
    end: Point


class Stroke(NamedTuple):
    """A line ready to paint: from `start` through the corners to `end`, then the arrow's head."""

    start: Point
    corners: tuple[Corner, ...]
    end: Point
    head: tuple[Point, ...]
    """A filled triangle, or nothing."""


def stroke(line: Line) -> Stroke:
    """The line's outline; with an arrow, the line ends inside the head and never shows past it."""
    points = line.points
    head: tuple[Point, ...] = ()
    if line.arrow and len(points) > 1:
        head = _head(points[-2], points[-1])
        points = (*points[:-1], _towards(points[-1], points[-2], HEAD_LENGTH * 0.8))
    corners = tuple(
        _corner(before, point, after, line.radius)
        for before, point, after in zip(points, points[1:], points[2:], strict=False)
    )
    return Stroke(points[0], corners, points[-1], head)


def _corner(before: Point, point: Point, after: Point, radius: float) -> Corner:
    reach = min(radius, _distance(before, point) / 2, _distance(point, after) / 2)
    start, end = _towards(point, before, reach), _towards(point, after, reach)
    # 0.45 of the reach from the corner draws a quarter of a circle.
    return Corner(
        start, _towards(point, before, reach * 0.45), _towards(point, after, reach * 0.45), end
    )


def _head(before: Point, tip: Point) -> tuple[Point, ...]:
    back = _towards(tip, before, HEAD_LENGTH, clamp=False)
    length = _distance(before, tip) or 1
    across_x = (tip.y - before.y) / length * HEAD_WIDTH / 2
    across_y = (before.x - tip.x) / length * HEAD_WIDTH / 2
    return (
        tip,
        Point(back.x + across_x, back.y + across_y),
        Point(back.x - across_x, back.y - across_y),
    )


def _towards(point: Point, other: Point, distance: float, *, clamp: bool = True) -> Point:
    """The point moved towards another, but not past it."""
    length = _distance(point, other)
    if not length:
        return point
    share = min(1, distance / length) if clamp else distance / length
    return Point(point.x + (other.x - point.x) * share, point.y + (other.y - point.y) * share)


def _distance(one: Point, other: Point) -> float:
    return hypot(other.x - one.x, other.y - one.y)
