"""A report's blocks as the page's: sections inside each other, each block set its own way."""

from base64 import b64encode
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from pathways.language import _
from pathways.model import Mark
from pathways.reports import blocks
from pathways.reports.blocks import Block, Manner, Page
from pathways.reports.content import Content
from pathways.reports.html.charts import chart
from pathways.reports.html.drawing import picture, still
from pathways.reports.html.markup import Markup, element, joined
from pathways.reports.html.tables import linked, sign, table
from pathways.reports.logo import Logo
from pathways.reports.miniatures import wordless
from pathways.reports.outline import headings_of, keys_of

_MOST_ABREAST = 5
"""Key figures."""
_CHART_WIDTH = 470.0
"""Of a chart, in points; on a narrow screen it is made smaller."""
_MINIATURE_WIDTH = 500.0


def story(
    told: Sequence[Block], content: Content, logo: Logo | None, tell: Callable[[float], None]
) -> Markup:
    """All that the report says; `tell` hears how much is set, from 0 to 1."""
    setter = _Setter(told, content, logo)
    for number, block in enumerate(told):
        tell(number / len(told))
        setter.set(block)
    return setter.whole()


class _Setter:
    """Sets one report; knows which sections are open, and which ids are given."""

    def __init__(self, told: Sequence[Block], content: Content, logo: Logo | None) -> None:
        self.told = tuple(_single(told))
        self.content = content
        self.logo = logo
        self.known = frozenset(keys_of(told))
        self.caption = ""
        """The heading that was set last: a table's name."""
        self._given: set[str] = set()
        self._open: list[int] = []
        """The levels of the open sections."""
        self._sheet = False
        self._made: list[Markup] = []
        if not any(isinstance(block, blocks.Cover) for block in self.told):
            self._made.append(element("h1", content.title))

    def set(self, block: Block) -> None:
        """Set a block after those before it."""
        if isinstance(block, blocks.NewPage):
            self._new_sheet(block.page, *(("shared",) if block.shared else ()))
        elif isinstance(block, blocks.OnePage):
            self._new_sheet(block.page, "one")
            for one in block.blocks:
                self.set(one)
            self._close_sheet()
        elif isinstance(block, blocks.Picture):
            self._picture(block)
        else:
            self._set(block)

    def whole(self) -> Markup:
        """All that was set, its sections closed."""
        self._close_sheet()
        return Markup("\n".join(self._made))

    def claim(self, key: str) -> str:
        """The key as an id, unless a place before has it."""
        if key in self._given:
            return ""
        self._given.add(key)
        return key

    def _set(self, block: Block) -> None:
        if isinstance(block, blocks.Heading):
            self._open_section(block.level)
            self.caption = block.said
        make: Callable[[_Setter, Any], Markup] = MAKERS[type(block)]
        self._made.append(make(self, block))

    def _picture(self, block: blocks.Picture) -> None:
        """A pathway's words and drawing on a sheet of their own."""
        self._new_sheet(Page.WIDE)
        for opening in block.opening:
            self._set(opening)
        self._set(block)
        self._close_sheet()

    def _open_section(self, level: int) -> None:
        self._close_sections(level)
        self._open.append(level)
        self._made.append(Markup("<section>"))

    def depth(self) -> int:
        """How many sections are open: a heading is one deeper than the page's."""
        return len(self._open)

    def _close_sections(self, level: int) -> None:
        while self._open and self._open[-1] >= level:
            self._open.pop()
            self._made.append(Markup("</section>"))

    def _new_sheet(self, page: Page, *kinds: str) -> None:
        self._close_sheet()
        self._sheet = True
        lies = ("wide",) if page is Page.WIDE else ()
        self._made.append(Markup(f'<div class="{" ".join(("sheet", *lies, *kinds))}">'))

    def _close_sheet(self) -> None:
        self._close_sections(0)
        if self._sheet:
            self._made.append(Markup("</div>"))
            self._sheet = False


def _single(told: Iterable[Block]) -> Iterator[Block]:
    """The blocks, with those of a page by itself one by one."""
    for block in told:
        if isinstance(block, blocks.OnePage):
            yield from _single(block.blocks)
        else:
            yield block


def _heading(setter: _Setter, block: blocks.Heading) -> Markup:
    marked = sign(block.mark) if block.mark else ""
    key = setter.claim(block.key)
    return element(f"h{min(setter.depth() + 1, 6)}", marked, block.said, id=key)


def _said(setter: _Setter, block: blocks.Said) -> Markup:
    label = joined(element("strong", block.label), " ") if block.label else ""
    said = linked(block.said, block.link, setter.known)
    manner = "" if block.manner is Manner.BODY else block.manner.value.replace("_", " ")
    return element("p", label, said, class_=manner)


