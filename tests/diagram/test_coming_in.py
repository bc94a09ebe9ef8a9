"""What comes in together stands as it stood, and covers nobody."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.building import drawn

from pathways.diagram.coming_in import FIRST, coming_in
from pathways.diagram.flow import along
from pathways.diagram.geometry import Rect
from pathways.diagram.lanes import lane_keys
from pathways.diagram.measures import LANE_PADDING
from pathways.diagram.sizes import step_sizes
from pathways.graph import PathwayView
from pathways.model import Layout, Orientation, Placement

Spots = dict[str, tuple[float, float]]
STEPS = ("ward-1", "ward-2", "ward-3", "doctor-1", "doctor-2", "doctor-3")
NEW = frozenset({"ward-2", "ward-3", "doctor-2", "doctor-3"})


def brought(
    spots: Spots, new: frozenset[str], orientation: Orientation = Orientation.LEFT_TO_RIGHT
) -> dict[str, Rect]:
    """The room of each step along time and across its lane, after the new ones came in."""
    placements = tuple(Placement(step=step, x=x, y=y) for step, (x, y) in spots.items())
    layout = Layout(placements=placements, orientation=orientation)
    model = drawn("; ".join(spots), pathway={"layout": layout})
    view = PathwayView(model, model.pathways[0])
    lengths = along(view, step_sizes(view))
    placed = {one.step: (one.x, one.y) for one in coming_in(view, step_sizes(view), new)}
    assert placed.keys() == new & spots.keys()
    return {step: Rect(*placed.get(step, spot), *lengths[step]) for step, spot in spots.items()}


def test_that_what_is_in_nobodys_way_stays() -> None:
    rooms = brought({"ward-1": (200, 25), "ward-2": (600, 25)}, frozenset({"ward-2"}))
    assert rooms["ward-2"][:2] == (600, 25)


def test_that_a_lane_moves_below_what_stands_there_as_a_block() -> None:
    rooms = brought(
        {"ward-1": (200, 25), "ward-2": (210, 30), "ward-3": (500, 40), "doctor-1": (900, 25)},
        frozenset({"ward-2", "ward-3"}),
    )
    assert rooms["ward-2"].x == 210
    assert rooms["ward-2"].y > rooms["ward-1"].bottom
    assert rooms["ward-3"].y - rooms["ward-2"].y == 10


def test_that_steps_of_several_lanes_in_one_lane_do_not_cover_each_other() -> None:
    rooms = brought({"ward-2": (300, 25), "ward-3": (310, 27)}, frozenset({"ward-2", "ward-3"}))
    assert not rooms["ward-2"].overlaps(rooms["ward-3"])


@pytest.mark.parametrize("orientation", Orientation)
def test_that_nothing_comes_under_the_lanes_heads(orientation: Orientation) -> None:
    spots = {"ward-2": (-300.0, -80.0), "doctor-2": (-100.0, 0.0)}
    rooms = brought(spots, frozenset(spots), orientation)
    assert rooms["ward-2"].x == FIRST
    assert rooms["doctor-2"].x == FIRST + 200
    assert all(room.y >= LANE_PADDING for room in rooms.values())


def test_that_steps_without_a_place_are_left_to_the_arranging() -> None:
    brought({"ward-1": (200, 25)}, frozenset({"ward-2"}))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.integers(160, 900), st.integers(25, 300)), min_size=6, max_size=6))
def test_that_a_new_step_never_covers_another(places: list[tuple[int, int]]) -> None:
    spots: Spots = dict(zip(STEPS, places, strict=True))
    rooms = brought(spots, NEW)
    model = drawn("; ".join(spots))
    keys = lane_keys(PathwayView(model, model.pathways[0]))
    for one, other in combinations(spots, 2):
        if keys[one] == keys[other] and {one, other} & NEW:
            assert not rooms[one].overlaps(rooms[other])
