"""Let a dragged step fall in line with its neighbours, its lane and the grid, guides shown."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from pathways.diagram.geometry import Point, Rect
from pathways.diagram.placing.snapping import Neighbours
from pathways.ui.canvas.shaping.guides import Guides

if TYPE_CHECKING:
    from pathways.ui.canvas.canvas import Canvas

_REACH = 7.0
"""Pixels within which a step falls in line."""


class Snapping:
    """Serves one drag: knows what stands still, and shows what the step falls in line with."""

    def __init__(self, canvas: Canvas, step: str, held: Collection[str]) -> None:
        self._canvas = canvas
        self._step = step
        self._stage = canvas.stage
        self._standing = [box for one, box in canvas.stage.boxes.items() if one not in held]
        self._seen = QRectF()
        self._neighbours = Neighbours.of(())
        self._guides = Guides(canvas.paints)
        canvas.scene().addItem(self._guides)

    def shift(self, box: Rect) -> Point:
        """How far to shift the step's box from where the pointer has it."""
        self._look_round()
        pixel, arrangement = self._canvas.pixel, self._stage.arrangement
        lane = self._stage.lane_under(self._step, box)
        grid = Point(lane.start, 0) if arrangement.downward else Point(0, lane.start)
        snap = self._neighbours.snap(box, _REACH * pixel, grid=grid)
        self._guides.show_guides(snap.guides, pixel)
        return snap.shift

    def _look_round(self) -> None:
        """A step falls in line with what can be seen."""
        seen = self._canvas.navigator.visible
        if seen == self._seen:
            return
        self._seen = seen
        arrangement = self._stage.arrangement
        middles = [lane.start + lane.breadth / 2 for lane in arrangement.lanes]
        rails = {"xs" if arrangement.downward else "ys": middles}
        room = Rect(seen.x(), seen.y(), seen.width(), seen.height())
        near = (box for box in self._standing if box.overlaps(room))
        self._neighbours = Neighbours.of(near, **rails)

    def let_be(self) -> None:
        """Show no guides."""
        self._guides.show_guides((), self._canvas.pixel)

    def end(self) -> None:
        """Leave no trace on the drawing."""
        self._canvas.scene().removeItem(self._guides)
