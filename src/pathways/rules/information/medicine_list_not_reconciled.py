"""A list of medicines that is sent, but that nobody has checked against what the patient takes."""

from collections.abc import Iterator
from functools import partial

from pathways.edits import change_handoff
from pathways.graph import PathwayView
from pathways.language import N_, _
from pathways.model import MedicineList, Severity
from pathways.rules.finding import Fault
from pathways.rules.handoffs import ADVICE, begun, between
from pathways.rules.rule import PathwayRule, Scope


def medicine_list_not_reconciled(view: PathwayView) -> Iterator[Fault]:
    """The list of medicines is carried over, but not reconciled.

    Fault: The list goes with the patient, and is not reconciled (samstemt): nobody checks it
        against what the patient in fact takes.

    Why it matters: A list copied from the last list carries its errors on, now with the next
        unit's name under it.

    Source: The Norwegian Board of Health's inspection of discharges (summary 2016): failing
        medicine lists in almost every report.

    Broken: “GP” refers to “Hospital ward” with a list from the record as it stands.

    Sound: The GP goes through the list with the patient before it is sent.

    Lets pass: Advice and information, where the patient stays; lists that are not sent at all,
        which have a graver rule of their own.

    Mend: The list is reconciled before it goes.
    """
    for arrow, handoff in begun(view):
        if handoff.medicine_list is MedicineList.SENT and handoff.kind not in ADVICE:
            text = _(
                "The list of medicines goes from “{source}” to “{target}” without being reconciled."
            )
            yield Fault(
                (arrow.id,),
                text.format(**between(view, arrow)),
                field="handoff.medicine_list",
                mend=partial(
                    change_handoff, transition_id=arrow.id, medicine_list=MedicineList.RECONCILED
                ),
                proposal=_("The list of medicines is reconciled before it goes."),
            )


RULE = PathwayRule(
    code="I08",
    severity=Severity.WARNING,
    title=N_("Medicine list not reconciled"),
    why=N_("A list that nobody has checked carries the errors of the last one on."),
    source=N_(
        "The Norwegian Board of Health: summary of the inspection of discharges, 2016 (failing "
        "medicine lists in almost every report)."
    ),
    measures=(
        N_("Go through the list with the patient or next of kin before it is sent."),
        N_("Let the receiver reconcile the list within a day, and answer when it does not agree."),
    ),
    check=medicine_list_not_reconciled,
    scope=Scope.HANDOFF,
)
