"""A care model's report, written as a PDF, a web page or a Word document."""

import datetime
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from pathways.diagram.arrangement import Cancelled
from pathways.errors import UnknownNameError
from pathways.language import _, language, speaking
from pathways.model import CareModel, ReportSetting
from pathways.reports.blocks import Block
from pathways.reports.content import Content
from pathways.reports.house import dressed
from pathways.reports.logo import Logo, LogoError, read_logo
from pathways.reports.outline import headings_of
from pathways.reports.sections import SECTIONS, sections_of
from pathways.reports.sections.section import Section
from pathways.session.regional import regional
from pathways.storage import put

Progress = Callable[[float], bool]
"""Is told how much is done, from 0 to 1; False asks to stop."""

Tell = Callable[[float], None]
"""Is told how much is done, from 0 to 1, and may raise to stop."""

_CHECKED, _DRAWN = 0.2, 0.6
"""How much of the work is done when the rules have been asked, and when all is drawn."""


class Report(NamedTuple):
    """A report before it is written in a format."""

    content: Content
    blocks: tuple[Block, ...]
    logo: Logo | None
    trouble: LogoError | None
    """Why it is without the logo that was asked for."""
    openings: Mapping[str, str]
    """The first heading of each section that has one, by the section's name."""


class Pages(NamedTuple):
    """A report as a PDF that is looked at before it is written."""

    pdf: bytes
    report: Report


def write_report(
    model: CareModel,
    out: Path,
    setting: ReportSetting | None = None,
    *,
    folder: Path | None = None,
    today: datetime.date | None = None,
    progress: Progress | None = None,
) -> LogoError | None:
    """Write the report as the ending of its name says; the file is replaced in one go.

    Without a setting it is the one for professionals. `folder` is where the model's file lies: a
    relative logo is looked for there. `today` is the day it is made and decides which waivers
    hold. `progress` is told how much is done, from 0 to 1, and may return False to stop: then
    Cancelled is raised and nothing written. A report whose logo cannot be read is written without
    it, and what was wrong is given back. Raises UnknownNameError for a section or an ending that
    there is not, and UnwritableFileError.
    """
    setting = setting or ReportSetting()
    write = _writer(out)
    with speaking(setting.language or language()), dressed(setting.accent):
        tell = _teller(progress)
        report = made(model, setting, folder=folder, today=today, tell=tell)
        data = write(report, lambda share: tell(_DRAWN + (1 - _DRAWN) * share))
        tell(1.0)
        put(data, out)
    return report.trouble


def report_pages(
    model: CareModel,
    setting: ReportSetting,
    *,
    folder: Path | None = None,
    today: datetime.date | None = None,
    progress: Progress | None = None,
) -> Pages:
    """The report as a PDF that is not written anywhere; for the rest see `write_report`."""
    with speaking(setting.language or language()), dressed(setting.accent):
        tell = _teller(progress)
        report = made(model, setting, folder=folder, today=today, tell=tell)
        return Pages(_pdf(report, lambda share: tell(_DRAWN + (1 - _DRAWN) * share)), report)


def section_names() -> tuple[str, ...]:
    """The names that a setting's `sections` may hold, in the order they are offered."""
    return tuple(section.name for section in SECTIONS)


def made(
    model: CareModel,
    setting: ReportSetting,
    *,
    folder: Path | None = None,
    today: datetime.date | None = None,
    tell: Tell = lambda _share: None,
) -> Report:
    """All that the report says, in the language spoken now; see `write_report`."""
    chosen = _chosen(setting)
    today = today or datetime.datetime.now().astimezone().date()
    tell(0.0)
    content = Content(regional(model, today=today), setting, today)
    tell(_CHECKED)
    told = {section.name: tuple(section.build(content)) for section in chosen}
    for number, view in enumerate(content.views, 1):
        content.drawing(view)
        tell(_CHECKED + (_DRAWN - _CHECKED) * number / len(content.views))
    blocks = tuple(block for told_of in told.values() for block in told_of)
    return Report(content, blocks, *_logo(setting, folder), openings=_openings(told))


def _openings(told: Mapping[str, tuple[Block, ...]]) -> dict[str, str]:
    firsts = {name: next(iter(headings_of(blocks)), None) for name, blocks in told.items()}
    return {name: heading.said for name, heading in firsts.items() if heading is not None}


def _logo(setting: ReportSetting, folder: Path | None) -> tuple[Logo | None, LogoError | None]:
    if not setting.logo:
        return None, None
    try:
        return read_logo((folder or Path()) / setting.logo), None
    except LogoError as error:
        return None, error


def _teller(progress: Progress | None) -> Tell:
    """Tells how much is done, and stops the work when it is no longer wanted."""

    def tell(share: float) -> None:
        if progress is not None and not progress(share):
            raise Cancelled

    return tell


def _chosen(setting: ReportSetting) -> list[Section]:
    known = {section.name: section for section in SECTIONS}
    names = sections_of(setting.audience, setting.sections)
    unknown = [name for name in names if name not in known]
    if unknown:
        raise UnknownNameError(
            _("The report has no section called “{name}”.").format(name=unknown[0]),
            advice=_("Choose among these: {names}.").format(names=", ".join(known)),
        )
    return [known[name] for name in dict.fromkeys(names)]


Writer = Callable[[Report, Tell], bytes]


def _pdf(report: Report, tell: Tell) -> bytes:
    from pathways.reports.pdf.writer import pdf_bytes

    return pdf_bytes(report, tell)


def _docx(report: Report, tell: Tell) -> bytes:
    from pathways.reports.docx.writer import docx_bytes

    return docx_bytes(report, tell)


def _html(report: Report, tell: Tell) -> bytes:
    from pathways.reports.html.writer import html_bytes

    return html_bytes(report, tell)


WRITERS: dict[str, Writer] = {".pdf": _pdf, ".html": _html, ".docx": _docx}
"""What writes a format, by the ending that names it. Heavy libraries load when one is asked for."""


def _writer(out: Path) -> Writer:
    writer = WRITERS.get(out.suffix.lower())
    if writer is None:
        raise UnknownNameError(
            _("The ending “{ending}” names no format.").format(ending=out.suffix)
            if out.suffix
            else _("The name has no ending that tells the format."),
            file=out,
            advice=_("Use one of: {formats}.").format(
                formats=", ".join(ending.removeprefix(".") for ending in WRITERS)
            ),
        )
    return writer
