import pytest
from benchmarks.generate import generated
from tests.building import drawn

from pathways.diagram.compose import compose
from pathways.diagram.geometry import Point, Rect
from pathways.diagram.primitives import Box, Drawing, Figure, Layer, Role, Text
from pathways.graph import PathwayView
from pathways.model import CareModel, Orientation
from pathways.reports.paper import papers
from pathways.reports.splitting.strips import cut, head_width, phase_height
from pathways.reports.splitting.tiles import (
    GAP,
    SMALLEST_TEXT,
    Plan,
    fitting,
    least_scale,
    plan,
)

UPRIGHT = papers("A4").drawing.room
SIDEWAYS = papers("A4").drawing.turned().room


def drawing_of(model: CareModel) -> Drawing:
    return compose(PathwayView(model, model.pathways[0])).drawing


def planned(steps: int, seed: int = 1) -> tuple[Drawing, Plan]:
    drawing = drawing_of(generated(steps, seed))
    return drawing, plan(drawing, UPRIGHT, SIDEWAYS)


def test_that_a_small_drawing_takes_one_page_as_it_is() -> None:
    drawing = drawing_of(drawn("start > nursing > end"))
    laid = plan(drawing, UPRIGHT, SIDEWAYS)

    assert laid.pages == ()
    assert laid.drawing is drawing


def test_that_a_small_drawing_is_not_blown_up() -> None:
    drawing = drawing_of(drawn("start > end"))

    assert plan(drawing, UPRIGHT, SIDEWAYS).scale <= 1.2


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("steps", [30, 60, 150])
def test_that_a_split_never_prints_text_too_small(steps: int, seed: int) -> None:
    drawing, laid = planned(steps, seed)
    sizes = [t.size for f in drawing.figures for t in f.primitives if isinstance(t, Text)]

    assert laid.tiles
    assert min(sizes) * laid.scale >= SMALLEST_TEXT - 1e-9


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("steps", [30, 60, 150])
def test_that_every_part_fits_its_page(steps: int, seed: int) -> None:
    _drawing, laid = planned(steps, seed)
    width, height = SIDEWAYS if laid.sideways else UPRIGHT
    heads, phases = head_width(laid.drawing), phase_height(laid.drawing)

    for page in laid.pages:
        down = sum(phases + tile.height for tile in page) + GAP * (len(page) - 1)
        assert down * laid.scale <= height + 0.5
        assert max(heads + tile.window.width for tile in page) * laid.scale <= width + 0.5


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("steps", [30, 60, 150])
def test_that_every_step_is_whole_on_some_page(steps: int, seed: int) -> None:
    _drawing, laid = planned(steps, seed)

    for figure in laid.drawing.figures:
        if figure.layer is Layer.STEP:
            assert any(tile.window.holds(figure.bounds) for tile in laid.tiles), figure.element


def test_that_whatever_is_drawn_is_seen_on_some_page() -> None:
    _drawing, laid = planned(60)
    bounds = laid.drawing.bounds
    right = bounds.x + head_width(laid.drawing)
    body = Rect(right, bounds.y, bounds.right - right, bounds.height)

    for figure in laid.drawing.figures:
        if figure.layer not in {Layer.LANE, Layer.HEAD} and figure.bounds.overlaps(body):
            assert any(tile.window.overlaps(figure.bounds) for tile in laid.tiles)


def test_that_pages_follow_each_other_from_left_to_right() -> None:
    _drawing, laid = planned(60)
    lefts = [tile.window.x for tile in laid.tiles]

    assert lefts == sorted(lefts)


def test_that_low_parts_share_a_page() -> None:
    model = drawn(" > ".join(["start", *(f"nursing-{n}" for n in range(20)), "end"]))
    laid = plan(drawing_of(model), UPRIGHT, SIDEWAYS)

    assert max(len(page) for page in laid.pages) > 1
    assert len(laid.pages) < 3


