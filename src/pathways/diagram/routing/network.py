"""All arrows of a drawing together: ways first, then tracks side by side."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from pathways.diagram.geometry import Rect
from pathways.diagram.measures import CLEARANCE, HEAD_WIDTH
from pathways.diagram.routing.ground import Ground
from pathways.diagram.routing.lines import USUAL, Margins, line
from pathways.diagram.routing.loops import loop
from pathways.diagram.routing.maze import through
from pathways.diagram.routing.stops import stop
from pathways.diagram.routing.tracks import set_apart
from pathways.diagram.routing.ways import Corners, Pathfinder
from pathways.diagram.routing.wire import Wire

_NEAR_OWN = CLEARANCE + 0.01
_TOLD_EVERY = 256
_TRACKS_BEGIN = 0.6
"""About the share of the time that finding ways takes."""
_SECOND_LOOK = 200
"""With no more arrows than this, those that cross several look once more for a better way."""


def laid(
    wires: Sequence[Wire],
    boxes: Sequence[Rect],
    bounds: Rect,
    lane_edges: Sequence[float],
    fixed: Sequence[Corners],
    done: Callable[[float], None],
    margins: Margins = USUAL,
) -> list[Corners]:
    """The corners of every wire, in their order; `fixed` are ways that lie there already.

    `done` is told now and then how much is done, from 0 to 1.
    """
    room = Rect(HEAD_WIDTH, bounds.y, max(bounds.right - HEAD_WIDTH, 1.0), bounds.height)
    ground = Ground(boxes, room)
    finder = Pathfinder(ground, [stop(box) for box in boxes], lane_edges)
    for corners in fixed:
        finder.ledger.lay(corners)
    ways = _ways(wires, boxes, finder, done)
    lines = [
        line(number, wire, ways[number], boxes, ground, margins)
        for number, wire in enumerate(wires)
    ]
    done(_TRACKS_BEGIN)
    set_apart(lines)
    done(1.0)
    return [
        moved if _is_clear(moved, ground) else way
        for way, moved in zip(ways, (made.corners() for made in lines), strict=True)
    ]


def _ways(
    wires: Sequence[Wire],
    boxes: Sequence[Rect],
    finder: Pathfinder,
    done: Callable[[float], None],
) -> list[Corners]:
    """A way for each wire: short ones first, since they have least choice, and those back last."""

    def rank(number: int) -> tuple[bool, float]:
        start, end = boxes[wires[number].source], boxes[wires[number].target]
        return end.x <= start.x, abs(end.x - start.x) + abs(end.y - start.y)

    ways: list[Corners] = [()] * len(wires)
    loops: dict[int, int] = {}
    for count, number in enumerate(sorted(range(len(wires)), key=rank)):
        if count % _TOLD_EVERY == 0:
            done(_TRACKS_BEGIN * count / len(wires))
        source, target, _lean = wires[number]
        if source == target:
            loops[source] = loops.get(source, 0) + 1
            ways[number] = loop(boxes[source], loops[source], finder.ground)
        else:
            ways[number] = _way(finder, boxes, wires[number])
        finder.ledger.lay(ways[number])
    if len(wires) > _SECOND_LOOK:
        return ways
    for number, (source, target, _lean) in enumerate(wires):
        way = ways[number]
        finder.ledger.lift(way)
        if source != target and finder.ledger.crossings(way) > 1:
            ways[number] = _way(finder, boxes, wires[number])
        finder.ledger.lay(ways[number])
    return ways


def _way(finder: Pathfinder, boxes: Sequence[Rect], wire: Wire) -> Corners:
    start, end = boxes[wire.source], boxes[wire.target]
    return finder.find(*wire) or through(finder.ground, start, end) or _across(start, end)


def _is_clear(way: Corners, ground: Ground) -> bool:
    """Whether an arrow still runs clear of all boxes; at its ends it may come near its own."""
    last = len(way) - 2
    for number, ((x1, y1), (x2, y2)) in enumerate(pairwise(way)):
        near, far = _NEAR_OWN * (number == 0), _NEAR_OWN * (number == last)
        if y1 == y2:
            left, right = (x1 + near, x2 - far) if x1 < x2 else (x2 + far, x1 - near)
            clear = ground.level_clear(y1, left, right)
        else:
            top, bottom = (y1 + near, y2 - far) if y1 < y2 else (y2 + far, y1 - near)
            clear = ground.plumb_clear(x1, top, bottom)
        if not clear:
            return False
    return True


def _across(start: Rect, end: Rect) -> Corners:
    """Where a box is walled in: straight to the other, whatever lies between."""
    (x1, y1), (x2, y2) = (start.right, start.center.y), (end.x, end.center.y)
    if y1 == y2:
        return (x1, y1), (x2, y2)
    return (x1, y1), ((x1 + x2) / 2, y1), ((x1 + x2) / 2, y2), (x2, y2)
