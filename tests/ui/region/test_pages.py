"""Agreements and the heat map by hand."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton
from tests.analysis.region.valley import valley
from tests.ui.handling import CONTROL, SHIFT, Hands
from tests.ui.workshop.opening import opened

from pathways.edits import change
from pathways.model import AgreementStatus
from pathways.ui.forms.inputs import Combo
from pathways.ui.region.agreements_page import AgreementsPage
from pathways.ui.region.heat_page import HeatPage

POINT_5 = 4


@pytest.fixture
def region(hands: Hands) -> Hands:
    """Someone with three municipalities open, and for whom findings hold known."""
    hands.window.editor.document.open(valley(), None)
    hands.wait_for_findings()
    watch = hands.window.finding_desk.watch
    hands.qtbot.waitUntil(lambda: watch.region is not None, timeout=10_000)
    return hands


@pytest.fixture
def agreements(region: Hands) -> AgreementsPage:
    region.action("analysis.agreements").trigger()
    page = opened(region).findChild(AgreementsPage)
    assert page is not None
    page.view.setFocus()
    page.view.setCurrentIndex(page.cells.index(POINT_5, 1))
    return page


@pytest.fixture
def heat(region: Hands) -> HeatPage:
    region.action("analysis.heat").trigger()
    page = opened(region).findChild(HeatPage)
    assert page is not None
    page.view.setFocus()
    page.view.setCurrentIndex(page.cells.index(0, 0))
    return page


def test_that_a_digit_sets_the_status_of_all_selected_as_one_step(
    agreements: AgreementsPage, region: Hands
) -> None:
    before = region.model
    region.qtbot.keyClick(agreements.view, Qt.Key.Key_Right, SHIFT)
    region.qtbot.keyClick(agreements.view, Qt.Key.Key_4)
    (point,) = region.model.agreements[0].points
    assert {one.municipality: one.status for one in point.municipalities} == {
        "gol": AgreementStatus.IMPLEMENTED,
        "aal": AgreementStatus.IMPLEMENTED,
    }
    region.action("edit.undo").trigger()
    assert region.model == before


def test_that_statuses_are_pasted_from_a_spreadsheet(
    agreements: AgreementsPage, region: Hands
) -> None:
    QGuiApplication.clipboard().setText("Implemented\tDraft\nSigned\tperhaps")
    region.qtbot.keyClick(agreements.view, Qt.Key.Key_V, CONTROL)
    detail = agreements.findChild(QLabel, "agreementDetail")
    assert detail is not None
    assert "perhaps" in detail.text()
    QGuiApplication.clipboard().setText("Implemented\tDraft")
    region.qtbot.keyClick(agreements.view, Qt.Key.Key_V, CONTROL)
    assert agreements.cells.index(POINT_5, 2).data() == "Draft"


def test_that_handoffs_that_lean_on_a_point_are_shown_on_the_drawing(
    agreements: AgreementsPage, region: Hands
) -> None:
    assert [agreements.leaning.item(0).text()] == ["Ward → Nursing"]
    agreements.view.setCurrentIndex(agreements.cells.index(POINT_5, 3))
    region.qtbot.keyClick(agreements.view, Qt.Key.Key_Return)
    assert region.canvas.selected() == ("ward--nursing",)


def test_that_handoffs_nothing_covers_are_shown_on_the_drawing(
    agreements: AgreementsPage, region: Hands
) -> None:
    item = agreements.uncovered.item(0)
    assert item.text() == "Doctor → Ward"
    place = agreements.uncovered.visualItemRect(item).center()
    region.click(agreements.uncovered.viewport(), place)
    assert region.canvas.selected() == ("doctor--ward",)


def test_that_the_follow_up_is_counted(agreements: AgreementsPage) -> None:
    told = [agreements.counts.item(row).text() for row in range(agreements.counts.count())]
    assert "Municipalities with an umbrella agreement: 2 of 3" in told
    assert "Overdue for revision: 0 agreements" in told


def test_that_a_model_without_agreements_says_what_to_do(hands: Hands) -> None:
    hands.action("analysis.agreements").trigger()
    page = opened(hands).findChild(AgreementsPage)
    assert page is not None
    assert "No agreements yet" in {one.text() for one in page.findChildren(QLabel)}
    assert not page.view.isVisible()


def test_that_enter_shows_the_breaks_of_a_cell(heat: HeatPage, region: Hands) -> None:
    region.qtbot.keyClick(heat.view, Qt.Key.Key_Return)
    assert "ward--nursing" in region.canvas.selected()


def test_that_families_are_columns_too(heat: HeatPage, region: Hands) -> None:
    combo = heat.findChild(Combo)
    assert combo is not None
    combo.setFocus()
    region.qtbot.keyClick(combo, Qt.Key.Key_Down)
    titles = [
        heat.cells.headerData(column, Qt.Orientation.Horizontal)
        for column in range(heat.cells.columnCount())
    ]
    assert "Information" in titles
    assert titles[-1] == "In all"


def test_that_looking_can_be_stopped_and_taken_up(heat: HeatPage, region: Hands) -> None:
    watch = region.window.finding_desk.watch
    region.window.editor.perform("Rename", change(region.model, "doctor", name="Another"))
    region.wait_for_findings()
    watch.stop_looking()
    heat.refresh()
    (button,) = [one for one in heat.findChildren(QPushButton) if one.text() == "Look for breaks"]
    assert button.isVisible()
    region.click(button)
    assert button.text() == "Stop"
    region.qtbot.waitUntil(lambda: watch.region is not None, timeout=10_000)
    region.qtbot.waitUntil(lambda: not button.isVisible())


def test_that_one_municipality_is_no_region(hands: Hands) -> None:
    hands.action("analysis.heat").trigger()
    page = opened(hands).findChild(HeatPage)
    assert page is not None
    visible = {one.text() for one in page.findChildren(QLabel) if one.isVisible()}
    assert "Not a region yet" in visible
