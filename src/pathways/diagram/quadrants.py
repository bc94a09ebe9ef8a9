"""A chart of need and feasibility in four quarters: where each point lies, and its label."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil, cos, hypot, pi, sin

from pathways.diagram.geometry import Point, Rect
from pathways.diagram.text import width, wrap

LEAST, MOST = 1, 5
"""The ends of both scales."""

_MARGIN = 0.5
"""Between the ends of the scales and the edges of the chart, in marks."""

_LABEL_ROOM = 16
"""Widest a line of a label is, in text sizes."""
_LINES = 2
_LEADING = 1.22
_APART = 2.2
"""Between the middles of points that are spread, in radii."""
_RINGS = 12
"""Beyond so many, points may cover each other: there would be some four hundred."""


@dataclass(frozen=True, slots=True)
class Dot:
    """Something rated: `across` and `up` are its marks, which need not be whole."""

    id: str
    title: str
    across: float
    up: float


@dataclass(frozen=True, slots=True)
class Placed:
    """A point in the chart, with the lines of its label where there is room for one."""

    dot: Dot
    center: Point
    label: Rect | None
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """The area that the two scales span, y downwards, and the radius of its points."""

    area: Rect
    radius: float

    def at(self, across: float, up: float) -> Point:
        """Where a pair of marks lies."""
        reach = MOST - LEAST + 2 * _MARGIN
        return Point(
            self.area.x + (across - LEAST + _MARGIN) / reach * self.area.width,
            self.area.bottom - (up - LEAST + _MARGIN) / reach * self.area.height,
        )

    def marks_at(self, place: Point) -> tuple[float, float]:
        """The marks of a place, held within the scales."""
        reach = MOST - LEAST + 2 * _MARGIN
        across = (place.x - self.area.x) / self.area.width * reach + LEAST - _MARGIN
        up = (self.area.bottom - place.y) / self.area.height * reach + LEAST - _MARGIN
        return _held(across), _held(up)


def placed(
    dots: Sequence[Dot], chart: Chart, size: float, kept: Sequence[Rect] = ()
) -> tuple[Placed, ...]:
    """The points in the order given; those that would cover each other are spread.

    A label stands beside, below or above its point, where it covers no point, no other label and
    no edge; where there is no such place it is left out, and the point's number tells. `size` is
    the text's; labels stay clear of the rooms that are `kept`.
    """
    centers = _spread(dots, chart)
    taken = [*kept, *(_around(center, chart.radius) for center in centers)]
    found: list[Placed] = []
    for dot, center in zip(dots, centers, strict=True):
        lines = wrap(dot.title, _LABEL_ROOM * size, size, max_lines=_LINES)
        label = _free(center, chart, _extent(lines, size), taken) if lines else None
        if label is not None:
            taken.append(label)
        found.append(Placed(dot, center, label, lines if label else ()))
    return tuple(found)


def dot_at(points: Iterable[Placed], chart: Chart, place: Point) -> Placed | None:
    """The point at a place, or the one whose label is there; the last painted lies on top."""
    listed = list(points)
    for one in reversed(listed):
        if hypot(one.center.x - place.x, one.center.y - place.y) <= chart.radius:
            return one
    spot = Rect(place.x, place.y, 0.01, 0.01)
    return next((one for one in listed if one.label and one.label.overlaps(spot)), None)


def _held(mark: float) -> float:
    return min(float(MOST), max(float(LEAST), mark))


def _spread(dots: Sequence[Dot], chart: Chart) -> list[Point]:
    """A place for each, as near its marks as no point before it leaves room for."""
    places: list[Point] = []
    for dot in dots:
        middle = chart.at(dot.across, dot.up)
        near = (Point(middle.x + dx, middle.y + dy) for dx, dy in _outwards(chart.radius))
        free = (place for place in near if _is_free(place, chart, places))
        places.append(next(free, middle))
    return places


def _is_free(place: Point, chart: Chart, taken: Iterable[Point]) -> bool:
    return _holds(chart.area, _around(place, chart.radius)) and all(
        hypot(place.x - other.x, place.y - other.y) >= 2 * chart.radius for other in taken
    )


def _outwards(radius: float) -> Iterator[tuple[float, float]]:
    """Offsets from the middle in ever wider rings, those of a ring as far apart as the rings."""
    yield 0.0, 0.0
    for ring in range(1, _RINGS):
        for number in range(6 * ring):
            angle = pi * number / (3 * ring)
            yield ring * _APART * radius * cos(angle), ring * _APART * radius * sin(angle)


def _extent(lines: Sequence[str], size: float) -> tuple[float, float]:
    return ceil(max(width(line, size) for line in lines)) + 2, len(lines) * size * _LEADING


def _around(center: Point, radius: float) -> Rect:
    return Rect(center.x - radius, center.y - radius, 2 * radius, 2 * radius)


def _free(
    center: Point, chart: Chart, extent: tuple[float, float], taken: Sequence[Rect]
) -> Rect | None:
    across, down = extent
    gap = chart.radius + 4
    for x, y in (
        (center.x + gap, center.y - down / 2),
        (center.x - gap - across, center.y - down / 2),
        (center.x - across / 2, center.y + gap),
        (center.x - across / 2, center.y - gap - down),
    ):
        room = Rect(x, y, across, down)
        if _holds(chart.area, room) and not any(room.overlaps(other) for other in taken):
            return room
    return None


def _holds(area: Rect, room: Rect) -> bool:
    return (
        area.x <= room.x
        and area.y <= room.y
        and room.right <= area.right
        and room.bottom <= area.bottom
    )
