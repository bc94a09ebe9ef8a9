"""Collapsed and expanded, a pathway is what it was."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.building import drawn
from tests.strategies import care_models

from pathways import edits
from pathways.edits import pathway_of
from pathways.edits.collapsing import collapse
from pathways.edits.expanding import expand
from pathways.edits.nesting import nest, places, within
from pathways.edits.rebuild import rebuilt
from pathways.model import (
    CareLevel,
    CareModel,
    ElementColor,
    Frame,
    Handoff,
    Layout,
    Note,
    Pathway,
    Placement,
    Step,
    StepKind,
    Swatch,
    Transition,
)

THOROUGH = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
WAY = drawn(
    "start > doctor > ward > nursing > end; doctor > clinic > nursing",
    arrows={"doctor--ward": {"handoff": Handoff(sender="Doctor")}},
    pathway={
        "notes": (Note(id="note", element="ward", x=700, y=9), Note(id="free", x=1, y=1)),
        "frames": (
            Frame(id="inside", steps=("ward",)),
            Frame(id="across", steps=("doctor", "ward")),
        ),
        "layout": Layout(
            placements=(
                Placement(step="doctor", x=300, y=25),
                Placement(step="ward", x=600, y=25),
                Placement(step="clinic", x=650, y=30),
            ),
            colors=(ElementColor(element="ward", color=Swatch.TEAL),),
        ),
    },
)


def graph(pathway: Pathway) -> tuple[dict[str, Step], dict[str, Transition]]:
    return (
        {step.id: step for step in pathway.steps},
        {arrow.id: arrow for arrow in pathway.transitions},
    )


def spots(pathway: Pathway) -> dict[str, tuple[float, float]]:
    return {one.step: (round(one.x, 3), one.y) for one in pathway.layout.placements}


def collapsed(model: CareModel, *steps: str) -> tuple[CareModel, Step, Pathway]:
    after = collapse(model, "way", steps, "Treatment", left=400)
    step = next(one for one in pathway_of(after, "way").steps if one.sub_pathway)
    return after, step, pathway_of(after, step.sub_pathway or "")


def test_that_a_step_stands_for_what_was_collapsed() -> None:
    after, step, inner = collapsed(WAY, "ward", "clinic")
    assert [one.id for one in after.pathways] == ["way", inner.id]
    assert step.kind is StepKind.SUB_PATHWAY
    assert (step.name, inner.name) == ("Treatment", "Treatment")
    outer = pathway_of(after, "way")
    assert [one.id for one in outer.steps] == ["start", "doctor", step.id, "nursing", "end"]
    ends = {(arrow.id, arrow.source, arrow.target) for arrow in outer.transitions}
    assert ("doctor--ward", "doctor", step.id) in ends
    assert ("clinic--nursing", step.id, "nursing") in ends
    handoff = graph(outer)[1]["doctor--ward"].handoff
    assert handoff is not None
    assert handoff.sender == "Doctor"


def test_that_starts_and_ends_tell_where_patients_come_from_and_go_to() -> None:
    _after, _step, inner = collapsed(WAY, "ward", "clinic")
    doors = [(one.kind, one.name, one.level) for one in inner.steps[2:]]
    assert doors == [
        (StepKind.START, "Doctor", CareLevel.HOSPITAL),
        (StepKind.START, "Doctor", CareLevel.OUTPATIENT),
        (StepKind.END, "Nursing", CareLevel.HOSPITAL),
        (StepKind.END, "Nursing", CareLevel.OUTPATIENT),
    ]


def test_that_the_choice_of_a_way_out_is_told_inside() -> None:
    shares = {"choose--ward": {"share": 30}, "choose--clinic": {"share": 70}}
    model = drawn("doctor > choose > ward; choose > clinic", arrows=shares)
    after, step, inner = collapsed(model, "doctor", "choose")
    told = [(one.condition, one.share) for one in inner.transitions if one.source == "choose"]
    assert told == [("Needs ward", 30), ("Needs clinic", 70)]
    outside = [one for one in pathway_of(after, "way").transitions if one.source == step.id]
    assert [(one.condition, one.share) for one in outside] == [
        ("Needs ward", None),
        ("Needs clinic", None),
    ]
    assert graph(pathway_of(expand(after, step.id), "way")) == graph(pathway_of(model, "way"))


def test_that_one_door_serves_all_who_come_to_the_same_step() -> None:
    model = drawn("doctor > nursing; ward > nursing; nursing > end")
    _after, _step, inner = collapsed(model, "nursing")
    assert [one.name for one in inner.steps] == ["Nursing", "Doctor / Ward", "End"]


def test_that_what_belongs_to_the_steps_goes_along() -> None:
    after, step, inner = collapsed(WAY, "ward", "clinic")
    outer = pathway_of(after, "way")
    assert [note.id for note in inner.notes] == ["note"]
    assert [note.id for note in outer.notes] == ["free"]
    assert [frame.id for frame in inner.frames] == ["inside"]
    assert outer.frames[0].steps == ("doctor", step.id)
    assert [one.element for one in inner.layout.colors] == ["ward"]
    assert spots(inner) == {"ward": (400, 25), "clinic": (450, 30)}
    assert inner.notes[0].x == 500
    assert spots(outer)[step.id] == (600, 25)


def test_that_steps_of_one_unit_give_it_to_the_step_that_stands_for_them() -> None:
    _after, step, _inner = collapsed(drawn("doctor > ward > ward-2 > end"), "ward", "ward-2")
    assert (step.unit, step.level) == ("unit-ward", CareLevel.HOSPITAL)


@pytest.mark.parametrize(("steps", "error"), [((), ValueError), (("nobody",), KeyError)])
def test_that_there_must_be_steps_to_collapse(
    steps: tuple[str, ...], error: type[Exception]
) -> None:
    with pytest.raises(error):
        collapse(WAY, "way", steps, "")


def test_that_expanding_puts_everything_back() -> None:
    after, step, _inner = collapsed(WAY, "ward", "clinic")
    back = expand(after, step.id)
    assert [one.id for one in back.pathways] == ["way"]
    was, now = pathway_of(WAY, "way"), pathway_of(back, "way")
    assert graph(now) == graph(was)
    assert spots(now) == spots(was)
    assert {one.id: one for one in now.notes} == {one.id: one for one in was.notes}
    assert {one.id: set(one.steps) for one in now.frames} == {
        "inside": {"ward"},
        "across": {"doctor", "ward", "clinic"},
    }
    assert now.layout.colors == was.layout.colors


def with_inner(inner: Pathway, ways: str = "doctor > ward > nursing") -> CareModel:
    """A pathway in which the ward stands for another."""
    model = drawn(ways)
    return nest(rebuilt(model, pathways=(*model.pathways, inner)), "ward", inner.id)


def test_that_a_sub_pathway_without_doors_is_joined_at_its_ends() -> None:
    inner = drawn("clinic > clinic-2", pathway={"id": "inner"}).pathways[0]
    arrows = graph(pathway_of(expand(with_inner(inner), "ward"), "way"))[1]
    assert arrows["doctor--ward"].target == "clinic"
    assert arrows["ward--nursing"].source == "clinic-2"


def test_that_a_door_to_several_steps_copies_the_arrow() -> None:
    inner = drawn("start > clinic; start > clinic-2", pathway={"id": "inner"}).pathways[0]
    pathway = pathway_of(expand(with_inner(inner, "doctor > ward"), "ward"), "way")
    assert {(one.source, one.target) for one in pathway.transitions} == {
        ("doctor", "clinic"),
        ("doctor", "clinic-2"),
    }
    assert not [step for step in pathway.steps if step.kind is StepKind.START]


def test_that_what_only_the_inner_arrow_says_is_kept() -> None:
    inner = drawn(
        "start > clinic",
        arrows={"start--clinic": {"condition": "Ill", "handoff": Handoff(receiver="Nurse")}},
        pathway={"id": "inner"},
    ).pathways[0]
    arrow = graph(pathway_of(expand(with_inner(inner), "ward"), "way"))[1]["doctor--ward"]
    assert arrow.condition == "Ill"
    assert arrow.handoff == Handoff(receiver="Nurse")


def test_that_ends_nobody_leads_on_from_stay() -> None:
    inner = drawn("clinic > end", pathway={"id": "inner"}).pathways[0]
    pathway = pathway_of(expand(with_inner(inner, "doctor > ward"), "ward"), "way")
    assert ("clinic", "end") in {(one.source, one.target) for one in pathway.transitions}


def test_that_a_start_that_leads_straight_to_an_end_is_a_step_like_others() -> None:
    inner = drawn("start > end", pathway={"id": "inner"}).pathways[0]
    arrows = graph(pathway_of(expand(with_inner(inner), "ward"), "way"))[1]
    assert arrows["doctor--ward"].target == "start"
    assert arrows["ward--nursing"].source == "end"


def test_that_a_step_that_leads_to_itself_still_goes_round() -> None:
    inner = drawn("start > clinic > end", pathway={"id": "inner"}).pathways[0]
    pathway = pathway_of(expand(with_inner(inner, "doctor > ward > ward"), "ward"), "way")
    assert ("clinic", "clinic") in {(one.source, one.target) for one in pathway.transitions}


def test_that_a_shared_sub_pathway_is_copied_and_stays() -> None:
    inner = drawn("start > clinic", pathway={"id": "inner"}).pathways[0]
    model = with_inner(inner)
    nested = {"kind": StepKind.SUB_PATHWAY, "sub_pathway": "inner"}
    twice = edits.change(model, "nursing", **nested)
    back = expand(twice, "ward")
    assert pathway_of(back, "inner") == inner
    assert len(pathway_of(back, "way").steps) == 3
    assert [one.id for one in back.pathways] == ["way", "inner"]


def test_that_only_a_step_that_stands_for_something_else_can_be_expanded() -> None:
    model = with_inner(Pathway(id="inner"))
    round_ = edits.change(model, "ward", sub_pathway="way")
    for bad, step in ((WAY, "ward"), (model, "ward"), (round_, "ward")):
        with pytest.raises(ValueError, match=r"^(way|ward|inner)$"):
            expand(bad, step)


def test_that_a_pathway_cannot_be_nested_in_itself() -> None:
    model = with_inner(Pathway(id="inner", steps=(Step(id="deep"),)))
    assert places(model, "inner") == (("way", "ward"),)
    for step, pathway in (("deep", "way"), ("deep", "inner"), ("nursing", "way")):
        with pytest.raises(ValueError, match="holds"):
            nest(model, step, pathway)
    nested = nest(model, "nursing", "inner")
    assert places(nested, "inner") == (("way", "ward"), ("way", "nursing"))


def test_that_a_ring_of_pathways_is_gone_round_once() -> None:
    model = with_inner(Pathway(id="inner", steps=(Step(id="deep"),)))
    ring = edits.change(model, "deep", kind=StepKind.SUB_PATHWAY, sub_pathway="way")
    assert within(ring, "way") == within(ring, "inner") == {"way", "inner"}


def named(pathway: Pathway) -> Pathway:
    """The same with a name of its own for each step, and no frames."""
    steps = tuple(rebuilt(step, name=step.id, sub_pathway=None) for step in pathway.steps)
    return rebuilt(pathway, steps=steps, frames=(), layout=Layout())


@THOROUGH
@given(st.data())
def test_that_any_choice_of_steps_collapses_and_expands_to_the_same_graph(
    data: st.DataObject,
) -> None:
    kinds = {StepKind.ACTIVITY, StepKind.DECISION, StepKind.WAIT}
    model = data.draw(
        care_models(most_pathways=1).filter(lambda one: any(way.steps for way in one.pathways))
    )
    (pathway,) = model.pathways
    model = rebuilt(model, pathways=(named(pathway),))
    (pathway,) = model.pathways
    chosen = data.draw(
        st.lists(st.sampled_from([step.id for step in pathway.steps]), min_size=1, unique=True)
    )
    after = collapse(model, pathway.id, chosen, "One", left=400)
    step = next(one for one in pathway_of(after, pathway.id).steps if one.sub_pathway)
    inside = {one.id for one in pathway_of(after, step.sub_pathway or "").steps}
    assert inside >= {*chosen}
    doors = {one.kind for one in pathway.steps if one.id in chosen} - kinds
    back = expand(after, step.id)
    if not doors:
        assert graph(pathway_of(back, pathway.id)) == graph(pathway)
        assert {note.id: note for note in pathway_of(back, pathway.id).notes} == {
            note.id: note for note in pathway.notes
        }
    assert {one.id for one in pathway_of(back, pathway.id).steps} >= {
        one.id for one in pathway.steps if one.kind in kinds
    }
