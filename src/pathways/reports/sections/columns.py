"""Tables with more columns than a page has room for."""

from collections.abc import Sequence
from itertools import pairwise
from typing import TypeVar

T = TypeVar("T")


def parts(columns: Sequence[T], most: int) -> list[Sequence[T]]:
    """The columns in as few tables as hold at most so many, each with about as many."""
    count = max(1, -(-len(columns) // most))
    ends = [len(columns) * number // count for number in range(count + 1)]
    return [columns[begin:end] for begin, end in pairwise(ends)]
