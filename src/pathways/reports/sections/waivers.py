"""The findings the team has looked at and accepts."""

from reportlab.platypus import Flowable, PageBreak

from pathways.language import _
from pathways.language.dates import format_date
from pathways.model import Waiver
from pathways.reports.content import Content
from pathways.reports.document import WIDE
from pathways.reports.flowables import Heading, lines, text
from pathways.reports.sections.places import place_cell
from pathways.reports.sections.section import Section
from pathways.reports.tables import Cell, Column, register, together
from pathways.rules.finding import Finding


def waived_findings(content: Content) -> list[Flowable]:
    """Waived findings with reason, name and date; no section when there are none."""
    if not content.waived:
        return []
    width = content.papers.text.turned().room[0]
    columns = [
        Column(_("Where"), 22),
        Column(_("Accepted finding"), 30),
        Column(_("Reason"), 28),
        Column(_("Accepted by"), 14),
        Column(_("Until"), 12),
    ]
    rows = [_row(content, finding, finding.waiver) for finding in content.waived if finding.waiver]
    heads: list[Flowable] = [
        Heading(_("Accepted findings"), "waivers", 0, "h1"),
        text(_("The team has looked at these and accepts them; they are not counted as breaks.")),
    ]
    return [PageBreak(WIDE), *together(heads, register(columns, rows, width), width)]


def _row(content: Content, finding: Finding, waiver: Waiver) -> list[Cell]:
    return [
        place_cell(content, finding),
        lines([(f"{finding.title} ({finding.code})", "cell_strong"), finding.message]),
        waiver.reason,
        lines([waiver.name, (format_date(waiver.date), "cell_muted")]),
        format_date(waiver.expires) if waiver.expires else _("no end"),
    ]


SECTION = Section("waivers", waived_findings)
