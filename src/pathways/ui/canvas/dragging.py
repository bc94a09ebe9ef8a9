"""Drag steps, notes and frames; arrows follow, and the lane they would fall into is lit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent

from pathways import edits
from pathways.diagram.geometry import Point, Rect
from pathways.diagram.hasty_routes import likely_routes
from pathways.diagram.primitives import Layer
from pathways.diagram.routes import Routes, quick_routes
from pathways.language import ngettext
from pathways.model import CareModel
from pathways.ui.canvas.changes import moved
from pathways.ui.canvas.overlays import Floating
from pathways.ui.canvas.shaping.bending import line_along
from pathways.ui.canvas.snapping import Snapping
from pathways.ui.canvas.tool import Spot, Tool

if TYPE_CHECKING:
    from pathways.ui.canvas.canvas import Canvas

_MOST_ROUTED = 8
"""More arrows than this run as plain elbows while the hand moves."""
_REST_MS = 80
_LIFTED = 0.94
"""How solid a lifted figure is: what it would cover shines through a little."""


class Dragging(Tool):
    """Holds the selected steps and notes until they are dropped; Esc puts them back."""

    cursor = Qt.CursorShape.ClosedHandCursor
    scrolls = True

    def __init__(self, canvas: Canvas, pressed: Spot) -> None:
        super().__init__(canvas)
        self._stage = canvas.stage
        self._pressed = pressed
        self._boxes = {one: box for one, box in self._held() if one in self._stage.boxes}
        self._notes = {one: box for one, box in self._held() if one not in self._stage.boxes}
        self.elements = (*self._boxes, *self._notes)
        arrows = self._stage.view.pathway.transitions
        held = self._boxes
        frames = self._stage.view.pathway.frames
        self._framed = [one.id for one in frames if one.steps and held.keys() >= {*one.steps}]
        self._carried = [one.id for one in arrows if one.source in held and one.target in held]
        self._loose = [one.id for one in arrows if (one.source in held) != (one.target in held)]
        self._figures = Floating(canvas.paints, 7)
        self._arrows = Floating(canvas.paints, 6)
        self._by = Point(0, 0)
        self._rest = QTimer(canvas, interval=_REST_MS, singleShot=True)
        self._rest.timeout.connect(self._route_well)
        self._snapping: Snapping | None = None

    def taken(self) -> None:
        """Lift the figures off the drawing."""
        if self._pressed.element in self._boxes:
            self._snapping = Snapping(self.canvas, self._pressed.element, self._boxes)
        lifted = {*self.elements, *self._carried, *self._framed}
        figures = (one for one in self._stage.sheet.drawing.figures if one.element in lifted)
        self._figures.show_figures([one for one in figures if one.layer is not Layer.TETHER])
        self._figures.setOpacity(_LIFTED)
        for item in (self._arrows, self._figures):
            self.canvas.scene().addItem(item)
        self.canvas.lift((*lifted, *self._loose))
        self.canvas.halos.point_at("")
        self.redrawn()

    def redrawn(self) -> None:
        """The ring goes along with what is dragged."""
        carried = {*self.elements, *self._framed}
        self.canvas.halos.select(one for one in self.canvas.selected() if one in carried)
        self.canvas.halos.selection.carry(self._by)
        self.canvas.withdraw_handle()

    def laid_down(self) -> None:
        """Put the figures back."""
        self._rest.stop()
        self._rest.deleteLater()
        if self._snapping is not None:
            self._snapping.end()
        for item in (self._arrows, self._figures):
            self.canvas.scene().removeItem(item)
        self.canvas.light_lane("")
        self.canvas.lift(())
        self.canvas.halos.select(self.canvas.selected())
        self.canvas.offer_handle()

    def move(self, spot: Spot, held: bool) -> None:
        """Let figures and arrows follow the pointer; free, in line with nothing."""
        pressed = self._pressed.point
        by = Point(spot.point.x - pressed.x, spot.point.y - pressed.y)
        self._by = self._in_line(by, free=spot.free)
        self._figures.setPos(*self._by)
        self.canvas.halos.selection.carry(self._by)
        boxes = self._moved_boxes()
        arrangement = replace(self._stage.arrangement, boxes={**self._stage.boxes, **boxes})
        if len(self._loose) <= _MOST_ROUTED:
            ways = quick_routes(self._stage.view, arrangement, self._loose)
        else:
            transitions = self._stage.view.transitions
            loose = [transitions[id_] for id_ in self._loose]
            ways = likely_routes(self._stage.view, arrangement, loose)
            self._rest.start()
        self._show_arrows(ways)
        step = self._pressed.element
        if step in boxes:
            self.canvas.light_lane(self._stage.lane_under(step, boxes[step]).key)

    def release(self, spot: Spot) -> None:
        """Drop: one edit, one step to undo."""
        after = self._dropped(self.canvas.editor.model)
        steps, notes = len(self._boxes), len(self._notes)
        text = (
            ngettext("Move step", "Move steps", steps)
            if steps
            else ngettext("Move note", "Move notes", notes)
        )
        self.canvas.hand.take_up_pointer()
        self.canvas.editor.perform(text, after)

    def key(self, event: QKeyEvent) -> bool:
        """Esc puts everything back."""
        if event.key() != Qt.Key.Key_Escape:
            return False
        self.canvas.hand.take_up_pointer()
        return True

    def _held(self) -> Iterator[tuple[str, Rect]]:
        """What moves along: the whole selection, if it can move and was pressed on.

        A frame moves with its steps.
        """
        view, chosen = self._stage.view, self.canvas.selected()
        if self._pressed.element in view.transitions:
            return
        frames = {frame.id: frame.steps for frame in view.pathway.frames}
        framed = (step for one in chosen for step in frames.get(one, ()))
        for one in dict.fromkeys((*chosen, *framed)):
            area = self._stage.area(one)
            if one not in view.transitions and one not in frames and area is not None:
                yield one, area

    def _in_line(self, by: Point, *, free: bool) -> Point:
        """The step that was taken hold of falls in line with what stands still."""
        if self._snapping is None:
            return by
        if free:
            self._snapping.let_be()
            return by
        shift = self._snapping.shift(self._boxes[self._pressed.element].moved(*by))
        return Point(by.x + shift.x, by.y + shift.y)

    def _moved_boxes(self) -> dict[str, Rect]:
        return {step: box.moved(*self._by) for step, box in self._boxes.items()}

    def _route_well(self) -> None:
        """The hand rests: lead many arrows round the steps, too."""
        boxes = {**self._stage.boxes, **self._moved_boxes()}
        arrangement = replace(self._stage.arrangement, boxes=boxes)
        self._show_arrows(quick_routes(self._stage.view, arrangement, self._loose))

    def _show_arrows(self, ways: Routes) -> None:
        stage = self._stage
        self._arrows.show_figures(
            [
                line_along(stage, id_, points)
                for id_, points in ways.items()
                if (id_, Layer.TRANSITION) in stage.sheet.figures and len(points) > 1
            ]
        )

    def _dropped(self, model: CareModel) -> CareModel:
        if self._boxes:
            model = moved(self._stage, model, self._moved_boxes())
        for note, area in self._notes.items():
            spot = area.moved(*self._by)
            model = edits.change(model, note, x=spot.x, y=spot.y)
        return model
