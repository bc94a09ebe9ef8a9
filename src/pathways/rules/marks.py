"""Findings counted by the element they are about, for the drawing."""

from collections.abc import Iterable

from pathways.model import Mark, Severity
from pathways.rules.finding import Finding

_GRAVITY = {severity: place for place, severity in enumerate(Severity)}


def marks(findings: Iterable[Finding]) -> dict[str, Mark]:
    """The mark of every element that is the place of a finding; waived findings do not count."""
    counted: dict[str, Mark] = {}
    for found in findings:
        if found.waived or not found.elements:
            continue
        place = found.elements[0]
        before = counted.get(place, Mark(0, found.severity))
        gravest = min(before.grade, found.severity, key=_GRAVITY.__getitem__)
        counted[place] = Mark(before.count + 1, gravest)
    return counted
