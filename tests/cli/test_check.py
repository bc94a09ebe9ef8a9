"""`pathways check`: findings as text and JSON, exit codes, folders and bad files."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pathways.cli.main import run
from pathways.model import CareLevel, CareModel, Pathway, Step, StepKind, Transition, Waiver
from pathways.storage import write

SOUND = CareModel(
    title="Sound",
    pathways=(
        Pathway(
            id="p",
            name="Sound",
            patient_goal="Be at home",
            steps=(
                Step(id="a", name="Falls ill", kind=StepKind.START, level=CareLevel.HOME),
                Step(id="b", name="Well again", kind=StepKind.END, level=CareLevel.HOME),
            ),
            transitions=(Transition(id="t", source="a", target="b"),),
        ),
    ),
)
BROKEN = CareModel(
    title="Broken",
    pathways=(
        Pathway(
            id="p",
            name="Broken",
            steps=(
                Step(id="a", name="Falls ill", kind=StepKind.START, level=CareLevel.HOME),
                Step(id="b", name="Waits", level=CareLevel.HOME),
                Step(id="c", name="Well again", kind=StepKind.END, level=CareLevel.HOME),
            ),
            transitions=(
                Transition(id="t", source="a", target="b"),
                Transition(id="u", source="a", target="c"),
            ),
        ),
    ),
)


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    path = tmp_path / "sound.pathway"
    write(SOUND, path)
    return path


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    path = tmp_path / "broken.pathway"
    write(BROKEN, path)
    return path


def test_that_a_clean_file_gives_exit_code_0(
    sound: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", str(sound), "--lang", "en"]) == 0
    assert "0 errors, 0 warnings, 0 remarks" in capsys.readouterr().out


def test_that_findings_give_exit_code_1_and_name_place_fault_and_measure(
    broken: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", str(broken), "--lang", "en"]) == 1
    printed = capsys.readouterr().out
    assert "dead-end: Broken · Waits" in printed
    assert "Measure: " in printed
    assert "\x1b" not in printed


def test_that_fail_on_decides_which_findings_fail(broken: Path) -> None:
    assert run(["check", str(broken), "--fail-on", "error"]) == 1
    assert run(["check", str(broken), "--fail-on", "never"]) == 0


def test_that_a_waived_finding_does_not_fail(tmp_path: Path) -> None:
    path = tmp_path / "waived.pathway"
    findings = _json_of(BROKEN)
    waivers = tuple(
        Waiver(
            rule=found["name"],
            element=found["elements"][0],
            reason="Known",
            name="The team",
            date=date(2026, 1, 1),
        )
        for found in findings
    )
    write(CareModel.model_validate(dict(BROKEN) | {"waivers": waivers}), path)
    assert run(["check", str(path)]) == 0


def test_that_json_has_the_promised_keys() -> None:
    (found, *_) = _json_of(BROKEN)
    assert list(found) == [
        "code",
        "name",
        "severity",
        "pathway",
        "elements",
        "title",
        "message",
        "why",
        "source",
        "measures",
        "fixable",
        "waived",
        "municipalities",
    ]
    assert found["pathway"] == "p"


def test_that_a_bad_file_gives_exit_code_2_and_the_others_are_still_checked(
    tmp_path: Path, broken: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "bad.pathway"
    bad.write_text("not json")
    assert run(["check", str(tmp_path), "--lang", "en"]) == 2
    printed = capsys.readouterr().out
    assert "bad.pathway" in printed
    assert "dead-end" in printed
    assert "2 files:" in printed
    assert "1 file could not be read" in printed
    assert "Traceback" not in printed


def test_that_json_tells_of_bad_files_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", str(tmp_path / "missing.pathway"), "--format", "json"]) == 2
    (entry,) = json.loads(capsys.readouterr().out)["files"]
    assert "missing.pathway" in entry["error"]
    assert entry["findings"] == []


def test_that_the_findings_speak_the_language_asked_for(
    broken: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["check", str(broken), "--lang", "nb"])
    assert "Tiltak: " in capsys.readouterr().out


def _json_of(model: CareModel) -> list[dict[str, Any]]:
    from pathways.cli.checked import finding_as_json
    from pathways.rules.engine import check

    return [finding_as_json(found, {}) for found in check(model)]
