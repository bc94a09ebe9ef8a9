"""The coverage as sheets: side by side as a grid, and as a list that can be filtered."""

from collections.abc import Iterator
from typing import NamedTuple

from pathways.analysis.region import municipalities
from pathways.analysis.region.coverage import TONES, CoverageMatrix
from pathways.analysis.region.grids import Tone
from pathways.language import N_, _
from pathways.model import CoverageAnswer, Party, Service, Theme, label
from pathways.reports.sheets import Column, Sheet, sheet_of, with_tones, yes_or_no
from pathways.reports.workbook.source import Source, Table


def _coverage(title: str, source: Source) -> Sheet:
    """A row for each service under its theme, a column for each municipality."""
    matrix = CoverageMatrix(source.model)
    rows: list[list[str]] = []
    tones: dict[tuple[int, int], Tone] = {}
    theme = ""
    for number, row in enumerate(matrix.rows):
        if row.heading:
            theme = row.name
            continue
        cells = [matrix.cell(number, column) for column in range(len(matrix.columns))]
        for column, cell in enumerate(cells, 2):
            if cell.tone is not Tone.PLAIN:
                tones[len(rows), column] = cell.tone
        rows.append(
            [theme, row.name, *(f"{one.text} ★" if one.mark else one.text for one in cells)]
        )
    headings = [_("Theme"), _("Service"), *matrix.columns]
    return Sheet(title, headings, rows, kept=2, tones=tones)


class _Row(NamedTuple):
    """One service in one municipality."""

    service: Service
    town: Party
    answer: CoverageAnswer | None

    def said(self, field: str) -> str:
        """A field of the answer; empty where nobody has answered."""
        return getattr(self.answer, field) if self.answer else ""


def _answers(title: str, source: Source) -> Sheet:
    """A row for each service in each municipality, answered or not."""
    names = source.names
    columns: list[Column[_Row]] = [
        Column(_("Theme"), lambda row: _theme(row.service.theme)),
        Column(_("Service"), lambda row: row.service.name or _("Unnamed service")),
        Column(_("Municipality"), lambda row: row.town.name or _("Unnamed municipality")),
        Column(_("Who offers it"), _provision),
        Column(_("Host"), lambda row: names.get(row.said("host"), "")),
        Column(_("Organisation"), lambda row: row.said("organisation")),
        Column(_("Financing"), lambda row: row.said("financing")),
        Column(
            _("Especially good at"),
            lambda row: yes_or_no(row.answer.especially_good) if row.answer else "",
        ),
        Column(_("Note"), lambda row: row.said("note")),
    ]
    tones = {label(provision): tone for provision, tone in TONES.items()}
    return with_tones(sheet_of(title, columns, _rows(source), kept=3), tones)


def _rows(source: Source) -> Iterator[_Row]:
    model = source.model
    answers = {(one.service, one.municipality): one for one in model.coverage}
    towns = municipalities(model)
    for theme in (*Theme, None):
        for service in (one for one in model.services if one.theme is theme):
            for town in towns:
                yield _Row(service, town, answers.get((service.id, town.id)))


def _provision(row: _Row) -> str:
    return label(row.answer.provision) if row.answer else _("Not answered")


def _theme(theme: Theme | None) -> str:
    return label(theme) if theme else _("Other services")


COVERAGE = Table(
    "coverage",
    N_("Coverage"),
    N_("Which municipality has which service, side by side."),
    _coverage,
)
ANSWERS = Table(
    "answers",
    N_("Municipalities' answers"),
    N_("What each municipality answers about each service."),
    _answers,
)
