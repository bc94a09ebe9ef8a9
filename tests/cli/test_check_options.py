"""`pathways check` asks the rules wanted, for whom is wanted, and tells it in the form wanted."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from tests.analysis.region.valley import valley
from tests.building import drawn

from pathways.cli.main import run
from pathways.edits import add_agreement, add_party, waive
from pathways.model import (
    Agreement,
    CareModel,
    Channel,
    Handoff,
    HandoffKind,
    Message,
    Party,
    PartyKind,
    Waiver,
)
from pathways.storage import write

DOCS = Path(__file__).parents[2] / "docs"
REPORT = Message(type="utskrivningsrapport", channel=Channel.ELECTRONIC, deadline=600, receipt=True)
MODEL = drawn(
    "start > doctor > ward > nursing; doctor > end",
    arrows={"ward--nursing": {"handoff": Handoff(kind=HandoffKind.DISCHARGE, messages=(REPORT,))}},
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return saved(MODEL, tmp_path)


def saved(model: CareModel, folder: Path) -> Path:
    path = folder / "chain.pathway"
    write(model, path)
    return path


def found(capsys: pytest.CaptureFixture[str], *arguments: object) -> list[dict[str, Any]]:
    run(["check", "--format", "json", "--lang", "en", *map(str, arguments)])
    (entry,) = json.loads(capsys.readouterr().out)["files"]
    findings: list[dict[str, Any]] = entry["findings"]
    return findings


def names(findings: list[dict[str, Any]]) -> set[str]:
    return {one["name"] for one in findings}


def test_that_only_the_rules_named_are_asked(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    chosen = found(capsys, file, "--rule", "S02", "--rule", "no-receiver")
    assert names(chosen) == {"dead-end", "no-receiver"}


def test_that_rules_named_are_left_out(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    everything = names(found(capsys, file))
    assert names(found(capsys, file, "--no-rule", "S02")) == everything - {"dead-end"}
    assert not found(capsys, file, "--rule", "S02", "--no-rule", "dead-end")


@pytest.mark.parametrize("option", ["--rule", "--no-rule"])
def test_that_a_rule_there_is_not_gives_exit_code_2(
    file: Path, option: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", str(file), option, "dead-edn", "--lang", "en"]) == 2
    assert "no rule called “dead-edn”" in capsys.readouterr().err


@pytest.mark.parametrize("form", ["csv", "json"])
def test_that_a_rule_pack_has_its_say_and_the_file_stays(
    file: Path, form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = file.read_bytes()
    asked = (file, "--rule", "message-late")
    assert not found(capsys, *asked)
    (late,) = found(capsys, *asked, "--pack", DOCS / f"rule-pack-example.{form}")
    assert "Example: sub-agreement 5" in late["message"]
    assert file.read_bytes() == before


def test_that_a_pack_that_cannot_be_used_gives_exit_code_2(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", str(file), "--pack", str(file), "--lang", "en"]) == 2
    assert "chain.pathway" in capsys.readouterr().err


@pytest.fixture
def region(tmp_path: Path) -> Path:
    """Two municipalities, one of which alone is in the agreement."""
    model = add_party(MODEL, Party(id="nes", name="Nes", kind=PartyKind.MUNICIPALITY))
    return saved(add_agreement(model, Agreement(id="agreed", parties=("town", "trust"))), tmp_path)


def test_that_findings_tell_for_whom_they_hold(
    region: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    everybodys = found(capsys, region, "--municipality", "all")
    assert names(everybodys) >= {"dead-end", "no-receiver"}
    assert all(isinstance(one["municipalities"], list) for one in everybodys)
    for town in ("nes", "Nes"):
        ours = found(capsys, region, "--municipality", town)
        assert all(not one["municipalities"] or "Nes" in one["municipalities"] for one in ours)
        assert "dead-end" in names(ours)


def test_that_several_municipalities_are_met_at_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    region = saved(valley(), tmp_path)

    def told(*towns: str) -> set[tuple[str, ...]]:
        asked = [word for town in towns for word in ("--municipality", town)]
        listed = found(capsys, region, *asked)
        return {(one["name"], *one["elements"], *one["municipalities"]) for one in listed}

    first, second = told("gol"), told("hol")
    assert first != second
    assert told("gol", "hol") == first | second
    assert told("hol", "all") == told("all")


def test_that_a_model_with_one_municipality_is_checked_as_it_is(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plain = found(capsys, file)
    assert found(capsys, file, "--municipality", "town") == plain
    assert found(capsys, file, "--municipality", "all") == plain


def test_that_a_municipality_there_is_not_gives_exit_code_2(
    region: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", str(region), "--municipality", "Atlantis", "--lang", "en"]) == 2
    printed = capsys.readouterr().out
    assert "no municipality called “Atlantis”" in printed
    assert "Nes" in printed


def test_that_the_documentation_names_every_key_of_the_json(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = (DOCS / "check-json.md").read_text("utf-8")
    told = set(re.findall(r"`([a-z]+)`", page))
    run(["check", str(file), "--format", "json"])
    content = json.loads(capsys.readouterr().out)
    assert content["version"] == 1
    (entry,) = content["files"]
    assert {*content, *entry, *entry["findings"][0]} <= told


def test_that_the_result_goes_to_a_file_where_one_is_named(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.json"
    assert run(["check", str(file), "--format", "json", "--out", str(out)]) == 1
    assert capsys.readouterr().out == ""
    assert json.loads(out.read_text("utf-8"))["files"][0]["file"] == str(file)


def test_that_a_workbook_has_a_row_for_each_finding(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "findings.xlsx"
    (tmp_path / "bad.pathway").write_text("not json")
    assert run(["check", str(tmp_path), "--format", "xlsx", "--out", str(out), "--lang", "en"]) == 2
    assert "bad.pathway" in capsys.readouterr().err
    sheet = load_workbook(out)["Findings"]
    heading, *rows = sheet.iter_rows(values_only=True)
    assert heading[-2:] == ("Source", "File")
    assert len(rows) == len(found(capsys, file))
    assert {row[-1] for row in rows} == {str(file)}


def test_that_a_workbook_needs_a_file(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(file), "--format", "xlsx", "--lang", "en"]) == 2
    assert "--out" in capsys.readouterr().err


def test_that_sarif_tells_rules_places_lines_and_waivers(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    waiver = {"rule": "dead-end", "element": "nursing", "reason": "Known", "name": "We"}
    model = waive(MODEL, Waiver.model_validate(waiver | {"date": "2026-01-01"}))
    path = saved(model, tmp_path)
    (tmp_path / "a bad one.pathway").write_text("not json")
    assert run(["check", str(tmp_path), "--format", "sarif", "--lang", "nb"]) == 2
    log = json.loads(capsys.readouterr().out)
    assert log["version"] == "2.1.0"
    (one_run,) = log["runs"]
    assert one_run["language"] == "nb"
    rules = one_run["tool"]["driver"]["rules"]
    for result in one_run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in ("error", "warning", "note")
    end = next(one for one in one_run["results"] if one["ruleId"] == "S02")
    assert end["suppressions"] == [{"kind": "external", "justification": "Known"}]
    (place,) = end["locations"]
    line = place["physicalLocation"]["region"]["startLine"]
    assert '"id": "nursing"' in path.read_text("utf-8").splitlines()[line - 1]
    assert place["logicalLocations"][0]["fullyQualifiedName"] == "way/nursing"
    (invocation,) = one_run["invocations"]
    assert not invocation["executionSuccessful"]
    (notice,) = invocation["toolExecutionNotifications"]
    uri = notice["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri.endswith("a%20bad%20one.pathway")
