"""The report as a Word document: Word's own headings, lists and tables, with links inside."""

from collections.abc import Callable
from functools import partial
from io import BytesIO
from typing import Any

import docx
from docx.enum.text import WD_BREAK
from docx.shared import Pt
from docx.text.paragraph import Paragraph
from reportlab.graphics.shapes import Drawing

from pathways.language import _, language
from pathways.reports import blocks
from pathways.reports.blocks import Block, Manner, Page
from pathways.reports.charts import bars_chart, quadrants_chart
from pathways.reports.docx.look import (
    accent_color,
    add_sheet,
    dress,
    muted_color,
    run_head_and_foot,
    set_sheet,
    sheet_of,
)
from pathways.reports.docx.markup import Bookmarks, describe, shade
from pathways.reports.docx.pictures import fitted, painted, picture_rasters
from pathways.reports.docx.tables import SHADES, fill_table
from pathways.reports.facts import PROGRAM, facts_of
from pathways.reports.logo import Logo
from pathways.reports.miniatures import wordless
from pathways.reports.outline import headings_of, keys_of
from pathways.reports.paper import Sheet, papers
from pathways.reports.pdf.boxes import Chart
from pathways.reports.rasters import Raster
from pathways.reports.report import Report
from pathways.reports.spoken import mark_text
from pathways.reports.xml_text import storable

_LOGO_HEIGHT, _LOGO_WIDTH = 46.0, 180.0
_ROOM_FOR_HEADING = 60.0
_MOST_ABREAST = 5
_INSET = Pt(14)


def docx_bytes(report: Report, tell: Callable[[float], None]) -> bytes:
    """The document; `tell` hears how much is done, from 0 to 1, and may raise to stop."""
    writer = _Writer(report)
    told = report.blocks or (blocks.Said(_("There is nothing to tell in the sections chosen.")),)
    for number, block in enumerate(told):
        writer.ask = partial(tell, number / len(told))
        writer.ask()
        writer.write(block)
    return writer.saved()


