"""How tables part over pages, and how figures and names to sign fit."""

from pathlib import Path

import pytest
from tests.analysis.region.valley import valley
from tests.reports.reading import opened, said, words

from pathways.edits import change
from pathways.model import Paper, ReportSetting, Severity
from pathways.reports.blocks import Figure, Signatures
from pathways.reports.pdf.boxes import KeyFigureRow, SignatureLines
from pathways.reports.pdf.flowables import Heading, text
from pathways.reports.pdf.tables import Register, ruled, together
from pathways.reports.report import write_report
from pathways.storage import read

WIDTH = 400.0
SAMPLES = Path(__file__).parents[3] / "samples"


def _table(rows: int) -> Register:
    table = ruled(
        [[text("Heading", "head")], *([text(f"Row {n}", "cell")] for n in range(rows))], [WIDTH]
    )
    table.wrap(WIDTH, 10_000)
    return table


@pytest.mark.parametrize("rows", [4, 7, 30])
def test_that_no_row_is_left_alone_on_the_next_page(rows: int) -> None:
    table = _table(rows)
    room = sum(table._rowHeights[:-1]) + 1
    first, _page, rest = table.split(WIDTH, room)

    assert isinstance(first, Register)
    assert isinstance(rest, Register)
    assert len(first._rowHeights) == rows - 1
    assert len(rest._rowHeights) == 3


def test_that_rows_are_parted_where_they_fit_when_more_than_one_is_left() -> None:
    table = _table(10)
    first, rest = table.split(WIDTH, sum(table._rowHeights[:6]) + 1)

    assert isinstance(first, Register)
    assert isinstance(rest, Register)
    assert (len(first._rowHeights), len(rest._rowHeights)) == (6, 6)


def test_that_a_short_table_stays_with_its_heading_and_a_long_one_begins_there() -> None:
    short, long = _table(3), _table(60)

    assert short.least_height == sum(short._rowHeights)
    assert long.least_height == sum(long._rowHeights[:3])
    [room, heading, table] = together([Heading("About", "about", 0, "h1")], long, WIDTH)
    assert table is long
    assert vars(heading)["keepWithNext"] == 0
    assert room.height > long.least_height


def test_that_figures_stand_in_more_rows_on_narrow_pages() -> None:
    figures = tuple(Figure("10 of 16", "services", Severity.ERROR) for _ in range(5))
    row = KeyFigureRow(figures)

    assert row.wrap(340, 1000)[1] > 1.5 * row.wrap(490, 1000)[1]


def test_that_a_name_of_any_length_leaves_room_to_sign() -> None:
    block = Signatures(("Short", "A name " * 60), ("Place", "Signature", "Name"))
    lines = SignatureLines(block)

    assert (
        lines.wrap(WIDTH, 1000)[1]
        == 2 * SignatureLines(block._replace(lines=("One",))).wrap(WIDTH, 1000)[1]
    )


def test_that_a_long_name_to_sign_beside_ends_in_an_ellipsis(tmp_path: Path) -> None:
    model = change(valley(), "trust", name="Helseforetaket " * 30)
    out = tmp_path / "report.pdf"
    write_report(model, out, ReportSetting(sections=("signatures",)))
    page = said(opened(out.read_bytes()).pages[0])

    assert "…" in page
    assert page.count("Helseforetaket") < 30


@pytest.mark.parametrize("paper", [Paper.A5, Paper.A4])
def test_that_no_page_is_empty(paper: Paper, tmp_path: Path) -> None:
    out = tmp_path / "report.pdf"
    sections = ("municipalities", "heat-map", "agreements", "unit", "patient")
    wanted = ReportSetting(sections=sections, paper=paper, language="nn", unit="ringerike")
    write_report(read(SAMPLES / "hallingdal-region.pathway"), out, wanted)

    for page in opened(out.read_bytes()).pages:
        assert len(words(page)) > 4


def test_that_a_short_section_follows_on_the_page_before_where_half_of_it_is_left(
    tmp_path: Path,
) -> None:
    out = tmp_path / "report.pdf"
    sections = ("settings", "history", "glossary", "handoffs")
    wanted = ReportSetting(sections=sections, language="en")
    write_report(read(SAMPLES / "kols.pathway"), out, wanted)
    reader = opened(out.read_bytes())
    first, second, *_others = (said(page) for page in reader.pages)

    assert "How the rules were asked" in first
    assert "Version and decisions" in first
    assert "Words explained" in second
    assert "Handoff register" not in second
