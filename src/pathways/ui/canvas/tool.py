"""What the mouse and the keys mean for as long as a tool is in the hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from pathways.diagram.geometry import Point

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from pathways.ui.canvas.canvas import Canvas


class Spot(NamedTuple):
    """Where the pointer is: on the screen, on the drawing, and what lies there."""

    pixel: QPoint
    """In the viewport."""
    point: Point
    element: str
    """The topmost step, transition or note; empty for none."""
    toggles: bool
    """Ctrl or Shift is held: what is clicked joins or leaves the selection."""
    free: bool = False
    """Ctrl or Alt is held: what is dragged falls in line with nothing."""


def is_far(pressed: Spot, spot: Spot) -> bool:
    """Whether the pointer moved so far that a drag is meant."""
    return (spot.pixel - pressed.pixel).manhattanLength() >= QApplication.startDragDistance()


class Tool:
    """A tool that does nothing; the others say what they do otherwise."""

    cursor = Qt.CursorShape.ArrowCursor
    scrolls = False
    """The drawing scrolls by itself when the pointer is held near the viewport's edge."""

    def __init__(self, canvas: Canvas) -> None:
        self.canvas = canvas

    def taken(self) -> None:
        """The tool is in the hand from now on."""

    def laid_down(self) -> None:
        """Another tool takes over; leave no trace on the drawing."""

    def redrawn(self) -> None:
        """The drawing below has been shown anew."""

    def press(self, spot: Spot) -> None:
        """The left button went down."""

    def move(self, spot: Spot, held: bool) -> None:
        """The pointer moved; `held` says whether the left button is down."""

    def release(self, spot: Spot) -> None:
        """The left button went up."""

    def double_click(self, spot: Spot) -> None:
        """The left button went down for the second time in a row."""

    def key(self, event: QKeyEvent) -> bool:
        """Whether the key meant something to this tool; else the canvas's own keys are tried."""
        return False
