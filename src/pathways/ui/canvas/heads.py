"""The lanes' heads, which stay in sight at the edge however far the drawing is scrolled."""

from collections.abc import Mapping

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGraphicsView, QWidget

from pathways.diagram.arrangement import Arrangement
from pathways.diagram.draw_lane import LaneSign, lane_head, lane_sign
from pathways.diagram.geometry import Rect
from pathways.diagram.lanes import Lane
from pathways.diagram.measures import HEAD_HEIGHT, HEAD_WIDTH
from pathways.diagram.primitives import Figure, Text
from pathways.graph import PathwayView
from pathways.ui.canvas.painter import carry_out, work
from pathways.ui.canvas.paints import Paints

_SMALLEST = 0.9
"""Pixels for a point; far out, the heads no longer shrink with the drawing."""
_GROWTH = 0.4
"""Close up, they grow more slowly than the drawing, for its sake."""

_MARK = 4.0
"""The thickness of the bar on the chosen lane's head."""


def head_depth(scale: float, *, downward: bool) -> float:
    """How many pixels the heads take along time where the drawing has `scale` for a point."""
    return (HEAD_HEIGHT if downward else HEAD_WIDTH) * _head_scale(scale)


class Heads(QWidget):
    """Lies over a view's left edge, or its upper one, and lets the mouse through."""

    def __init__(self, view: QGraphicsView, paints: Paints) -> None:
        super().__init__(view)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._view = view
        self._paints = paints
        self._arrangement = Arrangement((), {}, Rect(0, 0, 0, 0))
        self._signs: Mapping[str, LaneSign] = {}
        self._chosen = ""

    def show_lanes(self, view: PathwayView, arrangement: Arrangement) -> None:
        """Head these lanes."""
        self._arrangement = arrangement
        self._signs = {lane.key: lane_sign(view, lane.key) for lane in arrangement.lanes}
        self.follow()

    def choose(self, lane: str) -> None:
        """Mark the head of a lane; an empty key marks none."""
        self._chosen = lane
        self.update()

    def dress(self, paints: Paints) -> None:
        """Paint in another theme."""
        self._paints = paints
        self.update()

    def follow(self) -> None:
        """The view was scrolled, zoomed or resized."""
        transform, room = self._view.viewportTransform(), self._view.viewport().geometry()
        heads = transform.mapRect(QRectF(*self._arrangement.heads)).toAlignedRect()
        downward = self._arrangement.downward
        depth = round(head_depth(transform.m11(), downward=downward))
        if downward:
            heads.setTop(max(0, heads.bottom() + 1 - depth))
            heads.setHeight(depth)
        else:
            heads.setLeft(max(0, heads.right() + 1 - depth))
            heads.setWidth(depth)
        inside = heads.intersected(QRect(0, 0, room.width(), room.height()))
        self.setGeometry(inside.translated(room.topLeft()))
        self.update()

    def rooms(self) -> list[tuple[Lane, QRectF]]:
        """The lanes in sight, each with its head's room in this widget."""
        transform = self._view.viewportTransform()
        offset = self._view.viewport().pos() - self.pos()
        whole = QRectF(self.rect())
        found = []
        for lane in self._arrangement.lanes:
            band = transform.mapRect(QRectF(*self._arrangement.band(lane)))
            room = band.translated(offset)
            if self._arrangement.downward:
                room.setTop(0)
                room.setBottom(whole.height())
            else:
                room.setLeft(0)
                room.setRight(whole.width())
            seen = room.intersected(whole)
            if not seen.isEmpty():
                found.append((lane, seen))
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the heads where their lanes are on the screen."""
        scale = _head_scale(self._view.viewportTransform().m11())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale, scale)
        for lane, seen in self.rooms():
            # The name stands in the middle of what is seen of its lane.
            left, top, width, height = seen.x(), seen.y(), seen.width(), seen.height()
            room = Rect(left / scale, top / scale, width / scale, height / scale)
            head = lane_head(
                lane.key, self._signs[lane.key], room, downward=self._arrangement.downward
            )
            carry_out(painter, work(_fitting(head), self._paints))
            if lane.key == self._chosen:
                painter.fillRect(QRectF(*self._mark(room)), self._paints.selection)

    def _mark(self, room: Rect) -> Rect:
        """A bar at the head's outer edge."""
        if self._arrangement.downward:
            return room._replace(height=_MARK)
        return room._replace(width=_MARK)


def _head_scale(scale: float) -> float:
    return max(_SMALLEST, min(scale, 1 + (scale - 1) * _GROWTH))


def _fitting(head: Figure) -> Figure:
    """A head without the lines of its name that a narrow lane has no room for."""
    room = head.bounds
    fitting = tuple(
        primitive
        for primitive in head.primitives
        if not isinstance(primitive, Text)
        or room.y + primitive.size * 0.7 <= primitive.at.y <= room.bottom
    )
    return head._replace(primitives=fitting)
