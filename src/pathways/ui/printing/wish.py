"""How a user wants drawings printed."""

from dataclasses import dataclass, field, replace
from enum import StrEnum

from pathways.diagram.framing import with_legend
from pathways.diagram.primitives import Drawing
from pathways.reports.poster.plan import Grid, Plan, at_scale, on_grid, readable
from pathways.reports.poster.setup import Setup


class Fit(StrEnum):
    """What decides how many sheets there are."""

    ONE = "one"
    READABLE = "readable"
    """As few as keep all text readable."""
    GRID = "grid"
    SCALE = "scale"


@dataclass(frozen=True, slots=True)
class Wish:
    """All that can be chosen."""

    setup: Setup = field(default_factory=Setup)
    fit: Fit = Fit.ONE
    grid: Grid = field(default_factory=lambda: Grid(3, 2))
    percent: int = 100
    every: bool = False
    """All drawings of the model, not only the one in front."""
    legend: bool = False

    def with_setup(self, setup: Setup, *, legend: bool) -> "Wish":
        """The same on other pages."""
        return replace(self, setup=setup, legend=legend)

    def dressed(self, drawing: Drawing) -> Drawing:
        """The drawing with all that is to be printed of it."""
        return with_legend(drawing) if self.legend and drawing.figures else drawing

    def plan(self, drawing: Drawing) -> Plan:
        """The drawing's sheets; raises EmptyDrawingError."""
        match self.fit:
            case Fit.ONE:
                return on_grid(drawing, self.setup)
            case Fit.READABLE:
                return readable(drawing, self.setup)
            case Fit.GRID:
                return on_grid(drawing, self.setup, self.grid)
            case Fit.SCALE:
                return at_scale(drawing, self.setup, self.percent / 100)
