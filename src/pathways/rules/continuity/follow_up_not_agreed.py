"""A handoff that does not say who follows the patient up, and by when."""

from collections.abc import Iterator
from functools import partial, reduce

from pathways.edits import change_handoff
from pathways.edits.handoffs import handoff_of
from pathways.edits.rebuild import rebuilt
from pathways.graph import PathwayView
from pathways.language import N_, _
from pathways.model import CareLevel, CareModel, Handoff, HandoffKind, Severity, Transition
from pathways.rules.continuity.ways_out import HOSPITAL, LIVING_AT_HOME, MUNICIPAL_BEDS, ways_out
from pathways.rules.finding import Fault, Mend
from pathways.rules.handoffs import begun, between, comes_alone, in_ambulance, tells
from pathways.rules.responsibility.roles import role_of
from pathways.rules.rule import PathwayRule

_KINDS = frozenset(
    {HandoffKind.REFERRAL, HandoffKind.TRANSFER, HandoffKind.DISCHARGE, HandoffKind.FOLLOW_UP}
)
_BEDS = HOSPITAL | MUNICIPAL_BEDS | {CareLevel.INTERMEDIATE}


def follow_up_not_agreed(view: PathwayView) -> Iterator[Fault]:
    """A handoff does not say who follows up, and by when.

    Fault: A referral, transfer, discharge or follow-up leads to somewhere the patient does not
        stay day and night, and it does not say who follows up, or by when.

    Why it matters: A referral that nobody has to answer by a day is missed by nobody. The patient
        waits, and each side believes that the other has called.

    Source: Helse- og omsorgstjenesteloven § 6-2 point 1 (who is responsible for what); I-PASS (who
        does what, and by when).

    Broken: “GP” refers to “Eye clinic”, and nothing is written under follow-up.

    Sound: The eye clinic's doctor within eight weeks.

    Lets pass: Handoffs into a bed, where somebody is there day and night; the ambulance; admission,
        advice and information; patients who come by themselves. The way home from hospital, which
        has a graver rule of its own. A handoff that passes nothing on yet. Where no handoff of the
        pathway says it, the pathway is told of once.
    """
    home = {arrow.id for arrow in ways_out(view, HOSPITAL, LIVING_AT_HOME)}
    asked = [
        (arrow, handoff)
        for arrow, handoff in begun(view)
        if handoff.kind in _KINDS and arrow.id not in home and _must_be_said(view, arrow, handoff)
    ]
    open_ = [(arrow, handoff) for arrow, handoff in asked if not _is_said(handoff)]
    silent = all(not _is_begun(handoff) for _arrow, handoff in asked)
    if len(open_) > 1 and silent:
        yield _nowhere(view, [arrow for arrow, _handoff in open_])
    else:
        yield from (_fault(view, arrow, handoff) for arrow, handoff in open_)


def _must_be_said(view: PathwayView, arrow: Transition, handoff: Handoff) -> bool:
    return (
        view.level(view.steps[arrow.target]) not in _BEDS
        and tells(handoff)
        and not in_ambulance(view, arrow)
        and not comes_alone(view, arrow)
    )


def _is_said(handoff: Handoff) -> bool:
    return bool(handoff.follow_up.responsible) and handoff.follow_up.within is not None


def _is_begun(handoff: Handoff) -> bool:
    return bool(handoff.follow_up.responsible) or handoff.follow_up.within is not None


def _nowhere(view: PathwayView, arrows: list[Transition]) -> Fault:
    text = _("No handoff of “{pathway}” says who follows the patient up, and by when.")
    name = view.pathway.name or _("The pathway")
    return Fault(
        (view.pathway.id, *(arrow.id for arrow in arrows)),
        text.format(pathway=name),
        mend=_mend(view, arrows),
    )


def _fault(view: PathwayView, arrow: Transition, handoff: Handoff) -> Fault:
    if handoff.follow_up.responsible:
        text = _("It is not said by when the patient is followed up from “{source}” in “{target}”.")
        field = "handoff.follow_up.within"
    else:
        text = _("It is not said who follows the patient up from “{source}” in “{target}”.")
        field = "handoff.follow_up.responsible"
    told = text.format(**between(view, arrow))
    return Fault((arrow.id,), told, field=field, mend=_mend(view, [arrow]))


def _mend(view: PathwayView, arrows: list[Transition]) -> Mend:
    roles = {arrow.id: role_of(view, view.steps[arrow.target]) for arrow in arrows}
    return partial(_with_follow_ups, roles=roles)


def _with_follow_ups(model: CareModel, roles: dict[str, str]) -> CareModel:
    return reduce(_with_follow_up, roles.items(), model)


def _with_follow_up(model: CareModel, asked: tuple[str, str]) -> CareModel:
    """The receiver follows up within the document's longest wait, where nothing else is said."""
    transition_id, role = asked
    handoff = handoff_of(model, transition_id)
    said = handoff.follow_up
    agreed = rebuilt(
        said,
        responsible=said.responsible or handoff.receiver or role,
        within=model.limits.wait if said.within is None else said.within,
    )
    return change_handoff(model, transition_id, follow_up=agreed)


RULE = PathwayRule(
    code="C07",
    severity=Severity.WARNING,
    title=N_("Follow-up not agreed"),
    why=N_(
        "A referral that nobody has to answer by a day is missed by nobody. The patient waits, and "
        "each side believes that the other has called."
    ),
    source=N_(
        "Helse- og omsorgstjenesteloven § 6-2 point 1 (who is responsible for what); I-PASS (who "
        "does what, and by when)."
    ),
    measures=(
        N_("Say who follows up and by when, and what the sender does when nothing is heard."),
        N_("Give the patient the date and a number to call when it is not kept."),
    ),
    check=follow_up_not_agreed,
)
