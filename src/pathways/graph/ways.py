"""All the routes through a pathway: how many there are, the most usual of them, and the heaviest.

A route leads from a start to where the patient leaves and meets no step twice. There may be
millions, so they are counted without being walked, and listed up to a bound.
"""

from collections.abc import Callable, Iterator
from functools import cached_property
from heapq import heappop, heappush
from itertools import count, islice
from math import log
from typing import NamedTuple

from pathways.graph.reach import leading_to, reached
from pathways.graph.rings import rings
from pathways.graph.routes import Route, usualness
from pathways.graph.view import PathwayView
from pathways.model import Transition

_TRIES = 30_000
"""Steps looked at, while counting inside loops or while listing, before giving up."""

_DIGITS = 9
"""Costs that differ only by how their parts were added up are the same."""


class Count(NamedTuple):
    """How many routes there are; where it is not exact, there are more."""

    number: int
    exact: bool


class Cost(NamedTuple):
    """How unusual a route is, the weightiest reason first."""

    untaken: int = 0
    """Arrows that nobody takes by the shares, such as ways on worsening."""
    rarity: float = 0.0
    """The sum of -log of the shares."""
    handoffs: int = 0

    def and_then(self, other: "Cost") -> "Cost":
        """The cost of both, one after the other."""
        return Cost(
            self.untaken + other.untaken,
            round(self.rarity + other.rarity, _DIGITS),
            self.handoffs + other.handoffs,
        )


class _Part(NamedTuple):
    """The beginning of a route: its last arrow and what comes before."""

    arrow: Transition
    before: "_Part | None"


