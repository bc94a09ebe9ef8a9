"""The legend: what the drawings' shapes and signs mean."""

from reportlab.platypus import Flowable, PageBreak

from pathways.diagram.legend import legend
from pathways.language import _
from pathways.reports.content import Content
from pathways.reports.document import TEXT, WIDE
from pathways.reports.flowables import Heading
from pathways.reports.sections.section import Section
from pathways.reports.spread import WholeDrawing
from pathways.reports.tiles import least_scale

_HEADING = 60
"""Room for the section's heading, in points."""


def legend_page(content: Content) -> list[Flowable]:
    """One page, whatever the model holds; it lies when an upright one would make the text small."""
    drawing = legend()
    sheet, template = content.papers.text, TEXT
    if sheet.room[0] / drawing.bounds.width < least_scale(drawing):
        sheet, template = sheet.turned(), WIDE
    width, height = sheet.room
    scale = min(1, width / drawing.bounds.width, (height - _HEADING) / drawing.bounds.height)
    alt = _("Legend: what the drawings' shapes and signs mean.")
    return [
        PageBreak(template),
        Heading(_("Legend"), "legend", 0, "h1"),
        WholeDrawing(drawing, scale, alt),
    ]


SECTION = Section("legend", legend_page)
