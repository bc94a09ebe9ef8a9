"""Arrows whose corners were set by hand, and how every arrow meets the outline of a step."""

from collections.abc import Sequence
from math import sqrt

from pathways.diagram.geometry import Point, Rect
from pathways.diagram.measures import PILL_RADIUS, SLANT
from pathways.diagram.routing.bending import tidied
from pathways.model import Bends, StepKind

_SAME = 0.01


def by_hand(start: Rect, end: Rect, bent: Bends) -> tuple[Point, ...]:
    """The way by the corners set, with further corners only where it would run askew.

    The corners move along with the steps, and stretch where one moves by itself. Those that a step
    has come to cover are passed over; empty when none is left.
    """
    corners = _uncovered(_stretched(start, end, bent), start, end)
    if not corners:
        return ()
    way = [_dock(start, corners[0]), *corners, _dock(end, corners[-1])]
    whole = [way[0]]
    for number, point in enumerate(way[1:], 1):
        here = whole[-1]
        if here.x != point.x and here.y != point.y:
            level = _leaves_level(start, here) if number == 1 else True
            if number == len(way) - 1:
                level = not _leaves_level(end, point)
            whole.append(Point(point.x, here.y) if level else Point(here.x, point.y))
        whole.append(point)
    return (whole[0], *tidied(whole)[1:-1], whole[-1])


def _stretched(start: Rect, end: Rect, bent: Bends) -> list[Point]:
    """The corners where they stand now that the steps may have moved since they were set.

    Each way by itself, so that what ran level or upright still does.
    """
    before = bent.ends or (start.center, end.center)
    across = (before[0].x, start.center.x), (before[1].x, end.center.x)
    down = (before[0].y, start.center.y), (before[1].y, end.center.y)
    return [
        Point(round(_carried(bend.x, *across), 2), round(_carried(bend.y, *down), 2))
        for bend in bent.points
    ]


def _carried(place: float, one: tuple[float, float], other: tuple[float, float]) -> float:
    """A place moved along with two others, each told before and after; between them in part."""
    shift, further = one[1] - one[0], other[1] - other[0]
    span = other[0] - one[0]
    if abs(shift - further) < _SAME:
        return place + shift
    share = (place - one[0]) / span if abs(span) > _SAME else 0.5
    return place + shift + (further - shift) * min(1.0, max(0.0, share))


def _uncovered(corners: list[Point], start: Rect, end: Rect) -> list[Point]:
    """The corners without the first ones inside the start and the last ones inside the end."""
    while corners and _covers(start, corners[0]):
        del corners[0]
    while corners and _covers(end, corners[-1]):
        del corners[-1]
    return corners


def _covers(box: Rect, corner: Point) -> bool:
    return box.x < corner.x < box.right and box.y < corner.y < box.bottom


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
