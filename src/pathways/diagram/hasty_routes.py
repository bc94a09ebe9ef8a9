"""Likely ways for arrows, found at once: what is shown until the best ways are."""

from collections.abc import Iterable, Mapping

from pathways.diagram.arrangement import Arrangement
from pathways.diagram.flow import turned, turned_points
from pathways.diagram.geometry import Point, Rect
from pathways.diagram.measures import STUB
from pathways.diagram.routes import Routes, quick_routes
from pathways.graph import PathwayView
from pathways.model import Transition

_MOST_QUICK = 40
"""More arrows than this run as plain elbows, boxes in their way or not."""


def hasty_routes(
    view: PathwayView,
    arrangement: Arrangement,
    before: Mapping[str, tuple[Point, ...]],
    boxes_before: Mapping[str, Rect],
) -> Routes:
    """Every arrow's corners; those whose ends stand as before, or moved together, keep their way.

    `before` and `boxes_before` are the routes and boxes of the pathway's drawing before the edit.
    """
    found: Routes = {}
    new: list[Transition] = []
    for arrow in view.pathway.transitions:
        shift = _shift(arrow, arrangement.boxes, boxes_before)
        way = before.get(arrow.id)
        if shift is None or way is None or not _joins(way, arrow, boxes_before):
            new.append(arrow)
        elif shift == (0, 0):
            found[arrow.id] = way
        else:
            found[arrow.id] = tuple(Point(x + shift.x, y + shift.y) for x, y in way)
    if len(new) <= _MOST_QUICK:
        return found | quick_routes(view, arrangement, [arrow.id for arrow in new])
    return found | likely_routes(view, arrangement, new)


def likely_routes(
    view: PathwayView, arrangement: Arrangement, arrows: Iterable[Transition]
) -> Routes:
    """Plain elbows, boxes in their way or not; corners set by hand are kept."""
    bent = {bends.transition for bends in view.pathway.layout.bends}
    boxes, likely = arrangement.boxes, down_elbow if arrangement.downward else elbow
    found: Routes = {}
    by_hand: list[str] = []
    for arrow in arrows:
        if arrow.id in bent:
            by_hand.append(arrow.id)
        else:
            found[arrow.id] = likely(boxes[arrow.source], boxes[arrow.target])
    return found | quick_routes(view, arrangement, by_hand) if by_hand else found


def elbow(source: Rect, target: Rect) -> tuple[Point, ...]:
    """Orthogonal corners from the right edge of one box to the left edge of another."""
    start, end = Point(source.right, source.center.y), Point(target.x, target.center.y)
    out, into = start.x + STUB, end.x - STUB
    if out <= into:
        middle = (start.x + end.x) / 2
        return (start, Point(middle, start.y), Point(middle, end.y), end)
    between = (start.y + end.y) / 2
    return (
        start,
        Point(out, start.y),
        Point(out, between),
        Point(into, between),
        Point(into, end.y),
        end,
    )


def down_elbow(source: Rect, target: Rect) -> tuple[Point, ...]:
    """The same from the lower edge of one box to the upper edge of another."""
    return turned_points(elbow(turned(source), turned(target)))


def _shift(
    arrow: Transition, boxes: Mapping[str, Rect], before: Mapping[str, Rect]
) -> Point | None:
    """How far both ends have moved; None when they moved apart, grew or are new."""
    source, target = boxes[arrow.source], boxes[arrow.target]
    old_source, old_target = before.get(arrow.source), before.get(arrow.target)
    if old_source is None or old_target is None:
        return None
    shift = Point(source.x - old_source.x, source.y - old_source.y)
    same = old_source.moved(*shift) == source and old_target.moved(*shift) == target
    return shift if same else None


def _joins(way: tuple[Point, ...], arrow: Transition, boxes: Mapping[str, Rect]) -> bool:
    """Whether a way ran between these steps, and not to one the arrow has left since."""
    source, target = boxes[arrow.source].grown(1), boxes[arrow.target].grown(1)
    return len(way) > 1 and source.holds(_dot(way[0])) and target.holds(_dot(way[-1]))


def _dot(point: Point) -> Rect:
    return Rect(point.x, point.y, 0, 0)
