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


def label_place(
    points: Sequence[Point], width: float, height: float, owner: str, taken: Occupied
) -> tuple[Rect, bool]:
    """The label's rectangle, and whether a line runs through it (only when all else fails).

    Nothing solid is ever covered.
    """
    best: tuple[int, Rect] | None = None
    for number, rect in enumerate(_places(points, width, height)):
        if not taken.is_free(rect):
            continue
        crossed = taken.lines_through(rect.grown(_CLEAR))
        if not crossed:
            return rect, False
        cost = 12 * len(crossed - {owner}) + 4 * (owner in crossed) + number // 6
        if best is None or cost < best[0]:
            best = (cost, rect)
        if number > best[0] * 6 + 40:
            break
    return (best[1], True) if best else (Rect(*points[0], width, height), True)


def _places(points: Sequence[Point], width: float, height: float) -> Iterator[Rect]:
    """Beside each straight part from the source on, then in rings round the arrow's middle."""
    for start, end in pairwise(points):
        yield from _beside(start, end, width, height)
    middle = points[(len(points) - 1) // 2]
    after = points[(len(points) - 1) // 2 + 1]
    x, y = (middle.x + after.x) / 2 - width / 2, (middle.y + after.y) / 2 - height / 2
    for ring in range(1, _RINGS):
        reach = ring * _RING
        for across in (-1, 1, 0, -0.5, 0.5):
            yield Rect(x + reach * across, y - reach, width, height)
            yield Rect(x + reach * across, y + reach, width, height)
            yield Rect(x - reach, y + reach * across, width, height)
            yield Rect(x + reach, y + reach * across, width, height)


def _beside(start: Point, end: Point, width: float, height: float) -> Iterator[Rect]:
    dx, dy = end.x - start.x, end.y - start.y
    flat = abs(dx) >= abs(dy)
    for share in (0.0, 0.5, 1.0, 0.25, 0.75):
        if flat:
            room = abs(dx) - width - 2 * _BESIDE
            left = min(start.x, end.x) + _BESIDE + room * (share if dx > 0 else 1 - share)
            y = start.y + dy * share
            yield Rect(left, y - _BESIDE - height, width, height)
            yield Rect(left, y + _BESIDE, width, height)
        else:
            room = abs(dy) - height - 2 * _BESIDE
            top = min(start.y, end.y) + _BESIDE + room * (share if dy > 0 else 1 - share)
            x = start.x + dx * share
            yield Rect(x + _BESIDE, top, width, height)
            yield Rect(x - _BESIDE - width, top, width, height)
