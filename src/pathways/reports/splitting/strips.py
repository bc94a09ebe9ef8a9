"""Cut a drawing into strips where no step stands, each with the lanes it uses."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from pathways.diagram.draw_frame import frame_tab
from pathways.diagram.geometry import Rect
from pathways.diagram.primitives import Drawing, Figure, Layer, Text
from pathways.reports.splitting.extents import extent, label_box
from pathways.reports.splitting.squeeze import Axis, Ruler, Stretch, line_stretches, solid_stretches

_OVERLAP = 40.0
"""What a strip repeats of the one before, in points of the drawing: an arrow's tip."""

_BESIDE = 4.0
"""How far from a step or label a strip begins at least, in points of the drawing."""

_CLEAR = 10.0
"""Room kept above and below what a strip shows, in points of the drawing."""

_TOLERANCE = 0.01


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


class Strip(NamedTuple):
    """A tile whose empty room is not yet shared out."""

    window: Rect
    solid: tuple[Stretch, ...]
    """What keeps its height."""
    whole: Stretch
    """From top to bottom of the column it is cut from."""

    def tile(self, share: float) -> Tile:
        """The tile with a share of its empty room left."""
        return Tile(self.window, Ruler(self.solid, self.whole, share))


def head_width(drawing: Drawing) -> float:
    """How wide the column is that names the lanes, from the drawing's left edge."""
    rights = (figure.bounds.right for figure in drawing.figures if figure.layer is Layer.HEAD)
    return max(rights, default=drawing.bounds.x) - drawing.bounds.x


def phase_height(drawing: Drawing) -> float:
    """How high the row is that names the phases, from the drawing's upper edge."""
    phases = [figure.bounds.bottom for figure in drawing.figures if is_phase(figure)]
    return max(phases) + _CLEAR / 2 - drawing.bounds.y if phases else 0


def is_phase(figure: Figure) -> bool:
    """Whether the figure heads a phase: a lane's band has no words, its name is its head's."""
    return figure.layer is Layer.LANE and any(isinstance(part, Text) for part in figure.primitives)


def cut(drawing: Drawing, width: float, height: float) -> list[Strip]:
    """Strips no larger than that, their heads not counted; all in points of the drawing.

    They come from left to right and, where one is not high enough for its lanes, from the top down.
    """
    figures = [figure for figure in drawing.figures if not is_phase(figure)]
    bounds = drawing.bounds
    columns = _columns((bounds.x + head_width(drawing), bounds.right), width, figures)
    return [
        strip
        for left, right in columns
        for strip in _strips(figures, Rect(left, bounds.y, right - left, bounds.height), height)
    ]


def _columns(whole: Stretch, room: float, figures: Sequence[Figure]) -> Iterator[Stretch]:
    """From left to right; each column begins a little before the last one ends."""
    steps = [figure.bounds for figure in figures if figure.layer is Layer.STEP]
    boxes = [*steps, *(figure.bounds for figure in figures if figure.layer is Layer.NOTE)]
    whole_if_cut = [*boxes, *_label_boxes(figures)]
    start, end = whole
    while end - start > room + _TOLERANCE:
        full = start + room
        stop = _clean_stop(start, full, boxes) or _clean_stop(start, full, steps) or full
        yield start, stop
        done = (box.right + _BESIDE for box in boxes if box.right + _BESIDE <= stop)
        begin = max((stop - _OVERLAP, *done))
        # What is cut comes whole in the next column, unless it is as long as a column.
        parted = (
            box.x - _BESIDE for box in whole_if_cut if start + room / 2 < box.x < stop < box.right
        )
        start = max(min((begin, *parted)), start + room / 4)
    yield start, end


def _clean_stop(start: float, stop: float, boxes: Sequence[Rect]) -> float | None:
    """The last place where no box is cut; None where too little would be left."""
    place = stop
    while parted := [box.x for box in boxes if box.x < place < box.right]:
        place = min(parted)
        if place < (start + stop) / 2:
            return None
    return place


def _strips(figures: Sequence[Figure], column: Rect, room: float) -> Iterator[Strip]:
    """The lanes that a column uses: one strip if it can be low enough, else several."""
    seen = [figure for figure in figures if figure.bounds.overlaps(column)]
    used = list(_used(seen, column))
    if not used:
        return
    top, bottom = min(at for at, _to in used), max(to for _at, to in used)
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
    labels = [box for box in _label_boxes(seen) if box.overlaps(column)]
    for at, to in _rows(whole, Ruler(solid, whole, 0), room, edges, labels):
        yield Strip(Rect(column.x, at, column.width, to - at), solid, whole)


def _used(figures: Iterable[Figure], column: Rect) -> Iterator[Stretch]:
    """How high and low each thing in a column reaches."""
    for figure in figures:
        if figure.layer is Layer.TRANSITION:
            yield from line_stretches(figure, column, Axis.DOWN)
        elif figure.layer is Layer.LABEL:
            boxes = (extent(part) for part in figure.primitives)
            yield from ((box.y, box.bottom) for box in boxes if box.overlaps(column))
        elif figure.layer in {Layer.STEP, Layer.NOTE}:
            yield figure.bounds.y, figure.bounds.bottom
        elif figure.layer is Layer.FRAME and frame_tab(figure).overlaps(column):
            yield figure.bounds.y, frame_tab(figure).bottom


def _rows(
    whole: Stretch, ruler: Ruler, room: float, edges: Sequence[float], labels: Sequence[Rect]
) -> Iterator[Stretch]:
    """From the top down; each row ends where a lane ends, if one does."""
    start, end = whole
    while ruler.length((start, end)) > room + _TOLERANCE:
        within = (edge for edge in edges if start < edge and ruler.length((start, edge)) <= room)
        stop = max(within, default=ruler.back(ruler(start) + room))
        yield start, stop
        # A label that is cut comes whole in the next row.
        parted = (box.y - _BESIDE for box in labels if start + room / 2 < box.y < stop < box.bottom)
        start = min((stop, *parted))
    yield start, end


def _label_boxes(figures: Iterable[Figure]) -> Iterator[Rect]:
    for figure in figures:
        box = label_box(figure.primitives) if figure.layer is Layer.LABEL else None
        if box is not None:
            yield box
