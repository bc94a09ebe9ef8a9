"""Findings as a table for a workbook."""

from collections.abc import Iterable, Mapping

from pathways.language import _
from pathways.model import label
from pathways.reports.sheets import Sheet, Value
from pathways.rules.finding import Finding

Names = Mapping[str, str]
"""What a model's elements are called, by their ids (`analysis.places.place_names`)."""


def findings_sheet(found: Iterable[tuple[str, Finding, Names]], *, files: bool = False) -> Sheet:
    """Findings, each with its file and its model's names; `files` tells in which file each is."""
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
        _("Holds for"),
    ]
    rows = [
        [number, *_cells(finding, names), *([file] if files else [])]
        for number, (file, finding, names) in enumerate(found, 1)
    ]
    return Sheet(_("Findings"), [*headings, *([_("File")] if files else [])], rows)


def _cells(found: Finding, names: Names) -> list[Value]:
    waiver = found.waiver
    return [
        label(found.severity),
        found.code,
        found.title,
        names.get(found.pathway or "", ""),
        names.get(found.elements[0], "") if found.elements else "",
        found.message,
        found.why,
        found.source,
        "\n".join(found.measures),
        waiver.reason if waiver else "",
        waiver.name if waiver else "",
        waiver.date if waiver else None,
        waiver.expires if waiver else None,
        ", ".join(names.get(party, party) for party in found.municipalities),
    ]
