"""A new handoff with all settled that a standard or the drawing can tell."""

from collections.abc import Iterable

from pathways.edits import change_handoff, pathway_of
from pathways.graph import PathwayView
from pathways.language import _
from pathways.model import (
    CareLevel,
    CareModel,
    Channel,
    FollowUp,
    HandoffKind,
    Holder,
    MedicineList,
    Message,
    Step,
    Transition,
    Unit,
    label,
)
from pathways.rules.agreement.handoff_without_agreement import handoff_without_agreement
from pathways.rules.handoffs import givers
from pathways.rules.information.missing_messages import MissingMessages
from pathways.rules.prefill import likely_kind
from pathways.rules.responsibility.roles import role_of


def settled(model: CareModel, transition_id: str, kind: HandoffKind | None = None) -> CareModel:
    """The model with a new transition's handoff proposed as it shall be; its likely kind if none.

    A transition that hands nobody over, or whose kind cannot be told, stays as it is. Raises
    KeyError for an unknown transition.
    """
    view = PathwayView(model, pathway_of(model, transition_id))
    arrow = view.transitions[transition_id]
    if not view.is_handoff(arrow):
        return model
    kind = kind or likely_kind(view, arrow)
    if kind is None:
        return model
    target = view.steps[arrow.target]
    messages = tuple(row.settled() for row in MissingMessages(view).of(arrow, kind))
    model = change_handoff(
        model,
        transition_id,
        kind=kind,
        sender=role_of(view, *givers(view, arrow)),
        receiver=role_of(view, target),
        information=_("What has been done, what is planned and what matters to the patient."),
        messages=messages or (Message(channel=Channel.ELECTRONIC, deadline=0, receipt=True),),
        responsible_until_received=Holder.SENDER,
        medicine_list=MedicineList.RECONCILED,
        patient_informed=True,
        what_matters=True,
        follow_up=FollowUp(responsible=role_of(view, target), within=model.limits.wait),
    )
    return _with_agreement(model, transition_id)


def _with_agreement(model: CareModel, transition_id: str) -> CareModel:
    """The model with the agreement point that covers the handoff, where only one can."""
    view = PathwayView(model, pathway_of(model, transition_id))
    for fault in handoff_without_agreement(view):
        if fault.elements[0] == transition_id and fault.mend:
            return fault.mend(model)
    return model


def step_at(model: CareModel, level: CareLevel, **fields: object) -> Step:
    """A new step at a care level: in the first unit there is, else in the hands of its role."""
    unit = first_unit(model.units, level)
    if unit is not None:
        return Step(**{"unit": unit.id, **fields})
    return Step(**{"level": level, "responsible": label(level), **fields})


def first_unit(units: Iterable[Unit], level: CareLevel) -> Unit | None:
    """The first of the units that is on a care level."""
    return next((unit for unit in units if unit.level is level), None)


def arrow_between(model: CareModel, source_id: str, target_id: str) -> Transition:
    """The last transition drawn between two steps; raises KeyError when there is none."""
    for arrow in reversed(pathway_of(model, source_id).transitions):
        if (arrow.source, arrow.target) == (source_id, target_id):
            return arrow
    raise KeyError(source_id, target_id)
