"""The legend: what the drawings' shapes and signs mean."""

from reportlab.platypus import Flowable, PageBreak

from pathways.language import _
from pathways.reports.content import Content
from pathways.reports.document import TEXT
from pathways.reports.flowables import Heading
from pathways.reports.sections.section import Section
from pathways.reports.spread import WholeDrawing


def legend_page(content: Content) -> list[Flowable]:
    """One page, whatever the model holds."""
    from pathways.diagram.legend import legend

    drawing = legend()
    width, height = content.papers.text.room
    scale = min(1, width / drawing.bounds.width, (height - 60) / drawing.bounds.height)
    alt = _("Legend: what the drawings' shapes and signs mean.")
    return [
        PageBreak(TEXT),
        Heading(_("Legend"), "legend", 0, "h1"),
        WholeDrawing(drawing, scale, alt),
    ]


SECTION = Section("legend", legend_page)
