"""The step register and the handoff register as rows of plain text, in the language spoken now.

The report and the search show the same rows, each with the columns it has room for. An empty text
means that nobody has said.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from pathways.graph import PathwayView
from pathways.language import N_, _
from pathways.language.durations import format_duration
from pathways.model import (
    AgreementReference,
    FollowUp,
    Handoff,
    Message,
    Step,
    Transition,
    label,
)

MessageName = Callable[[str], str]
"""What a message type is called: the message table's official name for a key."""

STEP_COLUMNS = {
    "name": N_("Step"),
    "kind": N_("Kind"),
    "level": N_("Care level"),
    "unit": N_("Unit"),
    "party": N_("Responsible party"),
    "phase": N_("Phase"),
    "responsible": N_("Role"),
    "duration": N_("Usual duration"),
    "limit": N_("Longest allowed"),
    "services": N_("Services"),
    "description": N_("Description"),
}
"""A step row's fields and their headings, for translation when shown."""

HANDOFF_COLUMNS = {
    "source": N_("From"),
    "source_place": N_("Handed over by"),
    "target": N_("To"),
    "target_place": N_("Taken over by"),
    "kind": N_("Kind"),
    "condition": N_("When"),
    "sender": N_("Sender"),
    "receiver": N_("Receiver"),
    "information": N_("Information"),
    "messages": N_("Messages"),
    "responsible": N_("Responsible until received"),
    "medicine_list": N_("Medicine list"),
    "agreement": N_("Agreement"),
    "patient": N_("Patient and next of kin"),
    "follow_up": N_("Follow-up"),
    "contingency": N_("If it gets worse"),
}
"""A handoff row's fields and their headings, for translation when shown."""


@dataclass(frozen=True, slots=True)
class StepRow:
    """One step, told in words; `step` is its id."""

    step: str
    name: str
    kind: str
    level: str
    unit: str
    party: str
    phase: str
    responsible: str
    duration: str
    limit: str
    services: str
    description: str


@dataclass(frozen=True, slots=True)
class MessageRow:
    """One message of a handoff, told in words."""

    name: str
    details: tuple[str, ...]
    """Direction, receiving service, channel, deadline and receipt, those that are known."""

    @property
    def line(self) -> str:
        """The message on one line: `Epikrise: electronic message, within 1 day, with receipt`."""
        return f"{self.name}: {', '.join(self.details)}" if self.details else self.name


@dataclass(frozen=True, slots=True)
class HandoffRow:
    """One handoff, told in words; `transition` is its id."""

    transition: str
    source: str
    source_place: str
    target: str
    target_place: str
    kind: str
    condition: str
    sender: str
    receiver: str
    information: str
    message_rows: tuple[MessageRow, ...]
    responsible: str
    medicine_list: str
    agreement: str
    patient: str
    follow_up: str
    contingency: str

    @property
    def messages(self) -> str:
        """All messages, one a line."""
        return "\n".join(message.line for message in self.message_rows)


def step_rows(view: PathwayView) -> tuple[StepRow, ...]:
    """Every step, in the file's order."""
    return tuple(_step_row(view, step) for step in view.pathway.steps)


def handoff_rows(view: PathwayView, message_name: MessageName = str) -> tuple[HandoffRow, ...]:
    """Every handoff, in the file's order; `message_name` gives a message type its official name."""
    return tuple(_handoff_row(view, arrow, message_name) for arrow in view.handoffs)


def step_name(step: Step) -> str:
    """The step's name; one without is called by its kind."""
    return step.name or _("Unnamed step ({kind})").format(kind=label(step.kind))


def place_name(view: PathwayView, step: Step) -> str:
    """In whose hands the step is: its unit, else its responsible party, else its care level."""
    unit, party, level = view.unit(step), view.party(step), view.level(step)
    if unit is not None and unit.name:
        return unit.name
    if party is not None and party.name:
        return party.name
    return _label(level)


