"""Move over the drawing: zoom at the pointer, fit, scroll to an element, never jump by itself."""

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QPointF, QRectF, QVariantAnimation
from PySide6.QtGui import QGuiApplication, QTransform
from PySide6.QtWidgets import QGraphicsView, QStyle

from pathways.diagram.geometry import Rect
from pathways.ui.canvas.heads import head_depth

LARGEST = 4.0
SMALLEST = 0.1
"""The zoom's range; a drawing too large to fit at the smallest may still be fitted."""

_STEPS = (0.1, 0.15, 0.25, 0.33, 0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)
_CLOSEST = 1.5
"""A small area is not shown closer than this."""
_MARGIN = 24.0
"""Room round the drawing, in points."""
_ROOM_NEXT = 240.0
"""Room for the next step."""
_TRAVEL_MS = 220


class Navigator:
    """What part of the drawing a view shows; `moved` is called when the zoom has changed.

    `cover` tells the room of the steps; the lanes' heads at the left of it, or above it where time
    runs down, are the view's own. The scene's area always holds what is visible, so that nothing
    shifts under the user's eyes when the drawing grows or shrinks.
    """

    def __init__(self, view: QGraphicsView, moved: Callable[[], None]) -> None:
        self._view = view
        self._moved = moved
        self._body = QRectF()
        self._downward = False
        self.at_home = True
        """Nobody has moved the drawing since it was opened."""
        self._travel = QVariantAnimation(view)
        self._travel.setDuration(_TRAVEL_MS)
        self._travel.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._travel.valueChanged.connect(self._centre)

    @property
    def zoom(self) -> float:
        """1 where a point of the drawing is a point on the screen."""
        return self._view.transform().m11() / self._full_scale

    @property
    def visible(self) -> QRectF:
        """The part of the drawing on the screen."""
        area = self._view.viewport().rect()
        return self._view.mapToScene(area).boundingRect()

    @property
    def body(self) -> QRectF:
        """The room of the steps, without the lanes' heads."""
        return self._body

    @property
    def seen(self) -> QRectF:
        """The part of the drawing on the screen that the lanes' heads do not cover."""
        covered = self._covered(self._scale)
        return self.visible.adjusted(covered.x(), covered.y(), 0, 0)

    def cover(self, body: Rect, *, downward: bool) -> None:
        """The steps take this room now; what is visible stays where it is."""
        self._body = QRectF(*body)
        self._downward = downward
        self._show(self.visible.topLeft(), self._scale)

    def go_home(self, least: float, first: Rect | None = None) -> None:
        """Show what a pathway is opened with: all of it, or at `least` zoom where it begins.

        `first` is where it begins; else that is at the upper left.
        """
        self._fit(least, first)
        self.at_home = True

    def zoom_to(self, zoom: float, anchor: QPointF | None = None) -> None:
        """Zoom so that the point under `anchor` (in the viewport; else its middle) stays there."""
        self._leave_home()
        spot = anchor or QRectF(self._view.viewport().rect()).center()
        held = self._view.viewportTransform().inverted()[0].map(spot)
        scale = min(LARGEST, max(self._smallest, zoom)) * self._full_scale
        self._show(held - spot / scale, scale)

    def zoom_by(self, factor: float, anchor: QPointF | None = None) -> None:
        """Zoom relative to now."""
        self.zoom_to(self.zoom * factor, anchor)

    def zoom_in(self) -> None:
        """The next larger round percentage."""
        self.zoom_to(next((step for step in _STEPS if step > self.zoom * 1.01), LARGEST))

    def zoom_out(self) -> None:
        """The next smaller round percentage."""
        smaller = (step for step in reversed(_STEPS) if step < self.zoom / 1.01)
        self.zoom_to(next(smaller, self._smallest))

    def fit(self) -> None:
        """Show all, no larger than its own size."""
        self._fit(0.0, None)

    def show(self, area: QRectF) -> None:
        """Zoom so that an area fills what is seen, though not closer than is comfortable."""
        self._leave_home()
        room, full = self._view.viewport().size(), self._full_scale
        wanted = area.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)
        scale = _CLOSEST * full
        for _closer in range(2):  # the heads take less room the farther out one is
            covered = self._covered(scale) * scale
            wide, tall = room.width() - covered.x(), room.height() - covered.y()
            fitting = min(wide / wanted.width(), tall / wanted.height())
            scale = max(self._smallest * full, min(_CLOSEST * full, fitting))
        middle = wanted.center() - self._covered(scale) / 2
        seen = QPointF(room.width(), room.height()) / scale
        self._show(middle - seen / 2, scale)

    def look_at(self, point: QPointF) -> None:
        """Put a point in the middle of what is seen, as near as the drawing's edges let it."""
        self._leave_home()
        self._centre(point - self._covered(self._scale) / 2)

    def reveal(self, area: QRectF) -> None:
        """Scroll until an area is seen, smoothly where the desktop animates."""
        if self.seen.contains(area):
            return
        centre = area.center() - self._covered(self._scale) / 2
        self._leave_home()
        if not animated(self._view):
            self._centre(centre)
            return
        self._travel.setStartValue(self.visible.center())
        self._travel.setEndValue(centre)
        self._travel.start()

    def scroll(self, dx: float, dy: float) -> None:
        """Move the drawing by pixels on the screen."""
        self._leave_home()
        sideways, upright = self._view.horizontalScrollBar(), self._view.verticalScrollBar()
        sideways.setValue(round(sideways.value() - dx))
        upright.setValue(round(upright.value() - dy))

    def _fit(self, least: float, first: Rect | None) -> None:
        self._leave_home()
        room, body, full = self._view.viewport().size(), self._body, self._full_scale
        scale = min(full, max(self._fitting, least * full))
        heads = self._covered(scale)
        wide, tall = room.width() / scale, room.height() / scale
        left, breadth = body.x() - heads.x(), body.width() + heads.x()
        top, depth = body.y() - heads.y(), body.height() + heads.y()
        middle = first.center if first is not None else None
        if self._downward:
            left = _across(left, breadth, wide, middle.x if middle else None)
            top -= max(0.0, tall - depth) / 2
        else:
            top = _across(top, depth, tall, middle.y if middle else None)
            left -= max(0.0, wide - breadth) / 2
        self._show(QPointF(left, top), scale)

    def _leave_home(self) -> None:
        self._travel.stop()
        self.at_home = False

    @property
    def _full_scale(self) -> float:
        """Pixels for a point at 100 %."""
        return self._view.logicalDpiX() / 72

    @property
    def _scale(self) -> float:
        """Pixels for a point now."""
        return self._view.transform().m11()

    @property
    def _fitting(self) -> float:
        """Pixels for a point that let all be seen, beside the heads."""
        room, body = self._view.viewport().rect(), self._body
        length, breadth = body.width() + 2 * _MARGIN, body.height() + 2 * _MARGIN
        long, broad = room.width(), room.height()
        if self._downward:
            length, breadth, long, broad = breadth, length, broad, long
        # Far out the heads no longer shrink; close up they take their share of the length.
        least, full = (head_depth(scale, downward=self._downward) for scale in (0, 1))
        return min(long / (length + full), max(1.0, long - least) / length, broad / breadth)

    @property
    def _smallest(self) -> float:
        return min(SMALLEST, self._fitting / self._full_scale)

    def _centre(self, centre: QPointF) -> None:
        """Put a point in the middle, as near as the drawing's edges let it."""
        visible, area = self.visible.size(), self._area(self._scale)
        x = centre.x() - visible.width() / 2
        y = centre.y() - visible.height() / 2
        if area.width() > visible.width():
            x = max(area.left(), min(x, area.right() - visible.width()))
        if area.height() > visible.height():
            y = max(area.top(), min(y, area.bottom() - visible.height()))
        self._show(QPointF(x, y), self._scale)

    def _area(self, scale: float) -> QRectF:
        """What can always be scrolled to: the steps with room round them, beside the heads."""
        heads = self._covered(scale)
        right, below = (_MARGIN, _ROOM_NEXT) if self._downward else (_ROOM_NEXT, _MARGIN)
        return self._body.adjusted(-_MARGIN - heads.x(), -_MARGIN - heads.y(), right, below)

    def _covered(self, scale: float) -> QPointF:
        """How far the heads reach into what is seen, to the right and down."""
        depth = head_depth(scale, downward=self._downward) / scale
        return QPointF(0, depth) if self._downward else QPointF(depth, 0)

    def _show(self, corner: QPointF, scale: float) -> None:
        """Put a point of the drawing at the viewport's top left corner, at a scale."""
        zoomed = scale != self._scale
        if zoomed:
            self._view.setTransform(QTransform.fromScale(scale, scale))
        room = self._view.viewport().size()
        # A hair less than what is visible, lest rounding brings up a scroll bar.
        wide, tall = (room.width() - 1) / scale, (room.height() - 1) / scale
        visible = QRectF(corner.x(), corner.y(), wide, tall)
        self._view.setSceneRect(self._area(scale).united(visible))
        offset = self._view.mapFromScene(corner)
        sideways, upright = self._view.horizontalScrollBar(), self._view.verticalScrollBar()
        sideways.setValue(sideways.value() + offset.x())
        upright.setValue(upright.value() + offset.y())
        if zoomed:
            self._moved()


def _across(start: float, length: float, seen: float, middle: float | None) -> float:
    """Where to begin across time: all in the middle, else round a place, else at the start."""
    if seen >= length + 2 * _MARGIN:
        return start - (seen - length) / 2
    wanted = middle - seen / 2 if middle is not None else start - _MARGIN
    return max(start - _MARGIN, min(wanted, start + length + _MARGIN - seen))


def animated(view: QGraphicsView) -> bool:
    """Whether things may move: the desktop wants it and somebody can see it."""
    if not view.isVisible() or QGuiApplication.platformName() in {"offscreen", "minimal"}:
        return False
    duration = view.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, view)
    return duration > 0
