"""Connect steps, and lead a transition somewhere else."""

from pathways.edits.elements import new_id, pathway_of
from pathways.edits.rebuild import mapped, rebuilt, with_pathway
from pathways.model import CareModel, Pathway, Transition


def transition_of(pathway: Pathway, transition_id: str) -> Transition:
    """A pathway's transition by its id; raises KeyError when there is none."""
    for arrow in pathway.transitions:
        if arrow.id == transition_id:
            return arrow
    raise KeyError(transition_id)


def connect(model: CareModel, pathway_id: str, source_id: str, target_id: str) -> CareModel:
    """Add a transition between two steps; it gets the id `new_id(model, "transition")`.

    A second transition between the same steps, or one back to the same step, is let through: the
    rules tell about it. Raises KeyError when the pathway or one of the steps is unknown.
    """
    pathway = pathway_of(model, pathway_id)
    _require_steps(pathway, source_id, target_id)
    arrow = Transition(id=new_id(model, "transition"), source=source_id, target=target_id)
    return with_pathway(model, rebuilt(pathway, transitions=(*pathway.transitions, arrow)))


def reconnect(
    model: CareModel, transition_id: str, source: str | None = None, target: str | None = None
) -> CareModel:
    """Let a transition start at another source or end at another target; None keeps the end.

    Corners that people have set on it go with the old end. Raises KeyError when the transition or
    a step is unknown in its pathway.
    """
    pathway = pathway_of(model, transition_id)
    arrow = transition_of(pathway, transition_id)
    led = rebuilt(arrow, source=source or arrow.source, target=target or arrow.target)
    if led is arrow:
        return model
    _require_steps(pathway, led.source, led.target)
    arrows = mapped(pathway.transitions, {transition_id: led})
    bends = tuple(bends for bends in pathway.layout.bends if bends.transition != transition_id)
    layout = rebuilt(pathway.layout, bends=bends)
    return with_pathway(model, rebuilt(pathway, transitions=arrows, layout=layout))


def _require_steps(pathway: Pathway, *step_ids: str) -> None:
    missing = set(step_ids) - {step.id for step in pathway.steps}
    if missing:
        raise KeyError(*sorted(missing))
