"""Windows to work in, and nothing of them left behind."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from tests.building import drawn
from tests.ui.handling import Hands

from pathways.storage import write
from pathways.ui.windows.main_window import MainWindow

WAYS = "start > doctor > choose > ward > nursing > end; choose > nursing"


@pytest.fixture(autouse=True)
def _nothing_left() -> Iterator[None]:
    """Every widget a test made is gone when it ends."""
    yield
    if _left():
        gc.collect()
    assert not _left()


@pytest.fixture(autouse=True)
def _look_of_before(qapp: QApplication) -> Iterator[None]:
    """Colours and sizes of text that a test chose for the whole program end with it."""
    font, palette, sheet = qapp.font(), qapp.palette(), qapp.styleSheet()
    yield
    if qapp.styleSheet() != sheet:
        qapp.setStyleSheet(sheet)
    if qapp.palette() != palette:
        qapp.setPalette(palette)
    if qapp.font() != font:
        qapp.setFont(font)


def _left() -> list[QWidget]:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return [widget for widget in QApplication.topLevelWidgets() if widget.parent() is None]


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    """An open window with nothing in it."""
    made = MainWindow()
    qtbot.addWidget(made, before_close_func=lambda _window: made.editor.stack.setClean())
    made.setWindowState(Qt.WindowState.WindowNoState)
    made.resize(1280, 720)
    with qtbot.waitExposed(made):
        made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    return made


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A small pathway with a choice, in a file."""
    path = tmp_path / "copd.pathway"
    write(drawn(WAYS, title="COPD in Gol"), path)
    return path


@pytest.fixture
def hands(window: MainWindow, file: Path, qtbot: QtBot) -> Hands:
    """A person at the window, with that file open and its findings known."""
    window.files.open(file)
    made = Hands(window, qtbot)
    made.wait_for_findings()
    return made
