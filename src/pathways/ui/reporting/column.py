"""Where the pages of a document lie when they are read from top to bottom."""

from collections.abc import Sequence
from enum import Enum, auto
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF

GAP = 12.0
"""Between two pages and round them all, in pixels."""
_LEAST = 40.0
"""No page gets narrower or lower than this, however little room there is."""


class Fit(Enum):
    """What decides how large a page is shown."""

    WIDTH = auto()
    """It is as wide as there is room for."""
    PAGE = auto()
    """All of it is seen."""
    SCALE = auto()
    """Somebody has zoomed."""


class Zoom(NamedTuple):
    """How large pages are shown; `scale` is pixels for a point and counts for Fit.SCALE alone."""

    fit: Fit = Fit.WIDTH
    scale: float = 1.0

    def of(self, size: QSizeF, room: QSizeF) -> float:
        """The scale of a page: a large sheet fits as well as a small one."""
        across = max(_LEAST, room.width() - 2 * GAP) / size.width()
        down = max(_LEAST, room.height() - 2 * GAP) / size.height()
        return {Fit.WIDTH: across, Fit.PAGE: min(across, down), Fit.SCALE: self.scale}[self.fit]


class Column(NamedTuple):
    """The pages' places on a ground that may be larger than the room."""

    places: tuple[QRectF, ...]
    size: QSizeF


def column(sizes: Sequence[QSizeF], room: QSizeF, zoom: Zoom) -> Column:
    """Pages of these sizes in points below each other, each in the middle."""
    shown = [size * zoom.of(size, room) for size in sizes]
    width = max([room.width(), *(size.width() + 2 * GAP for size in shown)])
    places = []
    y = GAP
    for size in shown:
        places.append(QRectF(QPointF((width - size.width()) / 2, y), size))
        y += size.height() + GAP
    return Column(tuple(places), QSizeF(width, y))
