"""The lanes' heads, which stay in sight at the left edge however far the drawing is scrolled."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGraphicsView, QWidget

from pathways.diagram.arrangement import Arrangement
from pathways.diagram.draw_lane import lane_figures
from pathways.diagram.geometry import Rect
from pathways.diagram.lanes import Lane
from pathways.diagram.measures import HEAD_WIDTH
from pathways.diagram.primitives import Figure, Text
from pathways.ui.canvas.painter import carry_out, work
from pathways.ui.canvas.paints import Paints

_SMALLEST = 0.9
"""Pixels for a point; far out, the heads no longer shrink with the drawing."""
_GROWTH = 0.4
"""Close up, they grow more slowly than the drawing, for its sake."""


def head_width(scale: float) -> float:
    """How many pixels the heads take where the drawing has `scale` for a point."""
    return HEAD_WIDTH * _head_scale(scale)


class Heads(QWidget):
    """Lies over a view's left edge and lets the mouse through."""

    def __init__(self, view: QGraphicsView, paints: Paints) -> None:
        super().__init__(view)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._view = view
        self._paints = paints
        self._lanes: tuple[Lane, ...] = ()
        self._column = QRectF()

    def show_lanes(self, arrangement: Arrangement) -> None:
        """Head these lanes."""
        bounds = arrangement.bounds
        self._lanes = arrangement.lanes
        self._column = QRectF(bounds.x, bounds.y, HEAD_WIDTH, bounds.height)
        self.follow()

    def dress(self, paints: Paints) -> None:
        """Paint in another theme."""
        self._paints = paints
        self.update()

    def follow(self) -> None:
        """The view was scrolled, zoomed or resized."""
        transform, room = self._view.viewportTransform(), self._view.viewport().geometry()
        column = transform.mapRect(self._column).toAlignedRect()
        width = round(head_width(transform.m11()))
        left = max(0, column.right() + 1 - width)
        seen = QRect(left, column.top(), width, column.height())
        inside = seen.intersected(QRect(0, 0, room.width(), room.height()))
        self.setGeometry(inside.translated(room.topLeft()))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the heads at the height their lanes have on the screen."""
        transform, offset = self._view.viewportTransform(), self._view.viewport().y() - self.y()
        scale = _head_scale(transform.m11())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale, scale)
        for number, lane in enumerate(self._lanes):
            top = transform.map(QPointF(0, lane.y)).y() + offset
            bottom = transform.map(QPointF(0, lane.y + lane.height)).y() + offset
            # The name stands in the middle of what is seen of its lane.
            top, bottom = max(top, 0.0), min(bottom, float(self.height()))
            if top < bottom:
                seen = Lane(lane.key, top / scale, (bottom - top) / scale)
                carry_out(painter, work(_head(seen, number), self._paints))


def _head_scale(scale: float) -> float:
    return max(_SMALLEST, min(scale, 1 + (scale - 1) * _GROWTH))


def _head(lane: Lane, number: int) -> Figure:
    """A lane's head, without the lines of its name that a narrow lane has no room for."""
    _band, head = lane_figures(lane, number, Rect(0, lane.y, HEAD_WIDTH, lane.height))
    fitting = tuple(
        primitive
        for primitive in head.primitives
        if not isinstance(primitive, Text)
        or lane.y + primitive.size * 0.7 <= primitive.at.y <= lane.y + lane.height
    )
    return head._replace(primitives=fitting)
