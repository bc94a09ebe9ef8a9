"""Steps and notes are dragged; one edit, one step to undo, and nothing moves on its own."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from tests.building import drawn
from tests.ui.canvas.desk import Desk

from pathways import edits
from pathways.diagram.geometry import Point
from pathways.model import CareLevel, CareModel, Note, Placement
from pathways.ui.canvas.overlays import Floating

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def _placement(desk: Desk, step: str) -> Placement:
    return next(one for one in desk.pathway.layout.placements if one.step == step)


def _lifted(desk: Desk) -> list[Floating]:
    """What is shown as being in the hand."""
    items = (item for item in desk.canvas.scene().items() if isinstance(item, Floating))
    return [item for item in items if item.zValue() >= 6]


def test_that_a_dragged_step_stands_where_it_was_dropped_and_is_pinned(desk: Desk) -> None:
    before = desk.canvas.stage.boxes["ward"]
    desk.drag(desk.middle("ward"), desk.middle("ward") + QPoint(60, 0), held=CTRL)
    after = desk.canvas.stage.boxes["ward"]
    assert abs(after.x - before.x - 60 * desk.canvas.pixel) < 1
    assert after.y == before.y
    assert _placement(desk, "ward").pinned


def test_that_the_others_stay_where_they_were(desk: Desk) -> None:
    before = dict(desk.canvas.stage.boxes)
    desk.drag(desk.middle("ward"), desk.middle("ward") + QPoint(60, 0))
    after = desk.canvas.stage.boxes
    assert {one: after[one] for one in before if one != "ward"} == {
        one: box for one, box in before.items() if one != "ward"
    }
    assert not _placement(desk, "doctor").pinned


def test_that_undo_gives_the_same_model_back(desk: Desk) -> None:
    before = desk.model
    desk.drag(desk.middle("ward"), desk.middle("ward") + QPoint(60, 20))
    assert desk.undo.undoText() == "Move step"
    assert desk.undo.count() == 1
    desk.undo.undo()
    assert desk.model == before


def test_that_a_step_dropped_in_another_lane_gets_its_level(desk: Desk) -> None:
    lanes = {lane.key: lane for lane in desk.canvas.stage.arrangement.lanes}
    lane = lanes["home_services"]
    box = desk.canvas.stage.boxes["doctor"]
    there = desk.pixel(Point(box.center.x, (lane.start + lane.end) / 2))
    desk.drag(desk.middle("doctor"), there)
    assert desk.step("doctor").level is CareLevel.HOME_SERVICES
    box = desk.canvas.stage.boxes["doctor"]
    lanes = {lane.key: lane for lane in desk.canvas.stage.arrangement.lanes}
    lane = lanes["home_services"]
    assert lane.start <= box.y
    assert box.bottom <= lane.end
    assert desk.undo.count() == 1


def test_that_a_dropped_step_covers_no_other(desk: Desk) -> None:
    desk.drag(desk.middle("ward"), desk.middle("choose"))
    boxes = desk.canvas.stage.boxes
    moved = boxes["ward"]
    assert not any(moved.overlaps(box) for step, box in boxes.items() if step != "ward")


def test_that_all_selected_steps_move_together(desk: Desk) -> None:
    desk.canvas.select(("doctor", "choose"))
    before = dict(desk.canvas.stage.boxes)
    desk.drag(desk.middle("doctor"), desk.middle("doctor") + QPoint(-9, 12))
    after = desk.canvas.stage.boxes
    moved = {step for step in before if (after[step].x != before[step].x)}
    assert moved == {"doctor", "choose"}
    assert desk.undo.undoText() == "Move steps"


def test_that_escape_puts_everything_back(desk: Desk) -> None:
    before = desk.model
    start = desk.middle("ward")
    desk.drag(start, start + QPoint(80, 40), drop=False)
    desk.key(Qt.Key.Key_Escape)
    desk.release(start + QPoint(80, 40))
    assert desk.model is before
    assert desk.undo.count() == 0
    assert not _lifted(desk)


def test_that_a_step_falls_in_line_with_those_its_arrows_lead_to(desk: Desk) -> None:
    boxes = desk.canvas.stage.boxes
    away = boxes["ward"].center.x - boxes["choose"].center.x
    desk.drag(
        desk.middle("ward"), desk.middle("ward") - QPoint(round(away / desk.canvas.pixel) + 4, 0)
    )
    boxes = desk.canvas.stage.boxes
    assert abs(boxes["ward"].center.x - boxes["choose"].center.x) < 0.01


def test_that_an_edit_from_elsewhere_ends_a_drag(desk: Desk) -> None:
    start = desk.middle("ward")
    desk.drag(start, start + QPoint(80, 0), drop=False)
    desk.canvas.editor.perform("Delete", edits.delete(desk.model, ["ward"]))
    desk.release(start + QPoint(80, 0))
    assert desk.canvas.hand.is_empty
    assert desk.undo.count() == 1


def test_that_a_small_tremble_is_a_click(desk: Desk) -> None:
    start = desk.middle("ward")
    desk.drag(start, start + QPoint(2, 1))
    assert desk.undo.count() == 0
    assert desk.canvas.selected() == ("ward",)


def test_that_arrows_follow_while_a_step_is_dragged(desk: Desk) -> None:
    start = desk.middle("ward")
    desk.drag(start, start + QPoint(90, 0), drop=False)
    lifted = _lifted(desk)
    assert len(lifted) == 2
    area = desk.canvas.stage.boxes["ward"].moved(90 * desk.canvas.pixel, 0)
    for item in lifted:
        assert item.sceneBoundingRect().intersects(QRectF(*area))
    desk.release(start + QPoint(90, 0))


@pytest.mark.parametrize("place", [{"x": 400.0, "y": 20.0}, {"element": "doctor"}])
def test_that_notes_can_be_dragged(
    desk_with: Callable[[CareModel], Desk], place: dict[str, Any]
) -> None:
    note = Note(id="remark", text="Ask the ward", **place)
    desk = desk_with(drawn("start > doctor > end", pathway={"notes": (note,)}))
    before = desk.canvas.stage.area("remark")
    assert before is not None
    desk.drag(desk.pixel(before.center), desk.pixel(before.center) + QPoint(30, 40))
    after = desk.canvas.stage.area("remark")
    assert after is not None
    assert abs(after.x - before.x - 30 * desk.canvas.pixel) < 1
    assert abs(after.y - before.y - 40 * desk.canvas.pixel) < 1
    assert (desk.note("remark").x, desk.note("remark").y) == (after.x, after.y)


def test_that_shift_and_an_arrow_key_move_a_step_and_undo_takes_all_nudges_back(desk: Desk) -> None:
    before, model = desk.canvas.stage.boxes["ward"], desk.model
    desk.canvas.select(("ward",))
    for _nudge in range(3):
        desk.key(Qt.Key.Key_Right, SHIFT)
    assert desk.canvas.stage.boxes["ward"].x == before.x + 30
    assert desk.undo.count() == 1
    desk.undo.undo()
    assert desk.model == model


def test_that_alt_and_an_arrow_key_move_finely(desk: Desk) -> None:
    before = desk.canvas.stage.boxes["ward"]
    desk.canvas.select(("ward",))
    desk.key(Qt.Key.Key_Left, ALT)
    assert desk.canvas.stage.boxes["ward"].x == before.x - 1


def test_that_the_drawing_scrolls_when_a_drag_is_held_at_the_edge(desk: Desk) -> None:
    desk.canvas.navigator.zoom_to(2.0)
    desk.canvas.show_element("doctor")
    bar = desk.canvas.horizontalScrollBar()
    before = bar.value()
    right = QPoint(desk.canvas.viewport().width() - 5, 300)
    desk.drag(desk.middle("doctor"), right, drop=False)
    desk.qtbot.waitUntil(lambda: bar.value() > before + 30, timeout=2000)
    desk.release(right)
