"""`pathways export`: a drawing as a picture, or the model in another program's format."""

import argparse
import os
from collections.abc import Callable, Mapping
from pathlib import Path

from pathways.cli.files import pathway_named
from pathways.diagram.primitives import Drawing
from pathways.diagram.theme import THEMES
from pathways.errors import UnknownNameError
from pathways.language import _
from pathways.model import CareModel
from pathways.storage import put, read, write

Exporter = Callable[[CareModel, argparse.Namespace], None]

PICTURE_SCALE = 2
"""Pixels a point in a PNG: sharp on a projector and in a document."""


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> argparse.ArgumentParser:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "export", help=_("write a drawing as a picture, or the model as a workbook or JSON")
    )
    parser.add_argument("file", type=Path, metavar=_("FILE"), help=_("the file to export from"))
    parser.add_argument(
        "-o",
        "--output",
        type=Path,
        required=True,
        metavar="OUT",
        help=_("the file to write; its ending chooses the format: {formats}").format(
            formats=_formats()
        ),
    )
    parser.add_argument(
        "--pathway", metavar=_("NAME"), help=_("the pathway to draw (default: the first)")
    )
    parser.add_argument(
        "--theme",
        choices=tuple(THEMES),
        default="print",
        help=_("the picture's colours (default: print)"),
    )
    parser.set_defaults(job=_job)
    return parser


def _job(options: argparse.Namespace) -> int:
    exporter = EXPORTERS.get(options.output.suffix.lower())
    if exporter is None:
        raise UnknownNameError(
            _("The ending “{ending}” names no format.").format(ending=options.output.suffix),
            file=options.output,
            advice=_("Use one of: {formats}.").format(formats=_formats()),
        )
    exporter(read(options.file), options)
    return 0


def _formats() -> str:
    return ", ".join(ending.removeprefix(".") for ending in EXPORTERS)


def _drawing(model: CareModel, options: argparse.Namespace) -> Drawing:
    """The pathway drawn with its breaks."""
    from pathways.diagram.compose import compose
    from pathways.graph import PathwayView
    from pathways.rules.engine import check
    from pathways.rules.marks import marks

    pathway = pathway_named(model, options.pathway)
    return compose(PathwayView(model, pathway), marks(check(model), model)).drawing


def _svg(model: CareModel, options: argparse.Namespace) -> None:
    from pathways.diagram.svg import svg

    text = svg(_drawing(model, options), THEMES[options.theme])
    put(text.encode(), options.output)


def _png(model: CareModel, options: argparse.Namespace) -> None:
    # Painting a picture needs Qt, but no screen.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from pathways.cli.window import require_qt

    require_qt()
    from pathways.ui.canvas.picture import png

    drawing = _drawing(model, options)
    put(png(drawing, THEMES[options.theme], PICTURE_SCALE), options.output)


def _pdf(model: CareModel, options: argparse.Namespace) -> None:
    from pathways.reports.picture import drawing_pdf

    drawing_pdf(_drawing(model, options), options.output)


def _xlsx(model: CareModel, options: argparse.Namespace) -> None:
    from pathways.reports.workbook import write_workbook

    write_workbook(model, options.output)


def _json(model: CareModel, options: argparse.Namespace) -> None:
    write(model, options.output)


EXPORTERS: Mapping[str, Exporter] = {
    ".svg": _svg,
    ".png": _png,
    ".pdf": _pdf,
    ".xlsx": _xlsx,
    ".json": _json,
}
"""What writes a format, by the ending that names it. Heavy libraries load when one is asked for."""
