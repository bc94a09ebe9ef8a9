"""Find the places on an arrow for its break and its channel's icon, where no other arrow runs."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from pathways.diagram.badge import RADIUS, badge_bounds
from pathways.diagram.geometry import Point, Rect, Span
from pathways.diagram.occupied import Occupied
from pathways.diagram.strokes import HEAD_LENGTH

ICON_RADIUS = 8.5
ZIGZAG_REACH = 8.5
"""How far a zigzag reaches to either side of its line."""
TOOTH = 3.0
"""How far a zigzag's teeth reach along the line."""

GAP = 2 * RADIUS + 14
"""The gap of a break with its badge inside."""
SMALL_GAP = 9.0
"""The gap where the line is too short for that; the badge then stands beside it."""

_STUB = 4.0
"""Line that must show between two things on it, and at its ends."""
_BEND = 8.0
"""Line that must show after and before a bend, which is round."""
_BESIDE = 16.0
"""From the line to the middle of a badge beside it."""
_ICON = 2 * ICON_RADIUS
_BADGE = 2 * RADIUS
_LEAD = _ICON + 7 + TOOTH
"""An icon and the line between it and the gap after it."""


class Break(NamedTuple):
    """A gap in an arrow: on which straight part, from where to where, and where its badge is."""

    part: int
    start: Point
    end: Point
    badge: Point


class Furniture(NamedTuple):
    """What stands on an arrow, as far as there is room."""

    gap: Break | None = None
    icon: Point | None = None
    badge: Point | None = None
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
    """One straight part of an arrow, and how far along it things may stand."""

    number: int
    start: Point
    along: Point
    """The unit vector of its direction."""
    length: float
    first: float
    last: float

    def at(self, distance: float) -> Point:
        """The point so far along."""
        return Point(self.start.x + self.along.x * distance, self.start.y + self.along.y * distance)

    def span(self, distance: float, length: float) -> Span:
        """The room that things of that length take from there on."""
        (x1, y1), (x2, y2) = self.at(distance), self.at(distance + length)
        across, down = abs(self.along.y) * RADIUS, abs(self.along.x) * RADIUS
        left, right = (x1, x2) if x1 < x2 else (x2, x1)
        top, bottom = (y1, y2) if y1 < y2 else (y2, y1)
        return left - across, top - down, right + across, bottom + down


class _Line:
    """One arrow's straight parts, longest first, among all that is taken."""

    def __init__(self, points: Sequence[Point], owner: str, taken: Occupied) -> None:
        self.parts = sorted(_parts(points), key=_shortness)
        self.owner = owner
        self.taken = taken

    def stretch(self, length: float, *, but: int | None = None) -> tuple[_Part, float] | None:
        """A free stretch of that length, on the longest part and as central as can be.

        Where other arrows cross everywhere, the one that fewest cross; None when no part is long
        enough or all is taken. `but` leaves a part out.
        """
        best: tuple[int, _Part, float] | None = None
        for part in self.parts:
            room = part.last - part.first - length
            if room < 0:
                break
            if part.number == but:
                continue
            for share in (0.5, 0.25, 0.75, 0.0, 1.0):
                distance = part.first + room * share
                span = part.span(distance, length)
                if not self.taken.is_free(span):
                    continue
                others = self.taken.lines_through(span, but=self.owner)
                if not others:
                    return part, distance
                if best is None or others < best[0]:
                    best = (others, part, distance)
        return best[1:] if best else None


def furnish(
    points: Sequence[Point], owner: str, taken: Occupied, *, broken: bool, icon: bool, badge: bool
) -> Furniture:
    """Places for what the arrow is to carry; an icon that finds none is left out."""
    if not (broken or icon or badge):
        return Furniture()
    line = _Line(points, owner, taken)
    if not line.parts:
        return Furniture()
    if broken:
        return _broken(line, icon=icon)
    if badge:
        return _badged(line, icon=icon)
    return Furniture(icon=_lone_icon(line))


def _broken(line: _Line, *, icon: bool) -> Furniture:
    """A gap with the icon before it; else each by itself; else a small gap."""
    if icon:
        place = line.stretch(_LEAD + GAP)
        if place is not None:
            part, distance = place
            return Furniture(_gap(part, distance + _LEAD, GAP), part.at(distance + ICON_RADIUS))
    place = line.stretch(GAP)
    gap = _gap(*place, GAP) if place else _small_gap(line)
    return Furniture(gap, _lone_icon(line, but=gap.part) if icon else None)


def _gap(part: _Part, start: float, length: float) -> Break:
    return Break(part.number, part.at(start), part.at(start + length), part.at(start + length / 2))


def _small_gap(line: _Line) -> Break:
    """A narrow gap in the middle of the longest part, the badge on the side that is free."""
    part = line.parts[0]
    length = min(SMALL_GAP, part.length / 2)
    gap = _gap(part, (part.length - length) / 2, length)
    (x, y), (along_x, along_y) = gap.badge, part.along
    beside = [Point(x + side * along_y * _BESIDE, y - side * along_x * _BESIDE) for side in (1, -1)]
    free = (spot for spot in beside if line.taken.is_free(badge_bounds(spot).span))
    return gap._replace(badge=next(free, beside[0]))


def _badged(line: _Line, *, icon: bool) -> Furniture:
    """A badge on a whole line, after the icon where there is room for both."""
    if icon:
        place = line.stretch(_ICON + _STUB + _BADGE)
        if place is not None:
            part, distance = place
            return Furniture(
                icon=part.at(distance + ICON_RADIUS),
                badge=part.at(distance + _ICON + _STUB + RADIUS),
            )
    place = line.stretch(_BADGE)
    if place is None:
        part = line.parts[0]
        return Furniture(badge=part.at((part.first + part.last) / 2))
    part, distance = place
    other = _lone_icon(line, but=part.number) if icon else None
    return Furniture(icon=other, badge=part.at(distance + RADIUS))


def _lone_icon(line: _Line, *, but: int | None = None) -> Point | None:
    place = line.stretch(_ICON, but=but)
    return place[0].at(place[1] + ICON_RADIUS) if place else None


def _parts(points: Sequence[Point]) -> Iterator[_Part]:
    last = len(points) - 2
    for number, ((x1, y1), (x2, y2)) in enumerate(pairwise(points)):
        dx, dy = x2 - x1, y2 - y1
        # Nearly always one of the two is 0.
        length = abs(dx) + abs(dy) if not (dx and dy) else (dx * dx + dy * dy) ** 0.5
        if length:
            along = Point(dx / length, dy / length)
            first = _BEND if number else _STUB
            end = length - (_BEND if number < last else HEAD_LENGTH + _STUB)
            yield _Part(number, Point(x1, y1), along, length, first, end)


def _shortness(part: _Part) -> float:
    return part.first - part.last
