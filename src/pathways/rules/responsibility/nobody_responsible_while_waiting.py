"""A passage during which nobody holds responsibility for the patient, or nobody has said who."""

from collections.abc import Iterator

from pathways.graph import PathwayView
from pathways.language import N_, _
from pathways.model import Handoff, Holder, Severity, Transition
from pathways.rules.finding import Fault
from pathways.rules.handoffs import ADVICE, begun, between, comes_alone
from pathways.rules.responsibility.holding import holding_proposal, sender_holds
from pathways.rules.rule import PathwayRule, Scope


def nobody_responsible_while_waiting(view: PathwayView) -> Iterator[Fault]:
    """Nobody holds responsibility until the receiver has the patient.

    Fault: The team says that nobody does, or does not say who does.

    Why it matters: Between “we have sent the patient” and “we have received the patient” the
        condition may worsen, with nobody whose task it is to notice.

    Source: Helse- og omsorgstjenesteloven § 6-2 point 1 (who is responsible for what); I-PASS
        (responsibility passes when the receiver has understood).

    Broken: “GP” refers to “Outpatient clinic”; until the appointment neither follows the patient.

    Sound: The GP holds responsibility until the patient has been seen at the clinic.

    Lets pass: Where nobody has said: advice and information, since the patient stays where he or
        she is; a kind that is not said; patients who come by themselves; and handoffs whose sender
        or receiver is not named yet, since the question is which of the two.

    Mend: The sender holds responsibility until the patient is received; none where nobody has had
        the patient before.
    """
    for arrow, handoff in begun(view):
        if handoff.responsible_until_received is Holder.NOBODY:
            text = _(
                "Nobody holds responsibility for the patient between “{source}” and “{target}”."
            )
        elif _must_be_said(view, arrow, handoff):
            text = _(
                "It is not said who holds responsibility from “{source}” until “{target}” has the "
                "patient."
            )
        else:
            continue
        yield Fault(
            (arrow.id,),
            text.format(**between(view, arrow)),
            field="handoff.responsible_until_received",
            mend=sender_holds(view, arrow),
            proposal=holding_proposal(view, arrow),
        )


def _must_be_said(view: PathwayView, arrow: Transition, handoff: Handoff) -> bool:
    return bool(
        handoff.responsible_until_received is None
        and handoff.kind
        and handoff.kind not in ADVICE
        and handoff.sender
        and handoff.receiver
        and not comes_alone(view, arrow)
    )


RULE = PathwayRule(
    code="R03",
    severity=Severity.ERROR,
    title=N_("Nobody responsible while waiting"),
    why=N_(
        "Between sending and receiving the patient may get worse, with nobody whose task it is to "
        "notice."
    ),
    source=N_(
        "Helse- og omsorgstjenesteloven § 6-2 point 1 (who is responsible for what); I-PASS "
        "(responsibility passes when the receiver has understood)."
    ),
    measures=(
        N_("Agree that the sender holds responsibility until the receiver has confirmed."),
        N_("Give the patient one name and number to call while waiting."),
    ),
    check=nobody_responsible_while_waiting,
    scope=Scope.HANDOFF,
)
