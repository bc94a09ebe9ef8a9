"""Climbs: steps that stand straight above or below the one before, to keep a drawing narrow."""

from collections import Counter, defaultdict
from collections.abc import Mapping

from pathways.diagram.ranks import Pair, Ranks

_LONGEST_CLIMB = 3
"""So many steps of one column may follow from each other; more, and time would stand still."""
_MOST_WAITS = 4
"""How often steps are moved out of the way of one climb."""


def climb(ranks: Ranks, wanted: int) -> None:
    """Let steps climb until there are no more columns than wanted, or no climb is left.

    Climbs that have not made the drawing narrower in the end are taken back, and so are those that
    others need not have made way for.
    """
    refused: set[Pair] = set()
    columns = ranks.earliest()
    last = max(columns.values(), default=0)
    useful = dict(ranks.climbs), ranks.order
    while last >= max(wanted, 1):
        critical = _critical(ranks, columns, refused)
        if not critical:
            break
        pair = min(critical, key=lambda pair: _strain(ranks, columns, pair))
        after = _climbed(ranks, pair, last)
        if after is None:
            refused.add(pair)
            continue
        columns, now = after, max(after.values())
        if now < last:
            last = now
            useful = dict(ranks.climbs), ranks.order
    ranks.climbs, ranks.order = useful
    for pair, others in reversed(useful[0].items()):
        if others:
            _take_back(ranks, pair, last)


def _critical(ranks: Ranks, columns: Mapping[str, int], refused: set[Pair]) -> list[Pair]:
    """The pairs on the longest ways that could climb."""
    remaining = ranks.remaining()
    last = max(columns.values())
    return [
        pair
        for pair in ranks.arrows
        if columns[pair[0]] + 1 + remaining[pair[1]] == last
        and ranks.lanes[pair[0]] != ranks.lanes[pair[1]]
        and pair not in ranks.climbs
        and pair not in refused
    ]


def _strain(ranks: Ranks, columns: Mapping[str, int], pair: Pair) -> tuple[float, int, int]:
    """How much less calm a climb is than another: branches and joins want room to spread."""
    source, target = pair
    branches, joins = len(ranks.after[source]) > 1, len(ranks.before[target]) > 1
    apart = abs(ranks.lanes[source] - ranks.lanes[target])
    return 2 * branches + joins + 0.4 * apart, columns[source], apart


def _climbed(ranks: Ranks, pair: Pair, last: int) -> dict[str, int] | None:
    """Climb, if what stands in the way can move on without making the drawing wider."""
    climbs, order = dict(ranks.climbs), ranks.order
    ranks.climbs[pair] = frozenset()
    for _ in range(_MOST_WAITS):
        columns = ranks.earliest()
        barred = _barred(ranks, columns)
        if barred is None or max(columns.values()) > last:
            break
        if not barred:
            return columns
        for climb_barred, others in barred.items():
            ranks.climbs[climb_barred] |= others
        ranks.reorder()
    ranks.climbs, ranks.order = climbs, order
    return None


def _take_back(ranks: Ranks, pair: Pair, last: int) -> None:
    climbs = ranks.climbs
    ranks.climbs = {other: others for other, others in climbs.items() if other != pair}
    columns = ranks.earliest()
    if max(columns.values()) > last or _barred(ranks, columns) != {}:
        ranks.climbs = climbs


def _barred(ranks: Ranks, columns: Mapping[str, int]) -> dict[Pair, set[str]] | None:
    """The climbs with steps in their way, and those; None when climbs bar each other."""
    climbs = [pair for pair in ranks.climbs if columns[pair[0]] == columns[pair[1]]]
    heights = Counter(columns[source] for source, _target in climbs)
    if max(heights.values(), default=0) >= _LONGEST_CLIMB:
        return None
    climbing = {step for pair in climbs for step in pair}
    cells: dict[tuple[int, int], list[str]] = defaultdict(list)
    for step, column in columns.items():
        if column in heights:
            cells[column, ranks.lanes[step]].append(step)
    found: dict[Pair, set[str]] = {}
    for pair in climbs:
        in_the_way = {
            step
            for cell in cells_climbed(columns, ranks.lanes, pair)
            for step in cells.get(cell, ())
            if step not in pair
        }
        if in_the_way & climbing:
            return None
        if in_the_way:
            found[pair] = in_the_way
    return found


def cells_climbed(
    columns: Mapping[str, int], lanes: Mapping[str, int], pair: Pair
) -> list[tuple[int, int]]:
    """The column and lane of every place from one end of a climb to the other."""
    low, high = sorted((lanes[pair[0]], lanes[pair[1]]))
    return [(columns[pair[0]], lane) for lane in range(low, high + 1)]
