"""What can be done to arrows, labels and rows of steps on one canvas, by hand and by menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt

from pathways.diagram.geometry import Point
from pathways.diagram.placing.aligning import Axis, Side
from pathways.diagram.routing.bending import corner_removed, is_level, part_moved
from pathways.graph import Likeness, alike, between
from pathways.language import _
from pathways.ui.canvas.paints import Paints
from pathways.ui.canvas.shaping import changes
from pathways.ui.canvas.shaping.bending import Bending, part_under
from pathways.ui.canvas.shaping.grips import ArrowGrips, Grip, Hold, grips_on
from pathways.ui.canvas.shaping.labelling import Labelling, label_at
from pathways.ui.canvas.shaping.reconnecting import Reconnecting
from pathways.ui.canvas.shaping.spacing import Spacing, movable
from pathways.ui.canvas.tool import Spot, Tool
from pathways.ui.canvas.walking import Way

if TYPE_CHECKING:
    from pathways.ui.canvas.canvas import Canvas

_ROOM = 212.0
"""The room made after a step: a step and the gaps beside it."""
_CURSORS = {
    Hold.SOURCE: Qt.CursorShape.CrossCursor,
    Hold.TARGET: Qt.CursorShape.CrossCursor,
    Hold.CORNER: Qt.CursorShape.SizeAllCursor,
}


class Shaping(QObject):
    """Keeps the grips of the selected arrow, and does what menus and keys ask for."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._pixel = 0.0
        self._grips = ArrowGrips(canvas.paints)
        canvas.scene().addItem(self._grips)
        canvas.selection_changed.connect(self.restage)
        canvas.accompany(self)

    # The grips

    @property
    def arrow(self) -> str:
        """The arrow that is selected alone; empty for none."""
        chosen = self._canvas.selected()
        return chosen[0] if len(chosen) == 1 and chosen[0] in self._canvas.stage.routes else ""

    def follow(self) -> None:
        """The drawing was scrolled or zoomed: grips keep their size on the screen."""
        if self._canvas.pixel != self._pixel:
            self.restage()

    def restage(self) -> None:
        """Show the grips of what is selected, where it runs now."""
        canvas, arrow = self._canvas, self.arrow
        self._pixel = canvas.pixel
        if not arrow:
            self.withdraw()
            return
        drawn = canvas.stage.composition.sketch.arrows.get(arrow)
        taken = drawn.rooms if drawn is not None else ()
        way = canvas.stage.routes[arrow]
        self._grips.show_grips(grips_on(way, canvas.pixel, taken), canvas.pixel)

    def dress(self, paints: Paints) -> None:
        """Shine in a theme's colour."""
        self._grips.dress(paints)

    def withdraw(self) -> None:
        """Show no grips until the next `restage`."""
        self._grips.show_grips((), self._canvas.pixel)

    def lift(self, arrow: str) -> None:
        """Take an arrow off the drawing with its light and its grips; something else shows it."""
        self._canvas.lift((arrow,))
        self._canvas.halos.select(())
        self.withdraw()

    def put_back(self) -> None:
        """The arrow is on the drawing again."""
        self._canvas.lift(())
        self._canvas.halos.select(self._canvas.selected())
        self.restage()

    def grip_at(self, pixel: QPoint) -> Grip | None:
        """The grip that is taken hold of at a place in the viewport."""
        return self._grips.at(self._canvas.point_at(pixel))

    def warm(self, pixel: QPoint) -> bool:
        """Show the grip the pointer is on, and by the cursor what it does; False for none."""
        grip = self.grip_at(pixel)
        self._grips.warm(grip)
        if grip is None:
            return False
        upright = Qt.CursorShape.SizeVerCursor if grip.level else Qt.CursorShape.SizeHorCursor
        self._canvas.viewport().setCursor(_CURSORS.get(grip.hold, upright))
        return True

    def choose(self, grip: Grip) -> None:
        """Choose a corner, for Delete to take away."""
        self._grips.choose(grip)
        self._canvas.status.emit(_("Delete takes this bend away."))

    def tool_for(self, grip: Grip, pressed: Spot) -> Tool:
        """The tool that a press on a grip takes into the hand."""
        if grip.hold in {Hold.SOURCE, Hold.TARGET}:
            return Reconnecting(self._canvas, self.arrow, grip.hold, pressed)
        return Bending(self._canvas, self.arrow, grip, pressed)

    def drag_of(self, pressed: Spot, *, selected: bool) -> Tool | None:
        """The tool for a drag that began on an arrow: its label, or a part of its line.

        A line is bent only when the arrow was selected before, lest it be bent by accident.
        """
        canvas, arrow = self._canvas, pressed.element
        if arrow not in canvas.stage.routes:
            return None
        if label_at(canvas.stage, arrow, pressed.point, canvas.pixel):
            return Labelling(canvas, arrow, pressed)
        if selected and self.arrow == arrow:
            grip = part_under(canvas.stage, arrow, pressed.point)
            return Bending(canvas, arrow, grip, pressed)
        return None

    # Arrows

    def remove_bend(self, grip: Grip | None = None) -> bool:
        """Take away a corner, or the one chosen; False when there is none."""
        grip, canvas, arrow = grip or self._grips.chosen, self._canvas, self.arrow
        if grip is None or grip.hold is not Hold.CORNER or not arrow:
            return False
        way = canvas.stage.routes[arrow]
        corners = corner_removed(way, grip.number, changes.ends_of(canvas.stage, arrow))
        self._grips.choose(None)
        after = changes.bent(canvas.stage, canvas.editor.model, arrow, corners)
        canvas.editor.perform(_("Remove bend"), after)
        return True

    def nudge(self, way: Way, by: float) -> bool:
        """Move the longest part of the selected arrow that can go that way; False for none."""
        canvas, arrow = self._canvas, self.arrow
        if not arrow:
            return False
        dx, dy = way.value
        points = canvas.stage.routes[arrow]
        parts = [part for part in range(len(points) - 1) if is_level(points, part) is bool(dy)]
        inner = [part for part in parts if 0 < part < len(points) - 2] or parts
        if not inner:
            return True
        part = max(inner, key=lambda part: sum(map(abs, _span(points, part))))
        start = points[part]
        place = start.y + dy * by if dy else start.x + dx * by
        ends = changes.ends_of(canvas.stage, arrow)
        corners = part_moved(points, part, place, ends)
        after = changes.bent(canvas.stage, canvas.editor.model, arrow, corners)
        canvas.editor.perform(_("Bend arrow"), after, f"bend {arrow}")
        return True

    def nudge_label(self, way: Way, by: float) -> None:
        """Move the selected arrow's label a little."""
        canvas, arrow = self._canvas, self.arrow
        if arrow:
            dx, dy = way.value
            shift = Point(dx * by, dy * by)
            after = changes.label_moved(canvas.stage, canvas.editor.model, arrow, shift)
            canvas.editor.perform(_("Move label"), after, f"label {arrow}")

    def lead_elsewhere(self, end: Hold) -> None:
        """Let the next click or the keys choose another step for an end of the selected arrow."""
        if self.arrow:
            self._canvas.hand.take(Reconnecting(self._canvas, self.arrow, end))

    @property
    def shaped(self) -> tuple[str, ...]:
        """The selected arrows with corners or a label set by hand."""
        # The menu asks as soon as the model has changed, the drawing perhaps not yet.
        layouts = (
            pathway.layout
            for pathway in self._canvas.editor.model.pathways
            if pathway.id == self._canvas.pathway_id
        )
        by_hand = {
            element
            for layout in layouts
            for element in (
                *(bent.transition for bent in layout.bends),
                *(shift.element for shift in layout.label_shifts),
            )
        }
        return tuple(one for one in self._canvas.selected() if one in by_hand)

    def make_automatic(self) -> None:
        """Let the selected arrows and their labels find their own ways and places again."""
        canvas = self._canvas
        after = changes.automatic(canvas.stage, canvas.editor.model, self.shaped)
        canvas.editor.perform(_("Back to automatic"), after)

    # Steps

    @property
    def steps(self) -> tuple[str, ...]:
        """The selected steps."""
        return tuple(one for one in self._canvas.selected() if one in self._canvas.stage.boxes)

    def select_alike(self, likeness: Likeness) -> None:
        """Select what has something in common with what is selected, or lies along the flow.

        Along the flow, the arrows on the way are selected too.
        """
        view = self._canvas.stage.view
        steps = alike(view, self._canvas.selected(), likeness)
        along = likeness in {Likeness.AFTER, Likeness.BEFORE}
        self._canvas.select((*steps, *(between(view, steps) if along else ())))

    def select_others(self) -> None:
        """Select what is not selected, and nothing else."""
        chosen = set(self._canvas.selected())
        everything = self._canvas.stage.elements()
        self._canvas.select(one for one in everything if one not in chosen)

    def align(self, side: Side) -> None:
        """Line the selected steps up."""
        canvas = self._canvas
        after = changes.lined_up(canvas.stage, canvas.editor.model, self.steps, side)
        canvas.editor.perform(_("Align steps"), after)

    def distribute(self, axis: Axis) -> None:
        """Make the gaps between the selected steps equal."""
        canvas = self._canvas
        after = changes.spread(canvas.stage, canvas.editor.model, self.steps, axis)
        canvas.editor.perform(_("Distribute steps"), after)

    def start_spacing(self) -> None:
        """Let the next drag make room."""
        self._canvas.hand.take(Spacing(self._canvas))

    def make_room_after(self) -> None:
        """Move all that lies beyond the selected step by the room of one step more."""
        canvas, stage = self._canvas, self._canvas.stage
        if not self.steps:
            return
        down = stage.arrangement.downward
        box = max((stage.boxes[step] for step in self.steps), key=lambda box: box[1 if down else 0])
        moving = movable(stage, box.center, down=down) - set(self.steps)
        by = Point(0, _ROOM) if down else Point(_ROOM, 0)
        after = changes.room_made(stage, canvas.editor.model, moving, by)
        canvas.editor.perform(_("Make room"), after)


def _span(points: tuple[Point, ...], part: int) -> tuple[float, float]:
    (x1, y1), (x2, y2) = points[part], points[part + 1]
    return x2 - x1, y2 - y1
