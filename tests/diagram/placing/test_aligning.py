"""Boxes line up by one of six lines, and spread with equal gaps; none leaves its lane."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some

from pathways.diagram.geometry import Rect
from pathways.diagram.placing.aligning import Axis, Side, aligned, distributed

BOXES = {"a": Rect(0, 0, 100, 40), "b": Rect(250, 30, 60, 20), "c": Rect(180, 100, 80, 60)}
LANES = {"a": "low", "b": "low", "c": "high"}

_boxes = some.dictionaries(
    some.sampled_from("abcdefgh"),
    some.builds(
        Rect,
        some.integers(0, 900),
        some.integers(0, 900),
        some.integers(20, 90),
        some.integers(20, 90),
    ),
    min_size=1,
)


@pytest.mark.parametrize(
    ("side", "places"),
    [
        (Side.LEFT, (0, 0, 0)),
        (Side.CENTRE, (105, 125, 115)),
        (Side.RIGHT, (210, 250, 230)),
        (Side.TOP, (0, 0, 0)),
        (Side.MIDDLE, (60, 70, 50)),
        (Side.BOTTOM, (120, 140, 100)),
    ],
)
def test_that_boxes_line_up(side: Side, places: tuple[float, ...]) -> None:
    found = aligned(BOXES, side)
    assert tuple(box.y if side.is_level else box.x for box in found.values()) == places
    across = {
        key: box._replace(y=0) if side.is_level else box._replace(x=0) for key, box in found.items()
    }
    assert across == {
        key: box._replace(y=0) if side.is_level else box._replace(x=0) for key, box in BOXES.items()
    }


def test_that_heights_line_up_within_each_lane() -> None:
    found = aligned(BOXES, Side.TOP, LANES)
    assert [box.y for box in found.values()] == [0, 0, 100]
    found = aligned(BOXES, Side.LEFT)
    assert [box.x for box in found.values()] == [0, 0, 0]


def test_that_three_are_spread_evenly_between_the_outermost() -> None:
    found = distributed({**BOXES, "c": Rect(400, 100, 80, 60)}, Axis.ACROSS)
    assert [box.x for box in found.values()] == [0, 220, 400]
    assert distributed(BOXES, Axis.DOWN, LANES) == BOXES
    found = distributed(BOXES, Axis.DOWN)
    assert [box.y for box in found.values()] == [0, 60, 100]


@given(boxes=_boxes, axis=some.sampled_from(Axis))
def test_that_spreading_keeps_order_and_ends_and_makes_gaps_equal(
    boxes: dict[str, Rect], axis: Axis
) -> None:
    across = axis is Axis.ACROSS
    found = distributed(boxes, axis)
    order = sorted(boxes, key=lambda key: boxes[key].center[0 if across else 1])
    assert list(found) == list(boxes)
    assert found[order[0]] == boxes[order[0]]
    assert found[order[-1]] == boxes[order[-1]]
    gaps = [
        found[two].x - found[one].right if across else found[two].y - found[one].bottom
        for one, two in pairwise(order)
    ]
    if len(boxes) > 2:
        assert max(gaps) - min(gaps) < 1e-6


@given(boxes=_boxes, side=some.sampled_from(Side))
def test_that_lining_up_twice_is_lining_up_once(boxes: dict[str, Rect], side: Side) -> None:
    once = aligned(boxes, side)
    assert aligned(once, side) == once
