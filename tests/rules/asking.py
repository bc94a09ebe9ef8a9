"""Ask one rule, or one family, of a model made for a test."""

from pathways.model import CareModel
from pathways.rules import Finding, check, family, name, rules


def found(model: CareModel, rule: str) -> list[Finding]:
    """What one rule finds."""
    return check(model, only={rule})


def places(model: CareModel, rule: str) -> list[str]:
    """The elements that one rule's findings are about, the place of each only."""
    return [finding.elements[0] for finding in found(model, rule)]


def names_found(model: CareModel, shelf: str) -> list[str]:
    """The names of all findings of one family, in order."""
    return [
        finding.name
        for finding in check(model, only={name(rule) for rule in rules() if family(rule) == shelf})
    ]
