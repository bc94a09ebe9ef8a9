"""A message addressed to another service than the one that acts on it."""

from collections.abc import Iterator

from pathways.edits.rebuild import rebuilt
from pathways.graph import PathwayView
from pathways.language import N_, _
from pathways.model import Message, Severity, Transition
from pathways.rules.finding import Fault
from pathways.rules.handoffs import begun, between, in_sentence, listed, mend_messages
from pathways.rules.message_table import MessageType, message_type
from pathways.rules.rule import PathwayRule, Scope


def wrong_receiving_service(view: PathwayView) -> Iterator[Fault]:
    """A message goes to the wrong service.

    Fault: A message is addressed to another service than the standard says: to nursing what the
        case handling must decide on, or the other way round.

    Why it matters: The message arrives, and a receipt comes back, yet those who must act on it do
        not see it.

    Source: HISD 80806:2012 ch. 8-10.

    Broken: The notice of a discharge-ready patient goes to the nursing service.

    Sound: It goes to the case handling; the discharge report goes to the nursing service.

    Lets pass: A message where no service is named, a type for which the standard names none, and
        names of the team's own. Small municipalities where one office is both: say the service
        that the standard names.
    """
    for arrow, handoff in begun(view):
        astray = [
            (message, type_)
            for message in handoff.messages
            if message.receiving_service and (type_ := _astray(message))
        ]
        if astray:
            yield _fault(view, arrow, astray)


def _astray(message: Message) -> MessageType | None:
    """The type of a message that is addressed to a service it should not go to."""
    type_ = message_type(message.type)
    if type_ is None or not type_.receiving_services or message.receiving_service is None:
        return None
    return None if message.receiving_service in type_.receiving_services else type_


def _fault(
    view: PathwayView, arrow: Transition, astray: list[tuple[Message, MessageType]]
) -> Fault:
    each = _("{message} goes to {service} and should go to {right}")
    told = listed(
        each.format(
            message=type_.name,
            service=in_sentence(message.receiving_service),
            right=in_sentence(type_.receiving_services[0]),
        )
        for message, type_ in astray
        if message.receiving_service
    )
    text = _("Sent to the wrong service between “{source}” and “{target}”: {messages}.")
    return Fault(
        (arrow.id,),
        text.format(messages=told, **between(view, arrow)),
        field="handoff.messages",
        mend=mend_messages(arrow.id, _readdressed),
    )


def _readdressed(message: Message) -> Message:
    type_ = _astray(message)
    return rebuilt(message, receiving_service=type_.receiving_services[0]) if type_ else message


RULE = PathwayRule(
    code="I05",
    severity=Severity.WARNING,
    title=N_("Message to the wrong service"),
    why=N_(
        "The message arrives and its receipt comes back, yet those who must act on it do not see "
        "it."
    ),
    source=N_("HISD 80806:2012 ch. 8-10."),
    measures=(
        N_("Address the message to the service that the standard names."),
        N_("Check the addresses in the register and in the templates of the record system."),
    ),
    check=wrong_receiving_service,
    scope=Scope.HANDOFF,
)
