"""A way for each arrow: which sides it leaves and enters by, and where it turns.

A few shapes are offered and the cheapest wins. Arrows leave to the right and enter from the left;
above and below are for climbs, for arrows that go back, and where the straight way is barred.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from math import inf

from pathways.diagram.measures import CLEARANCE, PORT_MARGIN, TRACK_LEAST
from pathways.diagram.routing.ground import Ground, Span, avenues
from pathways.diagram.routing.ledger import Ledger
from pathways.diagram.routing.stops import Stop

Place = tuple[float, float]
Corners = tuple[Place, ...]
Leg = tuple[Corners, float]
"""The corners between a box and a street, and what its side costs."""

_BEND = 50.0
_CROSSING = 180.0
_SIDE = 45.0
"""For an onward arrow that leaves or enters above or below."""
_FULL = 2000.0
"""For a street that has no track left."""
_LEAN = 0.05
"""For each point that an arrow turns farther from the end where it should."""
_LEVEL_ENOUGH = 12.0
_PLUMB_ENOUGH = 36.0
"""Steps that stand no more askew than this are joined by a straight arrow."""
_STREETS = 4
"""How many streets are looked at for each shape."""
_NARROW = 44.0
_OFF_LANE_EDGE = 8.0
_FLAT = 80.0
"""About as much as a way is shorter that ends above or below a box, not at its middle."""
_FAR = 400.0
"""How far from a box the next upright line is looked for."""


class Pathfinder:
    """Finds ways between the boxes of one drawing, mindful of those already laid."""

    def __init__(self, ground: Ground, stops: Sequence[Stop], lane_edges: Sequence[float]) -> None:
        self.ground = ground
        self.stops = stops
        self.lane_edges = lane_edges
        found = avenues(ground.blocks, ground.bounds.x, ground.bounds.right)
        self.lines = list(found)
        self.ledger = Ledger({x: 1 + int(width / TRACK_LEAST) for x, width in found.items()})
        self._best: Corners = ()
        self._cost = inf

    def find(self, source: int, target: int, lean: float) -> Corners:
        """The corners from one box to another; `lean` 0 turns near the source, 1 near the target.

        Empty when no shape fits.
        """
        start, end = self.stops[source], self.stops[target]
        self._best, self._cost = (), inf
        onward = end.left >= start.right
        side = _SIDE if onward else 0.0
        across = max(end.left - start.right, start.left - end.right, 0.0)
        down = max(end.top - start.bottom, start.top - end.bottom, 0.0)
        if onward:
            self._straight(start, end)
            self._step(start, end, lean)
        else:
            self._plumb(start, end)
        if self._cost > across + down + _BEND + side:
            self._corner(start, end, side)
        if self._cost > across + down + 2 * (_BEND + side):
            self._over(start, end, side)
        beside = abs(start.y - end.y) + 4 * _BEND
        if self._cost > across + min(down + 3 * _BEND + side, beside):
            self._round(start, end, side, onward)
        return self._best

    def _offer(self, corners: Corners, extra: float) -> None:
        cost = extra + _BEND * (len(corners) - 2)
        x, y = corners[0]
        for x2, y2 in corners:
            cost += abs(x2 - x) + abs(y2 - y)
            x, y = x2, y2
        if cost >= self._cost:
            return
        most = (self._cost - cost) / _CROSSING
        cost += _CROSSING * self.ledger.crossings(corners, most)
        if cost < self._cost:
            self._best, self._cost = corners, cost

    def _straight(self, start: Stop, end: Stop) -> None:
        if abs(start.y - end.y) > _LEVEL_ENOUGH:
            return
        y = _shared(start.top, start.bottom, end.top, end.bottom)
        if self.ground.level_clear(y, start.right + CLEARANCE, end.left - CLEARANCE):
            self._offer(((start.right, y), (end.left, y)), 0)

    def _plumb(self, start: Stop, end: Stop) -> None:
        """Straight up or down."""
        if abs(start.x - end.x) > _PLUMB_ENOUGH:
            return
        x = _shared(start.left, start.right, end.left, end.right)
        if start.bottom <= end.top:
            first, last = start.bottom, end.top
        elif end.bottom <= start.top:
            first, last = start.top, end.bottom
        else:
            return
        low, high = (first, last) if first < last else (last, first)
        if self.ground.plumb_clear(x, low + CLEARANCE, high - CLEARANCE):
            self._offer(((x, first), (x, last)), 0)

    def _step(self, start: Stop, end: Stop, lean: float) -> None:
        """Right, up or down, right."""
        ground, y1, y2 = self.ground, start.y, end.y
        if y1 == y2:
            return
        left = max(start.right + CLEARANCE, ground.reach_left(y2, end.left, start.right))
        right = min(end.left - CLEARANCE, ground.reach_right(y1, start.right, end.left))
        if left > right:
            return
        top, bottom = (y1, y2) if y1 < y2 else (y2, y1)
        wish = start.right + lean * (end.left - start.right)
        for low, high in ground.columns_free(top, bottom, left - 0.1, right + 0.1):
            for x in self._lines_in(low, high):
                corners = ((start.right, y1), (x, y1), (x, y2), (end.left, y2))
                self._offer(corners, _LEAN * abs(x - wish))

    def _lines_in(self, low: float, high: float) -> Sequence[float]:
        """The usual upright lines within, else the middle."""
        first, last = bisect_left(self.lines, low), bisect_right(self.lines, high)
        return self.lines[first:last] or [(low + high) / 2]

    def _corner(self, start: Stop, end: Stop, side: float) -> None:
        """One turn: right and then up or down, or up or down and then right."""
        ground = self.ground
        if end.x > start.right + CLEARANCE and _is_clear_of(end, start.y):
            y, low, high = _dropped(end, start.y)
            if ground.level_clear(start.y, start.right + CLEARANCE, end.x) and ground.plumb_clear(
                end.x, low, high
            ):
                self._offer(((start.right, start.y), (end.x, start.y), (end.x, y)), side)
        if end.left > start.x + CLEARANCE and _is_clear_of(start, end.y):
            y, low, high = _dropped(start, end.y)
            if ground.plumb_clear(start.x, low, high) and ground.level_clear(
                end.y, start.x, end.left - CLEARANCE
            ):
                self._offer(((start.x, y), (start.x, end.y), (end.left, end.y)), side)

    def _over(self, start: Stop, end: Stop, side: float) -> None:
        """Up or down, along a street, up or down."""
        if start.x == end.x:
            return
        left, right = (start.x, end.x) if start.x < end.x else (end.x, start.x)
        least = right - left + 2 * (_BEND + side)
        for y, street in self._streets(left, right, start, end):
            if self._cost <= least:
                return
            first, last = self._drop(start, y), self._drop(end, y)
            if first and last:
                extra = self._fullness(street, left, right)
                self._offer((first, (start.x, y), (end.x, y), last), extra + 2 * side)

    def _drop(self, box: Stop, y: float) -> Place | None:
        """Where an upright line from a street meets the box, if nothing stands between."""
        if y < box.top and self.ground.reach_up(box.x, box.top) <= y:
            return box.x, box.top
        if y > box.bottom and self.ground.reach_down(box.x, box.bottom) >= y:
            return box.x, box.bottom
        return None

    def _round(self, start: Stop, end: Stop, side: float, onward: bool) -> None:
        """By avenues and a street: all ways with three or four turns."""
        out, in_ = self._out(start), self._in(end)
        first_x, last_x = start.x if out is None else out, end.x if in_ is None else in_
        left, right = (first_x, last_x) if first_x < last_x else (last_x, first_x)
        across = max(end.left - start.right, start.left - end.right, 0.0)
        for y, street in self._streets(left, right, start, end):
            up_and_down = abs(start.y - y) + abs(y - end.y)
            if self._cost <= across + up_and_down + 3 * _BEND - _FLAT + side:
                continue
            lasts = list(self._lasts(end, in_, y, side))
            if not lasts:
                continue
            extra = self._fullness(street, left, right)
            for first, more in self._firsts(start, out, y, side):
                for last, yet_more in lasts:
                    x1, x2 = first[-1][0], last[0][0]
                    if x1 < x2:
                        free = self.ground.level_clear(y, x1, x2)
                    else:
                        free = not onward and x1 > x2 and self.ground.level_clear(y, x2, x1)
                    if free:
                        self._offer(first + last, extra + more + yet_more)

    def _firsts(self, box: Stop, out: float | None, y: float, side: float) -> Iterator[Leg]:
        """From the box to a street."""
        if out is not None and self._joined(out, box.y, y):
            yield ((box.right, box.y), (out, box.y), (out, y)), 0.0
        if at := self._drop(box, y):
            yield (at, (box.x, y)), side

    def _lasts(self, box: Stop, in_: float | None, y: float, side: float) -> Iterator[Leg]:
        """From a street to the box."""
        if in_ is not None and self._joined(in_, y, box.y):
            yield ((in_, y), (in_, box.y), (box.left, box.y)), 0.0
        if at := self._drop(box, y):
            yield ((box.x, y), at), side

    def _fullness(self, street: Span, left: float, right: float) -> float:
        return _FULL if self.ledger.is_full(street, left, right) else 0.0

    def _joined(self, x: float, y: float, other: float) -> bool:
        low, high = (y, other) if y < other else (other, y)
        return low < high and self.ground.plumb_clear(x, low, high)

    def _out(self, box: Stop) -> float | None:
        """The next upright line to the right of a box."""
        start = box.right
        reach = self.ground.reach_right(box.y, start, start + _FAR)
        at = bisect_left(self.lines, start + CLEARANCE)
        if at < len(self.lines) and self.lines[at] <= reach:
            return self.lines[at]
        return (start + reach) / 2 if reach > start + CLEARANCE else None

    def _in(self, box: Stop) -> float | None:
        """The next upright line to the left of a box."""
        start = box.left
        reach = self.ground.reach_left(box.y, start, start - _FAR)
        at = bisect_right(self.lines, start - CLEARANCE) - 1
        if at >= 0 and self.lines[at] >= reach:
            return self.lines[at]
        return (start + reach) / 2 if reach < start - CLEARANCE else None

    def _streets(
        self, left: float, right: float, start: Stop, end: Stop
    ) -> list[tuple[float, Span]]:
        """The free streets that ask for the least detour, each with the y to run at."""
        top, bottom = (start.y, end.y) if start.y < end.y else (end.y, start.y)
        found = []
        for low, high in self.ground.streets_free(left, right):
            if high - low < 1:
                continue
            if high - low < _NARROW:
                y = (low + high) / 2
            else:
                y = min(max((top + bottom) / 2, low + CLEARANCE), high - CLEARANCE)
            found.append((max(top - y, y - bottom, 0.0), abs(y - start.y), y, (low, high)))
        outermost = found[:1] + found[-1:] if len(found) > _STREETS else []
        found.sort()
        return [
            (self._off_lane_edge(y, *street), street)
            for _detour, _away, y, street in found[:_STREETS] + outermost
        ]

    def _off_lane_edge(self, y: float, low: float, high: float) -> float:
        """A little beside the edge of a lane, so that the arrow is not taken for the edge."""
        at = bisect_left(self.lane_edges, y - _OFF_LANE_EDGE)
        if at == len(self.lane_edges) or self.lane_edges[at] > y + _OFF_LANE_EDGE:
            return y
        edge = self.lane_edges[at]
        above, below = edge - _OFF_LANE_EDGE, edge + _OFF_LANE_EDGE
        first, second = (above, below) if y <= edge else (below, above)
        return next((place for place in (first, second) if low <= place <= high), y)


def _shared(low: float, high: float, other_low: float, other_high: float) -> float:
    """The middle of two boxes, kept within what both can dock."""
    middle = (low + high + other_low + other_high) / 4
    least, most = max(low, other_low) + PORT_MARGIN, min(high, other_high) - PORT_MARGIN
    return min(max(middle, least), most) if least <= most else middle


def _is_clear_of(box: Stop, y: float) -> bool:
    """Whether a level line passes the box with room to spare."""
    return y <= box.top - CLEARANCE or y >= box.bottom + CLEARANCE


def _dropped(box: Stop, y: float) -> tuple[float, float, float]:
    """Where a line from y meets the box, and the stretch that must be clear."""
    if y < box.top:
        return box.top, y, box.top - CLEARANCE
    return box.bottom, box.bottom + CLEARANCE, y
