"""A handoff that nobody is named to receive."""

from collections.abc import Iterator
from functools import partial

from pathways.edits import change_handoff
from pathways.graph import PathwayView
from pathways.language import N_, _
from pathways.model import Severity, Transition
from pathways.rules.finding import Fault, Mend
from pathways.rules.handoffs import ADVICE, begun, between
from pathways.rules.responsibility.roles import role_of
from pathways.rules.rule import PathwayRule, Scope


def no_receiver(view: PathwayView) -> Iterator[Fault]:
    """Nobody is named as receiver.

    Fault: The handoff does not say which role takes over.

    Why it matters: A patient who is handed over to everybody is received by nobody; the sender
        does not know whom to call, and nobody misses the patient who does not come.

    Source: Helse- og omsorgstjenesteloven § 6-2 point 1 (who is responsible for what); I-PASS
        (the receiver takes over and says so).

    Broken: “Hospital ward” discharges to “Home nursing”; the receiver's field is empty.

    Sound: The receiver is “Primary contact in home nursing”.

    Lets pass: Handoffs on which nothing is written at all: one rule tells of them.
    """
    for arrow, handoff in begun(view):
        if not handoff.receiver:
            if handoff.kind in ADVICE:
                text = _("Nobody is named in “{target}” to receive what comes from “{source}”.")
            else:
                text = _("Nobody is named to receive the patient in “{target}” from “{source}”.")
            role = role_of(view, view.steps[arrow.target])
            yield Fault(
                (arrow.id,),
                text.format(**between(view, arrow)),
                field="handoff.receiver",
                mend=_named(arrow, role),
                proposal=_("The receiver is “{role}”.").format(role=role),
            )


def _named(arrow: Transition, role: str) -> Mend | None:
    return partial(change_handoff, transition_id=arrow.id, receiver=role) if role else None


RULE = PathwayRule(
    code="R01",
    severity=Severity.ERROR,
    title=N_("No receiver"),
    why=N_(
        "A patient who is handed over to everybody is received by nobody, and nobody misses the "
        "one who does not come."
    ),
    source=N_(
        "Helse- og omsorgstjenesteloven § 6-2 point 1 (who is responsible for what); I-PASS (the "
        "receiver takes over and says so)."
    ),
    measures=(
        N_("Name the role that receives the patient, also in the evening and at weekends."),
        N_("Give the sender one phone number and one address for this receiver."),
    ),
    check=no_receiver,
    scope=Scope.HANDOFF,
)
