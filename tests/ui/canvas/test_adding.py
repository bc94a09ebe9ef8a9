"""New steps: after the selected one, at a click, from the palette."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from tests.ui.canvas.desk import Desk

from pathways.model import CareLevel, CareModel, Pathway, StepKind
from pathways.ui.step_drag import MIME_TYPE, dropped_step


def _carried(step: bytes) -> QMimeData:
    data = QMimeData()
    data.setData(MIME_TYPE, step)
    return data


BUTTON, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def test_that_a_step_is_added_after_the_selected_one_and_named(desk: Desk) -> None:
    desk.canvas.select(("ward",))
    desk.canvas.add_step(StepKind.ACTIVITY)
    made = desk.pathway.steps[-1]
    assert desk.pathway.transitions[-1].source == "ward"
    assert desk.pathway.transitions[-1].target == made.id
    assert made.unit == "unit-ward"
    desk.write("Oppfølging", last=Qt.Key.Key_Escape)
    assert desk.pathway.steps[-1].name == "Oppfølging"
    assert desk.undo.count() == 1
    assert desk.undo.undoText() == "Add step"


def test_that_a_step_is_added_where_one_looks_when_none_is_selected(desk: Desk) -> None:
    desk.canvas.add_step(StepKind.WAIT, CareLevel.HOSPITAL)
    made = desk.pathway.steps[-1]
    assert (made.kind, made.level) == (StepKind.WAIT, CareLevel.HOSPITAL)
    assert len(desk.pathway.transitions) == 6
    visible = desk.canvas.navigator.visible
    assert visible.contains(QPointF(*desk.canvas.stage.boxes[made.id].center))


def test_that_the_first_step_of_an_empty_pathway_can_be_added(
    desk_with: Callable[[CareModel], Desk],
) -> None:
    desk = desk_with(CareModel(pathways=(Pathway(id="new"),)))
    desk.canvas.add_step(StepKind.START, CareLevel.HOME)
    desk.write("Innbygger")
    assert desk.pathway.steps[0].name == "Innbygger"
    assert desk.pathway.steps[0].level is CareLevel.HOME


def test_that_the_next_click_places_a_step_in_its_lane(desk: Desk) -> None:
    spot = desk.ground("gp")
    desk.canvas.start_placing(StepKind.DECISION)
    desk.move(spot)
    desk.click(spot)
    made = desk.pathway.steps[-1]
    assert (made.kind, made.level) == (StepKind.DECISION, CareLevel.GP)
    assert made.id in {one.step for one in desk.pathway.layout.placements if one.pinned}
    assert desk.canvas.hand.is_empty


def test_that_escape_leaves_placing(desk: Desk) -> None:
    before = desk.model
    desk.canvas.start_placing(StepKind.DECISION)
    desk.move(QPoint(500, 300))
    desk.key(Qt.Key.Key_Escape)
    desk.click(QPoint(1270, 10))
    assert desk.model is before


def test_that_a_double_click_on_the_ground_adds_a_step(desk: Desk) -> None:
    desk.double_click(desk.ground("gp"))
    desk.write("Nytt trinn")
    assert desk.pathway.steps[-1].name == "Nytt trinn"
    assert desk.pathway.steps[-1].level is CareLevel.GP


def test_that_a_step_from_the_palette_can_be_dropped(desk: Desk) -> None:
    data = _carried(b'{"kind": "wait", "level": "hospital"}')
    spot = desk.ground("hospital")
    copy = Qt.DropAction.CopyAction
    entered = QDragEnterEvent(spot, copy, data, BUTTON, NO_KEY)
    desk.canvas.dragEnterEvent(entered)
    assert entered.isAccepted()
    desk.canvas.dropEvent(QDropEvent(QPointF(spot), copy, data, BUTTON, NO_KEY))
    made = desk.pathway.steps[-1]
    assert (made.kind, made.level) == (StepKind.WAIT, CareLevel.HOSPITAL)


def test_that_other_things_are_not_let_in(desk: Desk) -> None:
    data = QMimeData()
    data.setText("hello")
    entered = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, BUTTON, NO_KEY)
    desk.canvas.dragEnterEvent(entered)
    assert not entered.isAccepted()


@pytest.mark.parametrize(
    "bad", [b"", b"[]", b'{"kind": "flight"}', b'{"level": "gp"}', b'{"kind": "wait", "level": 3}']
)
def test_that_a_broken_drag_carries_nothing(bad: bytes) -> None:
    assert dropped_step(_carried(bad)) is None


def test_that_a_drag_may_leave_the_level_to_the_lane() -> None:
    assert dropped_step(_carried(b'{"kind": "decision"}')) == (StepKind.DECISION, None)
    assert dropped_step(_carried(b'{"kind": "end", "level": null}')) == (StepKind.END, None)


def test_that_enter_while_placing_adds_after_the_selected_step(desk: Desk) -> None:
    desk.canvas.select(("nursing",))
    desk.canvas.start_placing(StepKind.ACTIVITY)
    QTest.keyClick(desk.canvas, Qt.Key.Key_Return)
    assert desk.pathway.transitions[-1].source == "nursing"
