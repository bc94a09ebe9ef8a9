"""A picture is as large as asked for, and tells when it would be too large."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.building import drawn

from pathways.diagram.compose import compose
from pathways.diagram.framing import (
    CM,
    LARGEST,
    LONGEST,
    SLIDE,
    Picture,
    of_width,
    on_slide,
    with_legend,
)
from pathways.diagram.geometry import Point, Rect
from pathways.diagram.primitives import Box, Drawing, Figure, Layer, Role, Text
from pathways.errors import TooLargeError
from pathways.graph import PathwayView

SIDES = st.floats(1, 50_000)


def blank(width: float, height: float) -> Drawing:
    """A step of that size with one text on it."""
    bounds = Rect(-8, 40, width, height)
    parts = (Box(bounds, Role.STEP), Text(Point(0, 50), "Text", 9))
    return Drawing((Figure("one", Layer.STEP, bounds, parts),), bounds, "Blank")


@pytest.fixture
def drawing() -> Drawing:
    model = drawn("start > doctor > ward > nursing > end")
    return compose(PathwayView(model, model.pathways[0])).drawing


def test_that_a_picture_is_as_large_as_its_drawing() -> None:
    picture = Picture(blank(720, 144))
    assert picture.size == (720, 144)
    assert picture.pixels(72) == (720, 144)
    assert picture.pixels(300) == (3000, 600)
    assert picture.smallest_text == 9


def test_that_a_width_scales_all() -> None:
    picture = of_width(blank(1000, 500), 16 * CM)
    assert picture.size == pytest.approx((16 * CM, 8 * CM))
    assert picture.smallest_text == pytest.approx(9 * 16 * CM / 1000)


@given(SIDES, SIDES, st.sampled_from(["", "KOLS", "Very long " * 40]))
def test_that_a_slide_is_always_whole(broad: float, high: float, title: str) -> None:
    drawing = blank(broad, high)
    picture = on_slide(drawing, title)
    assert picture.size == pytest.approx(SLIDE)
    assert picture.drawing.bounds.grown(0.001 / picture.scale).holds(drawing.bounds)
    assert picture.scale <= 2
    for figure in picture.drawing.figures[1:]:
        assert picture.drawing.bounds.holds(figure.bounds)
        assert not figure.bounds.grown(-0.001 / picture.scale).overlaps(drawing.bounds)


def test_that_the_title_stands_on_the_slide_in_a_slides_size(drawing: Drawing) -> None:
    picture = on_slide(drawing, "COPD in Gol")
    (title,) = picture.drawing.figures[-1].primitives
    assert isinstance(title, Text)
    assert title.text == "COPD in Gol"
    assert title.size * picture.scale == pytest.approx(24)


def test_that_a_few_steps_are_not_blown_up() -> None:
    assert on_slide(blank(100, 40)).scale == 2


@given(SIDES, SIDES)
def test_that_the_legend_keeps_off_the_drawing(broad: float, high: float) -> None:
    drawing = blank(broad, high)
    whole = with_legend(drawing)
    assert whole.bounds.holds(drawing.bounds)
    for figure in whole.figures[1:]:
        assert whole.bounds.holds(figure.bounds)
        assert not figure.bounds.overlaps(drawing.bounds)


def test_that_the_legend_stands_below_a_broad_drawing_and_beside_a_high_one() -> None:
    assert with_legend(blank(3000, 500)).bounds.width == 3000
    assert with_legend(blank(500, 3000)).bounds.height == 3000


@given(SIDES, SIDES, st.floats(30, 1200))
def test_that_no_picture_is_too_large_for_others(broad: float, high: float, dpi: float) -> None:
    picture = Picture(blank(broad, high))
    most = picture.most_dpi
    if dpi > most * 1.1:
        with pytest.raises(TooLargeError, match="few programs") as caught:
            picture.pixels(dpi)
        assert "SVG" in caught.value.advice
        assert (str(int(most)) in caught.value.advice) == (most >= 72)
    size = picture.pixels(min(dpi, most))
    assert max(size) <= LONGEST
    assert size[0] * size[1] <= LARGEST


def test_that_a_drawing_without_anything_is_a_point() -> None:
    empty = Drawing((), Rect(0, 0, 0, 0))
    assert Picture(empty).pixels(72) == (1, 1)
    assert Picture(empty).smallest_text == 0
    assert on_slide(empty).size == pytest.approx(SLIDE)
    assert of_width(empty, 100).size == (1, 1)
    assert with_legend(empty) == empty
