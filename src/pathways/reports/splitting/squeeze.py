"""Take empty room out of a drawing, so that it needs less paper.

Whatever is drawn keeps its size and its distance to what stands near it; only stretches where
nothing is, or nothing but lines that run the same way, get shorter.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from enum import IntEnum
from itertools import pairwise

from pathways.diagram.geometry import Point, Rect
from pathways.diagram.moving import moved_figure
from pathways.diagram.primitives import (
    Box,
    Circle,
    Drawing,
    Figure,
    Icon,
    Layer,
    Line,
    Primitive,
    Shape,
    Text,
)
from pathways.reports.splitting.extents import extent

Stretch = tuple[float, float]
"""From and to along one axis."""

_CLEAR = 6.0
"""Room kept on either side of everything, in points of the drawing."""
_TIP = 18.0
"""Length kept of an arrow before its tip."""


class Axis(IntEnum):
    """A direction, as the place of its coordinate in points and rectangles."""

    ACROSS = 0
    DOWN = 1


_BENDING = frozenset({Layer.LANE, Layer.FRAME, Layer.TETHER, Layer.TRANSITION})
_ELASTIC = {Axis.ACROSS: _BENDING, Axis.DOWN: _BENDING | {Layer.HEAD}}
"""The layers whose figures may get shorter."""


class Ruler:
    """Where a place comes when the free room along an axis is shrunk.

    `solid` stretches keep their length; of all else inside `whole` only a `share` is left.
    """

    def __init__(self, solid: Iterable[Stretch], whole: Stretch, share: float) -> None:
        start, end = whole
        self._old, self._new = [start], [start]
        for at, to in [*_merged(solid, whole), (end, end)]:
            for old, rate in ((at, share), (to, 1)):
                self._new.append(self._new[-1] + (old - self._old[-1]) * rate)
                self._old.append(old)

    def __call__(self, at: float) -> float:
        """The new place; what lies outside keeps its distance to the nearer end."""
        after = bisect_right(self._old, at)
        if after == len(self._old):
            return self._new[-1] + at - self._old[-1]
        if after == 0:
            return self._new[0] + at - self._old[0]
        old, new = self._old[after - 1], self._new[after - 1]
        rate = (self._new[after] - new) / (self._old[after] - old)
        return new + (at - old) * rate

    def length(self, stretch: Stretch) -> float:
        """How long a stretch becomes."""
        at, to = stretch
        return self(to) - self(at)

    def back(self, new: float) -> float:
        """The place that comes at a new place inside the whole; the last one of several."""
        after = min(bisect_right(self._new, new), len(self._new) - 1)
        old, start = self._old[after - 1], self._new[after - 1]
        room = self._new[after] - start
        return old + (new - start) * (self._old[after] - old) / room if room else self._old[after]


def narrowed(drawing: Drawing) -> Drawing:
    """The drawing with no more empty room from left to right than it must have."""
    bounds, ruler = drawing.bounds, narrowing(drawing)
    figures = tuple(squeezed(figure, ruler, Axis.ACROSS) for figure in drawing.figures)
    return drawing._replace(figures=figures, bounds=_shrunk(bounds, ruler, Axis.ACROSS))


def narrowing(drawing: Drawing) -> Ruler:
    """Where a drawing's places come, from left to right, when it is narrowed."""
    bounds = drawing.bounds
    solid = list(solid_stretches(drawing.figures, bounds, Axis.ACROSS))
    return Ruler(solid, (bounds.x, bounds.right), 0)


def solid_stretches(figures: Iterable[Figure], seen: Rect, axis: Axis) -> Iterator[Stretch]:
    """What must keep its length along an axis, of all that is seen in a rectangle."""
    for figure in figures:
        if figure.layer is Layer.TRANSITION:
            yield from _stiff(figure, seen, axis)
        elif figure.layer in _ELASTIC[axis]:
            yield from _words(figure, axis)
        elif figure.bounds.overlaps(seen):
            yield _along(figure.bounds, axis)


