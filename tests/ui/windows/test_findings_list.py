"""The list of findings: grouped, sifted, walked through by keys, and calm while others edit."""

import dataclasses
from collections import Counter

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QMenu,
    QPushButton,
    QSplitter,
    QToolButton,
    QWidget,
)
from tests.ui.handling import CONTROL, Hands
from tests.ui.windows.findings_hands import choose, deed, group_by, names, rows, search, tree

from pathways.analysis.places import place_names
from pathways.edits import change, find, set_color
from pathways.model import Measure, Severity, Swatch
from pathways.rules.families import family_title
from pathways.session import load_settings
from pathways.session.review.book import By, FindingsBook
from pathways.ui.forms.inputs import Box, Combo
from pathways.ui.panels.findings_list import COUNTS, FINDING, SCORE

Key = Qt.Key


def _headings(hands: Hands) -> list[str]:
    model = tree(hands).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def _menu(hands: Hands) -> QMenu:
    """Open the menu of what is shown."""
    button = hands.window.findings.findChildren(QToolButton, "findingsFilter")[0]
    hands.click(button)
    menu = button.findChildren(QMenu)[0]
    hands.qtbot.waitUntil(menu.isVisible)
    return menu


def _tick(hands: Hands, menu: QMenu, text: str) -> None:
    action = next(one for one in menu.actions() if one.text().startswith(text))
    hands.click(menu, menu.actionGeometry(action).center())


def test_that_six_findings_are_seen_in_a_small_window(hands: Hands) -> None:
    listed = tree(hands)
    QApplication.processEvents()
    high = listed.sizeHintForIndex(rows(hands)[0]).height()
    assert listed.viewport().height() / high >= 7


@pytest.mark.parametrize("by", list(By))
def test_that_findings_are_grouped_as_chosen(hands: Hands, by: By) -> None:
    group_by(hands, by)
    assert {row.data(FINDING) for row in rows(hands)} == set(hands.findings)
    assert all(_headings(hands))
    assert load_settings().findings_by == by


def test_that_headings_tell_how_many_of_each_severity(hands: Hands) -> None:
    group_by(hands, By.FAMILY)
    model = tree(hands).model()
    assert _headings(hands)[0] in {family_title(one.family) for one in hands.findings}
    counts = (model.index(row, 0).data(COUNTS) for row in range(model.rowCount()))
    assert sum(counts, start=Counter()) == Counter(one.severity for one in hands.findings)
    said = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith(_headings(hands)[0])
    assert any(char.isdigit() for char in said)


def test_that_by_need_the_score_is_shown_and_the_highest_stands_first(hands: Hands) -> None:
    group_by(hands, By.NEED)
    model = tree(hands).model()
    for branch in range(model.rowCount()):
        head = model.index(branch, 0)
        scores = [model.index(row, 0, head).data(SCORE) for row in range(model.rowCount(head))]
        assert scores == sorted(scores, reverse=True)
        assert all(1 <= score <= 16 for score in scores)


def test_that_words_sift_and_esc_shows_all_again(hands: Hands) -> None:
    everything = names(hands)
    field = search(hands)
    field.setFocus()
    hands.qtbot.keyClicks(field, "no INFO")
    assert set(names(hands)) == {"no-information-passed"}
    told = [one.text() for one in hands.window.findings.findChildren(QLabel) if one.isVisible()]
    assert f"{len(names(hands))} of {len(everything)}" in told
    hands.qtbot.keyClick(field, Key.Key_Escape)
    assert names(hands) == everything


def test_that_typing_in_the_list_searches_and_down_leads_back(hands: Hands) -> None:
    choose(hands, "no-information-passed")
    hands.press(Key.Key_P)
    assert QApplication.focusWidget() is search(hands)
    assert search(hands).text() == "p"
    hands.press(Key.Key_Escape)
    hands.write("passed")
    hands.press(Key.Key_Down)
    assert QApplication.focusWidget() is tree(hands)
    assert hands.window.findings.current() is rows(hands)[0].data(FINDING)
    hands.press(Key.Key_Escape)
    assert search(hands).text() == ""


