"""A block's table as the page's: named by its heading, headed by column, cards on a phone."""

from collections.abc import Callable, Collection, Iterator

from pathways.diagram.badge import badge
from pathways.diagram.svg import painted
from pathways.model import Mark
from pathways.reports.blocks import Cell, Column, Row, Shade, Table, Tone, Words
from pathways.reports.html.colors import PAGE
from pathways.reports.html.markup import Markup, element, hidden, joined
from pathways.reports.parting import LONGEST_WORD, partable
from pathways.reports.spoken import mark_text


def table(
    block: Table, caption: str, known: Collection[str], claim: Callable[[str], str]
) -> Markup:
    """The table; only links to keys that are known are kept."""
    whole = sum(column.share for column in block.columns)
    columns = (
        element("col", class_=f"w{round(100 * column.share / whole)}") for column in block.columns
    )
    rows = (_row(row, block, known, claim(row.key)) for row in block.rows)
    made = element(
        "table",
        element("caption", hidden(caption)) if caption else "",
        element("colgroup", columns),
        element("thead", element("tr", map(_head, block.columns))),
        element("tbody", rows),
        class_="grid" if block.grid else "register",
    )
    if block.grid:
        return element("div", made, class_="wide", tabindex="0", role="group", aria_label=caption)
    return element("div", made, class_="inset") if block.inset else made


def _head(column: Column) -> Markup:
    kinds = (("number", column.number), ("upright", column.upright))
    said = partable(column.heading)
    if not column.heading:
        return element("td")
    inside = element("span", said) if column.upright else said
    return element("th", inside, scope="col", class_=_classes(*kinds))


def _row(row: Row, block: Table, known: Collection[str], id_: str) -> Markup:
    cells = (
        _cell(cell, column, known, first=not number)
        for number, (cell, column) in enumerate(zip(row.cells, block.columns, strict=True))
    )
    return element("tr", cells, id=id_)


def _cell(cell: Cell, column: Column, known: Collection[str], *, first: bool) -> Markup:
    heads = first and cell.shade is Shade.HEAD
    classes = _classes(
        (cell.shade.value, cell.shade is not Shade.NONE),
        ("center", cell.center),
        ("number", column.number),
        ("long", any(map(_is_endless, cell.words))),
    )
    return element(
        "th" if heads else "td",
        (element("p", words_markup(words, known), class_=_tone(words)) for words in cell.words),
        scope="row" if heads else "",
        class_=classes,
        data_label="" if heads or not cell.words else column.heading,
    )


def words_markup(words: Words, known: Collection[str]) -> Markup:
    """Words with their sign, leading where they lead to."""
    marked = sign(words.mark, alone=not words.said) if words.mark else ""
    return linked(joined(marked, partable(words.said)), words.link, known)


def linked(said: str, link: str, known: Collection[str]) -> Markup:
    """Words that lead to a place in the report, if it is there."""
    if link not in known:
        return joined(said)
    return element("a", said, href=f"#{link}")


def sign(mark: Mark, *, alone: bool = True) -> Markup:
    """The sign of a severity with its count; standing alone, it is told in words too."""
    ground, count = badge(mark)
    shape = element(
        "svg",
        Markup("".join(painted((ground, count) if mark.count else (ground,), PAGE))),
        class_="sign",
        viewBox="-10 -10 20 20",
        aria_hidden="true",
    )
    return joined(shape, hidden(f"{mark_text(mark)} ") if alone and mark.count else "")


def _is_endless(words: Words) -> bool:
    """Whether there is a word that nothing says where to part."""
    return any(len(word) > LONGEST_WORD for word in words.said.split())


def _tone(words: Words) -> str:
    return "" if words.tone is Tone.PLAIN else words.tone.value


def _classes(*pairs: tuple[str, bool]) -> str:
    return " ".join(name for name, wanted in pairs if wanted)


def widths() -> Iterator[str]:
    """Rules for the columns' shares of a table, in hundredths."""
    for share in range(1, 101):
        yield f".w{share}{{width:{share}%}}"
