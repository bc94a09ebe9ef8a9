"""The report's sections; see docs/adding-a-report-section.md."""

from collections.abc import Mapping

from pathways.model import Audience
from pathways.reports.sections import (
    breaks,
    drawings,
    handoffs,
    legend,
    matrix,
    measures,
    messages,
    responsibility,
    title,
    waivers,
)
from pathways.reports.sections.section import Section

SECTIONS: tuple[Section, ...] = (
    title.SECTION,
    drawings.SECTION,
    breaks.SECTION,
    handoffs.SECTION,
    messages.SECTION,
    matrix.SECTION,
    responsibility.SECTION,
    measures.SECTION,
    waivers.SECTION,
    legend.SECTION,
)
"""All there are, in the order they are offered."""

USUAL: Mapping[Audience, tuple[str, ...]] = {
    Audience.PROFESSIONALS: tuple(section.name for section in SECTIONS),
    Audience.STEERING_GROUP: ("title", "breaks", "measures"),
    Audience.PATIENTS: ("title", "drawings"),
    Audience.UNIT: ("title", "handoffs"),
}
"""The sections of a report that names none, by whom it is for."""


def sections_of(audience: Audience, names: tuple[str, ...]) -> tuple[str, ...]:
    """The names of the sections to print, in their order."""
    return names or USUAL[audience]
