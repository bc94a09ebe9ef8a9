"""Who is responsible for what: each step beside each party, with the holes and the doubles.

It is read from what the drawing says and nothing else, much as a RACI chart is made: the party a
step is in the hands of answers for it; whoever is asked for advice is consulted; whoever gets a
message from a step is informed of it; and a party may hold responsibility until a handoff is
received.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from pathways.analysis.registers import follow_up_text, step_name
from pathways.graph import PathwayView
from pathways.language import N_, _
from pathways.model import (
    CareLevel,
    Channel,
    Handoff,
    HandoffKind,
    Holder,
    Party,
    Step,
    StepKind,
    Transition,
)


class Part(StrEnum):
    """What a party has to do with a step."""

    ANSWERS = "answers"
    CONSULTED = "consulted"
    INFORMED = "informed"
    HOLDS = "holds"
    """Keeps responsibility until the patient has been received in the step."""


_LETTERS = {
    Part.ANSWERS: N_("A"),
    Part.CONSULTED: N_("C"),
    Part.INFORMED: N_("I"),
    Part.HOLDS: N_("H"),
}
_NAMES = {
    Part.ANSWERS: N_("answers for the step"),
    Part.CONSULTED: N_("is consulted"),
    Part.INFORMED: N_("is informed"),
    Part.HOLDS: N_("holds responsibility until the patient is received"),
}


class Flaw(StrEnum):
    """What is wrong with the responsibility in a step."""

    NOBODY = "nobody"
    """Nobody answers for it."""
    SEVERAL = "several"
    """More than one party does."""
    UNHELD = "unheld"
    """Nobody holds responsibility until the patient is received."""
    BOTH = "both"
    """Sender and receiver both do."""
    UNSAID = "unsaid"
    """Nobody has said who does."""
    NO_RECEIVER = "no_receiver"
    """No role is named to receive the patient."""
    NO_SENDER = "no_sender"


_FLAWS = {
    Flaw.NOBODY: N_("Nobody answers for the step"),
    Flaw.SEVERAL: N_("Several parties answer for the step"),
    Flaw.UNHELD: N_("Nobody holds responsibility until the patient is received"),
    Flaw.BOTH: N_("Both parties hold responsibility until the patient is received"),
    Flaw.UNSAID: N_("Not said who holds responsibility until the patient is received"),
    Flaw.NO_RECEIVER: N_("No receiver is named"),
    Flaw.NO_SENDER: N_("No sender is named"),
}
_HOLES = frozenset({Flaw.NOBODY, Flaw.UNHELD})
_DOUBLES = frozenset({Flaw.SEVERAL, Flaw.BOTH})
_ADVICE = frozenset({HandoffKind.CONSULTATION, HandoffKind.INFORMATION})


@dataclass(frozen=True, slots=True)
class Row:
    """One step."""

    step: str
    name: str
    role: str
    """The role that does it."""
    parts: Mapping[str, tuple[Part, ...]]
    """What each party that has to do with it is there for, by the party's id."""
    follow_up: str
    """Who follows the patient up after the step, and by when."""
    flaws: tuple[Flaw, ...]

    @property
    def has_hole(self) -> bool:
        """Whether there is a moment that nobody is responsible for."""
        return not _HOLES.isdisjoint(self.flaws)

    @property
    def has_double(self) -> bool:
        """Whether there is a moment that two are responsible for."""
        return not _DOUBLES.isdisjoint(self.flaws)


@dataclass(frozen=True, slots=True)
class Chart:
    """The steps of a pathway, and the parties that have to do with any of them."""

    parties: tuple[Party, ...]
    rows: tuple[Row, ...]


def responsibility(view: PathwayView) -> Chart:
    """The chart of a pathway; its starts and ends too, for patients are handed over there."""
    rows = tuple(_row(view, step) for step in view.pathway.steps)
    involved = {party for row in rows for party in row.parts}
    return Chart(tuple(party for party in view.model.parties if party.id in involved), rows)


def letter(part: Part) -> str:
    """The letter that stands for a part."""
    return _(_LETTERS[part])


def part_name(part: Part) -> str:
    """What a part is, after the name of a party."""
    return _(_NAMES[part])


def flaw_text(flaw: Flaw) -> str:
    """What is wrong, in words."""
    return _(_FLAWS[flaw])


def letters(parts: Sequence[Part]) -> str:
    """The letters of several parts, with spaces between."""
    return " ".join(map(letter, parts))


def legend() -> str:
    """What the letters stand for."""
    return " · ".join(f"{letter(part)} {part_name(part)}" for part in Part)


