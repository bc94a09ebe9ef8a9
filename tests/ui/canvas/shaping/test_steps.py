"""Steps fall in line while dragged, line up, spread, make room and are selected by likeness."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from tests.building import drawn
from tests.ui.canvas.desk import Desk

from pathways import edits
from pathways.diagram.geometry import Point
from pathways.diagram.placing.aligning import Axis, Side
from pathways.graph import Likeness
from pathways.model import CareModel, Note, Orientation
from pathways.ui.canvas.shaping.guides import Guides
from pathways.ui.canvas.walking import Way

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def _guides(desk: Desk) -> list[Guides]:
    items = (item for item in desk.canvas.scene().items() if isinstance(item, Guides))
    return [item for item in items if item.guides]


def _to(desk: Desk, step: str, x: float) -> QPoint:
    """How far to drag a step for its middle to be at an x."""
    away = x - desk.canvas.stage.boxes[step].center.x
    return QPoint(round(away / desk.canvas.pixel), 0)


def test_that_guides_show_what_a_dragged_step_falls_in_line_with(desk: Desk) -> None:
    desk.canvas.zoom_actual()
    start = desk.middle("ward")
    middle = desk.canvas.stage.boxes["choose"].center.x
    by = _to(desk, "ward", middle) + QPoint(4, 0)
    desk.drag(start, start + by, drop=False)
    assert any(guide.start.x == pytest.approx(middle) for guide in _guides(desk)[0].guides)
    desk.release(start + by)
    assert desk.canvas.stage.boxes["ward"].center.x == pytest.approx(middle)
    assert not _guides(desk)


@pytest.mark.parametrize("held", [CTRL, Qt.KeyboardModifier.AltModifier])
def test_that_with_ctrl_or_alt_held_a_step_falls_in_line_with_nothing(
    desk: Desk, held: Qt.KeyboardModifier
) -> None:
    desk.canvas.zoom_actual()
    start = desk.middle("ward")
    by = _to(desk, "ward", desk.canvas.stage.boxes["choose"].center.x) + QPoint(3, 0)
    desk.drag(start, start + by, held=held)
    away = desk.canvas.stage.boxes["ward"].center.x - desk.canvas.stage.boxes["choose"].center.x
    assert 1 < away < 4


def test_that_escape_takes_the_guides_away(desk: Desk) -> None:
    start = desk.middle("ward")
    desk.drag(start, start + QPoint(8, 0), drop=False)
    desk.key(Key.Key_Escape)
    desk.release(start)
    assert not [item for item in desk.canvas.scene().items() if isinstance(item, Guides)]


def test_that_selected_steps_line_up_in_one_step_to_undo(desk: Desk) -> None:
    before = desk.model
    desk.canvas.select(("doctor", "ward", "choose--ward"))
    desk.canvas.shaping.align(Side.LEFT)
    boxes = desk.canvas.stage.boxes
    assert boxes["doctor"].x == boxes["ward"].x
    assert desk.undo.undoText() == "Align steps"
    assert desk.undo.count() == 1
    desk.undo.undo()
    assert desk.model == before


def test_that_lining_up_heights_changes_no_level(desk: Desk) -> None:
    levels = {step.id: desk.canvas.stage.view.level(step) for step in desk.pathway.steps}
    desk.key(Key.Key_A, CTRL)
    desk.canvas.shaping.align(Side.BOTTOM)
    desk.canvas.shaping.distribute(Axis.DOWN)
    view = desk.canvas.stage.view
    assert levels == {step.id: view.level(step) for step in desk.pathway.steps}


def test_that_gaps_are_made_equal(desk: Desk) -> None:
    desk.canvas.zoom_actual()
    desk.canvas.select(("choose",))
    for _time in range(3):
        desk.key(Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    desk.canvas.select(("start", "choose", "end"))
    desk.canvas.shaping.distribute(Axis.ACROSS)
    boxes = desk.canvas.stage.boxes
    first = boxes["choose"].x - boxes["start"].right
    assert first == pytest.approx(boxes["end"].x - boxes["choose"].right)


def test_that_several_steps_dragged_to_another_lane_change_level_in_one_step(
    desk_with: Callable[[CareModel], Desk],
) -> None:
    desk = desk_with(drawn("doctor > ward > ward-2 > nursing"))
    before = desk.model
    desk.canvas.select(("ward", "ward-2"))
    lane = next(one for one in desk.canvas.stage.arrangement.lanes if one.key == "gp")
    centre = desk.canvas.stage.boxes["ward"].center
    there = desk.pixel(Point(centre.x, (lane.start + lane.end) / 2))
    desk.drag(desk.middle("ward"), there)
    view = desk.canvas.stage.view
    assert {view.level(view.steps[step]) for step in ("ward", "ward-2", "doctor")} == {"gp"}
    assert desk.undo.count() == 1
    desk.undo.undo()
    assert desk.model == before


def _make_room(desk: Desk, line: float, by: QPoint) -> None:
    desk.canvas.shaping.start_spacing()
    start = QPoint(desk.pixel(Point(line, 0)).x(), desk.canvas.viewport().height() - 30)
    desk.drag(start, start + by)


def test_that_room_is_made_to_the_right_and_closed_up_again(desk: Desk) -> None:
    before, model = dict(desk.canvas.stage.boxes), desk.model
    line = before["choose"].x - 20
    _make_room(desk, line, QPoint(80, 3))
    boxes = desk.canvas.stage.boxes
    for step, box in before.items():
        by = 80 * desk.canvas.pixel if box.center.x > line else 0
        assert boxes[step].x == pytest.approx(box.x + by, abs=1)
        assert boxes[step].y == box.y
    assert not any(spot.pinned for spot in desk.pathway.layout.placements)
    assert desk.undo.count() == 1
    _make_room(desk, line, QPoint(-700, 0))
    boxes = desk.canvas.stage.boxes
    assert boxes["choose"].x >= max(boxes["start"].right, boxes["doctor"].right)
    desk.undo.undo()
    desk.undo.undo()
    assert desk.model == model


def test_that_room_is_made_below_in_one_lane(desk: Desk) -> None:
    before = dict(desk.canvas.stage.boxes)
    lane = next(one for one in desk.canvas.stage.arrangement.lanes if one.key == "hospital")
    desk.canvas.shaping.start_spacing()
    start = desk.pixel(Point(before["start"].x, lane.start + 4))
    desk.drag(start, start + QPoint(2, 50))
    by = desk.canvas.stage.boxes["ward"].y - before["ward"].y
    assert by == pytest.approx(50 * desk.canvas.pixel, abs=1)
    # The lanes below follow, since theirs has grown.
    assert desk.canvas.stage.boxes["nursing"].y - before["nursing"].y == pytest.approx(by)


def test_that_making_room_is_let_go_of_by_escape(desk: Desk) -> None:
    before = desk.model
    desk.canvas.shaping.start_spacing()
    desk.drag(QPoint(500, 600), QPoint(560, 600), drop=False)
    desk.key(Key.Key_Escape)
    desk.release(QPoint(560, 600))
    assert desk.model is before
    assert desk.canvas.hand.is_empty


def test_that_room_is_made_after_a_step_notes_included(
    desk_with: Callable[[CareModel], Desk],
) -> None:
    far, near = Note(id="far", x=900, y=10), Note(id="near", x=160, y=10)
    desk = desk_with(drawn("start > doctor > end", pathway={"notes": (far, near)}))
    before = dict(desk.canvas.stage.boxes)
    desk.canvas.select(("start",))
    desk.canvas.shaping.make_room_after()
    boxes = desk.canvas.stage.boxes
    beyond = [step for step, box in before.items() if box.center.x > before["start"].center.x]
    assert {step for step in before if boxes[step].x > before[step].x} == set(beyond)
    assert (desk.note("far").x or 0) > 900
    assert desk.note("near").x == 160


def test_that_where_time_runs_down_room_is_made_downwards(
    desk_with: Callable[[CareModel], Desk],
) -> None:
    layout = {"orientation": Orientation.TOP_TO_BOTTOM}
    desk = desk_with(drawn("start > doctor > ward > end", pathway={"layout": layout}))
    before = dict(desk.canvas.stage.boxes)
    desk.canvas.select(("start",))
    desk.canvas.shaping.make_room_after()
    boxes = desk.canvas.stage.boxes
    assert boxes["start"] == before["start"]
    assert boxes["end"].y > before["end"].y
    assert boxes["end"].x == before["end"].x


def test_that_likeness_selects(desk: Desk) -> None:
    desk.canvas.select(("choose",))
    desk.canvas.shaping.select_alike(Likeness.AFTER)
    assert set(desk.canvas.selected()) == {
        "choose",
        "ward",
        "nursing",
        "end",
        "choose--ward",
        "choose--nursing",
        "ward--nursing",
        "nursing--end",
    }
    desk.canvas.shaping.select_others()
    assert set(desk.canvas.selected()) == {"start", "doctor", "start--doctor", "doctor--choose"}
    desk.canvas.select(("start",))
    desk.canvas.shaping.select_alike(Likeness.LEVEL)
    assert set(desk.canvas.selected()) == {"start", "choose", "end"}


def test_that_hand_set_bends_outlast_an_arranging_only_where_both_ends_stayed(desk: Desk) -> None:
    arrow = "choose--nursing"
    desk.canvas.select((arrow,))
    desk.canvas.shaping.nudge(Way.RIGHT, 10)
    bends = desk.pathway.layout.bends
    assert bends
    spots = {spot.step: spot for spot in desk.pathway.layout.placements}
    ward = spots["ward"].model_copy(update={"x": spots["ward"].x + 40})
    assert edits.place(desk.model, "way", [ward]).pathways[0].layout.bends == bends
    nursing = spots["nursing"].model_copy(update={"x": spots["nursing"].x + 40})
    assert not edits.place(desk.model, "way", [nursing]).pathways[0].layout.bends
