"""Tables written as an Excel workbook or as a CSV file: the texts stay texts."""

import csv
from collections.abc import Iterable, Sequence
from datetime import date
from io import BytesIO, StringIO
from pathlib import Path
from typing import NamedTuple

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from pathways import __version__
from pathways.language import language
from pathways.storage import put

_HEADING = Font(bold=True)
_HEADING_FILL = PatternFill("solid", fgColor="E6E9EC")
_TOP = Alignment(vertical="top", wrap_text=True)
_NARROWEST, _WIDEST = 8, 60
"""Column widths, in characters."""

_CELL_LIMIT = 32_767
"""What Excel takes in one cell."""

_FORMULA_SIGNS = ("=", "+", "-", "@", "\t")
_A4 = 9
"""The paper's number in the file format."""

Value = str | int | float | date | None


class Sheet(NamedTuple):
    """One table with its headings."""

    title: str
    headings: Sequence[str]
    rows: Sequence[Sequence[Value]]


def write_sheets(sheets: Iterable[Sheet], out: Path, *, title: str = "") -> None:
    """Write a workbook of these sheets; `title` is the document's own.

    Raises UnwritableFileError.
    """
    book = Workbook()
    book.remove(book.worksheets[0])
    for sheet in sheets:
        _fill(book.create_sheet(sheet.title), sheet)
    book.properties.title = title
    book.properties.creator = f"Pathways {__version__}"
    data = BytesIO()
    book.save(data)
    put(data.getvalue(), out)


def write_csv(sheet: Sheet, out: Path) -> None:
    """Write a sheet as CSV the way spreadsheets of the language spoken now expect it.

    Those with a decimal comma want semicolons between the cells. A text that looks like a formula
    gets an apostrophe before it, so that nothing is worked out. Raises UnwritableFileError.
    """
    text = StringIO()
    writer = csv.writer(text, delimiter="," if language() == "en" else ";", lineterminator="\r\n")
    writer.writerows(map(_harmless, row) for row in (sheet.headings, *sheet.rows))
    put(text.getvalue().encode("utf-8-sig"), out)


def _harmless(value: Value) -> Value:
    if isinstance(value, str) and value.startswith(_FORMULA_SIGNS):
        return f"'{value}"
    return value


def _fill(sheet: Worksheet, content: Sheet) -> None:
    """Headings that stay in sight and filter, texts that stay texts, widths that can be read."""
    widths = []
    for column, heading in enumerate(content.headings, 1):
        cell = _put(sheet, 1, column, heading)
        cell.font, cell.fill, cell.alignment = _HEADING, _HEADING_FILL, _TOP
        # The filter's button needs room beside the words.
        widths.append(len(heading) + 4)
    for number, row in enumerate(content.rows, 2):
        for column, value in enumerate(row, 1):
            _put(sheet, number, column, value).alignment = _TOP
            longest = max((len(line) for line in str(value or "").splitlines()), default=0)
            widths[column - 1] = max(widths[column - 1], longest + 2)
    for column, width in enumerate(widths, 1):
        letter = get_column_letter(column)
        sheet.column_dimensions[letter].width = max(_NARROWEST, min(_WIDEST, width))
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    _set_up_print(sheet)


def _put(sheet: Worksheet, row: int, column: int, value: Value) -> Cell:
    """Put a value in a cell; a text is a text even where it looks like a formula."""
    cell = sheet.cell(row, column)
    assert isinstance(cell, Cell)
    if isinstance(value, str) and value:
        cell.value = value[:_CELL_LIMIT]
        cell.data_type = "s"
        cell.quotePrefix = value.startswith(_FORMULA_SIGNS)
    elif value != "":
        cell.value = value
    return cell


def _set_up_print(sheet: Worksheet) -> None:
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
