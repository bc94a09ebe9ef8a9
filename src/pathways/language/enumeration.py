"""Several words one after the other, the way a sentence lists them: "Gol, Ål and Hol"."""

from collections.abc import Iterable

from pathways.language.text import _


def enumerated(words: Iterable[str]) -> str:
    """The words with commas between, and an "and" before the last one."""
    *first, last = words
    if not first:
        return last
    return _("{words} and {last}").format(words=", ".join(first), last=last)
