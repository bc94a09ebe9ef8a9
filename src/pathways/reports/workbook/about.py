"""The first sheet of a workbook: which model it is, and what each sheet holds."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from openpyxl import Workbook
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from pathways.language import _
from pathways.language.dates import format_date
from pathways.model import label
from pathways.reports.sheets import Form, Sheet
from pathways.reports.titles import model_title
from pathways.reports.workbook.cells import LINK_FONT, TITLE_FONT, Pen
from pathways.reports.workbook.measuring import height
from pathways.reports.workbook.source import Source, Table
from pathways.reports.workbook.writing import PROGRAM, set_up_print

_WIDTHS = {"A": 28, "B": 96, "C": 10}


class Entry(NamedTuple):
    """A sheet of the workbook, and the table it was made from."""

    table: Table
    sheet: Sheet


def write_about(book: Workbook, pen: Pen, source: Source, entries: Sequence[Entry]) -> None:
    """Add the sheet to a workbook."""
    sheet = book.create_sheet(_("About"))
    title = model_title(source.model)
    pen.plain(sheet, (1, 1), title).font = TITLE_FONT
    row = 3
    for name, said in _facts(source):
        pen.put(sheet, (row, 1), name)
        pen.put(sheet, (row, 2), said)
        sheet.row_dimensions[row].height = height([said], [_WIDTHS["B"]])
        row += 1
    row += 1
    for column, heading in enumerate((_("Sheet"), _("What it holds"), _("Rows")), 1):
        pen.head(sheet, (row, column), heading)
    for number, entry in enumerate(entries, row + 1):
        _link(pen, sheet, number, entry)
    for letter, width in _WIDTHS.items():
        sheet.column_dimensions[letter].width = width
    sheet.sheet_view.showGridLines = False
    set_up_print(sheet, title)


def _facts(source: Source) -> Iterator[tuple[str, str]]:
    model = source.model
    facts = (
        (_("Region"), model.region),
        (_("It shows"), label(model.state)),
        (_("Version"), model.version),
        (_("Date"), format_date(model.date) if model.date else ""),
        (_("Drawn from"), model.based_on),
        (_("Description"), model.description),
        (_("Made on"), format_date(source.today)),
        (_("Made with"), PROGRAM),
    )
    yield from ((name, said) for name, said in facts if said)


def _link(pen: Pen, sheet: Worksheet, row: int, entry: Entry) -> None:
    title = entry.sheet.title
    pen.put(sheet, (row, 1), title)
    cell = sheet.cell(row, 1)
    quoted = title.replace("'", "''")
    cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"'{quoted}'!A1", display=title)
    cell.font = LINK_FONT
    pen.put(sheet, (row, 2), _(entry.table.about))
    pen.put(sheet, (row, 3), len(entry.sheet.rows), Form.COUNT)
