"""The handover matrix by hand: walked by keys, shown on the drawing, copied and saved."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLabel
from tests.ui.handling import CONTROL, Hands
from tests.ui.workshop.opening import opened

from pathways.ui.workshop.matrix.page import MatrixPage


@pytest.fixture
def page(hands: Hands) -> MatrixPage:
    """The page, by unit."""
    hands.action("analysis.matrix").trigger()
    made = opened(hands).findChild(MatrixPage)
    assert made is not None
    return made


def _detail(page: MatrixPage) -> str:
    label = page.findChild(QLabel, "matrixDetail")
    assert label is not None
    return label.text()


def test_that_a_cell_is_read_in_words_by_keyboard(page: MatrixPage, hands: Hands) -> None:
    page.view.setFocus()
    page.view.setCurrentIndex(page.cells.index(0, 0))
    hands.qtbot.keyClick(page.view, Qt.Key.Key_Right)
    assert _detail(page).startswith("Gol doctors → ")
    assert "1 handoff" in _detail(page)


def test_that_enter_shows_the_handoffs_on_the_drawing(page: MatrixPage, hands: Hands) -> None:
    page.view.setCurrentIndex(page.cells.index(0, 1))
    hands.qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert hands.canvas.selected() == ("choose--ward",)


def test_that_a_click_on_a_sum_shows_all_of_the_row(page: MatrixPage, hands: Hands) -> None:
    place = page.view.visualRect(page.cells.index(0, 2)).center()
    hands.qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert set(hands.canvas.selected()) == {"choose--ward", "choose--nursing"}


def test_that_what_is_told_of_breaks_needs_no_colour(page: MatrixPage, hands: Hands) -> None:
    index = page.cells.index(0, 1)
    told = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
    count = len(hands.at("choose--ward"))
    assert count
    assert f"{count} break" in told


def test_that_copying_gives_a_table_for_a_spreadsheet(page: MatrixPage, hands: Hands) -> None:
    page.view.setFocus()
    hands.qtbot.keyClick(page.view, Qt.Key.Key_C, CONTROL)
    rows = [row.split("\t") for row in QGuiApplication.clipboard().text().splitlines()]
    QGuiApplication.clipboard().clear()
    assert rows[0] == ["From ↓ To →", "Gol home nursing", "Ringerike medical ward", "All"]
    assert rows[1][0] == "Gol doctors"


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_that_the_table_is_saved(
    page: MatrixPage,
    hands: Hands,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    suffix: str,
) -> None:
    out = tmp_path / f"matrix{suffix}"
    monkeypatch.setattr(hands.window.files, "ask_where", lambda *_asked: out)
    assert page.findChild(QFileDialog) is None
    page.save()
    assert out.stat().st_size > 100
    assert hands.window.status.currentMessage() == f"Saved matrix{suffix}"
