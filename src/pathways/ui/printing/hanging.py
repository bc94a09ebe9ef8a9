"""Where the pages of a preview are: in rows, as the sheets will hang."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF

GAP = 12.0
"""Between two sheets, in pixels."""
EDGE = 16.0
"""Round them all."""
SMALLEST = 64.0
"""The highest page is never lower than this, in pixels; then the sheets are scrolled."""


class Hanging(NamedTuple):
    """The pages on a ground that may be larger than the view."""

    scale: float
    """Pixels for a point."""
    places: tuple[QRectF, ...]
    size: QSizeF


def hang(sizes: Sequence[QSizeF], rows: Sequence[int], room: QSizeF, zoom: float) -> Hanging:
    """Pages of these sizes, so many in each row; at zoom 1 all of them are seen in the room."""
    parted = list(_parted(sizes, rows))
    scale = _scale(parted, room) * zoom
    places: list[QRectF] = []
    y = EDGE
    for row in parted:
        x = EDGE
        for size in row:
            places.append(QRectF(QPointF(x, y), size * scale))
            x += size.width() * scale + GAP
        y += max(size.height() for size in row) * scale + GAP
    right = max((place.right() for place in places), default=0.0)
    bottom = max((place.bottom() for place in places), default=0.0)
    return Hanging(scale, tuple(places), QSizeF(right + EDGE, bottom + EDGE))


def _parted(sizes: Sequence[QSizeF], rows: Sequence[int]) -> Iterator[Sequence[QSizeF]]:
    first = 0
    for count in rows:
        if row := sizes[first : first + count]:
            yield row
        first += count


def _scale(rows: Sequence[Sequence[QSizeF]], room: QSizeF) -> float:
    if not rows:
        return 1.0
    across = min(
        (room.width() - 2 * EDGE - (len(row) - 1) * GAP) / sum(size.width() for size in row)
        for row in rows
    )
    heights = [max(size.height() for size in row) for row in rows]
    down = (room.height() - 2 * EDGE - (len(rows) - 1) * GAP) / sum(heights)
    return max(SMALLEST / max(heights), min(across, down))
