"""`pathways routes`: sentences for people, all of it for programs, never a hang."""

import json
from pathlib import Path

import pytest
from tests.building import drawn

from pathways.assets import sample
from pathways.cli.main import run
from pathways.storage import write


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Two routes, in a file."""
    path = tmp_path / "way.pathway"
    write(drawn("start > doctor > choose > ward > nursing > end; choose > nursing"), path)
    return path


def test_that_routes_are_told_in_sentences(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["routes", str(file), "--lang", "en"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "COPD: 2 routes"
    assert lines[1].startswith("  Gol doctors → Gol home nursing: 1 handoff, ")
    assert lines[1].endswith("[Usual]")
    assert lines[-1] == "All routes pass: Gol doctors, Gol home nursing"


def test_that_few_are_listed_and_the_rest_is_told(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["routes", str(sample("kols.pathway")), "--most", "3", "--lang", "en"]) == 0
    out = capsys.readouterr().out
    assert "158 routes" in out
    assert "Ping-pong: back to Solvik legesenter twice" in out
    assert "The most usual are listed, and the longest and the most broken." in out
    assert out.count(" handoffs, ") <= 5


def test_that_json_has_all_of_it(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["routes", str(file), "--format", "json", "--stations", "step"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["version"], told["pathway"], told["count"], told["exact"]) == (1, "way", 2, True)
    first = told["routes"][0]
    assert first["steps"] == ["start", "doctor", "choose", "nursing", "end"]
    assert first["stations"][1] == "Doctor"
    assert (first["handoffs"], first["minutes"], first["share"]) == (1, 0, None)
    assert first["traits"] == ["usual"]
    assert [one["unit"] for one in told["unavoidable"]] == ["unit-doctor", "unit-nursing"]


@pytest.mark.parametrize("wrong", ["0", "-3", "many"])
def test_that_a_wrong_number_is_told_plainly(
    file: Path, wrong: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        run(["routes", str(file), f"--most={wrong}", "--lang", "en"])
    assert end.value.code == 2
    assert f"“{wrong}” is not a number of at least 1" in capsys.readouterr().err


def test_that_it_speaks_nynorsk(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["routes", str(file), "--lang", "nn"]) == 0
    assert "Alle rutene går innom: " in capsys.readouterr().out


def test_that_the_page_for_programs_names_every_key(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = (Path(__file__).parents[2] / "docs" / "views-json.md").read_text("utf-8")
    for arguments in (["routes", str(file)], ["matrix", str(file)]):
        assert run([*arguments, "--format", "json"]) == 0
        told = json.loads(capsys.readouterr().out)
        inner = [told["routes"][0], told["unavoidable"][0]] if "routes" in told else []
        inner += [told["cells"][0], told["total"]] if "cells" in told else []
        for key in {key for part in (told, *inner) for key in part}:
            assert f"`{key}`" in page, key
