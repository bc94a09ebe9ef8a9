"""A part of a drawing shows what was chosen, where it stood, with its lanes."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.building import drawn

from pathways.diagram.compose import Composition, compose
from pathways.diagram.excerpt import brought, excerpt
from pathways.diagram.primitives import Drawing, Figure, Icon, Layer, Text
from pathways.diagram.text import width
from pathways.graph import PathwayView
from pathways.model import Frame, Layout, Note, Orientation, Pathway, Phase

WAYS = "start > doctor > choose > ward > nursing > end; choose > nursing"
STEPS = ("start", "doctor", "choose", "ward", "nursing", "end")
NOTES = (
    Note(id="about", text="Ask the ward", element="ward", x=900, y=-300),
    Note(id="loose", text="Later", x=10, y=10),
)
FRAMES = (Frame(id="stay", title="Stay", steps=("choose", "ward")),)
PHASE_KEYS = {phase.value for phase in Phase}
PHASES = {"choose": {"phase": Phase.BEFORE}, "ward": {"phase": Phase.DURING}}


def composed(*, downward: bool = False) -> Composition:
    orientation = Orientation.TOP_TO_BOTTOM if downward else Orientation.LEFT_TO_RIGHT
    layout = Layout(phase_columns=True, orientation=orientation)
    fields = {"notes": NOTES, "frames": FRAMES, "layout": layout}
    model = drawn(WAYS, steps=PHASES, pathway=fields)
    return compose(PathwayView(model, model.pathways[0]))


def pathway(composition: Composition) -> Pathway:
    return composition.view.pathway


def part(composition: Composition, *chosen: str) -> Drawing:
    return excerpt(composition.drawing, pathway(composition), chosen)


def shown(drawing: Drawing, *layers: Layer) -> set[str]:
    return {one.element for one in drawing.figures if one.layer in layers}


def figure(drawing: Drawing, element: str, layer: Layer) -> Figure:
    return next(one for one in drawing.figures if (one.element, one.layer) == (element, layer))


def texts(drawing: Drawing) -> list[str]:
    parts = (part for one in drawing.figures for part in one.primitives)
    return [part.text for part in parts if isinstance(part, Text)]


@pytest.mark.parametrize("downward", [False, True])
def test_that_chosen_steps_stand_where_they_stood_with_the_arrow_between(*, downward: bool) -> None:
    whole = composed(downward=downward)
    some = part(whole, "ward", "nursing")
    assert shown(some, Layer.STEP) == {"ward", "nursing"}
    assert shown(some, Layer.TRANSITION) == {"ward--nursing"}
    for step in ("ward", "nursing"):
        assert figure(some, step, Layer.STEP) == figure(whole.drawing, step, Layer.STEP)
    assert some.downward is downward


@pytest.mark.parametrize("downward", [False, True])
def test_that_only_the_lanes_needed_are_shown_with_their_heads(*, downward: bool) -> None:
    whole = composed(downward=downward)
    some = part(whole, "doctor")
    (band,) = (one for one in some.figures if one.layer is Layer.LANE)
    (head,) = (one for one in some.figures if one.layer is Layer.HEAD)
    assert band.element == head.element == "gp"
    step = figure(some, "doctor", Layer.STEP).bounds
    assert band.bounds.holds(step)
    assert not head.bounds.overlaps(step)
    assert some.bounds.width < whole.drawing.bounds.width / 2
    assert "General practitioner" in " ".join(texts(some))


def test_that_lanes_between_two_steps_are_shown_though_they_hold_none() -> None:
    some = part(composed(), "start", "ward")
    bands = [
        one for one in some.figures if one.layer is Layer.LANE and one.element not in PHASE_KEYS
    ]
    assert len(bands) > 2
    for above, below in pairwise(bands):
        assert above.bounds.bottom == pytest.approx(below.bounds.y)


def test_that_an_arrow_brings_its_ends_and_a_frame_its_steps() -> None:
    whole = composed()
    assert brought(pathway(whole), ["ward--nursing"]) == {"ward--nursing", "ward", "nursing"}
    assert brought(pathway(whole), ["stay"]) == {"stay", "choose", "ward", "choose--ward"}


def test_that_a_frame_comes_along_only_with_all_its_steps() -> None:
    whole = composed()
    assert shown(part(whole, "choose", "ward"), Layer.FRAME) == {"stay"}
    assert shown(part(whole, "ward"), Layer.FRAME) == set()


def test_that_a_note_is_tethered_only_to_what_is_shown() -> None:
    whole = composed()
    assert shown(part(whole, "about", "ward"), Layer.NOTE, Layer.TETHER) == {"about"}
    assert shown(part(whole, "about", "doctor"), Layer.NOTE) == {"about"}
    assert shown(part(whole, "about", "doctor"), Layer.TETHER) == set()
    assert shown(part(whole, "ward"), Layer.NOTE) == set()


@pytest.mark.parametrize("downward", [False, True])
def test_that_the_headings_of_phases_shown_keep_their_words(*, downward: bool) -> None:
    whole = composed(downward=downward)
    some = part(whole, "ward")
    (heading,) = (one for one in some.figures if one.element in PHASE_KEYS)
    assert heading.element == Phase.DURING
    (name,) = (one for one in heading.primitives if isinstance(one, Text))
    room = heading.bounds.height if downward else heading.bounds.width
    assert width(name.text, name.size, name.face) <= room
    lanes = [one.bounds for one in some.figures if one.layer is Layer.LANE and one != heading]
    assert not any(heading.bounds.overlaps(lane) for lane in lanes)


def test_that_nothing_chosen_gives_nothing_drawn() -> None:
    whole = composed()
    assert part(whole).figures == ()
    assert part(whole, "somebody else's").figures == ()


@settings(max_examples=30, deadline=None)
@given(st.sets(st.sampled_from(STEPS), min_size=1), st.booleans())
def test_that_whatever_is_chosen_all_lies_inside_and_heads_keep_their_names(
    chosen: set[str], downward: bool
) -> None:
    whole = composed(downward=downward)
    some = part(whole, *chosen)
    assert all(some.bounds.holds(one.bounds) for one in some.figures)
    heads = [one for one in some.figures if one.layer is Layer.HEAD]
    steps = [one.bounds for one in some.figures if one.layer is Layer.STEP]
    assert len(steps) == len(chosen)
    for head in heads:
        assert not any(head.bounds.overlaps(step) for step in steps)
        for word in head.primitives:
            if isinstance(word, Icon):
                assert head.bounds.y <= word.center.y <= head.bounds.bottom
            if isinstance(word, Text):
                assert head.bounds.y <= word.at.y <= head.bounds.bottom
    for one, other in combinations(heads, 2):
        assert not one.bounds.grown(-0.01).overlaps(other.bounds)
