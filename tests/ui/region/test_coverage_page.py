"""Coverage filled in by hand: keys, writing, pasting, the catalogue, and back again."""

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from tests.analysis.region.valley import valley
from tests.ui.handling import CONTROL, SHIFT, Hands
from tests.ui.workshop.opening import opened

from pathways.ui.forms.inputs import Combo
from pathways.ui.region.coverage_page import CoveragePage
from pathways.ui.region.services_dialog import ServicesDialog

SCHOOL, TEAM = 1, 2


@pytest.fixture
def page(hands: Hands) -> CoveragePage:
    """The page with two services and three municipalities; the first cell is chosen."""
    hands.window.editor.document.open(valley(), None)
    hands.wait_for_findings()
    hands.action("analysis.coverage").trigger()
    made = opened(hands).findChild(CoveragePage)
    assert made is not None
    made.view.setFocus()
    made.view.setCurrentIndex(made.cells.index(SCHOOL, 0))
    return made


def texts(hands: Hands) -> dict[tuple[str, str], str]:
    return {(one.service, one.municipality): one.provision.value for one in hands.model.coverage}


def key(page: CoveragePage, hands: Hands, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    held = Qt.KeyboardModifier.NoModifier
    for one in modifiers:
        held |= one
    hands.qtbot.keyClick(page.view, key, held)


def test_that_a_digit_answers_in_all_selected_cells_as_one_step(
    page: CoveragePage, hands: Hands
) -> None:
    before = hands.model
    key(page, hands, Qt.Key.Key_Right, SHIFT)
    key(page, hands, Qt.Key.Key_Down, SHIFT)
    key(page, hands, Qt.Key.Key_3)
    assert [texts(hands)[one, town] for one in ("school", "team") for town in ("gol", "aal")] == [
        "with_trust"
    ] * 4
    hands.action("edit.undo").trigger()
    assert hands.model == before


def test_that_space_marks_what_they_are_especially_good_at(
    page: CoveragePage, hands: Hands
) -> None:
    key(page, hands, Qt.Key.Key_Space)
    assert [one.especially_good for one in hands.model.coverage] == [True, False, False]


def test_that_an_answer_is_written_in_words(page: CoveragePage, hands: Hands) -> None:
    page.view.setCurrentIndex(page.cells.index(TEAM, 1))
    key(page, hands, Qt.Key.Key_Return)
    line = QApplication.focusWidget()
    hands.qtbot.keyClicks(line, "inter-municipal: Gol")
    hands.qtbot.keyClick(line, Qt.Key.Key_Return)
    assert texts(hands)["team", "aal"] == "inter_municipal"
    assert page.cells.index(TEAM, 1).data() == "Inter-municipal: Gol"


def test_that_ctrl_enter_fills_all_selected(page: CoveragePage, hands: Hands) -> None:
    key(page, hands, Qt.Key.Key_Right, SHIFT)
    key(page, hands, Qt.Key.Key_F2)
    line = QApplication.focusWidget()
    hands.qtbot.keyClicks(line, "wanted")
    hands.qtbot.keyClick(line, Qt.Key.Key_Return, CONTROL)
    assert [texts(hands)["school", town] for town in ("gol", "aal")] == ["wanted", "wanted"]


def test_that_a_block_from_a_spreadsheet_is_pasted_as_one_step(
    page: CoveragePage, hands: Hands
) -> None:
    before = hands.model
    QGuiApplication.clipboard().setText(
        "Eget\tNei\tWanted\r\nwith trust\t\tinter-municipal: Ål\r\n"
    )
    key(page, hands, Qt.Key.Key_V, CONTROL)
    assert texts(hands) == {
        ("school", "gol"): "own",
        ("school", "aal"): "none",
        ("school", "hol"): "wanted",
        ("team", "gol"): "with_trust",
        ("team", "hol"): "inter_municipal",
    }
    hands.action("edit.undo").trigger()
    assert hands.model == before


def test_that_a_bad_cell_is_told_and_nothing_is_done(page: CoveragePage, hands: Hands) -> None:
    before = hands.model
    QGuiApplication.clipboard().setText("own\tperhaps")
    key(page, hands, Qt.Key.Key_V, CONTROL)
    assert hands.model is before
    detail = page.findChild(QLabel, "coverageDetail")
    assert detail is not None
    assert "perhaps" in detail.text()


def test_that_delete_takes_answers_back_and_copying_takes_them_along(
    page: CoveragePage, hands: Hands
) -> None:
    page.view.selectRow(SCHOOL)
    key(page, hands, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "Own\t\tNot offered"
    key(page, hands, Qt.Key.Key_Delete)
    assert set(texts(hands)) == {("team", "hol")}


def test_that_one_municipalitys_form_is_chosen_and_filled_in(
    page: CoveragePage, hands: Hands
) -> None:
    combo = page.findChild(Combo)
    assert combo is not None
    combo.setFocus()
    hands.qtbot.keyClick(combo, Qt.Key.Key_Down)
    assert [page.cells.headerData(one, Qt.Orientation.Horizontal) for one in (0, 5)] == [
        "Who offers it",
        "Note",
    ]
    page.view.setFocus()
    page.view.setCurrentIndex(page.cells.index(SCHOOL, 5))
    hands.qtbot.keyClicks(page.view, "G")
    line = QApplication.focusWidget()
    hands.qtbot.keyClicks(line, "ood")
    hands.qtbot.keyClick(line, Qt.Key.Key_Return)
    assert hands.model.coverage[0].note == "Good"
    page.view.setCurrentIndex(page.cells.index(SCHOOL, 0))
    key(page, hands, Qt.Key.Key_2)
    assert texts(hands)["school", "gol"] == "inter_municipal"


def test_that_services_come_from_the_catalogue(page: CoveragePage, hands: Hands) -> None:
    def tick() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ServicesDialog)
        theme = dialog.tree.topLevelItem(0)
        assert theme is not None
        theme.setCheckState(0, Qt.CheckState.Checked)
        dialog.accept()

    before = len(hands.model.services)
    (button,) = [one for one in page.findChildren(QPushButton) if "catalogue" in one.text()]
    QTimer.singleShot(0, tick)
    hands.click(button)
    assert len(hands.model.services) == before + 11, "one is there already"
    hands.action("edit.undo").trigger()
    assert len(hands.model.services) == before


def test_that_what_is_selected_stays_while_answers_change(page: CoveragePage, hands: Hands) -> None:
    page.view.selectionModel().select(
        page.cells.index(TEAM, 2), QItemSelectionModel.SelectionFlag.Select
    )
    key(page, hands, Qt.Key.Key_1)
    key(page, hands, Qt.Key.Key_4)
    assert texts(hands)["team", "hol"] == texts(hands)["school", "gol"] == "trust"


def test_that_an_empty_model_says_what_to_do(hands: Hands) -> None:
    hands.action("analysis.coverage").trigger()
    made = opened(hands).findChild(CoveragePage)
    assert made is not None
    told = " ".join(label.text() for label in made.findChildren(QLabel) if label.isVisible())
    assert "No services yet" in told
