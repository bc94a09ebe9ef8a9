"""How well a few letters fit a name: `sav as` and `ntr` both find "Save as…" and "New transition".

Whole beginnings of words count most, then letters anywhere in a row, then letters in the right
order with others between.
"""

from collections.abc import Iterator
from typing import NamedTuple

from pathways.analysis.search.folding import Span, folded

_BEGINS, _BEGINS_WORD, _INSIDE, _SCATTERED = 100, 80, 50, 20
_JUMP = 3
"""What each jump over letters costs."""


class Likeness(NamedTuple):
    """How well letters fit a name, more is better, and where in it they stand."""

    score: int
    spans: tuple[Span, ...]


def likeness(wanted: str, name: str) -> Likeness | None:
    """How well the words of a query fit a composed name; None where one of them does not.

    Of names that fit alike, the shorter one fits better.
    """
    ground = folded(name)
    score, found = 0, list[Span]()
    for word in folded(wanted).split():
        fit = _fit(word, ground)
        if fit is None:
            return None
        score += fit.score
        found += fit.spans
    return Likeness(score - min(len(ground), 80) // 8, tuple(sorted(found)))


def _fit(word: str, ground: str) -> Likeness | None:
    at = ground.find(word)
    if at == 0:
        return Likeness(_BEGINS, ((0, len(word)),))
    begins = next(_word_starts(word, ground), None)
    if begins is not None:
        return Likeness(_BEGINS_WORD, ((begins, begins + len(word)),))
    if at > 0:
        return Likeness(_INSIDE, ((at, at + len(word)),))
    return _scattered(word, ground)


def _word_starts(word: str, ground: str) -> Iterator[int]:
    at = ground.find(word)
    while at >= 0:
        if at == 0 or not ground[at - 1].isalnum():
            yield at
        at = ground.find(word, at + 1)


def _scattered(word: str, ground: str) -> Likeness | None:
    """The letters in their order; the first one begins a word, and each jump costs."""
    best: Likeness | None = None
    for start in _word_starts(word[0], ground):
        fit = _from(word, ground, start)
        if fit is not None and (best is None or fit.score > best.score):
            best = fit
    return best if best is not None and best.score > 0 else None


def _from(word: str, ground: str, start: int) -> Likeness | None:
    found: list[Span] = []
    at, jumps = start, 0
    for letter in word:
        # A letter that begins a word is meant rather than the same letter inside one.
        here = at if ground[at : at + 1] == letter else next(_word_starts_from(letter, ground, at))
        if here < 0:
            return None
        if found and found[-1][1] == here:
            found[-1] = found[-1][0], here + 1
        else:
            jumps += 1
            found.append((here, here + 1))
        at = here + 1
    return Likeness(_SCATTERED - _JUMP * (jumps - 1), tuple(found))


def _word_starts_from(letter: str, ground: str, at: int) -> Iterator[int]:
    """Where the letter next begins a word, else where it next stands; -1 for nowhere."""
    yield from (start for start in _word_starts(letter, ground) if start >= at)
    yield ground.find(letter, at)
