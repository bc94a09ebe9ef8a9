"""Tracks: arrows that run side by side are set apart, in the order that crosses least."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from heapq import heapify, heappop, heappush

from pathways.diagram.measures import TRACK_LEAST
from pathways.diagram.routing.parts import Line, Part, handedness

Pair = tuple[Part, Part]
Link = tuple[int, bool]
"""An earlier part by its number, and whether both dock at the same side of a box."""

_SPACINGS = (
    (18.0, 12.0, True),
    (14.0, 12.0, True),
    (12.0, 10.0, True),
    (TRACK_LEAST, TRACK_LEAST, True),
    (18.0, 12.0, False),
    (14.0, 12.0, False),
    (12.0, 10.0, False),
    (TRACK_LEAST, TRACK_LEAST, False),
    (TRACK_LEAST, 6.0, False),
    (TRACK_LEAST, 4.0, False),
    (TRACK_LEAST, 2.0, False),
    (TRACK_LEAST, 0.0, False),
    (4.0, 0.0, False),
    (0.0, 0.0, False),
)
"""How far apart parts are set, and those docked side by side; whether straight arrows stay put."""

_SAME = 0.5
_NEIGHBOUR = 44.0
"""Parts farther apart than this never come to lie beside each other."""
_WINDOW = 64.0
_FAR_APART = 4


def set_apart(lines: Sequence[Line]) -> None:
    """Give level parts their tracks, then upright ones; mend where level parts meet after that."""
    levels = [part for line in lines for part in line.parts if line.is_level(part.place)]
    uprights = [part for line in lines for part in line.parts if not line.is_level(part.place)]
    linked: dict[Pair, None] = {}
    for _ in range(3):
        for line in lines:
            line.refresh()
        met = [pair for pair in _overlapping(levels, 0.0) if pair not in linked]
        if linked and not any(_meet(*pair) for pair in met):
            return
        linked.update(dict.fromkeys(met))
        _lay(levels, list(linked), level=True)
        for line in lines:
            line.refresh()
        _lay(uprights, _overlapping(uprights, TRACK_LEAST), level=False)


def _meet(one: Part, other: Part) -> bool:
    return abs(one.at - other.at) < TRACK_LEAST - 0.01


def _lay(parts: Sequence[Part], pairs: list[Pair], *, level: bool) -> None:
    for cluster, links in _clusters(parts, pairs):
        _spread(_ordered(cluster, links, level), links)


def _overlapping(parts: Sequence[Part], reach: float) -> list[Pair]:
    """The parts that run along each other, and near enough to come to lie beside each other."""
    spans = sorted(
        (
            (part.begin - reach, number, part.end + reach, part)
            if part.begin < part.end
            else (part.end - reach, number, part.begin + reach, part)
        )
        for number, part in enumerate(parts)
    )
    open_: dict[int, list[tuple[float, Part]]] = defaultdict(list)
    pairs = []
    for start, _number, end, part in spans:
        at = part.at
        window = int(at // _WINDOW)
        for number in (window - 1, window, window + 1):
            others = open_.get(number)
            if not others:
                continue
            kept = [entry for entry in others if entry[0] > start + _SAME]
            if len(kept) < len(others):
                open_[number] = kept
            for _end, other in kept:
                if -_NEIGHBOUR < other.at - at < _NEIGHBOUR:
                    pairs.append((other, part))
        open_[window].append((end, part))
    return pairs


def _clusters(
    parts: Sequence[Part], pairs: Sequence[Pair]
) -> Iterator[tuple[list[Part], list[Pair]]]:
    """The parts that bear on each other, with the pairs among them."""
    root: dict[Part, Part] = {}

    def find(part: Part) -> Part:
        while (above := root.setdefault(part, part)) is not part:
            root[part] = part = root[above]
        return part

    for one, other in pairs:
        root[find(one)] = find(other)
    members: dict[Part, list[Part]] = defaultdict(list)
    links: dict[Part, list[Pair]] = defaultdict(list)
    for part in parts:
        if part in root:
            members[find(part)].append(part)
    for pair in pairs:
        links[find(pair[0])].append(pair)
    for top, cluster in members.items():
        yield cluster, links[top]


def _ordered(cluster: list[Part], links: list[Pair], level: bool) -> list[Part]:
    """All parts from low to high, so that as few arrows as can be cross."""
    after: dict[Part, list[tuple[Part, int]]] = {part: [] for part in cluster}
    weight = dict.fromkeys(cluster, 0)
    waits = dict.fromkeys(cluster, 0)
    for one, other in links:
        wish = _wish(one, other, level)
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
        part = heappop(ready)[1] if ready else min(left, key=lambda it: (weight[it], key[it]))
        if part not in left:
            continue
        del left[part]
        order.append(part)
        for other, much in after[part]:
            waits[other] -= 1
            weight[other] -= much
            if not waits[other] and other in left:
                heappush(ready, (key[other], other))
    return order


def _wish(one: Part, other: Part, level: bool) -> int:
    """Below 0 when the first should lie at the lower coordinate, above 0 at the higher."""
    apart = one.at - other.at
    if abs(apart) > 12.0 and (level or one.high <= other.low or other.high <= one.low):
        return -_FAR_APART if apart < 0 else _FAR_APART
    forth, back = handedness(one, other, True), handedness(one, other, False)
    # Walking right, the right hand is down (growing y); walking down, it is left.
    return forth - back if level else back - forth


def _spread(order: list[Part], links: list[Pair]) -> None:
    """Set the parts apart as widely as there is room, each near its wish."""
    place = {part: number for number, part in enumerate(order)}
    before: list[list[Link]] = [[] for _ in order]
    for one, other in links:
        i, j = place[one], place[other]
        docked = any(dock in other.docks for dock in one.docks)
        if i < j:
            before[j].append((i, docked))
        else:
            before[i].append((j, docked))
    for free, docked_apart, firm in _SPACINGS:
        if _fits(order, before, (free, docked_apart), firm):
            return


def _fits(
    order: list[Part], before: list[list[Link]], apart: tuple[float, float], firm: bool
) -> bool:
    lows, highs = [], []
    for part, earlier in zip(order, before, strict=True):
        fixed = firm and part.firm
        low = part.wish if fixed else part.low
        for other, docked in earlier:
            least = lows[other] + apart[docked]
            low = max(low, least)
        high = part.wish if fixed else part.high
        if low > high + 1e-6:
            return False
        lows.append(low)
        highs.append(high)
    for number in range(len(order) - 1, -1, -1):
        high = highs[number]
        if lows[number] > high + 1e-6:
            return False
        for other, docked in before[number]:
            most = high - apart[docked]
            highs[other] = min(highs[other], most)
    _settle(order, before, apart, lows, highs)
    return True


def _settle(
    order: list[Part],
    before: list[list[Link]],
    apart: tuple[float, float],
    lows: list[float],
    highs: list[float],
) -> None:
    """Between pushing everything up from its wish and pushing everything down from it."""
    up: list[float] = []
    for number, part in enumerate(order):
        at = max(lows[number], part.wish)
        for other, docked in before[number]:
            at = max(at, up[other] + apart[docked])
        up.append(min(highs[number], at))
    down = [min(high, part.wish) for high, part in zip(highs, order, strict=True)]
    for number in range(len(order) - 1, -1, -1):
        at = down[number] = max(down[number], lows[number])
        for other, docked in before[number]:
            down[other] = min(down[other], at - apart[docked])
    for part, high, low in zip(order, up, down, strict=True):
        part.at = (high + low) / 2
