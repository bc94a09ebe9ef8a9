"""Put a new step where the next click is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from pathways.diagram.draw_step import card, step_figure
from pathways.diagram.geometry import Point, Rect
from pathways.diagram.lanes import lane_key
from pathways.language import _
from pathways.model import CareLevel, Step, StepKind
from pathways.ui.canvas.keys import ENTER
from pathways.ui.canvas.overlays import Floating
from pathways.ui.canvas.tool import Spot, Tool

if TYPE_CHECKING:
    from pathways.ui.canvas.canvas import Canvas


class Placing(Tool):
    """The step's likeness follows the pointer; a click puts it down, Esc lets go.

    The step takes the level, party or unit of the lane it is put in; a level chosen before stays.
    """

    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, canvas: Canvas, kind: StepKind, level: CareLevel | None) -> None:
        super().__init__(canvas)
        self._kind = kind
        self._level = level
        self._likeness = Floating(canvas.paints, 8)
        self._likeness.setOpacity(0.8)

    def taken(self) -> None:
        """Tell how to go on."""
        self.canvas.scene().addItem(self._likeness)
        self.canvas.status.emit(_("Click where the step shall stand. Esc lets go."))

    def laid_down(self) -> None:
        """The likeness and the lane's light go."""
        self.canvas.scene().removeItem(self._likeness)
        self.canvas.light_lane("")
        self.canvas.status.emit("")

    def move(self, spot: Spot, held: bool) -> None:
        """Follow the pointer and light the lane."""
        stage = self.canvas.stage
        step = Step(id="new", kind=self._kind, **self._belonging(spot.point))
        drawn = card(stage.view, step)
        left, top = spot.point.x - drawn.width / 2, spot.point.y - drawn.height / 2
        box = Rect(left, top, drawn.width, drawn.height)
        self._likeness.show_figures([step_figure(step.id, drawn, box, None)])
        self.canvas.light_lane(lane_key(stage.view, step))

    def press(self, spot: Spot) -> None:
        """Put the step down."""
        self.canvas.hand.take_up_pointer()
        self.canvas.add_step_at(spot.point, self._kind, self._level)

    def key(self, event: QKeyEvent) -> bool:
        """Enter puts the step after what is selected, Esc lets go."""
        if event.key() == Qt.Key.Key_Escape:
            self.canvas.hand.take_up_pointer()
        elif event.key() in ENTER:
            self.canvas.hand.take_up_pointer()
            self.canvas.add_step(self._kind, self._level)
        else:
            return False
        return True

    def _belonging(self, point: Point) -> dict[str, Any]:
        """What the step has of its lane, and its level where that was chosen before."""
        level = {"level": self._level} if self._level else {}
        stage = self.canvas.stage
        return stage.fields_of(stage.lane_at(point)) | level
