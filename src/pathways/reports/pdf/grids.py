"""A block's table as reportlab's: shaded cells, signs, links, headings that read upwards."""

from collections.abc import Collection, Iterator
from typing import Any

from reportlab.lib.colors import Color, HexColor
from reportlab.platypus import Flowable

from pathways.reports.blocks import Cell, Column, Row, Shade, Table, Tone, Words
from pathways.reports.pdf.flowables import Said, Sign, Signed, linked, plain, text
from pathways.reports.pdf.late import LateCanvas
from pathways.reports.pdf.style import RULE, TINT, styles
from pathways.reports.pdf.tables import Register, ruled

SHADES: dict[Shade, Color] = {
    Shade.HEAD: TINT,
    Shade.GOOD: HexColor("#e3f1e6"),
    Shade.WEAK: HexColor("#fff3d6"),
    Shade.BAD: HexColor("#f9d9d3"),
    Shade.WORST: HexColor("#efb5ab"),
    Shade.EMPTY: HexColor("#f4f5f6"),
}
"""Grounds as light as black text needs; in grey each is darker than the one before it."""

_STYLES = {
    Tone.PLAIN: "cell",
    Tone.STRONG: "cell_strong",
    Tone.MUTED: "cell_muted",
    Tone.UNSAID: "cell_unsaid",
}
_CENTERED = {
    Tone.STRONG: "cell_center_strong",
    Tone.MUTED: "cell_center_muted",
    Tone.UNSAID: "cell_center_muted",
}
_HIGHEST_HEAD = 92.0
"""Of a heading that reads upwards, in points."""


def block_table(table: Table, width: float, known: Collection[str]) -> Register:
    """The table, `width` points wide; only links to keys that are known are kept."""
    heads: list[Any] = [_head(column) for column in table.columns]
    rows = [
        [_cell(cell, column, known, key) for (cell, column), key in _keyed(row, table.columns)]
        for row in table.rows
    ]
    whole = sum(column.share for column in table.columns)
    widths = [width * column.share / whole for column in table.columns]
    return ruled([heads, *rows], widths, [*_grounds(table), *_lines(table)])


def _keyed(row: Row, columns: tuple[Column, ...]) -> Iterator[tuple[tuple[Cell, Column], str]]:
    """The row's cells, its key with the first."""
    for number, pair in enumerate(zip(row.cells, columns, strict=True)):
        yield pair, "" if number else row.key


def _head(column: Column) -> Flowable:
    if column.upright:
        return Upright(column.heading)
    return text(column.heading, "head_number" if column.number else "head")


def _cell(cell: Cell, column: Column, known: Collection[str], key: str) -> list[Flowable]:
    made: list[Flowable] = []
    for number, words in enumerate(cell.words):
        if words.mark is not None and not words.said:
            made.append(Sign(words.mark))
            continue
        anchor = f'<a name="{key}"/>' if key and not number else ""
        link = words.link if words.link in known else ""
        markup = anchor + (linked(words.said, link) if link else plain(words.said))
        if words.mark is None:
            made.append(Said(markup, styles()[_style(words, cell, column)]))
        else:
            made.append(Signed(markup, styles()["cell_signed"], Sign(words.mark, 0.7)))
    if key and not cell.words:
        made.append(Said(f'<a name="{key}"/>', styles()["cell"]))
    return made


def _style(words: Words, cell: Cell, column: Column) -> str:
    if cell.center:
        return _CENTERED.get(words.tone, "cell_center")
    if column.number and words.tone is Tone.PLAIN:
        return "cell_number"
    return _STYLES[words.tone]


def _grounds(table: Table) -> Iterator[tuple[Any, ...]]:
    for down, row in enumerate(table.rows, 1):
        for across, cell in enumerate(row.cells):
            if cell.shade is not Shade.NONE:
                place = (across, down)
                yield ("BACKGROUND", place, place, SHADES[cell.shade])


def _lines(table: Table) -> Iterator[tuple[Any, ...]]:
    if table.grid:
        yield ("INNERGRID", (0, 1), (-1, -1), 0.4, RULE)
        yield ("LEFTPADDING", (0, 0), (-1, -1), 4)
        yield ("RIGHTPADDING", (0, 0), (-1, -1), 4)


class Upright(Flowable):
    """A heading that reads upwards, over a column too narrow for it to lie."""

    canv: LateCanvas

    def __init__(self, said: str) -> None:
        super().__init__()
        self._words = text(said, "head")

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """As high as its words are wide."""
        _width, self._across = self._words.wrap(_HIGHEST_HEAD, width)
        self.height = min(_HIGHEST_HEAD, max(self._words.getActualLineWidths0(), default=0) + 4)
        self._across = self._words.wrap(self.height, width)[1]
        self.width = width
        return self.width, self.height

    def draw(self) -> None:
        """Paint the words turned, in the middle of the column."""
        canvas = self.canv
        canvas.saveState()
        canvas.translate((self.width + self._across) / 2, 0)
        canvas.rotate(90)
        self._words.drawOn(canvas, 0, 0)
        canvas.restoreState()
