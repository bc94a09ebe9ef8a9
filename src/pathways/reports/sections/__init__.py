"""The report's sections; see docs/adding-a-report-section.md."""

from collections.abc import Mapping

from pathways.model import Audience
from pathways.reports.sections import (
    agreements,
    breaks,
    comparison,
    drawings,
    glossary,
    handoffs,
    heat_map,
    history,
    legend,
    matrix,
    measures,
    messages,
    municipalities,
    patient,
    responsibility,
    settings,
    signatures,
    steering,
    summary,
    title,
    unit,
    waivers,
)
from pathways.reports.sections.section import Section

SECTIONS: tuple[Section, ...] = (
    title.SECTION,
    summary.SECTION,
    drawings.SECTION,
    breaks.SECTION,
    handoffs.SECTION,
    messages.SECTION,
    matrix.SECTION,
    responsibility.SECTION,
    municipalities.SECTION,
    heat_map.SECTION,
    agreements.SECTION,
    measures.SECTION,
    comparison.SECTION,
    waivers.SECTION,
    settings.SECTION,
    glossary.SECTION,
    history.SECTION,
    signatures.SECTION,
    legend.SECTION,
    steering.SECTION,
    patient.SECTION,
    unit.SECTION,
)
"""All there are, in the order they are offered."""

_FOR_OTHERS = frozenset({"steering", "patient", "unit"})
"""Sections that say for one audience what the others say for all."""

USUAL: Mapping[Audience, tuple[str, ...]] = {
    Audience.PROFESSIONALS: tuple(
        section.name for section in SECTIONS if section.name not in _FOR_OTHERS
    ),
    Audience.STEERING_GROUP: ("steering",),
    Audience.PATIENTS: ("patient",),
    Audience.UNIT: ("unit",),
}
"""The sections of a report that names none, by whom it is for."""


def sections_of(audience: Audience, names: tuple[str, ...]) -> tuple[str, ...]:
    """The names of the sections to print, in their order."""
    return names or USUAL[audience]
