"""A badge tells its grade by shape, so that no colour is needed."""

import pytest

from pathways.diagram.badge import badge, badge_bounds
from pathways.diagram.geometry import Point
from pathways.diagram.primitives import Circle, Grade, Mark, Shape, Text


def test_that_errors_are_octagons_warnings_triangles_and_remarks_circles() -> None:
    error, warning, note = (badge(Mark(1, grade))[0] for grade in Grade)
    assert isinstance(error, Shape)
    assert len(error.points) == 8
    assert isinstance(warning, Shape)
    assert len(warning.points) == 3
    assert isinstance(note, Circle)


@pytest.mark.parametrize(("count", "shown"), [(1, "1"), (9, "9"), (10, "9+"), (250, "9+")])
def test_that_the_count_is_short(count: int, shown: str) -> None:
    text = badge(Mark(count, Grade.WARNING))[1]
    assert isinstance(text, Text)
    assert text.text == shown


@pytest.mark.parametrize("grade", Grade)
def test_that_the_bounds_hold_the_badge(grade: Grade) -> None:
    bounds = badge_bounds(Point(0, 0))
    ground = badge(Mark(12, grade))[0]
    points = (
        ground.points if isinstance(ground, Shape) else [Point(-8, 0), Point(8, 0), Point(0, 8)]
    )
    assert all(
        bounds.x - 1 <= x <= bounds.right + 1 and bounds.y <= y <= bounds.bottom for x, y in points
    )
