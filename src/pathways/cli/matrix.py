"""`pathways matrix`: who hands over to whom, how often, over which channels, with what breaks."""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from pathways.analysis.matrix import Cell, Matrix, grid, handover_matrix, listing
from pathways.cli.files import pathway_named
from pathways.cli.findings import breaks
from pathways.cli.separated import print_csv
from pathways.cli.terminal import bold
from pathways.graph import PathwayView
from pathways.language import _
from pathways.model import LanesBy
from pathways.storage import read

JSON_VERSION = 1
"""Raised when the form of the JSON output changes so that a script would stumble."""


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> argparse.ArgumentParser:
    """Add the command to the parser."""
    parser = commands.add_parser("matrix", help=_("count who hands over to whom"))
    parser.add_argument("file", type=Path, metavar=_("FILE"), help=_("the file to read"))
    parser.add_argument(
        "--by",
        choices=tuple(by.value for by in LanesBy),
        default=LanesBy.UNIT.value,
        help=_("what the rows and columns are (default: unit)"),
    )
    parser.add_argument(
        "--pathway", metavar=_("NAME"), help=_("only this pathway, by id or name (default: all)")
    )
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
    pathways = [pathway_named(model, options.pathway)] if options.pathway else model.pathways
    views = [PathwayView(model, pathway) for pathway in pathways]
    matrix = handover_matrix(views, LanesBy(options.by), breaks(model))
    if options.format == "json":
        json.dump(_as_json(matrix, options.by), sys.stdout, ensure_ascii=False, indent=2)
        print()
    elif options.format == "csv":
        print_csv(listing(matrix))
    else:
        _print_text(matrix)
    return 0


def _print_text(matrix: Matrix) -> None:
    """The grid with numbered columns, for their names are too long to stand side by side."""
    heads, *rows = ([str(cell) for cell in row] for row in grid(matrix))
    first, *receivers, total = heads
    for number, receiver in enumerate(receivers, 1):
        print(f"{number:>3}  {receiver}")
    table = [[first, *map(str, range(1, len(receivers) + 1)), total], *rows]
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    print()
    for place, row in enumerate(table):
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=True)]
        line = "  ".join(cells).rstrip()
        print(bold(line) if place == 0 else line)


def _as_json(matrix: Matrix, by: str) -> dict[str, Any]:
    """The matrix in the form other programs read; its keys are a promise."""
    return {
        "version": JSON_VERSION,
        "by": by,
        "senders": [{"id": place.key or None, "name": place.name} for place in matrix.senders],
        "receivers": [{"id": place.key or None, "name": place.name} for place in matrix.receivers],
        "cells": [
            {"sender": sender or None, "receiver": receiver or None} | _cell(cell)
            for (sender, receiver), cell in matrix.cells.items()
        ],
        "total": _cell(matrix.total),
    }


def _cell(cell: Cell) -> dict[str, Any]:
    return {
        "handoffs": cell.count,
        "breaks": cell.breaks,
        "channels": [
            {"channel": channel.value if channel else None, "handoffs": times}
            for channel, times in cell.channels
        ],
        "transitions": list(cell.transitions),
    }
