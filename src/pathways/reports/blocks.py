"""What a report says, before anything is set on a page: one list of blocks for PDF, web and Word.

Sections make blocks and know nothing of paper; each writer sets every block its own way. A `key`
names a place in the report, a `link` leads to one; a link whose key is not in the report is left
out by the writer.
"""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from pathways.diagram.primitives import Drawing
from pathways.graph import PathwayView
from pathways.model import Mark, Measure, Severity


class Tone(StrEnum):
    """How loudly words are said."""

    PLAIN = "plain"
    STRONG = "strong"
    MUTED = "muted"
    UNSAID = "unsaid"
    """Stands where nobody has said anything."""


class Shade(StrEnum):
    """The ground of a table's cell; what it means is always said in words or figures too."""

    NONE = "none"
    HEAD = "head"
    """A heading inside the table, or a name at the left of a grid."""
    GOOD = "good"
    WEAK = "weak"
    BAD = "bad"
    WORST = "worst"
    EMPTY = "empty"
    """Nothing can stand here."""


class Words(NamedTuple):
    """One paragraph of a cell."""

    said: str
    tone: Tone = Tone.PLAIN
    link: str = ""
    mark: Mark | None = None
    """A sign of severity with a count, beside the words or alone."""


class Cell(NamedTuple):
    """Paragraphs under each other."""

    words: tuple[Words, ...]
    shade: Shade = Shade.NONE
    center: bool = False


class Row(NamedTuple):
    """A row of a table."""

    cells: tuple[Cell, ...]
    key: str = ""


class Column(NamedTuple):
    """A column: its heading, its share of the width, and whether it holds numbers."""

    heading: str
    share: float
    number: bool = False
    upright: bool = False
    """The heading may be turned to read upwards where columns are narrow."""


class Table(NamedTuple):
    """A table whose heading comes again on every page."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    inset: bool = False
    """It belongs to what stands above it, and begins as far in."""
    grid: bool = False
    """Cells are compared across and down, so there are lines both ways."""


class Heading(NamedTuple):
    """A heading that the outline leads to; those of level 0 and 1 stand in the contents too."""

    said: str
    key: str
    level: int = 0
    """0 for a section or pathway, 1 for what is inside one, 2 for what is inside that."""
    mark: Mark | None = None


class Manner(StrEnum):
    """How a paragraph is set."""

    BODY = "body"
    LEAD = "lead"
    """Opens a section, larger."""
    MUTED = "muted"
    """A remark, smaller."""
    INSET = "inset"
    """Under a heading with a sign."""
    INSET_MUTED = "inset_muted"
    QUOTE = "quote"
    """In a box of its own: what has to be seen."""
    PLAIN = "plain"
    """Large and airy, for those who do not read much."""


class Said(NamedTuple):
    """A paragraph, perhaps with a label in bold before it."""

    said: str
    manner: Manner = Manner.BODY
    label: str = ""
    link: str = ""


class Bullets(NamedTuple):
    """A list."""

    items: tuple[str, ...]
    inset: bool = False
    numbered: bool = False
    plain: bool = False
    """As large as paragraphs of `Manner.PLAIN`."""


class Facts(NamedTuple):
    """Names and what they are; those without anything said are left out by `facts`."""

    pairs: tuple[tuple[str, str], ...]


class Figure(NamedTuple):
    """One key figure."""

    value: str
    caption: str
    severity: Severity | None = None
    """Drawn with its sign."""


class KeyFigures(NamedTuple):
    """Figures side by side, so large that they are seen first."""

    figures: tuple[Figure, ...]


class Bar(NamedTuple):
    """One bar of a chart, made of parts."""

    name: str
    parts: tuple[tuple[Severity, int], ...]


class Bars(NamedTuple):
    """How many findings of each severity there are, bar by bar."""

    bars: tuple[Bar, ...]
    alt: str


class Quadrants(NamedTuple):
    """Measures by need and feasibility, numbered as in the table that follows."""

    measures: tuple[tuple[int, Measure], ...]
    alt: str
    height: float = 280
    """In points."""


class Diagram(NamedTuple):
    """A small drawing in the text: a legend, a sequence of messages."""

    drawing: Drawing
    alt: str


class Picture(NamedTuple):
    """A pathway's drawing with what opens its page; the writer splits it where it must."""

    view: PathwayView
    opening: tuple["Block", ...]
    alt: str


class Miniature(NamedTuple):
    """A pathway's drawing in small, to be recognised and not to be read."""

    view: PathwayView
    height: float
    """At most, in points."""
    alt: str


class Cover(NamedTuple):
    """What the first page begins with."""

    kicker: str
    title: str
    subtitle: str = ""
    airy: bool = True
    """There is room above it, on a page that holds little else."""


class Contents(NamedTuple):
    """The table of contents."""

    said: str


class Signatures(NamedTuple):
    """Lines for people to sign on: party or role by line."""

    lines: tuple[str, ...]
    captions: tuple[str, str, str]
    """What stands under the place and date, the signature, and the name in block letters."""


class Page(StrEnum):
    """The pages of a report."""

    COVER = "title"
    TEXT = "text"
    WIDE = "wide"
    """Lying, for wide tables."""


class NewPage(NamedTuple):
    """What follows begins on a new page of a kind."""

    page: Page = Page.TEXT
    shared: bool = False
    """It may follow on the page before, where that is of the same kind and half of it is left."""


class OnePage(NamedTuple):
    """Blocks that fill a page and never more: they are set smaller where they would.

    Where they would have to be set so small that they are hard to read, a writer of pages takes the
    first of the `shorter` tellings that it has not to.
    """

    blocks: tuple["Block", ...]
    page: Page = Page.TEXT
    shorter: tuple[tuple["Block", ...], ...] = ()
    may_run_on: bool = False
    """Rather than that they are hard to read, they take more pages than one."""


Block = (
    Table
    | Heading
    | Said
    | Bullets
    | Facts
    | KeyFigures
    | Bars
    | Quadrants
    | Diagram
    | Picture
    | Miniature
    | Cover
    | Contents
    | Signatures
    | NewPage
    | OnePage
)

Content = str | Words | Cell | Iterable["str | Words"]
"""What `row` makes a cell of."""


def strong(said: str, link: str = "") -> Words:
    """Words that are seen first."""
    return Words(said, Tone.STRONG, link)


def muted(said: str, link: str = "") -> Words:
    """Words that stay behind the others."""
    return Words(said, Tone.MUTED, link)


def unsaid(said: str) -> Words:
    """Words that stand where nobody has said anything."""
    return Words(said, Tone.UNSAID)


def cell(content: Content, shade: Shade = Shade.NONE, *, center: bool = False) -> Cell:
    """A cell of words, or of several paragraphs; empty ones are left out."""
    if isinstance(content, Cell):
        return content
    if isinstance(content, str | Words):
        content = (content,)
    words = (Words(one) if isinstance(one, str) else one for one in content)
    return Cell(tuple(one for one in words if one.said or one.mark), shade, center)


def row(*contents: Content, key: str = "") -> Row:
    """A row with a cell of each."""
    return Row(tuple(map(cell, contents)), key)


def facts(pairs: Iterable[tuple[str, str]]) -> Facts:
    """The facts that are known."""
    return Facts(tuple(pair for pair in pairs if pair[1]))
