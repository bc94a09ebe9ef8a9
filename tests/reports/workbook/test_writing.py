"""Tables as workbooks and CSV files: what is written comes back, and texts stay texts."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from pathways.language import speaking
from pathways.reports.separated import write_csv
from pathways.reports.sheets import Sheet
from pathways.reports.workbook.writing import write_sheets

SHEET = Sheet("Rows", ["From", "Number"], [["Ål sjukestugu", 3], ["=1+1", None]])


def test_that_a_workbook_holds_its_sheets(tmp_path: Path) -> None:
    write_sheets([SHEET, Sheet("Empty", ["Only heading"], [])], tmp_path / "x.xlsx", title="Gol")
    book = load_workbook(tmp_path / "x.xlsx")
    assert book.sheetnames == ["Rows", "Empty"]
    assert book.properties.title == "Gol"
    assert [cell.value for cell in book["Rows"][2]] == ["Ål sjukestugu", 3]
    assert book["Rows"]["A3"].data_type == "s"


@pytest.mark.parametrize(("language", "line"), [("en", "From,Number"), ("nb", "From;Number")])
def test_that_csv_is_what_a_spreadsheet_of_the_language_reads(
    tmp_path: Path, language: str, line: str
) -> None:
    with speaking(language):
        write_csv(SHEET, tmp_path / "x.csv")
    text = (tmp_path / "x.csv").read_text("utf-8-sig")
    assert text.splitlines()[0] == line
    assert "Ål sjukestugu" in text


def test_that_no_text_becomes_a_formula_in_csv(tmp_path: Path) -> None:
    write_csv(SHEET, tmp_path / "x.csv")
    assert (tmp_path / "x.csv").read_text("utf-8-sig").splitlines()[2] == "'=1+1,"
