"""A part of a drawing by itself: some elements, and the lanes' parts behind them."""

from collections.abc import Collection, Iterator, Sequence

from pathways.diagram.flow import turned
from pathways.diagram.geometry import Rect
from pathways.diagram.moving import moved
from pathways.diagram.primitives import Box, Drawing, Figure, Icon, Layer, Role, Text
from pathways.diagram.text import width
from pathways.diagram.turning import turned_figures
from pathways.model import Pathway

_BESIDE = 16.0
"""Room kept round what is shown, inside the lanes."""
_MARGIN = 8.0
"""Room round the whole, as every drawing has it."""
_HEAD_ROOM = 6.0
"""Room kept above and below a lane's name."""
_ASCENT, _DESCENT = 0.8, 0.25
"""How far a line of text reaches above and below its baseline, in sizes."""


def excerpt(drawing: Drawing, pathway: Pathway, chosen: Collection[str]) -> Drawing:
    """The drawing of what was chosen of its pathway, where it stands in the whole.

    Chosen steps bring the arrows between them and the frames that hold no others; an arrow brings
    its ends, a frame its steps. The lanes reach from the first to the last of what is shown, their
    heads beside it. Nothing chosen that is drawn gives a drawing without figures.
    """
    shown = brought(pathway, chosen)
    things = tuple(_things(drawing, pathway, shown))
    if not things:
        return drawing._replace(figures=(), bounds=Rect(0, 0, 0, 0))
    room = Rect.around([figure.bounds for figure in things])
    ground = [one for one in drawing.figures if one.layer in (Layer.LANE, Layer.HEAD)]
    phases = {step.phase for step in pathway.steps if step.id in shown}
    if drawing.downward:
        below, heads = _ground(turned_figures(ground), turned(room), phases)
        below, heads = turned_figures(below), turned_figures(heads)
    else:
        below, heads = _ground(ground, room, phases)
    figures = (*below, *things, *heads)
    bounds = Rect.around([figure.bounds for figure in figures]).grown(_MARGIN)
    return drawing._replace(figures=figures, bounds=bounds)


def brought(pathway: Pathway, chosen: Collection[str]) -> frozenset[str]:
    """The elements chosen, with those they bring; what the pathway does not have is left out."""
    wanted = frozenset(chosen)
    steps = {step.id for step in pathway.steps if step.id in wanted}
    for frame in pathway.frames:
        if frame.id in wanted:
            steps.update(frame.steps)
    for arrow in pathway.transitions:
        if arrow.id in wanted:
            steps.update((arrow.source, arrow.target))
    arrows = {
        arrow.id
        for arrow in pathway.transitions
        if arrow.id in wanted or (arrow.source in steps and arrow.target in steps)
    }
    frames = {frame.id for frame in pathway.frames if frame.steps and steps.issuperset(frame.steps)}
    notes = {note.id for note in pathway.notes if note.id in wanted}
    return frozenset(steps | arrows | frames | notes)


def _things(drawing: Drawing, pathway: Pathway, shown: Collection[str]) -> Iterator[Figure]:
    """What is drawn of the elements shown; no thread leads to what is not."""
    loose = {note.id for note in pathway.notes if note.element not in shown}
    for figure in drawing.figures:
        if figure.layer in (Layer.LANE, Layer.HEAD) or figure.element not in shown:
            continue
        if figure.layer is not Layer.TETHER or figure.element not in loose:
            yield figure


def _ground(
    figures: Sequence[Figure], room: Rect, phases: Collection[object]
) -> tuple[tuple[Figure, ...], tuple[Figure, ...]]:
    """The lanes' parts and the phases' headings behind what is shown, and the heads before it."""
    bands, heads = _lanes(figures, room)
    return (*bands, *_headings(figures, phases, room, bands)), tuple(heads)


def _lanes(figures: Sequence[Figure], room: Rect) -> tuple[list[Figure], list[Figure]]:
    """The parts of the lanes that what is shown stands in, and their heads at its left."""
    heads = {figure.element: figure for figure in figures if figure.layer is Layer.HEAD}
    cut_bands, cut_heads = [], []
    wider = room.grown(_BESIDE)
    for band in figures:
        head = heads.get(band.element)
        if band.layer is not Layer.LANE or head is None or not _meets(band.bounds, room):
            continue
        y, tall = _cut(band.bounds, wider, _words_height(head) + 2 * _HEAD_ROOM)
        left = wider.x - head.bounds.width
        cut_bands.append(_resized(band, Rect(left, y, wider.right - left, tall)))
        cut_heads.append(_resized(head, Rect(left, y, head.bounds.width, tall)))
    return cut_bands, cut_heads


def _meets(band: Rect, room: Rect) -> bool:
    return band.y < room.bottom and room.y < band.bottom


def _cut(band: Rect, room: Rect, least: float) -> tuple[float, float]:
    """From where and how far down a lane is shown: so much that its name has room."""
    least = min(least, band.height)
    top, bottom = max(band.y, room.y), min(band.bottom, room.bottom)
    lacking = max(0.0, least - (bottom - top))
    top = max(band.y, min(top - lacking / 2, band.bottom - least))
    return top, max(bottom - top, least)


def _resized(figure: Figure, rect: Rect) -> Figure:
    """A figure on a ground of another size, its words in the middle as before."""
    old, new = figure.bounds.center, rect.center
    words = [part for part in figure.primitives if not isinstance(part, Box)]
    grounds = [part._replace(rect=rect) for part in figure.primitives if isinstance(part, Box)]
    parts = (*grounds, *moved(words, new.x - old.x, new.y - old.y))
    return figure._replace(bounds=rect, primitives=parts)


def _words_height(head: Figure) -> float:
    spans = [_span(part) for part in head.primitives if isinstance(part, Text | Icon)]
    return max((y for _x, y in spans), default=0) - min((y for y, _x in spans), default=0)


def _span(part: Text | Icon) -> tuple[float, float]:
    """From where to where down a word or sign reaches."""
    if isinstance(part, Icon):
        return part.center.y - part.size / 2, part.center.y + part.size / 2
    if part.angle:
        return part.at.y - width(part.text, part.size, part.face), part.at.y
    return part.at.y - _ASCENT * part.size, part.at.y + _DESCENT * part.size


def _headings(
    figures: Sequence[Figure], phases: Collection[object], room: Rect, bands: Sequence[Figure]
) -> Iterator[Figure]:
    """The headings of the phases that have steps shown, above the lanes' parts."""
    whole = [figure for figure in figures if figure.layer is Layer.LANE]
    old_top = min((one.bounds.y for one in whole if not _is_heading(one)), default=0)
    new_top = min((band.bounds.y for band in bands), default=room.y)
    for figure in whole:
        if _is_heading(figure) and figure.element in phases:
            x, y, broad, high = figure.bounds
            names = [part for part in figure.primitives if isinstance(part, Text)]
            least = max(width(name.text, name.size, name.face) for name in names) + 2 * _HEAD_ROOM
            # The same reckoning as for a lane's height, along the other axis.
            along = Rect(0, x, 1, broad)
            left, length = _cut(along, Rect(0, room.x, 1, room.width).grown(_BESIDE), least)
            yield _resized(figure, Rect(left, y + new_top - old_top, length, high))


def _is_heading(figure: Figure) -> bool:
    return any(isinstance(part, Box) and part.role is Role.PHASE for part in figure.primitives)
