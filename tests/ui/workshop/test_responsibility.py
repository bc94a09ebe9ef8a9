"""The chart of responsibility by hand: read in words, shown on the drawing, sifted, taken along."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from tests.ui.handling import CONTROL, Hands, button
from tests.ui.workshop.opening import opened

from pathways.edits import change
from pathways.model import Handoff, HandoffKind, Holder
from pathways.ui.workshop.responsibility.page import ResponsibilityPage

HOLE = Handoff(
    kind=HandoffKind.DISCHARGE,
    sender="Ward",
    receiver="Nursing",
    responsible_until_received=Holder.NOBODY,
)


@pytest.fixture
def page(hands: Hands) -> ResponsibilityPage:
    """The page, of a small pathway."""
    hands.action("analysis.responsibility").trigger()
    made = opened(hands).findChild(ResponsibilityPage)
    assert made is not None
    return made


def _told(page: ResponsibilityPage) -> str:
    return " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_that_letters_stand_where_step_and_party_meet(page: ResponsibilityPage) -> None:
    assert [party.name for party in page.cells.chart.parties] == [
        "Gol",
        "Vestre Viken HF",
        "Gol GP centre",
    ]
    steps = [row.step for row in page.cells.rows]
    assert page.cells.index(steps.index("ward"), 1).data() == "A"
    assert page.cells.index(steps.index("ward"), 0).data() == ""
    assert "A answers for the step" in _told(page)


def test_that_a_cell_is_read_in_words_by_keyboard(page: ResponsibilityPage, hands: Hands) -> None:
    page.view.setFocus()
    page.view.setCurrentIndex(page.cells.index(1, 0))
    hands.qtbot.keyClick(page.view, Qt.Key.Key_Right)
    assert "Doctor: Vestre Viken HF has nothing to do with it" in _told(page)
    hands.qtbot.keyClick(page.view, Qt.Key.Key_Right)
    assert "Doctor: Gol GP centre answers for the step" in _told(page)
    hands.qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert hands.canvas.selected() == ("doctor",)


def test_that_holes_are_told_and_sifted(page: ResponsibilityPage, hands: Hands) -> None:
    hands.window.editor.perform("Settle", change(hands.model, "ward--nursing", handoff=HOLE))
    hands.qtbot.waitUntil(lambda: "1 with a hole" in _told(page))
    page.open.setFocus()
    hands.qtbot.keyClick(page.open, Qt.Key.Key_Space)
    assert [row.step for row in page.cells.rows] == ["nursing"]
    told = str(page.cells.index(0, page.cells.flaws).data())
    assert told == "Nobody holds responsibility until the patient is received"
    hands.window.editor.stack.undo()
    hands.qtbot.waitUntil(lambda: not page.cells.rows)
    assert "1 with a hole" not in _told(page)


def test_that_two_who_are_responsible_are_told(page: ResponsibilityPage, hands: Hands) -> None:
    hands.window.editor.perform("Claim", change(hands.model, "ward", party="town"))
    hands.qtbot.waitUntil(lambda: "1 with two responsible" in _told(page))


def test_that_the_chart_is_copied_and_saved(
    page: ResponsibilityPage, hands: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.view.setFocus()
    hands.qtbot.keyClick(page.view, Qt.Key.Key_C, CONTROL)
    first = QGuiApplication.clipboard().text().splitlines()[0].split("\t")
    QGuiApplication.clipboard().clear()
    assert first[:2] == ["Step", "Gol"]
    assert first[-3:] == ["To settle", "Role", "Follow-up"]
    out = tmp_path / "chart.xlsx"
    monkeypatch.setattr(hands.window.files, "ask_where", lambda *_asked: out)
    hands.qtbot.mouseClick(button(page, "Save…"), Qt.MouseButton.LeftButton)
    assert load_workbook(out)["Responsibility"]["A1"].value == "Step"
