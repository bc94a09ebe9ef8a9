"""What several rules ask of a handoff: whether it is begun, what travels, between whom."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import StrEnum
from functools import partial
from weakref import WeakKeyDictionary

from pathways.edits import change_handoff
from pathways.edits.handoffs import handoff_of
from pathways.graph import PathwayView
from pathways.language import _
from pathways.model import (
    CareLevel,
    CareModel,
    Channel,
    Handoff,
    HandoffKind,
    Message,
    PartyKind,
    Step,
    Transition,
    label,
)
from pathways.rules.finding import Mend
from pathways.rules.message_table import message_name
from pathways.rules.words import step_name

ADVICE = frozenset({HandoffKind.CONSULTATION, HandoffKind.INFORMATION})
"""Kinds in which the patient stays where he or she is."""

_EMPTY = Handoff()

_BEGUN: WeakKeyDictionary[PathwayView, Sequence[tuple[Transition, Handoff]]] = WeakKeyDictionary()
"""What many rules ask of one view, for as long as it is looked at."""


def begun(view: PathwayView) -> Iterator[tuple[Transition, Handoff]]:
    """The handoffs on which something is written; the empty ones have one rule of their own."""
    found = _BEGUN.get(view)
    if found is None:
        found = tuple(
            (arrow, arrow.handoff)
            for arrow in view.handoffs
            if arrow.handoff is not None and not is_empty(arrow.handoff)
        )
        _BEGUN[view] = found
    return iter(found)


def is_empty(handoff: Handoff) -> bool:
    """Whether nothing at all is written; most handoffs have a kind, which is quick to see."""
    return handoff.kind is None and handoff == _EMPTY


def travels(message: Message) -> bool:
    """Whether the message is sent at all; a row with neither type nor channel says nothing."""
    return message.channel is not Channel.NONE and bool(message.type or message.channel)


def tells(handoff: Handoff) -> bool:
    """Whether anything reaches the receiver: information, or a message that is sent."""
    return bool(handoff.information) or any(map(travels, handoff.messages))


def in_ambulance(view: PathwayView, arrow: Transition) -> bool:
    """Whether the handoff is to or from the prehospital services."""
    ends = (*givers(view, arrow), view.steps[arrow.target])
    return any(view.level(step) is CareLevel.PREHOSPITAL for step in ends)


def is_patients_own(view: PathwayView, step: Step) -> bool:
    """Whether the step is in the hands of the patient and family, as a home with nobody else is."""
    party = view.party(step)
    if party is None:
        return step.unit is None and step.level is CareLevel.HOME
    return party.kind is PartyKind.PATIENT_FAMILY


def comes_alone(view: PathwayView, arrow: Transition) -> bool:
    """Whether the patient goes by himself or herself: nobody has the patient before."""
    return all(is_patients_own(view, step) for step in givers(view, arrow))


def within_party(view: PathwayView, arrow: Transition) -> bool:
    """Whether both ends are in the hands of one and the same party."""
    party = view.party(view.steps[arrow.target])
    return party is not None and all(view.party(step) is party for step in givers(view, arrow))


def givers(view: PathwayView, arrow: Transition) -> tuple[Step, ...]:
    """The steps that have the patient until the handoff: as a rule the one it starts from."""
    return view.keepers(view.steps[arrow.source])


def between(view: PathwayView, arrow: Transition) -> dict[str, str]:
    """The names of both ends, for a message with `{source}` and `{target}`."""
    return {"source": step_name(view, arrow.source), "target": step_name(view, arrow.target)}


def named(message: Message) -> str:
    """What a message is called: its official name, or the team's own."""
    return message_name(message.type) or _("unnamed message")


def in_sentence(member: StrEnum) -> str:
    """What a vocabulary's member is called inside a sentence."""
    text = label(member)
    return text[:1].lower() + text[1:]


def listed(texts: Iterable[str]) -> str:
    """The texts one after the other, each once."""
    return "; ".join(dict.fromkeys(texts))


def mend_messages(transition_id: str, mended: Callable[[Message], Message]) -> Mend:
    """The mend that puts every message of a handoff through a function."""
    return partial(_with_messages, transition_id=transition_id, mended=mended)


def _with_messages(
    model: CareModel, transition_id: str, mended: Callable[[Message], Message]
) -> CareModel:
    messages = handoff_of(model, transition_id).messages
    return change_handoff(model, transition_id, messages=tuple(map(mended, messages)))
