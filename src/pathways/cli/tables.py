"""The tables of `pathways export`: a workbook of all of them, or one as CSV."""

import argparse

from pathways.errors import UnknownNameError
from pathways.language import _
from pathways.model import CareModel


def add_table(parser: argparse.ArgumentParser) -> None:
    """Let the user say which table."""
    parser.add_argument(
        "--table",
        metavar=_("NAME"),
        help=_("the table to write as csv: steps, handoffs, findings, measures and more"),
    )


def refuse_table_in_vain(options: argparse.Namespace) -> None:
    """Nobody shall believe that another file holds only the table asked for."""
    if options.table is not None and options.output.suffix.lower() != ".csv":
        raise UnknownNameError(
            _("One table alone is written as csv."),
            file=options.output,
            advice=_("Let the name end in .csv, or leave out --table."),
        )


def write_tables(model: CareModel, options: argparse.Namespace) -> None:
    """Write the workbook."""
    from pathways.reports.workbook.book import write_workbook
    from pathways.session.regional import regional

    write_workbook(model, options.output, regional(model).findings)


def write_one_table(model: CareModel, options: argparse.Namespace) -> None:
    """Write the table asked for."""
    from pathways.reports.workbook.catalogue import TABLES, write_table
    from pathways.reports.workbook.source import Source
    from pathways.session.regional import regional

    if options.table is None:
        raise UnknownNameError(
            _("Which table is to be written?"),
            file=options.output,
            advice=_("Choose one with --table: {names}.").format(
                names=", ".join(table.name for table in TABLES)
            ),
        )
    write_table(Source(model, regional(model).findings), options.table, options.output)
