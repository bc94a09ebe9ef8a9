from hypothesis import given
from hypothesis import strategies as st

from pathways.diagram.beside import spot_beside
from pathways.diagram.geometry import Rect

ROOM = Rect(50, 0, 950, 600)
ABOUT = Rect(400, 250, 200, 60)
SIDES = ("below", "above", "right", "left")


def _spot(*others: Rect, about: Rect = ABOUT, sides: tuple[str, ...] = SIDES) -> Rect:
    return spot_beside((300, 40), about, ROOM, others, sides)


def test_that_the_side_liked_best_is_taken_where_all_are_free() -> None:
    assert _spot() == Rect(350, 318, 300, 40)
    assert _spot(sides=("left", "below")).right == ABOUT.x - 8


def test_that_a_neighbour_below_sends_it_above() -> None:
    spot = _spot(Rect(400, 330, 200, 60))
    assert spot.bottom == ABOUT.y - 8


def test_that_where_all_sides_are_taken_it_covers_least() -> None:
    below, above = Rect(300, 318, 400, 40), Rect(640, 150, 100, 92)
    spot = _spot(below, above, sides=("below", "above"))
    assert spot.bottom == ABOUT.y - 8


def test_that_it_would_rather_cover_a_neighbour_than_what_it_is_about() -> None:
    about = Rect(400, 570, 200, 30)
    spot = _spot(Rect(350, 500, 300, 60), about=about, sides=("below", "above"))
    assert spot.bottom == about.y - 8


@given(st.floats(-500, 2000), st.floats(-500, 2000), st.floats(1, 400), st.floats(1, 400))
def test_that_it_stays_in_the_room(x: float, y: float, width: float, height: float) -> None:
    spot = _spot(about=Rect(x, y, width, height))
    assert ROOM.grown(0.001).holds(spot)


def test_that_a_corner_is_taken_where_no_side_has_room() -> None:
    about = Rect(60, 250, 200, 100)
    spot = spot_beside((850, 300), about, ROOM, (), SIDES)
    assert (spot.right, spot.bottom) == (ROOM.right, ROOM.bottom)


def test_that_what_is_larger_than_the_room_begins_at_its_corner() -> None:
    spot = spot_beside((2000, 2000), ABOUT, ROOM, (), SIDES)
    assert (spot.x, spot.y) == (ROOM.x, ROOM.y)
