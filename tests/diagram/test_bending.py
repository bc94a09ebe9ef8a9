"""An arrow is bent by hand: a part or a corner is moved, the rest follows, all stays readable."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some

from pathways.diagram.geometry import Point, Rect
from pathways.diagram.routing.bending import (
    corner_moved,
    corner_removed,
    is_level,
    lined_up,
    part_moved,
    tidied,
)
from pathways.diagram.routing.handset import by_hand
from pathways.model import Bend, Bends

LEFT, RIGHT = Rect(0, 0, 100, 40), Rect(300, 200, 100, 40)
ENDS = (LEFT, RIGHT)
Z = (Point(100, 20), Point(200, 20), Point(200, 220), Point(300, 220))
ACROSS = (LEFT, Rect(300, 0, 100, 40))
STRAIGHT = (Point(100, 20), Point(300, 20))


def bent(corners: tuple[Point, ...], ends: tuple[Rect, Rect]) -> Bends:
    points = tuple(Bend(x=x, y=y) for x, y in corners)
    start, end = (Bend(x=box.center.x, y=box.center.y) for box in ends)
    return Bends(transition="a", points=points, ends=(start, end))


def way_by(corners: tuple[Point, ...], ends: tuple[Rect, Rect]) -> tuple[Point, ...]:
    return by_hand(*ends, bent(corners, ends))


def is_readable(way: tuple[Point, ...], ends: tuple[Rect, Rect]) -> bool:
    """Level and upright by turns, from one step's outline to the other's."""
    orthogonal = all((a.x == b.x) is not (a.y == b.y) for a, b in pairwise(way))
    docks = all(
        box.grown(0.01).holds(Rect(*point, 0, 0)) and not box.grown(-0.01).holds(Rect(*point, 0, 0))
        for box, point in zip(ends, (way[0], way[-1]), strict=True)
    )
    return orthogonal and docks


def test_that_an_inner_part_moves_with_both_its_corners() -> None:
    assert part_moved(Z, 1, 150, ENDS) == (Point(150, 20), Point(150, 220))
    assert not is_level(Z, 1)


def test_that_an_outer_part_slides_along_the_steps_side() -> None:
    corners = part_moved(Z, 0, 12, ENDS)
    assert corners == (Point(200, 12), Point(200, 220))
    assert way_by(corners, ENDS)[0] == (100, 12)


def test_that_beyond_the_side_an_outer_part_keeps_a_stub() -> None:
    corners = part_moved(Z, 0, 100, ENDS)
    assert corners == (Point(114, 20), Point(114, 100), Point(200, 100), Point(200, 220))
    assert way_by(corners, ENDS) == (Point(100, 20), *corners, Point(300, 220))


def test_that_a_straight_arrow_gets_a_detour_or_slides() -> None:
    assert part_moved(STRAIGHT, 0, 90, ACROSS) == (
        Point(114, 20),
        Point(114, 90),
        Point(286, 90),
        Point(286, 20),
    )
    corners = part_moved(STRAIGHT, 0, 28, ACROSS)
    assert way_by(corners, ACROSS) == (Point(100, 28), Point(300, 28))


def test_that_a_corner_takes_both_parts_along() -> None:
    assert corner_moved(Z, 1, Point(180, 30), ENDS) == (Point(180, 30), Point(180, 220))
    detour = way_by(part_moved(STRAIGHT, 0, 90, ACROSS), ACROSS)
    assert corner_moved(detour, 2, Point(130, 70), ACROSS) == (
        Point(130, 20),
        Point(130, 70),
        Point(286, 70),
        Point(286, 20),
    )


@pytest.mark.parametrize("corner", [1, 2, 3, 4])
def test_that_taking_a_detours_corner_away_straightens_it(corner: int) -> None:
    detour = way_by(part_moved(STRAIGHT, 0, 90, ACROSS), ACROSS)
    assert way_by(corner_removed(detour, corner, ACROSS), ACROSS) in {STRAIGHT, ()}


def test_that_the_last_corners_taken_away_leave_the_arrow_its_own_way() -> None:
    assert corner_removed(Z, 1, ENDS) == ()
    elbow = (Point(100, 20), Point(350, 20), Point(350, 200))
    assert corner_removed(elbow, 1, ENDS) == ()


def test_that_an_inner_detour_goes_and_the_rest_stays() -> None:
    way = (
        Point(100, 20),
        Point(120, 20),
        Point(120, 300),
        Point(200, 300),
        Point(200, 320),
        Point(280, 320),
        Point(280, 220),
        Point(300, 220),
    )
    assert corner_removed(way, 3, ENDS) == (
        Point(120, 20),
        Point(120, 300),
        Point(280, 300),
        Point(280, 220),
    )


def test_that_a_part_lines_up_with_others_and_with_middles() -> None:
    assert lined_up(Z, 0, 216, ENDS, 6) == 220
    assert lined_up(Z, 1, 54, ENDS, 6) == 50
    assert lined_up(Z, 1, 70, ENDS, 6) == 70


def test_that_corners_on_a_straight_line_go_but_for_the_last_one() -> None:
    assert tidied([Point(0, 0), Point(5, 0), Point(5, 0), Point(9, 0), Point(9, 4)]) == (
        Point(0, 0),
        Point(9, 0),
        Point(9, 4),
    )
    assert tidied([Point(5, 5)]) == (Point(5, 5),)


def test_that_corners_move_along_and_stretch_with_the_steps() -> None:
    corners = bent((Point(200, 20), Point(200, 220)), ENDS)
    along = by_hand(LEFT.moved(50, 10), RIGHT.moved(50, 10), corners)
    assert along == tuple(Point(x + 50, y + 10) for x, y in Z)
    stretched = by_hand(LEFT, RIGHT.moved(100, 40), corners)
    assert stretched == (Point(100, 20), Point(250, 20), Point(250, 260), Point(400, 260))


def test_that_corners_without_known_ends_stay_where_they_are() -> None:
    corners = Bends(transition="a", points=(Bend(x=200, y=20), Bend(x=200, y=220)))
    assert by_hand(LEFT, RIGHT.moved(0, 30), corners)[1] == (200, 20)


def test_that_a_step_put_over_all_corners_frees_the_arrow() -> None:
    corners = Bends(transition="a", points=(Bend(x=200, y=20), Bend(x=220, y=30)))
    assert by_hand(Rect(150, 0, 100, 40), RIGHT, corners) == ()


_rects = some.builds(lambda x, y: Rect(x, y, 120, 50), some.floats(0, 900), some.floats(0, 600))


@given(start=_rects, end=_rects, moved=_rects, data=some.data())
def test_that_whatever_is_bent_and_moved_stays_level_and_upright(
    start: Rect, end: Rect, moved: Rect, data: some.DataObject
) -> None:
    if start.grown(30).overlaps(end) or moved.grown(30).overlaps(end):
        return
    ends = (start, end)
    way = way_by((Point(start.center.x, end.center.y),), ends) or way_by(
        (Point(end.center.x, start.center.y),), ends
    )
    corners = tuple(way[1:-1])
    for _turn in range(data.draw(some.integers(1, 4))):
        if len(way) < 2:
            return
        place = data.draw(some.tuples(some.floats(-100, 1000), some.floats(-100, 700)))
        part = data.draw(some.integers(0, len(way) - 2))
        corners = part_moved(way, part, place[0] if not is_level(way, part) else place[1], ends)
        if len(way) > 2 and data.draw(some.booleans()):
            corner = data.draw(some.integers(1, len(way) - 2))
            corners = corner_moved(way, corner, Point(*place), ends)
        elif len(way) > 2 and data.draw(some.booleans()):
            corners = corner_removed(way, data.draw(some.integers(1, len(way) - 2)), ends)
        way = way_by(corners, ends)
        assert not way or is_readable(way, ends)
    after = by_hand(moved, end, bent(corners, ends))
    assert not after or is_readable(after, (moved, end))
