"""The report's sections, in the order they are printed; see docs/adding-a-report-section.md."""

from pathways.reports.sections import breaks, drawings, handoffs, legend, measures, title, waivers
from pathways.reports.sections.section import Section

SECTIONS: tuple[Section, ...] = (
    title.SECTION,
    drawings.SECTION,
    breaks.SECTION,
    handoffs.SECTION,
    measures.SECTION,
    waivers.SECTION,
    legend.SECTION,
)
