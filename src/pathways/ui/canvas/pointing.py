"""The everyday tool: point at, select, and begin to drag, connect or rename."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QRubberBand

from pathways.diagram.geometry import Rect
from pathways.ui.canvas.connecting import Connecting
from pathways.ui.canvas.dragging import Dragging
from pathways.ui.canvas.tool import Spot, Tool, is_far

if TYPE_CHECKING:
    from pathways.ui.canvas.canvas import Canvas


def _toggled(chosen: tuple[str, ...], element: str) -> tuple[str, ...]:
    if element in chosen:
        return tuple(one for one in chosen if one != element)
    return (*chosen, element)


class Pointing(Tool):
    """Click selects, Ctrl or Shift adds, a drag moves steps, a double click renames."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._pressed: Spot | None = None
        self._was_selected = False
        """What was pressed on was selected before."""

    def laid_down(self) -> None:
        """Nothing is pointed at any more."""
        self.canvas.hover("")

    def press(self, spot: Spot) -> None:
        """Select what is there, take hold of a grip or a handle, or draw a band on the ground."""
        shaping = self.canvas.shaping
        grip = None if spot.toggles else shaping.grip_at(spot.pixel)
        if grip is not None:
            self.canvas.hand.take(shaping.tool_for(grip, spot))
            return
        source = self.canvas.handle_at(spot.pixel)
        if source:
            self.canvas.hand.take(Connecting(self.canvas, source, pressed=spot))
            return
        if not spot.element:
            self.canvas.hand.take(Banding(self.canvas, spot))
            return
        chosen = self.canvas.selected()
        self._was_selected = spot.element in chosen
        if spot.toggles:
            self.canvas.select(_toggled(chosen, spot.element))
        elif spot.element not in chosen:
            self.canvas.select((spot.element,))
        self._pressed = spot

    def move(self, spot: Spot, held: bool) -> None:
        """Show what lies under the pointer; far enough from where it was pressed, drag it."""
        if not held or self._pressed is None:
            if not self.canvas.shaping.warm(spot.pixel):
                self.canvas.hover(spot.element, spot.pixel)
            return
        if is_far(self._pressed, spot) and not self._pressed.toggles:
            tool = self._tool_for(self._pressed)
            if tool is not None:
                self._pressed = None
                self.canvas.hand.take(tool)
                tool.move(spot, held)

    def release(self, spot: Spot) -> None:
        """A click on one of several selected things leaves it alone selected."""
        pressed, self._pressed = self._pressed, None
        if pressed is not None and not pressed.toggles and not is_far(pressed, spot):
            self.canvas.select((pressed.element,))

    def double_click(self, spot: Spot) -> None:
        """Take a bend away, open a sub-pathway, write in what was clicked, or add a step."""
        self._pressed = None
        grip = self.canvas.shaping.grip_at(spot.pixel)
        if grip is not None and self.canvas.shaping.remove_bend(grip):
            return
        if grip is not None or self.canvas.handle_at(spot.pixel):
            return
        inside = self.canvas.figures.inside_at(spot.element, spot.point)
        if inside:
            self.canvas.inside_wanted.emit(inside)
        elif spot.element:
            self.canvas.rename(spot.element)
        else:
            self.canvas.add_step_at(spot.point)

    def _tool_for(self, pressed: Spot) -> Tool | None:
        """What a drag from there does: carry steps and notes along, or shape an arrow."""
        tool = self.canvas.shaping.drag_of(pressed, selected=self._was_selected)
        if tool is not None:
            return tool
        dragging = Dragging(self.canvas, pressed)
        return dragging if dragging.elements else None


class Banding(Tool):
    """Draw a rubber band; what lies wholly inside is selected."""

    scrolls = True

    def __init__(self, canvas: Canvas, pressed: Spot) -> None:
        super().__init__(canvas)
        self._pressed = pressed
        self._before = canvas.selected() if pressed.toggles else ()
        self._band = QRubberBand(QRubberBand.Shape.Rectangle, canvas.viewport())

    def taken(self) -> None:
        """A press on empty ground selects nothing, unless it is to add."""
        self.canvas.select(self._before)

    def laid_down(self) -> None:
        """The band goes."""
        self._band.hide()
        self._band.deleteLater()

    def move(self, spot: Spot, held: bool) -> None:
        """Span the band from where it began, also when the drawing scrolled meanwhile."""
        start, end = self._pressed.point, spot.point
        area = Rect(
            min(start.x, end.x), min(start.y, end.y), abs(end.x - start.x), abs(end.y - start.y)
        )
        corner = self.canvas.pixel_at(start)
        self._band.setGeometry(QRect(corner, spot.pixel).normalized())
        self._band.show()
        inside = self.canvas.stage.inside(area)
        self.canvas.select((*self._before, *(one for one in inside if one not in self._before)))

    def release(self, spot: Spot) -> None:
        """What is selected stays so."""
        self.canvas.hand.take_up_pointer()
