"""How a drawing is laid on paper: on one page where its text stays readable, else split on several.

A split drawing repeats the heads of its lanes and phases beside every part, and each part shows
only the lanes that are used there, lower than on the screen where that makes them fit. A drawing
where time runs down is split turned over, as if it ran to the right.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from pathways.diagram.flow import turned
from pathways.diagram.geometry import Rect
from pathways.diagram.primitives import Drawing, Layer, Text
from pathways.diagram.turning import turned_drawing
from pathways.reports.splitting.squeeze import narrowed
from pathways.reports.splitting.strips import Strip, Tile, cut, head_width, phase_height

SMALLEST_TEXT = 7.0
"""No text is printed smaller than this, in points."""

GAP = 16.0
"""Between two parts under each other, in points of the drawing."""

_TOLERANCE = 0.01
_GROWTH = 1.15
"""A small drawing is enlarged at most this much on A4, and in proportion on larger paper."""
_A4_HEIGHT = 842
_TRIES = 6
_WORTH_GROWING = 24
"""Pages; on more than these larger text would not be noticed, but the waiting would."""
_MOST_SHEETS = 1000
"""Nobody glues more: a step dragged a mile away would take tens of thousands."""
_LEAST_ROOM = 1 / 3
"""Of a sheet, for what is drawn beside and below the heads; heads larger than that are cut."""

Room = tuple[float, float]
"""Width and height, in points."""

Pages = tuple[tuple[Tile, ...], ...]


class Plan(NamedTuple):
    """A drawing on paper; `sideways` when the paper lies, `scale` from drawing to paper."""

    sideways: bool
    scale: float
    drawing: Drawing
    """What is to be laid out: the drawing, for several pages with less empty room."""
    downward: bool
    """Time runs down: drawing and tiles are told turned over."""
    pages: Pages
    """The tiles under each other on every page, or beside each other where time runs down.

    Empty when one page shows it all as it is.
    """

    def in_place(self, rect: Rect) -> Rect:
        """A rectangle of what is laid out, as it lies on the paper."""
        return turned(rect) if self.downward else rect

    @property
    def tiles(self) -> tuple[Tile, ...]:
        """The tiles of all pages."""
        return tuple(tile for page in self.pages for tile in page)


def least_scale(drawing: Drawing) -> float:
    """The scale at which the drawing's smallest text is as small as may be."""
    sizes = (
        primitive.size
        for figure in drawing.figures
        for primitive in figure.primitives
        if isinstance(primitive, Text)
    )
    return SMALLEST_TEXT / min(sizes, default=SMALLEST_TEXT)


def fitting(drawing: Drawing, room: Room) -> float | None:
    """The scale at which the whole drawing fits the room, or None when text would get too small."""
    scale = _whole(drawing, room)
    return scale if scale >= least_scale(drawing) else None


def plan(drawing: Drawing, upright: Room, sideways: Room) -> Plan:
    """Choose the way the paper lies: few pages first, then large text.

    `upright` and `sideways` are the rooms for the drawing on the two ways the paper can lie. What
    would take a thousand sheets comes on one, however small its text gets.
    """
    rooms = ((sideways, True), (upright, False))
    least = least_scale(drawing)
    scale, lies = max((_whole(drawing, room), lies) for room, lies in rooms)
    if scale >= least:
        return Plan(lies, scale, drawing, False, ())
    downward = drawing.downward
    narrow = narrowed(turned_drawing(drawing) if downward else drawing)
    ways = [(room[::-1] if downward else room, lies) for room, lies in rooms]
    sheets = min(_sheets(narrow, room, least) for room, _lies in ways)
    if sheets > _MOST_SHEETS or _has_steps_before_heads(narrow):
        return Plan(lies, scale, drawing, False, ())
    smallest = [_split(narrow, room, least) for room, _lies in ways]
    fewest = min(map(len, smallest))
    splits = [
        _grown(narrow, room, least, lies, pages)._replace(downward=downward)
        for (room, lies), pages in zip(ways, smallest, strict=True)
        if len(pages) == fewest
    ]
    return min(splits, key=lambda split: (_without_steps(split), -split.scale))


def _whole(drawing: Drawing, room: Room) -> float:
    """The scale at which the whole drawing fits the room, however small its text gets."""
    bounds = drawing.bounds
    largest = max(_GROWTH * max(room) / _A4_HEIGHT, _GROWTH)
    return min(largest, room[0] / max(bounds.width, 1), room[1] / max(bounds.height, 1))


def _sheets(drawing: Drawing, room: Room, scale: float) -> float:
    """About how many sheets the drawing takes if it is all used."""
    across, down = drawing.bounds.width * scale / room[0], drawing.bounds.height * scale / room[1]
    return max(across, 1) * max(down, 1)


def _has_steps_before_heads(drawing: Drawing) -> bool:
    """Whether a step was dragged past the lanes' heads, where no part of the drawing begins."""
    start = drawing.bounds.x + head_width(drawing)
    return any(
        figure.layer is Layer.STEP and figure.bounds.right <= start for figure in drawing.figures
    )


def _without_steps(laid: Plan) -> int:
    """How many tiles show but arrows passing through."""
    steps = [figure.bounds for figure in laid.drawing.figures if figure.layer is Layer.STEP]
    return sum(not any(map(tile.window.holds, steps)) for tile in laid.tiles)


def _grown(drawing: Drawing, room: Room, least: float, lies: bool, pages: Pages) -> Plan:
    """The split at the smallest scale, enlarged as far as the number of pages allows."""
    low, high = least, least * 1.5
    for _try in range(_TRIES if len(pages) <= _WORTH_GROWING else 0):
        middle = (low + high) / 2
        larger = _split(drawing, room, middle)
        if len(larger) <= len(pages):
            low, pages = middle, larger
        else:
            high = middle
    return Plan(lies, low, drawing, False, pages)


def _split(drawing: Drawing, room: Room, scale: float) -> Pages:
    heads, above = head_width(drawing), phase_height(drawing)
    width, height = room[0] / scale, room[1] / scale
    free = max(width - heads, width * _LEAST_ROOM), max(height - above, height * _LEAST_ROOM)
    return tuple(_packed(cut(drawing, *free), height, above))


def _packed(strips: Iterable[Strip], room: float, above: float) -> Iterator[tuple[Tile, ...]]:
    """As many strips on each page as it holds, with what room is left shared between them."""
    page: list[Strip] = []
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


def _shared(page: Sequence[Strip], left: float) -> tuple[Tile, ...]:
    """The strips of a page, with a share of their empty room that uses what is left."""
    empty = sum(strip.window.height - strip.tile(0).height for strip in page)
    share = min(1, max(0, left / empty)) if empty > 0 else 1
    return tuple(strip.tile(share) for strip in page)
