"""Take hold of a lane by its head to move it, or by its edge to make it broader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QPen
from PySide6.QtWidgets import QGraphicsLineItem

from pathways.diagram.lanes import Lane, needed_breadth
from pathways.diagram.measures import UNASSIGNED
from pathways.language import _
from pathways.ui.canvas.tool import Spot, Tool, is_far

if TYPE_CHECKING:
    from pathways.ui.canvas.canvas import Canvas

_REACH = 6.0
"""Pixels to either side of a lane's edge where the edge is meant, not the head."""
_LINE = 3.0


class Grips:
    """Tells what of the heads lies under the pointer, and which tool takes hold of it."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._hinted = False

    def lane_at(self, pixel: QPoint) -> Lane | None:
        """The lane whose head is at a place in the viewport."""
        heads = self._canvas.heads
        place = pixel + self._canvas.viewport().pos() - heads.pos()
        if not heads.rect().contains(place):
            return None
        return next((lane for lane, room in heads.rooms() if room.contains(place.toPointF())), None)

    def edge_at(self, pixel: QPoint) -> Lane | None:
        """The lane whose far edge is there, within its head."""
        if self.lane_at(pixel) is None:
            return None
        canvas = self._canvas
        arrangement = canvas.stage.arrangement
        across = arrangement.across(canvas.point_at(pixel))
        reach = _REACH * canvas.pixel
        return next((lane for lane in arrangement.lanes if abs(lane.end - across) <= reach), None)

    def tool_at(self, spot: Spot) -> Tool | None:
        """The tool for what is there; None beside the heads."""
        edge, lane = self.edge_at(spot.pixel), self.lane_at(spot.pixel)
        if edge is not None:
            return Broadening(self._canvas, edge)
        return Carrying(self._canvas, lane) if lane is not None else None

    def hover(self, pixel: QPoint) -> bool:
        """Show what can be taken hold of; False beside the heads."""
        canvas = self._canvas
        over = self.lane_at(pixel) is not None
        if over is not self._hinted:
            self._hinted = over
            hint = _("Drag a lane by its name to move it, by its edge to change its size.")
            canvas.status.emit(hint if over else "")
        if not over:
            return False
        canvas.hover("")
        edge = self.edge_at(pixel) is not None
        canvas.viewport().setCursor(_edge_cursor(canvas) if edge else Qt.CursorShape.OpenHandCursor)
        return True

    def double_click(self, pixel: QPoint) -> bool:
        """Give a lane back the height it needs, at its edge; False beside the heads."""
        edge = self.edge_at(pixel)
        if edge is not None:
            self._canvas.layouting.set_breadth(edge.key, None)
        return self.lane_at(pixel) is not None


class _LaneTool(Tool):
    """Holds a lane and draws a line where an edge would come; Esc lets go."""

    scrolls = True

    def __init__(self, canvas: Canvas, lane: Lane) -> None:
        super().__init__(canvas)
        self._lane = lane
        self._pressed: Spot | None = None
        self._line = QGraphicsLineItem()
        self._line.setZValue(9)
        pen = QPen(canvas.paints.selection, _LINE)
        pen.setCosmetic(True)
        self._line.setPen(pen)

    def taken(self) -> None:
        """The line waits for a move."""
        self._line.hide()
        self.canvas.scene().addItem(self._line)

    def laid_down(self) -> None:
        """The line goes."""
        self.canvas.scene().removeItem(self._line)
        self.canvas.light_lane("")

    def press(self, spot: Spot) -> None:
        """Remember where the lane was taken hold of."""
        self._pressed = spot

    def key(self, event: QKeyEvent) -> bool:
        """Esc leaves the lane as it is."""
        if event.key() != Qt.Key.Key_Escape:
            return False
        self.canvas.hand.take_up_pointer()
        return True

    def _is_far(self, spot: Spot) -> bool:
        return self._pressed is not None and is_far(self._pressed, spot)

    def _draw_line(self, across: float) -> None:
        bounds = self.canvas.stage.arrangement.bounds
        if self.canvas.stage.arrangement.downward:
            self._line.setLine(QLineF(across, bounds.y, across, bounds.bottom))
        else:
            self._line.setLine(QLineF(bounds.x, across, bounds.right, across))
        self._line.show()


class Broadening(_LaneTool):
    """Drags a lane's far edge; a lane never gets narrower than its steps need."""

    def __init__(self, canvas: Canvas, lane: Lane) -> None:
        super().__init__(canvas, lane)
        self.cursor = _edge_cursor(canvas)

    def move(self, spot: Spot, held: bool) -> None:
        """Show where the edge would come."""
        if self._is_far(spot):
            self._draw_line(self._lane.start + self._breadth(spot))

    def release(self, spot: Spot) -> None:
        """Set the height; the least there can be is none set by hand."""
        lane, far = self._lane, self._is_far(spot)
        breadth = self._breadth(spot)
        self.canvas.hand.take_up_pointer()
        if far:
            least = self._least()
            self.canvas.layouting.set_breadth(lane.key, breadth if breadth > least else None)

    def _breadth(self, spot: Spot) -> float:
        assert self._pressed is not None
        arrangement = self.canvas.stage.arrangement
        by = arrangement.across(spot.point) - arrangement.across(self._pressed.point)
        return max(self._lane.breadth + by, self._least())

    def _least(self) -> float:
        stage = self.canvas.stage
        ends = (
            spot.y + (box.width if stage.arrangement.downward else box.height)
            for step, box in stage.boxes.items()
            if stage.lane_of(step) == self._lane
            for spot in (stage.arrangement.spot(box, self._lane),)
        )
        return needed_breadth(stage.arrangement.downward, max(ends, default=0.0))


class Carrying(_LaneTool):
    """Drags a lane by its head to another place among the lanes; a click chooses it."""

    cursor = Qt.CursorShape.ClosedHandCursor

    def move(self, spot: Spot, held: bool) -> None:
        """Show which edge the lane would come to."""
        if not self._is_far(spot) or self._lane.key == UNASSIGNED:
            return
        self.canvas.light_lane(self._lane.key)
        past = self._past(spot)
        if past is self._lane:
            self._line.hide()
        else:
            self._draw_line(past.end if past.start > self._lane.start else past.start)

    def release(self, spot: Spot) -> None:
        """Put the lane there."""
        lane, far, past = self._lane, self._is_far(spot), self._past(spot)
        layouting = self.canvas.layouting
        self.canvas.hand.take_up_pointer()
        layouting.choose(lane.key)
        if far and UNASSIGNED not in {lane.key, past.key} and past is not lane:
            layouting.put_lane(lane.key, past.key)

    def _past(self, spot: Spot) -> Lane:
        return self.canvas.stage.lane_at(spot.point)


def _edge_cursor(canvas: Canvas) -> Qt.CursorShape:
    downward = canvas.stage.arrangement.downward
    return Qt.CursorShape.SplitHCursor if downward else Qt.CursorShape.SplitVCursor
