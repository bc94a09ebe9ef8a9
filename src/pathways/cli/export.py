"""`pathways export`: a drawing as a picture, or the model in another program's format."""

import argparse
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from pathways.cli.files import pathway_named
from pathways.cli.poster import add_paper, poster_page, refuse_paper_in_vain
from pathways.cli.tables import (
    add_table,
    refuse_table_in_vain,
    write_one_table,
    write_tables,
)
from pathways.diagram.framing import Picture
from pathways.diagram.theme import THEMES, Theme
from pathways.errors import PathwaysError, UnknownNameError
from pathways.language import _
from pathways.model import CareModel, Pathway
from pathways.storage import put, read, write

Exporter = Callable[[CareModel, argparse.Namespace], None]

DPI = 150
"""Pixels an inch in a PNG, when nothing else is asked for: sharp on a projector."""


class Exhibit(NamedTuple):
    """A picture with all that a file of it says."""

    picture: Picture
    theme: Theme
    words: str
    """The drawing in words, for who cannot see it."""


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
    _add_picture(parser)
    add_paper(parser)
    add_table(parser)
    parser.set_defaults(job=_job)
    return parser


def _add_picture(parser: argparse.ArgumentParser) -> None:
    """What a picture shows, and how large."""
    group = parser.add_argument_group(_("pictures"))
    group.add_argument(
        "--elements",
        metavar="ID,ID",
        help=_("draw only these steps, transitions, notes and frames (default: all)"),
    )
    size = group.add_mutually_exclusive_group()
    size.add_argument("--slide", action="store_true", help=_("fit the drawing on a 16:9 slide"))
    size.add_argument(
        "--width", type=_positive, metavar="CM", help=_("the picture's width in centimetres")
    )
    group.add_argument(
        "--title", action="store_true", help=_("put the pathway's name on top of the slide")
    )
    group.add_argument(
        "--legend", action="store_true", help=_("put the legend beside or below the drawing")
    )
    group.add_argument("--transparent", action="store_true", help=_("no ground behind the drawing"))
    group.add_argument(
        "--dpi",
        type=_positive,
        default=DPI,
        metavar="N",
        help=_("pixels per inch of a PNG (default: {dpi})").format(dpi=DPI),
    )


def _positive(text: str) -> float:
    try:
        number = float(text.replace(",", "."))
    except ValueError:
        number = 0
    if not 0 < number < float("inf"):
        raise argparse.ArgumentTypeError(_("“{text}” is no number above 0").format(text=text))
    return number


def _job(options: argparse.Namespace) -> int:
    exporter = EXPORTERS.get(options.output.suffix.lower())
    if exporter is None:
        raise UnknownNameError(
            _("The ending “{ending}” names no format.").format(ending=options.output.suffix)
            if options.output.suffix
            else _("The name has no ending that tells the format."),
            file=options.output,
            advice=_("Use one of: {formats}.").format(formats=_formats()),
        )
    refuse_paper_in_vain(options)
    refuse_table_in_vain(options)
    exporter(read(options.file), options)
    return 0


def _formats() -> str:
    return ", ".join(ending.removeprefix(".") for ending in EXPORTERS)


def _exhibit(model: CareModel, options: argparse.Namespace) -> Exhibit:
    """The pathway drawn with its breaks, framed as asked for."""
    from pathways.analysis.copied import told
    from pathways.diagram.compose import compose
    from pathways.diagram.excerpt import brought, excerpt
    from pathways.diagram.framing import CM, of_width, on_slide, with_legend
    from pathways.graph import PathwayView
    from pathways.rules.engine import check
    from pathways.rules.marks import marks

    pathway = pathway_named(model, options.pathway)
    view = PathwayView(model, pathway)
    drawing = compose(view, marks(check(model), model)).drawing
    shown = None
    if options.elements is not None:
        chosen = _elements(pathway, options.elements)
        shown, drawing = brought(pathway, chosen), excerpt(drawing, pathway, chosen)
    if options.legend:
        drawing = with_legend(drawing)
    if options.slide:
        picture = on_slide(drawing, pathway.name if options.title else "")
    elif options.width:
        picture = of_width(drawing, options.width * CM)
    else:
        picture = Picture(drawing)
    return Exhibit(picture, THEMES[options.theme], told(view, shown))


def _elements(pathway: Pathway, wanted: str) -> tuple[str, ...]:
    """The ids asked for; raises UnknownNameError for one that is not drawn, and for none."""
    ids = tuple(filter(None, (part.strip() for part in wanted.split(","))))
    kinds = (pathway.steps, pathway.transitions, pathway.notes, pathway.frames)
    known = {one.id for kind in kinds for one in kind}
    for id_ in ids:
        if id_ not in known:
            raise UnknownNameError(
                _("Nothing in the pathway “{pathway}” has the id “{id}”.").format(
                    pathway=pathway.name, id=id_
                ),
                advice=_("`pathways check --format json` names the elements."),
            )
    if not ids:
        raise PathwaysError(_("No elements are named."), advice=_("Name at least one by its id."))
    return ids


def _svg(model: CareModel, options: argparse.Namespace) -> None:
    from pathways.diagram.svg import svg

    picture, theme, words = _exhibit(model, options)
    text = svg(
        picture.drawing,
        theme,
        description=words,
        scale=picture.scale,
        transparent=options.transparent,
    )
    put(text.encode(), options.output)


def _png(model: CareModel, options: argparse.Namespace) -> None:
    # Painting a picture needs Qt, but no screen.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    # It says of every font on the machine that a rare script is not in it.
    os.environ.setdefault("QT_LOGGING_RULES", "qt.text.font.db=false")
    from pathways.cli.window import require_qt

    require_qt()
    from pathways.ui.pictures.raster import png

    picture, theme, words = _exhibit(model, options)
    data = png(picture, theme, options.dpi, transparent=options.transparent, description=words)
    put(data, options.output)


def _pdf(model: CareModel, options: argparse.Namespace) -> None:
    from pathways.reports.pdf.picture import drawing_page

    picture, theme, words = _exhibit(model, options)
    if options.paper is not None:
        put(poster_page(picture.drawing, words, options), options.output)
        return
    page = drawing_page(
        picture.drawing,
        theme,
        scale=picture.scale,
        transparent=options.transparent,
        description=words,
    )
    put(page, options.output)


def _json(model: CareModel, options: argparse.Namespace) -> None:
    write(model, options.output)


EXPORTERS: Mapping[str, Exporter] = {
    ".svg": _svg,
    ".png": _png,
    ".pdf": _pdf,
    ".xlsx": write_tables,
    ".csv": write_one_table,
    ".json": _json,
}
"""What writes a format, by the ending that names it. Heavy libraries load when one is asked for."""
