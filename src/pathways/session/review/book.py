"""All findings of one model, ready to be sifted and grouped while a person types."""

import dataclasses
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from pathways.analysis.search.folding import folded, words
from pathways.model import CareModel, Severity, Step, Unit
from pathways.rules.families import family_order, family_title
from pathways.rules.finding import Finding
from pathways.rules.ranking import Hazard, hazard

ACCEPTED = "accepted"
"""The group of what the team has accepted; always the last."""
ACT, WAIT = "act", "wait"
"""The groups by need."""
OTHER = ""
"""The group of what has no place, unit or party, or holds for the citizens of everywhere."""


class By(StrEnum):
    """What findings are grouped by."""

    SEVERITY = "severity"
    NEED = "need"
    """The need to act, by the score of a small HFMEA."""
    FAMILY = "family"
    PLACE = "place"
    UNIT = "unit"
    PARTY = "party"
    MUNICIPALITY = "municipality"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which findings are shown; one that says nothing wants them all."""

    words: str = ""
    severities: frozenset[Severity] = frozenset()
    """Only these; empty: all."""
    families: frozenset[str] = frozenset()
    """Only these; empty: all."""
    mendable: bool = False
    """Only what the program can mend."""
    accepted: bool = True
    """Also what the team has accepted."""

    @property
    def is_all(self) -> bool:
        """Whether nothing is left out."""
        return not words(self.words) and dataclasses.replace(self, words="") == Wanted()


@dataclass(frozen=True, slots=True)
class Group:
    """Findings under one heading."""

    key: str
    """A severity, a family, an element's id, or one of the keys above."""
    findings: tuple[Finding, ...]


class FindingsBook:
    """Looks up once what every regrouping and every search asks again."""

    def __init__(
        self, findings: Sequence[Finding], model: CareModel, places: Mapping[str, str]
    ) -> None:
        self.findings = tuple(findings)
        self.model = model
        self.places = places
        """What each element is called, by its id."""

    def sifted(self, wanted: Wanted) -> list[Finding]:
        """The findings that are wanted, in their order."""
        found: Iterable[Finding] = self.findings
        if sought := words(wanted.words):
            pairs = zip(self.findings, self._texts, strict=True)
            found = [one for one, text in pairs if all(word in text for word in sought)]
        return [
            one
            for one in found
            if (not wanted.severities or one.severity in wanted.severities)
            and (not wanted.families or one.family in wanted.families)
            and (one.fixable or not wanted.mendable)
            and (wanted.accepted or not one.waived)
        ]

    def grouped(self, by: By, findings: Iterable[Finding]) -> tuple[Group, ...]:
        """The findings in groups; one that concerns two units stands in both their groups."""
        groups: dict[str, list[Finding]] = {}
        accepted: list[Finding] = []
        keys = self._keys[by]
        for finding in findings:
            if finding.waived:
                accepted.append(finding)
                continue
            for key in keys(finding) or (OTHER,):
                groups.setdefault(key, []).append(finding)
        if by is By.NEED:
            for group in groups.values():
                group.sort(key=lambda one: -self.hazard(one).score)
        order = self._order(by)
        ordered = sorted(groups, key=lambda key: order.get(key, len(order)))
        made = [Group(key, tuple(groups[key])) for key in ordered]
        return (*made, Group(ACCEPTED, tuple(accepted))) if accepted else tuple(made)

    def families(self) -> tuple[str, ...]:
        """The families that something was found of, in the order they are shown."""
        return tuple(sorted({one.family for one in self.findings}, key=family_order))

    def hazard(self, finding: Finding) -> Hazard:
        """How dangerous a finding is held to be."""
        known = self._hazards.get(id(finding))
        if known is None:
            known = self._hazards[id(finding)] = hazard(finding, self.model)
        return known

    def place(self, finding: Finding) -> str:
        """Where a finding is, in words; empty for the model as a whole."""
        where = finding.elements[0] if finding.elements else finding.pathway
        return self.places.get(where, "") if where else ""

    def alike(self, finding: Finding) -> list[Finding]:
        """The findings of the same rule that the program can mend, if any."""
        return [one for one in self.findings if _is_open(one) and one.name == finding.name]

    @cached_property
    def _hazards(self) -> dict[int, Hazard]:
        """By the finding's identity: the findings are kept, so none is used twice."""
        return {}

    @cached_property
    def _texts(self) -> tuple[str, ...]:
        """Each finding as it is searched."""
        return tuple(
            folded(
                f"{one.code} {one.title} {one.message} {self.place(one)} {family_title(one.family)}"
            )
            for one in self.findings
        )

    @cached_property
    def _keys(self) -> Mapping[By, Callable[[Finding], tuple[str, ...]]]:
        return {
            By.SEVERITY: lambda one: (one.severity,),
            By.NEED: lambda one: (ACT if self.hazard(one).act else WAIT,),
            By.FAMILY: lambda one: (one.family,),
            By.PLACE: _place,
            By.UNIT: lambda one: self._hands(one)[0],
            By.PARTY: lambda one: self._hands(one)[1],
            By.MUNICIPALITY: lambda one: one.municipalities,
        }

    def _hands(self, finding: Finding) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The units and the parties a finding concerns: those at both ends of an arrow."""
        return self._homes.get(finding.elements[0], ((), ())) if finding.elements else ((), ())

    @cached_property
    def _homes(self) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
        """The units and parties of each step, arrow, unit and party."""
        units = {unit.id: unit for unit in self.model.units}
        homes: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
            party.id: ((), (party.id,)) for party in self.model.parties
        }
        homes |= {unit.id: ((unit.id,), _some(unit.party)) for unit in self.model.units}
        homes |= {one.id: ((), one.parties) for one in self.model.agreements}
        for pathway in self.model.pathways:
            homes |= {step.id: _step_home(step, units) for step in pathway.steps}
            for arrow in pathway.transitions:
                ends = homes[arrow.source], homes[arrow.target]
                both = [tuple(dict.fromkeys(a + b)) for a, b in zip(*ends, strict=True)]
                homes[arrow.id] = both[0], both[1]
        return homes

    def _order(self, by: By) -> dict[str, int]:
        """The place of each group among the others: stable while a person mends one by one."""
        if by is By.SEVERITY:
            keys: Iterable[str] = Severity
        elif by is By.NEED:
            keys = (ACT, WAIT)
        elif by is By.FAMILY:
            keys = self.families()
        else:
            keys = (key for key in self.places if key)
        return {key: place for place, key in enumerate(keys)}


def _is_open(finding: Finding) -> bool:
    return finding.fixable and not finding.waived


def _place(finding: Finding) -> tuple[str, ...]:
    return finding.elements[:1] or _some(finding.pathway)


def _some(id_: str | None) -> tuple[str, ...]:
    return (id_,) if id_ else ()


def _step_home(step: Step, units: Mapping[str, Unit]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    unit = units.get(step.unit) if step.unit else None
    return _some(step.unit), _some(step.party or (unit.party if unit else None))
