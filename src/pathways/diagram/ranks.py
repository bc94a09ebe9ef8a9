"""How far along in time each step stands at the earliest, and how much must come after it."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from heapq import heappop, heappush

from pathways.diagram.cycles import in_time
from pathways.graph import PathwayView

Pair = tuple[str, str]
"""Two steps, the first followed by the second."""


class Ranks:
    """The order of a pathway's steps in time.

    A step stands in a later column than those before it, or in the same one as a step it climbs
    from: straight above or below it. Whatever stood between the two makes way: it comes later.
    """

    def __init__(self, view: PathwayView, lanes: Mapping[str, int]) -> None:
        self.lanes = lanes
        """Each step's lane as a number from the top down."""
        self.order, onward = in_time(view)
        self.arrows = Counter((arrow.source, arrow.target) for arrow in onward)
        self.before: dict[str, list[str]] = defaultdict(list)
        self.after: dict[str, list[str]] = defaultdict(list)
        for source, target in self.arrows:
            self.after[source].append(target)
            self.before[target].append(source)
        self.climbs: dict[Pair, frozenset[str]] = {}
        """The steps that climb, and for each climb those that make way for it."""
        self.not_before: dict[str, int] = {}
        """The first column some steps may stand in."""

    def later(self) -> dict[str, set[str]]:
        """For each step that climbs, those that make way."""
        found: dict[str, set[str]] = defaultdict(set)
        for (source, _target), others in self.climbs.items():
            if others:
                found[source] |= others
        return found

    def earliest(self) -> dict[str, int]:
        """The first column each step can stand in, counted from the left."""
        columns = dict.fromkeys(self.order, 0) | self.not_before
        climbs, later = self.climbs, self.later()
        for step in self.order:
            next_ = columns[step] + 1
            for target in self.after[step]:
                if columns[target] < next_:
                    columns[target] = max(columns[target], next_ - ((step, target) in climbs))
            if step in later:
                columns |= {other: max(columns[other], next_) for other in later[step]}
        return columns

    def remaining(self) -> dict[str, int]:
        """The columns that must come after each step's own."""
        remaining = dict.fromkeys(self.order, 0)
        climbs, later = self.climbs, self.later()
        for step in reversed(self.order):
            most = 0
            for target in self.after[step]:
                if remaining[target] >= most:
                    most = max(most, remaining[target] + ((step, target) not in climbs))
            for other in later.get(step, ()):
                most = max(most, remaining[other] + 1)
            remaining[step] = most
        return remaining

    def reorder(self) -> None:
        """Bring the order in line with who makes way for whom.

        That is never a circle: who makes way stood in the same column, so nothing leads from there
        to the step that climbs.
        """
        later = self.later()
        waits = dict.fromkeys(self.order, 0)
        for others in (*self.after.values(), *later.values()):
            for other in others:
                waits[other] += 1
        place = {step: number for number, step in enumerate(self.order)}
        ready = [place[step] for step in self.order if not waits[step]]
        order: list[str] = []
        while ready:
            step = self.order[heappop(ready)]
            order.append(step)
            for other in (*self.after[step], *later.get(step, ())):
                waits[other] -= 1
                if not waits[other]:
                    heappush(ready, place[other])
        self.order = order
