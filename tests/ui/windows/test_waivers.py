"""What is accepted is listed with its reason and last day, and taken back in one click."""

from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton
from tests.ui.handling import Hands, button, in_dialog
from tests.ui.windows.findings_hands import choose, names, tree

from pathways.edits import waive
from pathways.model import Waiver
from pathways.ui.dialogs.waiver import WaiverDialog
from pathways.ui.dialogs.waivers import WaiversDialog
from pathways.ui.forms.inputs import Line
from pathways.ui.panels.findings_list import BESIDE, EXPIRED

RULE = "no-information-passed"


def _accept(hands: Hands, expires: date | None = None) -> Waiver:
    """Have the first finding of the rule accepted."""
    finding = next(one for one in hands.findings if one.name == RULE)
    waiver = Waiver(
        rule=RULE,
        element=finding.elements[0],
        reason="Same corridor",
        name="Head nurse",
        date=date(2026, 1, 2),
        expires=expires,
    )
    hands.window.editor.perform("Accept", waive(hands.model, waiver))
    hands.wait_for_findings()
    return waiver


def _told(dialog: WaiversDialog) -> str:
    return " ".join(one.text() for one in dialog.findChildren(QLabel) if not one.isHidden())


def test_that_w_accepts_with_a_last_day(hands: Hands) -> None:
    choose(hands, RULE)

    def answer(dialog: WaiverDialog) -> None:
        reason = dialog.findChildren(QPlainTextEdit)[0]
        name, until = dialog.findChildren(Line)
        hands.qtbot.keyClicks(reason, "Same corridor")
        hands.qtbot.keyClicks(name, "Head nurse")
        accept = button(dialog, "Accept")
        assert accept.isEnabled()
        hands.qtbot.keyClicks(until, "soon")
        assert not accept.isEnabled()
        until.selectAll()
        hands.qtbot.keyClicks(until, "1.1.2020")
        assert not accept.isEnabled()
        until.selectAll()
        hands.qtbot.keyClicks(until, "31.12.2099")
        accept.click()

    in_dialog(WaiverDialog, answer)
    hands.press(Qt.Key.Key_W)
    assert hands.model.waivers[0].expires == date(2099, 12, 31)
    hands.wait_for_findings()
    current = hands.window.findings.current()
    assert current is not None
    assert not current.waived


def test_that_the_last_name_is_offered_again(hands: Hands) -> None:
    _accept(hands)
    finding = next(one for one in hands.findings if not one.waived)
    dialog = WaiverDialog(finding, hands.model, hands.window)
    assert dialog.findChildren(Line)[0].text() == "Head nurse"
    dialog.deleteLater()


def test_that_an_expired_waiver_speaks_again_and_says_so(hands: Hands) -> None:
    yesterday = date.today() - timedelta(days=1)  # noqa: DTZ011 - the user's own calendar
    _accept(hands, yesterday)
    choose(hands, RULE)
    row = tree(hands).currentIndex()
    assert row.data(EXPIRED)
    assert row.data(BESIDE).startswith("Expired · ")
    assert "It is no longer accepted." in row.data(Qt.ItemDataRole.AccessibleTextRole)
    told = [one.text() for one in hands.window.findings.findChildren(QLabel) if one.isVisible()]
    assert any("it counts again" in text and "Same corridor" in text for text in told)

    def renew(dialog: WaiverDialog) -> None:
        assert dialog.findChildren(QPlainTextEdit)[0].toPlainText() == "Same corridor"
        button(dialog, "Accept").click()

    in_dialog(WaiverDialog, renew)
    tree(hands).setFocus()
    hands.press(Qt.Key.Key_W)
    assert [one.expires for one in hands.model.waivers] == [None]


def test_that_all_waivers_are_listed_and_taken_back(hands: Hands) -> None:
    _accept(hands, date(2099, 1, 1))
    count = names(hands).count(RULE)

    def take_back(dialog: WaiversDialog) -> None:
        told = _told(dialog)
        for text in ("Same corridor", "Head nurse", "2026-01-02", "2099-01-01", "Holds."):
            assert text in told
        hands.click(dialog.findChildren(QPushButton, "revoke")[0])
        QApplication.processEvents()
        assert "Nothing is accepted" in _told(dialog)
        dialog.reject()

    in_dialog(WaiversDialog, take_back)
    hands.action("edit.waivers").trigger()
    assert not hands.model.waivers
    hands.wait_for_findings()
    assert names(hands).count(RULE) == count
    hands.action("edit.undo").trigger()
    assert len(hands.model.waivers) == 1


def test_that_expired_and_idle_waivers_are_told_apart(hands: Hands) -> None:
    _accept(hands, date(2026, 2, 1))
    idle = Waiver(rule="dead-end", element="ward", reason="R", name="N", date=date(2026, 1, 1))
    hands.window.editor.perform("Accept", waive(hands.model, idle))
    hands.wait_for_findings()
    dialog = WaiversDialog(lambda: hands.model, hands.window.finding_desk.watch, hands.window)
    told = _told(dialog)
    assert told.index("the finding counts again") < told.index("The finding is gone")
    dialog.deleteLater()
