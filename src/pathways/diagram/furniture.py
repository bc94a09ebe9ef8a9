"""Find the places on an arrow for its break and its channel's icon, where no other arrow runs."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import hypot
from typing import NamedTuple

from pathways.diagram.badge import RADIUS, badge_bounds
from pathways.diagram.geometry import Point, Rect
from pathways.diagram.occupied import Occupied
from pathways.diagram.strokes import HEAD_LENGTH

ICON_RADIUS = 8.5
ZIGZAG_REACH = 8.0
"""How far a zigzag reaches to either side of its line."""
TOOTH = 3.0
"""How far a zigzag's teeth reach along the line."""

GAP = 2 * RADIUS + 12
"""The gap of a break with its badge inside."""
SMALL_GAP = 9.0
"""The gap where the line is too short for that; the badge then stands beside it."""

_STUB = 4.0
"""Line that must show between two things on it, and at its ends."""
_BEFORE_GAP = ICON_RADIUS + TOOTH + _STUB
"""From the middle of an icon to the gap after it."""
_BESIDE = 14.0
"""From the line to the middle of a badge beside it."""


class Break(NamedTuple):
    """A gap in an arrow: on which straight part, from where to where, and where its badge is."""

    part: int
    start: Point
    end: Point
    badge: Point
    wide: bool
    """The badge stands inside the gap."""


class Furniture(NamedTuple):
    """What stands on an arrow, as far as there is room."""

    gap: Break | None
    icon: Point | None
    badge: Point | None
    """A badge without a gap."""

    def solids(self) -> Iterator[Rect]:
        """The rectangles that labels and other arrows' things must keep off."""
        if self.gap is not None:
            (x1, y1), (x2, y2) = self.gap.start, self.gap.end
            ends = Rect(min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1))
            yield ends.grown(ZIGZAG_REACH)
            yield badge_bounds(self.gap.badge)
        if self.icon is not None:
            yield Rect(*self.icon, 0, 0).grown(ICON_RADIUS + 1)
        if self.badge is not None:
            yield badge_bounds(self.badge)


class _Part(NamedTuple):
    """One straight part of an arrow, and how much of it is free for things."""

    number: int
    start: Point
    along: Point
    """The unit vector of its direction."""
    first: float
    last: float


def furnish(
    points: Sequence[Point], owner: str, taken: Occupied, *, broken: bool, icon: bool, badge: bool
) -> Furniture:
    """Places for what the arrow is to carry; what finds none on the line is left out of it."""
    parts = sorted(_parts(points), key=lambda part: part.first - part.last)
    gap: Break | None = None
    lone_badge: Point | None = None
    if broken:
        gap = _break(parts, owner, taken, with_icon=icon)
    elif badge:
        found = _spot(parts, 2 * RADIUS, owner, taken)
        lone_badge = found[1] if found else points[len(points) // 2]
    icon_at = _icon(parts, gap, lone_badge, owner, taken) if icon else None
    return Furniture(gap, icon_at, lone_badge)


def _parts(points: Sequence[Point]) -> Iterator[_Part]:
    for number, (start, end) in enumerate(pairwise(points)):
        length = hypot(end.x - start.x, end.y - start.y)
        if not length:
            continue
        along = Point((end.x - start.x) / length, (end.y - start.y) / length)
        head = HEAD_LENGTH if number == len(points) - 2 else 0
        yield _Part(number, start, along, _STUB, length - _STUB - head)


def _at(part: _Part, distance: float) -> Point:
    return Point(part.start.x + part.along.x * distance, part.start.y + part.along.y * distance)


def _spot(
    parts: Sequence[_Part], length: float, owner: str, taken: Occupied, *, aside: float = 0
) -> tuple[_Part, Point] | None:
    """The middle of a free stretch of that length: on the longest part, as central as can be.

    `aside` moves the wish away from the middle, towards the arrow's source.
    """
    best: tuple[int, _Part, Point] | None = None
    for part in parts:
        room = part.last - part.first - length
        if room < 0:
            break
        for share in (0.5, 0.25, 0.75, 0.0, 1.0):
            distance = part.first + length / 2 + room * share
            at = _at(part, max(part.first + length / 2, distance - aside))
            ground = Rect(at.x, at.y, 0, 0).grown(RADIUS)
            if not taken.is_free(ground):
                continue
            others = len(taken.lines_through(ground) - {owner})
            if not others:
                return part, at
            if best is None or others < best[0]:
                best = (others, part, at)
    return best[1:] if best else None


def _break(parts: Sequence[_Part], owner: str, taken: Occupied, *, with_icon: bool) -> Break:
    wide = GAP + _BEFORE_GAP + ICON_RADIUS if with_icon else GAP
    for length in (wide, GAP):
        found = _spot(parts, length, owner, taken)
        if found:
            part, at = found
            if length > GAP:
                at = _shifted(part, at, (length - GAP) / 2)
            return Break(
                part.number, _shifted(part, at, -GAP / 2), _shifted(part, at, GAP / 2), at, True
            )
    return _small_break(parts, owner, taken)


def _small_break(parts: Sequence[_Part], owner: str, taken: Occupied) -> Break:
    """A narrow gap in the middle of the longest part, the badge on the side that is free."""
    part = parts[0]
    at = _at(part, max(0, (part.first + part.last) / 2))
    beside = [
        Point(at.x + side * part.along.y * _BESIDE, at.y - side * part.along.x * _BESIDE)
        for side in (1, -1)
    ]
    badge = next((spot for spot in beside if taken.is_free(badge_bounds(spot))), beside[0])
    return Break(
        part.number,
        _shifted(part, at, -SMALL_GAP / 2),
        _shifted(part, at, SMALL_GAP / 2),
        badge,
        wide=False,
    )


def _icon(
    parts: Sequence[_Part],
    gap: Break | None,
    badge: Point | None,
    owner: str,
    taken: Occupied,
) -> Point | None:
    """Just before the break when there is one, else where the line is longest."""
    if gap is not None:
        part = next(part for part in parts if part.number == gap.part)
        before = _shifted(part, gap.start, -_BEFORE_GAP)
        ahead = (before.x - part.start.x) * part.along.x + (before.y - part.start.y) * part.along.y
        if ahead >= part.first + ICON_RADIUS and gap.wide:
            return before
        parts = [part for part in parts if part.number != gap.part]
    elif badge is not None:
        parts = parts[1:]
    found = _spot(parts, 2 * ICON_RADIUS, owner, taken)
    return found[1] if found else None


def _shifted(part: _Part, point: Point, distance: float) -> Point:
    return Point(point.x + part.along.x * distance, point.y + part.along.y * distance)
