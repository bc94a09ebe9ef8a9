"""A care model as an Excel workbook: steps, handoffs, findings, parties and units."""

from collections.abc import Iterable, Sequence
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from pathways import __version__
from pathways.analysis import HANDOFF_COLUMNS, STEP_COLUMNS, handoff_rows, step_rows
from pathways.analysis.places import place_names
from pathways.graph import PathwayView
from pathways.language import _
from pathways.model import CareModel, Unit, label
from pathways.rules.engine import check
from pathways.rules.message_table import message_name
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

Value = str | int | date | None


class _Sheet(NamedTuple):
    title: str
    headings: Sequence[str]
    rows: Sequence[Sequence[Value]]


def write_workbook(model: CareModel, out: Path, *, today: date | None = None) -> None:
    """Write the workbook in the language spoken now; `today` decides which waivers hold.

    Raises UnwritableFileError.
    """
    views = [PathwayView(model, pathway) for pathway in model.pathways]
    book = Workbook()
    book.remove(book.worksheets[0])
    for sheet in (_steps(views), _handoffs(views), _findings(model, today), _units(model)):
        _fill(book.create_sheet(sheet.title), sheet)
    book.properties.title = model.title
    book.properties.creator = f"Pathways {__version__}"
    data = BytesIO()
    book.save(data)
    put(data.getvalue(), out)


def _steps(views: Iterable[PathwayView]) -> _Sheet:
    headings = [_("Pathway"), *(_(heading) for heading in STEP_COLUMNS.values())]
    rows = [
        [view.pathway.name, *(getattr(row, field) for field in STEP_COLUMNS)]
        for view in views
        for row in step_rows(view)
    ]
    return _Sheet(_("Steps"), headings, rows)


def _handoffs(views: Iterable[PathwayView]) -> _Sheet:
    headings = [_("Pathway"), *(_(heading) for heading in HANDOFF_COLUMNS.values())]
    rows = [
        [view.pathway.name, *(getattr(row, field) for field in HANDOFF_COLUMNS)]
        for view in views
        for row in handoff_rows(view, message_name)
    ]
    return _Sheet(_("Handoffs"), headings, rows)


def _findings(model: CareModel, today: date | None) -> _Sheet:
    names = place_names(model)
    headings = [
        _("No."),
        _("Severity"),
        _("Code"),
        _("Kind of fault"),
        _("Pathway"),
        _("Where"),
        _("What is wrong"),
        _("Why it matters"),
        _("Source"),
        _("Suggested measures"),
        _("Accepted because"),
        _("Accepted by"),
        _("Accepted"),
        _("Until"),
    ]
    rows = [
        [
            number,
            label(found.severity),
            found.code,
            found.title,
            names.get(found.pathway or "", ""),
            names.get(found.elements[0], "") if found.elements else "",
            found.message,
            found.why,
            found.source,
            "\n".join(found.measures),
            found.waiver.reason if found.waiver else "",
            found.waiver.name if found.waiver else "",
            found.waiver.date if found.waiver else None,
            found.waiver.expires if found.waiver else None,
        ]
        for number, found in enumerate(check(model, today=today), 1)
    ]
    return _Sheet(_("Findings"), headings, rows)


def _units(model: CareModel) -> _Sheet:
    """Every party on a line of its own, then its units; units without a party last."""
    headings = [
        _("Party"),
        _("Kind"),
        _("Unit"),
        _("Care level"),
        _("Meets the patient by"),
        _("Beds"),
        _("Opening hours"),
        _("Takes"),
        _("Does not take"),
        _("Contact"),
        _("Note"),
    ]
    rows: list[list[Value]] = []
    for party in model.parties:
        rows.append([party.name, label(party.kind), *[""] * 7, party.contact, party.note])
        units = (unit for unit in model.units if unit.party == party.id)
        rows += [_unit(unit, party.name) for unit in units]
    rows += [_unit(unit, "") for unit in model.units if unit.party is None]
    return _Sheet(_("Parties and units"), headings, rows)


def _unit(unit: Unit, party: str) -> list[Value]:
    return [
        party,
        "",
        unit.name,
        label(unit.level) if unit.level else "",
        label(unit.reach),
        unit.beds,
        unit.opening_hours,
        "\n".join(unit.admission.includes),
        "\n".join(unit.admission.excludes),
        "",
        unit.note,
    ]


def _fill(sheet: Worksheet, content: _Sheet) -> None:
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
