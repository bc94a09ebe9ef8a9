"""What the canvas shows of one pathway, composed anew when the model or the findings change."""

import gc
from collections import deque
from collections.abc import Callable, Collection, Mapping
from functools import partial
from itertools import chain
from operator import is_
from typing import Any

from pathways.diagram.arrangement import Arrangement
from pathways.diagram.compose import Composition, compose
from pathways.diagram.draw_frame import frame_rect, frame_tab
from pathways.diagram.draw_note import note_rect
from pathways.diagram.geometry import Point, Rect
from pathways.diagram.lanes import Lane, lane_key
from pathways.diagram.measures import UNASSIGNED
from pathways.diagram.primitives import Layer, Mark
from pathways.graph import PathwayView
from pathways.language import language
from pathways.model import CareLevel, CareModel, LanesBy, Pathway
from pathways.ui.canvas.lens import NOBODY, LackingSteps, Lens
from pathways.ui.canvas.sheet import Sheet

_AT_ONCE = 24
"""A pathway with more arrows is composed hastily first."""
_REMEMBERED = 8
_BANDED = {Layer.TRANSITION, Layer.NOTE, Layer.FRAME}
"""What a rubber band takes hold of, besides steps."""


def level_of(lane: Lane) -> CareLevel | None:
    """The care level a lane stands for; None for a lane that stands for something else."""
    return CareLevel(lane.key) if lane.key in set(CareLevel) else None


