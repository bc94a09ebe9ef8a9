"""A drawing on the screen: painted, zoomed, scrolled, with its lanes' heads always in sight."""

from typing import TypeVar

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QNativeGestureEvent,
    QPainter,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QGestureEvent,
    QGraphicsScene,
    QGraphicsView,
    QPinchGesture,
    QWidget,
)

from pathways.diagram.geometry import Rect
from pathways.diagram.theme import THEMES
from pathways.ui.canvas.halos import Halos
from pathways.ui.canvas.heads import Heads
from pathways.ui.canvas.navigation import Navigator
from pathways.ui.canvas.overview.companion import Companion
from pathways.ui.canvas.paints import Detail, Paints
from pathways.ui.canvas.paper import Paper, Sight, detail_at
from pathways.ui.canvas.stage import Stage

C = TypeVar("C")

_WHEEL_ZOOM = 1.0016
"""The zoom's growth for an eighth of a degree of the wheel: a notch is a fifth."""
_READABLE_ZOOM = 0.55
"""A pathway is opened no smaller than this; a longer one shows its beginning."""


class DrawingView(QGraphicsView):
    """Shows a stage; the wheel scrolls and, with Ctrl, zooms at the pointer; so do two fingers."""

    zoom_changed = Signal(float)

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setScene(QGraphicsScene(self))
        self.stage = stage
        self.paints = Paints(THEMES["light"])
        self._paper = Paper(self.paints)
        self.navigator = Navigator(self, self._zoomed)
        self.heads = Heads(self, self.paints)
        self.halos = Halos(self.scene(), stage, self.paints)
        self._companions: list[Companion] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setMouseTracking(True)
        viewport = self.viewport()
        viewport.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        viewport.grabGesture(Qt.GestureType.PinchGesture)

    def zoom_in(self) -> None:
        """Show everything larger."""
        self.navigator.zoom_in()

    def zoom_out(self) -> None:
        """Show everything smaller."""
        self.navigator.zoom_out()

    def zoom_actual(self) -> None:
        """Show everything in its own size."""
        self.navigator.zoom_to(1.0)

    def zoom_fit(self) -> None:
        """Show the whole pathway."""
        self.navigator.fit()

    def accompany(self, companion: Companion) -> None:
        """Let something that lies over the drawing go along with it from now on."""
        self._companions.append(companion)

    def leave(self, companion: Companion) -> None:
        """Let it go along no longer."""
        self._companions.remove(companion)

    def companion(self, kind: type[C]) -> C | None:
        """What goes along of a kind, if anything does."""
        return next((one for one in self._companions if isinstance(one, kind)), None)

    def start_over(self) -> None:
        """Show what a pathway is opened with: all of it, or where it begins."""
        boxes = self.stage.boxes
        starts = [boxes[step.id] for step in self.stage.view.starts]
        self.navigator.go_home(_READABLE_ZOOM, starts[0] if starts else None)

    def set_theme(self, name: str) -> None:
        """Show another theme: `light`, `dark`, `contrast` or `print`."""
        self.paints = Paints(THEMES[name])
        self._paper.dress(self.paints)
        self.heads.dress(self.paints)
        self.halos.dress(self.paints)
        for companion in self._companions:
            companion.dress(self.paints)
        self.viewport().update()

    def show_stage(self) -> None:
        """The stage has changed: show it as it is now."""
        self.show_instead(self.stage)
        self.halos.refresh(self.pixel)
        for companion in self._companions:
            companion.restage()

    def show_instead(self, stage: Stage) -> None:
        """Paint another stage than the view's own until that is shown again."""
        arrangement = stage.arrangement
        body, bounds = arrangement.body, stage.bounds
        left, top = (bounds.x, body.y) if arrangement.downward else (body.x, bounds.y)
        self._paper.show(stage.sheet)
        self.navigator.cover(
            Rect(left, top, bounds.right - left, bounds.bottom - top), downward=arrangement.downward
        )
        self.heads.show_lanes(stage.view, arrangement)
        self.viewport().update()

    def lift(self, elements: tuple[str, ...]) -> None:
        """Leave these elements out of the drawing; something else shows them."""
        self._paper.hide(elements)
        self.viewport().update()

    def light_lane(self, lane: str) -> None:
        """Light the lane that something is about to be dropped in; empty for none."""
        self._paper.light(lane)
        self.viewport().update()

    @property
    def pixel(self) -> float:
        """One of the screen's pixels, in points."""
        return 1 / self.transform().m11()

    @property
    def detail(self) -> Detail:
        """How much of the drawing can be made out."""
        return detail_at(self.transform().m11() * self.viewport().devicePixelRatioF())

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        """Put the drawing behind the items that lie over it."""
        viewport = self.viewport()
        sight = Sight(self.viewportTransform(), viewport.size(), viewport.devicePixelRatioF())
        self._paper.paint(painter, sight)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Take the heads along; a frame over the drawing does not scroll."""
        super().scrollContentsBy(dx, dy)
        self.viewport().update()
        self.followed()

    def followed(self) -> None:
        """The drawing was scrolled, zoomed or resized; what lies over the viewport follows."""
        self.heads.follow()
        for companion in self._companions:
            companion.follow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what was first shown in sight until somebody moves it."""
        super().resizeEvent(event)
        self._go_home()
        self.followed()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with as much as can be read."""
        super().showEvent(event)
        self._go_home()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; sideways with Shift; zoom with Ctrl."""
        turned = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turn = turned.y() or turned.x()
            self.navigator.zoom_by(_WHEEL_ZOOM**turn, event.position())
        else:
            fine = event.pixelDelta()
            moved = fine.toPointF() if not fine.isNull() else turned.toPointF() * 0.6
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not moved.x():
                moved = QPointF(moved.y(), 0)
            self.navigator.scroll(moved.x(), moved.y())
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        """Understand two fingers on a screen or a touch pad."""
        if isinstance(event, QNativeGestureEvent):
            return self._native(event)
        if isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                self._pinch(pinch)
                return True
        return super().viewportEvent(event)

    def _go_home(self) -> None:
        if self.navigator.at_home:
            self.start_over()

    def _native(self, event: QNativeGestureEvent) -> bool:
        if event.gestureType() is not Qt.NativeGestureType.ZoomNativeGesture:
            return False
        self.navigator.zoom_by(1 + event.value(), event.position())
        return True

    def _pinch(self, pinch: QPinchGesture) -> None:
        centre = QPointF(self.viewport().mapFromGlobal(pinch.hotSpot().toPoint()))
        moved = pinch.centerPoint() - pinch.lastCenterPoint()
        self.navigator.scroll(moved.x(), moved.y())
        self.navigator.zoom_by(pinch.scaleFactor(), centre)

    def _zoomed(self) -> None:
        self.halos.refresh(self.pixel)
        self.followed()
        self.zoom_changed.emit(self.navigator.zoom)
