"""Arranging and laying out: one undoable step each, and what people have placed stays."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from tests.building import drawn
from tests.ui.canvas.desk import Desk

from pathways import edits
from pathways.diagram.geometry import Point
from pathways.model import (
    CareLevel,
    CareModel,
    LanesBy,
    Layout,
    Note,
    Orientation,
    Placement,
    Step,
    StepKind,
)

WAYS = "start > doctor > choose > ward > nursing > end; choose > nursing"
DOWN = Orientation.TOP_TO_BOTTOM
Made = Callable[[CareModel], Desk]


def _spots(desk: Desk) -> dict[str, tuple[float, float, bool]]:
    stored = desk.pathway.layout.placements
    return {spot.step: (spot.x, spot.y, spot.pinned) for spot in stored}


@pytest.fixture
def placed_desk(desk: Desk) -> Desk:
    """Every step has a place; the ward was put there by hand."""
    spot = desk.canvas.stage.arrangement
    lane = desk.canvas.stage.lane_of("ward")
    x, y = spot.spot(spot.boxes["ward"], lane)
    after = edits.move_steps(desk.model, {"ward": (x + 300, y + 60)})
    desk.canvas.editor.perform("Move step", after)
    desk.canvas.layouting.arrange()
    return desk


def test_that_arranging_all_leaves_what_was_placed_by_hand(placed_desk: Desk) -> None:
    desk = placed_desk
    before = _spots(desk)
    moved = edits.place(desk.model, "way", [Placement(step="end", x=3000, y=25)])
    desk.canvas.editor.perform("Move", moved)
    desk.canvas.layouting.arrange()
    assert _spots(desk) == before
    assert before["ward"][2]


def test_that_arranging_the_selected_steps_leaves_the_others(placed_desk: Desk) -> None:
    desk = placed_desk
    spots = [Placement(step="end", x=3000, y=25), Placement(step="start", x=190, y=200)]
    desk.canvas.editor.perform("Move", edits.place(desk.model, "way", spots))
    count = desk.undo.count()
    desk.canvas.select(("end", "ward"))
    before = _spots(desk)
    desk.canvas.layouting.arrange_selected()
    after = _spots(desk)
    assert after["end"] != before["end"]
    assert {k: v for k, v in after.items() if k != "end"} == {
        k: v for k, v in before.items() if k != "end"
    }
    assert desk.undo.count() == count + 1
    desk.undo.undo()
    assert _spots(desk) == before


def test_that_arranging_new_steps_moves_no_other(placed_desk: Desk) -> None:
    desk = placed_desk
    before = _spots(desk)
    new = Step(id="new", name="Call", level=CareLevel.GP)
    after = edits.connect(edits.add_step(desk.model, "way", new), "way", "end", "new")
    desk.canvas.editor.perform("Add step", after)
    desk.canvas.layouting.arrange_new()
    spots = _spots(desk)
    assert set(spots) == {*before, "new"}
    assert {step: spots[step] for step in before} == before


def test_that_released_steps_are_arranged_again(placed_desk: Desk) -> None:
    desk = placed_desk
    before = _spots(desk)
    desk.canvas.select(("ward", "choose--ward"))
    desk.canvas.layouting.release_selected()
    assert not _spots(desk)["ward"][2]
    assert _spots(desk)["ward"][:2] == before["ward"][:2]
    desk.canvas.layouting.arrange()
    assert _spots(desk)["ward"] != before["ward"]


@pytest.mark.parametrize(
    "fields",
    [
        {"orientation": DOWN},
        {"lanes_by": LanesBy.PARTY},
        {"lanes_by": LanesBy.UNIT},
        {"phase_columns": True},
        {"hide_empty_lanes": False},
    ],
)
def test_that_another_layout_is_one_step_to_undo(
    placed_desk: Desk, fields: dict[str, object]
) -> None:
    desk = placed_desk
    before, count = desk.model, desk.undo.count()
    desk.canvas.layouting.change("Lay out", **fields)
    layout = desk.canvas.layouting.layout
    assert {field: getattr(layout, field) for field in fields} == fields
    assert desk.undo.count() == count + 1
    assert [spot.step for spot in layout.placements if spot.pinned] == ["ward"]
    boxes = list(desk.canvas.stage.boxes.values())
    assert not any(a.overlaps(b) for a in boxes for b in boxes if a is not b)
    desk.undo.undo()
    assert desk.model is before


def test_that_pinned_steps_keep_their_place_along_time_in_other_lanes(placed_desk: Desk) -> None:
    desk = placed_desk
    x = _spots(desk)["ward"][0]
    desk.canvas.layouting.change("Lanes by party", lanes_by=LanesBy.PARTY)
    assert _spots(desk)["ward"][0] == x


def test_that_a_drawing_nobody_has_placed_anything_in_stores_no_places(desk: Desk) -> None:
    desk.canvas.layouting.change("Time downwards", orientation=DOWN)
    assert desk.pathway.layout.placements == ()
    assert desk.canvas.stage.arrangement.downward


def test_that_the_same_layout_again_is_nothing_to_undo(desk: Desk) -> None:
    desk.canvas.layouting.change("Time to the right", orientation=Orientation.LEFT_TO_RIGHT)
    assert desk.undo.count() == 0


def test_that_notes_go_along(desk_with: Made) -> None:
    note = Note(id="note", text="Look", x=260, y=200, element="doctor")
    desk = desk_with(drawn(WAYS, pathway={"notes": (note,)}))
    desk.canvas.layouting.change("Time downwards", orientation=DOWN)
    moved = desk.note("note")
    assert (moved.x, moved.y) != (note.x, note.y)
    box = desk.canvas.stage.boxes["doctor"]
    assert moved.x is not None
    assert moved.y is not None
    assert abs(moved.x - box.x) + abs(moved.y - box.y) < 500


def test_that_the_lane_of_the_selected_step_moves_by_one(desk: Desk) -> None:
    layouting = desk.canvas.layouting
    assert not layouting.can_move(1)
    layouting.move_lane(1)
    assert desk.undo.count() == 0
    desk.canvas.select(("doctor",))
    assert layouting.can_move(1)
    assert not layouting.can_move(-1)
    layouting.move_lane(1)
    lanes = [lane.key for lane in desk.canvas.stage.arrangement.upwards]
    assert lanes == ["none", "home_services", "gp", "hospital"]
    layouting.move_lane(-1)
    lanes = [lane.key for lane in desk.canvas.stage.arrangement.upwards]
    assert lanes == ["none", "gp", "home_services", "hospital"]


def test_that_a_step_added_where_time_runs_down_stands_where_it_was_put(desk: Desk) -> None:
    desk.canvas.layouting.change("Time downwards", orientation=DOWN)
    desk.canvas.zoom_fit()
    body = desk.canvas.stage.arrangement.body
    lane = desk.canvas.stage.lane_of("ward")
    point = Point(lane.start + lane.breadth / 2, body.bottom - 60)
    desk.canvas.add_step_at(point)
    desk.write("Rest")
    made = desk.pathway.steps[-1]
    assert made.level is CareLevel.HOSPITAL
    assert desk.canvas.stage.boxes[made.id].center == pytest.approx(point, abs=20)


@pytest.mark.parametrize(
    ("lanes_by", "field", "value"),
    [(LanesBy.PARTY, "party", "trust"), (LanesBy.UNIT, "unit", "unit-ward")],
)
def test_that_a_new_step_belongs_to_the_lane_it_is_put_in(
    desk_with: Made, lanes_by: LanesBy, field: str, value: str
) -> None:
    desk = desk_with(drawn(WAYS, pathway={"layout": Layout(lanes_by=lanes_by)}))
    lane = desk.canvas.stage.lane_of("ward")
    desk.canvas.add_step_at(Point(2000, lane.start + 40), StepKind.ACTIVITY)
    desk.write("Rest")
    assert getattr(desk.pathway.steps[-1], field) == value


def test_that_a_step_dragged_to_another_units_lane_happens_there(desk_with: Made) -> None:
    desk = desk_with(drawn(WAYS, pathway={"layout": Layout(lanes_by=LanesBy.UNIT)}))
    lane = desk.canvas.stage.lane_of("doctor")
    box = desk.canvas.stage.boxes["nursing"]
    desk.drag(desk.middle("nursing"), desk.pixel(Point(box.center.x, lane.start + 40)))
    assert desk.step("nursing").unit == "unit-doctor"
    assert desk.undo.count() == 1
    desk.undo.undo()
    assert desk.step("nursing").unit == "unit-nursing"


def test_that_the_down_key_follows_the_flow_where_time_runs_down(desk: Desk) -> None:
    desk.canvas.layouting.change("Time downwards", orientation=DOWN)
    desk.canvas.select(("start",))
    for there in ("doctor", "choose"):
        desk.key(Qt.Key.Key_Down)
        assert desk.canvas.selected() == (there,)
    desk.key(Qt.Key.Key_Up)
    assert desk.canvas.selected() == ("doctor",)
    desk.key(Qt.Key.Key_Home)
    assert desk.canvas.selected() == ("start",)
    desk.key(Qt.Key.Key_End)
    assert desk.canvas.selected() == ("end",)
