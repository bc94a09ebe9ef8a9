"""A pathway's pages: its words and drawing on one page where that fits, else the drawing parted."""

from collections.abc import Callable, Iterator, Sequence

from reportlab.platypus import Flowable, PageBreak, Spacer

from pathways.diagram.primitives import Drawing
from pathways.language import _, ngettext
from pathways.reports.blocks import Block, Picture
from pathways.reports.content import pathway_name
from pathways.reports.paper import Papers, Sheet
from pathways.reports.pdf.document import DRAWING, DRAWING_WIDE, TEXT
from pathways.reports.pdf.flowables import text
from pathways.reports.pdf.overview import Map
from pathways.reports.pdf.spread import Abreast, DrawingPart, Links, PartHead, WholeDrawing
from pathways.reports.splitting.pages import laid_out
from pathways.reports.splitting.tiles import GAP, Plan, fitting

_MAP_HEIGHT, _LEAST_MAP = 260, 110
_SAID = 36
"""What the words over the map need, in points."""
_UNBOUNDED = 100_000

SetOpening = Callable[[Sequence[Block], float], list[Flowable]]
"""Sets the words that open a pathway's page, so wide."""


def picture_pages(
    picture: Picture, drawing: Drawing, papers: Papers, opened: SetOpening, links: Links
) -> list[Flowable]:
    """A pathway's words and drawing, on as many pages as it needs."""
    width = papers.text.room[0]
    if not picture.view.steps:
        empty = text(_("This pathway has no steps yet."))
        return [PageBreak(TEXT), *opened(picture.opening, width), empty]
    together = _on_one_page(picture, drawing, papers.drawing, opened, links)
    if together is not None:
        return together
    laid = laid_out(drawing, papers)
    template = DRAWING_WIDE if laid.sideways else DRAWING
    opening = opened(picture.opening, width)
    pages: list[Flowable] = [PageBreak(TEXT), *opening]
    if not laid.pages:
        whole = WholeDrawing(drawing, laid.scale, picture.alt, links)
        return [*pages, PageBreak(template), whole]
    pages += _map(laid, width, papers.text.room[1] - _height(opening, width))
    for number, tiles in enumerate(laid.pages):
        name = pathway_name(picture.view.pathway)
        pages += [PageBreak(template), PartHead(name, laid, number)]
        parts = [DrawingPart(laid, tile, picture.alt, links) for tile in tiles]
        pages += _together(parts, GAP * laid.scale, abreast=laid.downward)
    return pages


def _together(parts: Sequence[DrawingPart], gap: float, *, abreast: bool) -> Iterator[Flowable]:
    """The parts of one sheet, under or beside each other."""
    if abreast:
        yield Abreast(parts, gap)
        return
    for number, part in enumerate(parts):
        if number:
            yield Spacer(1, gap)
        yield part


def _on_one_page(
    picture: Picture, drawing: Drawing, upright: Sheet, opened: SetOpening, links: Links
) -> list[Flowable] | None:
    """Words and drawing on one page, where the drawing's text stays large enough."""
    found: list[tuple[float, str, list[Flowable]]] = []
    for sheet, template in ((upright.turned(), DRAWING_WIDE), (upright, DRAWING)):
        width, height = sheet.room
        opening = opened(picture.opening, width)
        scale = fitting(drawing, (width, height - _height(opening, width)))
        if scale is not None:
            found.append((scale, template, opening))
    if not found:
        return None
    scale, template, opening = max(found, key=lambda way: way[0])
    return [PageBreak(template), *opening, WholeDrawing(drawing, scale, picture.alt, links)]


def _map(laid: Plan, width: float, room: float) -> list[Flowable]:
    """How the sheets lie, on the page with the words where that leaves enough of it."""
    count = len(laid.pages)
    said = ngettext(
        "The drawing is on {count} sheet.", "The drawing is split over {count} sheets:", count
    ).format(count=count)
    high = min(_MAP_HEIGHT, max(_LEAST_MAP, room - _SAID))
    return [text(said), Map(laid, (width, high))]


def _height(story: list[Flowable], width: float) -> float:
    return sum(
        piece.getSpaceBefore() + piece.wrap(width, _UNBOUNDED)[1] + piece.getSpaceAfter()
        for piece in story
    )
