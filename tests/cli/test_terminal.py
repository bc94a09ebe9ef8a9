"""What differs on a terminal."""

import io
import sys

import pytest

from pathways.cli.terminal import bold, coloured, progress
from pathways.model import Severity


class Terminal(io.StringIO):
    """A text stream that says it is a terminal, as a real one does."""

    def isatty(self) -> bool:
        return True


def test_that_a_terminal_gets_colour_and_weight(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", Terminal())
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert bold("x") == "\x1b[1mx\x1b[0m"
    assert coloured("Error", Severity.ERROR) == "\x1b[31mError\x1b[0m"


def test_that_no_color_is_honoured(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", Terminal())
    monkeypatch.setenv("NO_COLOR", "1")
    assert bold("x") == "x"


def test_that_progress_is_shown_on_a_terminal_and_wiped_away(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    assert list(progress(["a", "b"])) == ["a", "b"]
    assert "2 of 2" in terminal.getvalue()
    assert terminal.getvalue().endswith("\r\x1b[K")


def test_that_a_pipe_sees_no_progress(capsys: pytest.CaptureFixture[str]) -> None:
    assert list(progress([1, 2, 3])) == [1, 2, 3]
    assert capsys.readouterr().err == ""
