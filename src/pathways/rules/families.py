"""What the families of rules are called."""

from pathways.language import N_, _

_TITLES = {
    "structure": N_("Structure"),
    "information": N_("Information"),
    "responsibility": N_("Responsibility"),
    "agreement": N_("Agreement"),
    "continuity": N_("Continuity"),
    "level": N_("Right level"),
    "coverage": N_("Coverage"),
    "capacity": N_("Capacity"),
    "patient": N_("Patient"),
    "privacy": N_("Privacy"),
    "added": N_("Added rules"),
    "check": N_("The check itself"),
}
"""In the order they are shown."""


def family_title(family: str) -> str:
    """The name of a family as users see it; that of the shelf where none is given."""
    return _(_TITLES.get(family, family.capitalize()))


def family_order(family: str) -> int:
    """The place of a family among the others; those without a title come last."""
    return list(_TITLES).index(family) if family in _TITLES else len(_TITLES)
