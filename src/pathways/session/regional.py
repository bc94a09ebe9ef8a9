"""What the rules find through the eyes of each municipality of a region, and for whom it holds."""

import dataclasses
from collections import Counter, defaultdict
from collections.abc import Collection, Generator, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from pathways.analysis.region import foreign_agreements, lens, municipalities
from pathways.analysis.region.lens import in_own_units
from pathways.analysis.region.own_units import likeness
from pathways.model import CareModel, Party, RuleSetting
from pathways.rules.engine import check, checking, ordered, rules
from pathways.rules.finding import Finding
from pathways.rules.memory import Memory
from pathways.rules.rule import ADDED, family, name

_LOCAL = frozenset({"agreement", "coverage", ADDED})
"""The families that look at what one municipality has agreed on and answered, or may do so."""
_OWN, _SHARED = "own", "shared"

FEWEST = 2
"""In a model of fewer municipalities every finding holds for all there are."""


@dataclass(frozen=True, slots=True)
class Region:
    """The findings of one model, as they are and as each municipality's citizens meet them."""

    model: CareModel
    findings: tuple[Finding, ...]
    """All of them, each once, with the municipalities it holds for."""
    seen: Mapping[str, tuple[Finding, ...]]
    """Those of `findings` that one municipality's citizens meet, by its party id; none where the
    municipalities are too few."""

    def met_in(self, towns: Collection[str]) -> tuple[Finding, ...]:
        """What the citizens of any of these municipalities (party ids) meet, gravest first.

        All findings where the municipalities are too few. Raises KeyError for another party.
        """
        if not self.seen:
            return self.findings
        met = {id(finding) for town in towns for finding in self.seen[town]}
        return tuple(finding for finding in self.findings if id(finding) in met)


class Regional:
    """Asks the rules through all lenses, and remembers what has not changed since last time."""

    def __init__(self) -> None:
        self._memories: defaultdict[Hashable, Memory] = defaultdict(Memory)

    def asking(
        self,
        model: CareModel,
        findings: Sequence[Finding],
        personal: Sequence[RuleSetting] = (),
        only: Collection[str] | None = None,
    ) -> Generator[None, None, Region]:
        """Find out for whom a model's `findings` hold, and what else holds for some.

        Stops often, so that whoever owns the time may do other things, or ask no further.
        """
        towns = municipalities(model)
        if len(towns) < FEWEST:
            return Region(model, tuple(findings), {})
        question = _Question(model, tuple(findings), tuple(personal), only)
        asked: set[Hashable] = set()
        shared = yield from self._shared(question, towns, asked)
        through: dict[str, list[Finding]] = {}
        for town in towns:
            foreign = foreign_agreements(model, town.id)
            yield
            own = yield from self._ask(question, lens(model, town.id), _OWN, town.id)
            asked.add((_OWN, town.id))
            through[town.id] = [
                one for one in (*shared[town.id], *own) if _is_for(one, town.id, foreign)
            ]
        for gone in self._memories.keys() - asked:
            del self._memories[gone]
        return _region(model, findings, through)

    def _shared(
        self, question: "_Question", towns: Iterable[Party], asked: set[Hashable]
    ) -> Generator[None, None, dict[str, list[Finding]]]:
        """What rules find that look neither at agreements nor at coverage, for each municipality.

        Municipalities whose own units are alike are asked once, as long as nothing is found that
        the model as it is has not: its sentence would name one municipality's unit for all.
        """
        model = question.model
        drawn = [one for one in question.findings if one.family not in _LOCAL]
        known = Counter(map(_key, drawn))
        alike: dict[Hashable, list[Party]] = defaultdict(list)
        for town in towns:
            alike[likeness(model, town)].append(town)
        found: dict[str, list[Finding]] = {}
        for kind, several in alike.items():
            if not kind:
                found |= dict.fromkeys((town.id for town in several), drawn)
                continue
            seen = in_own_units(model, several[0].id)
            yield
            first = yield from self._ask(question, seen, _SHARED, kind)
            asked.add((_SHARED, kind))
            found |= dict.fromkeys((town.id for town in several), first)
            if Counter(map(_key, first)) <= known:
                continue
            for town in several[1:]:
                seen = in_own_units(model, town.id)
                found[town.id] = yield from self._ask(question, seen, _SHARED, town.id)
                asked.add((_SHARED, town.id))
        return found

    def _ask(
        self, question: "_Question", seen: CareModel, which: str, who: Hashable
    ) -> Generator[None, None, list[Finding]]:
        """Ask the rules that are for one municipality alone, or the others."""
        local = which == _OWN
        asked = [rule for rule in rules() if (family(rule) in _LOCAL) is local]
        if question.only is not None:
            asked = [rule for rule in asked if {name(rule), rule.code} & set(question.only)]
        found: list[Finding] = []
        memory = self._memories[which, who]
        for batch in checking(seen, asked=asked, personal=question.personal, memory=memory):
            found += batch
            yield
        return found


