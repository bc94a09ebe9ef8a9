"""Lead patients past a unit that does not take them, to the hospital."""

from functools import partial

from pathways.edits import change, change_handoff, delete, pathway_of, reconnect
from pathways.edits.transitions import transition_of
from pathways.graph import PathwayView
from pathways.model import CareLevel, CareModel, Step, Transition
from pathways.rules.finding import Mend

_ACUTE_OFFER = 4
"""The statutory point on the municipality's round-the-clock acute offer."""


def past_unit(view: PathwayView, arrow: Transition) -> Mend | None:
    """The mend that leads a transition to where the hospital takes patients in.

    None when the drawing has no such step, or several: then people must choose.
    """
    entries = [step for step in view.pathway.steps if _takes_in(view, step)]
    if len(entries) != 1 or arrow.source == entries[0].id:
        return None
    return partial(_led_past, transition_id=arrow.id, hospital=entries[0].id)


def _takes_in(view: PathwayView, step: Step) -> bool:
    """Whether patients come to this step of a hospital from another level."""
    if view.level(step) is not CareLevel.HOSPITAL:
        return False
    sources = (view.steps[arrow.source] for arrow in view.incoming[step.id])
    levels = {view.level(one) for source in sources for one in view.keepers(source)}
    return bool(levels - {CareLevel.HOSPITAL, CareLevel.INTERMEDIATE, None})


def _led_past(model: CareModel, transition_id: str, hospital: str) -> CareModel:
    arrows = {arrow.id: arrow for arrow in pathway_of(model, transition_id).transitions}
    arrow = arrows[transition_id]
    beside = [
        one for one in arrows.values() if (one.source, one.target) == (arrow.source, hospital)
    ]
    if beside:
        model = _joined(delete(model, {transition_id}), arrow, beside[0])
    else:
        model = _agreed_anew(reconnect(model, transition_id, target=hospital), transition_id)
    pathway = pathway_of(model, arrow.target)
    left = any(one.target == arrow.target for one in pathway.transitions)
    return model if left else delete(model, {arrow.target})


def _joined(model: CareModel, gone: Transition, other: Transition) -> CareModel:
    """The model in which those who went one way go another that was there already."""
    if gone.share is None or other.share is None:
        return model
    return change(model, other.id, share=min(100.0, other.share + gone.share))


def _agreed_anew(model: CareModel, transition_id: str) -> CareModel:
    """The model in which the handoff no longer leans on the agreement about municipal beds."""
    arrow = transition_of(pathway_of(model, transition_id), transition_id)
    if arrow.handoff is None:
        return model
    points = tuple(one for one in arrow.handoff.agreement_points if one.point != _ACUTE_OFFER)
    return change_handoff(model, transition_id, agreement_points=points)
