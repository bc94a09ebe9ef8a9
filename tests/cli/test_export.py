"""`pathways export` and `pathways report`: every format, and what is refused."""

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from pathways.assets import sample
from pathways.cli.main import run
from pathways.model import CareModel
from pathways.storage import write

KOLS = str(sample("kols.pathway"))
BEGINNINGS = {
    "svg": b"<?xml",
    "png": b"\x89PNG",
    "pdf": b"%PDF",
    "xlsx": b"PK",
    "json": b"{",
}


@pytest.mark.parametrize("ending", BEGINNINGS)
@pytest.mark.usefixtures("qapp")
def test_that_every_format_is_written(ending: str, tmp_path: Path) -> None:
    out = tmp_path / f"out.{ending}"
    assert run(["export", KOLS, "-o", str(out), "--lang", "nb"]) == 0
    assert out.read_bytes().startswith(BEGINNINGS[ending])


def test_that_the_svg_is_well_formed_and_holds_the_steps(tmp_path: Path) -> None:
    out = tmp_path / "out.svg"
    run(["export", KOLS, "-o", str(out), "--pathway", "KOLS", "--theme", "dark"])
    ElementTree.parse(out)
    assert "Lungeavdeling" in out.read_text()


def test_that_json_is_the_file_itself(tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    run(["export", KOLS, "-o", str(out)])
    assert json.loads(out.read_text()) == json.loads(Path(KOLS).read_text())


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["-o", "out.docx"], "svg"),
        (["-o", "out.svg", "--pathway", "Nothing"], "kols"),
        (["-o", "missing/folder/out.svg"], "folder"),
    ],
)
def test_that_what_cannot_be_done_is_told(
    arguments: list[str],
    word: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["export", KOLS, "--lang", "en", *arguments]) == 2
    assert word in capsys.readouterr().err
    assert list(tmp_path.glob("out.*")) == []


def test_that_a_model_without_pathways_has_nothing_to_draw(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = tmp_path / "empty.pathway"
    write(CareModel(title="Empty"), empty)
    assert run(["export", str(empty), "-o", str(tmp_path / "x.svg"), "--lang", "en"]) == 2
    assert "no pathways" in capsys.readouterr().err


def test_that_the_report_is_a_pdf(tmp_path: Path) -> None:
    out = tmp_path / "report.pdf"
    assert run(["report", KOLS, "-o", str(out), "--lang", "nn", "--paper", "A3"]) == 0
    assert out.read_bytes().startswith(b"%PDF")


def test_that_only_the_sections_asked_for_are_written(tmp_path: Path) -> None:
    whole, part = tmp_path / "whole.pdf", tmp_path / "part.pdf"
    run(["report", KOLS, "-o", str(whole)])
    run(["report", KOLS, "-o", str(part), "--sections", "title, legend"])
    assert part.stat().st_size < whole.stat().st_size


def test_that_an_unknown_section_is_told_with_the_known_ones(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "report.pdf"
    assert run(["report", KOLS, "-o", str(out), "--sections", "nothing", "--lang", "en"]) == 2
    assert "legend" in capsys.readouterr().err
    assert not out.exists()
