"""Let a dragged box fall in line with its neighbours, its lane and the grid, and tell with what."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from pathways.diagram.geometry import Point, Rect

GRID = 10.0
"""Points between the grid's lines."""

_FAR = 1200.0
"""Boxes farther away than this across the line they share are no neighbours."""
_SAME = 0.01
_BEYOND = 10.0
"""How far a guide runs past the boxes it joins."""
_MIDDLE_FIRST = 0.5
"""Lining up middles is worth this share of the reach more than lining up edges or gaps."""
_MOST_GAP = 400.0
"""Wider gaps are not noticed as equal."""


class Guide(NamedTuple):
    """A line shown while dragging; `gap` tells one of several equal gaps from a shared line."""

    start: Point
    end: Point
    gap: bool = False


class Snap(NamedTuple):
    """How far to shift the box, and the guides that tell why."""

    shift: Point
    guides: tuple[Guide, ...] = ()


class _Line(NamedTuple):
    at: float
    box: Rect
    middle: bool


class _Pull(NamedTuple):
    """One way of falling in line: its cost beside others, how far, and the gaps it makes equal."""

    cost: float
    shift: float
    gaps: tuple[tuple[Rect, Rect], ...] = ()
    """The boxes with an equal gap between."""


_HELD = Rect(0, 0, 0, 0)
"""Stands for the dragged box where its place is not known yet."""


class _Axis:
    """Neighbours along one axis; the other is the same with everything turned over."""

    def __init__(self, boxes: Sequence[Rect], rails: Iterable[float]) -> None:
        self._boxes = boxes
        self._rails = tuple(rails)
        lines = [line for box in boxes for line in _lines(box)]
        self._lines = sorted(lines, key=lambda line: line.at)
        self._places = [line.at for line in self._lines]

    def snap(self, box: Rect, reach: float, grid: float | None) -> tuple[float, list[Guide]]:
        """How far to shift a box along the axis, and the guides there."""
        pulls = [*self._to_lines(box, reach), *self._to_rails(box, reach)]
        pulls += self._to_gaps(box, reach)
        if not pulls:
            off = -((box.x - grid + GRID / 2) % GRID - GRID / 2) if grid is not None else 0.0
            return (off if abs(off) <= reach else 0.0), []
        best = min(pulls, key=lambda pull: (pull.cost, pull.shift))
        return best.shift, list(self._guides(box.moved(best.shift, 0), best))

    def _near(self, place: float, reach: float, box: Rect) -> Iterator[_Line]:
        number = bisect_left(self._places, place - reach)
        while number < len(self._lines) and self._places[number] <= place + reach:
            line = self._lines[number]
            if line.box.y - box.bottom < _FAR and box.y - line.box.bottom < _FAR:
                yield line
            number += 1

    def _to_lines(self, box: Rect, reach: float) -> Iterator[_Pull]:
        for own in _lines(box):
            for line in self._near(own.at, reach, box):
                # A middle falls in line with middles: with an edge it would tell nothing.
                if line.middle is own.middle:
                    cost = abs(line.at - own.at) - reach * _MIDDLE_FIRST * own.middle
                    yield _Pull(cost, line.at - own.at)

    def _to_rails(self, box: Rect, reach: float) -> Iterator[_Pull]:
        middle = box.center.x
        for rail in self._rails:
            if abs(rail - middle) <= reach:
                yield _Pull(abs(rail - middle), rail - middle)

    def _to_gaps(self, box: Rect, reach: float) -> Iterator[_Pull]:
        row = [other for other in self._boxes if other.y < box.bottom and box.y < other.bottom]
        middle = box.center.x
        left = _last(row, middle)
        right = _first(row, middle)
        if left is not None and right is not None:
            between = (left.right + right.x - box.width) / 2
            yield from _pull(between - box.x, reach, ((left, _HELD), (_HELD, right)))
        before = _last(row, left.x) if left is not None else None
        if left is not None and before is not None and left.x - before.right <= _MOST_GAP:
            at = left.right + left.x - before.right
            yield from _pull(at - box.x, reach, ((before, left), (left, _HELD)))
        after = _first(row, right.right) if right is not None else None
        if right is not None and after is not None and after.x - right.right <= _MOST_GAP:
            at = right.x - (after.x - right.right) - box.width
            yield from _pull(at - box.x, reach, ((_HELD, right), (right, after)))

    def _guides(self, box: Rect, pull: _Pull) -> Iterator[Guide]:
        """The lines the box shares with others where it stands now, and the equal gaps.

        A line through middles leaves the boxes out, for the sake of what is written there; where
        middles are shared, edges need not be told.
        """
        shared = {own: self._sharing(own, box) for own in _lines(box)}
        left, middle, right = shared
        if shared[middle]:
            yield from _between(middle.at, [*shared[middle], box], _BEYOND)
        elif any(abs(rail - middle.at) <= _SAME for rail in self._rails):
            yield from _between(middle.at, [box], 4 * _BEYOND)
        else:
            for edge in (left, right):
                if shared[edge]:
                    low = min(one.y for one in (*shared[edge], box)) - _BEYOND
                    high = max(one.bottom for one in (*shared[edge], box)) + _BEYOND
                    yield Guide(Point(edge.at, low), Point(edge.at, high))
        for one, other in pull.gaps:
            before, after = (box if rect is _HELD else rect for rect in (one, other))
            y = (max(before.y, after.y) + min(before.bottom, after.bottom)) / 2
            yield Guide(Point(before.right, y), Point(after.x, y), gap=True)

    def _sharing(self, own: _Line, box: Rect) -> list[Rect]:
        near = self._near(own.at, _SAME, box)
        return [line.box for line in near if line.middle is own.middle]


