"""What a new handoff starts with: its likely kind, and the messages that this kind requires."""

from pathways.edits import change_handoff, pathway_of
from pathways.graph import PathwayView
from pathways.model import CareLevel, CareModel, HandoffKind, Message, Transition
from pathways.rules.handoffs import givers
from pathways.rules.information.missing_messages import MissingMessages
from pathways.rules.message_table import Requirement, required_messages, usual_kind

_BEDS = {
    CareLevel.SHORT_TERM: 0,
    CareLevel.NURSING_HOME: 0,
    CareLevel.INTERMEDIATE: 1,
    CareLevel.HOSPITAL: 2,
    CareLevel.SPECIALIST_REHAB: 2,
}
"""Where the patient stays in a bed, and how specialised the care there is."""
_ADMITTING = frozenset(
    {CareLevel.HOME, CareLevel.HOME_SERVICES, CareLevel.PREHOSPITAL, CareLevel.OUTPATIENT}
)
"""From these a patient is admitted to a bed; from the others a doctor refers to it."""


def likely_kind(view: PathwayView, arrow: Transition) -> HandoffKind | None:
    """What a handoff most likely is: as the message table has it, else by the levels of its ends.

    None where a level is not known, or where the patient may come from ends that would differ.
    """
    usual = usual_kind(view, arrow)
    if usual is not None:
        return usual
    there = view.level(view.steps[arrow.target])
    kinds = {_between(view.level(giver), there) for giver in givers(view, arrow)}
    return kinds.pop() if len(kinds) == 1 else None


def prefilled(model: CareModel, transition_id: str) -> CareModel:
    """The model with what can be told of a new handoff: its likely kind and required messages.

    Each message has its deadline and the service it is addressed to. Its channel and receipt are
    left open, since only people know how it is done. A transition that hands nobody over, that has
    a handoff already, or whose kind cannot be guessed, stays as it is. Raises KeyError for an
    unknown transition.
    """
    view = PathwayView(model, pathway_of(model, transition_id))
    arrow = view.transitions[transition_id]
    if arrow.handoff is not None or not view.is_handoff(arrow):
        return model
    kind = likely_kind(view, arrow)
    return model if kind is None else with_kind(model, view, arrow, kind)


def begun_by(before: CareModel, after: CareModel, step_id: str) -> CareModel:
    """The model after an edit, with the handoffs begun that the step has only since then.

    Such an edit gives the step another unit, party or level. Raises KeyError for a step that one
    of the models lacks.
    """
    old = PathwayView(before, pathway_of(before, step_id))
    for arrow in (*old.incoming[step_id], *old.outgoing[step_id]):
        if not old.is_handoff(arrow):
            after = prefilled(after, arrow.id)
    return after


def with_kind(
    model: CareModel, view: PathwayView, arrow: Transition, kind: HandoffKind | None
) -> CareModel:
    """The model with a handoff of this kind, and the messages it lacks for that added.

    Messages that the kind before required go again, if nobody has written anything in them.
    """
    had = arrow.handoff.messages if arrow.handoff else ()
    before = set(map(_open, required_messages(view, arrow)))
    wanted = set(map(_open, required_messages(view, arrow, kind))) if kind else set()
    kept = (message for message in had if message in wanted or message not in before)
    new = map(_open, MissingMessages(view).of(arrow, kind)) if kind else ()
    return change_handoff(model, arrow.id, kind=kind, messages=(*kept, *new))


def _open(requirement: Requirement) -> Message:
    return Message(
        type=requirement.key,
        backward=requirement.backward,
        deadline=requirement.deadline,
        receiving_service=requirement.receiving_service,
    )


def _between(here: CareLevel | None, there: CareLevel | None) -> HandoffKind | None:
    if here is None or there is None:
        return None
    if here in _BEDS:
        return _from_bed(here, there)
    if there in _BEDS:
        return HandoffKind.ADMISSION if here in _ADMITTING else HandoffKind.REFERRAL
    if CareLevel.PREHOSPITAL in (here, there) or here is there:
        return HandoffKind.TRANSFER
    if here is CareLevel.OUTPATIENT or there is CareLevel.GP:
        return HandoffKind.FOLLOW_UP
    return HandoffKind.REFERRAL


def _from_bed(here: CareLevel, there: CareLevel) -> HandoffKind:
    if there is CareLevel.PREHOSPITAL:
        return HandoffKind.TRANSFER
    if there is CareLevel.OUTPATIENT:
        return HandoffKind.FOLLOW_UP
    if there not in _BEDS or _BEDS[there] < _BEDS[here]:
        return HandoffKind.DISCHARGE
    from_municipal = _BEDS[here] == 0 and _BEDS[there] > 0
    return HandoffKind.ADMISSION if from_municipal else HandoffKind.TRANSFER
