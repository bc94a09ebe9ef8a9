"""What an arrow can be taken hold of by: its ends, its straight parts and its corners."""

from collections.abc import Iterator, Sequence
from enum import Enum, auto
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from pathways.diagram.geometry import Point, Rect
from pathways.ui.canvas.paints import Paints

REACH = 16.0
"""How far from its middle a grip can be taken hold of; all measures here are pixels."""
_APART = 22.0
"""ArrowGrips nearer to each other than this are not all shown."""
_FROM_END = 14.0
"""From a step's outline to the grip of the arrow's end."""
_LEAST_PART = 40.0
"""Shorter parts have no grip of their own."""
_RADIUS = {"end": 6.5, "corner": 4.5}
_BAR = (18.0, 7.0)
_CLEAR = 4.0
_SHARES = (0.5, 0.3, 0.7, 0.2, 0.8)


class Hold(Enum):
    """What a grip is for."""

    SOURCE = auto()
    TARGET = auto()
    PART = auto()
    CORNER = auto()


class Grip(NamedTuple):
    """One place to take hold of an arrow; `number` is the part's or the corner's on its way."""

    hold: Hold
    number: int
    at: Point
    level: bool = True
    """Of a part: whether it runs across."""


def grips_on(way: Sequence[Point], pixel: float, taken: Sequence[Rect] = ()) -> tuple[Grip, ...]:
    """The grips of an arrow's way; `taken` are badges and icons on it, which they spare.

    Where they would stand too close, ends come before parts and parts before corners.
    """
    kept: list[Grip] = []
    for grip in _wanted(way, pixel, taken):
        near = any(_distance(grip.at, other.at) < _APART * pixel for other in kept)
        if grip.hold in {Hold.SOURCE, Hold.TARGET} or not near:
            kept.append(grip)
    return tuple(kept)


def _wanted(way: Sequence[Point], pixel: float, taken: Sequence[Rect]) -> Iterator[Grip]:
    parts = list(enumerate(pairwise(way)))
    first, last = parts[0][1], parts[-1][1]
    length = _distance(*first) if len(parts) == 1 else float("inf")
    away = min(_FROM_END * pixel, length / 3)
    yield Grip(Hold.SOURCE, 0, _along(*first, away / (_distance(*first) or 1)))
    yield Grip(Hold.TARGET, 0, _along(*last[::-1], away / (_distance(*last) or 1)))
    for number, (start, end) in sorted(parts, key=lambda part: -_distance(*part[1])):
        if _distance(start, end) >= _LEAST_PART * pixel:
            level = start.y == end.y
            yield Grip(Hold.PART, number, _clear_place(start, end, pixel, taken), level)
    for number in range(1, len(way) - 1):
        yield Grip(Hold.CORNER, number, way[number])


def _clear_place(start: Point, end: Point, pixel: float, taken: Sequence[Rect]) -> Point:
    """The middle of a part, or a place on it that no badge or icon has."""
    places = [_along(start, end, share) for share in _SHARES]
    rooms = [room.grown(_CLEAR * pixel) for room in taken]
    free = (
        place
        for place in places
        if not any(room.overlaps(Rect(*place, 0, 0).grown(_BAR[1] * pixel)) for room in rooms)
    )
    return next(free, places[0])


class ArrowGrips(QGraphicsItem):
    """The grips of the selected arrow, as large at any zoom."""

    def __init__(self, paints: Paints) -> None:
        super().__init__()
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.setZValue(11)
        self._paints = paints
        self._grips: tuple[Grip, ...] = ()
        self._pixel = 1.0
        self._hot: Grip | None = None
        self.chosen: Grip | None = None
        """The corner that was clicked; Delete takes it away."""

    def dress(self, paints: Paints) -> None:
        """Shine in a theme's colour."""
        self._paints = paints
        self.update()

    def show_grips(self, grips: tuple[Grip, ...], pixel: float) -> None:
        """Show these grips and no others."""
        if grips == self._grips and pixel == self._pixel:
            return
        self.prepareGeometryChange()
        self._grips, self._pixel, self._hot = grips, pixel, None
        if self.chosen not in grips:
            self.chosen = None
        self.update()

    def at(self, point: Point) -> Grip | None:
        """The grip that a press at a point of the drawing takes hold of."""
        reach = REACH * self._pixel
        near = [
            grip
            for grip in self._grips
            if abs(grip.at.x - point.x) <= reach and abs(grip.at.y - point.y) <= reach
        ]
        return min(near, key=lambda grip: _distance(grip.at, point), default=None)

    def warm(self, grip: Grip | None) -> None:
        """Show which grip the pointer is on."""
        if grip != self._hot:
            self._hot = grip
            self.update()

    def choose(self, grip: Grip | None) -> None:
        """Show which corner has been clicked."""
        self.chosen = grip
        self.update()

    def boundingRect(self) -> QRectF:
        """The room of all grips."""
        if not self._grips:
            return QRectF()
        spots = [Rect(*grip.at, 0, 0) for grip in self._grips]
        return QRectF(*Rect.around(spots).grown(REACH * self._pixel))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Discs at the ends, bars on the parts, squares at the corners."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for grip in self._grips:
            painter.save()
            painter.translate(*grip.at)
            painter.scale(self._pixel, self._pixel)
            filled = grip in (self._hot, self.chosen)
            ground, ink = self._paints.ground, self._paints.selection
            painter.setPen(QPen(ground if filled else ink, 2))
            painter.setBrush(QBrush(ink if filled else ground))
            self._draw(painter, grip, 1.25 if grip == self._hot else 1.0)
            painter.restore()

    def _draw(self, painter: QPainter, grip: Grip, size: float) -> None:
        if grip.hold is Hold.PART:
            width, height = _BAR if grip.level else _BAR[::-1]
            room = QRectF(-width / 2 * size, -height / 2 * size, width * size, height * size)
            painter.drawRoundedRect(room, 3, 3)
        elif grip.hold is Hold.CORNER:
            reach = _RADIUS["corner"] * size
            painter.drawRect(QRectF(-reach, -reach, 2 * reach, 2 * reach))
        else:
            reach = _RADIUS["end"] * size
            painter.drawEllipse(QPointF(0, 0), reach, reach)


def _along(start: Point, end: Point, share: float) -> Point:
    return Point(start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share)


def _distance(one: Point, other: Point) -> float:
    return float(((one.x - other.x) ** 2 + (one.y - other.y) ** 2) ** 0.5)
