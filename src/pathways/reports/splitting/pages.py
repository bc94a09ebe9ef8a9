"""How the report's sheets part a drawing, told in the drawing's own places too."""

from typing import NamedTuple

from pathways.diagram.geometry import Rect
from pathways.diagram.primitives import Drawing
from pathways.diagram.turning import turned_drawing
from pathways.reports.paper import Papers, Sheet, papers
from pathways.reports.splitting.squeeze import narrowing
from pathways.reports.splitting.tiles import Plan, plan

PART_HEAD = 52
"""What stands above the drawing on each sheet of a split one, in points of the paper."""


class Part(NamedTuple):
    """What one sheet shows of a drawing; a sheet may hold several parts."""

    sheet: int
    """From 1."""
    window: Rect


def laid_out(drawing: Drawing, wanted: Papers) -> Plan:
    """The drawing on the report's sheets."""
    upright, sideways = wanted.drawing, wanted.drawing.turned()
    return plan(drawing, _room(upright), _room(sideways))


def parts(drawing: Drawing, paper: str) -> tuple[Part, ...]:
    """What each sheet of a paper shows of a drawing: one part with all of it where one sheet does.

    Raises UnknownNameError for a paper that does not exist.
    """
    laid = laid_out(drawing, papers(paper))
    if not laid.pages:
        return (Part(1, drawing.bounds),)
    ruler = narrowing(turned_drawing(drawing) if laid.downward else drawing)
    found = []
    for number, page in enumerate(laid.pages, 1):
        for tile in page:
            window = tile.window
            left, right = ruler.back(window.x), ruler.back(window.right)
            shown = Rect(left, window.y, right - left, window.height)
            found.append(Part(number, laid.in_place(shown)))
    return tuple(found)


def _room(sheet: Sheet) -> tuple[float, float]:
    width, height = sheet.room
    return width, height - PART_HEAD
