"""Find a place for a label near its arrow, clear of boxes, of other labels and other lines."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from pathways.diagram.geometry import Point, Rect
from pathways.diagram.occupied import Occupied

_BESIDE = 3.0
"""From the line to the label's edge."""
_CLEAR = 2.0
"""Least room between a label and a line."""
_RINGS = 60
_RING = 12.0
_PATIENCE = 40
"""So many further places are tried for one that no line crosses."""


def label_place(
    points: Sequence[Point], width: float, height: float, taken: Occupied
) -> tuple[Rect, bool]:
    """The label's rectangle, and whether a line runs through it (only when all else fails).

    Nothing solid is ever covered.
    """
    best: tuple[int, float, float] | None = None
    for number, (x, y) in enumerate(_places(points, width, height)):
        right, bottom = x + width, y + height
        if not taken.is_free((x, y, right, bottom)):
            continue
        crossed = taken.lines_through((x - _CLEAR, y - _CLEAR, right + _CLEAR, bottom + _CLEAR))
        if not crossed:
            return Rect(x, y, width, height), False
        if best is None or crossed < best[0]:
            best = (crossed, x, y)
        if number > _PATIENCE:
            break
    x, y = best[1:] if best else points[0]
    return Rect(x, y, width, height), True


def _places(points: Sequence[Point], width: float, height: float) -> Iterator[tuple[float, float]]:
    """Top left corners: beside each straight part from the source on, then round the middle."""
    for start, end in pairwise(points):
        yield from _beside(start, end, width, height)
    half = (len(points) - 1) // 2
    (x1, y1), (x2, y2) = points[half], points[half + 1]
    x, y = (x1 + x2 - width) / 2, (y1 + y2 - height) / 2
    for ring in range(1, _RINGS):
        reach = ring * _RING
        for share in (-1, 1, 0, -0.5, 0.5):
            yield x + reach * share, y - reach
            yield x + reach * share, y + reach
            yield x - reach, y + reach * share
            yield x + reach, y + reach * share


def _beside(start: Point, end: Point, width: float, height: float) -> Iterator[tuple[float, float]]:
    """On both sides of a straight part; on a short one only at its start, middle and end."""
    (x1, y1), (x2, y2) = start, end
    dx, dy = x2 - x1, y2 - y1
    flat = abs(dx) >= abs(dy)
    length, size = (abs(dx), width) if flat else (abs(dy), height)
    room = length - size - 2 * _BESIDE
    for share in (0.0, 0.5, 1.0, 0.25, 0.75) if room > size else (0.0, 0.5, 1.0):
        if flat:
            x = min(x1, x2) + _BESIDE + room * (share if dx > 0 else 1 - share)
            y = y1 + dy * share
            yield x, y - _BESIDE - height
            yield x, y + _BESIDE
        else:
            x = x1 + dx * share
            y = min(y1, y2) + _BESIDE + room * (share if dy > 0 else 1 - share)
            yield x + _BESIDE, y
            yield x - _BESIDE - width, y
