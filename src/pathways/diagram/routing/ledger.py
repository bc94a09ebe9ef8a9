"""What has been laid so far, to tell how many arrows a new one would cross."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import inf

from pathways.diagram.measures import TRACK_LEAST

_CELL = 135.0
_TOUCH = 0.5
_MANY = 1000
_CROWDED = 3
"""As many crossings as a full avenue is worth to avoid."""

Place = tuple[float, float]
Level = tuple[float, float, float]
"""y, left, right."""
Plumb = tuple[float, float, float, float, float]
"""x, top, bottom, and the y where it turns west and east; both 0 when it does not do both."""


class Ledger:
    """The laid level and upright parts, by place."""

    def __init__(self, tracks: Mapping[float, int]) -> None:
        self._tracks = tracks
        """How many arrows have room side by side where most upright parts run, by their x."""
        self._levels: dict[int, list[Level]] = defaultdict(list)
        self._plumbs: dict[int, list[Plumb]] = defaultdict(list)

    def lay(self, points: Sequence[Place]) -> None:
        """Remember an arrow's corners."""
        for number, ((x1, y1), (x2, y2)) in enumerate(pairwise(points)):
            if y1 == y2:
                left, right = (x1, x2) if x1 < x2 else (x2, x1)
                for cell in range(int(left // _CELL), int(right // _CELL) + 1):
                    self._levels[cell].append((y1, left, right))
            else:
                self._plumbs[int(x1 // _CELL)].append(_plumb(points, number))

    def lift(self, points: Sequence[Place]) -> None:
        """Forget an arrow's corners."""
        for number, ((x1, y1), (x2, y2)) in enumerate(pairwise(points)):
            if y1 == y2:
                left, right = (x1, x2) if x1 < x2 else (x2, x1)
                for cell in range(int(left // _CELL), int(right // _CELL) + 1):
                    self._levels[cell].remove((y1, left, right))
            else:
                self._plumbs[int(x1 // _CELL)].remove(_plumb(points, number))

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

    def crossings(self, points: Sequence[Place], most: float = inf) -> int:
        """How many laid parts the corners' lines would cross; counts no farther than `most`.

        Where all tracks are taken already, that counts as some crossings more.
        """
        count = 0
        for number, ((x1, y1), (x2, y2)) in enumerate(pairwise(points)):
            if y1 != y2:
                count += self._across_upright(_plumb(points, number))
            elif x1 < x2:
                count += self._across_level(y1, x1, x2)
            else:
                count += self._across_level(y1, x2, x1)
            if count >= most:
                break
        return count

    def _across_level(self, y: float, left: float, right: float) -> int:
        count = 0
        low, high = left + _TOUCH, right - _TOUCH
        for cell in range(int(left // _CELL), int(right // _CELL) + 1):
            for x, top, bottom, _west, _east in self._plumbs.get(cell, ()):
                if low < x < high and top < y < bottom:
                    count += 1
        return count

    def _across_upright(self, plumb: Plumb) -> int:
        count = 0
        here, top, bottom, west, east = plumb
        cell, low, high = int(here // _CELL), here - _TOUCH, here + _TOUCH
        for y, left, right in self._levels.get(cell, ()):
            if top < y < bottom and left < low and high < right:
                count += 1
        beside = 0
        for x, high_end, low_end, other_west, other_east in self._plumbs.get(cell, ()):
            if low < x < high and high_end < bottom and low_end > top:
                beside += 1
                if west != east and (west - other_west) * (east - other_east) < 0:
                    count += 1
        if beside >= self._tracks.get(here, _MANY):
            count += _CROWDED
        return count


def _plumb(points: Sequence[Place], number: int) -> Plumb:
    """An upright part; turns at both ends tell whether another at the same x must cross it."""
    (x, y1), (_x, y2) = points[number], points[number + 1]
    top, bottom = (y1, y2) if y1 < y2 else (y2, y1)
    if 0 < number < len(points) - 2:
        from_west, to_east = points[number - 1][0] < x, points[number + 2][0] > x
        if from_west == to_east:
            return (x, top, bottom, y1, y2) if from_west else (x, top, bottom, y2, y1)
    return x, top, bottom, 0.0, 0.0
