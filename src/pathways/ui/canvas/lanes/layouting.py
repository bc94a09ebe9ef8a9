"""How the drawing is laid out: arrange it, choose its lanes and set them in order."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressDialog

from pathways import edits
from pathways.diagram.arrangement import Cancelled, placements
from pathways.diagram.draw_lane import lane_sign
from pathways.diagram.lanes import Lane, reordered
from pathways.diagram.measures import UNASSIGNED
from pathways.language import _
from pathways.model import CareModel, LaneHeight, Layout, Placement
from pathways.ui.canvas.lanes.gliding import Gliding
from pathways.ui.canvas.lanes.relaying import arranged, with_layout

if TYPE_CHECKING:
    from pathways.ui.canvas.canvas import Canvas

_PATIENCE_MS = 500
"""An arranging that takes longer shows how far it has come."""


class Layouting:
    """Whatever it changes is one undoable step, and steps glide to their new places."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._chosen = ""
        self.gliding = Gliding(canvas)

    @property
    def layout(self) -> Layout:
        """The layout of the pathway shown."""
        return self._canvas.stage.view.pathway.layout

    @property
    def lane(self) -> Lane | None:
        """The lane chosen by its head, else the one of the step selected last."""
        stage = self._canvas.stage
        chosen = next((one for one in stage.arrangement.lanes if one.key == self._chosen), None)
        steps = [one for one in self._canvas.selected() if one in stage.boxes]
        return chosen or (stage.lane_of(steps[-1]) if steps else None)

    def choose(self, key: str) -> None:
        """Choose a lane by its key, or none; it is told in the status bar."""
        if key == self._chosen:
            return
        self._chosen = key
        self._canvas.heads.choose(key)
        if key:
            self._canvas.select(())
            name = lane_sign(self._canvas.stage.view, key).name
            self._canvas.status.emit(_("Lane: {name}").format(name=name))
        self._canvas.laid_out.emit()

    def arrange(self) -> None:
        """Place all steps anew; those placed by hand stay."""
        self._arrange(_("Arrange"), ())

    def arrange_selected(self) -> None:
        """Place the selected steps anew among the others, which stay."""
        chosen = set(self._canvas.selected())
        stage = self._canvas.stage
        spots = placements(stage.view, stage.arrangement)
        self._arrange(
            _("Arrange selected steps"), [spot for spot in spots if spot.step not in chosen]
        )

    def arrange_new(self) -> None:
        """Place the steps anew that have not been placed yet; all others stay."""
        self._arrange(_("Arrange new steps"), self.layout.placements)

    def release_selected(self) -> None:
        """Let arranging move the selected steps again, which were placed by hand."""
        steps = [one for one in self._canvas.selected() if one in self._canvas.stage.boxes]
        after = edits.unpin(self._canvas.editor.model, steps)
        self._canvas.editor.perform(_("Let arranging move steps"), after)

    def change(self, text: str, **fields: object) -> None:
        """Lay the drawing out another way; `text` names the step in the Edit menu."""
        canvas = self._canvas
        before = self.layout.orientation
        self._perform(text, with_layout(canvas.stage, canvas.editor.model, **fields))
        if self.layout.orientation is not before:
            canvas.start_over()
            for element in canvas.selected()[-1:]:
                canvas.reveal(element)

    def move_lane(self, by: int) -> None:
        """Move the lane one up (or right), or with -1 one down."""
        lane, lanes = self.lane, self._movable()
        if lane not in lanes:
            return
        place = lanes.index(lane) + by
        if 0 <= place < len(lanes):
            self.put_lane(lane.key, lanes[place].key)

    def put_lane(self, key: str, past: str) -> None:
        """Move a lane to the far side of another."""
        order = reordered(self._canvas.stage.view, key, past)
        self.change(_("Move lane"), lane_order=order)

    def can_move(self, by: int) -> bool:
        """Whether the lane can go farther up, or with -1 down."""
        lane, lanes = self.lane, self._movable()
        return lane in lanes and 0 <= lanes.index(lane) + by < len(lanes)

    def set_breadth(self, key: str, breadth: float | None) -> None:
        """Make a lane at least so broad; None gives it the breadth its steps need."""
        others = [one for one in self.layout.lane_heights if one.lane != key]
        if breadth is not None:
            others.append(LaneHeight(lane=key, height=round(breadth, 1)))
        self.change(_("Change lane size"), lane_heights=tuple(others))

    def _movable(self) -> list[Lane]:
        """The lanes from the lowest up, without the ground of steps that have none."""
        lanes = self._canvas.stage.arrangement.upwards
        return [lane for lane in lanes if lane.key != UNASSIGNED]

    def _arrange(self, text: str, keep: Collection[Placement]) -> None:
        canvas = self._canvas
        waiting = QProgressDialog(_("Arranging the steps…"), _("Cancel"), 0, 100, canvas)
        waiting.setWindowModality(Qt.WindowModality.WindowModal)
        waiting.setMinimumDuration(_PATIENCE_MS)

        def progress(share: float) -> bool:
            waiting.setValue(round(100 * share))
            return not waiting.wasCanceled()

        try:
            after = arranged(canvas.stage, canvas.editor.model, keep, progress)
        except Cancelled:
            return
        finally:
            waiting.deleteLater()
        self._perform(text, after)

    def _perform(self, text: str, after: CareModel) -> None:
        before = dict(self._canvas.stage.boxes)
        self._canvas.editor.perform(text, after)
        self.gliding.begin(before)
