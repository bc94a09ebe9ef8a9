"""Lead an arrow somewhere else: drag one of its ends to another step, or choose it by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from pathways import edits
from pathways.diagram.geometry import Rect
from pathways.diagram.hasty_routes import down_elbow, elbow
from pathways.language import _
from pathways.ui.canvas.keys import ENTER, WAYS
from pathways.ui.canvas.overlays import Floating, elastic
from pathways.ui.canvas.shaping.grips import Hold
from pathways.ui.canvas.tool import Spot, Tool, is_far
from pathways.ui.canvas.walking import Way, nearest

if TYPE_CHECKING:
    from pathways.ui.canvas.canvas import Canvas


class Reconnecting(Tool):
    """Holds one end of an arrow; a step takes it, Esc and empty ground give it back."""

    cursor = Qt.CursorShape.CrossCursor
    scrolls = True

    def __init__(self, canvas: Canvas, arrow: str, end: Hold, pressed: Spot | None = None) -> None:
        super().__init__(canvas)
        self._arrow = arrow
        self._end = end
        self._pressed = pressed
        transition = canvas.stage.view.transitions[arrow]
        ends = (transition.source, transition.target)
        self._free, self._fixed = ends if end is Hold.SOURCE else ends[::-1]
        self._aimed = ""
        self._line = Floating(canvas.paints, 8)

    def taken(self) -> None:
        """Tell how to go on."""
        self.canvas.scene().addItem(self._line)
        self.canvas.shaping.lift(self._arrow)
        self._draw_to(self.canvas.stage.boxes[self._free])
        self._tell()

    def laid_down(self) -> None:
        """The arrow is back on the drawing."""
        self.canvas.scene().removeItem(self._line)
        self.canvas.halos.aim_at("")
        self.canvas.shaping.put_back()
        self.canvas.status.emit("")

    def press(self, spot: Spot) -> None:
        """A click on a step takes the end there."""
        self._finish(spot)

    def move(self, spot: Spot, held: bool) -> None:
        """Let the end follow the pointer and light the step it would reach."""
        if self._pressed is not None and not is_far(self._pressed, spot):
            return
        step = spot.element if spot.element in self.canvas.stage.boxes else ""
        self._aim_at(step if step != self._fixed else "")
        if not self._aimed:
            self._draw_to(Rect(*spot.point, 0, 0))

    def release(self, spot: Spot) -> None:
        """End a drag; a mere click on the end goes on as the menu's action does."""
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
            self._reconnect(self._aimed)
        elif (way := WAYS.get(Qt.Key(event.key()))) is not None:
            self._walk(way)
        else:
            return False
        return True

    def _finish(self, spot: Spot) -> None:
        if spot.element in self.canvas.stage.boxes:
            self._reconnect(spot.element)
        else:
            self.canvas.hand.take_up_pointer()

    def _aim_at(self, step: str) -> None:
        self._aimed = step
        self.canvas.halos.aim_at(step)
        if step:
            self._draw_to(self.canvas.stage.boxes[step])

    def _draw_to(self, place: Rect) -> None:
        stage = self.canvas.stage
        ends = (stage.boxes[self._fixed], place)
        ends = ends[::-1] if self._end is Hold.SOURCE else ends
        likely = down_elbow if stage.arrangement.downward else elbow
        self._line.show_figures([elastic(likely(*ends))])

    def _walk(self, way: Way) -> None:
        arrangement = self.canvas.stage.arrangement
        there = nearest(arrangement, self._aimed or self._free, way)
        if there == self._fixed and there:
            there = nearest(arrangement, there, way)
        if there:
            self._aim_at(there)
            self.canvas.reveal(there)
            self.canvas.announce(there)

    def _reconnect(self, step: str) -> None:
        view, editor = self.canvas.stage.view, self.canvas.editor
        if not step:
            self._tell()
            return
        if step == self._fixed:
            self.canvas.status.emit(_("A step cannot lead to itself. Choose another step."))
            return
        source, target = (step, self._fixed) if self._end is Hold.SOURCE else (self._fixed, step)
        others = (arrow for arrow in view.outgoing[source] if arrow.id != self._arrow)
        if any(arrow.target == target for arrow in others):
            self.canvas.status.emit(_("These two steps are already connected."))
            return
        after = edits.reconnect(editor.model, self._arrow, source, target)
        text = (
            _("Change where the arrow starts")
            if self._end is Hold.SOURCE
            else _("Change where the arrow leads")
        )
        self.canvas.hand.take_up_pointer()
        editor.perform(text, after)

    def _tell(self) -> None:
        self.canvas.status.emit(
            _("Choose the step the arrow shall start from. Esc lets go.")
            if self._end is Hold.SOURCE
            else _("Choose the step the arrow shall go to. Esc lets go.")
        )
