"""The routes through a pathway as sentences: where they lead, how often they break, how long."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby
from math import prod

from pathways.analysis.matrix import breaks_text
from pathways.analysis.registers import place_name, step_name
from pathways.graph import PathwayView, Route, returned_to, unavoidable_units
from pathways.graph.routes import usualness
from pathways.graph.ways import Count, Ways
from pathways.language import N_, _, ngettext
from pathways.language.durations import format_duration
from pathways.model import Step, StepKind, Transition, Unit, label

MOST = 200
"""How many routes are listed unless somebody asks for more."""

_MOST_COUNTED = 1_000_000
"""Of more routes than this, nobody wants the exact number."""

_MOST_STATIONS = 40
"""More than so many nobody reads."""

_TIMELESS = frozenset({StepKind.START, StepKind.DECISION, StepKind.END})
"""Kinds whose duration nobody misses."""

_HOUR, _DAY, _WEEK, _MONTH, _YEAR = 60, 1440, 10_080, 43_200, 525_600


class Stations(StrEnum):
    """What the sentence of a route names."""

    UNIT = "unit"
    """Units; where none is said, the party or the care level."""
    LEVEL = "level"
    PARTY = "party"
    STEP = "step"


class Trait(StrEnum):
    """What sets a route apart from the others."""

    USUAL = "usual"
    LONGEST = "longest"
    MOST_BROKEN = "most_broken"


_TRAITS = {
    Trait.USUAL: N_("Usual"),
    Trait.LONGEST: N_("Longest"),
    Trait.MOST_BROKEN: N_("Most broken"),
}


@dataclass(frozen=True, slots=True)
class Journey:
    """One route, with all that is told of it."""

    transitions: tuple[str, ...]
    steps: tuple[str, ...]
    stations: tuple[str, ...]
    handoffs: int
    breaks: int
    minutes: int
    """What its steps take together, as far as anybody has said."""
    untimed: int
    """Steps of which nobody has said how long they take."""
    share: float | None
    """The per cent of the patients that take it; None where nobody has said at any choice."""
    ping_pong: tuple[str, ...]
    """The parties that the patient is sent back to twice."""
    traits: frozenset[Trait] = frozenset()

    @property
    def elements(self) -> tuple[str, ...]:
        """All that is drawn of it."""
        return (*self.steps, *self.transitions)


@dataclass(frozen=True, slots=True)
class Journeys:
    """The routes of a pathway, the most usual first, and what all of them pass."""

    count: Count
    listed: tuple[Journey, ...]
    unavoidable: tuple[tuple[Unit, tuple[str, ...]], ...]
    """The units that every route passes, each with its steps."""


def journeys(
    view: PathwayView,
    breaks: Mapping[str, int],
    *,
    stations: Stations = Stations.UNIT,
    most: int = MOST,
) -> Journeys:
    """At most so many routes, besides the longest and the most broken, which are always there.

    `breaks` says how many breaks have been found at an element.
    """
    ways, teller = Ways(view), _Teller(view, breaks, stations)
    counted = ways.count()
    routes = ways.most_usual(most)
    if not counted.exact or counted.number > len(routes):
        for weight in (teller.minutes, teller.broken):
            heaviest = ways.heaviest(weight)
            if heaviest and heaviest not in routes:
                routes.append(heaviest)
    listed = [teller.journey(route) for route in routes]
    return Journeys(counted, tuple(_with_traits(listed)), tuple(unavoidable_units(view)))


def sentence(journey: Journey) -> str:
    """The route in words: its stations, handoffs, breaks and time."""
    return _("{stations}: {facts}").format(
        stations=" → ".join(journey.stations), facts=", ".join(facts(journey))
    )


def way(journey: Journey) -> str:
    """The stations with arrows between; of very many, the first and the last."""
    stations, more = journey.stations, len(journey.stations) - _MOST_STATIONS
    if more <= 0:
        return " → ".join(stations)
    half = _MOST_STATIONS // 2
    left_out = _("… {count} more …").format(count=more)
    return " → ".join((*stations[:half], left_out, *stations[-half:]))


def facts(journey: Journey) -> list[str]:
    """Handoffs, breaks, and the time as far as anybody has said, each in words."""
    handoffs = ngettext("{count} handoff", "{count} handoffs", journey.handoffs)
    told = [handoffs.format(count=journey.handoffs), breaks_text(journey.breaks)]
    time = time_text(journey)
    return [*told, time] if time else told


def time_text(journey: Journey) -> str:
    """About how long it takes; empty where nobody has said of any step."""
    if not journey.minutes:
        return ""
    text = _("at least {time}") if journey.untimed else _("about {time}")
    return text.format(time=format_duration(roughly(journey.minutes)))


def count_text(counted: Count) -> str:
    """How many routes there are, in words."""
    number = min(counted.number, _MOST_COUNTED)
    if counted.exact and number == counted.number:
        return ngettext("{count} route", "{count} routes", number).format(count=grouped(number))
    return _("more than {count} routes").format(count=grouped(number))


def trait_name(trait: Trait) -> str:
    """What a trait is called, in the language spoken now."""
    return _(_TRAITS[trait])


def grouped(number: int) -> str:
    """The number in groups of three figures, as both our languages may write it."""
    return f"{number:,}".replace(",", "\N{NARROW NO-BREAK SPACE}")


def roughly(minutes: int) -> int:
    """The time in as few figures as people say it in."""
    for size in (_YEAR, _MONTH, _WEEK, _DAY, _HOUR):
        if minutes >= 2 * size:
            return round(minutes / size) * size
    return minutes


class _Teller:
    """Tells of routes; what it asks of a step or an arrow it asks once for all routes."""

    def __init__(self, view: PathwayView, breaks: Mapping[str, int], stations: Stations) -> None:
        self._view = view
        self._breaks = breaks
        self._handed = {arrow.id for arrow in view.handoffs}
        self._stations = {step.id: _station(view, step, stations) for step in view.pathway.steps}
        self._parts: dict[str, float] = {}
        self._said: set[str] = set()
        for step, arrows in view.outgoing.items():
            parts = zip((arrow.id for arrow in arrows), usualness(arrows), strict=True)
            self._parts.update(parts)
            if any(arrow.share is not None for arrow in arrows):
                self._said.add(step)

    def minutes(self, arrow: Transition) -> float:
        """What the step takes that an arrow leads to."""
        return self._view.steps[arrow.target].duration or 0

    def broken(self, arrow: Transition) -> float:
        """What is broken at an arrow and at the step it leads to."""
        return self._breaks.get(arrow.id, 0) + self._breaks.get(arrow.target, 0)

    def journey(self, route: Route) -> Journey:
        ids = (*(arrow.source for arrow in route[:1]), *(arrow.target for arrow in route))
        steps = [self._view.steps[id_] for id_ in ids]
        arrows = tuple(arrow.id for arrow in route)
        # Who is nowhere of his own, as at a decision, stays where he was.
        places = (self._stations[id_] for id_ in ids if self._stations[id_])
        share = prod(self._parts[arrow] for arrow in arrows) * 100
        return Journey(
            transitions=arrows,
            steps=ids,
            stations=tuple(place for place, _same in groupby(places)),
            handoffs=sum(arrow in self._handed for arrow in arrows),
            breaks=sum(self._breaks.get(element, 0) for element in (*ids, *arrows)),
            minutes=sum(step.duration or 0 for step in steps),
            untimed=sum(step.duration is None and step.kind not in _TIMELESS for step in steps),
            share=None if self._said.isdisjoint(ids) else share,
            ping_pong=tuple(party.name for party in returned_to(self._view, route)),
        )


def _station(view: PathwayView, step: Step, stations: Stations) -> str:
    if stations is Stations.STEP:
        return step_name(step)
    if stations is Stations.LEVEL:
        level = view.level(step)
        return label(level) if level else ""
    if stations is Stations.PARTY:
        party = view.party(step)
        return party.name if party else ""
    return place_name(view, step)


def _with_traits(listed: list[Journey]) -> list[Journey]:
    """The journeys, those that stand out marked; where all are alike, none does."""
    if len(listed) < 2:
        return listed
    traits: dict[int, set[Trait]] = {0: {Trait.USUAL}}
    times = [journey.minutes for journey in listed]
    broken = [journey.breaks for journey in listed]
    for trait, weights in ((Trait.LONGEST, times), (Trait.MOST_BROKEN, broken)):
        if max(weights) > min(weights):
            traits.setdefault(weights.index(max(weights)), set()).add(trait)
    return [
        replace(journey, traits=frozenset(traits.get(place, ())))
        for place, journey in enumerate(listed)
    ]
