"""How a drawing is laid on paper: on one page where its text stays readable, else split on several.

A split drawing repeats its lane heads on every page, and each page shows only the lanes that are
used there. It is cut where no step stands; where that cannot be, what is cut on one page is whole
on the next.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from pathways.diagram.geometry import Rect
from pathways.diagram.primitives import Drawing, Figure, Layer, Line, Text

SMALLEST_TEXT = 7.0
"""No text is printed smaller than this, in points."""

OVERLAP = 40.0
"""What a page repeats of the one before, in points of the drawing: an arrow's tip."""

CLEAR = 10.0
"""Room kept round what a page shows, in points of the drawing."""

STANDING = frozenset({Layer.STEP, Layer.LABEL, Layer.NOTE})
"""What is shown whole wherever that can be."""

TOLERANCE = 0.01

_GROWTH = 1.15
"""A small drawing is enlarged at most this much on A4, and in proportion on larger paper."""
_A4_HEIGHT = 842
_TRIES = 12

Room = tuple[float, float]
Stretch = tuple[float, float]
"""From and to along one axis."""


class Tile(NamedTuple):
    """What one page shows: `window` of the drawing, beside the heads of its lanes."""

    window: Rect


class Plan(NamedTuple):
    """A drawing on paper; `sideways` when the paper lies, `scale` from drawing to paper."""

    sideways: bool
    scale: float
    tiles: tuple[Tile, ...]

    @property
    def whole(self) -> bool:
        """Whether one page shows it all, heads and everything."""
        return len(self.tiles) == 1


def least_scale(drawing: Drawing) -> float:
    """The scale at which the drawing's smallest text is as small as may be."""
    sizes = (
        primitive.size
        for figure in drawing.figures
        for primitive in figure.primitives
        if isinstance(primitive, Text)
    )
    return SMALLEST_TEXT / min(sizes, default=SMALLEST_TEXT)


def head_width(drawing: Drawing) -> float:
    """How wide the column is that names the lanes, from the drawing's left edge."""
    rights = (figure.bounds.right for figure in drawing.figures if figure.layer is Layer.HEAD)
    return max(rights, default=drawing.bounds.x) - drawing.bounds.x


def fitting(drawing: Drawing, room: Room) -> float | None:
    """The scale at which the whole drawing fits the room, or None when text would get too small."""
    bounds = drawing.bounds
    largest = max(_GROWTH * max(room) / _A4_HEIGHT, _GROWTH)
    scale = min(largest, room[0] / max(bounds.width, 1), room[1] / max(bounds.height, 1))
    return scale if scale >= least_scale(drawing) else None


def plan(drawing: Drawing, upright: Room, sideways: Room) -> Plan:
    """Choose the way the paper lies and the largest scale that needs no more pages.

    `upright` and `sideways` are the rooms for the drawing on the two ways the paper can lie.
    """
    whole = _whole(drawing, upright, sideways)
    if whole is not None:
        return whole
    least = least_scale(drawing)
    splits = [
        _grown(drawing, room, least, lies) for room, lies in ((sideways, True), (upright, False))
    ]
    return min(splits, key=lambda split: (len(split.tiles), -split.scale))


def _whole(drawing: Drawing, upright: Room, sideways: Room) -> Plan | None:
    lying, standing = fitting(drawing, sideways), fitting(drawing, upright)
    if lying is None and standing is None:
        return None
    scale, lies = max((lying or 0, True), (standing or 0, False))
    return Plan(lies, scale, (Tile(drawing.bounds),))


def _grown(drawing: Drawing, room: Room, least: float, lies: bool) -> Plan:
    """The split at the smallest scale, enlarged as far as the number of pages allows."""
    tiles = _split(drawing, room, least)
    low, high = least, least * 1.6
    for _try in range(_TRIES):
        middle = (low + high) / 2
        larger = _split(drawing, room, middle)
        if len(larger) <= len(tiles):
            low, tiles = middle, larger
        else:
            high = middle
    return Plan(lies, low, tiles)


def _split(drawing: Drawing, room: Room, scale: float) -> tuple[Tile, ...]:
    bounds, heads = drawing.bounds, head_width(drawing)
    solid = [figure.bounds for figure in drawing.figures if figure.layer in STANDING]
    lanes = [figure.bounds for figure in drawing.figures if figure.layer is Layer.LANE]
    across = _cut(
        (bounds.x + heads, bounds.right),
        room[0] / scale - heads,
        [(box.x, box.right) for box in solid],
    )
    tiles = []
    for left, right in across:
        column = Rect(left, bounds.y, right - left, bounds.height)
        for top, bottom in _rows(_used(drawing, column), room[1] / scale, lanes, solid):
            tiles.append(Tile(Rect(left, top, right - left, bottom - top)))
    return tuple(tiles)


def _used(drawing: Drawing, column: Rect) -> Stretch | None:
    """From the highest to the lowest thing in a column; None when it holds nothing."""
    reach: list[Stretch] = []
    for figure in drawing.figures:
        if figure.layer in STANDING and figure.bounds.overlaps(column):
            reach.append((figure.bounds.y, figure.bounds.bottom))
        elif figure.layer is Layer.TRANSITION:
            reach += _line_reach(figure, column)
    if not reach:
        return None
    return min(top for top, _bottom in reach), max(bottom for _top, bottom in reach)


def _line_reach(figure: Figure, column: Rect) -> Iterator[Stretch]:
    """How high and low each straight piece of an arrow goes inside the column."""
    for line in figure.primitives:
        if isinstance(line, Line):
            for (x1, y1), (x2, y2) in pairwise(line.points):
                if min(x1, x2) < column.right and max(x1, x2) > column.x:
                    yield min(y1, y2), max(y1, y2)


def _rows(
    used: Stretch | None, room: float, lanes: Sequence[Rect], solid: Sequence[Rect]
) -> list[Stretch]:
    """The lanes that are used, whole where they are low enough, else cut between the steps."""
    if used is None:
        return []
    top, bottom = used
    inside = [lane for lane in lanes if lane.y < bottom and lane.bottom > top]
    if not inside or max(lane.height for lane in inside) > room:
        return _cut((top - CLEAR, bottom + CLEAR), room, [(box.y, box.bottom) for box in solid])
    first, last = min(lane.y for lane in inside), max(lane.bottom for lane in inside)
    whole = (min(first, top - CLEAR), max(last, bottom + CLEAR))
    return _stacked(whole, room, [lane.y for lane in inside])


def _stacked(whole: Stretch, room: float, tops: Sequence[float]) -> list[Stretch]:
    """Pages that each end where a lane ends."""
    pages: list[Stretch] = []
    start, end = whole
    while end - start > room + TOLERANCE:
        stop = max((top for top in tops if start < top <= start + room), default=start + room)
        pages.append((start, stop))
        start = stop
    return [*pages, (start, end)]


def _cut(whole: Stretch, room: float, solid: Sequence[Stretch]) -> list[Stretch]:
    """Pages no wider than the room, each begun a little before the one before it ends."""
    pages: list[Stretch] = []
    start, end = whole
    while end - start > room + TOLERANCE:
        stop = _clean_stop(start, start + room, solid)
        pages.append((start, stop))
        start = max(stop - OVERLAP, start + room / 4)
    return [*pages, (start, end)]


def _clean_stop(start: float, stop: float, solid: Sequence[Stretch]) -> float:
    """The last place where nothing is cut; the stop itself where too little would be left."""
    place = stop
    while cut := [left for left, right in solid if left < place < right]:
        place = min(cut)
        if place < (start + stop) / 2:
            return stop
    return place
