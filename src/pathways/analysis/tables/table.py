"""A table: its columns, whose rows they are, and what a row depends on."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Generic

from pathways.analysis.tables.column import Column, E
from pathways.analysis.tables.draft import Draft
from pathways.analysis.tables.ground import Ground
from pathways.graph import PathwayView
from pathways.model import Step, Transition

BREAKS = "breaks"
"""The column that tells how many findings an element has."""


@dataclass(frozen=True)
class Table(Generic[E]):
    """The steps or the transitions of a pathway."""

    name: str
    columns: tuple[Column[E], ...]
    elements: Callable[[PathwayView], Mapping[str, E]]
    """The elements that have a row each, in the file's order."""
    written: Callable[[Draft], dict[str, E]]
    """The same elements while they are being written in."""
    make: Callable[[Draft, Mapping[str, str]], E]
    """A new element in a draft, from the texts of its row; raises UnreadableCellError."""
    depends_on: Callable[[Ground, E], tuple[object, ...]]
    """What a row tells of besides its element; a row is told anew when one of them is another."""
    last: frozenset[str] = frozenset()
    """The columns that tell of other rows, and are written when these are."""
    by_key: Mapping[str, Column[E]] = field(init=False)
    """The columns by their keys."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_key", {column.key: column for column in self.columns})


def breaks_text(ground: Ground, element: Step | Transition) -> str:
    """How many findings an element has."""
    mark = ground.marks.get(element.id)
    return str(mark.count) if mark else ""


def breaks_order(ground: Ground, element: Step | Transition) -> int | None:
    """Sorts by how many findings there are."""
    mark = ground.marks.get(element.id)
    return mark.count if mark else None
