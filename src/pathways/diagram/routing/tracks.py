"""Tracks: arrows that run side by side are set apart, in the order that crosses least."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from heapq import heapify, heappop, heappush

from pathways.diagram.measures import TRACK_LEAST
from pathways.diagram.routing.parts import MOST_SHIFT, Line, Part, handedness
from pathways.diagram.routing.spacing import spread

Pair = tuple[Part, Part]
_SAME = 0.5
_NEIGHBOUR = 2 * MOST_SHIFT + TRACK_LEAST
"""Parts farther apart than this never come to lie beside each other."""
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
        spread(_ordered(cluster, links, level), links)


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
        window = int(at // _NEIGHBOUR)
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
