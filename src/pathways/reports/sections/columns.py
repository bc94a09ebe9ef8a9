"""Tables with more columns than a page has room for, or than there is anything to say in."""

from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import TypeVar

from pathways.reports.blocks import Column, Row, Table

T = TypeVar("T")


def parts(columns: Sequence[T], most: int) -> list[Sequence[T]]:
    """The columns in as few tables as hold at most so many, each with about as many."""
    count = max(1, -(-len(columns) // most))
    ends = [len(columns) * number // count for number in range(count + 1)]
    return [columns[begin:end] for begin, end in pairwise(ends)]


def without_empty(
    columns: Sequence[Column],
    rows: Sequence[Row],
    *,
    kept: Collection[int] = (),
    grid: bool = False,
) -> Table:
    """The table without the columns that nothing stands in, but for those kept by number."""
    used = [
        number
        for number in range(len(columns))
        if number in kept or any(line.cells[number].words for line in rows)
    ]
    return Table(
        tuple(columns[number] for number in used),
        tuple(line._replace(cells=tuple(line.cells[number] for number in used)) for line in rows),
        grid=grid,
    )
