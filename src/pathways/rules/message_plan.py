"""The messages of a handoff in the order they are sent, beside what the standard requires."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain

from pathways.graph import PathwayView
from pathways.model import Channel, Message, Transition
from pathways.rules.information.missing_messages import MissingMessages
from pathways.rules.message_table import (
    MessageType,
    Requirement,
    Trigger,
    message_type,
    required_messages,
)

_ORDER = {
    trigger: place
    for place, trigger in enumerate(
        (
            Trigger.REFERRAL,
            Trigger.ADMISSION,
            Trigger.CHANGE,
            Trigger.DECISION,
            Trigger.DISCHARGE_READY,
            Trigger.DISCHARGE,
            None,
            Trigger.MESSAGE,
        )
    )
}
"""How the moments follow on each other that deadlines are counted from; None: nobody can tell."""


class State(StrEnum):
    """How it stands with a message."""

    SENT = "sent"
    LATE = "late"
    """Its deadline is later than the standard's."""
    MISSING = "missing"
    """The standard requires it, and it is not sent."""
    ELSEWHERE = "elsewhere"
    """The standard requires it, and it goes with another arrow."""


@dataclass(frozen=True, slots=True)
class Planned:
    """One message: as it is sent, as the standard wants it, or both."""

    name: str
    """Its official name, or the team's own; empty when nobody has said."""
    backward: bool
    """It goes from the receiver of the patient back to the sender."""
    state: State
    sent: Message | None
    """What is done today; None for a message that is not sent here."""
    type: MessageType | None
    """The standard's; None for a message of the team's own."""
    required: bool

    @property
    def trigger(self) -> Trigger | None:
        """What its deadline is counted from."""
        return self.type.counted_from if self.type else None


class MessagePlans:
    """The plans of one pathway's handoffs."""

    def __init__(self, view: PathwayView) -> None:
        self._view = view
        self._missing = MissingMessages(view)

    def of(self, arrow: Transition) -> tuple[Planned, ...]:
        """The messages of a handoff by time, those that answer another right after it."""
        handoff = arrow.handoff
        required = {(row.key, row.backward): row for row in required_messages(self._view, arrow)}
        missing = {(row.key, row.backward) for row in self._missing.of(arrow)}
        sent = [
            self._sent(message, required)
            for message in (handoff.messages if handoff else ())
            if message.channel is not Channel.NONE
        ]
        known = {(one.type.key, one.backward) for one in sent if one.type}
        lacking = [
            _lacking(row, is_missing=key in missing)
            for key, row in required.items()
            if key not in known and not any((other, row.backward) in known for other in row.instead)
        ]
        return tuple(_answered(sorted(chain(sent, lacking), key=_moment)))

    def _sent(self, message: Message, required: Mapping[tuple[str, bool], Requirement]) -> Planned:
        type_ = message_type(message.type, self._view.model)
        late = type_ is not None and type_.is_late(message.deadline)
        return Planned(
            name=type_.name if type_ else message.type,
            backward=message.backward,
            state=State.LATE if late else State.SENT,
            sent=message,
            type=type_,
            required=type_ is not None and (type_.key, message.backward) in required,
        )


def _lacking(row: Requirement, *, is_missing: bool) -> Planned:
    return Planned(
        name=row.message.name,
        backward=row.backward,
        state=State.MISSING if is_missing else State.ELSEWHERE,
        sent=None,
        type=row.message,
        required=True,
    )


def _moment(planned: Planned) -> tuple[int, int]:
    """When it is sent: what it is counted from, then how long after."""
    said = planned.sent.deadline if planned.sent else None
    usual = planned.type.deadline if planned.type else None
    return _ORDER[planned.trigger], said if said is not None else usual or 0


def _answered(planned: list[Planned]) -> Iterator[Planned]:
    """The messages, each answer that comes later moved to right after what it answers."""
    waiting = list(planned)
    while waiting:
        one = waiting.pop(0)
        yield one
        asked = one.type.answer if one.type else ""
        answer = next((late for late in waiting if late.type and late.type.key == asked), None)
        if answer is not None and answer.backward is not one.backward:
            waiting.remove(answer)
            waiting.insert(0, answer)
