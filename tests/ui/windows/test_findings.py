"""Findings lead to their place, to the field that settles them, and can be mended or accepted."""

import dataclasses
from pathlib import Path
from typing import Any

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QToolButton,
    QTreeView,
)
from tests.ui.handling import CONTROL, SHIFT, Hands, button, in_dialog, input_at

from pathways.model import HandoffKind, Severity
from pathways.rules.finding import Finding
from pathways.session.review.book import FindingsBook
from pathways.ui.dialogs.register import RegisterDialog
from pathways.ui.dialogs.waiver import WaiverDialog
from pathways.ui.forms.inputs import Line
from pathways.ui.panels.finding_deeds import Deed
from pathways.ui.panels.findings_list import ACCEPTED, FINDING, GROUP
from pathways.ui.windows.main_window import MainWindow


def _tree(hands: Hands) -> QTreeView:
    hands.window.findings.bring()
    tree = hands.window.findings.findChild(QTreeView)
    assert tree is not None
    return tree


def _rows(tree: QTreeView) -> list[QModelIndex]:
    model = tree.model()
    branches = [model.index(row, 0) for row in range(model.rowCount())]
    return [
        model.index(number, 0, branch)
        for branch in branches
        for number in range(model.rowCount(branch))
    ]


def _row(hands: Hands, name: str) -> QModelIndex:
    return next(row for row in _rows(_tree(hands)) if row.data(FINDING).name == name)


def _click(hands: Hands, row: QModelIndex, *, twice: bool = False) -> None:
    tree = _tree(hands)
    tree.scrollTo(row)
    QApplication.processEvents()
    place = tree.visualRect(row).center()
    hands.click(tree.viewport(), place)
    if twice:
        hands.qtbot.mouseDClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)


def _hand_over(hands: Hands, **fields: Any) -> None:
    """Write a handoff on the way from the ward to the nursing unit."""
    from pathways.edits import change_handoff

    after = change_handoff(hands.model, "ward--nursing", **fields)
    hands.window.editor.perform("Write", after)
    hands.wait_for_findings()


def test_that_findings_stand_by_severity_with_counts(hands: Hands) -> None:
    model = _tree(hands).model()
    branches = [model.index(row, 0) for row in range(model.rowCount())]
    groups = [branch.data(GROUP) for branch in branches]
    assert groups == [one for one in (*Severity, ACCEPTED) if one in groups]
    for branch in branches:
        assert branch.data().startswith(str(model.rowCount(branch)))
    assert len(_rows(_tree(hands))) == len(hands.findings)


def test_that_a_click_shows_the_place(hands: Hands) -> None:
    row = _row(hands, "no-information-passed")
    _click(hands, row)
    assert hands.canvas.selected() == row.data(FINDING).elements[:1]
    assert hands.window.findings.in_front


def test_that_the_detail_tells_all(hands: Hands) -> None:
    row = _row(hands, "no-information-passed")
    finding: Finding = row.data(FINDING)
    _click(hands, row)
    told = " ".join(
        label.text() for label in hands.window.findings.findChildren(QLabel) if label.isVisible()
    )
    for text in (finding.title, finding.message, finding.why, finding.source, *finding.measures):
        assert text in told


def test_that_a_double_click_goes_to_the_field(hands: Hands) -> None:
    _hand_over(hands, kind=HandoffKind.DISCHARGE, sender="Ward nurse", information="Plan")
    _click(hands, _row(hands, "no-receiver"), twice=True)
    assert QApplication.focusWidget() is input_at(hands, "handoff.receiver")
    hands.write("Home nurse")
    hands.wait_for_findings()
    assert "no-receiver" not in hands.at("ward--nursing")


