"""Tracks: arrows that run side by side are set apart, in the order that crosses least."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from heapq import heapify, heappop, heappush
from math import inf

from pathways.diagram.measures import TRACKS

_SAME = 0.5
_FACING = 7.9
"""Level parts that run towards each other at nearly the same height must not meet."""
_NEIGHBOUR = 44.0
"""Parts farther apart than this never come to lie beside each other."""
_WINDOW = 64.0

Dock = tuple[int, bool, bool]
"""A box by number, whether an arrow meets it level, and whether at the right or lower side."""


class Part:
    """One straight part of an arrow; `at` is where it lies across its own direction."""

    __slots__ = ("at", "firm", "high", "line", "low", "place", "wish")

    def __init__(self, line: "Line", place: int, at: float, room: tuple[float, float]) -> None:
        self.line = line
        self.place = place
        self.at = self.wish = at
        self.low, self.high = min(room[0], at), max(room[1], at)
        self.firm = False
        """A straight arrow, which should stay in the middle of what it joins."""


class Line:
    """An arrow as parts that are level and upright by turns."""

    __slots__ = ("end", "key", "level_first", "parts", "source", "start", "target")

    def __init__(
        self, key: int, level_first: bool, start: float, end: float, source: Dock, target: Dock
    ) -> None:
        self.key = key
        self.level_first = level_first
        self.start, self.end = start, end
        self.source, self.target = source, target
        self.parts: list[Part] = []

    def is_level(self, place: int) -> bool:
        """Whether a part runs across the drawing, not down."""
        return (place % 2 == 0) == self.level_first

    def before(self, place: int) -> float:
        """Where a part begins, along its own direction."""
        return self.parts[place - 1].at if place else self.start

    def after(self, place: int) -> float:
        """Where a part ends, along its own direction."""
        return self.parts[place + 1].at if place + 1 < len(self.parts) else self.end

    def corners(self) -> tuple[tuple[float, float], ...]:
        """The arrow's corners from start to end."""
        along = [self.start, *(part.at for part in self.parts), self.end]
        return tuple(
            (along[place], along[place + 1])
            if self.is_level(place)
            else (along[place + 1], along[place])
            for place in range(len(along) - 1)
        )


def handedness(one: Part, other: Part, forth: bool) -> int:
    """Which of two parts should be to the right of the other for one who walks along them.

    1: the first, -1: the other, 0: no matter. They are walked to where their arrows part, towards
    growing coordinates if `forth`.
    """
    a, b = one.line, other.line
    i, j = one.place, other.place
    level = a.is_level(i)
    ends = _far_end(a, i, forth), _far_end(b, j, forth)
    for _ in range(12):
        (x, step), (y, other_step) = ends
        ahead = (x - y) if forth else (y - x)
        turn = _turn(a, i, step, level, forth)
        other_turn = _turn(b, j, other_step, level, forth)
        if not level and turn == -other_turn and turn and abs(ahead) < _FACING:
            return 3 * turn
        if ahead < -_SAME:
            return turn
        if ahead > _SAME:
            return -other_turn
        if not turn or not other_turn:
            return 0
        if turn != other_turn:
            return 1 if turn > other_turn else -1
        i, j = i + step, j + other_step
        forth = _goes_forth(a, i, step)
        level = not level
        ends = (
            (a.after(i) if step > 0 else a.before(i), step),
            (b.after(j) if other_step > 0 else b.before(j), other_step),
        )
    return 0


def _far_end(line: Line, place: int, forth: bool) -> tuple[float, int]:
    """Where a part ends in a direction, and whether its arrow goes on there (1) or began (-1)."""
    before, after = line.before(place), line.after(place)
    return (after, 1) if (after > before) == forth else (before, -1)


def _goes_forth(line: Line, place: int, step: int) -> bool:
    before, after = line.before(place), line.after(place)
    return (after > before) == (step > 0)


def _turn(line: Line, place: int, step: int, level: bool, forth: bool) -> int:
    """1 when the arrow turns right there, -1 left, 0 when it ends."""
    there = place + step
    if not 0 <= there < len(line.parts):
        return 0
    grows = _goes_forth(line, there, step)
    # Walking to the right, growing y is a right turn; walking down, growing x is a left turn.
    return 1 if (grows == forth) == level else -1


