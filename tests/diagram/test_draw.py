"""Whatever the pathway, its drawing is sound: nothing clipped, nothing covered, all of it there."""

from itertools import combinations, pairwise
from pathlib import Path

import pytest
from benchmarks.generate import generated
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.building import drawn

from pathways.assets import samples
from pathways.diagram.arrows import label_home, lifted_label
from pathways.diagram.compose import Composition, compose
from pathways.diagram.geometry import Rect
from pathways.diagram.primitives import (
    Box,
    Circle,
    Drawing,
    Figure,
    Grade,
    Icon,
    Layer,
    Line,
    Mark,
    Primitive,
    Role,
    Shape,
    Text,
)
from pathways.diagram.text import width
from pathways.graph import PathwayView
from pathways.language import LANGUAGES, speaking
from pathways.model import CareModel
from pathways.storage import read

MARKS = st.builds(Mark, st.integers(1, 30), st.sampled_from(Grade))


@st.composite
def compositions(draw: st.DrawFn) -> Composition:
    """A random pathway of 5 to 300 steps, most of them small, with findings here and there."""
    steps = draw(st.one_of(st.integers(5, 40), st.integers(5, 300)))
    model = generated(steps, draw(st.integers(0, 10_000)))
    pathway = model.pathways[0]
    ids = [step.id for step in pathway.steps] + [arrow.id for arrow in pathway.transitions]
    marks = draw(st.dictionaries(st.sampled_from(ids), MARKS, max_size=len(ids) // 2))
    return compose(PathwayView(model, pathway), marks)


def composed(model: CareModel, marks: dict[str, Mark] | None = None) -> Composition:
    """The model's only pathway."""
    return compose(PathwayView(model, model.pathways[0]), marks)


def figure(drawing: Drawing, element: str, layer: Layer) -> Figure:
    """The element's figure on a layer."""
    return next(one for one in drawing.figures if one.element == element and one.layer is layer)


def room(primitive: Primitive) -> Rect:
    """The rectangle a primitive takes, text by the letters it has."""
    match primitive:
        case Text():
            wide = width(primitive.text, primitive.size, primitive.face)
            top = primitive.at.y - 0.75 * primitive.size
            return Rect(primitive.at.x, top, wide, primitive.size)
        case Icon():
            return Rect(*primitive.center, 0, 0).grown(primitive.size / 2)
        case Circle():
            return Rect(*primitive.center, 0, 0).grown(primitive.radius)
        case Box():
            return primitive.rect
        case Line() | Shape():
            return Rect.around(Rect(x, y, 0, 0) for x, y in primitive.points)


def assert_inside_their_boxes(composition: Composition) -> None:
    """Every step's letters and icons stand inside its box, with air about them."""
    for id_, box in composition.arrangement.boxes.items():
        for part in figure(composition.drawing, id_, Layer.STEP).primitives:
            if isinstance(part, Text | Icon) and not part.role.startswith("badge"):
                assert box.grown(-2).holds(room(part)), part


def assert_labels_are_clear(composition: Composition) -> None:
    """No label, icon or badge of an arrow covers a step, or what belongs to another arrow."""
    rooms = [
        (id_, place) for id_, arrow in composition.sketch.arrows.items() for place in arrow.rooms
    ]
    steps = composition.arrangement.boxes.values()
    labels = [
        (id_, arrow.rooms[-1])
        for id_, arrow in composition.sketch.arrows.items()
        if arrow.look.labels
    ]
    for _id, label in labels:
        assert not any(label.overlaps(box) for box in steps)
    for (owner, label), (other, place) in ((a, b) for a in labels for b in rooms):
        assert owner == other or not label.overlaps(place)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(compositions())
def test_that_any_drawing_is_sound(composition: Composition) -> None:
    drawing = composition.drawing
    assert_inside_their_boxes(composition)
    assert_labels_are_clear(composition)
    for one in drawing.figures:
        assert drawing.bounds.holds(one.bounds)
        assert all(one.bounds.grown(0.01).holds(room(part)) for part in one.primitives)
    drawn_ones = {(one.element, one.layer) for one in drawing.figures}
    assert len(drawn_ones) == len(drawing.figures)
    assert {id_ for id_, layer in drawn_ones if layer is Layer.STEP} == set(composition.view.steps)
    lines = {id_ for id_, layer in drawn_ones if layer is Layer.TRANSITION}
    assert lines == set(composition.view.transitions)


@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(compositions())
def test_that_figures_are_painted_layer_by_layer(composition: Composition) -> None:
    order = list(Layer)
    layers = [order.index(one.layer) for one in composition.drawing.figures]
    assert layers == sorted(layers)


@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(compositions())
def test_that_every_mark_shows_as_a_badge_with_its_count(composition: Composition) -> None:
    for id_, mark in composition.marks.items():
        layer = Layer.STEP if id_ in composition.view.steps else Layer.LABEL
        parts = figure(composition.drawing, id_, layer).primitives
        counts = [
            part.text for part in parts if isinstance(part, Text) and part.role.startswith("badge")
        ]
        assert counts == [str(mark.count) if mark.count < 10 else "9+"]


@pytest.mark.parametrize("path", samples(), ids=lambda path: path.stem)
@pytest.mark.parametrize("language", LANGUAGES)
def test_that_every_sample_is_drawn_soundly(path: Path, language: str) -> None:
    model = read(path)
    with speaking(language):
        for pathway in model.pathways:
            composition = compose(PathwayView(model, pathway))
            assert_inside_their_boxes(composition)
            assert_labels_are_clear(composition)


@pytest.mark.parametrize("path", samples(), ids=lambda path: path.stem)
def test_that_at_most_one_label_of_a_sample_has_a_line_through_it(path: Path) -> None:
    model = read(path)
    for pathway in model.pathways:
        arrows = compose(PathwayView(model, pathway)).sketch.arrows
        crossed = [id_ for id_, arrow in arrows.items() if has_ground(arrow.label)]
        assert len(crossed) <= 1


def has_ground(label: Figure | None) -> bool:
    """Whether the label stands on a ground of its own, as it does on a line."""
    return label is not None and any(part.role is Role.LABEL for part in label.primitives)


def test_that_a_passage_inside_a_unit_is_the_lightest_arrow() -> None:
    line = arrow_lines(drawn("nursing > nursing-2"), None)[0]
    assert line.role is Role.TRANSITION
    assert line.arrow


def test_that_a_whole_handoff_is_one_calm_arrow() -> None:
    lines = arrow_lines(drawn("doctor > ward"), None)
    assert [(line.role, line.arrow, line.dashed) for line in lines] == [(Role.HANDOFF, True, False)]


@pytest.mark.parametrize(
    ("grade", "role"), [(Grade.ERROR, Role.BROKEN), (Grade.WARNING, Role.WEAK)]
)
def test_that_a_broken_handoff_has_a_gap_with_a_torn_edge_on_either_side(
    grade: Grade, role: Role
) -> None:
    before, after, *edges = arrow_lines(drawn("doctor > ward"), Mark(3, grade))
    assert {before.role, after.role, *(edge.role for edge in edges)} == {role}
    assert (before.arrow, after.arrow) == (False, True)
    assert before.points[-1] != after.points[0]
    assert len(edges) == 2
    for edge, torn in zip(edges, (before.points[-1], after.points[0]), strict=True):
        assert room(edge).center == pytest.approx(torn)


def test_that_a_remark_breaks_nothing() -> None:
    lines = arrow_lines(drawn("doctor > ward"), Mark(1, Grade.NOTE))
    assert [line.role for line in lines] == [Role.HANDOFF]


def test_that_a_finding_at_a_passage_inside_a_unit_is_no_broken_handoff() -> None:
    lines = arrow_lines(drawn("nursing > nursing-2"), Mark(1, Grade.ERROR))
    assert [line.role for line in lines] == [Role.TRANSITION]


def test_that_a_way_back_on_worsening_is_dashed() -> None:
    model = drawn("doctor > ward", arrows={"doctor--ward": {"worsening": True}})
    assert [line.dashed for line in arrow_lines(model, None)] == [True]


def arrow_lines(model: CareModel, mark: Mark | None) -> list[Line]:
    """The lines of the model's only arrow."""
    id_ = model.pathways[0].transitions[0].id
    drawing = composed(model, {id_: mark} if mark else {}).drawing
    parts = figure(drawing, id_, Layer.TRANSITION).primitives
    return [part for part in parts if isinstance(part, Line)]


def test_that_an_arrow_has_its_condition_and_share_as_label() -> None:
    model = drawn(
        "choose > ward", arrows={"choose--ward": {"condition": "Gets worse", "share": 12.5}}
    )
    with speaking("nb"):
        assert label_lines(model, "choose--ward") == ["Gets worse", "12,5\u00a0%"]
    assert label_lines(model, "choose--ward") == ["Gets worse", "12.5%"]


def label_lines(model: CareModel, id_: str) -> list[str]:
    """The lines of an arrow's label."""
    parts = figure(composed(model).drawing, id_, Layer.LABEL).primitives
    return [part.text for part in parts if isinstance(part, Text)]


def test_that_a_handoff_shows_the_channel_of_its_first_message_on_the_patients_way() -> None:
    messages = (
        {"type": "admission_report", "backward": True, "channel": "electronic"},
        {"type": "referral"},
        {"type": "call", "channel": "phone"},
    )
    model = drawn("doctor > ward", arrows={"doctor--ward": {"handoff": {"messages": messages}}})
    parts = figure(composed(model).drawing, "doctor--ward", Layer.LABEL).primitives
    assert [part.name for part in parts if isinstance(part, Icon)] == ["phone"]


def test_that_a_label_moved_by_hand_stands_that_far_from_its_arrows_first_place() -> None:
    ways = "choose > ward; choose > nursing"
    shift = {"element": "choose--ward", "dx": 30, "dy": -12}
    moved = composed(drawn(ways, pathway={"layout": {"label_shifts": (shift,)}}))
    arrow = moved.sketch.arrows["choose--ward"]
    assert arrow.rooms[-1] == label_home(arrow.look).rect.moved(30, -12)
    others, label = lifted_label(arrow)
    assert arrow.label is not None
    assert label is not None
    assert label.bounds == arrow.rooms[-1].grown(1)
    lifted = (*(others.primitives if others else ()), *label.primitives)
    assert lifted == arrow.label.primitives


def test_that_every_lane_has_a_band_and_a_head_with_its_whole_name() -> None:
    composition = composed(drawn("doctor > kad > ward > clinic > casualty"))
    for lane in composition.arrangement.lanes:
        band = figure(composition.drawing, lane.key, Layer.LANE)
        head = figure(composition.drawing, lane.key, Layer.HEAD)
        assert band.bounds.holds(head.bounds)
        texts = [part for part in head.primitives if isinstance(part, Text)]
        assert texts
        assert all(head.bounds.holds(room(text)) for text in texts)


def test_that_lanes_alternate_so_that_the_eye_can_follow_one() -> None:
    composition = composed(drawn("doctor > ward > clinic"))
    roles = [
        figure(composition.drawing, lane.key, Layer.LANE).primitives[0].role
        for lane in composition.arrangement.lanes
    ]
    assert all(one is not other for one, other in pairwise(roles))


def test_that_steps_without_level_get_a_lane_that_says_so() -> None:
    model = drawn("doctor > choose")
    drawing = composed(model).drawing
    head = figure(drawing, "none", Layer.HEAD)
    assert [part.text for part in head.primitives if isinstance(part, Text)] == ["No care level"]


def test_that_an_empty_pathway_has_a_drawing() -> None:
    assert composed(drawn("")).drawing.title == "COPD"


def test_that_notes_stand_where_they_were_put_and_labels_keep_off() -> None:
    ways = "choose > ward; choose > nursing; choose > clinic"
    bare = composed(drawn(ways))
    place = bare.sketch.arrows["choose--ward"].rooms[-1]
    note = {"id": "note", "text": "Ask the ward", "x": place.x - 10, "y": place.y - 10}
    noted = composed(drawn(ways, pathway={"notes": (note,)}))
    bounds = figure(noted.drawing, "note", Layer.NOTE).bounds
    assert (bounds.x, bounds.y) == (place.x - 11, place.y - 11)
    assert not any(
        arrow.rooms[-1].overlaps(bounds)
        for arrow in noted.sketch.arrows.values()
        if arrow.look.labels
    )


def test_that_phases_are_headed_when_asked_for() -> None:
    phases = {"doctor": "before", "ward": "during", "nursing": "after"}
    model = drawn(
        "doctor > ward > nursing",
        steps={id_: {"phase": phase} for id_, phase in phases.items()},
        pathway={"layout": {"phase_columns": True}},
    )
    composition = composed(model)
    headings = [
        figure(composition.drawing, phase, Layer.LANE) for phase in ("before", "during", "after")
    ]
    for one, other in combinations(headings, 2):
        assert not one.bounds.overlaps(other.bounds)
    for heading, step in zip(headings, phases, strict=True):
        box = composition.arrangement.boxes[step]
        assert heading.bounds.x <= box.x
        assert heading.bounds.right >= box.right
        assert heading.bounds.bottom <= composition.arrangement.bounds.y
