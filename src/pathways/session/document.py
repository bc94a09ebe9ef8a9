"""The open document: one care model, where it is kept, and who is told when it changes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import is_
from pathlib import Path

from pathways.model import CareModel, Element
from pathways.storage import Fingerprint


@dataclass(frozen=True, slots=True)
class Change:
    """What differs between two models, as element ids; `whole` is set when a file was opened."""

    before: CareModel
    after: CareModel
    added: frozenset[str]
    removed: frozenset[str]
    changed: frozenset[str]
    whole: bool = False


Observer = Callable[[Change], None]


def difference(before: CareModel, after: CareModel) -> Change:
    """What was added, removed and changed; elements kept as the same object cost next to nothing.

    A pathway counts as changed when anything inside it is.
    """
    old, new = _parts(before), _parts(after)
    gone: dict[str, Element] = {}
    come: dict[str, Element] = {}
    for key in old.keys() | new.keys():
        ours, theirs = _apart(old.get(key, ()), new.get(key, ()))
        gone |= {element.id: element for element in ours}
        come |= {element.id: element for element in theirs}
    return Change(
        before,
        after,
        added=frozenset(come.keys() - gone.keys()),
        removed=frozenset(gone.keys() - come.keys()),
        changed=frozenset(
            id_
            for id_ in come.keys() & gone.keys()
            if come[id_] is not gone[id_] and come[id_] != gone[id_]
        ),
    )


def _parts(model: CareModel) -> dict[tuple[str, str], Sequence[Element]]:
    """The sequences of elements in a model, each by its pathway's id, if any, and its field."""
    parts: dict[tuple[str, str], Sequence[Element]] = {
        ("", "parties"): model.parties,
        ("", "units"): model.units,
        ("", "services"): model.services,
        ("", "agreements"): model.agreements,
        ("", "measures"): model.measures,
        ("", "pathways"): model.pathways,
    }
    for pathway in model.pathways:
        parts[pathway.id, "steps"] = pathway.steps
        parts[pathway.id, "transitions"] = pathway.transitions
        parts[pathway.id, "notes"] = pathway.notes
        parts[pathway.id, "frames"] = pathway.frames
    return parts


def _apart(
    old: Sequence[Element], new: Sequence[Element]
) -> tuple[Sequence[Element], Sequence[Element]]:
    """What is left of each when the same objects are taken off both ends."""
    start = _alike(old, new)
    old, new = old[start:], new[start:]
    end = _alike(old[::-1], new[::-1])
    return old[: len(old) - end], new[: len(new) - end]


def _alike(old: Sequence[Element], new: Sequence[Element]) -> int:
    """How many elements from the start are the same objects in both."""
    if old is new:
        return len(old)
    same = list(map(is_, old, new))
    return same.index(False) if False in same else len(same)


class Document:
    """The open model. Whoever wants to follow it calls `observe`; whoever changes it, `show`."""

    def __init__(self, model: CareModel, path: Path | None = None) -> None:
        self.model = model
        self.path = path
        self.seen: Fingerprint | None = None
        """What its file was like when it was read or written last."""
        self._saved: CareModel | None = model
        self._observers: list[Observer] = []

    @property
    def is_saved(self) -> bool:
        """Whether its file, or the empty beginning, holds the model as it is now."""
        return self.model is self._saved

    def observe(self, observer: Observer) -> Callable[[], None]:
        """Tell the observer of every change from now on; call what is returned to stop."""
        self._observers.append(observer)
        return lambda: self._observers.remove(observer)

    def show(self, model: CareModel) -> Change:
        """Put another state of the same document in place and tell every observer once."""
        change = difference(self.model, model)
        return self._tell(model, change)

    def open(
        self,
        model: CareModel,
        path: Path | None,
        seen: Fingerprint | None = None,
        *,
        saved: bool = True,
    ) -> Change:
        """Put another document in place and tell every observer once.

        `seen` is what its file was like; one that is not `saved` has changes the file has not.
        """
        self.path, self.seen = path, seen
        self._saved = model if saved else None
        change = Change(self.model, model, frozenset(), frozenset(), frozenset(), whole=True)
        return self._tell(model, change)

    def keep(self, path: Path, seen: Fingerprint) -> None:
        """Note that the model is saved in a file, which is like this since."""
        self.path, self.seen, self._saved = path, seen, self.model

    def _tell(self, model: CareModel, change: Change) -> Change:
        self.model = model
        for observer in tuple(self._observers):
            observer(change)
        return change
