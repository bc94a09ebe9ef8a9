"""What should keep to one page does so, and runs on where it would get too small to read."""

from pathlib import Path

from tests.analysis.region.valley import valley
from tests.reports.reading import opened, said

from pathways.model import ReportSetting, Service
from pathways.reports.report import write_report


def _pages_of_gol(services: int, folder: Path) -> int:
    """How many pages there are from Gol's to the next municipality's."""
    many = tuple(
        Service(id=f"service-{number}", name=f"Service number {number} of many")
        for number in range(services)
    )
    wanted = ReportSetting(
        sections=("municipalities",), municipalities=("hol", "gol"), language="en"
    )
    out = folder / "report.pdf"
    write_report(valley(services=many, coverage=(), steps={}), out, wanted)
    pages = opened(out.read_bytes()).pages
    first, second = (
        number for number, page in enumerate(pages) if "of these its own" in said(page)
    )
    return second - first


def test_that_a_municipality_keeps_to_its_page(tmp_path: Path) -> None:
    assert _pages_of_gol(3, tmp_path) == 1


def test_that_what_would_get_too_small_runs_on(tmp_path: Path) -> None:
    assert _pages_of_gol(400, tmp_path) > 1
