"""A small map of the drawing in a corner of the canvas, with what is seen of it framed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, QSizeF, Qt, QTimer
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QWheelEvent
from PySide6.QtWidgets import QWidget

from pathways.diagram.primitives import Layer
from pathways.language import _
from pathways.ui.canvas.painter import carry_out, specks, work
from pathways.ui.canvas.paints import Detail, Paints

if TYPE_CHECKING:
    from pathways.ui.canvas.view import DrawingView

_LARGEST = QSizeF(15.0, 9.0)
"""Width and height at most, in heights of a line of text."""
_SMALLEST = QSize(32, 32)
_SHARE = 0.32
"""Of the canvas's width and height, at most."""
_ALL = 0.97
"""Who sees this share of the drawing sees it all."""
_AWAY = 14
"""Pixels from the canvas's corner."""
_REST_MS = 120
"""The map is painted anew so long after the last change; a drag need not wait for it."""
_MANY = 500
"""With more figures, steps are specks and arrows are left out."""


class Minimap(QWidget):
    """Hides while there is nothing more to see; a click or a drag on it moves the drawing."""

    def __init__(self, view: DrawingView) -> None:
        super().__init__(view.viewport())
        self._view = view
        self._picture = QPixmap()
        self._grip = QPointF()
        """From the middle of the frame to where it was taken hold of, on the map."""
        self._resting = QTimer(self, singleShot=True, interval=_REST_MS)
        self._resting.timeout.connect(self._repicture)
        self.setObjectName("minimap")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.retranslate()
        self.hide()
        # What is laid over the drawing for a while, such as the handoff card, lies over the map.
        self.lower()
        self.restage()

    def retranslate(self) -> None:
        """Speak the language of now."""
        self.setAccessibleName(_("Map of the drawing"))
        self.setToolTip(_("Click or drag to move over the drawing."))

    def follow(self) -> None:
        """The drawing was scrolled, zoomed or resized."""
        self.setVisible(bool(self._view.stage.boxes) and not self._is_all_seen())
        if not self.isVisible():
            return
        room = self._view.viewport().rect()
        size = self._size()
        corner = room.bottomRight() - QPoint(size.width() + _AWAY, size.height() + _AWAY)
        self.setGeometry(QRect(corner, size))
        if self._picture.size() != size * self.devicePixelRatioF():
            self._resting.start()
        self.update()

    def restage(self) -> None:
        """The drawing is another; the old picture serves until there is time for a new one."""
        self.follow()
        self._resting.start()

    def dress(self, paints: Paints) -> None:
        """The theme is another."""
        self._resting.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Copy the picture, and frame what is seen."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._view.paints.ground)
        if not self._picture.isNull():
            painter.drawPixmap(self.rect(), self._picture)
        frame = self._frame()
        veil = QColor(self._view.paints.selection)
        veil.setAlphaF(0.14)
        painter.fillRect(frame, veil)
        painter.setPen(QPen(self._view.paints.selection, 2))
        painter.drawRect(frame.adjusted(1, 1, -1, -1))
        painter.setPen(QPen(self.palette().mid().color(), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the frame; elsewhere, bring it there first."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        frame, at = self._frame(), event.position()
        self._grip = at - frame.center() if frame.contains(at) else QPointF()
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self._move_to(at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the frame."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._move_to(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A press like any other; the drawing below must not take it for its own."""
        self.mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom round the middle."""
        self._view.navigator.zoom_by(1.0016 ** event.angleDelta().y())
        event.accept()

    def _is_all_seen(self) -> bool:
        """Whether a map would tell nothing; a hair's breadth of empty lane does not count."""
        body, seen = self._area(), self._view.navigator.seen
        both = body.intersected(seen)
        return both.width() * both.height() >= _ALL * body.width() * body.height()

    def _move_to(self, at: QPointF) -> None:
        spot = at - self._grip
        area, scale = self._area(), self._scale()
        self._view.navigator.look_at(QPointF(area.x(), area.y()) + spot / scale)

    def _frame(self) -> QRectF:
        """Where what is seen lies on the map; at its edge where it reaches beyond."""
        area, scale = self._area(), self._scale()
        seen = self._view.navigator.seen
        corner = (seen.topLeft() - area.topLeft()) * scale
        frame = QRectF(corner, seen.size() * scale)
        return frame.intersected(QRectF(self.rect()))

    def _area(self) -> QRectF:
        return self._view.navigator.body

    def _scale(self) -> float:
        """Pixels for a point of the drawing."""
        area, room = self._area(), self._view.viewport().size()
        line = self.fontMetrics().height()
        wide = min(_LARGEST.width() * line, room.width() * _SHARE)
        tall = min(_LARGEST.height() * line, room.height() * _SHARE)
        return min(wide / max(area.width(), 1), tall / max(area.height(), 1))

    def _size(self) -> QSize:
        return (self._area().size() * self._scale()).toSize().expandedTo(_SMALLEST)

    def _repicture(self) -> None:
        if not self.isVisible():
            self._picture = QPixmap()
            return
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self._size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(self._view.paints.ground)
        painter = QPainter(picture)
        area, scale = self._area(), self._scale()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale, scale)
        painter.translate(-area.x(), -area.y())
        self._paint_figures(painter)
        painter.end()
        self._picture = picture
        self.update()

    def _paint_figures(self, painter: QPainter) -> None:
        paints, figures = self._view.paints, self._view.stage.sheet.drawing.figures
        few = len(figures) <= _MANY
        layers = {Layer.LANE, Layer.NOTE} | ({Layer.TRANSITION, Layer.STEP} if few else set())
        for figure in figures:
            if figure.layer in layers:
                carry_out(painter, work(figure, paints, Detail.SHAPES))
        if not few:
            carry_out(painter, specks(figures, paints))
