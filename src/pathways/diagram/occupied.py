"""What already stands where, for finding a free place: a grid, so that asking stays cheap."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from pathways.diagram.geometry import Point, Rect, Span

_CELL = 160.0
_LONG, _NARROW = 1280.0, 40.0
"""The cells of lines lie along them, so that a long line is in few."""

_Cell = tuple[float, float]


class Occupied:
    """Boxes, labels and lines by the grid cells they touch."""

    def __init__(self) -> None:
        self._solids: defaultdict[_Cell, list[Span]] = defaultdict(list)
        self._level: defaultdict[_Cell, list[tuple[float, float, float, str]]] = defaultdict(list)
        """Lines across: their y, left and right end and owner."""
        self._upright: defaultdict[_Cell, list[tuple[float, float, float, str]]] = defaultdict(list)
        """Lines up and down: their x, top and bottom end and owner."""

    def add(self, rect: Rect) -> None:
        """Something nothing else may stand on."""
        span = left, top, right, bottom = rect.span
        last_column, last_row = right // _CELL, bottom // _CELL
        column = left // _CELL
        while column <= last_column:
            row = top // _CELL
            while row <= last_row:
                self._solids[column, row].append(span)
                row += 1
            column += 1

    def add_line(self, owner: str, points: Sequence[Point]) -> None:
        """A line that labels keep off. A slanting piece counts as the elbow it spans."""
        for (x1, y1), (x2, y2) in pairwise(points):
            if x1 != x2:
                _add_stretch(self._level, y1, x1, x2, owner)
            if y1 != y2:
                _add_stretch(self._upright, x2, y1, y2, owner)

    def is_free(self, span: Span) -> bool:
        """Whether nothing solid stands there."""
        left, top, right, bottom = span
        last_column, last_row = right // _CELL, bottom // _CELL
        column = left // _CELL
        while column <= last_column:
            row = top // _CELL
            while row <= last_row:
                for x1, y1, x2, y2 in self._solids.get((column, row), ()):
                    if x1 < right and left < x2 and y1 < bottom and top < y2:
                        return False
                row += 1
            column += 1
        return True

    def lines_through(self, span: Span, *, but: str = "") -> int:
        """How many straight pieces of line pass there, those of one owner left out."""
        left, top, right, bottom = span
        count = 0
        for cells, low, high, first, last in (
            (self._level, top, bottom, left, right),
            (self._upright, left, right, top, bottom),
        ):
            row, last_row, last_column = low // _NARROW, high // _NARROW, last // _LONG
            while row <= last_row:
                column = first // _LONG
                while column <= last_column:
                    for at, start, end, owner in cells.get((row, column), ()):
                        if low < at < high and start < last and first < end and owner != but:
                            count += 1
                    column += 1
                row += 1
        return count


_Stretches = defaultdict[_Cell, list[tuple[float, float, float, str]]]


def _add_stretch(cells: _Stretches, at: float, one: float, other: float, owner: str) -> None:
    """A straight line at one coordinate, between two others."""
    start, end = (one, other) if one < other else (other, one)
    stretch = (at, start, end, owner)
    row, column, last = at // _NARROW, start // _LONG, end // _LONG
    while column <= last:
        cells[row, column].append(stretch)
        column += 1
