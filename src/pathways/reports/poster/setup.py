"""How a drawing is to be printed: its paper, margins and what helps to put sheets together."""

from enum import StrEnum
from typing import NamedTuple

from pathways.reports.paper import PAPERS, Sheet, papers

MM = 72 / 25.4
"""Points in a millimetre."""

LEAST_MARGIN, MOST_MARGIN, MOST_OVERLAP = 5, 50, 50
"""In millimetres. Most printers leave some five millimetres at the edges white."""


class Orientation(StrEnum):
    """How the paper lies."""

    AUTOMATIC = "automatic"
    """Whichever gives fewer sheets, or larger text."""
    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


class Setup(NamedTuple):
    """The page set-up; lengths are in millimetres."""

    paper: str = "A4"
    orientation: Orientation = Orientation.AUTOMATIC
    margin: float = 10
    """White on all four sides of a sheet."""
    overlap: float = 15
    """How much of the drawing two neighbouring sheets both show."""
    cut_marks: bool = True
    sheet_map: bool = True
    """A page in front tells how the sheets hang."""

    def sheets(self) -> tuple[Sheet, ...]:
        """The paper in each way it may lie, with margins in points.

        Raises UnknownNameError for a paper that does not exist.
        """
        known = papers(self.paper).drawing
        margin = min(max(self.margin, LEAST_MARGIN), MOST_MARGIN) * MM
        upright = Sheet(known.width, known.height, margin, margin, margin)
        match self.orientation:
            case Orientation.PORTRAIT:
                return (upright,)
            case Orientation.LANDSCAPE:
                return (upright.turned(),)
            case Orientation.AUTOMATIC:
                return (upright.turned(), upright)

    def larger(self) -> tuple["Setup", ...]:
        """The same on every larger paper of the A series, the smallest first."""
        own = papers(self.paper).drawing
        return tuple(
            self._replace(paper=name)
            for name, (width, height) in PAPERS.items()
            if name.startswith("A") and width * height > own.width * own.height
        )
