"""The order in which findings are numbered: the same number means the same in every document."""

from collections.abc import Iterable

from pathways.model import Severity
from pathways.rules.finding import Finding

_GRAVITY = {severity: place for place, severity in enumerate(Severity)}


def in_register_order(findings: Iterable[Finding]) -> list[Finding]:
    """The gravest first, those of a rule together; what the team accepts comes after the rest."""
    return sorted(findings, key=lambda one: (one.waived, _GRAVITY[one.severity], one.code))
