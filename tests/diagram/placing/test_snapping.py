"""A dragged box falls in line with what is near, by the least shift, and guides tell with what."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from pathways.diagram.geometry import Point, Rect
from pathways.diagram.placing.snapping import GRID, Neighbours

BOX = Rect(0, 0, 100, 40)
REACH = 6.0

_places = some.tuples(some.floats(-500, 500), some.floats(-500, 500))
_boxes = some.lists(
    some.builds(
        lambda at, width, height: Rect(at[0], at[1], width, height),
        _places,
        some.floats(20, 200),
        some.floats(20, 80),
    ),
    max_size=12,
)


@pytest.mark.parametrize(
    ("box", "shift"),
    [
        (BOX.moved(204, 300), (-4, 0)),
        (BOX.moved(196, 300), (4, 0)),
        (BOX.moved(207, 300), (0, 0)),
        (BOX.moved(500, 103), (0, -3)),
        (Rect(303, 300, 40, 60), (-3, 0)),
        (Rect(225, 300, 47, 60), (1.5, 0)),
    ],
    ids=["from right", "from left", "too far", "level", "edge to edge", "middle"],
)
def test_that_a_box_lines_up_with_a_neighbour_within_reach(
    box: Rect, shift: tuple[float, float]
) -> None:
    snap = Neighbours.of([BOX.moved(200, 100)]).snap(box, REACH)
    assert snap.shift == shift
    assert bool(snap.guides) is (shift != (0, 0))


def test_that_a_guide_runs_from_middle_to_middle_and_spares_the_boxes() -> None:
    snap = Neighbours.of([BOX.moved(200, 100)]).snap(BOX.moved(203, 300), REACH)
    assert {(one.start, one.end) for one in snap.guides} == {
        ((250, 90), (250, 100)),
        ((250, 140), (250, 300)),
        ((250, 340), (250, 350)),
    }


def test_that_a_guide_runs_along_edges_where_no_middle_is_shared() -> None:
    snap = Neighbours.of([BOX.moved(200, 100)]).snap(Rect(203, 300, 60, 40), REACH)
    assert [(one.start, one.end) for one in snap.guides] == [((200, 90), (200, 350))]


def test_that_middles_come_before_edges() -> None:
    near_edge, near_middle = Rect(0, 0, 103, 40), Rect(54, 200, 100, 40)
    snap = Neighbours.of([near_edge, near_middle]).snap(Rect(52, 400, 100, 40), REACH)
    assert snap.shift.x == 2
    assert snap.guides


def test_that_boxes_far_across_are_no_neighbours() -> None:
    assert Neighbours.of([BOX]).snap(BOX.moved(3, 3000), REACH).shift == (0, 0)


@pytest.mark.parametrize("x", [346, 354], ids=["short of it", "past it"])
def test_that_a_box_settles_midway_between_two(x: float) -> None:
    row = [Rect(0, 0, 100, 40), Rect(700, 10, 100, 40)]
    snap = Neighbours.of(row).snap(Rect(x, 5, 100, 40), REACH)
    assert x + snap.shift.x == 350
    assert [(one.start.x, one.end.x) for one in snap.guides if one.gap] == [(100, 350), (450, 700)]


@pytest.mark.parametrize(("x", "at"), [(322, 320), (-317, -320)])
def test_that_a_box_keeps_the_gap_of_its_neighbours(x: float, at: float) -> None:
    row = [Rect(-160, 0, 100, 40), Rect(0, 0, 100, 40), Rect(160, 0, 100, 40)]
    snap = Neighbours.of(row).snap(Rect(x, 50 - 20 - 30, 100, 44), REACH)
    assert x + snap.shift.x == at
    assert sum(one.gap for one in snap.guides) == 2


def test_that_equal_gaps_are_found_downwards_too() -> None:
    column = [Rect(0, 0, 100, 40), Rect(5, 400, 100, 40)]
    snap = Neighbours.of(column).snap(Rect(11, 203, 80, 40), 4)
    assert 203 + snap.shift.y == 200


def test_that_a_middle_falls_on_a_lanes_middle() -> None:
    neighbours = Neighbours.of([], xs=[50], ys=[100])
    snap = neighbours.snap(BOX.moved(3, 83), REACH)
    assert snap.shift == (-3, -3)
    assert {(one.start.x, one.start.y) for one in snap.guides} >= {(50, 120), (100, 100)}


def test_that_the_grid_takes_what_nothing_else_does() -> None:
    neighbours = Neighbours.of([BOX.moved(200, 100)])
    snap = neighbours.snap(BOX.moved(63, 103), REACH, grid=Point(0, 5))
    assert snap.shift == (-3, -3)
    assert {one.start.y for one in snap.guides} == {120}
    assert neighbours.snap(BOX.moved(68, 163), REACH, grid=Point(0, 5)).shift == (2, 2)


@given(boxes=_boxes, at=_places, grid=some.none() | some.just(Point(7, 3)))
def test_that_a_snap_is_short_and_rests(
    boxes: list[Rect], at: tuple[float, float], grid: Point | None
) -> None:
    neighbours, box = Neighbours.of(boxes), Rect(*at, 100, 40)
    snap = neighbours.snap(box, REACH, grid=grid)
    assert max(abs(snap.shift.x), abs(snap.shift.y)) <= REACH
    moved = box.moved(*snap.shift)
    assert all(
        guide.gap or guide.start.x == guide.end.x or guide.start.y == guide.end.y
        for guide in snap.guides
    )
    for guide in snap.guides:
        if guide.gap:
            continue
        upright = guide.start.x == guide.end.x
        own = (
            (moved.x, moved.center.x, moved.right)
            if upright
            else (moved.y, moved.center.y, moved.bottom)
        )
        place = guide.start.x if upright else guide.start.y
        assert min(abs(place - line) for line in own) < 0.02


@given(at=_places)
def test_that_alone_on_the_grid_a_box_stands_on_its_lines(at: tuple[float, float]) -> None:
    box = Rect(*at, 100, 40)
    moved = box.moved(*Neighbours.of([]).snap(box, REACH, grid=Point(0, 0)).shift)
    for place in (moved.x, moved.y):
        assert abs(place / GRID - round(place / GRID)) < 1e-6
