"""What already stands where, for finding a free place: a grid, so that asking stays cheap."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from math import floor

from pathways.diagram.geometry import Point, Rect

_CELL = 80.0

_Span = tuple[float, float, float, float]
"""Left, top, right, bottom."""


class Occupied:
    """Boxes, labels and lines by the grid cells they touch."""

    def __init__(self) -> None:
        self._solids: defaultdict[tuple[int, int], list[_Span]] = defaultdict(list)
        self._lines: defaultdict[tuple[int, int], list[tuple[_Span, str]]] = defaultdict(list)

    def add(self, rect: Rect) -> None:
        """Something nothing else may stand on."""
        span = (rect.x, rect.y, rect.x + rect.width, rect.y + rect.height)
        for cell in _cells(span):
            self._solids[cell].append(span)

    def add_line(self, owner: str, points: Sequence[Point]) -> None:
        """A line that only its owner's furniture may stand on."""
        for (x1, y1), (x2, y2) in pairwise(points):
            span = (min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))
            for cell in _cells(span):
                self._lines[cell].append((span, owner))

    def is_free(self, rect: Rect) -> bool:
        """Whether nothing solid stands there."""
        left, top = rect.x, rect.y
        right, bottom = left + rect.width, top + rect.height
        for cell in _cells((left, top, right, bottom)):
            for x1, y1, x2, y2 in self._solids.get(cell, ()):
                if x1 < right and left < x2 and y1 < bottom and top < y2:
                    return False
        return True

    def lines_through(self, rect: Rect) -> set[str]:
        """The owners of the lines that pass there."""
        left, top = rect.x, rect.y
        right, bottom = left + rect.width, top + rect.height
        owners: set[str] = set()
        for cell in _cells((left, top, right, bottom)):
            for (x1, y1, x2, y2), owner in self._lines.get(cell, ()):
                if x1 < right and left < x2 and y1 < bottom and top < y2:
                    owners.add(owner)
        return owners


def _cells(span: _Span) -> Iterator[tuple[int, int]]:
    left, top, right, bottom = span
    rows = range(floor(top / _CELL), floor(bottom / _CELL) + 1)
    for column in range(floor(left / _CELL), floor(right / _CELL) + 1):
        for row in rows:
            yield column, row


def occupied_by(solids: Iterable[Rect], lines: Iterable[tuple[str, Sequence[Point]]]) -> Occupied:
    """A grid with these in it."""
    grid = Occupied()
    for rect in solids:
        grid.add(rect)
    for owner, points in lines:
        grid.add_line(owner, points)
    return grid
