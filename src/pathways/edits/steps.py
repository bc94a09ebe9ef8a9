"""Add steps to a pathway and move them on the drawing."""

from collections.abc import Mapping

from pathways.edits.elements import new_id, pathway_of
from pathways.edits.lanes import in_lane
from pathways.edits.layout import with_placements
from pathways.edits.rebuild import mapped, rebuilt, with_pathway
from pathways.model import CareModel, Pathway, Placement, Step, Transition


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
    lanes: Mapping[str, str] | None = None,
) -> CareModel:
    """Put steps where a person dragged them, pinned; `lanes` gives the key of a new lane to some.

    A position is where the box begins: x along time, y across it from the start of the step's lane.
    In another lane a step gets its care level, party or unit, whichever lanes stand for. Raises
    KeyError for an unknown step, party or unit and ValueError for an unknown care level.
    """
    keys = lanes or {}
    homes = {step_id: pathway_of(model, step_id) for step_id in (*positions, *keys)}
    for pathway in {home.id: home for home in homes.values()}.values():
        here = {step_id for step_id, home in homes.items() if home is pathway}
        model = with_pathway(model, _moved(model, pathway, here, positions, keys))
    return model


def _moved(
    model: CareModel,
    pathway: Pathway,
    here: set[str],
    positions: Mapping[str, tuple[float, float]],
    lanes: Mapping[str, str],
) -> Pathway:
    placements = (
        Placement(step=step_id, x=x, y=y, pinned=True)
        for step_id, (x, y) in positions.items()
        if step_id in here
    )
    layout = with_placements(pathway.layout, placements)
    rehomed = {
        step.id: in_lane(model, layout.lanes_by, step, lanes[step.id])
        for step in pathway.steps
        if step.id in here and step.id in lanes
    }
    return rebuilt(pathway, steps=mapped(pathway.steps, rehomed), layout=layout)
