"""Where the long words of a report may be parted, so that they fit narrow columns."""

from bisect import bisect
from itertools import pairwise

from pathways.diagram.hyphens import SOFT_HYPHEN, breaks_inside

_LONG_WORD = 12
"""Letters; of longer words it is said where they may be parted, and no part of them is longer."""
LONGEST_WORD = 80
"""Letters; what is longer is no word, and is parted anywhere."""


def partable(line: str) -> str:
    """A line with soft hyphens in its long words."""
    return " ".join(
        _softened(word) if _is_long(word) and len(word) <= LONGEST_WORD else word
        for word in line.split(" ")
    )


def _is_long(word: str) -> bool:
    """Whether it needs more places than its own hyphens, at which reportlab parts it."""
    return any(len(part) > _LONG_WORD for part in word.split("-"))


def _softened(word: str) -> str:
    """The word with soft hyphens; whoever sets it parts it nowhere else."""
    ends = [0, len(word)]
    for place in breaks_inside(word):
        after = bisect(ends, place)
        if ends[after] - ends[after - 1] > _LONG_WORD:
            ends.insert(after, place)
    parts = (word[start:end] for start, end in pairwise(ends))
    return SOFT_HYPHEN.join(
        part[start : start + _LONG_WORD]
        for part in parts
        for start in range(0, len(part), _LONG_WORD)
    )
