"""What the rules find through the eyes of each municipality of a region, and for whom it holds."""

import dataclasses
from collections import defaultdict
from collections.abc import Collection, Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass

from pathways.analysis.region import foreign_agreements, lens, municipalities
from pathways.model import CareModel, RuleSetting
from pathways.rules.engine import check, checking, ordered
from pathways.rules.finding import Finding
from pathways.rules.memory import Memory

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


class Regional:
    """Asks the rules through all lenses, and remembers what has not changed since last time."""

    def __init__(self) -> None:
        self._memories: defaultdict[str, Memory] = defaultdict(Memory)

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
        towns = [party.id for party in municipalities(model)]
        if len(towns) < FEWEST:
            return Region(model, tuple(findings), {})
        through: dict[str, list[Finding]] = {}
        for town in towns:
            found: list[Finding] = []
            seen, foreign = lens(model, town), foreign_agreements(model, town)
            yield
            memory = self._memories[town]
            for batch in checking(seen, personal=personal, only=only, memory=memory):
                found += (one for one in batch if _is_for(one, town, foreign))
                yield
            through[town] = found
        for gone in self._memories.keys() - set(towns):
            del self._memories[gone]
        return _region(model, findings, through)


def regional(
    model: CareModel,
    *,
    personal: Sequence[RuleSetting] = (),
    only: Collection[str] | None = None,
) -> Region:
    """The region's findings, all at once; `only` and `personal` are as in `rules.check`."""
    asking = Regional().asking(
        model, check(model, personal=personal, only=only), personal=personal, only=only
    )
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
