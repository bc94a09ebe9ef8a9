"""Reports are written in the background, and a failure is told calmly."""

import sys
import tempfile
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QFileDialog, QLineEdit, QMessageBox
from tests.ui.handling import Hands, button, in_dialog

from pathways.ui.dialogs.report import ReportDialog


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What would have been opened on the desktop."""
    urls: list[str] = []

    def note(url: QUrl) -> bool:
        urls.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", note)
    return urls


def _name(path: Path, name_button: str = "Save") -> None:
    def fill(dialog: QFileDialog) -> None:
        field = dialog.findChild(QLineEdit)
        assert field is not None
        field.setText(str(path))
        button(dialog, name_button).click()

    in_dialog(QFileDialog, fill)


def _report(hands: Hands, path: Path) -> None:
    def choose(dialog: ReportDialog) -> None:
        _name(path)
        button(dialog, "Write the report…").click()

    in_dialog(ReportDialog, choose)
    hands.action("file.report").trigger()


def test_that_a_report_is_written_and_opened(
    hands: Hands, tmp_path: Path, opened: list[str]
) -> None:
    path = tmp_path / "copd.pdf"
    _report(hands, path)
    assert not hands.action("file.report").isEnabled()
    assert hands.window.status.progress.isVisible()
    hands.qtbot.waitUntil(lambda: opened == [str(path)], timeout=30_000)
    assert path.read_bytes().startswith(b"%PDF")
    assert hands.action("file.report").isEnabled()
    assert not hands.window.status.progress.isVisible()
    assert str(path) in hands.window.status.currentMessage()


def test_that_a_report_that_cannot_be_written_is_told(
    hands: Hands, tmp_path: Path, opened: list[str]
) -> None:
    path = tmp_path / "taken.pdf"
    path.mkdir()
    told: list[str] = []

    def read(box: QMessageBox) -> None:
        told.append(box.informativeText())
        button(box, "OK").click()

    hands.window.exports._start(
        lambda: hands.window.exports._write_report(path, "en", "A4"), lambda: None
    )
    in_dialog(QMessageBox, read)
    hands.qtbot.waitUntil(lambda: bool(told), timeout=30_000)
    assert str(path) in told[0]
    assert opened == []


def test_that_closing_gives_up_the_report(hands: Hands, tmp_path: Path, opened: list[str]) -> None:
    path = tmp_path / "copd.pdf"
    _report(hands, path)
    assert hands.window.close()
    assert opened == []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere the dialog is native")
def test_that_printing_asks_for_a_printer_and_leaves_no_file(
    hands: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    asked: list[int] = []

    def refuse(dialog: QPrintDialog) -> None:
        asked.append(dialog.maxPage())
        dialog.reject()

    in_dialog(QPrintDialog, refuse)
    hands.action("file.print_report").trigger()
    hands.qtbot.waitUntil(lambda: bool(asked), timeout=30_000)
    assert asked[0] > 1
    hands.qtbot.waitUntil(lambda: not list(tmp_path.glob("pathways-*")))
