"""Everything in a care model, found by words while a person writes them."""

from collections.abc import Iterable
from itertools import chain
from typing import NamedTuple

from pathways.analysis.search.entries import Entry, Field, Kind
from pathways.analysis.search.folding import Span, composed, folded, spans, words

_BEFORE, _AFTER = 24, 96
"""Signs shown of a long text before and after the place that was found."""


class Marked(NamedTuple):
    """A text and where the words looked for stand in it."""

    text: str
    spans: tuple[Span, ...] = ()


class Hit(NamedTuple):
    """Something that was found; the words are worked out again only for what is shown."""

    entry: Entry
    words: tuple[str, ...]

    @property
    def title(self) -> Marked:
        """What it is called."""
        return self._marked(self.entry.title)

    @property
    def place(self) -> Marked:
        """Where it is: level and unit, then the pathway."""
        entry = self.entry
        parts = (part for part in (entry.place, entry.where) if part)
        return self._marked(" · ".join(parts))

    @property
    def passage(self) -> tuple[str, Marked] | None:
        """The field that has the most of the words title and place lack, and what it is called."""
        told = folded(f"{self.entry.title}\n{self.entry.place}\n{self.entry.where}")
        missing = [word for word in self.words if word not in told]
        if not missing:
            return None
        heading, text = max(self.entry.fields, key=lambda field: _count(field, missing))
        return heading, self._marked(_cut(composed(text), missing))

    def _marked(self, text: str) -> Marked:
        return Marked(composed(text), spans(text, self.words))


class Index:
    """Entries ready to be searched; made anew when the model has changed."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        order = {kind: place for place, kind in enumerate(Kind)}
        self._ground = sorted(
            ((entry, folded(_own_text(entry)), folded(entry.where)) for entry in entries),
            key=lambda ground: order[ground[0].kind],
        )

    def find(self, query: str, pathway: str = "") -> tuple[Hit, ...]:
        """What has all the words, in any order: kind by kind, the best first.

        The name of the pathway something stands in narrows the search but is not enough to be
        found by, or every step would be found with it. What stands in `pathway` comes before what
        stands in others.
        """
        wanted = words(query)
        if not wanted:
            return ()
        found: dict[Kind, list[tuple[tuple[int, bool], Entry]]] = {}
        for entry, text, where in self._ground:
            lacking = [word for word in wanted if word not in text]
            if lacking and (
                len(lacking) == len(wanted) or any(one not in where for one in lacking)
            ):
                continue
            rank = _rank(text.partition("\n")[0], wanted), entry.pathway != pathway
            found.setdefault(entry.kind, []).append((rank, entry))
        for group in found.values():
            group.sort(key=lambda ranked: ranked[0])
        return tuple(Hit(entry, wanted) for _rank, entry in chain.from_iterable(found.values()))


def _own_text(entry: Entry) -> str:
    return "\n".join((entry.title, entry.place, *(field.text for field in entry.fields)))


def _rank(title: str, wanted: tuple[str, ...]) -> int:
    """0 for a title that begins with the words, then words that begin so, then any place."""
    if any(word not in title for word in wanted):
        return 3
    if title.startswith(wanted[0]):
        return 0
    return 1 if all(f" {word}" in f" {title}" for word in wanted) else 2


def _count(field: Field, missing: list[str]) -> int:
    text = folded(field.text)
    return sum(word in text for word in missing)


def _cut(text: str, wanted: list[str]) -> str:
    """The text round the first of the words, on one line."""
    text = " ".join(text.split())
    found = spans(text, wanted)
    start, end = found[0] if found else (0, 0)
    first = max(0, start - _BEFORE)
    if first:
        first = text.find(" ", first, start) + 1 or first
    last = text.rfind(" ", end, end + _AFTER) if len(text) > end + _AFTER else len(text)
    last = last if last > 0 else end + _AFTER
    return ("… " if first else "") + text[first:last] + (" …" if last < len(text) else "")
