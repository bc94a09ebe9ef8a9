"""`pathways report` gives everything that the report builder offers."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from tests.building import drawn, drawn_pathway

from pathways.cli.main import run
from pathways.edits import set_report_setting
from pathways.model import Audience, Paper, ReportSetting
from pathways.storage import write

MODEL = set_report_setting(
    drawn(
        "start > doctor > ward > nursing > end",
        title="COPD in Gol",
        pathways=(
            drawn_pathway("start > doctor > ward > end", id="copd", name="COPD"),
            drawn_pathway("start-2 > clinic > nursing > end-2", id="stroke", name="Stroke"),
        ),
    ),
    ReportSetting(
        name="For the board",
        audience=Audience.STEERING_GROUP,
        sections=("title", "legend"),
        paper=Paper.LETTER,
        cover_text="Said by the setting.",
    ),
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "copd.pathway"
    write(MODEL, path)
    return path


def told(file: Path, *options: str) -> str:
    """The text of a report with these options."""
    out = file.with_suffix(".pdf")
    assert run(["report", str(file), "-o", str(out), "--lang", "en", *options]) == 0
    return " ".join(page.extract_text() for page in PdfReader(out).pages)


def width(file: Path) -> float:
    """The width of the report's first page, in points."""
    return float(PdfReader(file.with_suffix(".pdf")).pages[0].mediabox.width)


def test_that_a_report_tells_only_of_the_pathways_named(file: Path) -> None:
    sections = ("--sections", "title,drawings")
    assert "Stroke" in told(file, *sections)
    assert "Stroke" not in told(file, *sections, "--pathway", "COPD")
    assert "Stroke" in told(file, *sections, "--pathway", "copd", "--pathway", "stroke")


def test_that_a_saved_setting_is_followed(file: Path) -> None:
    assert "Said by the setting." in told(file, "--setting", "for the board")
    assert width(file) == 612


def test_that_options_win_over_the_setting(file: Path) -> None:
    said = told(file, "--setting", "For the board", "--cover", "Said here.", "--paper", "a4")
    assert "Said here." in said
    assert "Said by the setting." not in said
    assert width(file) == pytest.approx(595, abs=1)


def test_that_pages_lie_when_asked_to(file: Path) -> None:
    told(file, "--sections", "title", "--landscape")
    assert width(file) > 800
    told(file, "--sections", "title", "--no-landscape")
    assert width(file) < 600


def test_that_another_audience_has_its_own_sections(file: Path) -> None:
    letter = ("--setting", "For the board")
    assert told(file, *letter, "--audience", "professionals") != told(file, *letter)
    kept = told(file, *letter, "--audience", "professionals", "--sections", "legend")
    assert "Said by the setting." not in kept


def test_that_a_missing_logo_is_told_and_the_report_written(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told(file, "--logo", "no-such-logo.png", "--sections", "title")
    assert "no-such-logo.png" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("options", "word", "offered"),
    [
        (("--setting", "Nobody's"), "Nobody's", "For the board"),
        (("--unit", "Nowhere"), "Nowhere", "Lung clinic"),
        (("--municipality", "Atlantis"), "Atlantis", "Gol"),
        (("--pathway", "Nothing"), "Nothing", "COPD"),
        (("--paper", "B5"), "B5", "A4"),
        (("--sections", "title,gossip"), "gossip", "breaks"),
        (("--accent", "red"), "red", "#rrggbb"),
    ],
)
def test_that_what_is_unknown_is_refused_with_what_there_is(
    file: Path,
    capsys: pytest.CaptureFixture[str],
    options: tuple[str, ...],
    word: str,
    offered: str,
) -> None:
    out = file.with_suffix(".pdf")
    assert run(["report", str(file), "-o", str(out), "--lang", "en", *options]) == 2
    said = capsys.readouterr().err
    assert word in said
    assert offered in said
    assert not out.exists()


def test_that_units_and_municipalities_are_found_by_name(file: Path) -> None:
    assert told(
        file,
        *("--audience", "unit", "--unit", "ringerike medical ward", "--municipality", "Gol"),
        *("--accent", "#7a1f3d"),
    )


def test_that_the_saved_settings_are_listed(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["report", str(file), "--list-settings", "--lang", "en"]) == 0
    assert capsys.readouterr().out == "For the board\tSteering group\n"
