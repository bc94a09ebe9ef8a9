"""How a drawing is laid on paper: on one page where its text stays readable, else split on several.

A split drawing repeats the heads of its lanes and phases on every page, and each page shows only
the lanes that are used there, lower than on the screen where that makes them fit. It is cut where
no step stands; where that cannot be, what is cut on one page is whole on the next.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from pathways.diagram.geometry import Rect
from pathways.diagram.primitives import Drawing, Figure, Layer, Text
from pathways.reports.squeeze import (
    Axis,
    Ruler,
    Stretch,
    line_stretches,
    narrowed,
    solid_stretches,
)

SMALLEST_TEXT = 7.0
"""No text is printed smaller than this, in points."""

_OVERLAP = 40.0
"""What a page repeats of the one before, in points of the drawing: an arrow's tip."""

_CLEAR = 10.0
"""Room kept above and below what a page shows, in points of the drawing."""

_BESIDE = 4.0
"""How far right of a step a page may begin, in points of the drawing."""

GAP = 16.0
"""Between two parts under each other, in points of the drawing."""

_TOLERANCE = 0.01
_GROWTH = 1.15
"""A small drawing is enlarged at most this much on A4, and in proportion on larger paper."""
_A4_HEIGHT = 842
_TRIES = 8
_WORTH_GROWING = 24
"""Pages; on more than these larger text would not be noticed, but the waiting would."""

Room = tuple[float, float]
"""Width and height, in points."""


class Tile(NamedTuple):
    """What is shown of a drawing beside the heads of its lanes."""

    window: Rect
    """The part of the drawing."""
    ruler: Ruler
    """Where the page puts what is inside the window, from top to bottom."""

    @property
    def height(self) -> float:
        """The window's height on the page, in points of the drawing."""
        return self.ruler.length((self.window.y, self.window.bottom))


class Plan(NamedTuple):
    """A drawing on paper; `sideways` when the paper lies, `scale` from drawing to paper."""

    sideways: bool
    scale: float
    drawing: Drawing
    """What is to be laid out: the drawing, for several pages with less empty room."""
    pages: tuple[tuple[Tile, ...], ...]
    """The tiles under each other on every page; empty when one page shows it all as it is."""

    @property
    def tiles(self) -> tuple[Tile, ...]:
        """The tiles of all pages."""
        return tuple(tile for page in self.pages for tile in page)


class _Strip(NamedTuple):
    """A tile whose empty room is not yet shared out."""

    window: Rect
    solid: tuple[Stretch, ...]
    """What keeps its height."""
    whole: Stretch
    """From top to bottom of the column it is cut from."""

    def tile(self, share: float) -> Tile:
        """The tile with a share of its empty room left."""
        return Tile(self.window, Ruler(self.solid, self.whole, share))


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


def phase_height(drawing: Drawing) -> float:
    """How high the strip is that names the phases, from the drawing's upper edge."""
    phases = [figure.bounds.bottom for figure in drawing.figures if is_phase(figure)]
    return max(phases) + _CLEAR / 2 - drawing.bounds.y if phases else 0


def is_phase(figure: Figure) -> bool:
    """Whether the figure heads a phase: a lane's band has no words, its name is its head's."""
    return figure.layer is Layer.LANE and any(isinstance(part, Text) for part in figure.primitives)


def fitting(drawing: Drawing, room: Room) -> float | None:
    """The scale at which the whole drawing fits the room, or None when text would get too small."""
    bounds = drawing.bounds
    largest = max(_GROWTH * max(room) / _A4_HEIGHT, _GROWTH)
    scale = min(largest, room[0] / max(bounds.width, 1), room[1] / max(bounds.height, 1))
    return scale if scale >= least_scale(drawing) else None


def plan(drawing: Drawing, upright: Room, sideways: Room) -> Plan:
    """Choose the way the paper lies: few pages first, then large text.

    `upright` and `sideways` are the rooms for the drawing on the two ways the paper can lie.
    """
    rooms = ((sideways, True), (upright, False))
    whole = [(fitting(drawing, room), lies) for room, lies in rooms]
    fits = [(scale, lies) for scale, lies in whole if scale is not None]
    if fits:
        scale, lies = max(fits)
        return Plan(lies, scale, drawing, ())
    least = least_scale(drawing)
    narrow = narrowed(drawing)
    splits = [_grown(narrow, room, least, lies) for room, lies in rooms]
    return min(splits, key=lambda split: (len(split.pages), len(split.tiles), -split.scale))


def _grown(drawing: Drawing, room: Room, least: float, lies: bool) -> Plan:
    """The split at the smallest scale, enlarged as far as the number of pages allows."""
    pages = _split(drawing, room, least)
    low, high = least, least * 1.5
    for _try in range(_TRIES if len(pages) <= _WORTH_GROWING else 0):
        middle = (low + high) / 2
        larger = _split(drawing, room, middle)
        if len(larger) <= len(pages):
            low, pages = middle, larger
        else:
            high = middle
    return Plan(lies, low, drawing, pages)


