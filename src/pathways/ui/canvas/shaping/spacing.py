"""Make room, or close it up: drag, and everything beyond the place moves as one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QKeyEvent, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsLineItem, QGraphicsRectItem

from pathways.diagram.geometry import Point, Rect
from pathways.diagram.hasty_routes import likely_routes
from pathways.diagram.measures import HEAD_WIDTH
from pathways.diagram.placing.room import LEAST_GAP, beyond, least_shift
from pathways.diagram.primitives import Layer
from pathways.language import _
from pathways.model import Transition
from pathways.ui.canvas.overlays import Floating
from pathways.ui.canvas.paints import NO_PEN
from pathways.ui.canvas.shaping.bending import line_along
from pathways.ui.canvas.shaping.changes import room_made
from pathways.ui.canvas.stage import Stage
from pathways.ui.canvas.tool import Spot, Tool, is_far

if TYPE_CHECKING:
    from pathways.ui.canvas.canvas import Canvas

_SHADE = 0.18


def movable(stage: Stage, line: Point, *, down: bool) -> frozenset[str]:
    """What moves when room is made at a point: all that lies farther along time, in every lane.

    Across time only what lies farther in the lane at the point; lanes beyond it follow anyhow.
    """
    boxes = stage.boxes
    along = down is stage.arrangement.downward
    if along:
        notes = {one.id: stage.area(one.id) for one in stage.view.pathway.notes}
        boxes = {**boxes, **{id_: area for id_, area in notes.items() if area is not None}}
    else:
        lane = stage.lane_at(line).key
        boxes = {step: box for step, box in boxes.items() if stage.lane_of(step).key == lane}
    return beyond(boxes, line.y if down else line.x, down=down)


def most_closing(stage: Stage, line: Point, moving: frozenset[str], *, down: bool) -> float:
    """The most that room can be closed up there, as a shift of 0 or less."""
    along = down is stage.arrangement.downward
    edge = HEAD_WIDTH if along else stage.lane_at(line).start
    return least_shift(stage.boxes, moving & stage.boxes.keys(), edge + LEAST_GAP, down=down)


class Spacing(Tool):
    """Pressed somewhere and dragged: to the right or down makes room there, back closes it up."""

    cursor = Qt.CursorShape.SplitHCursor
    scrolls = True

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._stage = canvas.stage
        self._pressed: Spot | None = None
        self._down: bool | None = None
        self._moving: frozenset[str] = frozenset()
        self._least = 0.0
        self._by = Point(0, 0)
        self._loose: list[Transition] = []
        """The arrows from what stays to what moves."""
        self._figures = Floating(canvas.paints, 8)
        self._arrows = Floating(canvas.paints, 7)
        self._line = QGraphicsLineItem()
        self._room = QGraphicsRectItem()

    def taken(self) -> None:
        """Tell how to go on."""
        color = QColor(self.canvas.paints.selection)
        pen = QPen(color, 1.5, Qt.PenStyle.DashLine)
        pen.setCosmetic(True)
        self._line.setPen(pen)
        color.setAlphaF(_SHADE)
        self._room.setBrush(QBrush(color))
        self._room.setPen(NO_PEN)
        self._room.setZValue(6)
        self._line.setZValue(9)
        for item in self._items():
            self.canvas.scene().addItem(item)
        self.canvas.status.emit(
            _("Press where room is wanted and drag to the right or down. Esc lets go.")
        )

    def laid_down(self) -> None:
        """Leave no trace."""
        for item in self._items():
            self.canvas.scene().removeItem(item)
        self.canvas.lift(())
        self.canvas.status.emit("")

    def press(self, spot: Spot) -> None:
        """Here room is wanted."""
        self._pressed = spot

    def move(self, spot: Spot, held: bool) -> None:
        """Show the line where room would be made; held, let all beyond it follow."""
        if self._pressed is None:
            self._draw_line(spot.point, down=self._stage.arrangement.downward)
            return
        if self._down is None:
            if not is_far(self._pressed, spot):
                return
            away = spot.pixel - self._pressed.pixel
            self._begin(down=abs(away.y()) > abs(away.x()))
        start = self._pressed.point
        wanted = spot.point.y - start.y if self._down else spot.point.x - start.x
        shift = max(self._least, wanted)
        self._by = Point(0, shift) if self._down else Point(shift, 0)
        self._figures.setPos(*self._by)
        self._show_arrows()
        self._show_room()

    def release(self, spot: Spot) -> None:
        """Let go: one edit."""
        stage, moving, by = self._stage, self._moving, self._by
        self.canvas.hand.take_up_pointer()
        if moving and by != (0, 0):
            after = room_made(stage, self.canvas.editor.model, moving, by)
            self.canvas.editor.perform(_("Make room"), after)

    def key(self, event: QKeyEvent) -> bool:
        """Esc lets go."""
        if event.key() != Qt.Key.Key_Escape:
            return False
        self.canvas.hand.take_up_pointer()
        return True

    def _begin(self, *, down: bool) -> None:
        assert self._pressed is not None
        stage, line = self._stage, self._pressed.point
        self._down = down
        self._moving = movable(stage, line, down=down)
        self._least = most_closing(stage, line, self._moving, down=down)
        lifted = set(self._moving)
        for id_, arrow in stage.view.transitions.items():
            ends = (arrow.source in self._moving) + (arrow.target in self._moving)
            if ends == 2:
                lifted.add(id_)
            elif ends == 1:
                self._loose.append(arrow)
        figures = stage.sheet.drawing.figures
        self._figures.show_figures([one for one in figures if one.element in lifted])
        self.canvas.lift((*lifted, *(arrow.id for arrow in self._loose)))
        self.canvas.viewport().setCursor(
            Qt.CursorShape.SplitVCursor if down else Qt.CursorShape.SplitHCursor
        )
        self._draw_line(line, down=down)

    def _items(self) -> tuple[QGraphicsItem, ...]:
        return self._room, self._arrows, self._figures, self._line

    def _show_arrows(self) -> None:
        stage = self._stage
        moved = {
            one: stage.boxes[one].moved(*self._by) for one in self._moving & stage.boxes.keys()
        }
        arrangement = replace(stage.arrangement, boxes={**stage.boxes, **moved})
        ways = likely_routes(stage.view, arrangement, self._loose)
        drawn = (id_ for id_ in ways if (id_, Layer.TRANSITION) in stage.sheet.figures)
        self._arrows.show_figures([line_along(stage, id_, ways[id_]) for id_ in drawn])

    def _across(self, line: Point, *, down: bool) -> Rect:
        """The line through the whole drawing where room is made."""
        body = self._stage.arrangement.body
        if down:
            return Rect(body.x, line.y, body.width, 0)
        return Rect(line.x, body.y, 0, body.height)

    def _draw_line(self, line: Point, *, down: bool) -> None:
        room = self._across(line, down=down)
        self._line.setLine(QLineF(room.x, room.y, room.right, room.bottom))

    def _show_room(self) -> None:
        assert self._pressed is not None
        room = self._across(self._pressed.point, down=bool(self._down))
        grown = QRectF(room.x, room.y, room.width + self._by.x, room.height + self._by.y)
        self._room.setRect(grown.normalized())
