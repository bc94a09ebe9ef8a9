"""Frames on paper: their titles are printed whole, and they shrink with the room inside them."""

import pytest
from tests.building import drawn

from pathways.diagram.compose import compose
from pathways.diagram.draw_frame import frame_rect, frame_tab
from pathways.diagram.primitives import Drawing, Figure, Layer
from pathways.graph import PathwayView
from pathways.model import Frame, Layout, Placement
from pathways.reports.splitting.squeeze import narrowed
from pathways.reports.splitting.strips import cut

FRAME = Frame(id="frame", title="After the stay", steps=("nursing", "clinic"))


@pytest.fixture
def drawing() -> Drawing:
    far = (Placement(step="nursing", x=700, y=60), Placement(step="clinic", x=2400, y=60))
    model = drawn(
        "doctor > ward > nursing > clinic",
        pathway={"frames": (FRAME,), "layout": Layout(placements=far)},
    )
    return compose(PathwayView(model, model.pathways[0])).drawing


def frame(drawing: Drawing) -> Figure:
    return next(figure for figure in drawing.figures if figure.layer is Layer.FRAME)


def boxes(drawing: Drawing) -> list[Figure]:
    return [figure for figure in drawing.figures if figure.element in FRAME.steps]


def test_that_a_narrowed_frame_still_stands_round_its_steps(drawing: Drawing) -> None:
    narrow = narrowed(drawing)
    assert frame(narrow).bounds.width < frame(drawing).bounds.width
    steps = [one for one in boxes(narrow) if one.layer is Layer.STEP]
    assert len(steps) == 2
    assert all(frame_rect(frame(narrow)).grown(1).holds(step.bounds) for step in steps)


def test_that_the_sheet_where_a_frame_begins_shows_its_title(drawing: Drawing) -> None:
    tab = frame_tab(frame(drawing))
    sheets = [strip.window for strip in cut(drawing, 700, 900)]
    assert any(sheet.holds(tab) for sheet in sheets)
