"""A message that presupposes an earlier one, which is never sent."""

from collections.abc import Iterator
from functools import partial

from pathways.edits import add_message
from pathways.graph import PathwayView
from pathways.language import N_, _
from pathways.model import Severity, Transition
from pathways.rules.finding import Fault
from pathways.rules.handoffs import begun, between, travels
from pathways.rules.message_table import MessageType, table_for
from pathways.rules.rule import PathwayRule


def earlier_message_missing(view: PathwayView) -> Iterator[Fault]:
    """A message presupposes an earlier one that nobody sends.

    Fault: A message is sent that presupposes another (the notice of a discharge-ready patient: the
        notice of admission with health information), and no handoff of the pathway sends that one.
        Which presupposes which is data: the message table.

    Why it matters: The municipality first hears of the patient on the day it must have a place. It
        has had no days to assess the need, so the patient waits in the hospital bed or comes home
        to nothing.

    Source: FOR-2011-11-18-1115 § 7-8: within 24 hours of admission when municipal services are
        expected to be needed; HISD 80806:2012.

    Broken: “Hospital ward” → “Home nursing” with the notice of a discharge-ready patient, and no
        notice of admission anywhere.

    Sound: The same, and an arrow from the ward to “Discharge-coordination office” with the notice
        of admission within 24 hours.

    Lets pass: A later message that is not sent, since the rule on required messages then speaks
        first. The earlier one on any handoff of the pathway, in either direction, whenever it is
        sent. The pathway is told of once for each earlier message, where the later one goes first.
    """
    table = table_for(view.model)
    sent: dict[str, Transition] = {}
    for arrow, handoff in begun(view):
        for message in handoff.messages:
            known = table.message_type(message.type) if travels(message) else None
            if known:
                sent.setdefault(known.key, arrow)
    for key, arrow in sent.items():
        later = table.types[key]
        if later.presupposes and not any(earlier in sent for earlier in later.presupposes):
            yield _fault(view, arrow, later, table.types[later.presupposes[0]])


def _fault(view: PathwayView, arrow: Transition, later: MessageType, earlier: MessageType) -> Fault:
    text = _(
        "“{later}” goes from “{source}” to “{target}”, but “{earlier}” ({deadline}) is never sent."
    )
    told = text.format(
        later=later.name,
        earlier=earlier.name,
        deadline=earlier.deadline_text,
        **between(view, arrow),
    )
    mend = partial(add_message, transition_id=arrow.id, message=earlier.settled())
    return Fault((arrow.id,), told, field="handoff.messages", mend=mend)


RULE = PathwayRule(
    code="I12",
    severity=Severity.ERROR,
    title=N_("Earlier message missing"),
    why=N_(
        "The municipality first hears of the patient on the day it must have a place. It has had "
        "no days to assess the need, so the patient waits in hospital or comes home to nothing."
    ),
    source=N_(
        "FOR-2011-11-18-1115 § 7-8 (within 24 hours of admission when municipal services are "
        "expected to be needed); HISD 80806:2012."
    ),
    measures=(
        N_("Let the ward ask on the first day what help the patient will need, and send it."),
        N_("Send updated information at each change, so that the place is ready on the day."),
    ),
    check=earlier_message_missing,
)
