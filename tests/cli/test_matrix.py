"""`pathways matrix`: the same numbers for people, spreadsheets and programs."""

import csv
import json
from io import StringIO
from pathlib import Path

import pytest
from tests.building import drawn

from pathways.assets import sample
from pathways.cli.main import run
from pathways.edits import change
from pathways.storage import write


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Two handoffs, in a file."""
    path = tmp_path / "way.pathway"
    write(drawn("start > doctor > ward > nursing > end"), path)
    return path


def test_that_the_grid_numbers_its_columns(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["matrix", str(file), "--by", "party", "--lang", "en"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "  1  Gol"
    assert lines[1] == "  2  Vestre Viken HF"
    assert lines[3].split() == ["From", "↓", "To", "→", "1", "2", "All"]
    assert lines[-1].startswith("All")


def test_that_csv_has_a_row_a_cell(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["matrix", str(file), "--format", "csv", "--lang", "en"]) == 0
    rows = list(csv.reader(StringIO(capsys.readouterr().out)))
    assert rows[0] == ["From", "To", "Handoffs", "Breaks", "Channels"]
    assert [row[:3] for row in rows[1:]] == [
        ["Gol doctors", "Ringerike medical ward", "1"],
        ["Ringerike medical ward", "Gol home nursing", "1"],
    ]


def test_that_no_spreadsheet_works_a_name_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "chain.pathway"
    write(change(drawn("start > doctor > ward > end"), "unit-ward", name="=1+1"), path)
    assert run(["matrix", str(path), "--format", "csv", "--lang", "en"]) == 0
    rows = list(csv.reader(StringIO(capsys.readouterr().out)))
    assert [row[1] for row in rows] == ["To", "'=1+1"]


def test_that_json_says_what_the_matrix_says(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["matrix", str(file), "--format", "json", "--by", "level"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["version"], told["by"], told["total"]["handoffs"]) == (1, "level", 2)
    assert [place["id"] for place in told["senders"]] == ["gp", "hospital"]
    cell = told["cells"][0]
    assert (cell["sender"], cell["receiver"], cell["handoffs"]) == ("gp", "hospital", 1)
    assert cell["transitions"] == ["doctor--ward"]
    assert cell["channels"] == [{"channel": None, "handoffs": 1}]
    assert cell["breaks"] > 0


def test_that_one_pathway_can_be_chosen(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["matrix", str(sample("kols.pathway")), "--pathway", "no-such-one"]) == 2
    assert "no-such-one" in capsys.readouterr().err


def test_that_it_speaks_norwegian(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["matrix", str(file), "--lang", "nb"]) == 0
    assert "Fra ↓ Til →" in capsys.readouterr().out