def test_that_larger_paper_needs_fewer_pages() -> None:
    drawing = drawing_of(generated(60))
    large = papers("A2").drawing
    fewer = plan(drawing, large.room, large.turned().room)

    assert len(fewer.pages) < len(plan(drawing, UPRIGHT, SIDEWAYS).pages)


def test_that_a_drawing_fits_only_while_its_text_is_large_enough() -> None:
    text = Text(Point(0, 0), "Hjem", 10)
    drawing = Drawing((Figure("a", Layer.STEP, Rect(0, 0, 500, 50), (text,)),), Rect(0, 0, 500, 50))

    assert least_scale(drawing) == pytest.approx(0.7)
    assert fitting(drawing, (360, 300)) == pytest.approx(0.72)
    assert fitting(drawing, (340, 300)) is None


def test_that_a_drawing_without_text_may_get_as_small_as_it_likes() -> None:
    assert least_scale(Drawing((), Rect(0, 0, 10, 10))) == 1


def test_that_a_note_between_steps_lets_no_step_be_cut() -> None:
    boxes = [(Layer.STEP, Rect(x, 0, 170, 50)) for x in (10, 240, 470, 700)]
    boxes.append((Layer.NOTE, Rect(400, 60, 100, 30)))
    figures = tuple(
        Figure(str(number), layer, box, (Box(box, Role.STEP),))
        for number, (layer, box) in enumerate(boxes)
    )
    strips = cut(Drawing(figures, Rect(0, 0, 900, 100)), 600, 400)

    assert len(strips) == 2
    for _layer, box in boxes:
        assert any(strip.window.holds(box) for strip in strips)


def test_that_a_step_wider_than_a_page_is_cut_and_all_of_it_shown() -> None:
    wide = Rect(0, 0, 3000, 50)
    text = Text(Point(10, 20), "Hjem", 10)
    step = Figure("a", Layer.STEP, wide, (Box(wide, Role.STEP), text))
    laid = plan(Drawing((step,), wide), UPRIGHT, SIDEWAYS)

    assert len(laid.tiles) > 1
    assert max(tile.window.right for tile in laid.tiles) >= wide.right
    for one, after in zip(laid.tiles, laid.tiles[1:], strict=False):
        assert after.window.x <= one.window.right


def test_that_a_lane_higher_than_a_page_is_cut_too() -> None:
    tall = Rect(0, 0, 400, 3000)
    steps = [
        Figure(f"s{n}", Layer.STEP, box, (Text(Point(60, box.y + 10), "Hjem", 7),))
        for n, box in enumerate(Rect(50, 60 * n, 100, 50) for n in range(50))
    ]
    lane = Figure("home", Layer.LANE, tall, (Box(tall, Role.LANE),))
    laid = plan(Drawing((lane, *steps), tall), UPRIGHT, SIDEWAYS)

    assert len({tile.window.y for tile in laid.tiles}) > 1
    for step in steps:
        assert any(tile.window.overlaps(step.bounds) for tile in laid.tiles)


@pytest.mark.parametrize("steps", [30, 60, 150])
def test_that_a_drawing_downwards_is_split_turned_over(steps: int) -> None:
    model = generated(steps)
    pathway = model.pathways[0]
    down = pathway.layout.model_copy(update={"orientation": Orientation.TOP_TO_BOTTOM})
    view = PathwayView(model, pathway.model_copy(update={"layout": down}))
    drawing = compose(view).drawing
    laid = plan(drawing, UPRIGHT, SIDEWAYS)
    width, height = SIDEWAYS if laid.sideways else UPRIGHT
    heads, phases = head_width(laid.drawing), phase_height(laid.drawing)

    assert laid.downward
    assert laid.in_place(laid.drawing.bounds).width == laid.drawing.bounds.height
    for page in laid.pages:
        across = sum(phases + tile.height for tile in page) + GAP * (len(page) - 1)
        assert across * laid.scale <= width + 0.5
        assert max(heads + tile.window.width for tile in page) * laid.scale <= height + 0.5
