"""Draw an arrow from a step to another, or to empty ground where a new step is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from pathways import edits
from pathways.diagram.geometry import Rect
from pathways.diagram.hasty_routes import elbow
from pathways.language import _
from pathways.rules.prefill import prefilled
from pathways.ui.canvas.keys import ENTER, WAYS, key_of
from pathways.ui.canvas.overlays import Floating, elastic
from pathways.ui.canvas.tool import Spot, Tool, is_far
from pathways.ui.canvas.walking import Way, nearest

if TYPE_CHECKING:
    from pathways.ui.canvas.canvas import Canvas


class Connecting(Tool):
    """By drag from a handle, by two clicks, or by arrow keys and Enter; Esc lets go."""

    cursor = Qt.CursorShape.CrossCursor
    scrolls = True

    def __init__(self, canvas: Canvas, source: str = "", pressed: Spot | None = None) -> None:
        super().__init__(canvas)
        self._source = source
        self._pressed = pressed
        self._target = ""
        self._arrow = Floating(canvas.paints, 8)

    def taken(self) -> None:
        """Tell how to go on."""
        self.canvas.scene().addItem(self._arrow)
        self._tell()

    def laid_down(self) -> None:
        """The arrow and all lights go."""
        self.canvas.scene().removeItem(self._arrow)
        self.canvas.halos.aim_at("")
        self.canvas.status.emit("")

    def press(self, spot: Spot) -> None:
        """The first click names the source, the second the target."""
        if self._source:
            self._finish(spot)
        elif spot.element in self.canvas.stage.boxes:
            self._start_from(spot.element)
        else:
            self._tell()

    def move(self, spot: Spot, held: bool) -> None:
        """Let the arrow follow the pointer and light the step it would reach."""
        self._aim_at(spot.element if spot.element in self.canvas.stage.boxes else "")
        if self._source and not self._target:
            self._draw_to(Rect(*spot.point, 0, 0))

    def release(self, spot: Spot) -> None:
        """End a drag; a mere click on the handle goes on as two clicks do."""
        if self._pressed is None:
            return
        dragged, self._pressed = is_far(self._pressed, spot), None
        if dragged:
            self._finish(spot)

    def key(self, event: QKeyEvent) -> bool:
        """Arrow keys choose the step, Enter takes it, Esc lets go."""
        if event.key() == Qt.Key.Key_Escape:
            self.canvas.hand.take_up_pointer()
        elif event.key() in ENTER:
            self._take_aimed()
        elif (way := WAYS.get(key_of(event))) is not None:
            self._walk(way)
        else:
            return False
        return True

    def _start_from(self, step: str) -> None:
        self._source = step
        self.canvas.select((step,))
        self._aim_at("")
        self._tell()

    def _aim_at(self, step: str) -> None:
        self._target = step if step != self._source else ""
        self.canvas.halos.aim_at(self._target)
        if self._source and self._target:
            self._draw_to(self.canvas.stage.boxes[self._target])

    def _draw_to(self, end: Rect) -> None:
        self._arrow.show_figures([elastic(elbow(self.canvas.stage.boxes[self._source], end))])

    def _walk(self, way: Way) -> None:
        arrangement = self.canvas.stage.arrangement
        here = self._target or self._source or next(iter(self.canvas.selected()), "")
        if here not in arrangement.boxes:
            here = next(iter(arrangement.boxes), "")
        there = nearest(arrangement, here, way) if here else None
        if there == self._source and there:
            there = nearest(arrangement, there, way)
        if there:
            self._aim_at(there)
            self.canvas.reveal(there)
            self.canvas.announce(there)

    def _take_aimed(self) -> None:
        if not self._target:
            self._tell()
        elif self._source:
            self._connect(self._target)
        else:
            self._start_from(self._target)

    def _finish(self, spot: Spot) -> None:
        if spot.element in self.canvas.stage.boxes:
            self._connect(spot.element)
        elif spot.element:
            self._tell()
        else:
            source = self._source
            self.canvas.hand.take_up_pointer()
            self.canvas.append.choosing.step(source, spot.point)

    def _connect(self, target: str) -> None:
        view, source = self.canvas.stage.view, self._source
        if target == source:
            self.canvas.status.emit(_("A step cannot lead to itself. Choose another step."))
            return
        if any(arrow.target == target for arrow in view.outgoing[source]):
            self.canvas.status.emit(_("These two steps are already connected."))
            return
        editor = self.canvas.editor
        arrow = edits.new_id(editor.model, "transition")
        after = edits.connect(editor.model, self.canvas.pathway_id, source, target)
        self.canvas.hand.take_up_pointer()
        editor.perform(_("Connect steps"), prefilled(after, arrow))
        self.canvas.select((arrow,))
        self.canvas.append.card.open(arrow)

    def _tell(self) -> None:
        self.canvas.status.emit(
            _("Choose the step the arrow goes to, or empty ground for a new step. Esc lets go.")
            if self._source
            else _("Choose the step the arrow starts from. Esc lets go.")
        )
