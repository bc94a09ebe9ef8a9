"""Measures go out to a workbook and come in again with nothing lost."""

from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from pathways.analysis.measures.intake import Fate, planned
from pathways.errors import UnreadableFileError
from pathways.language import speaking
from pathways.model import CareModel, EffectGoal, GoalFor, Measure, MeasureStatus
from pathways.reports.workbook.book import write_workbook
from pathways.reports.workbook.measures import MEASURES
from pathways.reports.workbook.reading import read_measure_rows
from pathways.reports.workbook.source import Source
from pathways.reports.workbook.writing import write_sheets

MODEL = CareModel(
    measures=(
        Measure(
            id="measure-1",
            title="=Video with the ward",
            description="Two rounds\na week",
            need=4,
            feasibility_political=2,
            cost_nok=25_000,
            deadline=date(2026, 3, 14),
            status=MeasureStatus.STARTED,
            goals=(EffectGoal(goal_for=GoalFor.STAFF, text="Learn together"),),
        ),
    )
)


def test_that_cells_have_types_of_their_own(tmp_path: Path) -> None:
    with speaking("nb"):
        write_sheets([MEASURES.sheet(Source(MODEL))], tmp_path / "x.xlsx")

    sheet = load_workbook(tmp_path / "x.xlsx")["Tiltak"]
    heads = [cell.value for cell in sheet[1]]
    row = dict(zip(heads, sheet[2], strict=True))
    assert row["Behov"].value == 4
    assert row["Kostnad (kr)"].value == 25_000
    assert row["Frist"].value == datetime(2026, 3, 14)  # noqa: DTZ001 - a day only
    assert row["Tittel"].value == "=Video with the ward"
    assert row["Tittel"].data_type == "s"
    assert row["Status"].value == "Påbegynt"
    assert sheet.freeze_panes == "C2"
    assert sheet.tables.values()


def test_that_what_was_written_comes_in_unchanged(tmp_path: Path) -> None:
    with speaking("nn"):
        write_workbook(MODEL, tmp_path / "x.xlsx")

    headings, rows = read_measure_rows(tmp_path / "x.xlsx")

    plan = planned(MODEL, headings, rows)
    assert [item.fate for item in plan.items] == [Fate.SAME]
    assert not plan.troubles


def test_that_the_first_sheet_is_read_where_none_is_called_measures(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["Title", "Need"])
    sheet.append(["Video", 3])
    book.save(tmp_path / "x.xlsx")

    headings, rows = read_measure_rows(tmp_path / "x.xlsx")

    assert headings[:2] == ("Title", "Need")
    assert [row[:2] for row in rows] == [("Video", 3)]


def test_that_an_empty_workbook_has_no_rows(tmp_path: Path) -> None:
    Workbook().save(tmp_path / "x.xlsx")

    headings, rows = read_measure_rows(tmp_path / "x.xlsx")

    assert not any(headings)
    assert rows == []


@pytest.mark.parametrize("content", [b"", b"Title;Need", b"PK\x03\x04broken"])
def test_that_no_workbook_is_told_kindly(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.xlsx"
    path.write_bytes(content)

    with pytest.raises(UnreadableFileError, match="not an Excel workbook"):
        read_measure_rows(path)


def test_that_a_missing_file_is_told_kindly(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="cannot be read"):
        read_measure_rows(tmp_path / "gone.xlsx")
