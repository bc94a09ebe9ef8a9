"""The tables that a model has, in the order of its workbook; one of them as CSV."""

from pathlib import Path

from pathways.errors import UnknownNameError
from pathways.language import _
from pathways.reports.separated import write_csv
from pathways.reports.workbook.agreements import AGREEMENT_POINTS, AGREEMENTS
from pathways.reports.workbook.coverage import ANSWERS, COVERAGE
from pathways.reports.workbook.findings import FINDINGS
from pathways.reports.workbook.measures import MEASURES
from pathways.reports.workbook.messages import MESSAGES
from pathways.reports.workbook.registers import HANDOFFS, STEPS, UNITS
from pathways.reports.workbook.source import Source, Table

TABLES = (
    STEPS,
    HANDOFFS,
    MESSAGES,
    FINDINGS,
    MEASURES,
    AGREEMENTS,
    AGREEMENT_POINTS,
    COVERAGE,
    ANSWERS,
    UNITS,
)


def table_called(name: str) -> Table:
    """The table of this name; raises UnknownNameError."""
    for table in TABLES:
        if table.name == name:
            return table
    raise UnknownNameError(
        _("There is no table called “{name}”.").format(name=name),
        advice=_("Choose one of: {names}.").format(names=", ".join(one.name for one in TABLES)),
    )


def write_table(source: Source, name: str, out: Path) -> None:
    """Write one table as CSV in the language spoken now.

    Raises UnknownNameError and UnwritableFileError.
    """
    write_csv(table_called(name).sheet(source), out)
