"""The break register: every finding, the gravest first, with its place, reason and measures."""

from collections.abc import Iterator
from itertools import groupby

from reportlab.platypus import Flowable, Indenter, PageBreak

from pathways.language import _, ngettext
from pathways.model import Mark, Severity
from pathways.reports.content import Content
from pathways.reports.document import TEXT
from pathways.reports.flowables import Heading, Sign, SignedHeading, labelled, text
from pathways.reports.sections.places import place_cell
from pathways.reports.sections.section import Section
from pathways.reports.style import INDENT
from pathways.reports.tables import Cell, Column, register, together
from pathways.rules.finding import Finding


def break_register(content: Content) -> list[Flowable]:
    """Findings that are not waived, by severity and by rule, numbered for the meeting."""
    story: list[Flowable] = [
        PageBreak(TEXT),
        Heading(_("Break register"), "breaks", 0, "h1"),
    ]
    if not content.findings:
        return [*story, text(_("No breaks or gaps were found."))]
    story.append(text(_summary(content.findings), "lead"))
    number = 1
    for severity in Severity:
        graded = [finding for finding in content.findings if finding.severity is severity]
        if not graded:
            continue
        heads: list[Flowable] = [Heading(_titles(severity), f"breaks-{severity}", 1, "h2")]
        by_rule = sorted(graded, key=lambda finding: finding.code)
        for _code, found in groupby(by_rule, key=lambda finding: finding.code):
            same = list(found)
            story += _group(content, heads, same, number)
            number += len(same)
            heads = []
    return story


def _summary(findings: tuple[Finding, ...]) -> str:
    count = len(findings)
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


def _group(
    content: Content, above: list[Flowable], found: list[Finding], first: int
) -> list[Flowable]:
    """One rule's findings under what they share, and under what stands above the group."""
    rule = found[0]
    width = content.papers.text.room[0] - INDENT
    key = f"breaks-{rule.severity}-{rule.code}"
    sign = Sign(Mark(len(found), rule.severity))
    heads: list[Flowable] = [
        *above,
        SignedHeading(f"{rule.title} ({rule.code})", key, 2, "h3_signed", sign),
        labelled(_("Why it matters:"), rule.why, "inset"),
        *_measures(rule),
        labelled(_("Source:"), rule.source, "inset_muted"),
    ]
    columns = [Column(_("No."), 7), Column(_("Where"), 38), Column(_("What is wrong"), 55)]
    rows: list[list[Cell]] = [
        [str(number), place_cell(content, finding), finding.message]
        for number, finding in enumerate(found, first)
    ]
    table = register(columns, rows, width)
    *before, last = together(heads, table, width)
    return [*before, Indenter(left=INDENT), last, Indenter(left=-INDENT)]


def _measures(rule: Finding) -> Iterator[Flowable]:
    if len(rule.measures) == 1:
        yield labelled(_("Suggested measure:"), rule.measures[0], "inset")
        return
    yield labelled(_("Suggested measures:"), "", "inset")
    for measure in rule.measures:
        yield text(measure, "inset_bullet", bullet="•")


SECTION = Section("breaks", break_register)
