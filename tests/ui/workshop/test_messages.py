"""The message plan by hand: it walks with the drawing, and the drawing with it."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from tests.ui.handling import Hands, button
from tests.ui.workshop.opening import opened

from pathways.edits import change
from pathways.model import Channel, Handoff, HandoffKind, Message
from pathways.ui.workshop.messages.page import MessagesPage

LATE = Handoff(
    kind=HandoffKind.DISCHARGE,
    messages=(Message(type="epikrise", channel=Channel.ELECTRONIC, deadline=10_080),),
)


@pytest.fixture
def page(hands: Hands) -> MessagesPage:
    """The page, of a pathway with three handoffs."""
    hands.action("analysis.messages").trigger()
    made = opened(hands).findChild(MessagesPage)
    assert made is not None
    return made


def _told(page: MessagesPage) -> str:
    return " ".join(label.text() for label in page.findChildren(QLabel))


def test_that_every_handoff_stands_below_the_other(page: MessagesPage, hands: Hands) -> None:
    ids = [page.plans.id_at(row) for row in range(page.plans.rowCount())]
    assert ids == ["choose--ward", "ward--nursing", "choose--nursing"]
    assert "3 handoffs" in _told(page)
    hands.qtbot.waitUntil(lambda: page.view.visualRect(page.plans.index(2)).isValid())
    tops = [page.view.visualRect(page.plans.index(row)).top() for row in range(3)]
    assert tops == sorted(set(tops))


def test_that_enter_and_a_click_select_on_the_drawing(page: MessagesPage, hands: Hands) -> None:
    page.view.setFocus()
    page.view.setCurrentIndex(page.plans.index(1))
    hands.qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert hands.canvas.selected() == ("ward--nursing",)
    place = page.view.visualRect(page.plans.index(0)).center()
    if page.view.viewport().rect().contains(place):
        hands.qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert hands.canvas.selected() == ("choose--ward",)


def test_that_it_walks_with_the_selected_handoff(page: MessagesPage, hands: Hands) -> None:
    hands.canvas.select(("choose--nursing",))
    assert page.chosen() == "choose--nursing"
    rect = page.view.visualRect(page.view.currentIndex())
    assert page.view.viewport().rect().intersects(rect)
    hands.canvas.select(("ward",))
    assert page.chosen() == "choose--nursing"


def test_that_an_edit_is_shown_and_what_is_late_is_said(page: MessagesPage, hands: Hands) -> None:
    before = page.view.visualRect(page.plans.index(1)).height()
    hands.window.editor.perform("Settle", change(hands.model, "ward--nursing", handoff=LATE))
    index = page.plans.index(1)
    aloud = Qt.ItemDataRole.AccessibleTextRole
    hands.qtbot.waitUntil(lambda: "Later than the standard" in str(index.data(aloud)))
    assert "Required, not sent" in str(index.data(aloud))
    assert "required messages are missing" in _told(page)
    assert str(index.data()).startswith("Discharge: Ward → Nursing")
    hands.qtbot.waitUntil(lambda: page.view.visualRect(index).height() > 2 * before)


def test_that_only_the_lacking_are_shown_on_wish(page: MessagesPage, hands: Hands) -> None:
    hands.window.editor.perform("Settle", change(hands.model, "ward--nursing", handoff=LATE))
    page.lacking.setFocus()
    hands.qtbot.keyClick(page.lacking, Qt.Key.Key_Space)
    hands.qtbot.waitUntil(lambda: page.plans.rowCount() == 1)
    assert page.plans.id_at(0) == "ward--nursing"


def test_that_it_is_painted_at_every_size(page: MessagesPage, hands: Hands) -> None:
    window = opened(hands)
    for width in (520, 900, 1400):
        window.resize(width, 500)
        hands.qtbot.waitUntil(lambda: page.view.visualRect(page.plans.index(0)).height() > 40)
        right = page.view.visualRect(page.plans.index(0)).right()
        assert right <= page.view.viewport().width()
        assert not page.view.grab().isNull()


def test_that_the_plan_is_copied_and_saved(
    page: MessagesPage, hands: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands.window.editor.perform("Settle", change(hands.model, "ward--nursing", handoff=LATE))
    index, aloud = page.plans.index(1), Qt.ItemDataRole.AccessibleTextRole
    hands.qtbot.waitUntil(lambda: "Later than the standard" in str(index.data(aloud)))
    hands.click(button(page, "Copy"))
    first, *rows = (line.split("\t") for line in QGuiApplication.clipboard().text().splitlines())
    QGuiApplication.clipboard().clear()
    assert first[:3] == ["Handoff", "Moment", "Message"]
    late = [row for row in rows if "Later than the standard" in row]
    assert [row[3:5] for row in late] == [["Ringerike medical ward", "Gol home nursing"]]
    assert any("No messages are drawn" in row[2] for row in rows), "a handoff that says nothing"
    out = tmp_path / "plan.xlsx"
    monkeypatch.setattr(hands.window.files, "ask_where", lambda *_asked: out)
    hands.click(button(page, "Save…"))
    saved = load_workbook(out)["Message plan"]
    assert [cell.value for cell in saved[1]] == first
    assert saved.max_row == 1 + len(rows)
