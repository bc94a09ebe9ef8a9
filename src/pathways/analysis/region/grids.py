"""What a grid of a region's answers shows, and how it is written in: cells of plain text."""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from pathways.model import CareModel

Cells = Mapping[tuple[int, int], str]
"""What is written in cells, by row and column."""


class Tone(StrEnum):
    """How a cell stands out, besides by its words and its sign."""

    PLAIN = "plain"
    GOOD = "good"
    WARNING = "warning"
    BAD = "bad"
    MUTED = "muted"


class Cell(NamedTuple):
    """One cell as it is seen."""

    text: str = ""
    sign: str = ""
    """A name in the icon font."""
    tone: Tone = Tone.PLAIN
    full: str = ""
    """All there is to it, as it is copied and edited; the text where this is empty."""
    mark: str = ""
    """A second sign, at the end of the cell."""
    heat: float = 0
    """How warm its ground is, from 0 to 1."""


class Row(NamedTuple):
    """One row: the id of what it is about, and its name; a heading has no cells."""

    id: str
    name: str
    heading: bool = False


EMPTY = Cell()


class Grid(ABC):
    """Rows and columns of one model; a grid never changes, writing in it gives another model."""

    rows: Sequence[Row]
    columns: Sequence[str]
    """Their headings."""

    @abstractmethod
    def cell(self, row: int, column: int) -> Cell:
        """What stands in a cell."""

    def choices(self, _row: int, _column: int) -> tuple[str, ...]:
        """What may be chosen there; empty where any text may be written."""
        return ()

    def is_open(self, row: int, _column: int) -> bool:
        """Whether a cell can be written in."""
        return not self.rows[row].heading

    @abstractmethod
    def written(self, cells: Cells) -> CareModel:
        """The model with these cells written; those that cannot be written in are passed over.

        Raises UnreadableCellError when a cell cannot take its text.
        """

    def texts(self) -> list[list[str]]:
        """All cells as text, for a clipboard or a file: headings first, names at the left."""
        lines = [["", *self.columns]]
        for number, row in enumerate(self.rows):
            cells = (self.cell(number, column) for column in range(len(self.columns)))
            lines.append([row.name, *(cell.full or cell.text for cell in cells)])
        return lines
