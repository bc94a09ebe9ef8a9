"""Light along lines, as a graphics item that stays quick with thousands of them."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from pathways.diagram.geometry import Point, Rect

_MANY = 300
"""More beams than this in sight are painted one by one, with square corners."""


class Beam(NamedTuple):
    """Light along an arrow, or round an area where there are no points."""

    room: Rect
    points: Sequence[Point] = ()
    radius: float = 0.0
    """Of the area's corners."""


def band(points: Sequence[Point]) -> Beam:
    """Light along an arrow."""
    xs, ys = [x for x, _y in points], [y for _x, y in points]
    left, top = min(xs), min(ys)
    return Beam(Rect(left, top, max(xs) - left, max(ys) - top), points)


class Glow(QGraphicsItem):
    """Many beams as one, so that they shine no brighter where they cross; discs stay dark."""

    def __init__(self, depth: float) -> None:
        super().__init__()
        self.setZValue(depth)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self._beams: Sequence[Beam] = ()
        self._find_discs: Callable[[], Sequence[Rect]] = tuple
        self._discs: Sequence[Rect] | None = None
        self._room = QRectF()
        self._pen = QPen()
        self._pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        self._pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)

    def dress(self, color: QColor) -> None:
        """Shine in a colour."""
        self._pen.setColor(color)
        self.update()

    def shine(
        self, beams: Sequence[Beam], discs: Callable[[], Sequence[Rect]], width: float
    ) -> None:
        """Shine along these, so broad, and along no others; discs are found when needed."""
        if not beams and not self._beams:
            return
        self.prepareGeometryChange()
        self._beams, self._find_discs, self._discs = beams, discs, None
        self._pen.setWidthF(width)
        self._room = QRectF(*Rect.around([beam.room for beam in beams]).grown(width))
        self.update()

    def boundingRect(self) -> QRectF:
        """The room of all beams."""
        return self._room

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Paint what is seen of them."""
        area: QRectF = option.exposedRect
        seen = Rect(area.x(), area.y(), area.width(), area.height()).grown(self._pen.widthF())
        left, top, right, bottom = seen.span
        beams = [
            beam
            for beam in self._beams
            for x, y, width, height in (beam.room,)
            if x <= right and y <= bottom and x + width >= left and y + height >= top
        ]
        painter.save()
        if len(beams) > _MANY:
            self._paint_many(painter, beams)
        else:
            self._paint_few(painter, beams, seen)
        painter.restore()

    def _paint_few(self, painter: QPainter, beams: Sequence[Beam], seen: Rect) -> None:
        if self._discs is None:
            self._discs = self._find_discs()
        discs = [disc for disc in self._discs if disc.overlaps(seen)]
        if discs:
            # What lies inside two of a path's figures lies outside the path.
            lit = QPainterPath()
            lit.addRect(QRectF(*seen))
            for disc in discs:
                lit.addEllipse(QRectF(*disc))
            painter.setClipPath(lit, Qt.ClipOperation.IntersectClip)
        whole = QPainterPath()
        for beam in beams:
            if beam.points:
                whole.addPolygon(QPolygonF([QPointF(x, y) for x, y in beam.points]))
            else:
                whole.addRoundedRect(QRectF(*beam.room), beam.radius, beam.radius)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.strokePath(whole, self._pen)

    def _paint_many(self, painter: QPainter, beams: Sequence[Beam]) -> None:
        """A path takes the longer the more of its lines cross: these are no path."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(self._pen)
        painter.drawRects([QRectF(*beam.room) for beam in beams if not beam.points])
        painter.drawLines(
            [QLineF(*start, *end) for beam in beams for start, end in pairwise(beam.points)]
        )
