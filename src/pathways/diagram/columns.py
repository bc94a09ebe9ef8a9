"""Columns: how far along in time each step is drawn."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from pathways.diagram.climbs import cells_climbed, climb
from pathways.diagram.ranks import Ranks
from pathways.graph import PathwayView
from pathways.model import Phase

_MOST_STEPS = 120
"""In a larger drawing nobody sees the whole at once, and climbs only make it denser."""
_LOOSE_COLUMNS = 5
"""Steps without arrows spread over so many columns at least."""
_SHARED_CELL = 1.5
"""As many columns of an arrow's length as it is worth to have a lane to oneself."""


def columns(view: PathwayView, lanes: Mapping[str, int], wanted: int) -> dict[str, int]:
    """Each step's column from the left; steps climb while there are more columns than wanted."""
    ranks = Ranks(view, lanes)
    if len(ranks.order) <= _MOST_STEPS:
        climb(ranks, wanted)
    last_of = _phased(ranks, view) if view.pathway.layout.phase_columns else {}
    found = _settled(ranks, last_of)
    used = {column: number for number, column in enumerate(sorted(set(found.values())))}
    return {step: used[found[step]] for step in view.steps}


def _phased(ranks: Ranks, view: PathwayView) -> dict[str, int]:
    """Let each phase begin after the one before; gives the last column steps may stand in."""
    last_of: dict[str, int] = {}
    begun: list[str] = []
    for phase in Phase:
        steps = [step for step in ranks.order if view.steps[step].phase is phase]
        if not steps:
            continue
        found = ranks.earliest()
        first = max((found[step] + 1 for step in begun), default=0)
        last_of |= dict.fromkeys((step for step in begun if step not in last_of), first - 1)
        ranks.not_before |= dict.fromkeys(steps, first)
        begun += steps
    return last_of


def _settled(ranks: Ranks, last_of: Mapping[str, int]) -> dict[str, int]:
    """Steps with room to move go where their arrows are short and their lane is free."""
    found = ranks.earliest()
    last = max(found.values(), default=0)
    cells = Counter((column, ranks.lanes[step]) for step, column in found.items())
    climbs = [pair for pair in ranks.climbs if found[pair[0]] == found[pair[1]]]
    kept_free = {cell for pair in climbs for cell in cells_climbed(found, ranks.lanes, pair)}
    climbing = {step for pair in ranks.climbs for step in pair}
    movable = [step for step in ranks.order if step not in climbing]
    for steps in (movable[::-1], movable, movable[::-1]):
        for step in steps:
            low, high = _room(ranks, found, step, last)
            low, high = max(low, ranks.not_before.get(step, 0)), min(high, last_of.get(step, high))
            if low < high:
                cells[found[step], ranks.lanes[step]] -= 1
                found[step] = _best(ranks, found, step, range(low, high + 1), cells, kept_free)
                cells[found[step], ranks.lanes[step]] += 1
    return found


def _room(ranks: Ranks, columns: Mapping[str, int], step: str, last: int) -> tuple[int, int]:
    before, after = ranks.before[step], ranks.after[step]
    if not before and not after:
        return 0, max(last, _LOOSE_COLUMNS)
    low = max((columns[source] + 1 for source in before), default=0)
    high = min((columns[target] - 1 for target in after), default=low)
    return low, high


def _best(
    ranks: Ranks,
    columns: Mapping[str, int],
    step: str,
    room: Sequence[int],
    cells: Mapping[tuple[int, int], int],
    kept_free: Collection[tuple[int, int]],
) -> int:
    lane = ranks.lanes[step]
    pull = sum(ranks.arrows[source, step] for source in ranks.before[step]) - sum(
        ranks.arrows[step, target] for target in ranks.after[step]
    )
    choices = [column for column in room if (column, lane) not in kept_free]
    return min(
        choices,
        key=lambda column: (pull * column + _SHARED_CELL * cells[column, lane], column),
        default=columns[step],
    )
