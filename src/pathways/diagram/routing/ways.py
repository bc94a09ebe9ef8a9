"""A way for each arrow: which sides it leaves and enters by, and where it turns.

A few shapes are offered and the cheapest wins. Arrows leave to the right and enter from the left;
above and below are for climbs, for arrows that go back, and where the straight way is barred.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from math import inf

from pathways.diagram.geometry import Rect
from pathways.diagram.measures import CLEARANCE, PORT_MARGIN
from pathways.diagram.routing.ground import Ground, avenues
from pathways.diagram.routing.ledger import Ledger

Corners = tuple[tuple[float, float], ...]

_BEND = 40.0
_CROSSING = 90.0
_SIDE = 45.0
"""For an onward arrow that leaves or enters above or below."""
_LEAN = 0.05
"""For each point that an arrow turns farther from the end where it should."""
_LEVEL_ENOUGH = 12.0
"""Steps that stand no more askew than this are joined by a straight arrow."""
_STREETS = 6
"""How many streets are looked at for each shape."""
_NARROW = 44.0
_OFF_LANE_EDGE = 8.0


class Pathfinder:
    """Finds ways between the boxes of one drawing, mindful of those already laid."""

    def __init__(self, ground: Ground, boxes: Sequence[Rect], lane_edges: Sequence[float]) -> None:
        self.ground = ground
        self.boxes = boxes
        self.lane_edges = lane_edges
        self.ledger = Ledger()
        bounds = ground.bounds
        self.lines = avenues(ground.blocks, bounds.x, bounds.right)
        self._best: Corners = ()
        self._cost = inf

    def find(self, source: int, target: int, lean: float) -> Corners:
        """The corners from one box to another; `lean` 0 turns near the source, 1 near the target.

        Empty when no shape fits.
        """
        start, end = self.boxes[source], self.boxes[target]
        self._best, self._cost = (), inf
        onward = end.x >= start.x + start.width
        side = _SIDE if onward else 0.0
        if onward:
            self._straight(start, end)
            self._step(start, end, lean)
        else:
            self._plumb(start, end)
        if self._cost > self._least(start, end) + _BEND + side:
            self._corner(start, end, side)
        if self._cost > self._least(start, end) + 2 * _BEND + 2 * side:
            self._over(start, end, side)
        if self._cost > self._least(start, end) + 3 * _BEND + side:
            self._round(start, end, side)
        return self._best

    @staticmethod
    def _least(start: Rect, end: Rect) -> float:
        """No way costs less than this and its bends."""
        across = max(end.x - start.right, start.x - end.right, 0.0)
        down = max(end.y - start.bottom, start.y - end.bottom, 0.0)
        return across + down

    def _offer(self, corners: Corners, extra: float) -> None:
        cost = extra + _BEND * (len(corners) - 2)
        x, y = corners[0]
        for x2, y2 in corners:
            cost += abs(x2 - x) + abs(y2 - y)
            x, y = x2, y2
        if cost >= self._cost:
            return
        cost += _CROSSING * self.ledger.crossings(corners)
        if cost < self._cost:
            self._best, self._cost = corners, cost

    def _straight(self, start: Rect, end: Rect) -> None:
        y1, y2 = start.y + start.height / 2, end.y + end.height / 2
        if abs(y1 - y2) > _LEVEL_ENOUGH:
            return
        y = _shared(start.y, start.height, end.y, end.height)
        if self.ground.level_clear(y, start.right + CLEARANCE, end.x - CLEARANCE):
            self._offer(((start.right, y), (end.x, y)), 0)

    def _plumb(self, start: Rect, end: Rect) -> None:
        """Straight up or down."""
        if abs(start.center.x - end.center.x) > 3 * _LEVEL_ENOUGH:
            return
        x = _shared(start.x, start.width, end.x, end.width)
        if start.bottom <= end.y and self.ground.plumb_clear(
            x, start.bottom + CLEARANCE, end.y - CLEARANCE
        ):
            self._offer(((x, start.bottom), (x, end.y)), 0)
        if end.bottom <= start.y and self.ground.plumb_clear(
            x, end.bottom + CLEARANCE, start.y - CLEARANCE
        ):
            self._offer(((x, start.y), (x, end.bottom)), 0)

    def _step(self, start: Rect, end: Rect, lean: float) -> None:
        """Right, up or down, right."""
        ground = self.ground
        y1, y2 = start.y + start.height / 2, end.y + end.height / 2
        if y1 == y2:
            return
        left = max(start.right + CLEARANCE, ground.reach_left(y2, end.x, start.right))
        right = min(end.x - CLEARANCE, ground.reach_right(y1, start.right, end.x))
        if left > right:
            return
        top, bottom = (y1, y2) if y1 < y2 else (y2, y1)
        wish = start.right + lean * (end.x - start.right)
        for low, high in ground.columns_free(top, bottom, left - 0.1, right + 0.1):
            for x in self._lines_in(low, high):
                corners = ((start.right, y1), (x, y1), (x, y2), (end.x, y2))
                self._offer(corners, _LEAN * abs(x - wish))

    def _lines_in(self, low: float, high: float) -> Sequence[float]:
        """The usual upright lines within, else the middle."""
        first, last = bisect_left(self.lines, low), bisect_right(self.lines, high)
        return self.lines[first:last] or [(low + high) / 2]

    def _corner(self, start: Rect, end: Rect, side: float) -> None:
        """One turn: right and then up or down, or up or down and then right."""
        ground = self.ground
        (x1, y1), (x2, y2) = start.center, end.center
        if x2 > start.right + CLEARANCE and not _beside(end, y1):
            y, near = (
                (end.y, end.y - CLEARANCE) if y1 < y2 else (end.bottom, end.bottom + CLEARANCE)
            )
            if ground.level_clear(y1, start.right + CLEARANCE, x2) and ground.plumb_clear(
                x2, min(near, y1), max(near, y1)
            ):
                self._offer(((start.right, y1), (x2, y1), (x2, y)), side)
        if end.x > x1 + CLEARANCE and not _beside(start, y2):
            y, near = (
                (start.y, start.y - CLEARANCE)
                if y2 < y1
                else (start.bottom, start.bottom + CLEARANCE)
            )
            if ground.plumb_clear(x1, min(near, y2), max(near, y2)) and ground.level_clear(
                y2, x1, end.x - CLEARANCE
            ):
                self._offer(((x1, y), (x1, y2), (end.x, y2)), side)

    def _over(self, start: Rect, end: Rect, side: float) -> None:
        """Up or down, along a street, up or down."""
        x1, x2 = start.center.x, end.center.x
        if x1 == x2:
            return
        for y in self._streets(min(x1, x2), max(x1, x2), start, end):
            for first in self._leg(start, y):
                for last in self._leg(end, y):
                    self._offer((first, (x1, y), (x2, y), last), 2 * side)

    def _leg(self, box: Rect, y: float) -> Iterator[tuple[float, float]]:
        """Where an upright line from a street meets the box, if nothing stands between."""
        x = box.x + box.width / 2
        if y < box.y:
            if self.ground.reach_up(x, box.y) <= y:
                yield x, box.y
        elif y > box.bottom and self.ground.reach_down(x, box.bottom) >= y:
            yield x, box.bottom

    def _round(self, start: Rect, end: Rect, side: float) -> None:
        """By avenues and a street: all ways with three or four turns."""
        (x1, y1), (x2, y2) = start.center, end.center
        outs, ins = list(self._outs(start)), list(self._ins(end))
        for y in self._streets_of(outs, ins, start, end):
            firsts: list[Corners] = [
                ((start.right, y1), (x, y1), (x, y)) for x in outs if self._joins(x, y1, y)
            ]
            lasts: list[Corners] = [
                ((x, y), (x, y2), (end.x, y2)) for x in ins if self._joins(x, y, y2)
            ]
            plain = len(firsts), len(lasts)
            firsts += [(at, (x1, y)) for at in self._leg(start, y)]
            lasts += [((x2, y), at) for at in self._leg(end, y)]
            for number, first in enumerate(firsts):
                for other, last in enumerate(lasts):
                    if first[-1][0] == last[0][0]:
                        continue
                    if self.ground.level_clear(y, *sorted((first[-1][0], last[0][0]))):
                        sides = (number >= plain[0]) + (other >= plain[1])
                        self._offer(first + last, side * sides)

    def _joins(self, x: float, y: float, other: float) -> bool:
        return y != other and self.ground.plumb_clear(x, min(y, other), max(y, other))

    def _outs(self, box: Rect) -> Iterator[float]:
        """The next upright lines to the right of a box."""
        y, start = box.y + box.height / 2, box.right
        reach = self.ground.reach_right(y, start, start + 600)
        lines = self.lines[bisect_left(self.lines, start + CLEARANCE) :][:2]
        found = [x for x in lines if x <= reach]
        yield from found or ([(start + reach) / 2] if reach > start + CLEARANCE else [])

    def _ins(self, box: Rect) -> Iterator[float]:
        """The next upright lines to the left of a box."""
        y, start = box.y + box.height / 2, box.x
        reach = self.ground.reach_left(y, start, start - 600)
        at = bisect_right(self.lines, start - CLEARANCE)
        found = [x for x in self.lines[max(0, at - 2) : at][::-1] if x >= reach]
        yield from found or ([(start + reach) / 2] if reach < start - CLEARANCE else [])

    def _streets_of(
        self, outs: Sequence[float], ins: Sequence[float], start: Rect, end: Rect
    ) -> list[float]:
        xs = [start.center.x, end.center.x, *outs[:1], *ins[:1]]
        found: dict[float, None] = {}
        for first in outs[:1] or xs[:1]:
            for last in ins[:1] or xs[1:2]:
                if first != last:
                    left, right = sorted((first, last))
                    found.update(dict.fromkeys(self._streets(left, right, start, end)))
        left, right = min(xs), max(xs)
        found.update(dict.fromkeys(self._streets(left, right, start, end)))
        return list(found)

    def _streets(self, left: float, right: float, start: Rect, end: Rect) -> list[float]:
        """The y of the free streets that ask for the least detour."""
        y1, y2 = start.y + start.height / 2, end.y + end.height / 2
        top, bottom = (y1, y2) if y1 < y2 else (y2, y1)
        found = []
        for low, high in self.ground.streets_free(left, right):
            if high - low < 1:
                continue
            if high - low < _NARROW:
                y = (low + high) / 2
            else:
                y = min(max((top + bottom) / 2, low + CLEARANCE), high - CLEARANCE)
            y = self._off_lane_edge(y, low, high)
            found.append((max(top - y, y - bottom, 0.0), abs(y - y1), y))
        found.sort()
        return [y for _detour, _away, y in found[:_STREETS]]

    def _off_lane_edge(self, y: float, low: float, high: float) -> float:
        """A little beside the edge of a lane, so that the arrow is not taken for the edge."""
        at = bisect_left(self.lane_edges, y - _OFF_LANE_EDGE)
        if at == len(self.lane_edges) or self.lane_edges[at] > y + _OFF_LANE_EDGE:
            return y
        edge = self.lane_edges[at]
        above, below = edge - _OFF_LANE_EDGE, edge + _OFF_LANE_EDGE
        first, second = (above, below) if y <= edge else (below, above)
        return next((place for place in (first, second) if low <= place <= high), y)


def _shared(start: float, length: float, other: float, other_length: float) -> float:
    """The middle of both, kept within what both can dock."""
    low = max(start, other) + PORT_MARGIN
    high = min(start + length, other + other_length) - PORT_MARGIN
    middle = (start + length / 2 + other + other_length / 2) / 2
    return min(max(middle, low), high) if low <= high else middle


def _beside(box: Rect, y: float) -> bool:
    """Whether a level line would touch the box or run too close to it."""
    return box.y - CLEARANCE < y < box.bottom + CLEARANCE
