"""Arrows whose corners were set by hand, and how every arrow meets the outline of a step."""

from collections.abc import Sequence
from math import sqrt

from pathways.diagram.geometry import Point, Rect
from pathways.diagram.measures import PILL_RADIUS, SLANT
from pathways.model import Bend, StepKind


def by_hand(start: Rect, end: Rect, bends: Sequence[Bend]) -> tuple[Point, ...]:
    """The way by the corners set, with further corners only where it would run askew."""
    corners = [Point(bend.x, bend.y) for bend in bends]
    way = [_dock(start, corners[0]), *corners, _dock(end, corners[-1])]
    whole = [way[0]]
    for number, point in enumerate(way[1:], 1):
        here = whole[-1]
        if here.x != point.x and here.y != point.y:
            level = _leaves_level(start, here) if number == 1 else True
            if number == len(way) - 1:
                level = not _leaves_level(end, point)
            whole.append(Point(point.x, here.y) if level else Point(here.x, point.y))
        if point != whole[-1]:
            whole.append(point)
    return tuple(whole)


def _dock(box: Rect, corner: Point) -> Point:
    """Where the box is met from a corner: straight across if that is possible."""
    x, y = box.center
    if box.y <= corner.y <= box.bottom:
        return Point(box.right if corner.x > x else box.x, corner.y)
    if box.x <= corner.x <= box.right:
        return Point(corner.x, box.bottom if corner.y > y else box.y)
    return Point(box.right if corner.x > x else box.x, y)


def _leaves_level(box: Rect, dock: Point) -> bool:
    return dock.x in {box.x, box.right}


def docked(
    points: Sequence[Point], start: tuple[Rect, StepKind], end: tuple[Rect, StepKind]
) -> tuple[Point, ...]:
    """The same way, its ends drawn out to the outlines of steps that are no plain boxes."""
    first = _on_outline(points[0], points[1], *start)
    last = _on_outline(points[-1], points[-2], *end)
    return (first, *points[1:-1], last)


def _on_outline(point: Point, inner: Point, box: Rect, kind: StepKind) -> Point:
    if point.y != inner.y or not box.y <= point.y <= box.bottom:
        return point
    off, half = abs(point.y - box.center.y), box.height / 2
    if kind is StepKind.DECISION:
        inset = min(SLANT, half) * off / half
    elif kind in {StepKind.START, StepKind.END}:
        radius = min(half, PILL_RADIUS)
        over = off - (half - radius)
        inset = radius - sqrt(radius**2 - over**2) if over > 0 else 0.0
    else:
        return point
    return Point(point.x + inset if point.x <= box.x else point.x - inset, point.y)
