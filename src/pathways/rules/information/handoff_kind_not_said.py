"""A handoff of which nobody has said whether it is a referral, a discharge or something else."""

from collections.abc import Iterator
from functools import partial

from pathways.edits import change_handoff
from pathways.graph import PathwayView
from pathways.language import N_, _
from pathways.model import Severity
from pathways.rules.finding import Fault
from pathways.rules.handoffs import begun, between, tells
from pathways.rules.message_table import usual_kind
from pathways.rules.rule import PathwayRule, Scope


def handoff_kind_not_said(view: PathwayView) -> Iterator[Fault]:
    """The kind of handoff is not said.

    Fault: Something is written about the handoff, but not whether it is a referral, an admission,
        a transfer, a discharge, a follow-up, a consultation or information only.

    Why it matters: Which messages are required, and by when, follows from the kind; as long as it
        is not said, nobody can tell whether the handoff is whole.

    Source: HISD 80806:2012: the messages follow from what happens to the patient.

    Broken: “Hospital ward” → “Home nursing” has a discharge report, but no kind.

    Sound: The same, with the kind discharge.

    Lets pass: Handoffs in which nothing is told yet: the rule on that asks for the kind as well.
    """
    for arrow, handoff in begun(view):
        if handoff.kind is None and tells(handoff):
            text = _(
                "It is not said what kind of handoff goes from “{source}” to “{target}”, so "
                "nobody can tell which messages it requires."
            )
            kind = usual_kind(view, arrow)
            yield Fault(
                (arrow.id,),
                text.format(**between(view, arrow)),
                field="handoff.kind",
                mend=partial(change_handoff, transition_id=arrow.id, kind=kind) if kind else None,
            )


RULE = PathwayRule(
    code="I10",
    severity=Severity.WARNING,
    title=N_("Kind of handoff not said"),
    why=N_(
        "Which messages are required, and by when, follows from the kind. As long as it is not "
        "said, nobody can tell whether the handoff is whole."
    ),
    source=N_("HISD 80806:2012: the messages follow from what happens to the patient."),
    measures=(N_("Choose the kind: referral, admission, transfer, discharge or another."),),
    check=handoff_kind_not_said,
    scope=Scope.HANDOFF,
)
