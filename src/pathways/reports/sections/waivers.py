"""The findings the team has looked at and accepts."""

from collections.abc import Iterator

from pathways.language import N_, _
from pathways.language.dates import format_date
from pathways.model import Waiver
from pathways.reports.blocks import (
    Block,
    Column,
    Heading,
    NewPage,
    Page,
    Row,
    Said,
    Table,
    muted,
    row,
    strong,
)
from pathways.reports.content import Content
from pathways.reports.sections.places import place_words
from pathways.reports.sections.section import Section
from pathways.rules.finding import Finding


def waived_findings(content: Content) -> Iterator[Block]:
    """Waived findings with reason, name and date; no section when there are none."""
    if not content.waived:
        return
    yield NewPage(Page.WIDE, shared=True)
    yield Heading(_("Accepted findings"), "waivers")
    yield Said(_("The team has looked at these and accepts them; they are not counted as breaks."))
    columns = (
        Column(_("Where"), 22),
        Column(_("Accepted finding"), 30),
        Column(_("Reason"), 28),
        Column(_("Accepted by"), 14),
        Column(_("Until"), 12),
    )
    rows = (_row(content, finding, finding.waiver) for finding in content.waived if finding.waiver)
    yield Table(columns, tuple(rows))


def _row(content: Content, finding: Finding, waiver: Waiver) -> Row:
    return row(
        list(place_words(content, finding)),
        [strong(f"{finding.title} ({finding.code})"), finding.message],
        waiver.reason,
        [waiver.name, muted(format_date(waiver.date))],
        format_date(waiver.expires) if waiver.expires else _("no end"),
    )


SECTION = Section("waivers", N_("Accepted findings"), waived_findings)
