"""Where a report cannot be written: it is told, the old file stays, and nothing else is left."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.building import drawn
from tests.disks import files_at_most, immovable

from pathways.cli.main import UNREADABLE, run
from pathways.model import Audience, Layout, Placement
from pathways.storage import write

OLD = b"the report of last year"
WAYS = [
    *(("report", f"report.{ending}") for ending in ("pdf", "html", "docx")),
    *(("export", f"drawing.{ending}") for ending in ("pdf", "svg", "xlsx")),
]
posix = pytest.mark.skipif(sys.platform == "win32", reason="a full disk cannot be had on Windows")

Refused = Callable[..., str]


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "model.pathway"
    write(drawn("start > ward > end"), path)
    return path


@pytest.fixture
def refused(source: Path, capsys: pytest.CaptureFixture[str]) -> Refused:
    def told(command: str, out: Path, *more: str) -> str:
        arguments = [command, str(source), "-o", str(out), "--lang", "nb", *more]
        assert run(arguments) == UNREADABLE
        said = capsys.readouterr()
        assert not said.out
        return said.err

    return told


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "Rapporter 2026"
    folder.mkdir()
    return folder


@posix
@pytest.mark.parametrize(("command", "name"), WAYS[:-1])  # workbooks are made on the disk
def test_that_a_full_disk_leaves_the_old_report(
    refused: Refused, folder: Path, command: str, name: str
) -> None:
    out = folder / name
    out.write_bytes(OLD)
    with files_at_most(2_000):
        told = refused(command, out)

    assert "ikke nok plass" in told
    assert "Den gamle filen er som før." in told
    assert out.read_bytes() == OLD
    assert list(folder.iterdir()) == [out]


@posix
def test_that_a_report_open_elsewhere_is_told(refused: Refused, folder: Path) -> None:
    out = folder / "report.pdf"
    out.write_bytes(OLD)
    with immovable(out):
        told = refused("report", out)

    assert "Et annet program kan ha den åpen" in told
    assert out.read_bytes() == OLD
    assert list(folder.iterdir()) == [out]


@pytest.mark.parametrize(("command", "name"), WAYS)
def test_that_a_read_only_report_stays(
    refused: Refused, folder: Path, command: str, name: str
) -> None:
    out = folder / name
    out.write_bytes(OLD)
    out.chmod(0o444)

    assert "ikke lov til å skrive" in refused(command, out)
    assert out.read_bytes() == OLD
    assert list(folder.iterdir()) == [out]


@pytest.mark.parametrize(("command", "name"), WAYS)
def test_that_a_folder_is_no_report(
    refused: Refused, folder: Path, command: str, name: str
) -> None:
    out = folder / name
    out.mkdir()

    assert "en mappe med dette navnet" in refused(command, out)
    assert "Mappen finnes ikke" in refused(command, folder / "2025" / name)
    assert list(folder.iterdir()) == [out]


@pytest.mark.parametrize("command", ["report", "export"])
@pytest.mark.parametrize(
    ("name", "what"), [("report", "ingen endelse"), ("report.odt", "Endelsen «.odt»")]
)
def test_that_a_name_that_tells_no_format_is_told(
    refused: Refused, folder: Path, command: str, name: str, what: str
) -> None:
    told = refused(command, folder / name)

    assert what in told
    assert "pdf" in told
    assert not list(folder.iterdir())


@pytest.mark.parametrize("audience", [one for one in Audience if one is not Audience.UNIT])
def test_that_a_report_without_its_logo_is_written_and_told(
    source: Path, folder: Path, capsys: pytest.CaptureFixture[str], audience: Audience
) -> None:
    out, logo = folder / "report.pdf", folder / "logo.png"
    arguments = ["report", str(source), "-o", str(out), "--lang", "nb", "--logo", str(logo)]

    assert run([*arguments, "--audience", audience]) == 0
    assert "Logoen kunne ikke leses" in capsys.readouterr().err
    assert list(folder.iterdir()) == [out]


def test_that_a_poster_of_more_sheets_than_anybody_has_is_told(
    refused: Refused, source: Path, folder: Path
) -> None:
    layout = Layout(placements=(Placement(step="end", x=1e7, y=1e7),))
    write(drawn("start > ward > end", pathway={"layout": layout}), source)
    told = refused("export", folder / "poster.pdf", "--paper", "A4", "--poster", "auto")

    assert "Ordne tegningen først" in told
    assert not list(folder.iterdir())