def _between(at: float, boxes: Iterable[Rect], beyond: float) -> Iterator[Guide]:
    """A line from box to box, and a little farther at both ends."""
    row = sorted(boxes, key=lambda box: box.y)
    yield Guide(Point(at, row[0].y - beyond), Point(at, row[0].y))
    for one, other in pairwise(row):
        if one.bottom < other.y:
            yield Guide(Point(at, one.bottom), Point(at, other.y))
    yield Guide(Point(at, row[-1].bottom), Point(at, row[-1].bottom + beyond))


@dataclass(frozen=True, slots=True)
class Neighbours:
    """All that a dragged box may fall in line with, made once for a drag and asked every frame."""

    across: _Axis
    down: _Axis

    @classmethod
    def of(
        cls, boxes: Iterable[Rect], *, xs: Iterable[float] = (), ys: Iterable[float] = ()
    ) -> "Neighbours":
        """Of the boxes that stay; `xs` and `ys` are where a middle may stand besides (lanes)."""
        standing = tuple(boxes)
        return cls(_Axis(standing, xs), _Axis([_turned(box) for box in standing], ys))

    def snap(self, box: Rect, reach: float, *, grid: Point | None = None) -> Snap:
        """How far to shift a box so that it falls in line, each way by itself.

        The nearest line or equal gap no more than `reach` away wins, and a middle's before an
        edge's; where there is none, the grid through the point `grid` takes the box's corner.
        """
        dx, along = self.across.snap(box, reach, grid.x if grid else None)
        turned = _turned(box.moved(dx, 0))
        dy, over = self.down.snap(turned, reach, grid.y if grid else None)
        if dy:
            _none, along = self.across.snap(box.moved(dx, dy), _SAME, None)
        return Snap(Point(dx, dy), (*along, *(_turned_guide(guide) for guide in over)))


def _lines(box: Rect) -> tuple[_Line, _Line, _Line]:
    return (
        _Line(box.x, box, False),
        _Line(box.x + box.width / 2, box, True),
        _Line(box.right, box, False),
    )


def _pull(
    shift: float, reach: float, gaps: tuple[tuple[Rect, Rect], tuple[Rect, Rect]]
) -> Iterator[_Pull]:
    if abs(shift) <= reach:
        yield _Pull(abs(shift), shift, gaps)


def _last(row: Iterable[Rect], before: float) -> Rect | None:
    """The box that ends last before a place."""
    return max((box for box in row if box.right <= before), key=lambda box: box.right, default=None)


def _first(row: Iterable[Rect], after: float) -> Rect | None:
    """The box that begins first after a place."""
    return min((box for box in row if box.x >= after), key=lambda box: box.x, default=None)


def _turned(box: Rect) -> Rect:
    return Rect(box.y, box.x, box.height, box.width)


def _turned_guide(guide: Guide) -> Guide:
    (x1, y1), (x2, y2) = guide.start, guide.end
    return Guide(Point(y1, x1), Point(y2, x2), guide.gap)
