"""How many sheets a drawing takes, and what each of them shows.

All sheets of a drawing are alike. Two neighbours show the same strip where they meet, so that one
can be glued over the other.
"""

from collections.abc import Callable, Iterable, Sequence
from math import ceil
from typing import NamedTuple

from pathways.diagram.geometry import Rect
from pathways.diagram.primitives import Drawing
from pathways.errors import PathwaysError
from pathways.language import _
from pathways.reports.paper import Sheet
from pathways.reports.poster.heading import headed
from pathways.reports.poster.setup import MM, MOST_OVERLAP, Setup
from pathways.reports.splitting.tiles import SMALLEST_TEXT, least_scale

LABEL = 16.0
"""At the foot of each of several sheets, for the sheet's name, in points."""

LARGEST_SCALE = 6.0
"""A drawing of a step or two does not fill a wall."""

_TOLERANCE = 1e-6


class EmptyDrawingError(PathwaysError):
    """There is nothing to print."""


class Grid(NamedTuple):
    """Sheets side by side and under each other."""

    columns: int = 1
    rows: int = 1

    @property
    def sheets(self) -> int:
        """How many there are."""
        return self.columns * self.rows


class Tile(NamedTuple):
    """One sheet of a poster; column and row count from 0."""

    column: int
    row: int
    window: Rect
    """What it shows, in the drawing's own places."""

    @property
    def name(self) -> str:
        """The column in letters and the row in figures, as in a workbook: `B2`."""
        return f"{_letters(self.column)}{self.row + 1}"


class Plan(NamedTuple):
    """One drawing on its sheets; `scale` is from drawing to paper."""

    drawing: Drawing
    """With its name above."""
    setup: Setup
    sheet: Sheet
    grid: Grid
    scale: float

    @property
    def name(self) -> str:
        """The pathway's name, as the sheets say it."""
        return self.drawing.title or _("Unnamed pathway")

    @property
    def is_tiled(self) -> bool:
        """Whether it takes several sheets."""
        return self.grid.sheets > 1

    @property
    def has_map(self) -> bool:
        """Whether a page in front tells how the sheets hang."""
        return self.is_tiled and self.setup.sheet_map

    @property
    def pages(self) -> int:
        """The number of pages, the map counted."""
        return self.grid.sheets + self.has_map

    @property
    def text_size(self) -> float:
        """The smallest text, in points on paper."""
        return SMALLEST_TEXT / least_scale(self.drawing) * self.scale

    @property
    def is_readable(self) -> bool:
        """Whether no text is too small."""
        return self.text_size > SMALLEST_TEXT - _TOLERANCE

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the sheets put together, without what is cut off, in millimetres."""
        if not self.is_tiled:
            return self.sheet.width / MM, self.sheet.height / MM
        width, height = _span(self.sheet, self.setup, self.grid)
        return width / MM, height / MM

    @property
    def room(self) -> tuple[float, float]:
        """What one sheet has for the drawing, in points."""
        return _room(self.sheet, self.grid)

    @property
    def overlap(self) -> tuple[float, float]:
        """The strips that neighbours share, sideways and downwards, in points."""
        return _overlap(self.sheet, self.setup, self.grid)

    @property
    def tiles(self) -> tuple[Tile, ...]:
        """The sheets, row by row; the drawing is in the middle of them all."""
        bounds, scale = self.drawing.bounds, self.scale
        width, height = (side / scale for side in self.room)
        wide, tall = (side / scale for side in _span(self.sheet, self.setup, self.grid))
        left = bounds.x - (wide - bounds.width) / 2
        top = bounds.y - (tall - bounds.height) / 2
        right, down = self.overlap
        return tuple(
            Tile(
                column,
                row,
                Rect(
                    left + column * (width - right / scale),
                    top + row * (height - down / scale),
                    width,
                    height,
                ),
            )
            for row in range(self.grid.rows)
            for column in range(self.grid.columns)
        )


Planner = Callable[[Drawing, Setup], Plan]


def on_grid(drawing: Drawing, setup: Setup, grid: Grid = Grid()) -> Plan:  # noqa: B008 - a value
    """As large as a number of sheets allows, though never on more of them than that needs."""

    def tried(sheet: Sheet) -> Plan:
        scale = _filling(whole, sheet, setup, grid)
        needed = _needed(whole, sheet, setup, scale)
        used = Grid(min(needed.columns, grid.columns), min(needed.rows, grid.rows))
        return Plan(whole, setup, sheet, used, _filling(whole, sheet, setup, used))

    whole = _whole(drawing)
    return max(map(tried, setup.sheets()), key=lambda plan: plan.scale)


def readable(drawing: Drawing, setup: Setup) -> Plan:
    """On as few sheets as keep all text readable, and as large as those allow."""
    whole = _whole(drawing)
    least = least_scale(whole)

    def tried(sheet: Sheet) -> Plan:
        grid = Grid()
        if _filling(whole, sheet, setup, grid) < least - _TOLERANCE:
            grid = _needed(whole, sheet, setup, least)
        return Plan(whole, setup, sheet, grid, _filling(whole, sheet, setup, grid))

    return _best(map(tried, setup.sheets()))


def at_scale(drawing: Drawing, setup: Setup, scale: float) -> Plan:
    """On as few sheets as a scale needs; 1 is the drawing's own size."""
    whole = _whole(drawing)
    return _best(
        Plan(whole, setup, sheet, _needed(whole, sheet, setup, scale), scale)
        for sheet in setup.sheets()
    )


