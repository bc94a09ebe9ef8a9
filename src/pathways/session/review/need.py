"""How dangerous a finding is held to be, by severity alone."""

from dataclasses import dataclass

from pathways.model import CareModel, Risk, Severity
from pathways.rules.finding import Finding

_USUAL = {Severity.ERROR: (4, 3), Severity.WARNING: (3, 2), Severity.NOTE: (2, 1)}


@dataclass(frozen=True, slots=True)
class Hazard:
    """A finding in the terms of a small HFMEA."""

    severity: int
    probability: int
    score: int
    single_point: bool
    controlled: bool
    detectable: bool
    act: bool


def hazard(finding: Finding, model: CareModel) -> Hazard:
    """What the team says of it, else what is usual for its severity."""
    severity, probability = _USUAL[finding.severity]
    place = finding.elements[0] if finding.elements else None
    own = next(
        (one for one in model.risks if (one.rule, one.element) == (finding.name, place)),
        Risk(rule=finding.name),
    )
    severity, probability = own.severity or severity, own.probability or probability
    score = severity * probability
    controlled, plain = bool(own.existing_control), bool(own.detectable)
    act = (score >= 8 or bool(own.single_point)) and not controlled and not plain
    return Hazard(severity, probability, score, bool(own.single_point), controlled, plain, act)
