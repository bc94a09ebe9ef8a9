"""What every mend of a rule owes: its own finding goes, and no error comes in its place."""

from pathways.model import CareModel, Severity
from pathways.rules import Finding, check


def mended(model: CareModel, finding: Finding) -> CareModel:
    """The model after a finding's mend, which must help and do no harm."""
    assert finding.mend is not None
    after = finding.mend(model)
    assert (finding.code, finding.elements) not in _said(after)
    assert _errors(after) <= _errors(model)
    return after


def _said(model: CareModel) -> set[tuple[str, tuple[str, ...]]]:
    return {(one.code, one.elements) for one in check(model)}


def _errors(model: CareModel) -> set[tuple[str, tuple[str, ...]]]:
    found = check(model)
    return {(one.code, one.elements) for one in found if one.severity is Severity.ERROR}
