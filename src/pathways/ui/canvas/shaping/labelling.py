"""Drag an arrow's label to where it reads better."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from pathways.diagram.arrows import lifted_label
from pathways.diagram.geometry import Point, Rect
from pathways.language import _
from pathways.ui.canvas.overlays import Floating
from pathways.ui.canvas.shaping.changes import label_moved
from pathways.ui.canvas.stage import Stage
from pathways.ui.canvas.tool import Spot, Tool

if TYPE_CHECKING:
    from pathways.ui.canvas.canvas import Canvas


def label_at(stage: Stage, arrow: str, point: Point, reach: float) -> bool:
    """Whether an arrow's label stands at a point, give or take `reach` points."""
    drawn = stage.composition.sketch.arrows.get(arrow)
    if drawn is None or drawn.place is None:
        return False
    return drawn.place.rect.grown(reach).overlaps(Rect(*point, 0.001, 0.001))


class Labelling(Tool):
    """Holds the label until it is let go of; Esc puts it back."""

    cursor = Qt.CursorShape.ClosedHandCursor
    scrolls = True

    def __init__(self, canvas: Canvas, arrow: str, pressed: Spot) -> None:
        super().__init__(canvas)
        self._stage = canvas.stage
        self._arrow = arrow
        self._pressed = pressed
        self._label = Floating(canvas.paints, 8)
        self._others = Floating(canvas.paints, 7)
        self._by = Point(0, 0)

    def taken(self) -> None:
        """Lift the label off the drawing; the line stays."""
        drawn = self._stage.composition.sketch.arrows[self._arrow]
        others, label = lifted_label(drawn)
        self._others.show_figures([drawn.line, *([others] if others else [])])
        self._label.show_figures([label] if label else [])
        for item in (self._others, self._label):
            self.canvas.scene().addItem(item)
        self.canvas.shaping.lift(self._arrow)

    def laid_down(self) -> None:
        """The arrow is whole again."""
        for item in (self._others, self._label):
            self.canvas.scene().removeItem(item)
        self.canvas.shaping.put_back()

    def move(self, spot: Spot, held: bool) -> None:
        """Let the label follow the pointer."""
        pressed = self._pressed.point
        self._by = Point(spot.point.x - pressed.x, spot.point.y - pressed.y)
        self._label.setPos(*self._by)

    def release(self, spot: Spot) -> None:
        """Let go: one edit."""
        after = label_moved(self._stage, self.canvas.editor.model, self._arrow, self._by)
        self.canvas.hand.take_up_pointer()
        self.canvas.editor.perform(_("Move label"), after)

    def key(self, event: QKeyEvent) -> bool:
        """Esc puts the label back."""
        if event.key() != Qt.Key.Key_Escape:
            return False
        self.canvas.hand.take_up_pointer()
        return True
