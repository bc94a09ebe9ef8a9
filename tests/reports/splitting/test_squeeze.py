import pytest
from benchmarks.generate import generated
from hypothesis import given
from hypothesis import strategies as st

from pathways.diagram.compose import compose
from pathways.diagram.geometry import Point, Rect
from pathways.diagram.primitives import (
    Box,
    Circle,
    Drawing,
    Figure,
    Icon,
    Layer,
    Line,
    Role,
    Shape,
    Text,
)
from pathways.graph import PathwayView
from pathways.reports.splitting.squeeze import Axis, Ruler, narrowed, solid_stretches, squeezed

places = st.integers(min_value=-50, max_value=1050)
shares = st.floats(min_value=0, max_value=1)
stretches = st.lists(st.tuples(places, places), max_size=12)
WHOLE = (0.0, 1000.0)


def drawing_of(steps: int, seed: int = 1) -> Drawing:
    model = generated(steps, seed)
    return compose(PathwayView(model, model.pathways[0])).drawing


@given(stretches, shares, places, places)
def test_that_a_ruler_keeps_the_order_and_never_stretches(
    solid: list[tuple[float, float]], share: float, one: float, other: float
) -> None:
    ruler = Ruler(solid, WHOLE, share)
    low, high = sorted((one, other))

    assert -1e-6 <= ruler(high) - ruler(low) <= high - low + 1e-6


@given(stretches, shares)
def test_that_a_share_of_what_is_empty_is_left(
    solid: list[tuple[float, float]], share: float
) -> None:
    least = Ruler(solid, WHOLE, 0).length(WHOLE)

    left = Ruler(solid, WHOLE, share).length(WHOLE)
    assert left == pytest.approx(least + (1000 - least) * share, abs=1e-6)


@given(stretches)
def test_that_solid_stretches_keep_their_length(solid: list[tuple[float, float]]) -> None:
    ruler = Ruler(solid, WHOLE, 0)

    for stretch in solid:
        at, to = (min(1000, max(0, place)) for place in sorted(stretch))
        assert ruler(to) - ruler(at) == pytest.approx(to - at)


@given(stretches, shares, places)
def test_that_back_finds_a_place_that_comes_there(
    solid: list[tuple[float, float]], share: float, place: float
) -> None:
    ruler = Ruler(solid, WHOLE, share)
    new = ruler(min(1000, max(0, place)))

    assert ruler(ruler.back(new)) == pytest.approx(new, abs=1e-6)


def test_that_what_is_empty_shrinks_to_nothing() -> None:
    assert Ruler([], WHOLE, 0).length(WHOLE) == 0


@pytest.mark.parametrize("seed", range(4))
def test_that_a_narrowed_drawing_is_narrower_and_nothing_in_it_collides(seed: int) -> None:
    drawing = drawing_of(25, seed)
    narrow = narrowed(drawing)

    assert narrow.bounds.width < drawing.bounds.width
    steps = [figure.bounds for figure in narrow.figures if figure.layer is Layer.STEP]
    assert not any(
        one.overlaps(other) for number, one in enumerate(steps) for other in steps[:number]
    )


def test_that_arrows_still_meet_their_steps_when_narrowed() -> None:
    drawing = drawing_of(25)
    narrow = narrowed(drawing)

    assert _touching(narrow) == _touching(drawing)


def _touching(drawing: Drawing) -> list[tuple[str, ...]]:
    """The steps at whose edge each arrow ends."""
    boxes = {f.element: f.bounds.grown(0.5) for f in drawing.figures if f.layer is Layer.STEP}
    tips = [
        (figure.element, line.points[-1])
        for figure in drawing.figures
        if figure.layer is Layer.TRANSITION
        for line in figure.primitives
        if isinstance(line, Line) and line.arrow
    ]
    return [
        (arrow, *(id_ for id_, box in boxes.items() if box.holds(Rect(*tip, 0, 0))))
        for arrow, tip in tips
    ]


@pytest.mark.parametrize("axis", Axis)
def test_that_every_kind_of_part_is_moved(axis: Axis) -> None:
    here = Point(100, 100)
    parts = (
        Box(Rect(100, 100, 10, 10), Role.LANE),
        Line((here, Point(200, 200)), Role.HANDOFF),
        Shape((here, Point(200, 200)), Role.HANDOFF),
        Text(here, "Hjem", 10),
        Icon(here, "home", 10),
        Circle(here, 5, Role.HANDOFF),
    )
    lane = Figure("home", Layer.LANE, Rect(100, 100, 10, 10), parts)
    moved = squeezed(lane, Ruler([], (0, 1000), 0.5), axis)
    box, line, shape, text, icon, circle = moved.primitives

    half = Point(50, 100) if axis is Axis.ACROSS else Point(100, 50)
    assert isinstance(box, Box)
    assert Point(*box.rect[:2]) == half
    assert isinstance(line, Line)
    assert isinstance(shape, Shape)
    assert line.points[0] == shape.points[0] == half
    assert isinstance(text, Text)
    assert text.at == half
    assert isinstance(icon, Icon)
    assert isinstance(circle, Circle)
    assert icon.center == circle.center == half


def test_that_only_what_is_seen_is_kept_apart() -> None:
    column = Rect(0, 0, 100, 1000)
    near = Figure("a", Layer.STEP, Rect(10, 200, 50, 40), ())
    far = Figure("b", Layer.STEP, Rect(500, 400, 50, 40), ())

    assert list(solid_stretches((near, far), column, Axis.DOWN)) == [(200, 240)]


def test_that_an_upright_line_may_shrink_but_for_its_tip() -> None:
    column = Rect(0, 0, 100, 1000)
    arrow = Line((Point(50, 100), Point(50, 900)), Role.HANDOFF, arrow=True)
    figure = Figure("t", Layer.TRANSITION, Rect(50, 100, 0, 800), (arrow,))
    (tip,) = solid_stretches((figure,), column, Axis.DOWN)

    assert sorted(tip) == [882, 900]
