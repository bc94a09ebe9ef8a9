"""From what is brought to a drawing, or taken together on it, to the model after it."""

from collections.abc import Collection

from pathways import edits
from pathways.diagram.coming_in import FIRST, coming_in
from pathways.diagram.draw_note import note_size
from pathways.diagram.draw_step import CARD_WIDTH
from pathways.diagram.geometry import Point, Rect
from pathways.diagram.measures import COLUMN_GAP
from pathways.diagram.sizes import step_sizes
from pathways.graph import PathwayView
from pathways.model import CareModel, Pathway
from pathways.ui.canvas.changes import settled
from pathways.ui.canvas.stage import Stage

AGAIN = 24.0
"""How much farther on each copy is put that is pasted at the same place, in points."""


def cut_out(stage: Stage, model: CareModel, elements: Collection[str]) -> CareModel:
    """Some elements of a drawing, with the places where they stand now."""
    return edits.extract(settled(stage, model), elements)


def copied(
    stage: Stage, model: CareModel, elements: Collection[str]
) -> tuple[CareModel, tuple[str, ...]]:
    """Put a copy beside the elements; what was put there."""
    model = settled(stage, model)
    piece = edits.extract(model, elements)
    after, new = edits.paste(model, stage.pathway_id, piece, (AGAIN, AGAIN), same_model=True)
    return _spread(after, stage.pathway_id, new), new


def pasted(
    stage: Stage, model: CareModel, piece: CareModel, at: Point, *, same_model: bool
) -> tuple[CareModel, tuple[str, ...]]:
    """Put a piece in, its middle at a point along time; steps stay in their lanes.

    Raises ValueError when the pathway would come to stand inside itself.
    """
    model = settled(stage, model)
    shift = _shift(piece.pathways[0], at, downward=stage.arrangement.downward)
    after, new = edits.paste(model, stage.pathway_id, piece, shift, same_model=same_model)
    return _spread(after, stage.pathway_id, new), new


def collapsed(stage: Stage, model: CareModel, steps: Collection[str], name: str) -> CareModel:
    """Make one step of several; raises as `edits.collapse`."""
    model = settled(stage, model)
    step = edits.new_id(model, "step")
    arrows = stage.view.pathway.transitions
    led_to = any(one.target in steps and one.source not in steps for one in arrows)
    left = FIRST + (CARD_WIDTH + COLUMN_GAP if led_to else COLUMN_GAP / 2)
    after = edits.collapse(model, stage.pathway_id, steps, name, left)
    return _spread(after, stage.pathway_id, (step,))


def expanded(stage: Stage, model: CareModel, step: str) -> tuple[CareModel, tuple[str, ...]]:
    """Put what a step stands for in its place; the steps that came.

    Raises as `edits.expand`.
    """
    after = edits.expand(settled(stage, model), step)
    before = {one.id for one in edits.pathway_of(model, stage.pathway_id).steps}
    new = tuple(
        one.id for one in edits.pathway_of(after, stage.pathway_id).steps if one.id not in before
    )
    return _spread(after, stage.pathway_id, new), new


def _spread(model: CareModel, pathway_id: str, new: Collection[str]) -> CareModel:
    """The model with new steps out of the others' way."""
    view = PathwayView(model, edits.pathway_of(model, pathway_id))
    spots = coming_in(view, step_sizes(view), frozenset(new))
    stored = {spot.step: spot for spot in view.pathway.layout.placements}
    moved = [spot for spot in spots if spot != stored[spot.step]]
    return edits.place(model, pathway_id, moved) if moved else model


def _shift(piece: Pathway, at: Point, *, downward: bool) -> tuple[float, float]:
    """How far a piece has to go, along time and across it, to come to a point.

    Steps are led along time only; a piece of nothing but notes goes to the very point.
    """
    far = at.y if downward else at.x
    spots = piece.layout.placements
    if spots:
        lefts = [spot.x for spot in spots]
        return far - (min(lefts) + max(lefts) + CARD_WIDTH) / 2, 0.0
    rects = [
        Rect(note.x, note.y, *note_size(note))
        for note in piece.notes
        if note.x is not None and note.y is not None
    ]
    if not rects:
        return 0.0, 0.0
    middle = Rect.around(rects).center
    dx, dy = at.x - middle.x, at.y - middle.y
    return (dy, dx) if downward else (dx, dy)