class _Writer:
    """Writes one document, block after block."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._content = report.content
        setting = report.content.setting
        self._papers = papers(setting.paper, landscape=setting.landscape)
        self._document = docx.Document()
        self._bookmarks = Bookmarks(frozenset(keys_of(report.blocks)))
        self._sheet: Sheet | None = None
        self.ask: Callable[[], None] = lambda: None
        """Asks whether the document is wanted still, and raises when it is not."""
        dress(self._document, language())
        facts = facts_of(self._content)
        run_head_and_foot(self._document, facts.title, facts.edition)
        properties = self._document.core_properties
        properties.title, properties.subject = storable(facts.title[:255]), storable(facts.subject)
        properties.author, properties.language = PROGRAM, language()
        properties.keywords, properties.comments = storable(", ".join(facts.keywords)[:255]), ""

    def saved(self) -> bytes:
        """The file."""
        if self._sheet is None:
            set_sheet(self._document.sections[0], sheet_of(self._papers, wide=False))
        data = BytesIO()
        self._document.save(data)
        return data.getvalue()

    def write(self, block: Block) -> None:
        """Write one block."""
        make: Callable[[Any], object] = self._makers[type(block)]
        make(block)

    @property
    def _makers(self) -> dict[type, Callable[[Any], object]]:
        return {
            blocks.NewPage: self._section,
            blocks.OnePage: self._one_page,
            blocks.Heading: self._heading,
            blocks.Said: self._said,
            blocks.Bullets: self._bullets,
            blocks.Facts: self._facts,
            blocks.Table: self._table,
            blocks.KeyFigures: self._key_figures,
            blocks.Cover: self._cover,
            blocks.Contents: self._contents,
            blocks.Signatures: self._signatures,
            blocks.Bars: lambda block: self._chart(bars_chart(block, self._width), block.alt),
            blocks.Quadrants: lambda block: self._chart(
                quadrants_chart(block, self._width), block.alt
            ),
            blocks.Diagram: self._diagram,
            blocks.Miniature: self._miniature,
            blocks.Picture: self._drawing,
        }

    @property
    def _room(self) -> tuple[float, float]:
        sheet = self._sheet or sheet_of(self._papers, wide=False)
        width, height = sheet.room
        return width, height - _ROOM_FOR_HEADING

    @property
    def _width(self) -> float:
        return self._room[0]

    def _section(self, block: blocks.NewPage) -> None:
        """A new page, or none where the section may share one: Word knows what is left of it."""
        sheet = sheet_of(self._papers, wide=block.page is Page.WIDE)
        if block.shared and sheet == self._sheet:
            self._document.add_paragraph()
        else:
            self._turn(sheet)

    def _new_page(self, page: Page) -> None:
        self._turn(sheet_of(self._papers, wide=page is Page.WIDE))

    def _one_page(self, block: blocks.OnePage) -> None:
        """What must share a page on paper only begins on one here: Word decides the rest."""
        self._new_page(block.page)
        for each in block.blocks:
            self.write(each)

    def _turn(self, sheet: Sheet) -> None:
        """A new page, of another size if need be."""
        if self._sheet is None:
            set_sheet(self._document.sections[0], sheet)
        elif self._sheet == sheet:
            self._document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        else:
            add_sheet(self._document, sheet)
        self._sheet = sheet

    def _heading(self, block: blocks.Heading) -> None:
        marked = f" ({mark_text(block.mark)})" if block.mark else ""
        heading = self._document.add_heading(storable(block.said + marked), block.level + 1)
        self._bookmarks.set(heading, block.key)

    def _said(self, block: blocks.Said) -> None:
        paragraph = self._document.add_paragraph()
        if block.label:
            paragraph.add_run(storable(f"{block.label} ")).bold = True
        run = self._bookmarks.link(paragraph, block.said, block.link)
        if block.manner is Manner.LEAD:
            paragraph.paragraph_format.keep_with_next = True
            run.font.size, run.font.color.rgb = Pt(12), muted_color()
        if block.manner is Manner.PLAIN:
            run.font.size, paragraph.paragraph_format.line_spacing = Pt(12), 1.3
        if block.manner in {Manner.MUTED, Manner.INSET_MUTED}:
            run.font.size, run.font.color.rgb = Pt(9.5), muted_color()
        if block.manner in {Manner.INSET, Manner.INSET_MUTED, Manner.QUOTE}:
            paragraph.paragraph_format.left_indent = _INSET
        if block.manner in {Manner.INSET, Manner.INSET_MUTED}:
            paragraph.paragraph_format.keep_with_next = True

    def _bullets(self, block: blocks.Bullets) -> None:
        style = "List Number" if block.numbered else "List Bullet"
        for item in block.items:
            line = self._document.add_paragraph(storable(item), style)
            if block.plain:
                line.runs[0].font.size = Pt(12)
            if block.inset:
                line.paragraph_format.left_indent = 2 * _INSET
                line.paragraph_format.keep_with_next = True

    def _facts(self, block: blocks.Facts) -> None:
        if not block.pairs:
            return
        columns = (blocks.Column("", 28), blocks.Column("", 72))
        table = self._document.add_table(rows=0, cols=len(columns))
        table.autofit = False
        for word_column, column in zip(table.columns, columns, strict=True):
            word_column.width = Pt(self._width * column.share / 100)
        for name, said in block.pairs:
            cells = table.add_row().cells
            run = cells[0].paragraphs[0].add_run(storable(name))
            run.font.color.rgb = muted_color()
            cells[1].paragraphs[0].add_run(storable(said))
            for cell, column in zip(cells, columns, strict=True):
                cell.width = Pt(self._width * column.share / 100)
                cell.paragraphs[0].paragraph_format.space_after = Pt(1)
                cell.paragraphs[0].paragraph_format.keep_with_next = True
        self._document.add_paragraph()

    def _table(self, block: blocks.Table) -> None:
        made = self._document.add_table(rows=1 + len(block.rows), cols=len(block.columns))
        fill_table(made, block, self._width, self._bookmarks)
        self._document.add_paragraph().paragraph_format.space_after = Pt(2)

    def _key_figures(self, block: blocks.KeyFigures) -> None:
        count = len(block.figures)
        rows = -(-count // _MOST_ABREAST)
        abreast = -(-count // rows) if rows else 0
        table = self._document.add_table(rows=rows, cols=abreast)
        for number, figure in enumerate(block.figures):
            cell = table.cell(*divmod(number, abreast))
            shade(cell, SHADES[blocks.Shade.HEAD])
            value = cell.paragraphs[0].add_run(storable(figure.value))
            value.bold, value.font.size, value.font.color.rgb = True, Pt(18), accent_color()
            cell.paragraphs[0].paragraph_format.space_after = Pt(0)
            caption = cell.add_paragraph().add_run(storable(figure.caption))
            caption.font.size, caption.font.color.rgb = Pt(8.5), muted_color()
        self._document.add_paragraph()

    def _cover(self, block: blocks.Cover) -> None:
        if self._report.logo is not None:
            self._logo(self._report.logo)
        kicker = self._document.add_paragraph().add_run(storable(block.kicker))
        kicker.bold, kicker.font.color.rgb = True, accent_color()
        self._document.add_paragraph(storable(block.title), "Title")
        if block.subtitle:
            self._document.add_paragraph(storable(block.subtitle), "Subtitle")

    def _logo(self, logo: Logo) -> None:
        scale = min(_LOGO_HEIGHT / logo.height, _LOGO_WIDTH / logo.width)
        run = self._document.add_paragraph().add_run()
        run.add_picture(BytesIO(logo.png), Pt(logo.width * scale), Pt(logo.height * scale))
        describe(run, _("Logo"))

    def _contents(self, block: blocks.Contents) -> None:
        """A list of links: Word's own table would ask its reader to make it anew."""
        after = self._report.blocks[self._report.blocks.index(block) :]
        headings = headings_of(after)
        if headings:
            self._document.add_paragraph().add_run(block.said).bold = True
        for heading in headings:
            line = self._document.add_paragraph()
            line.paragraph_format.left_indent = _INSET * heading.level
            line.paragraph_format.space_after = Pt(1)
            self._bookmarks.link(line, heading.said, heading.key)

    def _signatures(self, block: blocks.Signatures) -> None:
        for name in block.lines:
            said = self._document.add_paragraph()
            said.add_run(storable(name)).bold = True
            said.paragraph_format.keep_with_next = True
            said.paragraph_format.space_before = Pt(14)
            lines = self._document.add_paragraph("\u2003".join("_" * 24 for _n in block.captions))
            lines.paragraph_format.keep_with_next = True
            lines.paragraph_format.space_after = Pt(0)
            captions = self._document.add_paragraph().add_run("   ·   ".join(block.captions))
            captions.font.size, captions.font.color.rgb = Pt(8.5), muted_color()

    def _chart(self, chart: Drawing, alt: str) -> None:
        self._picture(painted(Chart(chart, alt), self._width), alt)

    def _diagram(self, block: blocks.Diagram) -> None:
        self._picture(fitted(block.drawing, *self._room, block.alt), block.alt)

    def _miniature(self, block: blocks.Miniature) -> None:
        drawing = wordless(self._content.drawing(block.view))
        self._picture(fitted(drawing, self._width, block.height, block.alt), block.alt)

    def _drawing(self, block: blocks.Picture) -> None:
        """What opens its page, and under it the drawing, in parts where it is split."""
        self._turn(sheet_of(self._papers, wide=False))
        for opening in block.opening:
            self.write(opening)
        if not block.view.steps:
            self._document.add_paragraph(_("This pathway has no steps yet."))
            return
        drawing = self._content.drawing(block.view)
        for part in picture_rasters(block, drawing, self._papers):
            self.ask()
            paragraph = self._picture(part, block.alt)
            for key in sorted(part.places):
                self._bookmarks.set(paragraph, key)
        for key in keys_of([block]):
            self._bookmarks.set(paragraph, key)

    def _picture(self, picture: Raster, alt: str) -> Paragraph:
        """A picture at its size, or as large as the page has room for."""
        width, height = self._room
        scale = min(1.0, width / picture.width, height / picture.height)
        paragraph = self._document.add_paragraph()
        run = paragraph.add_run()
        run.add_picture(BytesIO(picture.png), Pt(picture.width * scale), Pt(picture.height * scale))
        describe(run, alt)
        return paragraph
