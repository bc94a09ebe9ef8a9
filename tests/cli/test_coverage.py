"""`pathways coverage`: the same answers for people, spreadsheets and programs."""

import csv
import json
from io import StringIO
from pathlib import Path

import pytest
from tests.analysis.region.valley import valley
from tests.building import drawn

from pathways.cli.main import run
from pathways.edits import change
from pathways.storage import write


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Three municipalities and two services, in a file."""
    path = tmp_path / "valley.pathway"
    write(valley(), path)
    return path


def test_that_each_municipality_is_told_by_itself(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["coverage", str(file), "--lang", "en"]) == 0
    lines = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert lines[0] == ["Gol"]
    assert lines[1] == ["COPD", "school", "Own"]
    assert lines[2] == ["COPD", "team", "–"]
    assert lines[-1] == ["Lacks", "what", "the", "step", "“Nursing”", "uses."]


def test_that_csv_is_the_matrix(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["coverage", str(file), "--format", "csv", "--lang", "en"]) == 0
    rows = list(csv.reader(StringIO(capsys.readouterr().out)))
    assert rows[0] == ["", "Gol", "Ål", "Hol"]
    assert rows[2] == ["COPD school", "Own", "", "Not offered"]


@pytest.mark.parametrize("sign", ["=", "+", "-", "@"])
def test_that_no_spreadsheet_works_a_name_out(
    sign: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "valley.pathway"
    write(change(valley(), "gol", name=f"{sign}1+1"), path)
    assert run(["coverage", str(path), "--format", "csv", "--lang", "en"]) == 0
    rows = list(csv.reader(StringIO(capsys.readouterr().out)))
    assert rows[0][1] == f"'{sign}1+1"


def test_that_json_holds_answers_and_what_is_lacking(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["coverage", str(file), "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["version"] == 1
    gol, _aal, hol = told["municipalities"]
    assert gol["services"] == [
        {
            "service": "school",
            "name": "COPD school",
            "theme": None,
            "provision": "own",
            "host": None,
            "organisation": "",
            "financing": "",
            "especially_good": False,
            "note": "",
        }
    ]
    assert gol["lacking"] == []
    assert hol["lacking"] == [{"step": "nursing", "services": ["school", "team"], "unit": None}]


def test_that_a_model_without_municipalities_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "empty.pathway"
    write(drawn("start > end", parties=(), units=()), path)
    assert run(["coverage", str(path), "--lang", "en"]) == 0
    assert capsys.readouterr().out == "The model has no municipalities.\n"
