"""Find a place for a label near its arrow, clear of boxes, of other labels and other lines."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from pathways.diagram.geometry import Point, Rect
from pathways.diagram.occupied import Occupied

_BESIDE = 3.0
"""From the line to the label's edge."""
_CLEAR = 2.0
"""Least room between a label and a line."""
_RINGS = 60
_RING = 12.0
_PATIENCE = 20
"""So many places away from the arrow are tried for one that no line crosses."""


class LabelPlace(NamedTuple):
    """Where a label stands, in which of its shapes, and whether a line runs through it."""

    rect: Rect
    shape: int
    crossed: bool


def label_place(
    points: Sequence[Point], shapes: Sequence[tuple[float, float]], taken: Occupied
) -> LabelPlace:
    """The best place for a label of one of these widths and heights, the first being wanted most.

    Beside the arrow where nothing is in the way; else near it; a line runs through only when all
    else fails. Nothing solid is ever covered.
    """
    best: tuple[int, LabelPlace] | None = None
    tries = 0
    for shape, x, y in _places(points, shapes):
        width, height = shapes[shape]
        right, bottom = x + width, y + height
        tries += 1
        if not taken.is_free((x, y, right, bottom)):
            continue
        crossed = taken.lines_through((x - _CLEAR, y - _CLEAR, right + _CLEAR, bottom + _CLEAR))
        if not crossed:
            return LabelPlace(Rect(x, y, width, height), shape, False)
        if best is None or crossed < best[0]:
            best = (crossed, LabelPlace(Rect(x, y, width, height), shape, True))
        if tries > _PATIENCE + 20 * len(points):
            break
    return best[1] if best else LabelPlace(Rect(*points[0], *shapes[0]), 0, True)


def _places(
    points: Sequence[Point], shapes: Sequence[tuple[float, float]]
) -> Iterator[tuple[int, float, float]]:
    """Shape and top left corner: beside each straight part from the source on, then round it."""
    for shape, (width, height) in enumerate(shapes):
        for start, end in pairwise(points):
            for x, y in _beside(start, end, width, height):
                yield shape, x, y
    for x, y in _around(points, *shapes[0]):
        yield 0, x, y


def _around(points: Sequence[Point], width: float, height: float) -> Iterator[tuple[float, float]]:
    """In rings about the middle of the arrow."""
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