def line_stretches(figure: Figure, seen: Rect, axis: Axis) -> Iterator[Stretch]:
    """How far along an axis each straight piece of an arrow goes that is seen in a rectangle."""
    for one, other in _pieces(figure, seen):
        yield min(one[axis], other[axis]), max(one[axis], other[axis])


def squeezed(figure: Figure, ruler: Ruler, axis: Axis) -> Figure:
    """The figure where the ruler puts it."""
    bounds = figure.bounds
    if figure.layer not in _ELASTIC[axis]:
        middle = bounds.center[axis]
        shift = ruler(middle) - middle
        return moved_figure(figure, *((shift, 0) if axis is Axis.ACROSS else (0, shift)))
    parts = tuple(_squeezed(part, ruler, axis) for part in figure.primitives)
    return figure._replace(bounds=_shrunk(bounds, ruler, axis), primitives=parts)


def _squeezed(part: Primitive, ruler: Ruler, axis: Axis) -> Primitive:
    match part:
        case Box():
            return part._replace(rect=_shrunk(part.rect, ruler, axis))
        case Line() | Shape():
            return part._replace(points=tuple(_put(at, ruler, axis) for at in part.points))
        case Text():
            return part._replace(at=_put(part.at, ruler, axis))
        case Icon() | Circle():
            return part._replace(center=_put(part.center, ruler, axis))


def _put(at: Point, ruler: Ruler, axis: Axis) -> Point:
    return Point(ruler(at.x), at.y) if axis is Axis.ACROSS else Point(at.x, ruler(at.y))


def _shrunk(rect: Rect, ruler: Ruler, axis: Axis) -> Rect:
    start, end = (ruler(place) for place in _along(rect, axis))
    if axis is Axis.ACROSS:
        return rect._replace(x=start, width=end - start)
    return rect._replace(y=start, height=end - start)


def _along(rect: Rect, axis: Axis) -> Stretch:
    return rect[axis], rect[axis] + rect[axis + 2]


def _words(figure: Figure, axis: Axis) -> Iterator[Stretch]:
    """The room of a lane's or phase's name."""
    for part in figure.primitives:
        if isinstance(part, Text | Icon):
            yield _along(extent(part), axis)


def _stiff(figure: Figure, seen: Rect, axis: Axis) -> Iterator[Stretch]:
    """An arrow's pieces that do not run along the axis, and enough of a tip that does."""
    other = 1 - axis
    for one, two in _pieces(figure, seen):
        if one[other] != two[other]:
            yield min(one[axis], two[axis]), max(one[axis], two[axis])
    for line in figure.primitives:
        if isinstance(line, Line) and line.arrow and len(line.points) > 1:
            tip, before = line.points[-1], line.points[-2]
            if _sees(seen, tip, before):
                back = before[axis] - tip[axis]
                yield tip[axis], tip[axis] + max(-_TIP, min(_TIP, back))


def _pieces(figure: Figure, seen: Rect) -> Iterator[tuple[Point, Point]]:
    """The straight pieces of an arrow that are seen in a rectangle."""
    for line in figure.primitives:
        if isinstance(line, Line):
            yield from (pair for pair in pairwise(line.points) if _sees(seen, *pair))


def _sees(seen: Rect, one: Point, other: Point) -> bool:
    return (
        max(one.x, other.x) > seen.x
        and min(one.x, other.x) < seen.right
        and max(one.y, other.y) > seen.y
        and min(one.y, other.y) < seen.bottom
    )


def _merged(stretches: Iterable[Stretch], whole: Stretch) -> list[Stretch]:
    """The stretches inside the whole, with their clear room, as few as cover the same."""
    merged: list[Stretch] = []
    start, end = whole
    for one, other in sorted(sorted(stretch) for stretch in stretches):
        at, to = max(start, one - _CLEAR), min(end, other + _CLEAR)
        if at >= to:
            continue
        if merged and at <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(to, merged[-1][1])
        else:
            merged.append((at, to))
    return merged
