"""Every report of every sample, opened by readers that know nothing of how it was made.

pypdf always reads; qpdf and pdftotext do where they are installed (Debian's qpdf, poppler-utils).
"""

import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from tests.reports.reading import fonts, outline, words

from pathways.assets import first_samples, sample
from pathways.language import speaking
from pathways.model import Audience, CareModel, ReportSetting, State
from pathways.reports.outline import all_headings
from pathways.reports.report import made, write_report
from pathways.reports.splitting.tiles import SMALLEST_TEXT
from pathways.session.regional import regional
from pathways.storage import read

TODAY = date(2026, 3, 14)
FILES = [*first_samples(), sample("kols-to-be.pathway"), sample("hallingdal-region.pathway")]
_SLACK = 0.01


def _settings(model: CareModel) -> Iterator[ReportSetting]:
    for audience in Audience:
        yield ReportSetting.model_validate(
            {"audience": audience, "language": "nb", "unit": model.units[0].id}
        )


@pytest.fixture(scope="module", params=FILES, ids=lambda path: path.stem)
def written(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> dict[Audience, tuple[CareModel, ReportSetting, Path]]:
    """The file's report for each audience."""
    model = read(request.param)
    folder = tmp_path_factory.mktemp(request.param.stem)
    reports = {}
    for setting in _settings(model):
        out = folder / f"{setting.audience}.pdf"
        write_report(model, out, setting, today=TODAY)
        reports[setting.audience] = (model, setting, out)
    return reports


Written = dict[Audience, tuple[CareModel, ReportSetting, Path]]


def _plain(text: str) -> str:
    """Letters and figures alone: lines are parted and words hyphenated as the page needs it."""
    return re.sub(r"[\W_]+", "", text)


def _by_pypdf(out: Path) -> str:
    return "".join(page.extract_text() for page in PdfReader(out).pages)


def _by_poppler(out: Path) -> str:
    pdftotext = shutil.which("pdftotext")
    if pdftotext is None:
        pytest.skip("pdftotext is not installed (package poppler-utils)")
    told = subprocess.run([pdftotext, out, "-"], capture_output=True, text=True, check=True)
    assert not told.stderr
    return told.stdout


@pytest.mark.parametrize("reader", [_by_pypdf, _by_poppler])
def test_that_every_findings_text_is_there(reader: Callable[[Path], str], written: Written) -> None:
    model, _setting, out = written[Audience.PROFESSIONALS]
    text = _plain(reader(out))

    with speaking("nb"):
        found = regional(model, today=TODAY).findings
        told = [finding for finding in found if not finding.waived]
    assert told or model.state is State.TO_BE
    for finding in told:
        assert _plain(finding.message) in text, finding.message
        assert _plain(finding.source) in text, finding.source


def test_that_the_outline_leads_to_every_heading(written: Written) -> None:
    for model, setting, out in written.values():
        with speaking("nb"):
            headings = [one.said for one in all_headings(made(model, setting, today=TODAY).blocks)]
        assert outline(PdfReader(out)) == headings


def test_that_all_fonts_are_inside(written: Written) -> None:
    for _model, _setting, out in written.values():
        assert all(fonts(PdfReader(out)).values())


def test_that_no_text_is_outside_its_page_or_too_small(written: Written) -> None:
    for _model, _setting, out in written.values():
        for page in PdfReader(out).pages:
            for word in words(page):
                assert word.size >= SMALLEST_TEXT - _SLACK, (out, word)
                assert 0 <= word.x <= page.mediabox.width, (out, word)
                assert 0 <= word.y <= page.mediabox.height, (out, word)


def test_that_links_lead_to_pages_that_are_there(written: Written) -> None:
    for _model, _setting, out in written.values():
        reader = PdfReader(out)
        pages = {page.indirect_reference for page in reader.pages}
        for page in reader.pages:
            for link in page.get("/Annots") or []:
                inside: Any = link.get_object()
                assert inside["/Dest"][0] in pages


def test_that_qpdf_finds_nothing_wrong(written: Written) -> None:
    qpdf = shutil.which("qpdf")
    if qpdf is None:
        pytest.skip("qpdf is not installed")
    for _model, _setting, out in written.values():
        checked = subprocess.run(
            [qpdf, "--check", out], capture_output=True, text=True, check=False
        )
        assert checked.returncode == 0, checked.stdout + checked.stderr
