"""An electronic message of which the sender never learns whether it arrived."""

from collections.abc import Iterator

from pathways.edits.rebuild import rebuilt
from pathways.graph import PathwayView
from pathways.language import N_, ngettext
from pathways.model import Channel, Message, Severity
from pathways.rules.finding import Fault
from pathways.rules.handoffs import begun, between, listed, mend_messages, named
from pathways.rules.message_table import message_type
from pathways.rules.rule import PathwayRule, Scope


def no_receipt(view: PathwayView) -> Iterator[Fault]:
    """Nobody sees a receipt for an electronic message.

    Fault: A message goes electronically, and it is not settled that the sender sees its positive
        application receipt.

    Why it matters: The sender knows that a message arrived only by the positive receipt; one that
        is refused or goes to a closed address stays unread, and both believe that all is well.

    Source: HISD 80806:2012: every message has an application receipt (applikasjonskvittering).

    Broken: The discharge report goes electronically; nobody has said whether receipts are read.

    Sound: It goes electronically, and the ward sees the positive receipt.

    Lets pass: Messages that go otherwise. Electronic messages with a name of the team's own, where
        nobody has said that the receipt is missing: a shared record or a prescription has none.
    """
    for arrow, handoff in begun(view):
        unsure = [message for message in handoff.messages if _lacks_receipt(message)]
        if unsure:
            text = ngettext(
                "It is not settled that the sender sees a receipt for this message between "
                "“{source}” and “{target}”: {messages}.",
                "It is not settled that the sender sees a receipt for these messages between "
                "“{source}” and “{target}”: {messages}.",
                len(unsure),
            )
            names = listed(map(named, unsure))
            yield Fault(
                (arrow.id,),
                text.format(messages=names, **between(view, arrow)),
                field="handoff.messages",
                mend=mend_messages(arrow.id, _with_receipt),
            )


def _lacks_receipt(message: Message) -> bool:
    if message.channel is not Channel.ELECTRONIC or message.receipt:
        return False
    return message.receipt is False or not message.type or message_type(message.type) is not None


def _with_receipt(message: Message) -> Message:
    return rebuilt(message, receipt=True) if _lacks_receipt(message) else message


RULE = PathwayRule(
    code="I06",
    severity=Severity.WARNING,
    title=N_("No receipt"),
    why=N_(
        "The sender knows that a message arrived only by its positive receipt. One that was "
        "refused stays unread, while both sides believe that all is well."
    ),
    source=N_("HISD 80806:2012: every message has an application receipt."),
    measures=(
        N_("Name the role that follows up messages without a positive receipt every day."),
        N_("Have the record system warn when a receipt does not come."),
    ),
    check=no_receipt,
    scope=Scope.HANDOFF,
)
