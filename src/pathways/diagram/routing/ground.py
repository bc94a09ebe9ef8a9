"""The ground arrows run on: the boxes in the way, and the free room between them."""

from collections.abc import Iterable, Sequence
from math import inf
from typing import NamedTuple

from pathways.diagram.geometry import Rect
from pathways.diagram.measures import CLEARANCE

Span = tuple[float, float]

_CELL = 270.0
"""About a column and the room after it."""
_EDGE = 6.0
"""Room kept to the drawing's own edge."""
_NEXT = 16.0
"""Avenues nearer to each other than this are one."""


class Block(NamedTuple):
    """A box with the room around it that no passing arrow may enter."""

    left: float
    top: float
    right: float
    bottom: float


class Ground:
    """All boxes of a drawing, found by place."""

    def __init__(self, boxes: Iterable[Rect], bounds: Rect) -> None:
        self.bounds = bounds
        self.blocks = [
            Block(x - CLEARANCE, y - CLEARANCE, x + width + CLEARANCE, y + height + CLEARANCE)
            for x, y, width, height in boxes
        ]
        self._cells: dict[int, list[Block]] = {}
        for block in self.blocks:
            for cell in range(int(block.left // _CELL), int(block.right // _CELL) + 1):
                self._cells.setdefault(cell, []).append(block)

    def near(self, left: float, right: float) -> Sequence[Block]:
        """Every block that reaches between two x, and some of their neighbours."""
        first, last = int(left // _CELL), int(right // _CELL)
        cells = self._cells
        if first == last:
            return cells.get(first, ())
        if last - first >= len(cells):
            return self.blocks
        found: list[Block] = []
        for cell in range(first, last + 1):
            found += cells.get(cell, ())
        return found

    def level_clear(self, y: float, left: float, right: float) -> bool:
        """Whether a level line meets no block."""
        for x1, y1, x2, y2 in self.near(left, right):
            if y1 < y < y2 and x1 < right and x2 > left:
                return False
        return True

    def plumb_clear(self, x: float, top: float, bottom: float) -> bool:
        """Whether an upright line meets no block."""
        for x1, y1, x2, y2 in self.near(x, x):
            if x1 < x < x2 and y1 < bottom and y2 > top:
                return False
        return True

    def reach_right(self, y: float, start: float, most: float) -> float:
        """How far a level line from `start` runs to the right without meeting a block."""
        found = most
        for x1, y1, x2, y2 in self.near(start, most):
            if y1 < y < y2 and x2 > start + CLEARANCE and x1 < found:
                found = x1
        return found

    def reach_left(self, y: float, start: float, least: float) -> float:
        """How far a level line from `start` runs to the left without meeting a block."""
        found = least
        for x1, y1, x2, y2 in self.near(least, start):
            if y1 < y < y2 and x1 < start - CLEARANCE and x2 > found:
                found = x2
        return found

    def reach_down(self, x: float, start: float) -> float:
        """How far an upright line from `start` runs down without meeting a block."""
        found = self.bounds.bottom - _EDGE
        for x1, y1, x2, y2 in self.near(x, x):
            if x1 < x < x2 and y2 > start + CLEARANCE and y1 < found:
                found = y1
        return found

    def reach_up(self, x: float, start: float) -> float:
        """How far an upright line from `start` runs up without meeting a block."""
        found = self.bounds.y + _EDGE
        for x1, y1, x2, y2 in self.near(x, x):
            if x1 < x < x2 and y1 < start - CLEARANCE and y2 > found:
                found = y2
        return found

    def columns_free(self, top: float, bottom: float, left: float, right: float) -> list[Span]:
        """The stretches of x where an upright line from top to bottom meets no block."""
        return _between(
            [
                (x1, x2)
                for x1, y1, x2, y2 in self.near(left, right)
                if y1 < bottom and y2 > top and x1 < right and x2 > left
            ],
            left,
            right,
        )

    def streets_free(self, left: float, right: float) -> list[Span]:
        """The stretches of y where a level line from left to right meets no block."""
        return _between(
            [(y1, y2) for x1, y1, x2, y2 in self.near(left, right) if x1 < right and x2 > left],
            self.bounds.y + _EDGE,
            self.bounds.bottom - _EDGE,
        )

    def street_at(self, y: float, left: float, right: float) -> Span:
        """The free stretch of y round a level line."""
        low, high = self.bounds.y + _EDGE, self.bounds.bottom - _EDGE
        for x1, y1, x2, y2 in self.near(left, right):
            if x1 < right and x2 > left:
                if y2 <= y:
                    low = max(low, y2)
                elif y1 >= y and y1 < high:
                    high = y1
        return low, high

    def avenue_at(self, x: float, top: float, bottom: float) -> Span:
        """The free stretch of x round an upright line."""
        low, high = x - _CELL, x + _CELL
        for x1, y1, x2, y2 in self.near(low, high):
            if y1 < bottom and y2 > top:
                if x2 <= x:
                    low = max(low, x2)
                elif x1 >= x and x1 < high:
                    high = x1
        return low, high


def _between(solid: list[Span], start: float, end: float) -> list[Span]:
    """What the solid stretches leave free from start to end."""
    solid.sort()
    free = []
    for low, high in solid:
        if low > start:
            free.append((start, low))
        start = max(start, high)
    if end > start:
        free.append((start, end))
    return free


def avenues(blocks: Sequence[Block], left: float, right: float) -> dict[float, float]:
    """The usual upright lines from left to right, and the room each has to spread to its sides.

    They are the middles of the gaps between columns. Where columns do not stand clear of each
    other, each box has a line close by on both sides.
    """
    solid: list[list[float]] = []
    for x1, _y1, x2, _y2 in sorted(blocks):
        if solid and x1 < solid[-1][1]:
            solid[-1][1] = max(solid[-1][1], x2)
        else:
            solid.append([x1, x2])
    edges = [left + _EDGE, *(x for span in solid for x in span), right - _EDGE]
    lines = [
        ((low + high) / 2, high - low) for low, high in zip(edges[::2], edges[1::2], strict=True)
    ]
    widest = max((block.right - block.left for block in blocks), default=0.0)
    for low, high in solid:
        if high - low <= widest + 1:
            continue
        for block in blocks:
            if low <= block.left and block.right <= high:
                lines += ((block.left, _NEXT), (block.right, _NEXT))
    found: dict[float, float] = {}
    last = -inf
    for x, width in sorted(lines):
        if x - last >= _NEXT and width > 0:
            found[x] = width
            last = x
    return found
