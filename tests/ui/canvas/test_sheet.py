"""Figures are found where they are, and nowhere else."""

from benchmarks.generate import generated
from hypothesis import given
from hypothesis import strategies as some

from pathways.diagram.compose import compose
from pathways.diagram.geometry import Point, Rect
from pathways.diagram.primitives import Layer
from pathways.graph import PathwayView
from pathways.ui.canvas.sheet import Sheet

MODEL = generated(60)
COMPOSED = compose(PathwayView(MODEL, MODEL.pathways[0]))
SHEET = Sheet(COMPOSED.drawing)
ROOM = COMPOSED.drawing.bounds

AREAS = some.builds(
    Rect,
    some.floats(ROOM.x - 500, ROOM.right + 500),
    some.floats(ROOM.y - 100, ROOM.bottom + 100),
    some.floats(0, 3000),
    some.floats(0, 800),
)


@given(area=AREAS)
def test_that_every_figure_in_an_area_is_found_in_the_order_of_painting(area: Rect) -> None:
    wanted = [
        one
        for one in COMPOSED.drawing.figures
        if one.layer not in {Layer.LANE, Layer.HEAD} and one.bounds.overlaps(area)
    ]
    found = [one for one in SHEET.within(area) if one.layer is not Layer.LANE]
    assert found == wanted


@given(step=some.sampled_from(sorted(COMPOSED.arrangement.boxes)))
def test_that_a_step_is_found_at_its_middle(step: str) -> None:
    found = SHEET.at(COMPOSED.arrangement.boxes[step].center, 2)
    assert found is not None
    assert found.element == step


@given(arrow=some.sampled_from(sorted(COMPOSED.routes)), share=some.floats(0, 1))
def test_that_something_is_found_everywhere_along_an_arrow(arrow: str, share: float) -> None:
    start, end, *_rest = COMPOSED.routes[arrow]
    spot = Point(start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share)
    assert SHEET.at(spot, 4) is not None


def test_that_nothing_is_found_on_the_ground() -> None:
    assert SHEET.at(Point(ROOM.x - 50, ROOM.y - 50), 4) is None


def test_that_nothing_changed_between_a_sheet_and_itself() -> None:
    assert SHEET.changed_from(SHEET) == []
    again = Sheet(compose(PathwayView(MODEL, MODEL.pathways[0])).drawing)
    assert again.changed_from(SHEET) == []