def proposals(plans: Sequence[Plan], drawings: Sequence[Drawing]) -> tuple[tuple[Plan, ...], ...]:
    """Other ways to print drawings of which some would not be readable; none where all are.

    More sheets of the same paper, and the smallest paper that takes each of them on one sheet: or
    the largest paper there is where none does.
    """
    if all(plan.is_readable for plan in plans):
        return ()
    setup = plans[0].setup
    ways = [tuple(readable(drawing, setup) for drawing in drawings)]
    for larger in setup.larger():
        tried = tuple(readable(drawing, larger) for drawing in drawings)
        if larger == setup.larger()[-1] or not any(plan.is_tiled for plan in tried):
            ways.append(tried)
            break
    return tuple(ways)


def _whole(drawing: Drawing) -> Drawing:
    if not drawing.figures or not drawing.bounds.width or not drawing.bounds.height:
        raise EmptyDrawingError(
            _("There is nothing to print in this pathway."), advice=_("Draw a step first.")
        )
    return headed(drawing)


def _best(plans: Iterable[Plan]) -> Plan:
    return min(plans, key=lambda plan: (plan.grid.sheets, -plan.scale))


def _filling(drawing: Drawing, sheet: Sheet, setup: Setup, grid: Grid) -> float:
    """The scale at which the drawing fills the sheets."""
    width, height = _span(sheet, setup, grid)
    return min(LARGEST_SCALE, width / drawing.bounds.width, height / drawing.bounds.height)


def _needed(drawing: Drawing, sheet: Sheet, setup: Setup, scale: float) -> Grid:
    """The sheets that the drawing takes at a scale: one where it can, else with their labels."""
    bounds = drawing.bounds
    width, height = bounds.width * scale, bounds.height * scale
    alone = _room(sheet, Grid())
    if width <= alone[0] + _TOLERANCE and height <= alone[1] + _TOLERANCE:
        return Grid()
    several = Grid(2, 2)
    room, overlap = _room(sheet, several), _overlap(sheet, setup, several)
    columns, rows = map(_count, (width, height), room, overlap)
    return Grid(columns, rows)


def _count(length: float, room: float, overlap: float) -> int:
    return max(1, ceil((length - overlap) / (room - overlap) - _TOLERANCE))


def _span(sheet: Sheet, setup: Setup, grid: Grid) -> tuple[float, float]:
    """Width and height of what all sheets show together."""
    room, overlap = _room(sheet, grid), _overlap(sheet, setup, grid)
    return (
        grid.columns * room[0] - (grid.columns - 1) * overlap[0],
        grid.rows * room[1] - (grid.rows - 1) * overlap[1],
    )


def _room(sheet: Sheet, grid: Grid) -> tuple[float, float]:
    width, height = sheet.room
    return width, height - LABEL if grid.sheets > 1 else height


def _overlap(sheet: Sheet, setup: Setup, grid: Grid) -> tuple[float, float]:
    """As wanted, though never more than half of what a sheet shows."""
    wanted = min(max(setup.overlap, 0), MOST_OVERLAP) * MM
    width, height = _room(sheet, grid)
    return min(wanted, width / 2), min(wanted, height / 2)


def _letters(number: int) -> str:
    before, last = divmod(number, 26)
    return (_letters(before - 1) if before else "") + chr(ord("A") + last)
