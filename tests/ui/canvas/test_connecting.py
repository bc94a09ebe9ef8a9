"""Arrows are drawn by drag, by two clicks or by keys; what cannot be is told."""

import pytest
from PySide6.QtCore import QPoint, Qt

from pathways import edits
from pathways.ui.canvas.overlays import HANDLE_REACH, Floating

Key = Qt.Key


@pytest.fixture
def told(desk):
    sentences: list[str] = []
    desk.canvas.status.connect(sentences.append)
    return sentences


def _ways(desk):
    return {(arrow.source, arrow.target) for arrow in desk.pathway.transitions}


def _pull_out(desk, step):
    """Point at a step and move on to its handle."""
    desk.move(desk.middle(step))
    desk.move(desk.handle(step))
    return desk.handle(step)


def test_that_a_drag_from_the_handle_to_a_step_connects_them(desk):
    desk.drag(_pull_out(desk, "doctor"), desk.middle("nursing"))
    assert ("doctor", "nursing") in _ways(desk)
    assert desk.undo.undoText() == "Connect steps"
    arrow = desk.pathway.transitions[-1]
    assert desk.canvas.selected() == (arrow.id,)
    desk.undo.undo()
    assert ("doctor", "nursing") not in _ways(desk)


def test_that_the_handle_is_large_enough_for_a_finger():
    assert 2 * HANDLE_REACH >= 32


def test_that_the_handle_has_its_own_cursor(desk):
    _pull_out(desk, "doctor")
    assert desk.canvas.viewport().cursor().shape() is Qt.CursorShape.CrossCursor
    desk.move(QPoint(1270, 10))
    assert desk.canvas.viewport().cursor().shape() is Qt.CursorShape.ArrowCursor


def test_that_the_handle_stays_beside_the_selected_step(desk):
    desk.click(desk.middle("doctor"))
    desk.move(QPoint(1270, 10))
    assert desk.canvas.handle_at(desk.handle("doctor")) == "doctor"


def test_that_a_drag_to_empty_ground_makes_a_step_and_asks_for_its_name(desk):
    desk.drag(_pull_out(desk, "doctor"), desk.ground("hospital"))
    made = desk.pathway.steps[-1]
    assert ("doctor", made.id) in _ways(desk)
    assert made.level == "hospital"
    desk.write("Telefonoppfølging")
    assert edits.find(desk.model, made.id).name == "Telefonoppfølging"
    desk.undo.undo()
    assert made.id not in {step.id for step in desk.pathway.steps}


def test_that_a_step_cannot_lead_to_itself(desk, told):
    before = desk.model
    desk.canvas.select(("doctor",))
    desk.canvas.start_connecting()
    desk.click(desk.middle("doctor"))
    assert told[-1] == "A step cannot lead to itself. Choose another step."
    assert desk.model is before


def test_that_two_steps_are_not_connected_twice(desk, told):
    before = desk.model
    desk.drag(_pull_out(desk, "doctor"), desk.middle("choose"))
    assert "These two steps are already connected." in told
    assert desk.model is before


def test_that_escape_lets_go_of_the_arrow(desk):
    before = desk.model
    desk.drag(_pull_out(desk, "doctor"), desk.middle("nursing"), drop=False)
    desk.key(Key.Key_Escape)
    desk.release(desk.middle("nursing"))
    assert desk.model is before
    assert not [item for item in desk.canvas.scene().items() if isinstance(item, Floating)]


def test_that_two_clicks_connect(desk, told):
    desk.canvas.start_connecting()
    assert told[-1].startswith("Choose the step the arrow starts from")
    desk.click(desk.middle("doctor"))
    assert told[-1].startswith("Choose the step the arrow goes to")
    desk.click(desk.middle("end"))
    assert ("doctor", "end") in _ways(desk)


def test_that_a_click_on_the_handle_goes_on_to_the_next_click(desk):
    desk.click(_pull_out(desk, "doctor"))
    desk.click(desk.middle("end"))
    assert ("doctor", "end") in _ways(desk)


def test_that_keys_alone_connect(desk):
    desk.canvas.select(("doctor",))
    desk.canvas.start_connecting()
    target = ""
    for _stride in range(12):
        desk.key(Key.Key_Right)
        target = desk.canvas.hand.tool._target
        if target == "end":
            break
        desk.key(Key.Key_Down)
        target = desk.canvas.hand.tool._target
        if target == "end":
            break
    desk.key(Key.Key_Return)
    assert ("doctor", target) in _ways(desk)


def test_that_enter_without_a_target_tells_what_to_do(desk, told):
    desk.canvas.select(("doctor",))
    desk.canvas.start_connecting()
    told.clear()
    desk.key(Key.Key_Return)
    assert told[0].startswith("Choose the step the arrow goes to")
