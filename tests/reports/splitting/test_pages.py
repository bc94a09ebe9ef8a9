"""The window tells where the report's sheets part a drawing, as the report parts it."""

from itertools import pairwise

import pytest
from benchmarks.generate import generated
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.building import drawn

from pathways.diagram.compose import compose
from pathways.diagram.geometry import Rect
from pathways.diagram.primitives import Drawing, Layer
from pathways.errors import UnknownNameError
from pathways.graph import PathwayView
from pathways.model import CareModel, Orientation
from pathways.reports.paper import papers
from pathways.reports.splitting.pages import laid_out, parts
from pathways.reports.splitting.squeeze import narrowing


def _drawing(model: CareModel) -> Drawing:
    return compose(PathwayView(model, model.pathways[0])).drawing


def test_that_a_small_drawing_is_one_part_with_all_of_it() -> None:
    drawing = _drawing(drawn("start > nursing > end"))
    ((sheet, window),) = parts(drawing, "A4")
    assert sheet == 1
    assert window == drawing.bounds


@pytest.mark.parametrize("paper", ["A4", "A3"])
def test_that_there_are_as_many_sheets_as_the_report_has(paper: str) -> None:
    drawing = _drawing(generated(60))
    laid = laid_out(drawing, papers(paper))
    told = parts(drawing, paper)
    assert sorted({part.sheet for part in told}) == list(range(1, len(laid.pages) + 1))
    assert len(told) == len(laid.tiles)


@pytest.mark.parametrize("orientation", Orientation)
def test_that_every_step_is_on_a_sheet(orientation: Orientation) -> None:
    model = generated(80)
    pathway = model.pathways[0]
    layout = pathway.layout.model_copy(update={"orientation": orientation})
    view = PathwayView(model, pathway.model_copy(update={"layout": layout}))
    drawing = compose(view).drawing
    windows = [part.window.grown(0.5) for part in parts(drawing, "A4")]
    for figure in drawing.figures:
        if figure.layer is Layer.STEP:
            assert any(window.holds(figure.bounds) for window in windows), figure.element


def test_that_sheets_follow_one_another_along_the_drawing() -> None:
    drawing = _drawing(generated(80))
    first_of_sheet: dict[int, Rect] = {}
    for part in parts(drawing, "A4"):
        first_of_sheet.setdefault(part.sheet, part.window)
    lefts = [window.x for window in first_of_sheet.values()]
    assert all(one <= other for one, other in pairwise(lefts))


@settings(max_examples=20, deadline=None)
@given(st.floats(0, 1))
def test_that_a_narrowed_place_leads_back_to_where_it_came_from(share: float) -> None:
    drawing = _drawing(drawn("start > ward > nursing > end"))
    ruler, bounds = narrowing(drawing), drawing.bounds
    place = ruler(bounds.x + share * bounds.width)
    assert ruler(ruler.back(place)) == pytest.approx(place, abs=0.01)


def test_that_an_unknown_paper_is_told() -> None:
    with pytest.raises(UnknownNameError):
        parts(_drawing(drawn("start > end")), "A99")
