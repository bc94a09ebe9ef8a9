"""A care model as an Excel workbook: a sheet for each of its tables, and one that tells of them."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from pathways.model import CareModel
from pathways.reports.titles import model_title
from pathways.reports.workbook.about import Entry, write_about
from pathways.reports.workbook.catalogue import TABLES
from pathways.reports.workbook.cells import Pen
from pathways.reports.workbook.source import Source
from pathways.reports.workbook.writing import fill, new_book, save
from pathways.rules.finding import Finding


def write_workbook(
    model: CareModel,
    out: Path,
    findings: Sequence[Finding] | None = None,
    *,
    today: date | None = None,
) -> None:
    """Write the workbook in the language spoken now.

    Without `findings` the rules are asked. `today` decides which waivers hold, and what is overdue.
    Raises UnwritableFileError.
    """
    source = Source(model, findings, today=today)
    made = ((table, table.sheet(source)) for table in TABLES)
    kept = [(table, sheet) for table, sheet in made if sheet.rows or table.always]
    title = model_title(model)
    book = new_book(title)
    pen = Pen(book)
    write_about(book, pen, source, [Entry(table, sheet) for table, sheet in kept])
    for _table, sheet in kept:
        fill(book.create_sheet(sheet.title), sheet, pen, title)
    save(book, out)
