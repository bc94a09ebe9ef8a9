"""The register of measures as a sheet, which can be taken in again."""

from pathways.analysis.measures.columns import COLUMNS, Column, Kind, rows
from pathways.language import N_
from pathways.reports.sheets import Form, Sheet
from pathways.reports.workbook.source import Source, Table

_FORMS = {Kind.DATE: Form.DATE, Kind.MONEY: Form.MONEY, Kind.RATING: Form.COUNT}


def _measures(title: str, source: Source) -> Sheet:
    headings, forms = [column.title for column in COLUMNS], [_form(column) for column in COLUMNS]
    return Sheet(title, headings, rows(source.model), forms, kept=2)


def _form(column: Column) -> Form:
    if column.key == "feasibility":
        return Form.AMOUNT
    return _FORMS.get(column.kind, Form.TEXT)


MEASURES = Table(
    "measures",
    N_("Measures"),
    N_("Every measure with its goals, who answers for it, and when it shall be done."),
    _measures,
)
