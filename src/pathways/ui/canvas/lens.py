"""The eyes of one municipality: what a drawing calls units, and which steps it hatches."""

from collections import deque
from typing import NamedTuple

from pathways.analysis.region import in_own_words, lacking
from pathways.model import CareModel

_REMEMBERED = 8
_NOBODY: frozenset[str] = frozenset()


class Seen(NamedTuple):
    """A model as it is drawn for one municipality."""

    model: CareModel
    lacking: frozenset[str]
    """The steps whose services its citizens lack."""


class Lens:
    """Looks at models; those looked at last give the very same answer again."""

    def __init__(self, town: str) -> None:
        self._town = town
        self._known: deque[tuple[CareModel, Seen]] = deque(maxlen=_REMEMBERED)

    def look(self, model: CareModel) -> Seen:
        """The model as the municipality's citizens meet it; as it is when there is none such."""
        for known, seen in self._known:
            if known is model:
                return seen
        try:
            hatched = frozenset(lacking(model, self._town))
            seen = Seen(in_own_words(model, self._town), hatched)
        except KeyError:
            seen = Seen(model, _NOBODY)
        self._known.append((model, seen))
        return seen
