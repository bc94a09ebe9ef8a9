"""Columns: how far along in time each step stands.

Steps follow each other from column to column. Where that makes a drawing much wider than high, a
step may instead stand straight above or below the one before it, when it is at another care level
and nothing stands between the two: a climb.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from heapq import heappop, heappush

from pathways.diagram.cycles import in_time
from pathways.graph import PathwayView

Pair = tuple[str, str]

_MOST_STEPS = 120
"""In a larger drawing nobody sees the whole at once, and climbs only make it denser."""
_LONGEST_CLIMB = 3
_MOST_WAITS = 4
"""How often steps are moved out of the way of one climb."""
_LOOSE_COLUMNS = 5
"""Steps without arrows spread over so many columns at least."""


class Ranks:
    """The columns of a pathway's steps, and what they follow from."""

    def __init__(self, view: PathwayView, lanes: Mapping[str, int]) -> None:
        self.view = view
        self.lanes = lanes
        """Each step's lane as a number from the top down."""
        self.order, onward = in_time(view)
        self.arrows = Counter((arrow.source, arrow.target) for arrow in onward)
        self.before: dict[str, list[str]] = defaultdict(list)
        self.after: dict[str, list[str]] = defaultdict(list)
        for source, target in self.arrows:
            self.after[source].append(target)
            self.before[target].append(source)
        self.climbs: frozenset[Pair] = frozenset()
        self.makes_way: dict[str, set[str]] = defaultdict(set)
        """For a step that climbs, those that stand in later columns so that it can."""
        self.columns = self._earliest()

    def _earliest(self) -> dict[str, int]:
        columns = dict.fromkeys(self.order, 0)
        climbs = self.climbs
        for step in self.order:
            next_ = columns[step] + 1
            for target in self.after[step]:
                least = next_ - ((step, target) in climbs)
                columns[target] = max(columns[target], least)
            for other in self.makes_way.get(step, ()):
                columns[other] = max(columns[other], next_)
        return columns

    def _remaining(self) -> dict[str, int]:
        """The columns that must still come after each step's own."""
        remaining = dict.fromkeys(self.order, 0)
        for step in reversed(self.order):
            for target in self.after[step]:
                least = remaining[target] + ((step, target) not in self.climbs)
                remaining[step] = max(remaining[step], least)
            for other in self.makes_way.get(step, ()):
                remaining[step] = max(remaining[step], remaining[other] + 1)
        return remaining

    def _reordered(self) -> bool:
        """Bring the order in line with who makes way for whom; False when that is a circle."""
        waits = dict.fromkeys(self.order, 0)
        for others in (*self.after.values(), *self.makes_way.values()):
            for other in others:
                waits[other] += 1
        place = {step: number for number, step in enumerate(self.order)}
        ready = [place[step] for step in self.order if not waits[step]]
        order: list[str] = []
        while ready:
            step = self.order[heappop(ready)]
            order.append(step)
            for other in (*self.after[step], *self.makes_way.get(step, ())):
                waits[other] -= 1
                if not waits[other]:
                    heappush(ready, place[other])
        if len(order) < len(self.order):
            return False
        self.order = order
        return True

    def climb(self, wanted: int) -> None:
        """Let steps climb until there are no more columns than wanted, or no climb is left.

        Climbs that have not made the drawing narrower in the end are taken back.
        """
        refused: set[Pair] = set()
        last = max(self.columns.values(), default=0)
        useful = self.columns, self.order, frozenset(self.climbs)
        while last >= wanted:
            remaining = self._remaining()
            critical = [
                (source, target)
                for source, target in self.arrows
                if (source, target) not in self.climbs
                and (source, target) not in refused
                and self.columns[source] + 1 + remaining[target] == last
                and self.lanes[source] != self.lanes[target]
            ]
            if not critical:
                break
            self._try(min(critical, key=self._strain), refused)
            if (now := max(self.columns.values())) < last:
                last = now
                useful = self.columns, self.order, frozenset(self.climbs)
        self.columns, self.order, self.climbs = useful

    def _strain(self, pair: Pair) -> tuple[float, int, int]:
        """How much less calm a climb is than another: branches and joins want room to spread."""
        source, target = pair
        branches, joins = len(self.after[source]) > 1, len(self.before[target]) > 1
        apart = abs(self.lanes[source] - self.lanes[target])
        return 2 * branches + joins + 0.4 * apart, self.columns[source], apart

    def _try(self, pair: Pair, refused: set[Pair]) -> None:
        """Climb, if what stands in the way can move on without making the drawing wider."""
        before, order = self.columns, self.order
        added: list[Pair] = []
        self.climbs |= {pair}
        for _ in range(_MOST_WAITS):
            self.columns = self._earliest()
            barred = self._barred()
            if barred is None or max(self.columns.values()) > max(before.values()):
                break
            if not barred:
                return
            added += barred
            for source, other in barred:
                self.makes_way[source].add(other)
            if not self._reordered():
                break
        self.climbs -= {pair}
        for source, other in added:
            self.makes_way[source].discard(other)
        self.columns, self.order = before, order
        refused.add(pair)

    def _barred(self) -> list[Pair] | None:
        """The steps that climb, each with one in its way; None when climbs bar each other."""
        cells: dict[tuple[int, int], list[str]] = defaultdict(list)
        for step, column in self.columns.items():
            cells[column, self.lanes[step]].append(step)
        climbs = [
            (source, target)
            for source, target in self.climbs
            if self.columns[source] == self.columns[target]
        ]
        climbing = {step for pair in climbs for step in pair}
        heights = Counter(self.columns[source] for source, _target in climbs)
        if max(heights.values(), default=0) >= _LONGEST_CLIMB:
            return None
        found: list[Pair] = []
        for source, target in sorted(climbs):
            low, high = sorted((self.lanes[source], self.lanes[target]))
            for lane in range(low, high + 1):
                for other in cells.get((self.columns[source], lane), ()):
                    if other in {source, target}:
                        continue
                    if other in climbing:
                        return None
                    found.append((source, other))
        return found

    def settle(self) -> None:
        """Move steps that have room within it: to where their arrows are short and cells empty."""
        last = max(self.columns.values(), default=0)
        cells = Counter((column, self.lanes[step]) for step, column in self.columns.items())
        fixed = self._kept_free()
        climbing = {step for pair in self.climbs for step in pair}
        movable = [step for step in self.order if step not in climbing]
        for steps in (movable[::-1], movable, movable[::-1]):
            for step in steps:
                low, high = self._room(step, last)
                if low < high:
                    self._move(step, range(low, high + 1), cells, fixed)

    def _kept_free(self) -> set[tuple[int, int]]:
        return {
            (self.columns[source], lane)
            for source, target in self.climbs
            if self.columns[source] == self.columns[target]
            for lane in range(
                min(self.lanes[source], self.lanes[target]),
                max(self.lanes[source], self.lanes[target]) + 1,
            )
        }

    def _room(self, step: str, last: int) -> tuple[int, int]:
        columns = self.columns
        before, after = self.before[step], self.after[step]
        if not before and not after:
            return 0, max(last, _LOOSE_COLUMNS)
        low = max((columns[source] + 1 for source in before), default=0)
        high = min((columns[target] - 1 for target in after), default=last)
        return (low, high) if after else (low, low)

    def _move(
        self,
        step: str,
        room: Sequence[int],
        cells: Counter[tuple[int, int]],
        kept_free: Collection[tuple[int, int]],
    ) -> None:
        lane, here = self.lanes[step], self.columns[step]
        pull = sum(self.arrows[source, step] for source in self.before[step]) - sum(
            self.arrows[step, target] for target in self.after[step]
        )
        cells[here, lane] -= 1

        def cost(column: int) -> tuple[float, int]:
            return pull * column + 1.5 * cells[column, lane], column

        choices = [column for column in room if (column, lane) not in kept_free]
        there = min(choices, key=cost, default=here)
        self.columns[step] = there
        cells[there, lane] += 1


def columns(view: PathwayView, lanes: Mapping[str, int], wanted: int) -> dict[str, int]:
    """Each step's column from the left; steps climb while there are more columns than wanted."""
    ranks = Ranks(view, lanes)
    if len(ranks.order) <= _MOST_STEPS:
        ranks.climb(wanted)
    ranks.settle()
    used = {column: number for number, column in enumerate(sorted(set(ranks.columns.values())))}
    return {step: used[ranks.columns[step]] for step in view.steps}
