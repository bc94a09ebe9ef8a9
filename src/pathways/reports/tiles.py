"""How a drawing is laid on paper: on one page where its text stays readable, else split on several.

A split drawing repeats its lane heads on every page. It is cut where no step stands, and where
that cannot be, the step that would be cut is shown whole on the next page.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from pathways.diagram.geometry import Rect
from pathways.diagram.primitives import Drawing, Layer, Text

SMALLEST_TEXT = 7.0
"""No text is printed smaller than this, in points."""

OVERLAP = 40.0
"""What a page repeats of the one before, in points of the drawing: an arrow's tip."""

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
    column: int
    row: int


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
    return min(splits, key=lambda split: (len(split.tiles), split.tiles[-1].row, -split.scale))


def _whole(drawing: Drawing, upright: Room, sideways: Room) -> Plan | None:
    lying, standing = fitting(drawing, sideways), fitting(drawing, upright)
    if lying is None and standing is None:
        return None
    scale, lies = max((lying or 0, True), (standing or 0, False))
    return Plan(lies, scale, (Tile(drawing.bounds, 0, 0),))


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
    bounds = drawing.bounds
    heads = head_width(drawing)
    width, height = room[0] / scale - heads, room[1] / scale
    solid = [
        figure.bounds
        for figure in drawing.figures
        if figure.layer in {Layer.STEP, Layer.LABEL, Layer.NOTE}
    ]
    across = _cut((bounds.x + heads, bounds.right), width, [(box.x, box.right) for box in solid])
    lanes = [figure.bounds for figure in drawing.figures if figure.layer is Layer.LANE]
    down = _rows((bounds.y, bounds.bottom), height, lanes, solid)
    return tuple(
        Tile(Rect(left, top, right - left, bottom - top), column, row)
        for row, (top, bottom) in enumerate(down)
        for column, (left, right) in enumerate(across)
    )


def _rows(
    whole: Stretch, room: float, lanes: Iterable[Rect], solid: Iterable[Rect]
) -> list[Stretch]:
    """Whole lanes where they are low enough for the page, else cut between the steps."""
    edges = [(lane.y, lane.bottom) for lane in lanes]
    if edges and max(bottom - top for top, bottom in edges) <= room:
        return _stacked(whole, room, [top for top, _bottom in edges])
    return _cut(whole, room, [(box.y, box.bottom) for box in solid])


def _stacked(whole: Stretch, room: float, tops: Sequence[float]) -> list[Stretch]:
    """Pages that each end where a lane ends."""
    pages: list[Stretch] = []
    start, end = whole
    while end - start > room + 0.01:
        stop = max((top for top in tops if start < top <= start + room), default=start + room)
        pages.append((start, stop))
        start = stop
    return [*pages, (start, end)]


def _cut(whole: Stretch, room: float, solid: Sequence[Stretch]) -> list[Stretch]:
    """Pages as wide as the room; each begins a little before what the one before would cut."""
    pages: list[Stretch] = []
    start, end = whole
    while end - start > room + 0.01:
        stop = start + room
        split = (left for left, right in solid if start < left < stop < right)
        begin = min((*split, stop)) - OVERLAP
        pages.append((start, stop))
        # However long a thing is, every page brings something new.
        start = begin if begin > start + room / 4 else stop
    return [*pages, (start, end)]
