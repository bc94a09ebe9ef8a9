"""What has been laid so far, to tell how many arrows a new one would cross."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from pathways.diagram.measures import TRACK_LEAST

_CELL = 135.0
_TOUCH = 0.5

Level = tuple[float, float, float]
"""y, left, right."""
Plumb = tuple[float, float, float]
"""x, top, bottom."""


class Ledger:
    """The laid level and upright parts, by place."""

    def __init__(self) -> None:
        self._levels: dict[int, list[Level]] = defaultdict(list)
        self._plumbs: dict[int, list[Plumb]] = defaultdict(list)

    def lay(self, points: Sequence[tuple[float, float]]) -> None:
        """Remember an arrow's corners."""
        for (x1, y1), (x2, y2) in pairwise(points):
            if y1 == y2:
                left, right = (x1, x2) if x1 < x2 else (x2, x1)
                for cell in range(int(left // _CELL), int(right // _CELL) + 1):
                    self._levels[cell].append((y1, left, right))
            else:
                top, bottom = (y1, y2) if y1 < y2 else (y2, y1)
                self._plumbs[int(x1 // _CELL)].append((x1, top, bottom))

    def lift(self, points: Sequence[tuple[float, float]]) -> None:
        """Forget an arrow's corners."""
        for (x1, y1), (x2, y2) in pairwise(points):
            if y1 == y2:
                left, right = (x1, x2) if x1 < x2 else (x2, x1)
                for cell in range(int(left // _CELL), int(right // _CELL) + 1):
                    self._levels[cell].remove((y1, left, right))
            else:
                top, bottom = (y1, y2) if y1 < y2 else (y2, y1)
                self._plumbs[int(x1 // _CELL)].remove((x1, top, bottom))

    def is_full(self, street: tuple[float, float], left: float, right: float) -> bool:
        """Whether a street has as many arrows as tracks, somewhere between two x."""
        top, bottom = street
        tracks = 1 + int((bottom - top) / TRACK_LEAST)
        for cell in range(int(left // _CELL), int(right // _CELL) + 1):
            here = self._levels.get(cell, ())
            if len(here) >= tracks and tracks <= sum(
                [top <= y <= bottom and x1 < right and x2 > left for y, x1, x2 in here]
            ):
                return True
        return False

    def crossings(self, points: Sequence[tuple[float, float]]) -> int:
        """How many laid parts the corners' lines would cross."""
        count = 0
        for (x1, y1), (x2, y2) in pairwise(points):
            if y1 == y2:
                left, right = (x1, x2) if x1 < x2 else (x2, x1)
                first, last = int(left // _CELL), int(right // _CELL)
                left, right = left + _TOUCH, right - _TOUCH
                for cell in range(first, last + 1):
                    for x, top, bottom in self._plumbs.get(cell, ()):
                        if left < x < right and top < y1 < bottom:
                            count += 1
            else:
                top, bottom = (y1, y2) if y1 < y2 else (y2, y1)
                for y, left, right in self._levels.get(int(x1 // _CELL), ()):
                    if top < y < bottom and left < x1 - _TOUCH and x1 + _TOUCH < right:
                        count += 1
        return count
