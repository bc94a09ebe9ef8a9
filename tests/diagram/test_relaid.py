"""What people have placed finds its place in another layout."""

from hypothesis import given, settings
from hypothesis import strategies as some
from tests.building import drawn
from tests.diagram.layout_checks import outside_lane, overlapping, pathways, sizes_of, view_of

from pathways.diagram.arrangement import arrange
from pathways.diagram.geometry import Rect
from pathways.diagram.relaid import notes, pins
from pathways.diagram.sizes import step_sizes
from pathways.graph import PathwayView
from pathways.model import LanesBy, Layout, Note, Orientation, Pathway, Placement

DOWN = Orientation.TOP_TO_BOTTOM


def _relaid(pathway: Pathway, **fields: object) -> PathwayView:
    layout = pathway.layout.model_copy(update=fields)
    return view_of(pathway.model_copy(update={"layout": layout}))


@settings(max_examples=40, deadline=None)
@given(pathways(most=18, pins=True), some.sampled_from(LanesBy))
def test_that_pinned_steps_keep_their_place_along_time_in_other_lanes(
    pathway: Pathway, lanes_by: LanesBy
) -> None:
    before = view_of(pathway)
    now = _relaid(pathway, lanes_by=lanes_by)
    found = pins(before, now, sizes_of(before))
    assert {spot.step: spot.x for spot in found} == {
        spot.step: spot.x for spot in pathway.layout.placements
    }
    assert all(spot.pinned for spot in found)


@settings(max_examples=40, deadline=None)
@given(pathways(most=18, pins=True))
def test_that_a_drawing_turned_stands_clear_and_keeps_the_order_in_time(pathway: Pathway) -> None:
    before = view_of(pathway)
    found = pins(before, _relaid(pathway, orientation=DOWN), sizes_of(before))
    now = _relaid(pathway, orientation=DOWN, placements=found)
    arranged = arrange(now, sizes_of(now))
    assert overlapping(arranged) == []
    assert outside_lane(now, arranged) == []
    order = sorted(pathway.layout.placements, key=lambda spot: spot.x)
    places = {spot.step: spot.x for spot in found}
    assert sorted(places.values()) == [places[spot.step] for spot in order]


def test_that_nothing_pinned_needs_no_places() -> None:
    model = drawn("doctor > ward")
    view = PathwayView(model, model.pathways[0])
    assert pins(view, view, step_sizes(view)) == ()


def test_that_notes_stay_by_their_steps_and_cover_none() -> None:
    placed = (Placement(step="doctor", x=300, y=25), Placement(step="ward", x=700, y=25))
    by_hand = (
        Note(id="near-ward", text="Look", x=720, y=90),
        Note(id="about", text="Ask", x=310, y=180, element="doctor"),
        Note(id="free", text="Somewhere"),
    )
    fields = {"layout": Layout(placements=placed), "notes": by_hand}
    model = drawn("doctor > ward", pathway=fields)
    view = PathwayView(model, model.pathways[0])
    sizes = step_sizes(view)
    before = arrange(view, sizes)
    turned = view.pathway.layout.model_copy(update={"orientation": DOWN, "placements": ()})
    now_view = PathwayView(model, view.pathway.model_copy(update={"layout": turned}))
    now = arrange(now_view, sizes)
    places = notes(view, before, now)
    assert set(places) == {"near-ward", "about"}
    for spot in places.values():
        room = Rect(spot.x, spot.y, 150, 20)
        assert now.body.holds(room)
        assert not any(room.overlaps(box) for box in now.boxes.values())


def test_that_notes_do_not_move_when_no_step_does() -> None:
    note = Note(id="note", text="Look", x=720, y=90)
    model = drawn("doctor > ward", pathway={"notes": (note,)})
    view = PathwayView(model, model.pathways[0])
    arranged = arrange(view, step_sizes(view))
    assert notes(view, arranged, arranged) == {}
