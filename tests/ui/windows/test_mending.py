"""A mend is shown before it is done, and many of one kind are mended at once."""

import dataclasses
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QPushButton
from tests.ui.handling import CONTROL, SHIFT, Hands, in_dialog
from tests.ui.windows.findings_hands import choose, deed, names, tree

from pathways.edits import change_handoff, connect, find
from pathways.graph import PathwayView
from pathways.model import CareModel, HandoffKind, Holder, Transition
from pathways.rules.finding import Finding
from pathways.ui.canvas.preview.card import PreviewCard
from pathways.ui.canvas.preview.preview import Preview
from pathways.ui.dialogs.mend_all import MendAllDialog

Key = Qt.Key
TWICE = "duplicate-transition"


@pytest.fixture
def doubles(hands: Hands) -> Hands:
    """A person at a drawing with two arrows drawn twice, which the program can mend."""
    model = hands.model
    for source, target in (("doctor", "choose"), ("ward", "nursing")):
        model = connect(model, "way", source, target)
    hands.window.editor.perform("Draw twice", model)
    hands.wait_for_findings()
    hands.canvas.select(())
    return hands


def _preview(hands: Hands) -> Preview:
    tool = hands.canvas.hand.tool
    assert isinstance(tool, Preview)
    return tool


def _cards(hands: Hands) -> list[PreviewCard]:
    return [one for one in hands.canvas.findChildren(PreviewCard) if one.isVisible()]


def _is_plain(hands: Hands) -> bool:
    return hands.canvas.hand.is_empty and not _cards(hands)


def test_that_what_goes_is_struck_through_and_told(doubles: Hands) -> None:
    finding = choose(doubles, TWICE)
    before = doubles.model
    doubles.press(Key.Key_Space)
    preview = _preview(doubles)
    assert doubles.model is before
    assert set(preview.struck) <= set(finding.elements)
    assert preview.struck
    told = " ".join(one.text() for one in preview.card.findChildren(QLabel))
    assert finding.title in told
    assert "Transition removed" in told
    doubles.qtbot.waitUntil(
        lambda: "1 finding goes" in " ".join(x.text() for x in preview.card.findChildren(QLabel))
    )


def test_that_esc_leaves_everything_as_it_was(doubles: Hands) -> None:
    choose(doubles, TWICE)
    before, chosen = doubles.model, doubles.canvas.selected()
    doubles.press(Key.Key_Space)
    doubles.press(Key.Key_Escape)
    assert doubles.model is before
    assert _is_plain(doubles)
    assert doubles.canvas.selected() == chosen
    assert doubles.canvas.halos.selection.elements == chosen
    assert QApplication.focusWidget() is tree(doubles)


def test_that_enter_does_it_in_one_step(doubles: Hands) -> None:
    finding = choose(doubles, TWICE)
    before = doubles.model
    doubles.press(Key.Key_Space)
    doubles.press(Key.Key_Return)
    doubles.wait_for_findings()
    assert _is_plain(doubles)
    assert names(doubles).count(TWICE) == 1
    assert doubles.window.findings.in_front
    doubles.press(Key.Key_Z, CONTROL)
    assert doubles.model == before
    assert finding.name == TWICE


def test_that_buttons_do_and_leave_it_too(doubles: Hands) -> None:
    choose(doubles, TWICE)
    before = doubles.model
    doubles.click(deed(doubles, "show_mend"))
    doubles.click(_preview(doubles).card.findChildren(QPushButton, "previewLeave")[0])
    assert _is_plain(doubles)
    assert doubles.model is before
    doubles.click(deed(doubles, "show_mend"))
    doubles.click(_preview(doubles).card.do)
    assert doubles.model is not before


def test_that_what_changes_is_lit(hands: Hands) -> None:
    name = next(one.name for one in hands.findings if one.fixable)
    finding = choose(hands, name)
    hands.press(Key.Key_Space)
    preview = _preview(hands)
    assert finding.elements[0] in (*preview.lit, *preview.struck)
    shown = hands.canvas.findChildren(PreviewCard)[0]
    assert hands.canvas.rect().contains(shown.geometry())


def test_that_the_mend_is_taken_back_by_the_same_key(doubles: Hands) -> None:
    choose(doubles, TWICE)
    doubles.click(deed(doubles, "show_mend"))
    tree(doubles).setFocus()
    doubles.press(Key.Key_Space)
    assert _is_plain(doubles)


def test_that_another_finding_ends_it(doubles: Hands) -> None:
    choose(doubles, TWICE)
    doubles.press(Key.Key_Space)
    choose(doubles, "no-information-passed")
    assert _is_plain(doubles)


