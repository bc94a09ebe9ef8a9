"""What `pathways export --paper` does: a drawing laid on one sheet, or on several to glue."""

import argparse
import re
from typing import TYPE_CHECKING

from pathways.diagram.primitives import Drawing
from pathways.errors import PathwaysError, TooLargeError, UnknownNameError
from pathways.language import _

if TYPE_CHECKING:
    from pathways.reports.poster.plan import Grid, Plan

_GRID = re.compile(r"(\d{1,2})\s*[x×]\s*(\d{1,2})", re.IGNORECASE)
_AUTO = "auto"
_MOST_SHEETS = 10_000
"""As many as columns and rows of two figures make."""


def add_paper(parser: argparse.ArgumentParser) -> None:
    """The arguments that lay a PDF on paper; without them its page is as large as the drawing."""
    paper = parser.add_argument_group(_("a PDF on paper"))
    paper.add_argument(
        "--paper", help=_("paper size, A5 to A0 (default: a page as large as the drawing)")
    )
    paper.add_argument(
        "--landscape", action="store_true", help=_("lay the paper on its side (default: what fits)")
    )
    paper.add_argument(
        "--poster",
        metavar="3x2",
        help=_("several sheets to glue together, so many columns and rows; auto: as few as needed"),
    )
    paper.add_argument(
        "--overlap",
        type=float,
        metavar="MM",
        help=_("how much two sheets of a poster share, in millimetres (default: 15)"),
    )


def refuse_paper_in_vain(options: argparse.Namespace) -> None:
    """Nobody shall believe that something was laid on paper when it was not."""
    if options.paper is None:
        if options.landscape or options.poster is not None or options.overlap is not None:
            raise PathwaysError(
                _("Which paper shall the drawing be laid on?"),
                advice=_("Add --paper A4, for instance."),
            )
        return
    if options.output.suffix.lower() != ".pdf":
        raise PathwaysError(
            _("Only a PDF can be laid on paper."),
            file=options.output,
            advice=_("Let the name end in .pdf, or leave out --paper."),
        )
    if options.slide or options.width:
        raise PathwaysError(
            _("A drawing cannot have both a paper and a size of its own."),
            advice=_("Leave out --paper, or --slide and --width."),
        )


def poster_page(drawing: Drawing, words: str, options: argparse.Namespace) -> bytes:
    """The drawing on the sheets asked for, as a PDF.

    Raises PathwaysError for a drawing whose text would be too small on one sheet, unless it was
    said how many sheets to take, and UnknownNameError for a paper or a grid that does not exist.
    """
    from pathways.reports.poster.pdf import posters_pdf
    from pathways.reports.poster.plan import on_grid, proposals, readable
    from pathways.reports.poster.setup import Orientation, Setup
    from pathways.reports.poster.words import warning

    setup = Setup(options.paper.strip().capitalize())
    if options.landscape:
        setup = setup._replace(orientation=Orientation.LANDSCAPE)
    if options.overlap is not None:
        setup = setup._replace(overlap=options.overlap)
    if options.poster is None:
        plan = on_grid(drawing, setup)
        others = proposals([plan], [drawing])
        if others:
            raise PathwaysError(
                warning([plan]),
                advice=_("Take one of these: {ways}.").format(
                    ways="; ".join(_asked_for(one) for (one,) in others)
                ),
            )
    elif options.poster.strip().casefold() == _AUTO:
        plan = readable(drawing, setup)
        sheets = plan.grid.columns * plan.grid.rows
        if sheets > _MOST_SHEETS:
            raise TooLargeError(
                _("The poster would take {count} sheets.").format(count=sheets),
                advice=_("Arrange the drawing first, or say how many sheets to take, as 3x2."),
            )
    else:
        plan = on_grid(drawing, setup, _grid(options.poster))
    return posters_pdf([plan], words=[words])


def _asked_for(plan: "Plan") -> str:
    """A way to print, with the arguments that ask for it."""
    from pathways.reports.poster.words import way

    arguments = f"--paper {plan.setup.paper}"
    if plan.is_tiled:
        arguments += f" --poster {plan.grid.columns}x{plan.grid.rows}"
    return f"{way([plan])} ({arguments})"


def _grid(text: str) -> "Grid":
    """Columns and rows, as `3x2`; raises UnknownNameError for anything else."""
    match = _GRID.fullmatch(text.strip())
    columns, rows = map(int, match.groups()) if match else (0, 0)
    if not columns * rows:
        raise UnknownNameError(
            _("“{text}” does not say how many sheets.").format(text=text),
            advice=_("Write columns and rows as 3x2, or auto."),
        )
    from pathways.reports.poster.plan import Grid

    return Grid(columns, rows)
