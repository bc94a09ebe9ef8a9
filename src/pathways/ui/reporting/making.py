"""Makes the report that the preview shows."""

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from pathways.model import CareModel, ReportSetting
from pathways.reports.logo import Logo, LogoError
from pathways.reports.report import Pages, report_pages
from pathways.ui.background import Progress


class Shown(NamedTuple):
    """What the builder keeps of a report; all the rest of it goes at once."""

    pdf: bytes
    openings: Mapping[str, str]
    """The first heading of each section that has one, by the section's name."""
    logo: Logo | None
    trouble: LogoError | None


def shown(
    model: CareModel, setting: ReportSetting, folder: Path | None, progress: Progress
) -> Shown:
    """The report of a setting, for a thread; raises Cancelled when it is not wanted any more."""
    with _no_collecting():
        return _kept(report_pages(model, setting, folder=folder, progress=progress))


def _kept(pages: Pages) -> Shown:
    report = pages.report
    return Shown(pages.pdf, report.openings, report.logo, report.trouble)


@contextmanager
def _no_collecting() -> Iterator[None]:
    """Put the garbage collector off, which would stop the window for a tenth of a second.

    A report makes a hundred thousand objects, and they go without being looked for.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