def _bullets(_setter: _Setter, block: blocks.Bullets) -> Markup:
    items = (element("li", item) for item in block.items)
    manner = "plain" if block.plain else "inset" if block.inset else ""
    return element("ol" if block.numbered else "ul", items, class_=manner)


def _facts(_setter: _Setter, block: blocks.Facts) -> Markup:
    if not block.pairs:
        return Markup()
    pairs = (
        element("div", element("dt", name), element("dd", value)) for name, value in block.pairs
    )
    return element("dl", pairs, class_="facts")


def _figures(_setter: _Setter, block: blocks.KeyFigures) -> Markup:
    figures = (
        element(
            "li",
            sign(Mark(0, figure.severity)) if figure.severity else "",
            element("b", figure.value),
            " ",
            element("span", figure.caption),
        )
        for figure in block.figures
    )
    # In rows as alike as can be, like on paper.
    rows = -(-len(block.figures) // _MOST_ABREAST)
    abreast = -(-len(block.figures) // max(rows, 1))
    return element("ul", figures, class_=f"figures abreast-{abreast}")


def _bars(_setter: _Setter, block: blocks.Bars) -> Markup:
    from pathways.reports.charts import bars_chart

    return chart(bars_chart(block, _CHART_WIDTH), block.alt)


def _quadrants(_setter: _Setter, block: blocks.Quadrants) -> Markup:
    from pathways.reports.charts import quadrants_chart

    return chart(quadrants_chart(block), block.alt)


def _table(setter: _Setter, block: blocks.Table) -> Markup:
    return table(block, setter.caption, setter.known, setter.claim)


def _diagram(_setter: _Setter, block: blocks.Diagram) -> Markup:
    stage = element(
        "div",
        still(block.drawing, block.alt),
        class_="stage",
        tabindex="0",
        role="group",
        aria_label=block.alt,
    )
    return element("figure", stage, class_="diagram")


def _drawing(setter: _Setter, block: blocks.Picture) -> Markup:
    if not block.view.steps:
        return element("p", _("This pathway has no steps yet."))
    return picture(block, setter.content, setter.known, setter.claim)


def _miniature(setter: _Setter, block: blocks.Miniature) -> Markup:
    drawing = wordless(setter.content.drawing(block.view))
    bounds = drawing.bounds
    scale = min(_MINIATURE_WIDTH / max(bounds.width, 1), block.height / max(bounds.height, 1), 1)
    size = (bounds.width * scale, bounds.height * scale)
    return element("figure", still(drawing, block.alt, size), class_="miniature")


def _cover(setter: _Setter, block: blocks.Cover) -> Markup:
    key = setter.claim("cover")
    logo = _logo(setter.logo) if key and setter.logo else ""
    return element(
        "div",
        logo,
        element("p", block.kicker, class_="kicker"),
        element("h1" if key else "h2", block.title, id=key),
        element("p", block.subtitle, class_="subtitle") if block.subtitle else "",
        class_="cover",
    )


def _logo(logo: Logo) -> Markup:
    data = b64encode(logo.png).decode()
    return element(
        "img",
        src=f"data:image/png;base64,{data}",
        alt="",
        width=logo.width,
        height=logo.height,
    )


def _contents(setter: _Setter, block: blocks.Contents) -> Markup:
    """Only paper shows it: on a screen the contents stand at the side."""
    after = setter.told[setter.told.index(block) :]
    lines = (
        element("li", linked(one.said, one.key, setter.known), class_=f"level{one.level}")
        for one in headings_of(after)
    )
    return element(
        "div", element("p", block.said, class_="title"), element("ul", lines), class_="contents"
    )


def _signatures(_setter: _Setter, block: blocks.Signatures) -> Markup:
    captions = [element("span", caption) for caption in block.captions]
    lines = (
        element("li", element("strong", line), element("div", captions)) for line in block.lines
    )
    return element("ul", lines, class_="signatures")


MAKERS: Mapping[type, Callable[[_Setter, Any], Markup]] = {
    blocks.Table: _table,
    blocks.Heading: _heading,
    blocks.Said: _said,
    blocks.Bullets: _bullets,
    blocks.Facts: _facts,
    blocks.KeyFigures: _figures,
    blocks.Bars: _bars,
    blocks.Quadrants: _quadrants,
    blocks.Diagram: _diagram,
    blocks.Picture: _drawing,
    blocks.Miniature: _miniature,
    blocks.Cover: _cover,
    blocks.Contents: _contents,
    blocks.Signatures: _signatures,
}
"""How each kind of block is set; NewPage and OnePage only begin a sheet of paper."""