def _step_row(view: PathwayView, step: Step) -> StepRow:
    unit, party = view.unit(step), view.party(step)
    services = {service.id: service.name for service in view.model.services}
    return StepRow(
        step=step.id,
        name=step_name(step),
        kind=label(step.kind),
        level=_label(view.level(step)),
        unit=unit.name if unit else "",
        party=party.name if party else "",
        phase=_label(step.phase),
        responsible=step.responsible,
        duration=_duration(step.duration),
        limit=_duration(step.limit),
        services=", ".join(services[service] for service in step.services),
        description=step.description,
    )


def _handoff_row(view: PathwayView, arrow: Transition, message_name: MessageName) -> HandoffRow:
    source, target = view.steps[arrow.source], view.steps[arrow.target]
    handoff = arrow.handoff or Handoff()
    return HandoffRow(
        transition=arrow.id,
        source=step_name(source),
        source_place=place_name(view, source),
        target=step_name(target),
        target_place=place_name(view, target),
        kind=_label(handoff.kind),
        condition=arrow.condition,
        sender=handoff.sender,
        receiver=handoff.receiver,
        information=handoff.information,
        message_rows=tuple(_message_row(message, message_name) for message in handoff.messages),
        responsible=_label(handoff.responsible_until_received),
        medicine_list=_label(handoff.medicine_list),
        agreement="; ".join(agreement_texts(view, handoff.agreement_points).values()),
        patient=_patient(handoff),
        follow_up=follow_up_text(handoff.follow_up),
        contingency=handoff.contingency,
    )


def _message_row(message: Message, message_name: MessageName) -> MessageRow:
    details = (
        _("answer to the sender") if message.backward else "",
        _in_sentence(_label(message.receiving_service)),
        _in_sentence(_label(message.channel)),
        _deadline(message.deadline),
        _receipt(message.receipt),
    )
    name = message_name(message.type) if message.type else _("Unnamed message")
    return MessageRow(name, tuple(detail for detail in details if detail))


def _deadline(minutes: int | None) -> str:
    if minutes is None:
        return ""
    if minutes == 0:
        return _("at once")
    return _("within {time}").format(time=format_duration(minutes))


def _receipt(receipt: bool | None) -> str:
    if receipt is None:
        return ""
    return _("with receipt") if receipt else _("without receipt")


def agreement_texts(
    view: PathwayView, references: tuple[AgreementReference, ...]
) -> dict[str, str]:
    """Each agreement with the points leaned on, by its id: `Samarbeidsavtale (punkt 2, 5)`."""
    names = {agreement.id: agreement.name for agreement in view.model.agreements}
    points: dict[str, list[int]] = {}
    for reference in references:
        points.setdefault(reference.agreement, []).append(reference.point)
    return {
        agreement: _("{agreement} (point {points})").format(
            agreement=names[agreement] or _("Unnamed agreement"),
            points=", ".join(str(number) for number in sorted(numbers)),
        )
        for agreement, numbers in points.items()
    }


def _patient(handoff: Handoff) -> str:
    answers = (
        (handoff.patient_informed, N_("patient informed"), N_("patient not informed")),
        (handoff.next_of_kin_informed, N_("next of kin informed"), N_("next of kin not informed")),
        (handoff.what_matters, N_("asked what matters"), N_("not asked what matters")),
    )
    said = (_(yes if answer else no) for answer, yes, no in answers if answer is not None)
    return _sentence(", ".join(said))


def follow_up_text(follow_up: FollowUp) -> str:
    """Who follows up, what is done, and by when."""
    deadline = _deadline(follow_up.within)
    return ", ".join(part for part in (follow_up.responsible, follow_up.what, deadline) if part)


def _duration(minutes: int | None) -> str:
    return "" if minutes is None else format_duration(minutes)


def _label(member: StrEnum | None) -> str:
    return "" if member is None else label(member)


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def _in_sentence(text: str) -> str:
    return text[:1].lower() + text[1:]
