"""What the cells of a table are read against: the pathway, and everybody's names."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from pathways.analysis.tables.words import folded, one_line
from pathways.graph import PathwayView
from pathways.language import _
from pathways.model import Mark, Step, label

BETWEEN = "; "
"""Stands between several names in one cell."""


@dataclass(frozen=True, slots=True)
class Messages:
    """How the message table names its types."""

    name: Callable[[str], str] = str
    """The official name of a key."""
    key: Callable[[str], str] = str
    """The key for an official name; another name is its own key."""
    all: tuple[str, ...] = ()
    """Every official name."""


class Ground:
    """A pathway, what its messages are called, and how many findings each element has."""

    def __init__(
        self,
        view: PathwayView,
        messages: Messages | None = None,
        marks: Mapping[str, Mark] | None = None,
    ) -> None:
        self.view = view
        self.messages = messages or Messages()
        self.marks = marks or {}

    @cached_property
    def steps(self) -> "Register":
        """The pathway's steps, by number and name."""
        return step_register(self.view.steps.values())

    @cached_property
    def numbers(self) -> dict[str, int]:
        """Each step's number, in the file's order from 1."""
        return {step: number for number, step in enumerate(self.view.steps, 1)}

    @cached_property
    def handoffs(self) -> frozenset[str]:
        """The transitions on which the patient is handed over."""
        return frozenset(arrow.id for arrow in self.view.handoffs)

    @cached_property
    def units(self) -> "Register":
        """The model's units; those that share a name are told apart by their party."""
        parties = self.view.parties
        beside = {unit.id: parties[unit.party].name for unit in self.view.model.units if unit.party}
        names = {unit.id: unit.name or _("Unnamed unit") for unit in self.view.model.units}
        return _told_apart(names, beside)

    @cached_property
    def parties(self) -> "Register":
        """The model's parties; those that share a name are told apart by their kind."""
        kinds = {party.id: label(party.kind) for party in self.view.model.parties}
        names = {party.id: party.name or kinds[party.id] for party in self.view.model.parties}
        return _told_apart(names, kinds)

    @cached_property
    def services(self) -> "Register":
        """The services of the catalogue."""
        return _told_apart({one.id: one.name or one.id for one in self.view.model.services}, {})

    @cached_property
    def agreements(self) -> "Register":
        """The model's agreements."""
        unnamed = _("Unnamed agreement")
        return _told_apart({one.id: one.name or unnamed for one in self.view.model.agreements}, {})


class Register:
    """Elements by a text of their own each; other names may mean several."""

    def __init__(
        self, texts: Mapping[str, str], also: Callable[[], Iterable[tuple[str, str]]]
    ) -> None:
        self.texts = texts
        """The text of each id."""
        self._also = also

    def find(self, text: str) -> list[str]:
        """The ids of all that are called so."""
        return list(self._named.get(folded(text), {}))

    @cached_property
    def _named(self) -> dict[str, dict[str, None]]:
        named: dict[str, dict[str, None]] = {}
        for id_, text in self.texts.items():
            named.setdefault(folded(text), {})[id_] = None
        own = set(named)
        for id_, name in self._also():
            if folded(name) not in own:
                named.setdefault(folded(name), {})[id_] = None
        named.pop("", None)
        return named


def step_register(steps: Iterable[Step]) -> Register:
    """Steps as `3 Legevakt`; the name or the number alone is understood too."""
    known = [(step.id, number, _within_list(step.name)) for number, step in enumerate(steps, 1)]
    return Register(
        {id_: f"{number} {name}".rstrip() for id_, number, name in known},
        lambda: (
            (id_, text)
            for id_, number, name in known
            for text in (str(number), f"{number}.", f"{number}. {name}", name)
        ),
    )


def _told_apart(names: Mapping[str, str], beside: Mapping[str, str]) -> Register:
    """Names; where two are alike, each with what stands beside it, and at last with its id."""
    plain = {id_: _within_list(name) for id_, name in names.items()}
    texts = dict(plain)
    for addition in (beside, {id_: id_ for id_ in names}):
        counted = Counter(map(folded, texts.values()))
        texts |= {
            id_: f"{plain[id_]} ({addition[id_]})"
            for id_, text in texts.items()
            if counted[folded(text)] > 1 and addition.get(id_)
        }
    return Register(texts, plain.items)


@lru_cache(maxsize=20_000)
def _within_list(name: str) -> str:
    """A name as it can stand in a list with semicolons between."""
    return one_line(name).replace(";", ",")
