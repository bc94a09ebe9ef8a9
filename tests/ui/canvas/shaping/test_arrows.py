"""Arrows are bent, led elsewhere and given back their own way, by mouse and by keys."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from tests.ui.canvas.desk import Desk

from pathways.diagram.geometry import Point
from pathways.ui.canvas.shaping.grips import Grip, Hold

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ARROW = "choose--nursing"


def _grips(desk: Desk, hold: Hold, arrow: str = ARROW) -> list[Grip]:
    """The grips of one kind on an arrow, which gets selected."""
    desk.canvas.zoom_actual()
    desk.canvas.show_element(arrow)
    found: dict[Grip, None] = {}
    for point in _points(desk, arrow):
        grip = desk.canvas.shaping.grip_at(desk.pixel(point))
        if grip is not None and grip.hold is hold:
            found[grip] = None
    return list(found)


def _points(desk: Desk, arrow: str) -> list[Point]:
    way = desk.canvas.stage.routes[arrow]
    return [
        Point(a.x + (b.x - a.x) * share / 20, a.y + (b.y - a.y) * share / 20)
        for a, b in pairwise(way)
        for share in range(21)
    ]


def _pull(desk: Desk, grip: Grip, by: QPoint, *, drop: bool = True) -> None:
    start = desk.pixel(grip.at)
    desk.drag(start, start + by, drop=drop)


def _bends(desk: Desk, arrow: str = ARROW) -> list[tuple[float, float]]:
    found = (one for one in desk.pathway.layout.bends if one.transition == arrow)
    return [(point.x, point.y) for bends in found for point in bends.points]


def test_that_a_part_dragged_by_its_grip_runs_there_and_undo_takes_it_back(desk: Desk) -> None:
    before = desk.model
    part = _grips(desk, Hold.PART)[0]
    by = QPoint(0, 60) if part.level else QPoint(60, 0)
    _pull(desk, part, by)
    place = (part.at.y if part.level else part.at.x) + 60 * desk.canvas.pixel
    way = desk.canvas.stage.routes[ARROW]
    assert any(abs((p.y if part.level else p.x) - place) < 1 for p in way)
    assert _bends(desk)
    assert desk.undo.undoText() == "Bend arrow"
    assert desk.undo.count() == 1
    desk.undo.undo()
    assert desk.model == before


def test_that_a_selected_arrow_is_bent_by_its_line_and_another_is_not(desk: Desk) -> None:
    desk.canvas.zoom_actual()
    desk.canvas.show_element(ARROW)
    way = desk.canvas.stage.routes[ARROW]
    start = desk.on_arrow(ARROW)
    by = QPoint(0, 50) if way[0].y == way[1].y else QPoint(50, 0)
    desk.canvas.select(())
    desk.drag(start, start + by)
    assert not _bends(desk)
    desk.click(start)
    desk.drag(start, start + by)
    assert _bends(desk)


def test_that_escape_leaves_the_arrow_as_it_was(desk: Desk) -> None:
    before = desk.model
    part = _grips(desk, Hold.PART)[0]
    _pull(desk, part, QPoint(50, 50), drop=False)
    desk.key(Key.Key_Escape)
    desk.release(desk.pixel(part.at) + QPoint(50, 50))
    assert desk.model is before
    assert desk.canvas.hand.is_empty


@pytest.mark.parametrize("by", ["double click", "delete"])
def test_that_a_bend_is_taken_away(desk: Desk, by: str) -> None:
    part = max(_grips(desk, Hold.PART), key=lambda grip: -grip.number)
    _pull(desk, part, QPoint(0, 80) if part.level else QPoint(80, 0))
    bends = len(_bends(desk))
    corner = _grips(desk, Hold.CORNER)[0]
    pixel = desk.pixel(corner.at)
    if by == "delete":
        desk.click(pixel)
        desk.key(Key.Key_Delete)
    else:
        desk.click(pixel)
        desk.double_click(pixel)
    assert len(_bends(desk)) < bends
    assert desk.undo.undoText() == "Remove bend"
    assert ARROW in desk.canvas.stage.view.transitions


def test_that_a_corner_takes_both_its_parts_along(desk: Desk) -> None:
    part = _grips(desk, Hold.PART)[0]
    _pull(desk, part, QPoint(0, 80) if part.level else QPoint(80, 0))
    corner = _grips(desk, Hold.CORNER)[0]
    _pull(desk, corner, QPoint(23, 31))
    there = corner.at.x + 23 * desk.canvas.pixel, corner.at.y + 31 * desk.canvas.pixel
    assert any(there == pytest.approx(point, abs=1) for point in desk.canvas.stage.routes[ARROW])


def test_that_bends_go_along_when_both_steps_are_moved(desk: Desk) -> None:
    part = _grips(desk, Hold.PART)[0]
    _pull(desk, part, QPoint(0, 80) if part.level else QPoint(80, 0))
    way = desk.canvas.stage.routes[ARROW]
    desk.canvas.select(("choose", "nursing"))
    desk.key(Key.Key_Right, SHIFT)
    moved = desk.canvas.stage.routes[ARROW]
    assert moved == tuple(pytest.approx((x + 10, y)) for x, y in way)


def test_that_shift_and_arrow_keys_bend_the_selected_arrow(desk: Desk) -> None:
    before = desk.model
    desk.canvas.select((ARROW,))
    for _nudge in range(3):
        desk.key(Key.Key_Right, SHIFT)
    assert _bends(desk)
    assert desk.undo.count() == 1
    desk.undo.undo()
    assert desk.model == before


def test_that_an_end_dragged_to_another_step_leads_there(desk: Desk) -> None:
    end = _grips(desk, Hold.TARGET, "ward--nursing")[0]
    desk.drag(desk.pixel(end.at), desk.middle("doctor"))
    assert desk.arrow("ward--nursing").target == "doctor"
    assert desk.undo.count() == 1
    start = _grips(desk, Hold.SOURCE, "ward--nursing")[0]
    desk.drag(desk.pixel(start.at), desk.middle("start"))
    assert desk.arrow("ward--nursing").source == "ward"  # start leads to doctor already
    assert not desk.canvas.hand.is_empty
    desk.key(Key.Key_Escape)
    assert desk.canvas.hand.is_empty


def test_that_an_end_let_go_of_on_the_ground_goes_back(desk: Desk) -> None:
    before = desk.model
    end = _grips(desk, Hold.TARGET, "ward--nursing")[0]
    desk.drag(desk.pixel(end.at), desk.pixel(end.at) + QPoint(-5, 60))
    assert desk.model is before
    assert desk.canvas.hand.is_empty


def test_that_keys_choose_where_an_arrow_leads(desk: Desk) -> None:
    desk.canvas.select(("choose--nursing",))
    desk.canvas.shaping.lead_elsewhere(Hold.TARGET)
    desk.key(Key.Key_Return)
    assert desk.arrow(ARROW).target == "nursing"
    desk.key(Key.Key_Down)
    desk.key(Key.Key_Return)
    assert desk.arrow(ARROW).target == "end"
    assert desk.undo.undoText() == "Change where the arrow leads"
    assert desk.canvas.hand.is_empty


def test_that_a_label_is_dragged_and_moved_by_keys_and_goes_back(desk: Desk) -> None:
    desk.canvas.zoom_actual()
    desk.canvas.reveal(ARROW)
    before = desk.model
    place = desk.canvas.stage.composition.sketch.arrows[ARROW].place
    assert place is not None
    start = desk.pixel(place.rect.center)
    desk.drag(start, start + QPoint(40, -25))
    moved = desk.canvas.stage.composition.sketch.arrows[ARROW].place
    assert moved is not None
    assert abs(moved.rect.center.x - place.rect.center.x - 40 * desk.canvas.pixel) < 1
    assert abs(moved.rect.center.y - place.rect.center.y + 25 * desk.canvas.pixel) < 1
    assert desk.undo.undoText() == "Move label"
    desk.canvas.select((ARROW,))
    desk.key(Key.Key_Up, CTRL)
    nudged = desk.canvas.stage.composition.sketch.arrows[ARROW].place
    assert nudged is not None
    assert nudged.rect == pytest.approx(moved.rect.moved(0, -10))
    desk.canvas.shaping.make_automatic()
    assert not desk.pathway.layout.label_shifts
    while desk.undo.canUndo():
        desk.undo.undo()
    assert desk.model == before


def test_that_a_label_let_go_of_by_escape_stays(desk: Desk) -> None:
    desk.canvas.zoom_actual()
    desk.canvas.reveal(ARROW)
    place = desk.canvas.stage.composition.sketch.arrows[ARROW].place
    assert place is not None
    start = desk.pixel(place.rect.center)
    desk.drag(start, start + QPoint(40, -25), drop=False)
    desk.key(Key.Key_Escape)
    desk.release(start + QPoint(40, -25))
    assert not desk.pathway.layout.label_shifts


def test_that_undo_shows_what_was_shown_before(desk: Desk) -> None:
    before = desk.canvas.stage.composition
    desk.canvas.select((ARROW,))
    desk.key(Key.Key_Right, SHIFT)
    assert desk.canvas.stage.composition is not before
    desk.undo.undo()
    assert desk.canvas.stage.composition is before


def test_that_bends_go_back_to_automatic(desk: Desk) -> None:
    way = desk.canvas.stage.routes[ARROW]
    part = _grips(desk, Hold.PART)[0]
    _pull(desk, part, QPoint(0, 80) if part.level else QPoint(80, 0))
    assert ARROW in desk.canvas.shaping.shaped
    desk.canvas.shaping.make_automatic()
    assert not _bends(desk)
    assert desk.canvas.stage.routes[ARROW] == way
    assert not desk.canvas.shaping.shaped