def test_that_an_edit_from_elsewhere_ends_it(doubles: Hands) -> None:
    choose(doubles, TWICE)
    doubles.press(Key.Key_Space)
    doubles.press(Key.Key_Z, CONTROL)
    assert _is_plain(doubles)


def test_that_a_click_on_the_drawing_ends_it(doubles: Hands) -> None:
    choose(doubles, TWICE)
    doubles.press(Key.Key_Space)
    doubles.click(doubles.canvas.viewport(), QPoint(700, 20))
    assert _is_plain(doubles)


def test_that_keys_on_the_drawing_end_it_or_do_it(doubles: Hands) -> None:
    choose(doubles, TWICE)
    before = doubles.model
    for key, does in ((Key.Key_Escape, False), (Key.Key_Return, True)):
        doubles.click(deed(doubles, "show_mend"))
        doubles.canvas.setFocus()
        doubles.press(key)
        assert _is_plain(doubles)
        assert (doubles.model is not before) is does


def test_that_zoom_and_theme_keep_it(doubles: Hands) -> None:
    choose(doubles, TWICE)
    doubles.press(Key.Key_Space)
    preview = _preview(doubles)
    doubles.canvas.zoom_in()
    doubles.canvas.set_theme("dark")
    doubles.canvas.retranslate()
    assert _preview(doubles) is preview
    doubles.canvas.grab()
    doubles.press(Key.Key_Escape)
    doubles.canvas.grab()


def test_that_resting_on_the_button_shows_it_until_the_pointer_leaves(doubles: Hands) -> None:
    choose(doubles, TWICE)
    button = deed(doubles, "mend")
    centre = button.rect().center().toPointF()
    enter = QEnterEvent(centre, centre, button.mapToGlobal(centre))
    QApplication.sendEvent(button, enter)
    doubles.qtbot.waitUntil(lambda: bool(_cards(doubles)))
    assert QApplication.focusWidget() is tree(doubles)
    QApplication.sendEvent(button, QEvent(QEvent.Type.Leave))
    assert _is_plain(doubles)


def test_that_passing_over_the_button_shows_nothing(doubles: Hands) -> None:
    choose(doubles, TWICE)
    button = deed(doubles, "mend")
    centre = button.rect().center().toPointF()
    QApplication.sendEvent(button, QEnterEvent(centre, centre, button.mapToGlobal(centre)))
    QApplication.sendEvent(button, QEvent(QEvent.Type.Leave))
    doubles.qtbot.wait(400)
    assert _is_plain(doubles)


def test_that_m_mends_and_the_next_finding_is_chosen(doubles: Hands) -> None:
    choose(doubles, TWICE)
    doubles.press(Key.Key_M)
    doubles.wait_for_findings()
    assert names(doubles).count(TWICE) == 1
    assert doubles.window.findings.current() is not None
    assert QApplication.focusWidget() is tree(doubles)


def test_that_all_of_a_kind_are_mended_in_one_step(doubles: Hands) -> None:
    choose(doubles, TWICE)
    before = doubles.model

    def agree(dialog: MendAllDialog) -> None:
        listed = dialog.findChildren(QListWidget)[0]
        assert [listed.item(row).checkState() for row in range(listed.count())] == [
            Qt.CheckState.Checked
        ] * 2
        doubles.qtbot.keyClick(dialog, Key.Key_Return)

    in_dialog(MendAllDialog, agree)
    doubles.press(Key.Key_M, SHIFT)
    doubles.wait_for_findings()
    assert TWICE not in names(doubles)
    assert "2" in doubles.action("edit.undo").text()
    doubles.action("edit.undo").trigger()
    assert doubles.model == before


def test_that_only_what_is_ticked_is_mended(doubles: Hands) -> None:
    choose(doubles, TWICE)

    def untick(dialog: MendAllDialog) -> None:
        listed = dialog.findChildren(QListWidget)[0]
        doubles.qtbot.keyClick(listed, Key.Key_Space)
        mend = next(one for one in dialog.findChildren(QPushButton) if "1" in one.text())
        mend.click()

    in_dialog(MendAllDialog, untick)
    doubles.action("edit.mend_all").trigger()
    doubles.wait_for_findings()
    assert names(doubles).count(TWICE) == 1


def test_that_none_ticked_mends_nothing(doubles: Hands) -> None:
    choose(doubles, TWICE)
    before = doubles.model

    def untick(dialog: Any) -> None:
        doubles.click(dialog._all)
        mend = next(one for one in dialog.findChildren(QPushButton) if "Mend" in one.text())
        assert not mend.isEnabled()
        doubles.qtbot.keyClick(dialog, Key.Key_Escape)

    in_dialog(MendAllDialog, untick)
    doubles.action("edit.mend_all").trigger()
    assert doubles.model is before


