"""`pathways export --paper`: a drawing on one sheet, or on several to glue together."""

from pathlib import Path

import pytest
from pypdf import PdfReader

from pathways.assets import sample
from pathways.cli.main import run
from pathways.model import CareModel, Pathway
from pathways.storage import write

KOLS = str(sample("kols.pathway"))
A4, A3, A0 = (842, 595), (1191, 842), (3370, 2384)


def pages(out: Path) -> list[tuple[int, int]]:
    return [
        (round(float(page.mediabox.width)), round(float(page.mediabox.height)))
        for page in PdfReader(out).pages
    ]


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["--paper", "A0"], [A0]),
        (["--paper", "A4", "--poster", "auto"], [A4] * 9),
        (["--paper", "a3", "--poster", "2x1"], [A3] * 3),
        (["--paper", "A4", "--poster", "1x1"], [A4]),
        (["--paper", "A4", "--poster", "3 × 2", "--overlap", "5"], [A4] * 7),
        (["--paper", "A3", "--landscape", "--poster", "auto"], [A3] * 7),
    ],
)
def test_that_the_drawing_is_laid_on_the_sheets_asked_for(
    arguments: list[str], expected: list[tuple[int, int]], tmp_path: Path
) -> None:
    out = tmp_path / "out.pdf"
    assert run(["export", KOLS, "-o", str(out), "--pathway", "KOLS", *arguments]) == 0
    assert pages(out) == expected


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (
            ["-o", "out.pdf", "--paper", "A4"],
            "4 × 2 A4 sheets (--paper A4 --poster 4x2); One A0 sheet (--paper A0)",
        ),
        (["-o", "out.pdf", "--paper", "B5"], "B5"),
        (["-o", "out.pdf", "--paper", "A4", "--poster", "many"], "3x2"),
        (["-o", "out.pdf", "--paper", "A4", "--poster", "0x2"], "3x2"),
        (["-o", "out.pdf", "--poster", "3x2"], "--paper A4"),
        (["-o", "out.pdf", "--overlap", "10"], "--paper A4"),
        (["-o", "out.svg", "--paper", "A4"], ".pdf"),
        (["-o", "out.pdf", "--paper", "A4", "--slide"], "--slide"),
        (["-o", "no/folder/out.pdf", "--paper", "A0"], "folder"),
    ],
)
def test_that_what_cannot_be_done_is_told_and_nothing_written(
    arguments: list[str],
    word: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "out.pdf").write_bytes(b"old")
    assert run(["export", KOLS, "--lang", "en", *arguments]) == 2
    assert word in capsys.readouterr().err
    assert (tmp_path / "out.pdf").read_bytes() == b"old"


def test_that_a_pathway_without_steps_is_a_sheet_with_its_lanes(tmp_path: Path) -> None:
    empty = tmp_path / "empty.pathway"
    write(CareModel(pathways=(Pathway(id="none", name="Tom"),)), empty)
    out = tmp_path / "out.pdf"
    assert run(["export", str(empty), "-o", str(out), "--paper", "A3"]) == 0
    assert len(pages(out)) == 1