def test_that_up_from_the_top_leads_to_the_search(hands: Hands) -> None:
    listed = tree(hands)
    listed.setFocus()
    listed.setCurrentIndex(listed.model().index(0, 0))
    hands.press(Key.Key_Up)
    assert QApplication.focusWidget() is search(hands)


def test_that_several_filters_are_ticked_in_one_go(hands: Hands) -> None:
    menu = _menu(hands)
    _tick(hands, menu, "Only what the program can mend")
    assert menu.isVisible()
    assert all(row.data(FINDING).fixable for row in rows(hands))
    wanted = {row.data(FINDING).family for row in rows(hands)}
    family = min(wanted)
    _tick(hands, menu, family_title(family))
    assert {row.data(FINDING).family for row in rows(hands)} == {family}
    menu.close()
    button = next(
        one for one in hands.window.findings.findChildren(QPushButton) if one.text() == "Show all"
    )
    hands.click(button)
    assert len(rows(hands)) == len(hands.findings)


def test_that_one_severity_can_be_shown_alone(hands: Hands) -> None:
    menu = _menu(hands)
    count = sum(one.severity is Severity.ERROR for one in hands.findings)
    _tick(hands, menu, f"{count} error")
    assert {row.data(FINDING).severity for row in rows(hands)} == {Severity.ERROR}
    menu.close()


def test_that_nothing_found_is_told_with_a_way_back(hands: Hands) -> None:
    field = search(hands)
    hands.window.findings.bring()
    hands.qtbot.keyClicks(field, "xyzzy")
    told = [one.text() for one in hands.window.findings.findChildren(QLabel) if one.isVisible()]
    assert "No finding fits" in told


def test_that_arrows_walk_and_the_drawing_follows(hands: Hands) -> None:
    choose(hands, "no-information-passed")
    before = hands.window.findings.current()
    hands.press(Key.Key_Down)
    after = hands.window.findings.current()
    assert after is not before
    if after is not None and after.elements:
        assert hands.canvas.selected() == after.elements[:1]
    assert QApplication.focusWidget() is tree(hands)


def test_that_the_chosen_finding_stays_chosen_while_others_edit(hands: Hands) -> None:
    finding = choose(hands, "no-information-passed")
    row = tree(hands).currentIndex()
    resets: list[None] = []
    tree(hands).model().modelReset.connect(lambda: resets.append(None))
    hands.window.editor.perform("Edit", change(hands.model, "ward", name=""))
    hands.wait_for_findings()
    current = hands.window.findings.current()
    assert current is not None
    assert (current.name, current.elements) == (finding.name, finding.elements)
    assert tree(hands).currentIndex().data(FINDING) is current
    assert not resets
    assert row.isValid()


def test_that_no_edit_takes_the_keyboard_from_a_field(hands: Hands) -> None:
    choose(hands, "no-information-passed")
    field = search(hands)
    field.setFocus()
    hands.window.editor.perform("Edit", change(hands.model, "ward", name=""))
    hands.wait_for_findings()
    assert QApplication.focusWidget() is field


def test_that_an_edit_nobody_sees_in_the_findings_moves_nothing(hands: Hands) -> None:
    model = tree(hands).model()
    moves: list[None] = []
    for signal in (model.modelReset, model.rowsInserted, model.rowsRemoved):
        signal.connect(lambda *_args: moves.append(None))
    after = set_color(hands.model, "way", ["ward"], Swatch.BLUE)
    hands.window.editor.perform("Edit", after)
    hands.wait_for_findings()
    assert not moves


def test_that_the_panel_stays_in_front_when_it_changes_the_model(hands: Hands) -> None:
    choose(hands, "no-information-passed")
    assert hands.canvas.selected()
    hands.click(hands.window.findings.findChildren(Box, "risk_detectable")[0])
    assert hands.model.risks
    assert hands.window.findings.in_front


