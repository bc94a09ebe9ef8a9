from tests.building import drawn

from pathways.diagram.compose import Composition, compose
from pathways.diagram.draw_open_end import open_end_figures
from pathways.diagram.geometry import Rect
from pathways.diagram.primitives import Circle, Layer, Line
from pathways.graph import PathwayView
from pathways.model import CareModel, Layout, Orientation


def _composed(model: CareModel) -> Composition:
    return compose(PathwayView(model, model.pathways[0]))


def test_that_a_stub_runs_on_from_the_step_the_way_time_runs() -> None:
    composition = _composed(drawn("start > doctor"))
    [figure] = open_end_figures(composition.arrangement, ["doctor"])
    box = composition.arrangement.boxes["doctor"]
    line, end = figure.primitives
    assert isinstance(line, Line)
    assert isinstance(end, Circle)
    assert line.points[0] == (box.right, box.center.y)
    assert line.points[1].x > box.right
    assert (figure.element, figure.layer) == ("doctor", Layer.TRANSITION)
    assert figure.bounds.holds(Rect(*end.center, 0, 0).grown(end.radius))


def test_that_a_stub_runs_down_where_time_does() -> None:
    layout = Layout(orientation=Orientation.TOP_TO_BOTTOM)
    composition = _composed(drawn("start > doctor", pathway={"layout": layout}))
    [figure] = open_end_figures(composition.arrangement, ["doctor"])
    box = composition.arrangement.boxes["doctor"]
    line = figure.primitives[0]
    assert isinstance(line, Line)
    assert line.points[0] == (box.center.x, box.bottom)
    assert line.points[1].y > box.bottom


def test_that_a_composed_drawing_has_no_stubs() -> None:
    composition = _composed(drawn("start > doctor"))
    drawn_figures = composition.drawing.figures
    [stub] = open_end_figures(composition.arrangement, ["doctor"])
    assert stub not in drawn_figures