class Tracks:
    """Sets the parts of one direction apart."""

    def __init__(self, parts: Sequence[Part], level: bool) -> None:
        self.parts = parts
        self.level = level
        self._also: list[tuple[Part, Part]] = []

    def lay(self, also: Iterable[tuple[Part, Part]] = ()) -> None:
        """Give every part its track; `also` are pairs to set apart from now on."""
        self._also += also
        pairs = self._overlapping() + self._also
        for cluster, links in _clusters(self.parts, pairs):
            _spread(self._order(cluster, links), links)

    def meeting(self, least: float) -> list[tuple[Part, Part]]:
        """The pairs that run along each other less than the least distance apart.

        Arrows docked at the same side of a step may do so: there they come together.
        """
        return [
            (one, other)
            for one, other in self._overlapping()
            if abs(one.at - other.at) < least - 0.01 and not _docks(one) & _docks(other)
        ]

    def _overlapping(self) -> list[tuple[Part, Part]]:
        reach = 0.0 if self.level else TRACKS[-1]
        spans = []
        for part in self.parts:
            a, b = part.line.before(part.place), part.line.after(part.place)
            spans.append((a - reach, b + reach, part) if a < b else (b - reach, a + reach, part))
        spans.sort(key=lambda span: span[0])
        open_: dict[int, list[tuple[float, Part]]] = defaultdict(list)
        pairs = []
        for start, end, part in spans:
            window = int(part.at // _WINDOW)
            for number in (window - 1, window, window + 1):
                others = open_.get(number)
                if not others:
                    continue
                kept = [entry for entry in others if entry[0] > start + _SAME]
                if len(kept) < len(others):
                    open_[number] = kept
                pairs += [
                    (other, part) for _end, other in kept if abs(other.at - part.at) < _NEIGHBOUR
                ]
            open_[window].append((end, part))
        return pairs

    def _order(self, cluster: list[Part], links: list[tuple[Part, Part]]) -> list[Part]:
        """All parts from low to high, so that as few arrows as can be cross."""
        after: dict[Part, list[tuple[Part, int]]] = {part: [] for part in cluster}
        weight = dict.fromkeys(cluster, 0)
        waits = dict.fromkeys(cluster, 0)
        for one, other in links:
            wish = self._wish(one, other)
            if not wish:
                continue
            first, second = (one, other) if wish < 0 else (other, one)
            after[first].append((second, abs(wish)))
            waits[second] += 1
            weight[second] += abs(wish)
        key = {part: (part.wish, part.line.key, part.place) for part in cluster}
        ready = [(key[part], part) for part in cluster if not waits[part]]
        heapify(ready)
        left = dict.fromkeys(cluster)
        order: list[Part] = []
        while left:
            if ready:
                part = heappop(ready)[1]
            else:
                part = min(left, key=lambda part: (weight[part], key[part]))
            if part not in left:
                continue
            del left[part]
            order.append(part)
            for other, much in after[part]:
                if other in left:
                    waits[other] -= 1
                    weight[other] -= much
                    if not waits[other]:
                        heappush(ready, (key[other], other))
        return order

    def _wish(self, one: Part, other: Part) -> int:
        """Below 0 when the first should lie at the lower coordinate, above 0 at the higher."""
        if abs(one.at - other.at) > _SAME and (
            one.high <= other.low or other.high <= one.low or self.level
        ):
            apart = one.at - other.at
            if abs(apart) > TRACKS[0]:
                return -4 if apart < 0 else 4
        forth, back = handedness(one, other, True), handedness(one, other, False)
        # Walking right, the right hand is down (growing y); walking down, it is left.
        return forth - back if self.level else back - forth


def _docks(part: Part) -> set[Dock]:
    line = part.line
    found = set()
    if part.place == 0:
        found.add(line.source)
    if part.place == len(line.parts) - 1:
        found.add(line.target)
    return found


def _clusters(
    parts: Sequence[Part], pairs: list[tuple[Part, Part]]
) -> Iterable[tuple[list[Part], list[tuple[Part, Part]]]]:
    """The parts that bear on each other, with the pairs among them."""
    root: dict[Part, Part] = {part: part for part in parts}

    def find(part: Part) -> Part:
        while root[part] is not part:
            root[part] = part = root[root[part]]
        return part

    for one, other in pairs:
        root[find(one)] = find(other)
    members: dict[Part, list[Part]] = defaultdict(list)
    links: dict[Part, list[tuple[Part, Part]]] = defaultdict(list)
    for part in parts:
        members[find(part)].append(part)
    for pair in pairs:
        links[find(pair[0])].append(pair)
    for top, cluster in members.items():
        if len(cluster) > 1:
            yield cluster, links[top]


def _spread(order: list[Part], links: list[tuple[Part, Part]]) -> None:
    """Set the parts apart as widely as there is room, each near its wish."""
    place = {part: number for number, part in enumerate(order)}
    before: list[list[int]] = [[] for _ in order]
    for one, other in links:
        i, j = sorted((place[one], place[other]))
        before[j].append(i)
    for firm in (True, False):
        for apart in TRACKS:
            if _fits(order, before, apart, firm):
                return
    _fits(order, before, 0.0, False)


def _fits(order: list[Part], before: list[list[int]], apart: float, firm: bool) -> bool:
    lows = [part.wish if firm and part.firm else part.low for part in order]
    highs = [part.wish if firm and part.firm else part.high for part in order]
    for number, earlier in enumerate(before):
        for other in earlier:
            lows[number] = max(lows[number], lows[other] + apart)
    for number in range(len(order) - 1, -1, -1):
        if lows[number] > highs[number] + 1e-6:
            return False
        for other in before[number]:
            highs[other] = min(highs[other], highs[number] - apart)
    right = [-inf] * len(order)
    for number, earlier in enumerate(before):
        pushed = max((right[other] + apart for other in earlier), default=-inf)
        right[number] = min(highs[number], max(lows[number], order[number].wish, pushed))
    left = [
        min(high, max(low, part.wish)) for low, high, part in zip(lows, highs, order, strict=True)
    ]
    for number in range(len(order) - 1, -1, -1):
        left[number] = max(left[number], lows[number])
        for other in before[number]:
            left[other] = min(left[other], left[number] - apart)
    for part, one, two in zip(order, left, right, strict=True):
        part.at = (one + two) / 2
    return True
