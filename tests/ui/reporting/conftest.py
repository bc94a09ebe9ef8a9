"""A person at the report builder."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QLineEdit
from tests.ui.handling import Hands, button, in_dialog

from pathways.ui.reporting.builder import ReportBuilder

Build = Callable[[Callable[[ReportBuilder], None]], None]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What would have been opened on the desktop."""
    urls: list[str] = []

    def note(url: QUrl) -> bool:
        urls.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", note)
    return urls


@pytest.fixture
def build(hands: Hands) -> Build:
    """Do something in the report builder once its first preview is there; then close it."""

    def builder(deed: Callable[[ReportBuilder], None]) -> None:
        ended: list[ReportBuilder] = []

        def do(dialog: ReportBuilder) -> None:
            shown(hands, dialog)
            deed(dialog)
            ended.append(dialog)
            dialog.reject()

        in_dialog(ReportBuilder, do)
        hands.action("file.report").trigger()
        assert ended

    return builder


def shown(hands: Hands, dialog: ReportBuilder) -> None:
    """Until the preview shows what is chosen."""
    hands.qtbot.waitUntil(lambda: dialog.is_current, timeout=30_000)
    hands.qtbot.waitUntil(lambda: dialog.preview.view.is_painted, timeout=30_000)


def save_to(path: Path) -> None:
    """Name this file in the file dialog that opens next."""

    def fill(dialog: QFileDialog) -> None:
        field = dialog.findChild(QLineEdit)
        assert field is not None
        field.setText(str(path))
        button(dialog, "Save").click()

    in_dialog(QFileDialog, fill)
