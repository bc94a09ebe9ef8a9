"""Arrows are drawn by drag, by two clicks or by keys; what cannot be is told."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from tests.ui.canvas.desk import Desk

from pathways.ui.canvas.overlays import HANDLE_REACH, Floating

Key = Qt.Key


@pytest.fixture
def told(desk: Desk) -> list[str]:
    sentences: list[str] = []
    desk.canvas.status.connect(sentences.append)
    return sentences


def _ways(desk: Desk) -> set[tuple[str, str]]:
    return {(arrow.source, arrow.target) for arrow in desk.pathway.transitions}


def _laid_over(desk: Desk) -> int:
    return sum(isinstance(item, Floating) for item in desk.canvas.scene().items())


def _pull_out(desk: Desk, step: str) -> QPoint:
    """Point at a step and move on to its handle."""
    desk.move(desk.middle(step))
    desk.move(desk.handle(step))
    return desk.handle(step)


def test_that_a_drag_from_the_handle_to_a_step_connects_them(desk: Desk) -> None:
    desk.drag(_pull_out(desk, "doctor"), desk.middle("nursing"))
    assert ("doctor", "nursing") in _ways(desk)
    assert desk.undo.undoText() == "Connect steps"
    arrow = desk.pathway.transitions[-1]
    assert desk.canvas.selected() == (arrow.id,)
    desk.undo.undo()
    assert ("doctor", "nursing") not in _ways(desk)


def test_that_the_handle_is_large_enough_for_a_finger() -> None:
    assert 2 * HANDLE_REACH >= 32


def test_that_the_handle_has_its_own_cursor(desk: Desk) -> None:
    _pull_out(desk, "doctor")
    assert desk.canvas.viewport().cursor().shape() is Qt.CursorShape.CrossCursor
    desk.move(QPoint(1270, 10))
    assert desk.canvas.viewport().cursor().shape() is Qt.CursorShape.ArrowCursor


def test_that_the_handle_stays_beside_the_selected_step(desk: Desk) -> None:
    desk.click(desk.middle("doctor"))
    desk.move(QPoint(1270, 10))
    assert desk.canvas.handle_at(desk.handle("doctor")) == "doctor"


def test_that_a_drag_to_empty_ground_makes_a_step_and_asks_for_its_name(desk: Desk) -> None:
    desk.drag(_pull_out(desk, "doctor"), desk.ground("hospital"))
    QTest.keyClick(desk.menu.line, Key.Key_Return)
    made = desk.pathway.steps[-1]
    assert ("doctor", made.id) in _ways(desk)
    assert made.level == "hospital"
    desk.write("Telefonoppfølging", last=Key.Key_Escape)
    assert desk.step(made.id).name == "Telefonoppfølging"
    desk.undo.undo()
    assert made.id not in {step.id for step in desk.pathway.steps}


def test_that_a_step_cannot_lead_to_itself(desk: Desk, told: list[str]) -> None:
    before = desk.model
    desk.canvas.select(("doctor",))
    desk.canvas.start_connecting()
    desk.click(desk.middle("doctor"))
    assert told[-1] == "A step cannot lead to itself. Choose another step."
    assert desk.model is before


def test_that_two_steps_are_not_connected_twice(desk: Desk, told: list[str]) -> None:
    before = desk.model
    desk.drag(_pull_out(desk, "doctor"), desk.middle("choose"))
    assert "These two steps are already connected." in told
    assert desk.model is before


def test_that_escape_lets_go_of_the_arrow(desk: Desk) -> None:
    before, laid_over = desk.model, _laid_over(desk)
    desk.drag(_pull_out(desk, "doctor"), desk.middle("nursing"), drop=False)
    desk.key(Key.Key_Escape)
    desk.release(desk.middle("nursing"))
    assert desk.model is before
    assert _laid_over(desk) == laid_over


def test_that_two_clicks_connect(desk: Desk, told: list[str]) -> None:
    desk.canvas.start_connecting()
    assert told[-1].startswith("Choose the step the arrow starts from")
    desk.click(desk.middle("doctor"))
    assert told[-1].startswith("Choose the step the arrow goes to")
    desk.click(desk.middle("end"))
    assert ("doctor", "end") in _ways(desk)


def test_that_a_click_on_the_handle_goes_on_to_the_next_click(desk: Desk) -> None:
    desk.click(_pull_out(desk, "doctor"))
    desk.click(desk.middle("end"))
    assert ("doctor", "end") in _ways(desk)


def test_that_keys_alone_connect(desk: Desk) -> None:
    desk.canvas.select(("doctor",))
    desk.canvas.start_connecting()
    target = ""
    for _stride in range(12):
        desk.key(Key.Key_Right)
        target = "".join(desk.canvas.halos.target.elements)
        if target == "end":
            break
        desk.key(Key.Key_Down)
        target = "".join(desk.canvas.halos.target.elements)
        if target == "end":
            break
    desk.key(Key.Key_Return)
    assert ("doctor", target) in _ways(desk)


def test_that_enter_without_a_target_tells_what_to_do(desk: Desk, told: list[str]) -> None:
    desk.canvas.select(("doctor",))
    desk.canvas.start_connecting()
    told.clear()
    desk.key(Key.Key_Return)
    assert told[0].startswith("Choose the step the arrow goes to")
