"""A report's blocks as reportlab's flowables, with headings kept beside what they are over."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Any, TypeVar

from reportlab.platypus import Flowable, Indenter, NextPageTemplate, PageBreak, Spacer

from pathways.reports import blocks
from pathways.reports.blocks import Block, Page
from pathways.reports.charts import bars_chart, quadrants_chart
from pathways.reports.content import Content
from pathways.reports.keys import finding_key, handoff_key
from pathways.reports.logo import Logo
from pathways.reports.miniatures import wordless
from pathways.reports.outline import headings_of, keys_of
from pathways.reports.paper import Papers, Sheet
from pathways.reports.pdf.boxes import Chart, KeyFigureRow, LogoPicture, SignatureLines
from pathways.reports.pdf.contents import contents
from pathways.reports.pdf.document import DRAWING, TEXT, TITLE, WIDE
from pathways.reports.pdf.fitting import READABLE, fitted, readable
from pathways.reports.pdf.flowables import (
    Bar,
    Heading,
    Sign,
    SignedHeading,
    labelled,
    text,
)
from pathways.reports.pdf.grids import block_table
from pathways.reports.pdf.pictures import picture_pages
from pathways.reports.pdf.spread import WholeDrawing
from pathways.reports.pdf.style import INDENT
from pathways.reports.pdf.tables import Room, facts, together
from pathways.reports.splitting.tiles import least_scale

F = TypeVar("F", bound=Flowable)

_TEMPLATES = {Page.COVER: TITLE, Page.TEXT: TEXT, Page.WIDE: WIDE}
_HEADINGS = ("h1", "h2", "h3")
_ROOM_ABOVE = 60
"""What a heading needs over a drawing that fills a page, in points."""
_BETWEEN_SECTIONS = 26
"""On one page, in points."""


def story(
    told: Sequence[Block],
    content: Content,
    papers: Papers,
    logo: Logo | None,
    tell: Callable[[float], None] = lambda _share: None,
) -> list[Flowable]:
    """All pages; the first flowable is a PageBreak that names a template.

    `tell` hears how much is done, from 0 to 1, and may raise to stop.
    """
    return _Setter(told, content, papers, logo).all(tell)


class _Setter:
    """Sets one report; knows which page it is on and what waits to be kept with a table."""

    def __init__(
        self, told: Sequence[Block], content: Content, papers: Papers, logo: Logo | None
    ) -> None:
        self._told = told
        self._content = content
        self._papers = papers
        self._logo = logo
        self._known = frozenset(keys_of(told))
        self._page = Page.TEXT
        self._open = False
        """Whether another section may follow on the page, if there is room."""
        self._wider = 1.0
        """How much wider than its page is set what will be drawn smaller."""
        self._waiting: list[Flowable] = []
        """Headings and words that may have to follow a table to its page."""

    def all(self, tell: Callable[[float], None]) -> list[Flowable]:
        """The whole story."""
        made: list[Flowable] = []
        for number, block in enumerate(self._told):
            tell(number / len(self._told))
            made += self._set(block)
        made += self._taken()
        begins = made and isinstance(made[0], PageBreak)
        return made if begins else [PageBreak(TEXT), *made]

    @property
    def _sheet(self) -> Sheet:
        sheet = self._papers.text
        return sheet.lying() if self._page is Page.WIDE else sheet

    @property
    def _width(self) -> float:
        return self._sheet.room[0] * self._wider

    def _set(self, block: Block) -> Iterator[Flowable]:
        if isinstance(block, blocks.Heading) and self._waiting and not self._only_headings():
            yield from self._taken()
        if isinstance(block, _TEXTUAL):
            self._waiting += self._words(block, self._width)
        elif isinstance(block, blocks.Table):
            yield from self._table(block)
        else:
            yield from self._taken()
            make: Callable[[Any], Iterable[Flowable]] = self._makers[type(block)]
            yield from make(block)

    def _only_headings(self) -> bool:
        return all(isinstance(piece, Heading) for piece in self._waiting)

    def _taken(self) -> list[Flowable]:
        waiting, self._waiting = self._waiting, []
        return waiting

    def _table(self, block: blocks.Table) -> Iterator[Flowable]:
        width = self._width - (INDENT if block.inset else 0)
        table = _spaced(block_table(block, width, self._known), 8)
        *before, last = together(self._taken(), table, width)
        yield from before
        if block.inset:
            yield from (Indenter(left=INDENT), last, Indenter(left=-INDENT))
        else:
            yield last

    def _words(self, block: Block, width: float) -> Iterator[Flowable]:
        """Headings, paragraphs, lists and facts."""
        match block:
            case blocks.Heading():
                yield _heading(block)
            case blocks.Said():
                yield self._said(block)
            case blocks.Bullets():
                yield from _list(block)
            case blocks.Facts() if block.pairs:
                yield _spaced(facts(block.pairs, width), 10)

    def _said(self, block: blocks.Said) -> Flowable:
        link = block.link if block.link in self._known else ""
        if block.label or link:
            return labelled(block.label, block.said, block.manner.value, link)
        return text(block.said, block.manner.value)

    @property
    def _makers(self) -> dict[type, Callable[[Any], Iterable[Flowable]]]:
        return {
            blocks.NewPage: self._section,
            blocks.OnePage: self._one_page,
            blocks.Cover: self._cover,
            blocks.Contents: self._contents,
            blocks.Picture: self._picture,
            blocks.Miniature: self._miniature,
            blocks.Diagram: self._diagram,
            blocks.KeyFigures: lambda block: [_spaced(KeyFigureRow(block.figures), 12)],
            blocks.Bars: lambda block: [Chart(bars_chart(block, self._width), block.alt)],
            blocks.Quadrants: lambda block: [Chart(quadrants_chart(block, self._width), block.alt)],
            blocks.Signatures: lambda block: [Spacer(1, 16), SignatureLines(block)],
        }

    def _section(self, block: blocks.NewPage) -> Iterator[Flowable]:
        if block.shared and self._open and block.page is self._page:
            yield Room(self._sheet.room[1] / 2)
            yield _before(Spacer(1, 0), _BETWEEN_SECTIONS)
        else:
            yield from self._new_page(block.page)

    def _new_page(self, page: Page) -> Iterator[Flowable]:
        self._page, self._open = page, page is not Page.COVER
        yield PageBreak(_TEMPLATES[page])
        if page is Page.COVER:
            yield NextPageTemplate(TEXT)

    def _one_page(self, block: blocks.OnePage) -> Iterator[Flowable]:
        yield from self._new_page(block.page)
        width, height = self._sheet.room
        tellings = (block.blocks, *block.shorter)
        page = readable(
            fitted(partial(self._made, told, width), width, height) for told in tellings
        )
        if block.may_run_on and page.scale < READABLE:
            yield from self._made(block.blocks, width, width)
        else:
            yield page
        self._wider, self._open = 1, False

    def _made(self, told: Sequence[Block], width: float, wide: float) -> list[Flowable]:
        """Blocks set so wide, to be drawn as wide as `width`."""
        self._wider = wide / width
        pieces = [piece for each in told for piece in self._set(each)]
        return [*pieces, *self._taken()]

    def _cover(self, block: blocks.Cover) -> Iterator[Flowable]:
        if self._logo is not None:
            yield LogoPicture(self._logo)
        if block.airy:
            yield Spacer(1, self._papers.text.height * 0.05)
        yield Bar()
        yield text(block.kicker, "kicker")
        yield text(block.title, "title" if block.airy else "title_small")
        if block.subtitle:
            yield text(block.subtitle, "region")
        yield Spacer(1, 12)

    def _contents(self, block: blocks.Contents) -> Iterator[Flowable]:
        after = self._told[self._told.index(block) :]
        yield from contents(block.said, headings_of(after), self._width)

    def _picture(self, block: blocks.Picture) -> list[Flowable]:
        self._open = False
        drawing = self._content.drawing(block.view)
        return picture_pages(block, drawing, self._papers, self._opening, self._links(block))

    def _opening(self, opening: Sequence[Block], width: float) -> list[Flowable]:
        return [piece for block in opening for piece in self._words(block, width)]

    def _links(self, block: blocks.Picture) -> dict[str, str]:
        """From each step and arrow to its gravest finding, else to what is settled for it."""
        numbers = self._content.numbers
        links = {}
        for id_ in (*block.view.steps, *block.view.transitions):
            keys = [finding_key(numbers[id_])] if id_ in numbers else []
            known = [key for key in (*keys, handoff_key(id_)) if key in self._known]
            if known:
                links[id_] = known[0]
        return links

    def _miniature(self, block: blocks.Miniature) -> Iterator[Flowable]:
        drawing = wordless(self._content.drawing(block.view))
        bounds = drawing.bounds
        scale = min(self._width / max(bounds.width, 1), block.height / max(bounds.height, 1), 1)
        yield _spaced(WholeDrawing(drawing, scale, block.alt), 12)

    def _diagram(self, block: blocks.Diagram) -> Iterator[Flowable]:
        drawing = block.drawing
        width, height = self._width, self._sheet.room[1] - _ROOM_ABOVE
        scale = min(1, width / drawing.bounds.width, height / drawing.bounds.height)
        if scale < least_scale(drawing):
            self._open = False
            yield PageBreak(DRAWING)
        whole = WholeDrawing(drawing, scale, block.alt)
        whole.hAlign = "LEFT"
        yield _spaced(whole, 10)


_TEXTUAL = (blocks.Heading, blocks.Said, blocks.Bullets, blocks.Facts)


def _heading(block: blocks.Heading) -> Heading:
    if block.mark is None:
        return Heading(block.said, block.key, block.level, _HEADINGS[block.level])
    return SignedHeading(block.said, block.key, block.level, "h3_signed", Sign(block.mark))


def _spaced(flowable: F, below: float) -> F:
    """The flowable with room under it, unless the page ends there."""
    flowable.spaceAfter = below
    return flowable


def _before(flowable: F, above: float) -> F:
    """The flowable with room over it, unless the page begins there."""
    flowable.spaceBefore = above
    return flowable


def _list(block: blocks.Bullets) -> list[Flowable]:
    """The items, of which neither the first nor the last stands alone on a page."""
    style = _bullet_style(block)
    items: list[Flowable] = [
        text(item, style, bullet=f"{number}." if block.numbered else "•")
        for number, item in enumerate(block.items, 1)
    ]
    for item in (items[0], items[-2]) if len(items) > 1 else ():
        item.keepWithNext = 1
    if items and not block.inset:
        _spaced(items[-1], 8)
    return items


def _bullet_style(block: blocks.Bullets) -> str:
    if block.plain:
        return "plain_bullet"
    return "inset_bullet" if block.inset else "bullet"