def _composed(
    view: PathwayView,
    marks: Mapping[str, Mark],
    *,
    before: Composition | None,
    lacking: Collection[str],
    hasty: bool = False,
) -> Composition:
    """Compose without looking for garbage meanwhile, which took most of the time for 1,000 steps.

    Composing makes a great many objects and no rings of them.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        return compose(view, marks, before=before, hasty=hasty, lacking=lacking)
    finally:
        if collecting:
            gc.enable()


class Stage:
    """The pathway as it stands: asked where things are, never for what the model holds."""

    def __init__(self, pathway_id: str) -> None:
        self.pathway_id = pathway_id
        self.marks: Mapping[str, Mark] = {}
        self.lacking: LackingSteps = NOBODY
        """The steps that are hatched, with what is lacking to whom."""
        self._lens: Lens | None = None
        self.composition: Composition
        self.sheet: Sheet
        self._before: Composition | None = None
        self._drawn: tuple[object, ...] = ()
        self._remembered: deque[tuple[str, Composition]] = deque(maxlen=_REMEMBERED)
        """The last compositions and their languages, so that undo shows one at once."""

    def compose(self, model: CareModel) -> bool:
        """Compose the pathway of this model, a large one hastily; an empty one when it is gone.

        False when nothing has changed that is drawn.
        """
        self.lacking = NOBODY
        if self._lens is not None:
            model, self.lacking = self._lens.look(model)
        pathway = next(
            (pathway for pathway in model.pathways if pathway.id == self.pathway_id),
            Pathway(id=self.pathway_id),
        )
        if self._recall(model):
            self._drawn = self._all_drawn(model, pathway)
            return True
        drawn = self._all_drawn(model, pathway)
        if len(drawn) == len(self._drawn) and all(map(is_, drawn, self._drawn)):
            return False
        self._drawn = drawn
        hasty = len(pathway.transitions) > _AT_ONCE
        view = PathwayView(model, pathway)
        before = self._before
        self._show(_composed(view, self.marks, before=before, lacking=self.lacking, hasty=hasty))
        return True

    def look_through(self, lens: Lens | None) -> None:
        """Draw what other municipalities' citizens meet from now on; None: everybody's."""
        self._lens = lens
        self._remembered.clear()

    def _all_drawn(self, model: CareModel, pathway: Pathway) -> tuple[object, ...]:
        """All that a drawing is made of."""
        return (pathway, self.marks, language(), self.lacking, *model.units, *model.parties)

    def ahead(self, model: CareModel, marks: Mapping[str, Mark]) -> "Stage":
        """The pathway as another model would show it, with the least that differs from here."""
        made = Stage(self.pathway_id)
        made.marks, made._before, made._lens = marks, self.composition, self._lens
        made.compose(model)
        return made

    @property
    def finishing(self) -> Callable[[], Composition] | None:
        """What is left to do for a hasty composition, for a thread; None when it is whole."""
        hasty = self.composition
        if not hasty.hasty:
            return None
        return partial(_composed, hasty.view, hasty.marks, before=hasty, lacking=hasty.lacking)

    def finish(self, whole: Composition) -> bool:
        """Show the whole composition instead of the hasty one; False when that is past."""
        shown = self.composition
        if whole.view is not shown.view or whole.marks != shown.marks:
            return False
        if whole.lacking != shown.lacking:
            return False
        self._show(whole)
        return True

    def _recall(self, model: CareModel) -> bool:
        """Show how another model was drawn before, with what was known of it then, if one knows."""
        if self._before is None or self._before.view.model is model:
            return False
        for tongue, composition in self._remembered:
            if composition.view.model is model and tongue == language():
                self.marks = composition.marks
                self._show(composition)
                return True
        return False

    def _show(self, composition: Composition) -> None:
        self.composition = self._before = composition
        self.sheet = Sheet(composition.drawing)
        for known in tuple(self._remembered):
            if known[1].view.model is composition.view.model:
                self._remembered.remove(known)
        self._remembered.append((language(), composition))

    @property
    def view(self) -> PathwayView:
        """The pathway as a graph."""
        return self.composition.view

    @property
    def arrangement(self) -> Arrangement:
        """Where lanes and steps stand."""
        return self.composition.arrangement

    @property
    def boxes(self) -> Mapping[str, Rect]:
        """Each step's box."""
        return self.composition.arrangement.boxes

    @property
    def routes(self) -> Mapping[str, tuple[Point, ...]]:
        """Each arrow's corners."""
        return self.composition.routes

    @property
    def bounds(self) -> Rect:
        """The room the drawing takes."""
        return self.composition.drawing.bounds

    def __contains__(self, element: str) -> bool:
        view = self.view
        return (
            element in view.steps
            or element in view.transitions
            or any(note.id == element for note in view.pathway.notes)
            or (element, Layer.FRAME) in self.sheet.figures
        )

    def area(self, element: str) -> Rect | None:
        """The room an element takes: a step's, note's or frame's box, else its figures' bounds."""
        if element in self.boxes:
            return self.boxes[element]
        figures = self.sheet.figures
        note = figures.get((element, Layer.NOTE))
        if note is not None:
            return note_rect(note)
        frame = figures.get((element, Layer.FRAME))
        if frame is not None:
            return frame_rect(frame)
        keys = ((element, layer) for layer in (Layer.TRANSITION, Layer.LABEL))
        bounds = [figures[key].bounds for key in keys if key in figures]
        return Rect.around(bounds) if bounds else None

    def written_area(self, element: str) -> Rect | None:
        """Where an element's words stand: a frame's are in its tab."""
        frame = self.sheet.figures.get((element, Layer.FRAME))
        return frame_tab(frame) if frame is not None else self.area(element)

    def lane_at(self, point: Point) -> Lane:
        """The lane at a point, of those that stand for something; outside all, the nearest."""
        lanes = [lane for lane in self.arrangement.lanes if lane.key != UNASSIGNED]
        lanes = lanes or list(self.arrangement.lanes)
        across = self.arrangement.across(point)
        return next((lane for lane in lanes if across < lane.end), lanes[-1])

    def lane_under(self, step: str, box: Rect) -> Lane:
        """The lane a step belongs to when its box is put there; its own where it has none."""
        own, across = self.lane_of(step), self.arrangement.across(box.center)
        return own if own.start <= across < own.end else self.lane_at(box.center)

    def lane_of(self, step: str) -> Lane:
        """The lane a step stands in."""
        key = lane_key(self.view, self.view.steps[step])
        return next(lane for lane in self.arrangement.lanes if lane.key == key)

    def fields_of(self, lane: Lane) -> dict[str, Any]:
        """What makes a new step belong to a lane: its level, its party or its unit."""
        if lane.key == UNASSIGNED:
            return {}
        lanes_by = self.view.pathway.layout.lanes_by
        return {lanes_by.value: CareLevel(lane.key) if lanes_by is LanesBy.LEVEL else lane.key}

    def inside(self, area: Rect) -> list[str]:
        """The elements that lie wholly in an area, steps first."""
        found = dict.fromkeys(step for step, box in self.boxes.items() if area.holds(box))
        for figure in self.sheet.within(area):
            if figure.layer in _BANDED and area.holds(figure.bounds):
                found[figure.element] = None
        return list(found)

    def elements(self) -> tuple[str, ...]:
        """Every step, transition, note and frame."""
        pathway = self.view.pathway
        notes, frames = (note.id for note in pathway.notes), (frame.id for frame in pathway.frames)
        return tuple(chain(self.view.steps, self.view.transitions, notes, frames))
