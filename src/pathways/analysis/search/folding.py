"""Text as it is compared in a search: without case and accents, Norwegian letters kept apart.

`é` is found by `e`, and `A` by `a`; but `å`, `æ` and `ø` are letters of their own and are found by
themselves alone. The Swedish `ä` and `ö` count as `æ` and `ø`, as Norwegians sort them.
"""

import unicodedata
from collections.abc import Iterable
from functools import cache

Span = tuple[int, int]
"""From where, and up to where, in a text."""

_OWN = {"å": "å", "æ": "æ", "ø": "ø", "ä": "æ", "ö": "ø"}
_SIGNS = {"‐": "-", "‑": "-", "–": "-", "—": "-", "’": "'", "‘": "'", "“": '"', "”": '"'}


def composed(text: str) -> str:
    """The text with a letter and its accent as one character, which is what is compared."""
    return unicodedata.normalize("NFC", text)


def folded(text: str) -> str:
    """The text to compare; exactly as long as the composed text, so that places in it hold."""
    return composed(text).translate(_FOLDS)


def words(query: str) -> tuple[str, ...]:
    """What is looked for: the query's words, each once, in any order."""
    return tuple(dict.fromkeys(folded(query).split()))


def spans(text: str, wanted: Iterable[str]) -> tuple[Span, ...]:
    """Where the words (folded ones) stand in a composed text, none overlapping another."""
    ground = folded(text)
    found = sorted((at, at + len(word)) for word in wanted for at in _places(ground, word))
    merged: list[Span] = []
    for start, end in found:
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return tuple(merged)


def _places(ground: str, word: str) -> Iterable[int]:
    at = ground.find(word)
    while at >= 0:
        yield at
        at = ground.find(word, at + len(word))


@cache
def _folded_sign(sign: str) -> str:
    small = sign.casefold()
    if len(small) != 1:  # such as the German sharp s, which would become two
        small = sign
    if small in _OWN:
        return _OWN[small]
    if small.isspace():
        return " "
    bare = unicodedata.normalize("NFD", small)[0]
    return _SIGNS.get(bare, bare)


class _Folds(dict[int, str]):
    """Made as signs are met."""

    def __missing__(self, code: int) -> str:
        self[code] = _folded_sign(chr(code))
        return self[code]


_FOLDS = _Folds()