def _split(drawing: Drawing, room: Room, scale: float) -> tuple[tuple[Tile, ...], ...]:
    bounds, heads, above = drawing.bounds, head_width(drawing), phase_height(drawing)
    width, height = room[0] / scale, room[1] / scale
    figures = [figure for figure in drawing.figures if not is_phase(figure)]
    across = _cut((bounds.x + heads, bounds.right), width - heads, figures)
    columns = (Rect(left, bounds.y, right - left, bounds.height) for left, right in across)
    strips = [strip for column in columns for strip in _strips(figures, column, height - above)]
    return tuple(_packed(strips, height, above))


def _packed(strips: Iterable[_Strip], room: float, above: float) -> Iterator[tuple[Tile, ...]]:
    """As many strips on each page as it holds, with what room is left shared between them."""
    page: list[_Strip] = []
    left = room
    for strip in strips:
        need = above + strip.tile(0).height + GAP
        if page and need > left + GAP + _TOLERANCE:
            yield _shared(page, left + GAP)
            page, left = [], room
        page.append(strip)
        left -= need
    if page:
        yield _shared(page, left + GAP)


def _shared(page: Sequence[_Strip], left: float) -> tuple[Tile, ...]:
    """The strips of a page, with a share of their empty room that uses what is left."""
    empty = sum(strip.window.height - strip.tile(0).height for strip in page)
    share = min(1, max(0, left / empty)) if empty > 0 else 1
    return tuple(strip.tile(share) for strip in page)


def _cut(whole: Stretch, room: float, figures: Iterable[Figure]) -> list[Stretch]:
    """From left to right, no wider than the room; each begins a little before the last one ends."""
    boxes = [f.bounds for f in figures if f.layer in {Layer.STEP, Layer.NOTE}]
    labels = [f.bounds for f in figures if f.layer is Layer.LABEL]
    pages: list[Stretch] = []
    start, end = whole
    while end - start > room + _TOLERANCE:
        stop = _clean_stop(start, start + room, boxes)
        pages.append((start, stop))
        # A label that is cut comes whole on the next page, unless it is as long as a page.
        cut = (box.x for box in labels if start + room / 2 < box.x < stop < box.right)
        left = max((box.right for box in boxes if box.right < stop), default=start) + _BESIDE
        start = max(min((max(stop - _OVERLAP, left), *cut)), start + room / 4)
    return [*pages, (start, end)]


def _clean_stop(start: float, stop: float, boxes: Sequence[Rect]) -> float:
    """The last place where no box is cut; the stop itself where too little would be left."""
    place = stop
    while cut := [box.x for box in boxes if box.x < place < box.right]:
        place = min(cut)
        if place < (start + stop) / 2:
            return stop
    return place


def _strips(figures: Sequence[Figure], column: Rect, room: float) -> Iterator[_Strip]:
    """The lanes that a column uses: one strip if a page can hold it, else several."""
    seen = [figure for figure in figures if figure.bounds.overlaps(column)]
    used = list(_used(seen, column))
    if not used:
        return
    top, bottom = min(top for top, _to in used), max(bottom for _at, bottom in used)
    lanes = [
        figure
        for figure in figures
        if figure.layer in {Layer.LANE, Layer.HEAD}
        and figure.bounds.y < bottom
        and figure.bounds.bottom > top
    ]
    edges = [edge for lane in lanes for edge in (lane.bounds.y, lane.bounds.bottom)]
    first, last = min(edges, default=top + 1), max(edges, default=bottom - 1)
    # What stands outside the lanes, such as a note, gets a little room round it.
    whole = (
        first if first <= top else top - _CLEAR,
        last if last >= bottom else bottom + _CLEAR,
    )
    others = (figure for figure in seen if figure.layer not in {Layer.LANE, Layer.HEAD})
    solid = tuple(solid_stretches((*others, *lanes), column, Axis.DOWN))
    for at, to in _rows(whole, Ruler(solid, whole, 0), room, edges):
        yield _Strip(Rect(column.x, at, column.width, to - at), solid, whole)


def _used(figures: Iterable[Figure], column: Rect) -> Iterator[Stretch]:
    """How high and low each thing in a column reaches."""
    for figure in figures:
        if figure.layer is Layer.TRANSITION:
            yield from line_stretches(figure, column, Axis.DOWN)
        elif figure.layer not in {Layer.LANE, Layer.HEAD} and figure.bounds.overlaps(column):
            yield figure.bounds.y, figure.bounds.bottom


def _rows(whole: Stretch, ruler: Ruler, room: float, edges: Sequence[float]) -> Iterator[Stretch]:
    """Pages that each end where a lane ends, if one does."""
    start, end = whole
    while ruler.length((start, end)) > room + _TOLERANCE:
        within = (edge for edge in edges if start < edge and ruler.length((start, edge)) <= room)
        stop = max(within, default=ruler.back(ruler(start) + room))
        yield start, stop
        start = stop
    yield start, end