class Ways:
    """The routes of one pathway. It never changes; make a new one after an edit."""

    def __init__(self, view: PathwayView) -> None:
        self.view = view
        self._finals = {step.id for step in view.finals}
        known = reached(view) & leading_to(view, self._finals)
        self._starts = [step.id for step in view.starts if step.id in known]
        self._onwards: dict[str, list[Transition]] = {
            step: [arrow for arrow in arrows if arrow.target in known]
            for step, arrows in view.outgoing.items()
            if step in known
        }
        self._rings = rings(
            {step: [arrow.target for arrow in arrows] for step, arrows in self._onwards.items()}
        )
        self._ring = {step: place for place, ring in enumerate(self._rings) for step in ring}

    def count(self) -> Count:
        """How many routes there are, exactly as long as the loops are small."""
        entries = sum(len(ring) for ring in self._rings if len(ring) > 1)
        tries = _TRIES // max(1, entries)
        found: dict[str, int] = {}
        exact = True
        for ring in self._rings:
            counts = {step: self._count_from(step, found, tries) for step in ring}
            exact = exact and all(counted.exact for counted in counts.values())
            found.update((step, counted.number) for step, counted in counts.items())
        return Count(sum(found[start] for start in self._starts), exact)

    def most_usual(self, most: int) -> list[Route]:
        """At most so many routes, those that most patients take first (see `usualness`).

        In a thicket of loops there may be fewer than there are.
        """
        return list(islice(self._by_usualness(), most))

    def heaviest(self, weight: Callable[[Transition], float]) -> Route:
        """The route whose arrows weigh most together, and of equals that of most arrows.

        Arrows that close a loop are left out, so that a route through a loop may be overlooked.
        Empty when no start leads to an end.
        """
        order = [step for ring in reversed(self._rings) for step in ring]
        place = {step: number for number, step in enumerate(order)}
        best: dict[str, tuple[float, int]] = dict.fromkeys(self._starts, (0.0, 0))
        by: dict[str, Transition] = {}
        for step in order:
            for arrow in self._onwards[step] if step in best else ():
                weighed, passed = best[step]
                further = (weighed + weight(arrow), passed + 1)
                target = arrow.target
                if place[target] > place[step] and further > best.get(target, (-1.0, 0)):
                    best[target], by[target] = further, arrow
        ends = self._finals & best.keys()
        return _traced(by, max(ends, key=best.__getitem__)) if ends else ()

    def _count_from(self, entry: str, found: dict[str, int], tries: int) -> Count:
        """The routes on from a step where a ring has just been entered."""
        ring = self._ring[entry]
        total, passed = self._leaving(entry, found), {entry}
        path = [(entry, iter(self._onwards[entry]))]
        while path:
            step, arrows = path[-1]
            for arrow in arrows:
                target = arrow.target
                if self._ring[target] != ring or target in passed:
                    continue
                tries -= 1
                if tries < 0:
                    return Count(max(1, total), exact=False)
                total += self._leaving(target, found)
                passed.add(target)
                path.append((target, iter(self._onwards[target])))
                break
            else:
                path.pop()
                passed.discard(step)
        return Count(total, exact=True)

    def _leaving(self, step: str, found: dict[str, int]) -> int:
        """The routes that leave a step's ring there."""
        ring = self._ring[step]
        beyond = (arrow.target for arrow in self._onwards[step] if self._ring[arrow.target] != ring)
        return sum(found[target] for target in beyond) + (step in self._finals)

    def _by_usualness(self) -> Iterator[Route]:
        """The routes in order: those begun are kept by the least they may come to (A*)."""
        order = count()
        ahead: list[tuple[Cost, int, int, str, Cost, _Part | None, bool]] = [
            (self._rest[start], 0, next(order), start, Cost(), None, False)
            for start in self._starts
        ]
        ahead.sort()
        for _try in range(_TRIES):
            if not ahead:
                return
            # Of those as usual, the longest begun comes first, so that it is soon whole.
            _least, depth, _number, step, cost, part, is_whole = heappop(ahead)
            if is_whole:
                yield _arrows(part)
                continue
            if step in self._finals:
                heappush(ahead, (cost, depth - 1, next(order), step, cost, part, True))
            for arrow, price in zip(self._onwards[step], self._prices[step], strict=True):
                if not self._meets(part, arrow):
                    further = cost.and_then(price)
                    least = further.and_then(self._rest[arrow.target])
                    begun = (least, depth - 1, next(order), arrow.target, further)
                    heappush(ahead, (*begun, _Part(arrow, part), False))

    def _meets(self, part: _Part | None, arrow: Transition) -> bool:
        """Whether the arrow leads back to a step of the route; only its own ring can hold one."""
        ring, target = self._ring[arrow.target], arrow.target
        if self._ring[arrow.source] != ring:
            return False
        while part is not None and self._ring[part.arrow.source] == ring:
            if part.arrow.source == target:
                return True
            part = part.before
        return target == arrow.source

    @cached_property
    def _prices(self) -> dict[str, list[Cost]]:
        """What each arrow adds to a route's cost."""
        handed = {arrow.id for arrow in self.view.handoffs}
        prices: dict[str, list[Cost]] = {}
        for step, kept in self._onwards.items():
            arrows = self.view.outgoing[step]
            shares = dict(zip((arrow.id for arrow in arrows), usualness(arrows), strict=True))
            prices[step] = [_price(shares[arrow.id], arrow.id in handed) for arrow in kept]
        return prices

    @cached_property
    def _rest(self) -> dict[str, Cost]:
        """The least cost from each step to an end (Dijkstra, backwards)."""
        into: dict[str, list[tuple[str, Cost]]] = {step: [] for step in self._onwards}
        for step, arrows in self._onwards.items():
            for arrow, price in zip(arrows, self._prices[step], strict=True):
                into[arrow.target].append((step, price))
        known: dict[str, Cost] = {}
        ahead = [(Cost(), final) for final in sorted(self._finals & self._onwards.keys())]
        while ahead:
            cost, step = heappop(ahead)
            if step in known:
                continue
            known[step] = cost
            for source, price in into[step]:
                if source not in known:
                    heappush(ahead, (cost.and_then(price), source))
        return known


def _price(share: float, is_handoff: bool) -> Cost:
    return Cost(int(share <= 0), -log(share) if share > 0 else 0.0, int(is_handoff))


def _arrows(part: _Part | None) -> Route:
    route = []
    while part is not None:
        route.append(part.arrow)
        part = part.before
    return tuple(reversed(route))


def _traced(by: dict[str, Transition], step: str) -> Route:
    """The way back from a step to its start, turned round."""
    route = []
    while step in by:
        route.append(by[step])
        step = by[step].source
    return tuple(reversed(route))
