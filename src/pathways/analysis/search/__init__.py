"""Find anything in a care model by words, and names by a few of their letters."""

from pathways.analysis.search.entries import KINDS, Entry, Field, Kind, entries
from pathways.analysis.search.folding import folded, words
from pathways.analysis.search.fuzzy import Likeness, likeness
from pathways.analysis.search.index import Hit, Index, Marked
from pathways.analysis.search.showing import drawn_for

__all__ = [
    "KINDS",
    "Entry",
    "Field",
    "Hit",
    "Index",
    "Kind",
    "Likeness",
    "Marked",
    "drawn_for",
    "entries",
    "folded",
    "likeness",
    "words",
]
