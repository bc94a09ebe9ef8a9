"""The hand on the canvas: gives mouse and finger to the tool it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QInputDevice, QMouseEvent

from pathways.ui.canvas.panning import Panning
from pathways.ui.canvas.pointing import Pointing
from pathways.ui.canvas.tool import Spot, Tool

if TYPE_CHECKING:
    from pathways.ui.canvas.canvas import Canvas

_EDGE = 28
"""Pixels from the viewport's edge within which a held drag scrolls."""
_PULL = 14
"""Pixels it scrolls at a time."""
_PULL_MS = 16
_HOLD_MS = 600
"""A finger held this long asks for the menu."""
_NO_KEY = Qt.KeyboardModifier.NoModifier
_FREEING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_TOGGLING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class Hand:
    """Holds one tool at a time; the everyday one when no other is taken."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._everyday = Pointing(canvas)
        self.tool: Tool = self._everyday
        self._pixel = QPoint()
        self._pulling = QTimer(canvas, interval=_PULL_MS)
        self._pulling.timeout.connect(self._pull)
        self._holding = QTimer(canvas, interval=_HOLD_MS, singleShot=True)
        self._holding.timeout.connect(self._held_long)

    @property
    def is_empty(self) -> bool:
        """Whether the everyday tool is in the hand."""
        return self.tool is self._everyday

    def take(self, tool: Tool) -> None:
        """Lay down the tool in the hand and take another."""
        self._pulling.stop()
        self.tool.laid_down()
        self.tool = tool
        self._canvas.viewport().setCursor(tool.cursor)
        tool.taken()
        self._canvas.append.follow()

    def take_up_pointer(self) -> None:
        """Go back to the everyday tool."""
        self.take(self._everyday)

    def let_everything_go(self) -> None:
        """Lay down whatever tool is in the hand."""
        if not self.is_empty:
            self.take_up_pointer()

    def grasp(self, pixel: QPoint | None = None) -> None:
        """Take hold of the drawing, to move it."""
        if self.is_empty:
            self.take(Panning(self._canvas, pixel))

    def let_go(self) -> None:
        """Let the drawing rest."""
        if isinstance(self.tool, Panning):
            self.take_up_pointer()

    def press(self, event: QMouseEvent) -> None:
        """The left button is the tool's, the middle one takes hold of the drawing."""
        spot = self._spot(event)
        if event.button() is Qt.MouseButton.MiddleButton:
            self.grasp(spot.pixel)
        elif event.button() is Qt.MouseButton.LeftButton:
            if event.pointingDevice().type() is QInputDevice.DeviceType.TouchScreen:
                self._holding.start()
            grip = self._canvas.grips.tool_at(spot) if self.is_empty else None
            if grip is not None:
                self.take(grip)
            self.tool.press(spot)

    def move(self, event: QMouseEvent) -> None:
        """Every move is the tool's; a held one near the edge scrolls."""
        spot = self._spot(event)
        if (spot.pixel - self._pixel).manhattanLength() > 2:
            self._holding.stop()
        self._pixel = spot.pixel
        held = bool(event.buttons() & Qt.MouseButton.LeftButton)
        if self.is_empty and not held and self._canvas.grips.hover(spot.pixel):
            return
        self.tool.move(spot, held)
        if self.tool.scrolls and held and not self._edge().isNull():
            self._pulling.start()
        else:
            self._pulling.stop()

    def release(self, event: QMouseEvent) -> None:
        """Let go of what is held."""
        self._pulling.stop()
        self._holding.stop()
        if event.button() is Qt.MouseButton.MiddleButton:
            self.let_go()
        elif event.button() is Qt.MouseButton.LeftButton:
            self.tool.release(self._spot(event))

    def double_click(self, event: QMouseEvent) -> None:
        """Two clicks in a row."""
        spot = self._spot(event)
        on_heads = self.is_empty and self._canvas.grips.double_click(spot.pixel)
        if event.button() is Qt.MouseButton.LeftButton and not on_heads:
            self.tool.double_click(spot)

    def spot_at(self, pixel: QPoint, held: Qt.KeyboardModifier = _NO_KEY) -> Spot:
        """What lies at a place in the viewport, and what the keys held there mean."""
        canvas, element = self._canvas, self._canvas.element_at(pixel)
        toggles, free = bool(held & _TOGGLING), bool(held & _FREEING)
        return Spot(pixel, canvas.point_at(pixel), element, toggles, free)

    def _spot(self, event: QMouseEvent) -> Spot:
        return self.spot_at(event.position().toPoint(), event.modifiers())

    def _edge(self) -> QPoint:
        """Which way the pointer's place at the edge pulls the drawing."""
        room, pixel = self._canvas.viewport().rect(), self._pixel
        x = (pixel.x() > room.right() - _EDGE) - (pixel.x() < room.left() + _EDGE)
        y = (pixel.y() > room.bottom() - _EDGE) - (pixel.y() < room.top() + _EDGE)
        return QPoint(-x, -y) * _PULL

    def _pull(self) -> None:
        pull = self._edge()
        self._canvas.navigator.scroll(pull.x(), pull.y())
        self.tool.move(self.spot_at(self._pixel), held=True)

    def _held_long(self) -> None:
        self.take_up_pointer()
        self._canvas.ask_for_menu(self._pixel)