def _row(view: PathwayView, step: Step) -> Row:
    parts: dict[str, dict[Part, None]] = {}
    for party, part in _parts(view, step):
        parts.setdefault(party, {})[part] = None
    answering = [party for party, had in parts.items() if Part.ANSWERS in had]
    flaws = [*_own_flaws(view, step, answering), *_flaws_coming_in(view, step)]
    followed = (
        follow_up_text(arrow.handoff.follow_up) for arrow in view.outgoing[step.id] if arrow.handoff
    )
    return Row(
        step=step.id,
        name=step_name(step),
        role=step.responsible,
        parts={party: _kept(had) for party, had in parts.items()},
        follow_up="; ".join(dict.fromkeys(filter(None, followed))),
        flaws=tuple(dict.fromkeys(flaws)),
    )


def _kept(had: Mapping[Part, None]) -> tuple[Part, ...]:
    """What is told of a party: one that answers need not be told that it knows."""
    return (Part.ANSWERS,) if Part.ANSWERS in had else tuple(part for part in Part if part in had)


def _parts(view: PathwayView, step: Step) -> Iterator[tuple[str, Part]]:
    for party in _answering(view, step):
        yield party, Part.ANSWERS
    yield from _parts_of_receivers(view, step)
    yield from _parts_of_givers(view, step)


def _parts_of_receivers(view: PathwayView, step: Step) -> Iterator[tuple[str, Part]]:
    """What those have to do with a step whom it sends something."""
    for arrow in view.outgoing[step.id]:
        receiver = _party(view, view.steps[arrow.target])
        if arrow.handoff is None or not receiver:
            continue
        if arrow.handoff.kind is HandoffKind.CONSULTATION:
            yield receiver, Part.CONSULTED
        elif _tells(arrow.handoff, backward=False):
            yield receiver, Part.INFORMED


def _parts_of_givers(view: PathwayView, step: Step) -> Iterator[tuple[str, Part]]:
    """What those have to do with a step who had the patient before."""
    for arrow in view.incoming[step.id]:
        if arrow.handoff is None:
            continue
        for giver in _answering(view, view.steps[arrow.source]):
            if _tells(arrow.handoff, backward=True):
                yield giver, Part.INFORMED
            if arrow.handoff.responsible_until_received in (Holder.SENDER, Holder.BOTH):
                yield giver, Part.HOLDS


def _answering(view: PathwayView, step: Step) -> tuple[str, ...]:
    """The parties that answer for a step: as a rule one.

    A decision that patients come to from several is in the hands of each of them, one at a time;
    a step that names another party than its unit's is in the hands of both at once.
    """
    keepers = view.keepers(step)
    found = dict.fromkeys(party for keeper in keepers if (party := _party(view, keeper)))
    unit = view.unit(step)
    if unit is not None and unit.party:
        found[unit.party] = None
    return tuple(found)


def _party(view: PathwayView, step: Step) -> str:
    party = view.party(step)
    return party.id if party else ""


def _tells(handoff: Handoff, *, backward: bool) -> bool:
    """Whether anything is sent this way; what the receiver must know counts as sent forward."""
    sent = any(
        message.backward is backward and message.channel is not Channel.NONE
        for message in handoff.messages
    )
    return sent or (not backward and bool(handoff.information))


def _own_flaws(view: PathwayView, step: Step, answering: Sequence[str]) -> Iterator[Flaw]:
    if not answering and _needs_somebody(view, step):
        yield Flaw.NOBODY
    unit = view.unit(step)
    if unit is not None and unit.party and step.party and step.party != unit.party:
        yield Flaw.SEVERAL


def _needs_somebody(view: PathwayView, step: Step) -> bool:
    """Whether somebody must answer: not for starts, ends and other pathways, nor at home."""
    if step.kind in (StepKind.START, StepKind.END, StepKind.SUB_PATHWAY):
        return False
    return not any(
        keeper.responsible
        or view.level(keeper) is CareLevel.HOME
        or keeper.kind is StepKind.SUB_PATHWAY
        for keeper in view.keepers(step)
    )


def _flaws_coming_in(view: PathwayView, step: Step) -> Iterator[Flaw]:
    for arrow in view.incoming[step.id]:
        if arrow.handoff is not None and arrow.handoff != _EMPTY:
            yield from _flaws_of(arrow, arrow.handoff)


def _flaws_of(arrow: Transition, handoff: Handoff) -> Iterator[Flaw]:
    holder = handoff.responsible_until_received
    if holder is Holder.NOBODY:
        yield Flaw.UNHELD
    elif holder is Holder.BOTH:
        yield Flaw.BOTH
    elif holder is None and handoff.kind and handoff.kind not in _ADVICE:
        yield Flaw.UNSAID
    if not handoff.receiver:
        yield Flaw.NO_RECEIVER
    if not handoff.sender:
        yield Flaw.NO_SENDER


_EMPTY = Handoff()
