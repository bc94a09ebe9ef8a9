"""Points of a chart of need and feasibility: where they lie, apart, with labels to read."""

from itertools import combinations
from math import hypot

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pathways.diagram.geometry import Point, Rect
from pathways.diagram.quadrants import Chart, Dot, dot_at, placed

CHART = Chart(Rect(40, 10, 500, 400), 10)
SIZE = 12.0

marks = st.integers(1, 5)
thirds = st.sampled_from([one / 3 for one in range(3, 16)])
dots = st.lists(st.tuples(thirds, marks), max_size=40).map(
    lambda pairs: [
        Dot(f"measure-{n}", f"A measure of some length, {n}", across, up)
        for n, (across, up) in enumerate(pairs)
    ]
)


def test_that_more_need_lies_higher_and_more_feasible_further_right() -> None:
    low, high = CHART.at(1, 1), CHART.at(5, 5)

    assert low.x < high.x
    assert low.y > high.y
    assert CHART.at(3, 3) == CHART.area.center


@given(thirds, marks)
def test_that_a_place_tells_its_marks(across: float, up: int) -> None:
    assert CHART.marks_at(CHART.at(across, up)) == pytest.approx((across, up))


def test_that_no_place_lies_outside_the_scales() -> None:
    assert CHART.marks_at(Point(-900, -900)) == (1, 5)
    assert CHART.marks_at(Point(9000, 9000)) == (5, 1)


@settings(max_examples=40)
@given(dots)
def test_that_points_and_labels_never_cover_each_other(several: list[Dot]) -> None:
    points = placed(several, CHART, SIZE)

    assert [point.dot for point in points] == several
    for one, other in combinations(points, 2):
        apart = hypot(one.center.x - other.center.x, one.center.y - other.center.y)
        assert apart >= 2 * CHART.radius - 1e-6
    labels = [point.label for point in points if point.label]
    assert not any(one.overlaps(other) for one, other in combinations(labels, 2))
    assert all(CHART.area.x <= label.x and label.right <= CHART.area.right for label in labels)


def test_that_points_which_share_a_place_stay_close_to_it() -> None:
    several = [Dot(f"measure-{n}", "", 3, 3) for n in range(7)]

    points = placed(several, CHART, SIZE)

    assert points[0].center == CHART.at(3, 3)
    assert all(abs(point.center.x - CHART.at(3, 3).x) < 3 * CHART.radius for point in points)
    assert not any(point.lines for point in points)


def test_that_four_hundred_alike_are_still_in_the_chart() -> None:
    small = Chart(Rect(0, 0, 60, 60), 10)

    points = placed([Dot(str(n), "", 3, 3) for n in range(20)], small, SIZE)

    assert all(0 <= point.center.x <= 60 for point in points)


def test_that_a_point_is_found_by_itself_and_by_its_label() -> None:
    points = placed([Dot("one", "Video with the ward", 2, 2), Dot("two", "", 4, 4)], CHART, SIZE)
    label = points[0].label

    assert label is not None
    assert dot_at(points, CHART, CHART.at(4, 4)) is points[1]
    assert dot_at(points, CHART, label.center) is points[0]
    assert dot_at(points, CHART, CHART.at(1, 5)) is None
