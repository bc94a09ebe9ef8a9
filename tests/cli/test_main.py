"""The command line as a whole: help, version, languages, faults."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from pathways import __version__
from pathways.assets import samples
from pathways.cli import check
from pathways.cli.main import run
from pathways.storage import read, schema
from pathways.storage.templates import EMPTY


@pytest.mark.parametrize(
    ("code", "word"), [("en", "usage: "), ("nb", "argumenter"), ("nn", "Teikn pasientforløp")]
)
def test_that_help_speaks_three_languages(
    code: str, word: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        run([f"--lang={code}", "--help"])
    assert end.value.code == 0
    assert word in capsys.readouterr().out


def test_that_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        run(["--version"])
    assert capsys.readouterr().out.strip() == f"pathways {__version__}"


def test_that_it_runs_as_a_program_from_any_folder(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pathways", "--version"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == f"pathways {__version__}"


def test_that_without_a_display_it_says_so_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert run(["some.pathway"]) == 3
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_that_a_missing_library_is_named_with_its_package(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from pathways.cli import window

    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setitem(window._LIBRARIES, "libnowhere.so.7", "libnowhere7")
    assert run(["some.pathway"]) == 3
    assert "sudo apt-get install libnowhere7" in capsys.readouterr().err


def test_that_an_unexpected_fault_is_told_calmly_and_logged(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stumble(_options: object) -> int:
        raise RuntimeError("no user should read this")

    monkeypatch.setattr(check, "_job", stumble)
    assert run(["check", "some.pathway", "--lang=en"]) == 70
    told = capsys.readouterr().err
    assert "Your files are as they were" in told
    assert "no user should read this" not in told


def test_that_ctrl_c_ends_quietly(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_options: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(check, "_job", interrupted)
    assert run(["check", "some.pathway"]) == 130


def test_that_a_closed_pipe_is_no_fault(tmp_path: Path) -> None:
    pipe = subprocess.Popen(
        [sys.executable, "-m", "pathways", "schema"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=os.environ | {"PYTHONUNBUFFERED": "1"},
    )
    assert pipe.stdout is not None
    assert pipe.stderr is not None
    pipe.stdout.read(10)
    pipe.stdout.close()
    assert pipe.stderr.read() == b""
    pipe.stderr.close()
    assert pipe.wait() == 0


def test_that_the_schema_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema"]) == 0
    assert schema()["title"] in capsys.readouterr().out


def test_that_rules_are_listed_by_code(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "--lang", "en"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines == sorted(lines)
    assert any(line.startswith("S") and "dead-end" in line for line in lines)


def test_that_rules_are_a_page_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "--markdown", "--lang", "en"]) == 0
    assert capsys.readouterr().out.startswith("# ")


@pytest.mark.parametrize("template", [EMPTY, *(path.stem for path in samples())])
def test_that_a_template_makes_a_file_that_opens(template: str, tmp_path: Path) -> None:
    path = tmp_path / "new.pathway"
    assert run(["new", template, "-o", str(path)]) == 0
    assert read(path).pathways


def test_that_new_never_takes_another_files_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "old.pathway"
    path.write_text("mine")
    assert run(["new", EMPTY, "-o", str(path), "--lang", "en"]) == 2
    assert path.read_text() == "mine"
    assert "already there" in capsys.readouterr().err


def test_that_an_unknown_template_is_told_with_the_known_ones(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["new", "nothing", "-o", str(tmp_path / "x.pathway"), "--lang", "en"]) == 2
    assert EMPTY in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments", [["--lang", "nn", "check"], ["check", "--lang", "nn"], ["check", "--lang=nn"]]
)
def test_that_the_language_may_stand_before_or_after_the_command(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    run([*arguments, "missing.pathway"])
    assert "Fila" in capsys.readouterr().out


def test_that_a_file_opens_the_window_with_a_language_before_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert run(["--lang", "nb", "some.pathway"]) == 3
    assert "ingen skjerm" in capsys.readouterr().err
