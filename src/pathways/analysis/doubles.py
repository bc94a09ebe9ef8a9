"""Parties and units that are likely the same, entered twice."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from enum import Enum, auto
from itertools import combinations
from typing import NamedTuple, TypeVar

from pathways.model import CareModel, Party, PartyKind, Unit

E = TypeVar("E", Party, Unit)

_FORMS = frozenset({"kommune", "municipality", "hf", "helseforetak", "as", "iks", "ks"})
"""Words for the form of an organisation, which people write or leave out."""
_SMALL = frozenset({"i", "på", "ved", "og", "for", "av", "the", "of", "in", "at", "and"})
_ALIKE = 0.9
"""From this likeness (0 to 1) names count as misspellings of one another."""
_LONG = 6
"""Letters a name must have before a misspelling is looked for: Nes is not Nesna."""


class Likeness(Enum):
    """Why two are held to be the same."""

    NUMBER = auto()
    """The same municipality number."""
    NAME = auto()
    """The same words, whatever their order, case or form of organisation."""
    SPELLING = auto()
    """Nearly the same letters."""


class Doubles(NamedTuple):
    """Two elements that are likely one; the first stands before the other in the register."""

    first: str
    second: str
    why: Likeness


def likely_doubles(model: CareModel) -> tuple[Doubles, ...]:
    """The likely doubles among the parties, then among the units."""
    return (*_pairs(model.parties), *_pairs(model.units))


def _pairs(elements: Sequence[E]) -> Iterator[Doubles]:
    words = {element.id: _words(element.name) for element in elements}
    for first, second in combinations(elements, 2):
        if not _can_be_one(first, second):
            continue
        why = _likeness(first, second, words)
        if why is not None:
            yield Doubles(first.id, second.id, why)


def _likeness(first: E, second: E, words: dict[str, frozenset[str]]) -> Likeness | None:
    if isinstance(first, Party) and isinstance(second, Party) and _same_number(first, second):
        return Likeness.NUMBER
    ours, theirs = words[first.id], words[second.id]
    if ours and ours == theirs:
        return Likeness.NAME
    if _digits(ours) == _digits(theirs) and _spelt_alike(ours, theirs):
        return Likeness.SPELLING
    return None


def _can_be_one(first: Party | Unit, second: Party | Unit) -> bool:
    """Whether nothing that is said of both keeps them apart."""
    if isinstance(first, Party) and isinstance(second, Party):
        if first.kind is not second.kind:
            return False
        ours, theirs = set(first.municipality_numbers), set(second.municipality_numbers)
        return not ours or not theirs or bool(ours & theirs)
    if isinstance(first, Unit) and isinstance(second, Unit):
        return all(
            ours is None or theirs is None or ours == theirs
            for ours, theirs in ((first.level, second.level), (first.party, second.party))
        )
    return False


def _same_number(first: Party, second: Party) -> bool:
    numbers = first.municipality_numbers
    return (
        first.kind is PartyKind.MUNICIPALITY
        and bool(numbers)
        and numbers == second.municipality_numbers
    )


def _words(name: str) -> frozenset[str]:
    words = frozenset(re.findall(r"\w+", name.casefold()))
    return words - _FORMS - _SMALL or words


def _digits(words: frozenset[str]) -> set[str]:
    """What counts apart: ward 2 is not ward 3."""
    return {word for word in words if not word.isalpha()}


def _spelt_alike(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    first, second = (" ".join(sorted(words)) for words in (ours, theirs))
    if min(len(first), len(second)) < _LONG or abs(len(first) - len(second)) > 2:
        return False
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    return matcher.quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE
