"""The report as a web page."""

from collections.abc import Callable

from pathways.language import _
from pathways.reports.facts import facts_of
from pathways.reports.html.markup import element, joined
from pathways.reports.html.page import page
from pathways.reports.html.story import story
from pathways.reports.outline import all_headings
from pathways.reports.report import Report


def html_bytes(report: Report, tell: Callable[[float], None]) -> bytes:
    """The page; `tell` hears how much is done, from 0 to 1, and may raise to stop."""
    content = report.content
    body = story(report.blocks, content, report.logo, tell)
    if not report.blocks:
        nothing = _("There is nothing to tell in the sections chosen.")
        body = joined(body, element("p", nothing))
    headings = [one for one in all_headings(report.blocks) if one.level < 2]
    # A surrogate by itself has no place in UTF-8.
    whole = page(body, headings, facts_of(content), content.setting)
    return whole.encode("utf-8", "replace")
