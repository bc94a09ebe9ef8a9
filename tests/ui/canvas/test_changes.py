"""A box put down finds a free place near, inside its lane and beside the heads."""

from hypothesis import given
from hypothesis import strategies as some

from pathways.diagram.arrangement import Arrangement
from pathways.diagram.geometry import Rect
from pathways.diagram.lanes import Lane
from pathways.diagram.measures import HEAD_WIDTH
from pathways.ui.canvas.changes import free_spot

LANE = Lane("gp", 0, 600)
RIGHTWARD = Arrangement((LANE,), {}, Rect(0, 0, 2000, 600))
DOWNWARD = Arrangement((LANE,), {}, Rect(0, 0, 600, 2000), downward=True)

BOXES = some.builds(
    Rect, some.floats(160, 1500), some.floats(20, 500), some.just(168.0), some.just(46.0)
)


@given(box=BOXES, others=some.lists(BOXES, max_size=25))
def test_that_a_box_put_down_covers_no_other(box: Rect, others: list[Rect]) -> None:
    spot = free_spot(RIGHTWARD, box, others, LANE)
    assert not any(spot.overlaps(other) for other in others)
    assert spot.x >= HEAD_WIDTH
    assert spot.y >= 0
    assert (spot.width, spot.height) == (box.width, box.height)


@given(box=BOXES, others=some.lists(BOXES, max_size=25))
def test_that_it_keeps_below_the_heads_where_time_runs_down(box: Rect, others: list[Rect]) -> None:
    spot = free_spot(DOWNWARD, box, others, LANE)
    # What stands in the next lane gives way when this one grows.
    assert not any(spot.overlaps(other) for other in others if other.x < LANE.end)
    assert spot.y >= HEAD_WIDTH
    assert spot.x >= 0


@given(box=BOXES)
def test_that_a_box_stays_where_nothing_stands(box: Rect) -> None:
    far = Rect(5000, 20, 168, 46)
    spot = free_spot(RIGHTWARD, box, [far], LANE)
    assert abs(spot.x - box.x) <= 12
    assert abs(spot.y - box.y) <= 30


def test_that_a_covered_place_is_left_by_the_shortest_way() -> None:
    other = Rect(400, 100, 168, 46)
    spot = free_spot(RIGHTWARD, Rect(400, 130, 168, 46), [other], LANE)
    assert (spot.x, spot.y) == (400, 158)


def test_that_boxes_of_other_lanes_do_not_count() -> None:
    below = Rect(400, 700, 168, 46)
    box = Rect(400, 560, 168, 46)
    assert free_spot(RIGHTWARD, box, [below], LANE) == box
