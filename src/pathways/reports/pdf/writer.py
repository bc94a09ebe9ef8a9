"""The report as a PDF."""

from collections.abc import Callable

from reportlab.platypus import PageBreak

from pathways.language import _
from pathways.reports.facts import facts_of
from pathways.reports.paper import papers
from pathways.reports.pdf.document import TEXT, Document
from pathways.reports.pdf.flowables import text
from pathways.reports.pdf.story import story
from pathways.reports.report import Report

_SET = 0.4
"""How much of the work is done when all is set and no page is made."""


def pdf_bytes(report: Report, tell: Callable[[float], None]) -> bytes:
    """The PDF; `tell` hears how much is done, from 0 to 1, and may raise to stop."""
    content, setting = report.content, report.content.setting
    sheets = papers(setting.paper, landscape=setting.landscape)
    flowables = story(report.blocks, content, sheets, report.logo, lambda share: tell(_SET * share))
    if not report.blocks:
        nothing = text(_("There is nothing to tell in the sections chosen."))
        flowables = [PageBreak(TEXT), nothing]
    return Document(facts_of(content), sheets).made_of(
        flowables, lambda share: tell(_SET + (1 - _SET) * share)
    )
