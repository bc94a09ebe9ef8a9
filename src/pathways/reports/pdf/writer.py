"""The report as a PDF."""

from collections.abc import Callable

from reportlab.platypus import PageBreak

from pathways.language import _
from pathways.language.dates import format_date
from pathways.reports.content import Content
from pathways.reports.document import TEXT, Document, Facts
from pathways.reports.flowables import text
from pathways.reports.paper import papers
from pathways.reports.pdf.story import story
from pathways.reports.report import Report


def pdf_bytes(report: Report, tell: Callable[[float], None]) -> bytes:
    """The PDF; `tell` hears how much is done, from 0 to 1, and may raise to stop."""
    content, setting = report.content, report.content.setting
    sheets = papers(setting.paper, landscape=setting.landscape)
    flowables = story(report.blocks, content, sheets, report.logo)
    if not report.blocks:
        nothing = text(_("There is nothing to tell in the sections chosen."))
        flowables = [PageBreak(TEXT), nothing]
    return Document(facts_of(content), sheets).made_of(flowables, tell)


def facts_of(content: Content) -> Facts:
    """What the document says about itself."""
    model = content.model
    edition = [format_date(model.date or content.today)]
    if model.version:
        edition.append(_("version {version}").format(version=model.version))
    codes = (
        code
        for view in content.views
        for code in (*view.pathway.patient_group.icpc2, *view.pathway.patient_group.icd10)
    )
    names = (view.pathway.name for view in content.views if view.pathway.name)
    return Facts(
        title=content.title,
        subject=_("Report on patient pathways"),
        keywords=tuple(dict.fromkeys((*names, *codes, *filter(None, (model.region,))))),
        edition=", ".join(edition),
    )
