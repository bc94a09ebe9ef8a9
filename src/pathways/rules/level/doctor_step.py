"""Let a doctor see the patient on the way: the mend of two rules of this shelf."""

from pathways.edits import add_step, change, clear_handoff, connect, new_id, pathway_of, reconnect
from pathways.edits.rebuild import rebuilt
from pathways.edits.transitions import transition_of
from pathways.graph import PathwayView
from pathways.language import _
from pathways.model import CareLevel, CareModel
from pathways.rules.responsibility.roles import role_of
from pathways.rules.settling import arrow_between, settled, step_at


def with_doctor_between(
    model: CareModel, transition_id: str, levels: tuple[CareLevel, ...]
) -> CareModel:
    """The model with a doctor's examination drawn on a transition.

    It is put in the first unit there is on one of the levels, the usual level first. What is
    written about the handoff goes on from the doctor; the way there keeps its condition and share.
    """
    pathway = pathway_of(model, transition_id)
    arrow = transition_of(pathway, transition_id)
    level = next((one for one in levels if any(unit.level is one for unit in model.units)), None)
    step = step_at(
        model,
        level or levels[0],
        id=new_id(model, "step"),
        name=_("Examined by a doctor"),
        doctor_examines=True,
    )
    model = reconnect(add_step(model, pathway.id, step), transition_id, target=step.id)
    model = connect(model, pathway.id, step.id, arrow.target)
    onward = arrow_between(model, step.id, arrow.target)
    model = settled(clear_handoff(model, transition_id), transition_id)
    if arrow.handoff is None:
        return settled(model, onward.id)
    view = PathwayView(model, pathway_of(model, onward.id))
    handoff = rebuilt(arrow.handoff, sender=role_of(view, view.steps[step.id]))
    return change(model, onward.id, handoff=handoff)