def test_that_what_is_gone_already_counts_as_mended(doubles: Hands) -> None:
    alike = [one for one in doubles.findings if one.name == TWICE]
    gone = dataclasses.replace(alike[0], elements=("doctor",))
    dialog = MendAllDialog(doubles.model, [alike[1], gone], doubles.window)
    dialog.show()
    doubles.qtbot.keyClick(dialog, Key.Key_Return)
    doubles.qtbot.waitUntil(lambda: not dialog.isVisible())
    assert dialog.mended == 2
    assert dialog.model != doubles.model
    dialog.deleteLater()


def test_that_what_could_not_be_mended_is_told(
    doubles: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    alike = [one for one in doubles.findings if one.name == TWICE]

    def only_the_first(model: CareModel, finding: Finding) -> CareModel | None:
        assert finding.mend is not None
        return finding.mend(model) if finding.elements == alike[0].elements else None

    monkeypatch.setattr("pathways.session.review.mending.mended", only_the_first)
    dialog = MendAllDialog(doubles.model, alike, doubles.window)
    dialog.show()
    doubles.qtbot.keyClick(dialog, Key.Key_Return)

    def is_told() -> None:
        said = " ".join(one.text() for one in dialog.findChildren(QLabel))
        assert "1 of 2 are mended" in said

    doubles.qtbot.waitUntil(is_told)
    listed = dialog.findChildren(QListWidget)[0]
    assert [listed.item(row).text() for row in range(listed.count())] == [alike[1].message]
    doubles.qtbot.keyClick(dialog, Key.Key_Escape)
    assert dialog.result() == MendAllDialog.DialogCode.Accepted
    assert dialog.model != doubles.model
    dialog.deleteLater()


def test_that_both_arrows_are_one_afterwards(doubles: Hands) -> None:
    choose(doubles, TWICE)
    arrows = [one.id for one in doubles.model.pathways[0].transitions]
    doubles.press(Key.Key_M)
    left = [one.id for one in doubles.model.pathways[0].transitions]
    assert len(left) == len(arrows) - 1
    assert all(isinstance(find(doubles.model, one), Transition) for one in left)


@pytest.fixture
def waiting(hands: Hands) -> Hands:
    """A person at a drawing on which nobody is responsible in two handoffs."""
    model = hands.model
    for arrow in PathwayView(model, model.pathways[0]).handoffs[:2]:
        model = change_handoff(
            model, arrow.id, kind=HandoffKind.REFERRAL, responsible_until_received=Holder.NOBODY
        )
    hands.window.editor.perform("Nobody is responsible", model)
    hands.wait_for_findings()
    return hands


def test_that_it_is_told_what_a_team_agrees_to_by_a_mend(waiting: Hands) -> None:
    finding = choose(waiting, "nobody-responsible-while-waiting")
    assert finding.proposal
    told = [one for one in _texts(waiting) if finding.proposal in one.text()]
    assert [one.text() for one in told] == [f"Mend: {finding.proposal}"]
    waiting.press(Key.Key_Space)
    shown = " ".join(one.text() for one in _preview(waiting).card.findChildren(QLabel))
    assert "The sender instead of Nobody" in shown
    before = waiting.model
    waiting.press(Key.Key_Return)
    assert waiting.model != before
    waiting.press(Key.Key_Z, CONTROL)
    assert waiting.model == before


def test_that_nothing_is_told_of_a_mend_that_decides_nothing(doubles: Hands) -> None:
    choose(doubles, TWICE)
    assert not [one for one in _texts(doubles) if one.text().startswith("Mend: ")]


def test_that_each_mend_of_many_tells_what_is_agreed_to(waiting: Hands) -> None:
    finding = choose(waiting, "nobody-responsible-while-waiting")

    def read(dialog: MendAllDialog) -> None:
        listed = dialog.findChildren(QListWidget)[0]
        told = [listed.item(row).text().splitlines() for row in range(listed.count())]
        assert [finding.message, f"Mend: {finding.proposal}"] in told
        waiting.qtbot.keyClick(dialog, Key.Key_Escape)

    in_dialog(MendAllDialog, read)
    waiting.press(Key.Key_M, SHIFT)


def _texts(hands: Hands) -> list[QLabel]:
    labels = hands.window.findings.detail.findChildren(QLabel)
    return [one for one in labels if one.isVisible()]
