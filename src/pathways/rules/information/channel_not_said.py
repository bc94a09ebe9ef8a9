"""Information of which nobody has said how it travels."""

from collections.abc import Iterator

from pathways.graph import PathwayView
from pathways.language import N_, _
from pathways.model import Handoff, HandoffKind, Severity, Transition
from pathways.rules.finding import Fault
from pathways.rules.handoffs import begun, between, in_ambulance, listed, named, within_party
from pathways.rules.message_table import required_messages
from pathways.rules.rule import PathwayRule, Scope


def channel_not_said(view: PathwayView) -> Iterator[Fault]:
    """How the information travels is not said.

    Fault: A message has no channel; or it is written what the receiver must know, but there is
        neither a message nor a channel.

    Why it matters: “They are told” often means that somebody usually phones. Only a channel that
        is said can be agreed on, tried and followed up.

    Source: National goal: electronic messages are the normal way to communicate; HISD 80806:2012.

    Broken: A discharge report with no channel.

    Sound: A discharge report as an electronic message.

    Lets pass: Information without a message within one party, to and from the ambulance and in
        consultations; and where messages are required but missing, which has a rule of its own.
    """
    for arrow, handoff in begun(view):
        unsaid = [each for each in handoff.messages if each.type and each.channel is None]
        if unsaid:
            text = _("It is not said how this goes between “{source}” and “{target}”: {messages}.")
            told = text.format(messages=listed(map(named, unsaid)), **between(view, arrow))
            yield Fault((arrow.id,), told, field="handoff.messages")
        elif _is_only_told(view, arrow, handoff):
            text = _(
                "What “{target}” must know is written down, but not how it gets there from "
                "“{source}”."
            )
            yield Fault((arrow.id,), text.format(**between(view, arrow)), field="handoff.messages")


def _is_only_told(view: PathwayView, arrow: Transition, handoff: Handoff) -> bool:
    return bool(
        handoff.information
        and not handoff.messages
        and handoff.kind
        and handoff.kind is not HandoffKind.CONSULTATION
        and not within_party(view, arrow)
        and not in_ambulance(view, arrow)
        and not required_messages(view, arrow)
    )


RULE = PathwayRule(
    code="I11",
    severity=Severity.WARNING,
    title=N_("Channel not said"),
    why=N_(
        "“They are told” often means that somebody usually phones. Only a channel that is said can "
        "be agreed on and followed up."
    ),
    source=N_(
        "National goal that electronic messages are the normal way to communicate; HISD 80806:2012."
    ),
    measures=(
        N_("Choose the channel; an electronic message is the norm."),
        N_("Ask both sides how it is done today: they may answer differently."),
    ),
    check=channel_not_said,
    scope=Scope.HANDOFF,
)
