"""A message that this kind of handoff between such units requires, and that is not sent."""

from collections.abc import Iterator
from functools import partial

from pathways.graph import PathwayView
from pathways.language import N_, ngettext
from pathways.model import HandoffKind, Severity, Transition
from pathways.rules.finding import Fault
from pathways.rules.handoffs import begun, between, listed, tells
from pathways.rules.information.missing_messages import (
    MissingMessages,
    described,
    with_messages,
)
from pathways.rules.message_table import Requirement
from pathways.rules.rule import PathwayRule


def required_message_missing(view: PathwayView) -> Iterator[Fault]:
    """A message that the handoff requires is not sent.

    Fault: The national standard or the regulation wants a message for this kind of handoff between
        these two, and the drawing does not have it. Which ones is data: the message table.

    Why it matters: Each message lets somebody do something in time: plan the home services, take
        over the medicines, follow up. Without it they learn of the patient when he or she comes.

    Source: HISD 80806:2012; FOR-2011-11-18-1115 § 7-12.

    Broken: “Hospital ward” discharges to “Home nursing”, and only the discharge summary is sent.

    Sound: The same with the notice of a discharge-ready patient and its reply, the discharge
        report, the notice of a discharged patient and the discharge summary.

    Lets pass: A message on an arrow of its own: from the same unit to the same party when the kind
        is information, and the letter to the GP on the arrow to the GP. Passages within one party,
        since its units share a record. Discharges to a home without municipal services need only
        the discharge summary. A handoff with no information at all, which has its own rule.
    """
    missing = MissingMessages(view)
    for arrow, handoff in begun(view):
        lacking = missing.of(arrow) if handoff.kind else ()
        if handoff.kind and lacking and tells(handoff):
            yield _fault(view, arrow, handoff.kind, lacking)


def _fault(
    view: PathwayView, arrow: Transition, kind: HandoffKind, lacking: tuple[Requirement, ...]
) -> Fault:
    text = ngettext(
        "The handoff from “{source}” to “{target}” lacks a required message: {messages}.",
        "The handoff from “{source}” to “{target}” lacks required messages: {messages}.",
        len(lacking),
    )
    names = listed(described(view, arrow, requirement) for requirement in lacking)
    return Fault(
        (arrow.id,),
        text.format(messages=names, **between(view, arrow)),
        field="handoff.messages",
        mend=partial(with_messages, transition_id=arrow.id, requirements=lacking, kind=kind),
    )


RULE = PathwayRule(
    code="I03",
    severity=Severity.ERROR,
    title=N_("Required message missing"),
    why=N_(
        "Each message lets somebody act in time: plan the services, take over the medicines, "
        "follow up. Without it they learn of the patient when he or she comes."
    ),
    source=N_("HISD 80806:2012; FOR-2011-11-18-1115 § 7-12."),
    measures=(
        N_("Start sending the message, and name the role that does it."),
        N_("Put the message into the routine and the agreement that cover this handoff."),
    ),
    check=required_message_missing,
)
