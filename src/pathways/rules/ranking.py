"""Rank findings by the need to act, as a small healthcare failure mode and effect analysis does.

The steps are those of HFMEA as the US Department of Veterans Affairs teaches it: a hazard is scored
by severity × probability, each 1 to 4, and followed through a decision tree. What is usual for a
rule is a proposal of ours, to begin a team's talk with; the team's own word comes first.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from pathways.model import CareModel, Risk, Severity
from pathways.rules.finding import Finding

T = TypeVar("T")

ACTION_SCORE = 8
"""From this score on a hazard is worth acting upon, single-point weakness or not."""

_MAJOR, _MODERATE, _MINOR = 3, 2, 1
_FREQUENT, _OCCASIONAL, _UNCOMMON, _REMOTE = 4, 3, 2, 1

_SEVERITIES = {Severity.ERROR: _MAJOR, Severity.WARNING: _MODERATE, Severity.NOTE: _MINOR}

_PROBABILITIES = {"agreement": _OCCASIONAL, "information": _OCCASIONAL}
"""By family. The Norwegian Board of Health's inspection of discharges (2016) found most breaches in
the transfer of information, and agreements that exist without being followed up or known."""

_OFTEN = frozenset({"medicine-list-not-carried", "medicine-list-not-reconciled"})
"""The same inspection found failing medicine lists in almost every report."""

_SINGLE_POINTS = frozenset({"single-point-of-failure", "no-receiver"})
"""One unit that all must pass; a patient whom nobody waits for is missed by nobody."""

_SLIPS = frozenset(
    {
        "duplicate-transition",
        "empty-pathway",
        "no-end",
        "no-start",
        "self-loop",
        "shares-not-100",
        "step-without-level",
        "unnamed-step",
    }
)
"""Slips of the pen: plain to see, and no patient meets them."""


@dataclass(frozen=True, slots=True)
class Hazard:
    """How a finding fares in the analysis."""

    severity: int
    """How badly it may end for the patient: 1 minor, 2 moderate, 3 major, 4 catastrophic."""
    probability: int
    """How often it happens: 1 remote, 2 uncommon, 3 occasional, 4 frequent."""
    single_point: bool
    """A single-point weakness: when this fails, nothing later saves it."""
    controlled: bool
    """Something in place already keeps it from harming the patient."""
    detectable: bool
    """It is so plain to see that it will be noticed before it harms."""

    @property
    def score(self) -> int:
        """The hazard score, 1 to 16."""
        return self.severity * self.probability

    @property
    def act(self) -> bool:
        """The end of the decision tree: whether to act, or to let it be."""
        weighty = self.score >= ACTION_SCORE or self.single_point
        return weighty and not self.controlled and not self.detectable


def usual(finding: Finding) -> Hazard:
    """What is usual for a finding of its rule, family and severity."""
    slip = finding.name in _SLIPS
    return Hazard(
        severity=_MINOR if slip else _SEVERITIES[finding.severity],
        probability=_REMOTE if slip else _probability(finding),
        single_point=finding.name in _SINGLE_POINTS,
        controlled=False,
        detectable=slip,
    )


def hazard(finding: Finding, model: CareModel) -> Hazard:
    """What the team says of the finding, else of all its rule's findings, else what is usual."""
    return _hazard(finding, _risks(model))


def by_need(findings: Iterable[Finding], model: CareModel) -> list[Finding]:
    """The findings that most need acting upon first, waived ones last; else as they came."""
    risks = _risks(model)

    def key(finding: Finding) -> tuple[bool, bool, int, bool]:
        found = _hazard(finding, risks)
        return finding.waived, not found.act, -found.score, not found.single_point

    return sorted(findings, key=key)


def _probability(finding: Finding) -> int:
    if finding.name in _OFTEN:
        return _FREQUENT
    return _PROBABILITIES.get(finding.family, _UNCOMMON)


def _risks(model: CareModel) -> dict[tuple[str, str | None], Risk]:
    return {(risk.rule, risk.element): risk for risk in model.risks}


def _hazard(finding: Finding, risks: dict[tuple[str, str | None], Risk]) -> Hazard:
    found = usual(finding)
    for place in (None, finding.elements[0] if finding.elements else None):
        risk = risks.get((finding.name, place))
        if risk is not None:
            found = _said(found, risk)
    return found


def _said(found: Hazard, risk: Risk) -> Hazard:
    """The hazard with what a risk says in place of what was usual."""
    return Hazard(
        severity=_first(risk.severity, found.severity),
        probability=_first(risk.probability, found.probability),
        single_point=_first(risk.single_point, found.single_point),
        controlled=_first(risk.existing_control, found.controlled),
        detectable=_first(risk.detectable, found.detectable),
    )


def _first(said: T | None, otherwise: T) -> T:
    return otherwise if said is None else said
