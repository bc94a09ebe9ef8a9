"""A pathway as a drawing: lanes, arrows, steps, labels and notes as figures."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from pathways.diagram.arrangement import Arrangement
from pathways.diagram.arrows import Arrow, drawn, looks, undisturbed
from pathways.diagram.badge import badge_bounds
from pathways.diagram.draw_frame import frame_figures
from pathways.diagram.draw_lane import lane_band, lane_head, lane_sign
from pathways.diagram.draw_note import note_figure, note_rect, tether
from pathways.diagram.draw_phase import phase_figures
from pathways.diagram.draw_step import Card, badge_corner, card, step_figure
from pathways.diagram.geometry import Point, Rect
from pathways.diagram.note_places import about, note_places
from pathways.diagram.occupied import Occupied
from pathways.diagram.primitives import Drawing, Figure, Mark
from pathways.graph import PathwayView

Marks = Mapping[str, Mark]
Routes = Mapping[str, Sequence[Point]]

_MARGIN = 8.0
_CLEAR = 3.0
"""Room kept between a box and a label."""


class StepDrawn(NamedTuple):
    """A step as drawn, with all that decides how it looks."""

    card: Card
    box: Rect
    mark: Mark | None
    figure: Figure


@dataclass(frozen=True, slots=True)
class Sketch:
    """A drawing with what it was made of, so that the next one can keep what has not changed."""

    drawing: Drawing
    steps: Mapping[str, StepDrawn]
    arrows: Mapping[str, Arrow]
    bare: bool = False
    """The arrows are without their labels."""


def draw(view: PathwayView, arrangement: Arrangement, routes: Routes, marks: Marks) -> Drawing:
    """The whole pathway; marks tell which elements have findings."""
    return sketch(view, arrangement, routes, marks).drawing


def sketch(
    view: PathwayView,
    arrangement: Arrangement,
    routes: Routes,
    marks: Marks,
    before: Sketch | None = None,
    *,
    bare: bool = False,
    lacking: Collection[str] = (),
) -> Sketch:
    """The drawing; what looks as `before` is the same figure as there.

    The steps that are `lacking` are hatched. Finding places for labels takes most of the time; a
    `bare` drawing goes without.
    """
    boxes = arrangement.boxes
    colors = {one.element: one.color for one in view.pathway.layout.colors}
    old_steps = before.steps if before else {}
    steps = {
        id_: _step(
            id_,
            card(view, step, colors.get(id_), lacking=id_ in lacking),
            boxes[id_],
            marks.get(id_),
            old_steps,
        )
        for id_, step in view.steps.items()
    }
    wanted = looks(view, routes, marks, view.pathway.transitions)
    if bare:
        wanted = {id_: look._replace(labels=()) for id_, look in wanted.items()}
    spots = note_places(view, arrangement, routes)
    notes = [note_figure(note, spots[note.id], colors.get(note.id)) for note in view.pathway.notes]
    kept: dict[str, Arrow] = {}
    if before is not None:
        disturbing = [room for step in _changed(steps, before) for room in _step_rooms(step)]
        disturbing += [note.bounds for note in notes if note not in before.drawing.figures]
        kept = undisturbed(wanted, before.arrows, disturbing)
    arrows = kept
    if len(kept) < len(wanted):
        taken = _taken(arrangement, steps, notes, routes, kept)
        new = {id_: look for id_, look in wanted.items() if id_ not in kept}
        redrawn = kept | drawn(new, taken)
        arrows = {id_: redrawn[id_] for id_ in wanted}
    bands, heads = _lanes(view, arrangement)
    if view.pathway.layout.phase_columns:
        bands += phase_figures(view, arrangement)
    figures = (
        *bands,
        *frame_figures(view.pathway.frames, arrangement, colors),
        *_tethers(view, arrangement, routes, notes),
        *(arrow.line for arrow in arrows.values()),
        *(step.figure for step in steps.values()),
        *(arrow.label for arrow in arrows.values() if arrow.label is not None),
        *notes,
        *heads,
    )
    bounds = Rect.around([figure.bounds for figure in figures]).grown(_MARGIN)
    drawing = Drawing(figures, bounds, view.pathway.name, arrangement.downward)
    return Sketch(drawing, steps, arrows, bare)


def _step(
    id_: str, look: Card, box: Rect, mark: Mark | None, before: Mapping[str, StepDrawn]
) -> StepDrawn:
    old = before.get(id_)
    if old is not None and old.card is look and old.box == box and old.mark == mark:
        return old
    return StepDrawn(look, box, mark, step_figure(id_, look, box, mark))


def _tethers(
    view: PathwayView, arrangement: Arrangement, routes: Routes, notes: Sequence[Figure]
) -> Iterator[Figure]:
    """The threads of the notes that stand away from what they are about."""
    for note, figure in zip(view.pathway.notes, notes, strict=True):
        anchor = about(note, arrangement, routes)
        drawn_ = tether(note, note_rect(figure), anchor) if anchor else None
        if drawn_ is not None:
            yield drawn_


def _changed(steps: Mapping[str, StepDrawn], before: Sketch) -> Iterator[StepDrawn]:
    """The steps whose room is new."""
    for id_, step in steps.items():
        old = before.steps.get(id_)
        if old is not step and (old is None or old.box != step.box or old.mark != step.mark):
            yield step


def _step_rooms(step: StepDrawn) -> Iterator[Rect]:
    yield step.box.grown(_CLEAR)
    if step.mark is not None:
        yield badge_bounds(badge_corner(step.box))


def _taken(
    arrangement: Arrangement,
    steps: Mapping[str, StepDrawn],
    notes: Sequence[Figure],
    routes: Routes,
    kept: Mapping[str, Arrow],
) -> Occupied:
    """Everything that labels, icons and breaks must keep off."""
    taken = Occupied()
    taken.add(arrangement.heads)
    for step in steps.values():
        for room in _step_rooms(step):
            taken.add(room)
    for note in notes:
        taken.add(note.bounds)
    for arrow in kept.values():
        for room in arrow.rooms:
            taken.add(room)
    for id_, points in routes.items():
        taken.add_line(id_, points)
    return taken


def _lanes(view: PathwayView, arrangement: Arrangement) -> tuple[list[Figure], list[Figure]]:
    lanes, downward = arrangement.lanes, arrangement.downward
    bands = [
        lane_band(lane.key, number, arrangement.band(lane)) for number, lane in enumerate(lanes)
    ]
    heads = [
        lane_head(lane.key, lane_sign(view, lane.key), arrangement.head(lane), downward=downward)
        for lane in lanes
    ]
    return bands, heads
