"""Whether the findings that a measure shall mend are still there."""

from collections.abc import Set
from enum import StrEnum

from pathways.language import N_, _
from pathways.model import CareModel, FindingReference, Measure

Place = tuple[str, str]
"""A finding by its rule's name and the element it is about."""


class Standing(StrEnum):
    """What has become of a finding."""

    FOUND = "found"
    GONE = "gone"
    NOT_ASKED = "not_asked"
    """Its rule is switched off in the model."""


_TEXTS = {
    Standing.FOUND: N_("Still found"),
    Standing.GONE: N_("The finding is gone"),
    Standing.NOT_ASKED: N_("The rule is switched off"),
}


def standing_text(standing: Standing) -> str:
    """How it is told."""
    return _(_TEXTS[standing])


def standing(model: CareModel, about: FindingReference, found: Set[Place]) -> Standing:
    """What has become of one finding, given what the rules find now, accepted or not."""
    if (about.rule, about.element) in found:
        return Standing.FOUND
    off = any(setting.rule == about.rule and not setting.enabled for setting in model.rule_settings)
    return Standing.NOT_ASKED if off else Standing.GONE


def gone(model: CareModel, measure: Measure, found: Set[Place]) -> tuple[FindingReference, ...]:
    """The findings of a measure that are there no longer."""
    return tuple(
        about for about in measure.findings if standing(model, about, found) is Standing.GONE
    )
