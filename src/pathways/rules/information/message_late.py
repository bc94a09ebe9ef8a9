"""A message whose deadline is later than the standard or the regulation allows."""

from collections.abc import Iterator
from functools import partial

from pathways.edits.rebuild import rebuilt
from pathways.graph import PathwayView
from pathways.language import N_, _
from pathways.language.durations import format_duration
from pathways.model import CareModel, Message, Severity, Transition
from pathways.rules.finding import Fault
from pathways.rules.handoffs import begun, between, listed, mend_messages
from pathways.rules.message_table import MessageType, is_expected, message_type
from pathways.rules.rule import PathwayRule, Scope


def message_late(view: PathwayView) -> Iterator[Fault]:
    """A message comes later than its deadline.

    Fault: The deadline set for a message is longer than the message table's latest.

    Why it matters: Information that comes after the patient is no information: the night shift
        gives the old medicines, and the admission report does not reach the ward round.

    Source: FOR-2011-11-18-1115 § 7-12; HISD 80806:2012 ch. 8-10.

    Broken: The discharge summary is sent within a week of discharge.

    Sound: The discharge summary goes with the patient; the admission report comes within a day.

    Lets pass: A deadline that nobody has set, since the national one then holds. “At once” and
        “the day of discharge” are late first when the message does not come the same day. A
        message where the table does not expect it, such as a letter from an outpatient clinic.
    """
    for arrow, handoff in begun(view):
        late = [
            (message, type_)
            for message in handoff.messages
            if message.deadline
            and (type_ := message_type(message.type, view.model))
            and type_.is_late(message.deadline)
            and is_expected(view, arrow, type_)
        ]
        if late:
            yield _fault(view, arrow, late)


def _fault(view: PathwayView, arrow: Transition, late: list[tuple[Message, MessageType]]) -> Fault:
    told = listed(
        (
            _("{message} within {time}, but “{agreement}” says: {deadline}")
            if type_.agreed_in
            else _("{message} within {time}, but the standard says: {deadline}")
        ).format(
            message=type_.name,
            time=format_duration(message.deadline or 0),
            deadline=type_.deadline_text,
            agreement=type_.agreed_in,
        )
        for message, type_ in late
    )
    text = _("Too late between “{source}” and “{target}”: {messages}.")
    return Fault(
        (arrow.id,),
        text.format(messages=told, **between(view, arrow)),
        field="handoff.messages",
        mend=partial(_in_time, transition_id=arrow.id),
    )


def _in_time(model: CareModel, transition_id: str) -> CareModel:
    def mended(message: Message) -> Message:
        type_ = message_type(message.type, model)
        if type_ is None or not type_.is_late(message.deadline):
            return message
        return rebuilt(message, deadline=type_.deadline)

    return mend_messages(transition_id, mended)(model)


RULE = PathwayRule(
    code="I04",
    severity=Severity.ERROR,
    title=N_("Message later than its deadline"),
    why=N_(
        "Information that comes after the patient is of no use when it is needed: old medicines "
        "are given, and what was agreed is not done."
    ),
    source=N_("FOR-2011-11-18-1115 § 7-12; HISD 80806:2012 ch. 8-10."),
    measures=(
        N_("Set the national deadline, and say which role keeps it also at weekends."),
        N_("Count how many messages come in time, and follow the figure up between the parties."),
    ),
    check=message_late,
    scope=Scope.HANDOFF,
)