def test_that_a_measure_carries_what_was_found_and_is_told_of(hands: Hands) -> None:
    finding = choose(hands, "no-information-passed")
    wanted: list[str] = []
    hands.window.finding_desk.measure_wanted.connect(wanted.append)
    hands.press(Key.Key_T)
    hands.wait_for_findings()
    made = find(hands.model, wanted[0])
    assert isinstance(made, Measure)
    assert finding.message in made.description
    button = hands.window.findings.findChildren(QPushButton, "findingMeasure")[0]
    assert made.title in button.text()
    hands.click(button)
    assert wanted == [made.id, made.id]
    assert hands.window.findChildren(QWidget, "workshopWindow")
    hands.action("edit.undo").trigger()
    assert not hands.model.measures


def test_that_what_cannot_be_done_is_not_offered(hands: Hands) -> None:
    finding = choose(hands, "no-information-passed")
    assert deed(hands, "mend").isVisible() is finding.fixable
    assert deed(hands, "accept").isVisible()


def test_that_danger_is_answered_one_step_a_time(hands: Hands) -> None:
    finding = choose(hands, "no-information-passed")
    panel = hands.window.findings
    severity = panel.findChildren(Combo, "risk_severity")[0]
    severity.setFocus()
    while severity.currentData() != 4:
        hands.press(Key.Key_Down)
    said = hands.model.risks
    assert [(one.rule, one.element, one.severity) for one in said] == [
        (finding.name, finding.elements[0], 4)
    ]
    hands.click(panel.findChildren(Box, "risk_detectable")[0])
    assert hands.model.risks[0].detectable is True
    score = panel.findChildren(QLabel, "riskScore")[0]
    hands.qtbot.waitUntil(lambda: "can wait" in score.text())
    hands.press(Key.Key_Z, CONTROL)
    assert hands.model.risks[0].detectable is None
    hands.wait_for_findings()
    hands.click(panel.findChildren(QPushButton, "riskUsual")[0])
    assert not hands.model.risks


def test_that_the_split_is_remembered(hands: Hands) -> None:
    split = hands.window.findings.findChildren(QSplitter, "findingsSplit")[0]
    hands.window.findings.bring()
    QApplication.processEvents()
    handle = split.handle(1)
    where = handle.rect().center()
    hands.qtbot.mousePress(handle, Qt.MouseButton.LeftButton, pos=where)
    hands.qtbot.mouseMove(handle, where - QPoint(0, 90))
    hands.qtbot.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=where - QPoint(0, 90))
    upper, lower = split.sizes()
    assert load_settings().findings_share == round(100 * upper / (upper + lower))
    assert upper < lower


def test_that_four_hundred_findings_are_grouped_and_searched(hands: Hands) -> None:
    panel, model = hands.window.findings, hands.model
    panel.bring()
    many = [
        dataclasses.replace(one, field=f"field {number}")
        for number in range(400)
        for one in hands.findings[number % len(hands.findings) :][:1]
    ]
    panel.show_findings(FindingsBook(many, model, place_names(model)))
    for by in By:
        group_by(hands, by)
    assert len(rows(hands)) >= 400
    hands.qtbot.keyClicks(search(hands), "no")
    assert 0 < len(rows(hands)) <= 2 * len(many)


def test_that_rows_tell_the_whole_sentence_to_the_eye_and_the_ear(hands: Hands) -> None:
    row = rows(hands)[0]
    finding = row.data(FINDING)
    assert finding.message in row.data(Qt.ItemDataRole.AccessibleTextRole)
    assert row.data(Qt.ItemDataRole.ToolTipRole) == finding.message
    listed = tree(hands)
    place = listed.visualRect(row).center()
    tip = QHelpEvent(QHelpEvent.Type.ToolTip, place, listed.viewport().mapToGlobal(place))
    QApplication.sendEvent(listed.viewport(), tip)
