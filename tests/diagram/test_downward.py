"""Time downwards, lanes of parties and units: the same promises hold in every layout."""

from itertools import product

import pytest
from hypothesis import given, settings
from tests.building import UNITS, drawn
from tests.diagram.layout_checks import (
    askew,
    outside_lane,
    overlapping,
    pathways,
    sizes_of,
    through_steps,
    view_of,
)

from pathways.diagram.arrangement import Arrangement, arrange, placed, placements
from pathways.diagram.compose import compose
from pathways.diagram.flow import turned
from pathways.diagram.hasty_routes import down_elbow, elbow
from pathways.diagram.measures import HEAD_HEIGHT, HEAD_WIDTH
from pathways.diagram.primitives import Layer
from pathways.diagram.routes import quick_routes, routes
from pathways.diagram.turning import turned_drawing
from pathways.graph import PathwayView
from pathways.language import speaking
from pathways.model import LanesBy, Layout, Orientation, Pathway, Phase

LAYOUTS = [
    Layout(orientation=orientation, lanes_by=lanes_by, phase_columns=phases)
    for orientation, lanes_by, phases in product(Orientation, LanesBy, (False, True))
]
DOWN = Layout(orientation=Orientation.TOP_TO_BOTTOM)
WAYS = "start > doctor > choose > ward > nursing > end; choose > nursing > doctor"


def _laid_out(pathway: Pathway, layout: Layout) -> PathwayView:
    """The pathway in a layout, its steps in units by turns, its placements kept."""
    phases = (None, *Phase)
    steps = tuple(
        step.model_copy(
            update={
                "unit": UNITS[number % len(UNITS)].id if number % 3 else None,
                "phase": phases[number % len(phases)],
            }
        )
        for number, step in enumerate(pathway.steps)
    )
    kept = layout.model_copy(update={"placements": pathway.layout.placements})
    return view_of(pathway.model_copy(update={"steps": steps, "layout": kept}))


def _view(layout: Layout = DOWN, ways: str = WAYS) -> PathwayView:
    model = drawn(ways, pathway={"layout": layout})
    return PathwayView(model, model.pathways[0])


def _first(arrangement: Arrangement) -> float:
    """Where the first box begins, along time."""
    return min(box.y if arrangement.downward else box.x for box in arrangement.boxes.values())


@pytest.mark.parametrize("layout", LAYOUTS)
@settings(max_examples=12, deadline=None)
@given(pathways(most=18))
def test_that_every_layout_keeps_steps_apart_and_in_their_lanes(
    layout: Layout, pathway: Pathway
) -> None:
    view = _laid_out(pathway, layout)
    arranged = arrange(view, sizes_of(view))
    assert overlapping(arranged) == []
    assert outside_lane(view, arranged) == []
    assert _first(arranged) > HEAD_WIDTH
    assert all(arranged.body.holds(box) for box in arranged.boxes.values())


@pytest.mark.parametrize("layout", LAYOUTS[-6:])
@settings(max_examples=10, deadline=None)
@given(pathways(most=14))
def test_that_arrows_run_straight_and_through_no_step(layout: Layout, pathway: Pathway) -> None:
    view = _laid_out(pathway, layout)
    arranged = arrange(view, sizes_of(view))
    ways = routes(view, arranged)
    assert askew(view, ways) == []
    assert through_steps(view, arranged, ways) == []


@settings(max_examples=30, deadline=None)
@given(pathways(most=18, pins=True))
def test_that_pinned_steps_stay_where_time_runs_down(pathway: Pathway) -> None:
    view = _laid_out(pathway, DOWN)
    arranged = arrange(view, sizes_of(view))
    spots = {spot.step: (spot.x, spot.y) for spot in placements(view, arranged)}
    for pinned in pathway.layout.placements:
        assert spots[pinned.step] == pytest.approx((pinned.x, pinned.y))
    assert overlapping(arranged) == []


def test_that_time_runs_down_and_home_is_at_the_left() -> None:
    view = _view(ways="doctor > ward > nursing")
    arranged = arrange(view, sizes_of(view))
    boxes = arranged.boxes
    assert boxes["doctor"].y < boxes["nursing"].y
    assert [lane.key for lane in arranged.lanes] == ["gp", "home_services", "hospital"]
    assert arranged.upwards == arranged.lanes
    assert arranged.heads.height == HEAD_HEIGHT
    assert arranged.heads.bottom == HEAD_WIDTH == arranged.body.y


def test_that_stored_places_mean_the_same_in_both_directions() -> None:
    view = _view()
    spots = placements(view, arrange(view, sizes_of(view)))
    stored = _view(DOWN.model_copy(update={"placements": spots}))
    again = placed(stored, sizes_of(stored))
    assert placements(stored, again) == spots
    right = next(lane for lane in again.lanes if lane.key == "hospital")
    ward = next(spot for spot in spots if spot.step == "ward")
    box = again.boxes["ward"]
    assert (ward.x, ward.y) == pytest.approx((box.y, box.x - right.start))


def test_that_arrows_leave_below_and_enter_above() -> None:
    view = _view(ways="doctor > doctor-2")
    arranged = arrange(view, sizes_of(view))
    for ways in (routes(view, arranged), quick_routes(view, arranged, ["doctor--doctor-2"])):
        way = ways["doctor--doctor-2"]
        assert way[0].y == arranged.boxes["doctor"].bottom
        assert way[-1].y == arranged.boxes["doctor-2"].y
    boxes = arranged.boxes["doctor"], arranged.boxes["doctor-2"]
    likely = down_elbow(*boxes)
    assert likely[0].y == boxes[0].bottom
    assert [(y, x) for x, y in likely] == list(elbow(*map(turned, boxes)))


def test_that_a_corner_set_by_hand_makes_the_drawing_longer() -> None:
    bends = ({"transition": "start--doctor", "points": ({"x": 100, "y": 4000},)},)
    view = _view(DOWN.model_validate(dict(DOWN) | {"bends": bends}))
    assert arrange(view, sizes_of(view)).bounds.bottom > 4000


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("code", ["en", "nb", "nn"])
def test_that_nothing_drawn_in_a_head_or_heading_is_cut_off(layout: Layout, code: str) -> None:
    from pathways.reports.splitting.extents import extent

    phases = {"doctor": {"phase": Phase.BEFORE}, "ward": {"phase": Phase.DURING}}
    with speaking(code):
        model = drawn(WAYS, pathway={"layout": layout}, steps=phases)
        drawing = compose(PathwayView(model, model.pathways[0])).drawing
        for figure in drawing.figures:
            named = figure.layer is Layer.HEAD or figure.element in set(Phase)
            for part in figure.primitives if named else ():
                assert figure.bounds.grown(0.5).holds(extent(part)), (code, figure)


def test_that_a_drawing_turned_twice_is_as_before() -> None:
    model = drawn(WAYS, pathway={"layout": DOWN.model_copy(update={"phase_columns": True})})
    drawing = compose(PathwayView(model, model.pathways[0])).drawing
    once = turned_drawing(drawing)
    assert drawing.downward
    assert not once.downward
    assert once.bounds == turned(drawing.bounds)
    for there, back in zip(drawing.figures, turned_drawing(once).figures, strict=True):
        assert there.bounds == back.bounds
        for one, other in zip(there.primitives, back.primitives, strict=True):
            assert type(one) is type(other)
