"""Information that travels by fax, phone, letter, word of mouth or with the patient alone."""

from collections.abc import Collection, Iterator
from functools import partial

from pathways.edits.rebuild import rebuilt
from pathways.graph import PathwayView
from pathways.language import N_, _
from pathways.model import Channel, Handoff, HandoffKind, Message, PartyKind, Severity, Transition
from pathways.rules.finding import Fault
from pathways.rules.handoffs import (
    begun,
    between,
    in_ambulance,
    in_sentence,
    is_patients_own,
    listed,
    mend_messages,
    named,
)
from pathways.rules.message_table import message_type
from pathways.rules.rule import PathwayRule, Scope

_WEAK = frozenset(
    {Channel.PHONE, Channel.LETTER, Channel.FAX, Channel.VERBAL, Channel.PATIENT},
)
_SPOKEN = frozenset({Channel.PHONE, Channel.VERBAL})


def non_electronic_channel(view: PathwayView) -> Iterator[Fault]:
    """Information travels by something else than an electronic message.

    Fault: A message goes by fax, phone, letter, word of mouth or with the patient, and not
        electronically as well.

    Why it matters: Paper and speech get lost, come late, leave no receipt and do not end up in the
        receiver's record; a fax can reach anybody.

    Source: National goal: electronic messages are the normal way to communicate; HISD 80806:2012.

    Broken: The discharge summary from “Hospital ward” goes to “GP” by fax.

    Sound: It goes electronically; a phone call beside it does no harm.

    Lets pass: Meetings and video; a phone call or a word that goes with an electronic message the
        same way; advice by phone, which must be journalled (another rule asks); what is said to
        and by the ambulance; letters and words to the patient or a voluntary organisation, as long
        as they are no message of the table.

    Mend: The messages go electronically; none where one of them has a name of the team's own, since
        people must say whether it can.
    """
    for arrow, handoff in begun(view):
        weak = [message for message in handoff.messages if message.channel in _WEAK]
        faulty = [message for message in weak if not _is_excused(view, arrow, handoff, message)]
        if faulty:
            yield _fault(view, arrow, faulty)


def _fault(view: PathwayView, arrow: Transition, faulty: list[Message]) -> Fault:
    channels = listed(_told(message, message.channel) for message in faulty if message.channel)
    mend = mend_messages(arrow.id, partial(_electronic, faulty=tuple(faulty)))
    text = _("Between “{source}” and “{target}” not all goes as electronic messages: {channels}.")
    return Fault(
        (arrow.id,),
        text.format(channels=channels, **between(view, arrow)),
        field="handoff.messages",
        mend=mend if all(map(_can_be_sent, faulty)) else None,
    )


def _told(message: Message, channel: Channel) -> str:
    text = _("{message} ({channel})") if message.type else "{channel}"
    return text.format(message=named(message), channel=in_sentence(channel))


def _is_excused(view: PathwayView, arrow: Transition, handoff: Handoff, message: Message) -> bool:
    if message.channel in _SPOKEN and in_ambulance(view, arrow):
        return True
    if message.channel is Channel.PHONE and handoff.kind is HandoffKind.CONSULTATION:
        return True
    electronic = [
        other.type
        for other in handoff.messages
        if other.channel is Channel.ELECTRONIC and other.backward is message.backward
    ]
    if message_type(message.type) is not None:
        return message.type in electronic
    if message.channel in _SPOKEN and electronic:
        return True
    return message.channel is not Channel.FAX and _has_no_record_system(view, arrow)


def _has_no_record_system(view: PathwayView, arrow: Transition) -> bool:
    """Whether the receiver is the patient or a voluntary organisation."""
    target = view.steps[arrow.target]
    party = view.party(target)
    voluntary = party is not None and party.kind is PartyKind.VOLUNTARY
    return voluntary or is_patients_own(view, target)


def _can_be_sent(message: Message) -> bool:
    """Whether it can go electronically; for one with a name of the team's own, people must say."""
    return not message.type or message_type(message.type) is not None


def _electronic(message: Message, faulty: Collection[Message]) -> Message:
    return rebuilt(message, channel=Channel.ELECTRONIC) if message in faulty else message


RULE = PathwayRule(
    code="I02",
    severity=Severity.WARNING,
    title=N_("Not sent electronically"),
    why=N_(
        "Fax, paper and speech come late, get lost, leave no receipt and do not end up in the "
        "receiver's record."
    ),
    source=N_(
        "National goal that electronic messages are the normal way to communicate; HISD 80806:2012."
    ),
    measures=(
        N_("Send it as an electronic message; let the phone be a supplement."),
        N_("Settle with the parties' ICT staff what keeps the message from being sent."),
        N_("Bring it up under point 9 of the agreement: local ICT solutions."),
    ),
    check=non_electronic_channel,
    scope=Scope.HANDOFF,
)
