"""Sheets written as an Excel workbook that can be read on a screen and on paper."""

import math
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

from lxml.etree import SerialisationError  # type: ignore[import-untyped] # openpyxl's own writer
from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.table import Table, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from pathways import __version__
from pathways.errors import UnwritableFileError
from pathways.language import _, language
from pathways.reports.sheets import Sheet
from pathways.reports.workbook.cells import Pen, writable
from pathways.reports.workbook.measuring import BUTTON, height, widths
from pathways.storage import put

PROGRAM = f"Pathways {__version__}"

_PAGE = 225
"""As many signs as fit side by side on A4 across, and can still be read."""
_NAME = 255
"""As long as the name of a column in a table of Excel's may be."""
_A4 = 9
"""The paper's number in the file format."""
_CODES = {"nb": "nb-NO", "nn": "nn-NO", "en": "en-GB"}


def write_sheets(sheets: Iterable[Sheet], out: Path, *, title: str = "") -> None:
    """Write a workbook of these sheets; `title` is the document's own.

    Raises UnwritableFileError.
    """
    book = new_book(title)
    pen = Pen(book)
    for sheet in sheets:
        fill(book.create_sheet(sheet.title), sheet, pen, title)
    save(book, out)


def new_book(title: str) -> Workbook:
    """A workbook without sheets."""
    book = Workbook()
    book.remove(book.worksheets[0])
    facts = book.properties
    facts.title, facts.creator, facts.language = writable(title), PROGRAM, _CODES[language()]
    return book


def save(book: Workbook, out: Path) -> None:
    """Write the workbook's file; raises UnwritableFileError."""
    data = BytesIO()
    try:
        book.save(data)
    except (OSError, SerialisationError) as error:
        # The sheets are written to temporary files first.
        raise UnwritableFileError(
            _("There is not enough room on the disk."),
            file=out,
            advice=_("Make room for temporary files and try again. The old file is as it was."),
        ) from error
    put(data.getvalue(), out)


def fill(sheet: Worksheet, content: Sheet, pen: Pen, title: str) -> None:
    """Headings that stay in sight and filter, columns that can be read, pages that can be told."""
    for column, heading in enumerate(content.headings, 1):
        pen.head(sheet, (1, column), heading)
    room = widths(content)
    for number, row in enumerate(content.rows):
        sheet.row_dimensions[number + 2].height = height(row, room)
        for column, value in enumerate(row):
            tone = content.tones.get((number, column))
            place = number + 2, column + 1
            if tone is None:
                pen.put(sheet, place, value, content.form(column))
            else:
                pen.put(sheet, place, value, content.form(column), tone)
    headed = height(content.headings, [width - BUTTON for width in room])
    sheet.row_dimensions[1].height = headed
    for column, width in enumerate(room, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes = sheet.cell(2, content.kept + 1).coordinate
    _make_filter(sheet, content)
    set_up_print(sheet, title)
    sheet.print_title_rows = "1:1"
    if content.kept:
        sheet.print_title_cols = f"A:{get_column_letter(content.kept)}"
    # What comes again on every page takes its room there.
    kept = sum(room[: content.kept])
    beside = max(_PAGE - kept, _PAGE / 2)
    sheet.page_setup.fitToWidth = max(1, math.ceil((sum(room) - kept) / beside))


def set_up_print(sheet: Worksheet, title: str) -> None:
    """A4 across, as many pages as are needed, each with its place among them."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins.left = sheet.page_margins.right = 0.5
    # An ampersand is a command there, and no more than 255 signs are taken.
    name = writable(title)[:100].replace("&", "&&")
    page = _("Page {number} of {count}").format(number="&P", count="&N")
    head, foot = sheet.oddHeader, sheet.oddFooter
    assert head is not None
    assert foot is not None
    head.left.text, head.right.text = name, "&A"
    foot.left.text, foot.right.text = PROGRAM, page


def _make_filter(sheet: Worksheet, content: Sheet) -> None:
    """A table of Excel's, which can be named in formulas; a filter alone where none can be."""
    names = {heading.casefold() for heading in content.headings if 0 < len(heading) <= _NAME}
    if not content.rows or len(names) < len(content.headings):
        sheet.auto_filter.ref = sheet.dimensions
        return
    assert sheet.parent is not None
    table = Table(displayName=f"Pathways{len(sheet.parent.worksheets)}", ref=sheet.dimensions)
    table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=True)
    sheet.add_table(table)
