"""A patient who passes on without the list of medicines, or nobody has said."""

from collections.abc import Iterator
from functools import partial

from pathways.edits import change_handoff
from pathways.graph import PathwayView
from pathways.language import N_, _
from pathways.model import CareLevel, Handoff, HandoffKind, MedicineList, Severity, Transition
from pathways.rules.finding import Fault
from pathways.rules.handoffs import ADVICE, begun, between, in_ambulance, tells, within_party
from pathways.rules.rule import PathwayRule, Scope

_MOVES = frozenset(
    {
        HandoffKind.REFERRAL,
        HandoffKind.ADMISSION,
        HandoffKind.TRANSFER,
        HandoffKind.DISCHARGE,
    }
)


def medicine_list_not_carried(view: PathwayView) -> Iterator[Fault]:
    """The list of medicines does not follow the patient.

    Fault: The list of the patient's medicines is not carried over, or nobody has said what happens
        to it in a referral, an admission, a transfer or a discharge.

    Why it matters: Medicines are where a passage does most harm: what was stopped is given, what
        was begun is not, and doses are given twice.

    Source: The Norwegian Board of Health's inspection of discharges (summary 2016): failing
        medicine lists in almost every report.

    Broken: “Hospital ward” discharges to “Home nursing”; the list is not sent.

    Sound: The list goes with the discharge report and is reconciled by both.

    Lets pass: “Not relevant”, when the team has said so. Where nobody has said: advice and
        information, follow-up, passages within one party, the ambulance, prevention and courses,
        a kind that is not said yet, and handoffs that lack all information, which have a rule of
        their own.

    Mend: The list goes with the patient and is reconciled.
    """
    for arrow, handoff in begun(view):
        if handoff.medicine_list is MedicineList.NOT_SENT:
            if handoff.kind not in ADVICE:
                text = _(
                    "The list of medicines does not go with the patient from “{source}” to "
                    "“{target}”."
                )
                yield _fault(view, arrow, text)
        elif handoff.medicine_list is None and _must_be_said(view, arrow, handoff):
            text = _(
                "It is not said whether the list of medicines goes from “{source}” to “{target}”."
            )
            yield _fault(view, arrow, text)


def _must_be_said(view: PathwayView, arrow: Transition, handoff: Handoff) -> bool:
    return (
        handoff.kind in _MOVES
        and tells(handoff)
        and view.level(view.steps[arrow.target]) is not CareLevel.PREVENTION
        and not in_ambulance(view, arrow)
        and not within_party(view, arrow)
    )


def _fault(view: PathwayView, arrow: Transition, text: str) -> Fault:
    return Fault(
        (arrow.id,),
        text.format(**between(view, arrow)),
        field="handoff.medicine_list",
        mend=partial(change_handoff, transition_id=arrow.id, medicine_list=MedicineList.RECONCILED),
        proposal=_("The list of medicines goes with the patient and is reconciled."),
    )


RULE = PathwayRule(
    code="I07",
    severity=Severity.ERROR,
    title=N_("Medicine list not carried over"),
    why=N_(
        "Medicines are where a passage does most harm: what was stopped is given, what was begun "
        "is not, and doses are given twice."
    ),
    source=N_(
        "The Norwegian Board of Health: summary of the inspection of discharges, 2016 (failing "
        "medicine lists in almost every report)."
    ),
    measures=(
        N_("Send the list of medicines with the patient, in the message that goes anyway."),
        N_("Name the role that reconciles the list on each side."),
        N_("Hold back the discharge until the list is ready."),
    ),
    check=medicine_list_not_carried,
    scope=Scope.HANDOFF,
)
