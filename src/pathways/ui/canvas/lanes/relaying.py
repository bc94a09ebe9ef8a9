"""From another layout, or an arrangement, to the model with everything where it then belongs."""

from collections.abc import Collection

from pathways import edits
from pathways.diagram.arrangement import Arrangement, Progress, arrange, placed, placements
from pathways.diagram.relaid import notes, pins
from pathways.diagram.sizes import step_sizes
from pathways.graph import PathwayView
from pathways.model import CareModel, Placement
from pathways.ui.canvas.stage import Stage

_MOVES_STEPS = {"orientation", "lanes_by", "phase_columns"}
"""Fields of the layout that tell where in their lanes steps belong."""


def with_layout(stage: Stage, model: CareModel, **fields: object) -> CareModel:
    """The model with the drawing laid out another way; what was pinned stays so along time.

    Where steps no longer belong where they stood, they are arranged anew.
    """
    after = edits.change_layout(model, stage.pathway_id, **fields)
    if after is model:
        return model
    if not _MOVES_STEPS.isdisjoint(fields):
        after = _rearranged(stage, after)
    view = _view(after, stage.pathway_id)
    return _with_notes(stage, after, placed(view, step_sizes(view)))


def arranged(
    stage: Stage,
    model: CareModel,
    keep: Collection[Placement],
    progress: Progress | None = None,
) -> CareModel:
    """The model with all steps placed anew but for those pinned or to be kept.

    Raises Cancelled when `progress` says to stop.
    """
    arrangement = arrange(stage.view, stage.composition.sizes, keep=keep, progress=progress)
    spots = placements(stage.view, arrangement)
    after = edits.place(model, stage.pathway_id, spots)
    return _with_notes(stage, after, arrangement)


def _rearranged(stage: Stage, model: CareModel) -> CareModel:
    """Arranged in new lanes; a drawing that nobody has placed anything in needs no places."""
    stored = stage.view.pathway.layout.placements
    view = _view(model, stage.pathway_id)
    sizes = step_sizes(view)
    model = edits.change_layout(
        model,
        stage.pathway_id,
        placements=pins(stage.view, view, sizes),
        bends=(),
        label_shifts=(),
    )
    if not stored:
        return model
    view = _view(model, stage.pathway_id)
    return edits.place(model, stage.pathway_id, placements(view, arrange(view, sizes)))


def _with_notes(stage: Stage, model: CareModel, arrangement: Arrangement) -> CareModel:
    for note, place in notes(stage.view, stage.arrangement, arrangement).items():
        model = edits.change(model, note, x=place.x, y=place.y)
    return model


def _view(model: CareModel, pathway_id: str) -> PathwayView:
    return PathwayView(model, edits.pathway_of(model, pathway_id))
