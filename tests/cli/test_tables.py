"""`pathways export` of tables: a workbook of all of them, or one as CSV."""

import csv
from pathlib import Path

import pytest
from openpyxl import load_workbook

from pathways.assets import sample
from pathways.cli.main import run

REGION = str(sample("hallingdal-region.pathway"))
NAMES = ("steps", "handoffs", "findings", "agreements", "coverage", "measures", "messages")


@pytest.mark.parametrize("table", NAMES)
def test_that_a_table_is_written(table: str, tmp_path: Path) -> None:
    out = tmp_path / "x.csv"
    assert run(["export", REGION, "-o", str(out), "--table", table, "--lang", "nb"]) == 0
    with out.open(encoding="utf-8-sig", newline="") as file:
        heading, *rows = csv.reader(file, delimiter=";")
    assert rows
    assert all(len(row) == len(heading) for row in rows)


def test_that_findings_tell_for_which_municipalities_they_hold(tmp_path: Path) -> None:
    out = tmp_path / "x.xlsx"
    assert run(["export", REGION, "-o", str(out), "--lang", "en"]) == 0
    heading, *rows = load_workbook(out)["Findings"].iter_rows(values_only=True)
    assert any(row[heading.index("Holds for")] for row in rows)


@pytest.mark.parametrize(
    ("name", "options", "word"),
    [
        ("x.csv", [], "handoffs"),
        ("x.csv", ["--table", "nothing"], "handoffs"),
        ("x.xlsx", ["--table", "steps"], ".csv"),
        ("x.svg", ["--table", "steps"], ".csv"),
    ],
)
def test_that_what_cannot_be_written_is_told(
    name: str,
    options: list[str],
    word: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    out = tmp_path / name
    assert run(["export", REGION, "-o", str(out), "--lang", "en", *options]) == 2
    assert word in capsys.readouterr().err
    assert not out.exists()
