"""Take hold of the drawing and move it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt

from pathways.ui.canvas.tool import Spot, Tool

if TYPE_CHECKING:
    from pathways.ui.canvas.canvas import Canvas


class Panning(Tool):
    """While the space key or the middle button is held, the drawing follows the pointer."""

    cursor = Qt.CursorShape.OpenHandCursor

    def __init__(self, canvas: Canvas, held_at: QPoint | None = None) -> None:
        super().__init__(canvas)
        self._at = held_at

    def taken(self) -> None:
        """A hand that has hold of something is closed."""
        if self._at is not None:
            self.canvas.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def press(self, spot: Spot) -> None:
        """Take hold."""
        self._at = spot.pixel
        self.taken()

    def move(self, spot: Spot, held: bool) -> None:
        """Move the drawing along."""
        if self._at is not None:
            moved = spot.pixel - self._at
            self._at = spot.pixel
            self.canvas.navigator.scroll(moved.x(), moved.y())

    def release(self, spot: Spot) -> None:
        """Let go."""
        self._at = None
        self.canvas.viewport().setCursor(self.cursor)
