"""A handoff that nobody is named to make."""

from collections.abc import Iterator
from functools import partial

from pathways.edits import change_handoff
from pathways.graph import PathwayView
from pathways.language import N_, _
from pathways.model import Severity, Transition
from pathways.rules.finding import Fault, Mend
from pathways.rules.handoffs import ADVICE, begun, between, comes_alone, givers
from pathways.rules.responsibility.roles import role_of
from pathways.rules.rule import PathwayRule, Scope


def no_sender(view: PathwayView) -> Iterator[Fault]:
    """Nobody is named as sender.

    Fault: The handoff does not say which role hands over.

    Why it matters: What everybody may send, nobody sends; and the receiver does not know whom to
        ask.

    Source: Helse- og omsorgstjenesteloven § 6-2 point 1 (who is responsible for what); I-PASS.

    Broken: “Hospital ward” discharges to “Home nursing”; the sender's field is empty.

    Sound: The sender is “Nurse responsible for the patient on the ward”.

    Lets pass: Patients who come by themselves, and handoffs on which nothing is written at all.
    """
    for arrow, handoff in begun(view):
        if not handoff.sender and not comes_alone(view, arrow):
            if handoff.kind in ADVICE:
                text = _("Nobody is named in “{source}” to send it to “{target}”.")
            else:
                text = _("Nobody is named to hand the patient over from “{source}” to “{target}”.")
            role = role_of(view, *givers(view, arrow))
            yield Fault(
                (arrow.id,),
                text.format(**between(view, arrow)),
                field="handoff.sender",
                mend=_named(arrow, role),
                proposal=_("The sender is “{role}”.").format(role=role),
            )


def _named(arrow: Transition, role: str) -> Mend | None:
    return partial(change_handoff, transition_id=arrow.id, sender=role) if role else None


RULE = PathwayRule(
    code="R02",
    severity=Severity.WARNING,
    title=N_("No sender"),
    why=N_("What everybody may send, nobody sends; and the receiver does not know whom to ask."),
    source=N_(
        "Helse- og omsorgstjenesteloven § 6-2 point 1 (who is responsible for what); I-PASS."
    ),
    measures=(
        N_("Name the role that hands over, and its deputy when it is off duty."),
        N_("Put the handoff on the ward's discharge checklist with that role beside it."),
    ),
    check=no_sender,
    scope=Scope.HANDOFF,
)
