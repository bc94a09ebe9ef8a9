"""Lines are outlined once, for every painter alike."""

import pytest

from pathways.diagram.geometry import Point
from pathways.diagram.primitives import Line, Role
from pathways.diagram.strokes import HEAD_LENGTH, HEAD_WIDTH, stroke

ELBOW = (Point(0, 0), Point(100, 0), Point(100, 60))


def test_that_a_line_runs_from_its_first_to_its_last_point() -> None:
    outline = stroke(Line(ELBOW, Role.TRANSITION))
    assert (outline.start, outline.end, outline.head) == (ELBOW[0], ELBOW[-1], ())


def test_that_a_bend_is_rounded_by_the_radius() -> None:
    (corner,) = stroke(Line(ELBOW, Role.TRANSITION, radius=10)).corners
    assert corner.start == (90, 0)
    assert corner.end == (100, 10)


def test_that_rounding_never_reaches_past_half_of_the_shorter_piece() -> None:
    (corner,) = stroke(Line(ELBOW, Role.TRANSITION, radius=500)).corners
    assert corner.start == (70, 0)
    assert corner.end == (100, 30)


def test_that_an_arrow_has_its_tip_at_the_last_point() -> None:
    outline = stroke(Line(ELBOW, Role.TRANSITION, arrow=True))
    tip, one, other = outline.head
    assert tip == ELBOW[-1]
    assert sorted((one, other)) == [
        pytest.approx((100 - HEAD_WIDTH / 2, 60 - HEAD_LENGTH)),
        pytest.approx((100 + HEAD_WIDTH / 2, 60 - HEAD_LENGTH)),
    ]


def test_that_the_line_of_an_arrow_ends_inside_its_head() -> None:
    outline = stroke(Line(ELBOW, Role.TRANSITION, arrow=True))
    assert 60 - HEAD_LENGTH < outline.end.y < 60


def test_that_points_on_top_of_each_other_do_no_harm() -> None:
    points = (Point(0, 0), Point(0, 0), Point(50, 0), Point(50, 0))
    outline = stroke(Line(points, Role.TRANSITION, arrow=True, radius=5))
    assert outline.head[0] == (50, 0)