class _Question(NamedTuple):
    """What is asked of a region."""

    model: CareModel
    findings: tuple[Finding, ...]
    personal: tuple[RuleSetting, ...]
    only: Collection[str] | None


def regional(
    model: CareModel,
    *,
    personal: Sequence[RuleSetting] = (),
    only: Collection[str] | None = None,
    today: date | None = None,
) -> Region:
    """The region's findings, all at once; what can be chosen is as in `rules.check`."""
    findings = check(model, personal=personal, only=only, today=today)
    asking = Regional().asking(model, findings, personal=personal, only=only)
    while True:
        try:
            next(asking)
        except StopIteration as end:
            region: Region = end.value
            return region


def _is_for(finding: Finding, town: str, foreign: Collection[str]) -> bool:
    """Whether what is found through a lens is about the municipality, and not about others."""
    if finding.municipalities and town not in finding.municipalities:
        return False
    return not finding.elements or finding.elements[0] not in foreign


def _region(
    model: CareModel, findings: Iterable[Finding], through: Mapping[str, Sequence[Finding]]
) -> Region:
    entries = [_Entry(finding) for finding in findings]
    places: dict[_Key, list[_Entry]] = defaultdict(list)
    for entry in entries:
        places[_key(entry.finding)].append(entry)
    for town, found in through.items():
        groups: dict[_Key, list[Finding]] = defaultdict(list)
        for finding in found:
            groups[_key(finding)].append(finding)
        for key, group in groups.items():
            entries += _enter(town, group, places[key])
    told = {id(entry): entry.told(through) for entry in entries}
    seen = {
        town: tuple(ordered(model, (told[id(one)] for one in entries if one.is_met_in(town))))
        for town in through
    }
    return Region(model, tuple(ordered(model, told.values())), seen)


_Key = tuple[str, tuple[str, ...], str]


def _key(finding: Finding) -> _Key:
    """What makes two findings the same fault, whatever units are called in their sentences."""
    return finding.name, finding.elements, finding.field


@dataclass(slots=True)
class _Entry:
    """One fault, and the municipalities whose citizens meet it."""

    finding: Finding
    towns: dict[str, None] = dataclasses.field(default_factory=dict)
    drawn: bool = True
    """It is found in the model as it is, not only through lenses."""

    def speaks_for(self, town: str) -> bool:
        """Whether it may be this municipality's, as far as its rule says."""
        return not self.finding.municipalities or town in self.finding.municipalities

    def is_met_in(self, town: str) -> bool:
        """Whether the municipality's citizens meet it, as lenses show or its rule says."""
        return town in self.towns or town in self.finding.municipalities

    def told(self, towns: Collection[str]) -> Finding:
        """The finding, holding for those who meet it; a rule that says who they are knows best.

        What is met through lenses alone cannot be mended by itself: the mend would write down
        what the lens shows.
        """
        if not self.drawn:
            return dataclasses.replace(self.finding, municipalities=tuple(self.towns), mend=None)
        if self.finding.municipalities or len(self.towns) in (0, len(towns)):
            return self.finding
        return dataclasses.replace(self.finding, municipalities=tuple(self.towns))


def _enter(town: str, found: Iterable[Finding], known: list[_Entry]) -> list[_Entry]:
    """Note that a municipality meets these findings of one key; gives the entries that are new.

    Those that say the same are the same. One that is told otherwise, since units have other names,
    is one of those found in the model as it is that are left.
    """
    left = [entry for entry in known if entry.speaks_for(town)]
    otherwise: list[Finding] = []
    for finding in found:
        same = next((one for one in left if one.finding.message == finding.message), None)
        if same is None:
            otherwise.append(finding)
            continue
        left.remove(same)
        same.towns[town] = None
    new: list[_Entry] = []
    left = [entry for entry in left if entry.drawn]
    for finding in otherwise:
        if left:
            left.pop(0).towns[town] = None
        else:
            new.append(_Entry(finding, {town: None}, drawn=False))
    known += new
    return new
