"""Bend an arrow by hand: which corners it gets when a part or a corner of its way is moved.

A way runs level and upright by turns from a step's outline to another's. All functions tell the
corners to store, its ends left out; none means that the arrow finds its way by itself.
"""

from collections.abc import Sequence

from pathways.diagram.geometry import Point, Rect
from pathways.diagram.measures import PORT_MARGIN, STUB

Way = Sequence[Point]
Corners = tuple[Point, ...]
Ends = tuple[Rect, Rect]
"""The boxes of the steps an arrow runs between."""


def is_level(way: Way, part: int) -> bool:
    """Whether a straight part of the way, numbered from its source, runs across."""
    start, end = way[part], way[part + 1]
    return abs(end.y - start.y) <= abs(end.x - start.x)


def part_moved(way: Way, part: int, place: float, ends: Ends) -> Corners:
    """A part runs at another height (an upright one at another x), the rest follows.

    The first and the last part slide along their step's side; beyond it they keep a stub there.
    """
    return tidied(_part_moved(way, part, place, ends))


def corner_moved(way: Way, corner: int, place: Point, ends: Ends) -> Corners:
    """A corner stands elsewhere, and both parts that meet in it follow; 0 is the way's start."""
    level_after = is_level(way, corner)
    after, before = (place.y, place.x) if level_after else (place.x, place.y)
    made = (way[0], *_part_moved(way, corner, after, ends), way[-1])
    return tidied(_part_moved(made, corner - 1, before, ends))


def corner_removed(way: Way, corner: int, ends: Ends) -> Corners:
    """The way without the detour at a corner: the shorter inner part that meets there goes."""
    inner = [part for part in (corner - 1, corner) if 0 < part < len(way) - 2]
    if not inner:
        return ()
    part = min(inner, key=lambda part: _length(way, part))
    level, first, last = is_level(way, part - 1), part == 1, part == len(way) - 3
    place = _shared(way, part, first=first, last=last)
    kept = [*way[1:part], *way[part + 2 : -1]]
    if first and last:
        return _straight(way, place, level, ends)
    if not first:
        kept[part - 2] = _at(kept[part - 2], place, level)
    if not last:
        kept[part - 1] = _at(kept[part - 1], place, level)
    return tidied(kept)


def lined_up(way: Way, part: int, place: float, ends: Ends, reach: float) -> float:
    """The place itself, or one near it where the part runs on from another or from a middle."""
    level = is_level(way, part)
    places = [point.y if level else point.x for point in way]
    others = [*places[:part], *places[part + 2 :]]
    others += [box.center.y if level else box.center.x for box in ends]
    near = [other for other in others if abs(other - place) <= reach]
    return min(near, key=lambda other: abs(other - place), default=place)


def tidied(corners: Sequence[Point]) -> Corners:
    """The corners without those that lie on a straight line with their neighbours.

    Of a straight line one corner is left, for it tells where the line runs.
    """
    kept: list[Point] = []
    for corner in corners:
        if kept and kept[-1] == corner:
            continue
        if len(kept) > 1 and _straight_on(kept[-2], kept[-1], corner):
            kept.pop()
        kept.append(corner)
    return tuple(kept)


def _part_moved(way: Way, part: int, place: float, ends: Ends) -> list[Point]:
    start, end = way[part], way[part + 1]
    level, last = is_level(way, part), len(way) - 2
    slack = _length(way, part) / (3 if part == 0 and part == last else 2)
    made: list[Point] = []
    if part > 0:
        made.append(_at(start, place, level))
    elif not _slides(ends[0], place, level):
        stub = _towards(start, end, min(STUB, slack))
        made += [stub, _at(stub, place, level)]
    if part < last:
        made.append(_at(end, place, level))
    elif not _slides(ends[1], place, level):
        stub = _towards(end, start, min(STUB, slack))
        made += [_at(stub, place, level), stub]
    if not made:
        made = [_at(Point((start.x + end.x) / 2, (start.y + end.y) / 2), place, level)]
    return [*way[1:part], *made, *way[part + 2 : -1]]


def _shared(way: Way, part: int, *, first: bool, last: bool) -> float:
    """Where the parts before and after one run on as one: as that at a step, else the longer."""
    if first == last:
        as_after = not first and _length(way, part + 1) > _length(way, part - 1)
    else:
        as_after = last
    lead = way[part + 2] if as_after else way[part - 1]
    return lead.y if is_level(way, part - 1) else lead.x


def _straight(way: Way, place: float, level: bool, ends: Ends) -> Corners:
    """One straight line from step to step, if their sides face each other so."""
    if not all(_slides(box, place, level) for box in ends):
        return ()
    start, end = way[0], way[-1]
    return (_at(Point((start.x + end.x) / 2, (start.y + end.y) / 2), place, level),)


def _slides(box: Rect, place: float, level: bool) -> bool:
    """Whether a part at a place meets the box's side well inside its corners."""
    low, high = (box.y, box.bottom) if level else (box.x, box.right)
    return low + PORT_MARGIN <= place <= high - PORT_MARGIN


def _at(point: Point, place: float, level: bool) -> Point:
    return Point(point.x, place) if level else Point(place, point.y)


def _towards(point: Point, other: Point, distance: float) -> Point:
    length = abs(other.x - point.x) + abs(other.y - point.y)
    share = distance / length if length else 0.0
    return Point(point.x + (other.x - point.x) * share, point.y + (other.y - point.y) * share)


def _length(way: Way, part: int) -> float:
    start, end = way[part], way[part + 1]
    return abs(end.x - start.x) + abs(end.y - start.y)


def _straight_on(before: Point, point: Point, after: Point) -> bool:
    return before.x == point.x == after.x or before.y == point.y == after.y
