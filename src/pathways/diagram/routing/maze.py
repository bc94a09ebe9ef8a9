"""A way through crowded ground, where none of the usual shapes fits: a search along the boxes."""

from bisect import bisect_left
from heapq import heappop, heappush
from itertools import pairwise

from pathways.diagram.geometry import Rect
from pathways.diagram.measures import CLEARANCE
from pathways.diagram.routing.ground import Ground

_BEND = 40.0
_AROUND = 300.0
"""How far round the two boxes the first search looks."""

Place = tuple[float, float]


def through(ground: Ground, start: Rect, end: Rect) -> tuple[Place, ...]:
    """The corners of the shortest way with few turns; empty when a box is walled in."""
    for around in (_AROUND, 1e9):
        found = _search(ground, start, end, around)
        if found:
            return found
    return ()


def _search(ground: Ground, start: Rect, end: Rect, around: float) -> tuple[Place, ...]:
    room = Rect.around((start, end)).grown(around)
    outs, ins = _docks(start, out=True), _docks(end, out=False)
    near = [
        block
        for block in ground.near(room.x, room.right)
        if block.right > room.x
        and block.left < room.right
        and block.bottom > room.y
        and block.top < room.bottom
    ]
    docks = [*outs, *ins]
    xs = sorted({x for block in near for x in (block.left, block.right)} | {at[0] for at in docks})
    ys = sorted({y for block in near for y in (block.top, block.bottom)} | {at[1] for at in docks})
    queue: list[tuple[float, Place, bool, tuple[Place, ...]]] = []
    for at, dock in outs.items():
        heappush(queue, (0.0, at, at[1] == dock[1], (dock, at)))
    done: set[tuple[Place, bool]] = set()
    while queue:
        cost, at, level, way = heappop(queue)
        if (at, level) in done:
            continue
        done.add((at, level))
        if at in ins and level == (at[1] == ins[at][1]):
            return _corners((*way, ins[at]))
        for there in _neighbours(ground, at, xs, ys):
            turned = (there[1] == at[1]) != level
            length = abs(there[0] - at[0]) + abs(there[1] - at[1])
            if (there, level != turned) not in done:
                step = (cost + length + _BEND * turned, there, level != turned, (*way, there))
                heappush(queue, step)
        if (at, not level) not in done:
            heappush(queue, (cost + _BEND, at, not level, way))
    return ()


def _docks(box: Rect, *, out: bool) -> dict[Place, Place]:
    """Where an arrow can stand before a box, and where it then docks."""
    x, y = box.center
    side = box.right if out else box.x
    away = CLEARANCE if out else -CLEARANCE
    return {
        (side + away, y): (side, y),
        (x, box.y - CLEARANCE): (x, box.y),
        (x, box.bottom + CLEARANCE): (x, box.bottom),
    }


def _neighbours(ground: Ground, at: Place, xs: list[float], ys: list[float]) -> list[Place]:
    x, y = at
    i, j = bisect_left(xs, x), bisect_left(ys, y)
    level = [xs[number] for number in (i - 1, i + 1) if 0 <= number < len(xs)]
    plumb = [ys[number] for number in (j - 1, j + 1) if 0 <= number < len(ys)]
    return [
        *((to, y) for to in level if ground.level_clear(y, min(x, to), max(x, to))),
        *((x, to) for to in plumb if ground.plumb_clear(x, min(y, to), max(y, to))),
    ]


def _corners(way: tuple[Place, ...]) -> tuple[Place, ...]:
    """The way without the places it only passes."""
    kept = [way[0]]
    for (here, there), after in zip(pairwise(way), way[2:], strict=False):
        straight = kept[-1][0] == there[0] == after[0] or kept[-1][1] == there[1] == after[1]
        if not straight and there != here:
            kept.append(there)
    return (*kept, way[-1])
