"""Frames stand round their steps, behind them, and keep off the lanes' heads."""

import pytest
from tests.building import drawn

from pathways.diagram.compose import Composition, compose
from pathways.diagram.draw_frame import frame_tab
from pathways.diagram.geometry import Rect
from pathways.diagram.primitives import Box, Figure, Layer, Role, Text, Tinted
from pathways.graph import PathwayView
from pathways.model import ElementColor, Frame, Layout, Orientation, Pathway, Placement, Swatch

INNER = Frame(id="inner", title="In bed", steps=("ward",))
OUTER = Frame(id="outer", title="The whole stay in hospital and after", steps=("ward", "nursing"))


def composed(*frames: Frame, **layout: object) -> Composition:
    model = drawn("doctor > ward > nursing", pathway={"frames": frames, "layout": Layout(**layout)})
    return compose(PathwayView(model, model.pathways[0]))


def frames(composition: Composition) -> dict[str, Figure]:
    found = composition.drawing.figures
    return {one.element: one for one in found if one.layer is Layer.FRAME}


def words(figure: Figure) -> list[str]:
    return [part.text for part in figure.primitives if isinstance(part, Text)]


def edge(figure: Figure) -> Rect:
    box = figure.primitives[0]
    assert isinstance(box, Box)
    return box.rect


def test_that_a_frame_stands_round_its_steps_with_its_title_above_them() -> None:
    composition = composed(INNER)
    drawn_frame = frames(composition)["inner"]
    box = composition.arrangement.boxes["ward"]
    assert edge(drawn_frame).holds(box.grown(5))
    assert words(drawn_frame) == ["In bed"]
    assert frame_tab(drawn_frame).bottom <= box.y
    assert edge(drawn_frame).holds(frame_tab(drawn_frame))


def test_that_a_frame_is_painted_behind_steps_and_arrows() -> None:
    layers = [figure.layer for figure in composed(INNER).drawing.figures]
    first = layers.index(Layer.FRAME)
    assert Layer.LANE not in layers[first:]
    assert not {Layer.TRANSITION, Layer.STEP} & {*layers[:first]}


@pytest.mark.parametrize("order", [(INNER, OUTER), (OUTER, INNER)])
def test_that_a_frame_stands_inside_another(order: tuple[Frame, ...]) -> None:
    found = frames(composed(*order))
    assert list(found) == ["outer", "inner"]
    assert edge(found["outer"]).holds(edge(found["inner"]).grown(1))
    assert not frame_tab(found["outer"]).overlaps(edge(found["inner"]))


def test_that_a_title_too_long_for_its_frame_is_cut() -> None:
    long = Frame(id="inner", title="Observed and treated " * 9, steps=("ward",))
    (line,) = words(frames(composed(long))["inner"])
    assert line.endswith("…")


def test_that_a_frame_without_a_title_says_so_and_one_without_steps_is_not_drawn() -> None:
    found = frames(composed(Frame(id="a", steps=("ward",)), Frame(id="b", title="Empty")))
    assert list(found) == ["a"]
    assert words(found["a"]) == ["Unnamed frame"]


@pytest.mark.parametrize("orientation", Orientation)
def test_that_frames_never_cover_the_lanes_heads(orientation: Orientation) -> None:
    at_the_edge = tuple(
        Placement(step=step, x=163, y=25, pinned=True) for step in ("doctor", "ward", "nursing")
    )
    composition = composed(INNER, OUTER, orientation=orientation, placements=at_the_edge)
    for figure in frames(composition).values():
        assert not figure.bounds.overlaps(composition.arrangement.heads)


def test_that_a_frame_takes_its_colour_in_edge_and_title() -> None:
    colors = (ElementColor(element="inner", color=Swatch.TEAL),)
    box, tab, _title = frames(composed(INNER, colors=colors))["inner"].primitives
    assert isinstance(box, Box)
    assert isinstance(tab, Box)
    assert box.role == Tinted(Role.FRAME, Swatch.TEAL)
    assert tab.role == Tinted(Role.FRAME_TITLE, Swatch.TEAL)


def test_that_steps_and_notes_take_their_colours() -> None:
    colors = (
        ElementColor(element="ward", color=Swatch.BLUE),
        ElementColor(element="note", color=Swatch.GREEN),
    )
    model = drawn(
        "doctor > ward",
        pathway={"notes": ({"id": "note", "text": "Ring"},), "layout": Layout(colors=colors)},
    )
    pathway: Pathway = model.pathways[0]
    drawing = compose(PathwayView(model, pathway)).drawing
    roles = {figure.element: figure.primitives[0] for figure in drawing.figures}
    assert getattr(roles["ward"], "role", None) == Tinted(Role.STEP, Swatch.BLUE)
    assert getattr(roles["note"], "role", None) == Tinted(Role.NOTE, Swatch.GREEN)
    assert getattr(roles["doctor"], "role", None) is Role.STEP


def test_that_a_note_far_from_its_step_is_joined_to_it_by_a_thread() -> None:
    note = {"id": "note", "text": "Ring", "element": "ward", "x": 900, "y": 10}
    model = drawn("doctor > ward", pathway={"notes": (note,)})
    composition = compose(PathwayView(model, model.pathways[0]))
    (thread,) = [one for one in composition.drawing.figures if one.layer is Layer.TETHER]
    assert thread.element == "note"
    assert thread.bounds.overlaps(composition.arrangement.boxes["ward"].grown(1))


@pytest.mark.parametrize("place", [{}, {"element": "doctor"}])
def test_that_a_note_close_by_or_about_nothing_needs_no_thread(place: dict[str, str]) -> None:
    model = drawn("doctor > ward", pathway={"notes": ({"id": "note", "text": "Ring", **place},)})
    drawing = compose(PathwayView(model, model.pathways[0])).drawing
    assert not [one for one in drawing.figures if one.layer is Layer.TETHER]


@pytest.mark.parametrize("orientation", Orientation)
def test_that_a_frame_round_a_step_beyond_the_heads_has_an_inside(orientation: Orientation) -> None:
    far = Placement(step="ward", x=-2000, y=-2000)
    frame = frames(composed(INNER, placements=(far,), orientation=orientation))["inner"]

    assert edge(frame).width > 0
    assert edge(frame).height > 0
