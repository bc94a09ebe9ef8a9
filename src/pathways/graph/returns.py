"""Ping-pong: a patient sent back to the same party twice along one route."""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from pathways.graph.routes import Route
from pathways.graph.view import PathwayView
from pathways.model import Party, PartyKind, Step, StepKind

_TWICE = 5
"""The party, another, the party, another, the party: with the fifth stay he is back twice."""


class PingPong(NamedTuple):
    """A party the patient is sent back to twice, and the steps where the five stays begin."""

    party: Party
    steps: tuple[Step, ...]


class _Stay(NamedTuple):
    """How far towards a ping-pong the patient is, and the stay before."""

    number: int
    step: str
    before: "_Stay | None"


def ping_pongs(view: PathwayView) -> Iterator[PingPong]:
    """The parties that a patient comes back to twice on one route, with one party in between.

    A route goes forward: ways back on worsening and arrows that close a loop are left out, so no
    step is met twice. Steps in nobody's hands or the patient's own, and ends, count for no stay.
    """
    holders = {step.id: _holder(view, step) for step in view.pathway.steps}
    often = Counter(party for party in holders.values() if party is not None)
    several = [party for party, steps in often.items() if steps >= 3]
    if not several:
        return
    ways = _forward_ways(view)
    for party in several:
        stay = _fifth_stay(party, ways, holders)
        if stay is not None:
            yield PingPong(view.parties[party], tuple(view.steps[step] for step in _begun(stay)))


def _holder(view: PathwayView, step: Step) -> str | None:
    """The party that has the patient at a step, where that counts for a stay."""
    party = view.party(step)
    if party is None or step.kind is StepKind.END or party.kind is PartyKind.PATIENT_FAMILY:
        return None
    return party.id


def _fifth_stay(
    party: str, ways: dict[str, list[str]], holders: dict[str, str | None]
) -> _Stay | None:
    """The stay with which the patient is back with the party for the second time, if any is."""
    # For each step, by whom the patient was with last: the stay that is furthest on.
    known: dict[str, dict[str, _Stay]] = {}
    for step, sources in ways.items():
        holder = holders[step]
        here: dict[str, _Stay] = {}
        for source in sources:
            for last, stay in known[source].items():
                now = holder or last
                further = _further(stay, step, last, now, party)
                if further and (now not in here or further.number > here[now].number):
                    here[now] = further
        if holder == party:
            if party not in here:
                here[party] = _Stay(1, step, None)
            if here[party].number == _TWICE:
                return here[party]
        known[step] = here
    return None


def _further(stay: _Stay, step: str, last: str, now: str, party: str) -> _Stay | None:
    """The stay the patient is in at a step when the one before was with `last`."""
    if now == last:
        return stay
    if party in (now, last):
        return _Stay(stay.number + 1, step, stay)
    return None


def _begun(stay: _Stay | None) -> list[str]:
    """The steps where a stay and those before it began, the first one first."""
    steps = []
    while stay is not None:
        steps.append(stay.step)
        stay = stay.before
    return steps[::-1]


def _forward_ways(view: PathwayView) -> dict[str, list[str]]:
    """The steps the starts lead to, each after those that lead forward to it, which it maps to."""
    before: dict[str, list[str]] = {}
    done: list[str] = []
    finished: set[str] = set()
    for start in view.starts:
        if start.id in before:
            continue
        before[start.id] = []
        path = [(start.id, iter(view.outgoing[start.id]))]
        while path:
            step, arrows = path[-1]
            for arrow in arrows:
                target = arrow.target
                if arrow.worsening or (target in before and target not in finished):
                    continue
                if target not in before:
                    before[target] = [step]
                    path.append((target, iter(view.outgoing[target])))
                    break
                before[target].append(step)
            else:
                path.pop()
                finished.add(step)
                done.append(step)
    return {step: before[step] for step in reversed(done)}


def returned_to(view: PathwayView, route: Route) -> tuple[Party, ...]:
    """The parties that a patient is sent back to twice on this route, with one party in between."""
    steps = [route[0].source, *(arrow.target for arrow in route)] if route else []
    holders = [_holder(view, view.steps[step]) for step in steps]
    stays = [holder for holder, _ in groupby(holder for holder in holders if holder is not None)]
    found = {
        stays[place]: None
        for place in range(len(stays) - _TWICE + 1)
        if len(set(stays[place : place + _TWICE : 2])) == 1
        and len(set(stays[place + 1 : place + _TWICE : 2])) == 1
    }
    return tuple(view.parties[party] for party in found)
