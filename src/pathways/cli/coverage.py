"""`pathways coverage`: which municipality has which service, and whose steps lack one."""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from pathways.analysis.region import lacking, municipalities
from pathways.analysis.region.coverage import CoverageMatrix
from pathways.cli.separated import print_csv
from pathways.cli.terminal import bold
from pathways.language import _
from pathways.model import CareModel
from pathways.storage import read

JSON_VERSION = 1
"""Raised when the form of the JSON output changes so that a script would stumble."""
_WIDEST = 34


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> argparse.ArgumentParser:
    """Add the command to the parser."""
    parser = commands.add_parser("coverage", help=_("tell which municipality has which service"))
    parser.add_argument("file", type=Path, metavar=_("FILE"), help=_("the file to read"))
    parser.add_argument(
        "--format",
        choices=("text", "csv", "json"),
        default="text",
        help=_("for people, for spreadsheets or for programs"),
    )
    parser.set_defaults(job=_job)
    return parser


def _job(options: argparse.Namespace) -> int:
    model = read(options.file)
    if options.format == "json":
        json.dump(_as_json(model), sys.stdout, ensure_ascii=False, indent=2)
        print()
    elif options.format == "csv":
        print_csv(CoverageMatrix(model).texts())
    else:
        _print_text(model)
    return 0


def _print_text(model: CareModel) -> None:
    """A block a municipality and not a grid: twenty-six columns fit no terminal."""
    matrix = CoverageMatrix(model)
    names = {step.id: step.name for pathway in model.pathways for step in pathway.steps}
    if not matrix.towns:
        print(_("The model has no municipalities."))
    for column, town in enumerate(matrix.towns):
        print(bold(town.name))
        for number, row in enumerate(matrix.rows):
            cell = matrix.cell(number, column)
            if not row.heading:
                print(f"  {row.name:<{_WIDEST}}  {cell.full or '–'}")
        for step in lacking(model, town.id):
            print(_("  Lacks what the step “{step}” uses.").format(step=names[step]))


def _as_json(model: CareModel) -> dict[str, Any]:
    """The answers in the form other programs read; its keys are a promise."""
    services = {service.id: service for service in model.services}
    names = {party.id: party.name for party in model.parties}
    return {
        "version": JSON_VERSION,
        "municipalities": [
            {
                "id": town.id,
                "name": town.name,
                "services": [
                    {
                        "service": answer.service,
                        "name": services[answer.service].name,
                        "theme": services[answer.service].theme,
                        "provision": answer.provision,
                        "host": names[answer.host] if answer.host else None,
                        "organisation": answer.organisation,
                        "financing": answer.financing,
                        "especially_good": answer.especially_good,
                        "note": answer.note,
                    }
                    for answer in model.coverage
                    if answer.municipality == town.id
                ],
                "lacking": [
                    {"step": step, "services": list(lack.services), "unit": lack.unit}
                    for step, lack in lacking(model, town.id).items()
                ],
            }
            for town in municipalities(model)
        ],
    }