def test_that_enter_goes_there_too(hands: Hands) -> None:
    _hand_over(hands, kind=HandoffKind.DISCHARGE, sender="Ward nurse", information="Plan")
    tree = _tree(hands)
    tree.setFocus()
    tree.setCurrentIndex(_row(hands, "no-receiver"))
    hands.qtbot.keyClick(tree, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is input_at(hands, "handoff.receiver")


def test_that_every_finding_of_the_samples_leads_somewhere(
    window: MainWindow, hands: Hands
) -> None:
    for action in range(1, 6):
        menu = window.menus["templates"]
        menu.aboutToShow.emit()
        menu.actions()[action].trigger()
        hands.wait_for_findings()
        model = hands.model
        entries = {one.id for one in model.units} | {one.id for one in model.parties}
        entries |= {one.id for one in model.agreements}
        for finding in hands.findings:
            if finding.elements[0] in entries:
                in_dialog(RegisterDialog, lambda dialog: dialog.reject())
                window.finding_desk.open(finding)
                with hands.qtbot.waitActive(window):
                    window.activateWindow()
                continue
            window.finding_desk.open(finding)
            focused = QApplication.focusWidget()
            assert focused is not None
            assert window.properties.isAncestorOf(focused), (finding.code, finding.field)


def test_that_the_keyboard_walks_through_the_findings(hands: Hands) -> None:
    order = [row.data(FINDING) for row in _rows(_tree(hands))]
    hands.canvas.setFocus()
    for finding in order:
        hands.press(Qt.Key.Key_F8)
        assert hands.window.findings.current() is finding
    hands.press(Qt.Key.Key_F8)
    assert hands.window.findings.current() is order[0]
    hands.press(Qt.Key.Key_F8, SHIFT)
    assert hands.window.findings.current() is order[-1]


def test_that_walking_brings_the_findings_in_front_of_other_panels(hands: Hands) -> None:
    hands.window.properties.bring()
    hands.canvas.setFocus()
    hands.press(Qt.Key.Key_F8)
    assert not hands.window.findings.visibleRegion().isEmpty()
    assert hands.canvas.hasFocus()
    hands.window.findings.close()
    hands.press(Qt.Key.Key_F8)
    assert hands.window.findings.isHidden(), "what is put away stays away"


def test_that_a_mend_is_one_step_to_undo(hands: Hands) -> None:
    fixable = next(row for row in _rows(_tree(hands)) if row.data(FINDING).fixable)
    finding = fixable.data(FINDING)
    before = hands.model
    _click(hands, fixable)
    hands.click(button(hands.window.findings, "Mend"))
    assert hands.model != before
    assert finding.title in hands.action("edit.undo").text()
    hands.wait_for_findings()
    assert finding.name not in hands.at(finding.elements[0])
    hands.press(Qt.Key.Key_Z, CONTROL)
    assert hands.model == before


def test_that_a_finding_is_accepted_with_a_reason_and_taken_back(hands: Hands) -> None:
    finding = _row(hands, "no-information-passed").data(FINDING)
    _click(hands, _row(hands, "no-information-passed"))

    def give_reason(dialog: WaiverDialog) -> None:
        accept = button(dialog, "Accept")
        assert not accept.isEnabled()
        reason = dialog.findChild(QPlainTextEdit)
        name = dialog.findChild(Line)
        assert reason is not None
        assert name is not None
        hands.qtbot.keyClicks(reason, "Same building, same nurse")
        assert not accept.isEnabled()
        hands.qtbot.keyClicks(name, "Head of department")
        accept.click()

    in_dialog(WaiverDialog, give_reason)
    hands.click(button(hands.window.findings, "Accept this…"))
    hands.wait_for_findings()
    accepted = [one for one in hands.findings if one.waived]
    assert [one.name for one in accepted] == [finding.name]
    assert accepted[0].waiver is not None
    assert accepted[0].waiver.reason == "Same building, same nurse"
    model = _tree(hands).model()
    assert model.index(model.rowCount() - 1, 0).data(GROUP) == ACCEPTED
    assert finding.elements[0] not in hands.window.finding_desk.watch.marks()

    hands.window.finding_desk.turn_waiver(accepted[0])
    hands.wait_for_findings()
    assert not any(one.waived for one in hands.findings)


def test_that_a_mend_for_another_model_is_not_made(hands: Hands) -> None:
    fixable = next(row for row in _rows(_tree(hands)) if row.data(FINDING).fixable)
    _click(hands, fixable)
    hands.canvas.delete_selected()
    before = hands.model
    hands.window.findings.deed_wanted.emit(Deed.MEND)
    assert hands.model is before


def test_that_a_sound_pathway_is_told_so(hands: Hands) -> None:
    hands.window.findings.show_findings(FindingsBook((), hands.model, {}))
    told = {
        label.text() for label in hands.window.findings.findChildren(QLabel) if label.isVisible()
    }
    assert "No breaks found" in told


def test_that_marks_reach_the_drawing(hands: Hands) -> None:
    marks = hands.window.finding_desk.watch.marks()
    assert marks
    assert hands.canvas.stage.marks == marks


def test_that_a_branch_closes_on_a_click_and_stays_closed(hands: Hands) -> None:
    tree = _tree(hands)
    branch = tree.model().index(0, 0)
    hands.click(tree.viewport(), tree.visualRect(branch).center())
    assert not tree.isExpanded(branch)
    _hand_over(hands, note="Something")
    assert not tree.isExpanded(tree.model().index(0, 0))


def test_that_nobody_claims_there_are_no_breaks_before_the_rules_were_asked(
    window: MainWindow, file: Path
) -> None:
    window.files.open(file)
    shown = [label.text() for label in window.findings.findChildren(QLabel)]
    assert "Looking for breaks…" in shown
    counted = window.status.findChild(QToolButton, "findingsCount")
    assert counted is not None
    assert counted.text() == "Looking for breaks…"


def test_that_the_field_is_scrolled_into_sight(hands: Hands) -> None:
    hands.canvas.select(())
    finding = _row(hands, "no-information-passed").data(FINDING)
    hands.window.finding_desk.open(dataclasses.replace(finding, field="handoff.contingency"))
    area = hands.window.properties.findChild(QScrollArea)
    assert area is not None

    def is_seen() -> None:
        field = input_at(hands, "handoff.contingency")
        assert QApplication.focusWidget() is field
        top = field.mapTo(area.viewport(), QPoint(0, 0)).y()
        assert 0 <= top <= area.viewport().height() - field.height()

    hands.qtbot.waitUntil(is_seen)


def test_that_a_missing_message_leads_to_the_button_that_adds_it(hands: Hands) -> None:
    _hand_over(
        hands, kind=HandoffKind.DISCHARGE, sender="Nurse", receiver="Nurse", information="Plan"
    )
    finding = next(one for one in hands.findings if one.name == "required-message-missing")
    hands.window.finding_desk.open(finding)
    focused = QApplication.focusWidget()
    assert isinstance(focused, QPushButton)
    assert "required" in focused.text()
    hands.press(Qt.Key.Key_Space)
    hands.wait_for_findings()
    assert "required-message-missing" not in hands.at("ward--nursing")
