"""A care model as an Excel workbook: steps, handoffs, findings, units, measures."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from pathways.analysis import HANDOFF_COLUMNS, STEP_COLUMNS, handoff_rows, step_rows
from pathways.analysis.places import place_names
from pathways.graph import PathwayView
from pathways.language import _
from pathways.model import CareModel, Unit, label
from pathways.reports.finding_sheet import findings_sheet
from pathways.reports.measure_sheets import measures_sheet
from pathways.reports.sheets import Sheet, Value, write_sheets
from pathways.rules.engine import check
from pathways.rules.message_table import message_name


def write_workbook(model: CareModel, out: Path, *, today: date | None = None) -> None:
    """Write the workbook in the language spoken now; `today` decides which waivers hold.

    Raises UnwritableFileError.
    """
    views = [PathwayView(model, pathway) for pathway in model.pathways]
    sheets = [_steps(views), _handoffs(views), _findings(model, today), _units(model)]
    if model.measures:
        sheets.append(measures_sheet(model))
    write_sheets(sheets, out, title=model.title)


def _steps(views: Iterable[PathwayView]) -> Sheet:
    headings = [_("Pathway"), *(_(heading) for heading in STEP_COLUMNS.values())]
    rows = [
        [view.pathway.name, *(getattr(row, field) for field in STEP_COLUMNS)]
        for view in views
        for row in step_rows(view)
    ]
    return Sheet(_("Steps"), headings, rows)


def _handoffs(views: Iterable[PathwayView]) -> Sheet:
    headings = [_("Pathway"), *(_(heading) for heading in HANDOFF_COLUMNS.values())]
    rows = [
        [view.pathway.name, *(getattr(row, field) for field in HANDOFF_COLUMNS)]
        for view in views
        for row in handoff_rows(view, message_name)
    ]
    return Sheet(_("Handoffs"), headings, rows)


def _findings(model: CareModel, today: date | None) -> Sheet:
    names = place_names(model)
    return findings_sheet(("", found, names) for found in check(model, today=today))


def _units(model: CareModel) -> Sheet:
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
    return Sheet(_("Parties and units"), headings, rows)


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
