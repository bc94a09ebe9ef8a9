"""Take empty room out of a drawing from top to bottom, so that a page can hold all its lanes.

Whatever is drawn keeps its size and its distance to what stands near it; only bands where nothing
but upright lines pass get lower.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import pairwise

from pathways.diagram.geometry import Point, Rect
from pathways.diagram.moving import moved_figure
from pathways.diagram.primitives import (
    Box,
    Circle,
    Figure,
    Icon,
    Layer,
    Line,
    Primitive,
    Shape,
    Text,
)

Stretch = tuple[float, float]
"""From and to along one axis."""

_CLEAR = 6.0
"""Room kept on either side of everything, in points of the drawing."""
_TIP = 18.0
"""Length kept of an upright arrow before its tip."""


class Ruler:
    """Where a place comes when the free room along an axis is shrunk.

    `solid` stretches keep their length; all else inside `whole` shrinks alike, just so much that
    `wanted` is reached, or to nothing.
    """

    def __init__(self, solid: Iterable[Stretch], whole: Stretch, wanted: float) -> None:
        start, end = whole
        kept = _merged(solid, whole)
        length = sum(to - at for at, to in kept)
        free = end - start - length
        share = min(1, max(0, (wanted - length) / free)) if free > 0 else 1
        self._old, self._new = [start], [start]
        for at, to in [*kept, (end, end)]:
            for old, rate in ((at, share), (to, 1)):
                self._new.append(self._new[-1] + (old - self._old[-1]) * rate)
                self._old.append(old)
        self.length = self._new[-1] - start

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

    def back(self, new: float) -> float:
        """The place that comes at a new place inside the whole; the last one of several."""
        after = min(bisect_right(self._new, new), len(self._new) - 1)
        old, start = self._old[after - 1], self._new[after - 1]
        room = self._new[after] - start
        return old + (new - start) * (self._old[after] - old) / room if room else self._old[after]


def solid_stretches(figures: Iterable[Figure], column: Rect) -> Iterator[Stretch]:
    """What must keep its height, of the figures and pieces of line inside a column."""
    for figure in figures:
        if figure.layer is Layer.HEAD:
            yield from _words(figure)
        elif figure.layer is Layer.TRANSITION:
            yield from _stiff(figure, column)
        elif figure.layer is not Layer.LANE and figure.bounds.overlaps(column):
            yield figure.bounds.y, figure.bounds.bottom


def line_stretches(figure: Figure, column: Rect) -> Iterator[Stretch]:
    """How high and low each straight piece of an arrow goes inside a column."""
    for one, other in _pieces(figure, column):
        yield min(one.y, other.y), max(one.y, other.y)


def squeezed(figure: Figure, ruler: Ruler) -> Figure:
    """The figure where the ruler puts it; lanes, heads and upright lines get lower."""
    bounds = figure.bounds
    if figure.layer not in _ELASTIC:
        return moved_figure(figure, 0, ruler(bounds.center.y) - bounds.center.y)
    parts = tuple(_squeezed(part, ruler) for part in figure.primitives)
    return figure._replace(bounds=_lowered(bounds, ruler), primitives=parts)


_ELASTIC = frozenset({Layer.LANE, Layer.HEAD, Layer.TRANSITION})


def _squeezed(part: Primitive, ruler: Ruler) -> Primitive:
    match part:
        case Box():
            return part._replace(rect=_lowered(part.rect, ruler))
        case Line() | Shape():
            return part._replace(points=tuple(Point(x, ruler(y)) for x, y in part.points))
        case Text():
            return part._replace(at=Point(part.at.x, ruler(part.at.y)))
        case Icon() | Circle():
            return part._replace(center=Point(part.center.x, ruler(part.center.y)))


def _lowered(rect: Rect, ruler: Ruler) -> Rect:
    top = ruler(rect.y)
    return Rect(rect.x, top, rect.width, ruler(rect.bottom) - top)


def _words(head: Figure) -> Iterator[Stretch]:
    for part in head.primitives:
        if isinstance(part, Text):
            yield part.at.y - part.size, part.at.y + part.size / 3
        elif isinstance(part, Icon):
            yield part.center.y - part.size / 2, part.center.y + part.size / 2


def _stiff(figure: Figure, column: Rect) -> Iterator[Stretch]:
    """An arrow's pieces that do not stand upright, and enough of an upright tip."""
    for (x1, y1), (x2, y2) in _pieces(figure, column):
        if x1 != x2:
            yield min(y1, y2), max(y1, y2)
    for line in figure.primitives:
        if isinstance(line, Line) and line.arrow and column.x < line.points[-1].x < column.right:
            tip, before = line.points[-1].y, line.points[-2].y
            yield tip, tip + max(-_TIP, min(_TIP, before - tip))


def _pieces(figure: Figure, column: Rect) -> Iterator[tuple[Point, Point]]:
    """The straight pieces of an arrow that are seen in a column."""
    for line in figure.primitives:
        if isinstance(line, Line):
            for one, other in pairwise(line.points):
                if max(one.x, other.x) > column.x and min(one.x, other.x) < column.right:
                    yield one, other


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
