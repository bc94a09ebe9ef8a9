"""Find a place for a label near its arrow, clear of boxes, of other labels and other lines."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import count, islice, pairwise
from operator import itemgetter
from typing import NamedTuple

from pathways.diagram.geometry import Point, Rect, Span
from pathways.diagram.occupied import Occupied

_BESIDE = (3.0, 12.5)
"""From the line to the label's edge; the second passes by what stands on the line."""
_END = 3.0
"""From a straight part's end to the label's edge."""
_ALONG = (0.0, 0.5, 1.0, 0.25, 0.75)
"""Where along a straight part a label is tried, from its start to its end."""
_SHORT = (0.0, 0.5, 1.0)
_AT_START, _AT_END = (0.0,), (1.0, 0.0)
_CLEAR = 2.0
"""Room wanted between a label and a line that passes."""
_RING = 12.0

_TIGHT = 1
_AWAY = 2
_CROSSED = 3
_CUT_OFF = 6
"""How bad it is for a label to stand close to a line, away from its arrow, on a line (each), or
with a box between."""
_FAR = 15.0
"""Points farther away that are as bad as standing close to a line."""


class LabelPlace(NamedTuple):
    """Where a label stands, in which of its shapes, and whether a line runs through it."""

    rect: Rect
    shape: int
    crossed: bool


def label_place(
    points: Sequence[Point],
    shapes: Sequence[tuple[float, float]],
    owner: str,
    taken: Occupied,
    patience: int,
) -> LabelPlace:
    """The best place for a label of one of these widths and heights, the first being wanted most.

    Beside its arrow where nothing is in the way; else near it, where nothing stands or runs
    between the two; a line runs through the label only when all else is worse. No box and no
    other label is ever covered. So many places are weighed beside the arrow, and as many round it.
    """
    best = _best(islice(_beside_all(points, shapes), patience), taken, lambda span: 0)
    if best is None or best[0] > _AWAY:
        around = _best(
            islice(_around(points, shapes[0]), patience),
            taken,
            lambda span: _AWAY + _parting(span, points, owner, taken),
            enough=_AWAY,
        )
        best = min(filter(None, (best, around)), key=itemgetter(0), default=None)
    if best is None:
        farther = islice(_around(points, shapes[0]), patience, None)
        best = next((0, *place) for place in farther if taken.is_free(place[1]))
    _cost, shape, span = best
    left, top, right, bottom = span
    rect = Rect(left, top, right - left, bottom - top)
    return LabelPlace(rect, shape, taken.lines_through(span) > 0)


def _best(
    places: Iterable[tuple[int, Span]],
    taken: Occupied,
    fault: Callable[[Span], int],
    *,
    enough: int = 0,
) -> tuple[int, int, Span] | None:
    """The free place with the least cost, and the cost; `enough` is good enough to stop at."""
    best: tuple[int, int, Span] | None = None
    for shape, span in places:
        if not taken.is_free(span):
            continue
        cost = _disturbance(span, taken) + fault(span)
        if best is None or cost < best[0]:
            best = (cost, shape, span)
            if cost <= enough:
                break
    return best


def _disturbance(span: Span, taken: Occupied) -> int:
    """How much the lines at a place disturb a label there."""
    crossed = taken.lines_through(span)
    if crossed:
        return crossed * _CROSSED
    left, top, right, bottom = span
    wider = (left - _CLEAR, top - _CLEAR, right + _CLEAR, bottom + _CLEAR)
    return _TIGHT if taken.lines_through(wider) else 0


def _parting(span: Span, points: Sequence[Point], owner: str, taken: Occupied) -> int:
    """How far a label is from its arrow, and how much stands and runs between the two."""
    bridge = _bridge(span, points)
    left, top, right, bottom = bridge
    cost = int((right - left + bottom - top) / _FAR)
    cost += taken.lines_through(bridge, but=owner) * _CROSSED
    return cost if taken.is_free(bridge) else cost + _CUT_OFF


def _bridge(span: Span, points: Sequence[Point]) -> Span:
    """The room between a label and the nearest point of its arrow; a strip at the least."""
    left, top, right, bottom = span
    least, bridge = float("inf"), span
    for (x1, y1), (x2, y2) in pairwise(points):
        x = _clamped((left + right) / 2, *((x1, x2) if x1 < x2 else (x2, x1)))
        y = _clamped((top + bottom) / 2, *((y1, y2) if y1 < y2 else (y2, y1)))
        edge_x, edge_y = _clamped(x, left, right), _clamped(y, top, bottom)
        distance = abs(x - edge_x) + abs(y - edge_y)
        if distance < least:
            least = distance
            bridge = (
                min(x, edge_x) - 0.5,
                min(y, edge_y) - 0.5,
                max(x, edge_x) + 0.5,
                max(y, edge_y) + 0.5,
            )
    return bridge


def _clamped(number: float, low: float, high: float) -> float:
    return low if number < low else min(number, high)


def _beside_all(
    points: Sequence[Point], shapes: Sequence[tuple[float, float]]
) -> Iterator[tuple[int, Span]]:
    """Beside each straight part from the source on, shape by shape."""
    last = len(points) - 2
    for shape, (width, height) in enumerate(shapes):
        for aside in _BESIDE:
            for number, (start, end) in enumerate(pairwise(points)):
                cramped = _AT_START if number < last else _AT_END
                for x, y in _beside(start, end, (width, height), aside, cramped):
                    yield shape, (x, y, x + width, y + height)


def _beside(
    start: Point,
    end: Point,
    shape: tuple[float, float],
    aside: float,
    cramped: tuple[float, ...],
) -> Iterator[tuple[float, float]]:
    """On both sides of a straight part; `cramped` are the shares tried on one too short."""
    (x1, y1), (x2, y2) = start, end
    width, height = shape
    dx, dy = x2 - x1, y2 - y1
    flat = abs(dx) >= abs(dy)
    length, size = (abs(dx), width) if flat else (abs(dy), height)
    room = length - size - 2 * _END
    for share in cramped if room < 0 else _ALONG if room > size else _SHORT:
        if flat:
            x = min(x1, x2) + _END + room * (share if dx > 0 else 1 - share)
            y = y1 + dy * share
            yield x, y - aside - height
            yield x, y + aside
        else:
            x = x1 + dx * share
            y = min(y1, y2) + _END + room * (share if dy > 0 else 1 - share)
            yield x + aside, y
            yield x - aside - width, y


def _around(points: Sequence[Point], shape: tuple[float, float]) -> Iterator[tuple[int, Span]]:
    """In ever wider rings about the middle of the arrow."""
    width, height = shape
    half = (len(points) - 1) // 2
    (x1, y1), (x2, y2) = points[half], points[half + 1]
    x, y = (x1 + x2 - width) / 2, (y1 + y2 - height) / 2
    for ring in count(1):
        reach = ring * _RING
        for share in (-1, 1, 0, -0.5, 0.5):
            for dx, dy in ((share, -1), (share, 1), (-1, share), (1, share)):
                left, top = x + reach * dx, y + reach * dy
                yield 0, (left, top, left + width, top + height)
