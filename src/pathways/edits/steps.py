"""Add steps to a pathway and move them on the drawing."""

from collections.abc import Mapping

from pathways.edits.elements import new_id, pathway_of
from pathways.edits.layout import with_placements
from pathways.edits.rebuild import mapped, rebuilt, with_pathway
from pathways.model import CareLevel, CareModel, Pathway, Placement, Step, Transition


def add_step(
    model: CareModel, pathway_id: str, step: Step, placement: Placement | None = None
) -> CareModel:
    """Add a step to a pathway, and where it stands when that is known.

    Raises KeyError for an unknown pathway and ValidationError when the id is taken.
    """
    pathway = pathway_of(model, pathway_id)
    layout = pathway.layout
    if placement is not None:
        layout = with_placements(layout, (rebuilt(placement, step=step.id),))
    return with_pathway(model, rebuilt(pathway, steps=(*pathway.steps, step), layout=layout))


def add_step_after(model: CareModel, source_id: str, step: Step) -> CareModel:
    """Add a step to the source's pathway, and a transition to it from the source.

    The transition gets the id `new_id(model, "transition")`. Raises KeyError for an unknown
    source.
    """
    pathway = pathway_of(model, source_id)
    arrow = Transition(id=new_id(model, "transition"), source=source_id, target=step.id)
    steps, arrows = (*pathway.steps, step), (*pathway.transitions, arrow)
    return with_pathway(model, rebuilt(pathway, steps=steps, transitions=arrows))


def move_steps(
    model: CareModel,
    positions: Mapping[str, tuple[float, float]],
    level: Mapping[str, CareLevel] | None = None,
) -> CareModel:
    """Put steps where a person dragged them, pinned; `level` gives those that changed lane theirs.

    A position is the box's top left corner: x along time, y down from the top of the step's lane.
    Raises KeyError for an unknown step.
    """
    levels = level or {}
    moved = dict.fromkeys((*positions, *levels))
    homes = {step_id: pathway_of(model, step_id) for step_id in moved}
    for pathway in {home.id: home for home in homes.values()}.values():
        here = {step_id for step_id, home in homes.items() if home is pathway}
        model = with_pathway(model, _moved(pathway, here, positions, levels))
    return model


def _moved(
    pathway: Pathway,
    here: set[str],
    positions: Mapping[str, tuple[float, float]],
    levels: Mapping[str, CareLevel],
) -> Pathway:
    placements = (
        Placement(step=step_id, x=x, y=y, pinned=True)
        for step_id, (x, y) in positions.items()
        if step_id in here
    )
    layout = with_placements(pathway.layout, placements)
    lifted = {
        step.id: rebuilt(step, level=levels[step.id])
        for step in pathway.steps
        if step.id in here and step.id in levels
    }
    return rebuilt(pathway, steps=mapped(pathway.steps, lifted), layout=layout)
