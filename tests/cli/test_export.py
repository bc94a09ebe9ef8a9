"""`pathways export` and `pathways report`: every format, and what is refused."""

import json
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QImage

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


SVG = "{http://www.w3.org/2000/svg}"
FOUR = "k-time,k-legevakt, k-ambulanse,k-team"


def exported(out: Path, *arguments: str) -> bytes:
    assert run(["export", KOLS, "-o", str(out), "--lang", "nb", *arguments]) == 0
    return out.read_bytes()


@pytest.mark.usefixtures("qapp")
def test_that_a_png_is_a_slide_with_its_pixels_per_inch_and_no_ground(tmp_path: Path) -> None:
    data = exported(tmp_path / "o.png", "--slide", "--title", "--transparent", "--dpi", "96")
    image = QImage.fromData(data)
    assert (image.width(), image.height()) == (1280, 720)
    assert round(image.dotsPerMeterX() * 0.0254) == 96
    assert image.pixelColor(1, 1).alpha() == 0
    assert "Tung pust og hoste" in image.text("Description")
    assert image.text("Title") == "KOLS"


def test_that_an_svg_shows_only_the_elements_named_and_tells_them(tmp_path: Path) -> None:
    root = ElementTree.fromstring(exported(tmp_path / "o.svg", "--elements", FOUR, "--transparent"))
    steps = {one.get("data-element") for one in root.iter(f"{SVG}g") if one.get("class") == "step"}
    assert steps == {"k-time", "k-legevakt", "k-ambulanse", "k-team"}
    assert root.find(f"{SVG}rect") is None
    assert "Øyeblikkelig hjelp-time" in (root.findtext(f"{SVG}desc") or "")


def test_that_a_pdf_is_as_wide_as_asked_for_with_the_legend(tmp_path: Path) -> None:
    data = exported(tmp_path / "o.pdf", "--width", "21,5", "--legend")
    (page,) = PdfReader(BytesIO(data)).pages
    assert float(page.mediabox.width) == pytest.approx(21.5 / 2.54 * 72, abs=0.1)
    assert "Kanaler" in page.extract_text()


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["-o", "out.svg", "--elements", "k-time,nobody"], "nobody"),
        (["-o", "out.svg", "--elements", " , "], "Name at least one"),
        (["-o", "out.png", "--dpi", "1200"], "few programs"),
    ],
)
@pytest.mark.usefixtures("qapp")
def test_that_a_picture_that_cannot_be_is_told(
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


@pytest.mark.parametrize("wrong", [("--dpi", "0"), ("--width", "nan"), ("--width", "wide")])
def test_that_a_number_that_is_none_is_refused(
    wrong: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        run(["export", KOLS, "-o", str(tmp_path / "o.svg"), "--lang", "en", *wrong])
    assert f"“{wrong[1]}” is no number above 0" in capsys.readouterr().err


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
