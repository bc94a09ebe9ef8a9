"""The open document: one care model, where it is kept, and who is told when it changes."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pathways.model import CareModel, Element, Pathway, elements


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
    """What was added, removed and changed; elements kept as the same object cost nothing."""
    old = {element.id: element for element in elements(before)}
    new = {element.id: element for element in elements(after)}
    return Change(
        before,
        after,
        added=frozenset(new.keys() - old.keys()),
        removed=frozenset(old.keys() - new.keys()),
        changed=frozenset(id_ for id_ in new.keys() & old.keys() if _differs(old[id_], new[id_])),
    )


def _differs(old: Element, new: Element) -> bool:
    """A pathway holds whole drawings, so another object is taken at its word."""
    return old is not new and (isinstance(old, Pathway) or old != new)


class Document:
    """The open model. Whoever wants to follow it calls `observe`; whoever changes it, `show`."""

    def __init__(self, model: CareModel, path: Path | None = None) -> None:
        self.model = model
        self.path = path
        self._observers: list[Observer] = []

    def observe(self, observer: Observer) -> Callable[[], None]:
        """Tell the observer of every change from now on; call what is returned to stop."""
        self._observers.append(observer)
        return lambda: self._observers.remove(observer)

    def show(self, model: CareModel) -> Change:
        """Put another state of the same document in place and tell every observer once."""
        change = difference(self.model, model)
        return self._tell(model, change)

    def open(self, model: CareModel, path: Path | None) -> Change:
        """Put another document in place and tell every observer once."""
        self.path = path
        change = Change(self.model, model, frozenset(), frozenset(), frozenset(), whole=True)
        return self._tell(model, change)

    def _tell(self, model: CareModel, change: Change) -> Change:
        self.model = model
        for observer in tuple(self._observers):
            observer(change)
        return change
