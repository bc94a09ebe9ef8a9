"""The break register: every finding, the gravest first, with its place, reason and measures."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from pathways.language import N_, _, ngettext
from pathways.model import Mark, Severity
from pathways.reports.blocks import (
    Block,
    Bullets,
    Cell,
    Column,
    Heading,
    Manner,
    NewPage,
    Page,
    Row,
    Said,
    Table,
    Words,
    cell,
    muted,
)
from pathways.reports.content import Content
from pathways.reports.keys import finding_key, measure_key
from pathways.reports.sections.places import place_words
from pathways.reports.sections.section import Section
from pathways.rules.finding import Finding

Numbered = tuple[int, Finding]


def break_register(content: Content) -> Iterator[Block]:
    """Findings that are not waived, by severity and by rule, numbered for the meeting."""
    # A sentence needs no page of its own: the handoffs follow on this one, which lies for them.
    yield NewPage(Page.TEXT if content.findings else Page.WIDE)
    yield Heading(_("Break register"), "breaks")
    if not content.findings:
        yield Said(_("No breaks or gaps were found."))
        return
    yield Said(_summary(len(content.findings)), Manner.LEAD)
    for severity, graded in groupby(content.numbered.items(), key=lambda one: one[1].severity):
        yield Heading(_titles(severity), f"breaks-{severity}", 1)
        for _code, found in groupby(graded, key=lambda one: one[1].code):
            yield from _group(content, list(found))


def _summary(count: int) -> str:
    return ngettext(
        "{count} finding. Each has a number to refer to, and stands under the fault it is one of.",
        "{count} findings. Each has a number to refer to, and stands under the fault it is one of.",
        count,
    ).format(count=count)


def _titles(severity: Severity) -> str:
    return {
        Severity.ERROR: _("Errors: patient safety or law"),
        Severity.WARNING: _("Warnings: quality"),
        Severity.NOTE: _("Remarks"),
    }[severity]


def _group(content: Content, found: Sequence[Numbered]) -> Iterator[Block]:
    """One rule's findings under what they share."""
    rule = found[0][1]
    mark = Mark(len(found), rule.severity)
    key = f"breaks-{rule.severity}-{rule.code}"
    yield Heading(f"{rule.title} ({rule.code})", key, 2, mark)
    yield Said(rule.why, Manner.INSET, _("Why it matters:"))
    yield from _measures(rule)
    yield Said(rule.source, Manner.INSET_MUTED, _("Source:"))
    columns = (Column(_("No."), 7), Column(_("Where"), 38), Column(_("What is wrong"), 55))
    yield Table(columns, tuple(_row(content, *one) for one in found), inset=True)


def _row(content: Content, number: int, finding: Finding) -> Row:
    where = cell(list(place_words(content, finding)))
    return Row((cell(str(number)), where, _wrong(content, finding)), finding_key(number))


def _wrong(content: Content, finding: Finding) -> Cell:
    words = [Words(finding.message)]
    if finding.municipalities:
        towns = ", ".join(content.names[id_] for id_ in finding.municipalities)
        words.append(muted(_("Holds for: {municipalities}").format(municipalities=towns)))
    for number, measure in content.measures_for(finding):
        planned = _("Measure {number}: {title}").format(number=number, title=measure.title)
        words.append(muted(planned, measure_key(measure.id)))
    return cell(words)


def _measures(rule: Finding) -> Iterator[Block]:
    if len(rule.measures) == 1:
        yield Said(rule.measures[0], Manner.INSET, _("Suggested measure:"))
        return
    yield Said("", Manner.INSET, _("Suggested measures:"))
    yield Bullets(rule.measures, inset=True)


SECTION = Section("breaks", N_("Break register"), break_register)
