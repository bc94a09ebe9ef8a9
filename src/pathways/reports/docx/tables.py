"""A report's tables in Word: heads that come again, rows that stay whole, shades, links."""

from collections.abc import Sequence

from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_ROW_HEIGHT_RULE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.table import Table as WordTable
from docx.table import _Cell, _Row
from docx.text.paragraph import Paragraph

from pathways.diagram.primitives import Face
from pathways.diagram.text import width as text_width
from pathways.reports.blocks import Cell, Column, Shade, Table, Tone, Words
from pathways.reports.docx.look import accent_color, muted_color
from pathways.reports.docx.markup import (
    Bookmarks,
    element,
    hairlines,
    keep_row_whole,
    repeat_row,
    shade,
    upright,
)
from pathways.reports.spoken import mark_text
from pathways.reports.xml_text import storable

SHADES = {
    Shade.HEAD: "EEF2F5",
    Shade.GOOD: "E3F1E6",
    Shade.WEAK: "FFF3D6",
    Shade.BAD: "F9D9D3",
    Shade.WORST: "EFB5AB",
    Shade.EMPTY: "F4F5F6",
}
_RULE = "C3CAD1"
_SIZE, _HEAD_SIZE = Pt(9), Pt(8.5)
_HIGHEST_HEAD, _AROUND = 110.0, 14.0
"""Of headings that read upwards, in points; longer ones take two lines."""
_WIDER_FONT = 1.1
"""How much wider Word's font may be than the one that is measured."""


def fill_table(made: WordTable, table: Table, width: float, bookmarks: Bookmarks) -> None:
    """Fill a table of Word's that has a row for the heads and one for each row, `width` points."""
    _draw_lines(made, grid=table.grid)
    made.autofit = False
    whole = sum(column.share for column in table.columns)
    for number, column in enumerate(table.columns):
        made.columns[number].width = Pt(width * column.share / whole)
    rows = list(made.rows)
    repeat_row(rows[0])
    for cell, column in zip(rows[0].cells, table.columns, strict=True):
        _fill_head(cell, column)
    _raise_head(rows[0], table.columns)
    for word_row, row in zip(rows[1:], table.rows, strict=True):
        keep_row_whole(word_row)
        cells = word_row.cells
        for number, (word_cell, cell) in enumerate(zip(cells, row.cells, strict=True)):
            _fill(word_cell, cell, table.columns[number], bookmarks)
        bookmarks.set(cells[0].paragraphs[0], row.key)
    for word_row in rows:
        for number, column in enumerate(table.columns):
            word_row.cells[number].width = Pt(width * column.share / whole)


def _fill_head(cell: _Cell, column: Column) -> None:
    paragraph = _first(cell)
    run = paragraph.add_run(storable(column.heading))
    run.bold, run.font.size, run.font.color.rgb = True, _HEAD_SIZE, muted_color()
    cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.BOTTOM
    if column.number:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    if column.upright:
        upright(cell)


def _raise_head(head: _Row, columns: Sequence[Column]) -> None:
    """Room for headings that read upwards: a row does not grow with them by itself."""
    names = [column.heading for column in columns if column.upright]
    if names:
        longest = max(text_width(name, _HEAD_SIZE.pt, Face.SEMIBOLD) for name in names)
        head.height = Pt(min(_HIGHEST_HEAD, longest * _WIDER_FONT + _AROUND))
        head.height_rule = WD_ROW_HEIGHT_RULE.AT_LEAST


def _fill(word_cell: _Cell, cell: Cell, column: Column, bookmarks: Bookmarks) -> None:
    if cell.shade is not Shade.NONE:
        shade(word_cell, SHADES[cell.shade])
    paragraph = _first(word_cell)
    for number, words in enumerate(cell.words):
        if number:
            paragraph = word_cell.add_paragraph()
            paragraph.paragraph_format.space_after = Pt(0)
        _say(paragraph, words, bookmarks)
        if cell.center:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        elif column.number and words.tone is Tone.PLAIN:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _say(paragraph: Paragraph, words: Words, bookmarks: Bookmarks) -> None:
    parts = [mark_text(words.mark)] if words.mark is not None else []
    said = ": ".join([*parts, *filter(None, (words.said,))])
    run = bookmarks.link(paragraph, said, words.link)
    run.font.size = _SIZE
    run.bold = words.tone is Tone.STRONG
    run.italic = words.tone is Tone.UNSAID
    if words.tone in {Tone.MUTED, Tone.UNSAID}:
        run.font.color.rgb = muted_color()
    if words.link and run._r.getparent() is not paragraph._p:
        run.font.color.rgb = accent_color()


def _first(cell: _Cell) -> Paragraph:
    paragraph: Paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(0)
    return paragraph


def _draw_lines(made: WordTable, *, grid: bool) -> None:
    properties = made._tbl.tblPr
    for old in list(properties.iter(qn("w:tblBorders"))):
        properties.remove(old)
    borders = element("w:tblBorders")
    hairlines(borders, _RULE, ("top", "left", "bottom", "right") if grid else ("top", "bottom"))
    hairlines(borders, _RULE, ("insideH", "insideV") if grid else ("insideH",))
    properties.append(borders)
