"""A care model's report as a PDF."""

import datetime
from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from reportlab.platypus import Flowable, PageBreak

from pathways.diagram.arrangement import Cancelled
from pathways.errors import UnknownNameError
from pathways.language import _, speaking
from pathways.language.dates import format_date
from pathways.model import CareModel
from pathways.reports.content import Content
from pathways.reports.document import TEXT, Document, Facts, Progress
from pathways.reports.flowables import Heading, text
from pathways.reports.paper import papers
from pathways.reports.sections import SECTIONS
from pathways.reports.sections.section import Section
from pathways.rules.engine import check
from pathways.storage import put

_CHECKED, _DRAWN = 0.2, 0.6
"""How much of the work is done when the rules have been asked, and when all is drawn."""


def write_report(
    model: CareModel,
    out: Path,
    *,
    language: str,
    paper: str = "A4",
    sections: Collection[str] | None = None,
    today: datetime.date | None = None,
    progress: Progress | None = None,
) -> None:
    """Write the report; the file is replaced in one go.

    `sections` names the parts wanted, all of them by default; they come in the report's own order.
    `today` is the day it is made and decides which waivers hold. `progress` is told how much is
    done, from 0 to 1, and may return False to stop: then Cancelled is raised and nothing written.
    Raises UnknownNameError for a paper or section that is not there, KeyError for a language that
    is not, and UnwritableFileError.
    """
    with speaking(language):
        put(report_bytes(model, paper, sections, today, progress), out)


def section_names() -> tuple[str, ...]:
    """The names that `sections` may hold, in the report's order."""
    return tuple(section.name for section in SECTIONS)


def report_bytes(
    model: CareModel,
    paper: str = "A4",
    sections: Collection[str] | None = None,
    today: datetime.date | None = None,
    progress: Progress | None = None,
) -> bytes:
    """The report in the language spoken now; for the rest see `write_report`."""
    chosen, sheets = _chosen(sections), papers(paper)
    today = today or datetime.datetime.now().astimezone().date()
    tell = _teller(progress)
    content = Content(model, check(model, today=today), sheets, today)
    tell(_CHECKED)
    for number, view in enumerate(content.views, 1):
        content.drawing(view)
        tell(_CHECKED + (_DRAWN - _CHECKED) * number / len(content.views))
    document = Document(_facts(content), sheets)
    story = _story(content, chosen)
    return document.made_of(story, lambda share: tell(_DRAWN + (1 - _DRAWN) * share))


def _teller(progress: Progress | None) -> Callable[[float], None]:
    """Tells how much is done, and stops the work when it is no longer wanted."""

    def tell(share: float) -> None:
        if progress is not None and not progress(share):
            raise Cancelled

    return tell


def _chosen(names: Collection[str] | None) -> tuple[Section, ...]:
    if names is None:
        return SECTIONS
    unknown = [name for name in names if name not in section_names()]
    if unknown:
        raise UnknownNameError(
            _("The report has no section called “{name}”.").format(name=unknown[0]),
            advice=_("Choose among these: {names}.").format(names=", ".join(section_names())),
        )
    return tuple(section for section in SECTIONS if section.name in names)


def _story(content: Content, chosen: Sequence[Section]) -> list[Flowable]:
    """All pages; made from the last section, so that the first can list what comes after it."""
    story: list[Flowable] = []
    for section in reversed(chosen):
        pages = section.build(content)
        headings = (piece for piece in pages if isinstance(piece, Heading) and piece.level < 2)
        content.headings = (*headings, *content.headings)
        story = pages + story
    return story or [PageBreak(TEXT), text(_("There is nothing to tell in the sections chosen."))]


def _facts(content: Content) -> Facts:
    model = content.model
    edition = [format_date(model.date or content.today)]
    if model.version:
        edition.append(_("version {version}").format(version=model.version))
    codes = (
        code
        for pathway in model.pathways
        for code in (*pathway.patient_group.icpc2, *pathway.patient_group.icd10)
    )
    names = (pathway.name for pathway in model.pathways if pathway.name)
    return Facts(
        title=content.title,
        subject=_("Report on patient pathways"),
        keywords=tuple(dict.fromkeys((*names, *codes, *filter(None, (model.region,))))),
        edition=", ".join(edition),
    )
