"""The legend: what the drawings' shapes and signs mean."""

from collections.abc import Iterator

from pathways.diagram.legend import legend
from pathways.language import N_, _
from pathways.reports.blocks import Block, Diagram, Heading, NewPage, Page
from pathways.reports.content import Content
from pathways.reports.sections.section import Section


def legend_page(_content: Content) -> Iterator[Block]:
    """One page, whatever the model holds; it lies, for the legend is wider than high."""
    yield NewPage(Page.WIDE)
    yield Heading(_("Legend"), "legend")
    yield Diagram(legend(), _("Legend: what the drawings' shapes and signs mean."))


SECTION = Section("legend", N_("Legend"), legend_page)
