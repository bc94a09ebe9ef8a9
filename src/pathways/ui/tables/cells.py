"""What is painted in the cells of a row."""

from collections.abc import Mapping
from enum import Enum, auto
from typing import Any, NamedTuple

from pathways.analysis.tables import Row, Table
from pathways.analysis.tables.table import BREAKS
from pathways.language import _
from pathways.model import Mark, Severity


class Style(Enum):
    """How a cell's text is meant."""

    PLAIN = auto()
    INHERITED = auto()
    """It holds because of something else, such as the step's unit."""
    OPEN = auto()
    """Nobody has settled it."""
    REFUSED = auto()
    """It was written here and cannot be read."""
    HINT = auto()
    """It tells what can be written in the last row."""


class Cell(NamedTuple):
    """What is painted in a cell."""

    text: str
    style: Style
    grade: Severity | None = None


class Refused(NamedTuple):
    """A text that a cell could not take, and why."""

    text: str
    complaint: str


def row_cells(
    table: Table[Any], row: Row[Any], refused: Mapping[str, Refused], mark: Mark | None
) -> tuple[Cell, ...]:
    """The cells of an element's row; `mark` tells of its findings."""
    return tuple(
        _refused(refused[column.key])
        if column.key in refused
        else _told(row, place, mark if column.key == BREAKS else None)
        for place, column in enumerate(table.columns)
    )


def new_cells(
    table: Table[Any], refused: Mapping[str, Refused], *, is_last: bool
) -> tuple[Cell, ...]:
    """The cells of a row that nothing has been made of; the last one invites to write in it."""
    first = next(column.key for column in table.columns if column.put is not None)
    return tuple(
        _refused(refused[column.key])
        if column.key in refused
        else Cell(_("New…") if is_last and column.key == first else "", Style.HINT)
        for column in table.columns
    )


def _refused(refused: Refused) -> Cell:
    return Cell(_one_line(refused.text), Style.REFUSED)


def _told(row: Row[Any], place: int, mark: Mark | None) -> Cell:
    text = _one_line(row.texts[place])
    if place in row.open:
        return Cell(_("Not settled"), Style.OPEN)
    if place in row.inherited:
        return Cell(text, Style.INHERITED)
    return Cell(text, Style.PLAIN, Severity(mark.grade) if mark else None)


def _one_line(text: str) -> str:
    return text.replace("\n", " / ") if "\n" in text else text
