"""Merging keeps one, leads every reference to it, and loses nothing that only the others said."""

from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from tests.building import drawn
from tests.strategies import care_models

from pathways.edits import add_party, add_unit, change, find, merge
from pathways.model import (
    Admission,
    CareLevel,
    CareModel,
    CoverageAnswer,
    LaneHeight,
    Layout,
    Party,
    PartyKind,
    Provision,
    Service,
    Staffing,
    Step,
    TravelTime,
    Unit,
)

lightly = settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))


def _texts(value: Any) -> set[str]:
    """Every text anywhere in a dumped model."""
    if isinstance(value, dict):
        return set().union(*map(_texts, value.values())) if value else set()
    if isinstance(value, list | tuple):
        return set().union(*map(_texts, value)) if value else set()
    return {value} if isinstance(value, str) else set()


def _step(model: CareModel, id_: str) -> Step:
    step = find(model, id_)
    assert isinstance(step, Step)
    return step


@lightly
@given(care_models(), st.data())
def test_that_nothing_names_the_ones_that_went(model: CareModel, data: st.DataObject) -> None:
    field = data.draw(st.sampled_from(["parties", "units"]))
    register = [element.id for element in getattr(model, field)]
    assume(len(register) > 1)
    kept, *others = data.draw(st.permutations(register))
    merged = merge(model, kept, others)
    assert not _texts(merged.model_dump()) & set(others)
    assert find(merged, kept)
    assert len(merged.parties) + len(merged.units) == (
        len(model.parties) + len(model.units) - len(others)
    )
    assert [len(one.steps) for one in merged.pathways] == [len(one.steps) for one in model.pathways]


@lightly
@given(care_models(), st.data())
def test_that_what_did_not_name_them_is_the_same(model: CareModel, data: st.DataObject) -> None:
    assume(len(model.units) > 1)
    kept, other = data.draw(st.permutations([unit.id for unit in model.units]))[:2]
    merged = merge(model, kept, (other,))
    for before, after in zip(model.pathways, merged.pathways, strict=True):
        for old, new in zip(before.steps, after.steps, strict=True):
            assert new is old or old.unit == other
        assert after.transitions == before.transitions
    assert merged.parties == model.parties


def test_that_steps_follow_to_the_kept_unit() -> None:
    model = drawn("start > ward > ward-2 > end", steps={"ward-2": {"unit": "unit-clinic"}})
    merged = merge(model, "unit-clinic", ("unit-ward",))
    assert _step(merged, "ward").unit == "unit-clinic"
    assert "unit-ward" not in {unit.id for unit in merged.units}


def test_that_what_is_kept_holds_and_gaps_are_filled() -> None:
    model = add_unit(
        drawn("start > ward > end"),
        Unit(
            id="double",
            name="Medical ward",
            level=CareLevel.INTERMEDIATE,
            beds=12,
            staffing=Staffing(nurse_round_the_clock=True),
            admission=Admission(includes=("Known COPD",)),
        ),
    )
    model = change(model, "unit-ward", staffing=Staffing(doctor_plan=False))
    unit = find(merge(model, "unit-ward", ("double",)), "unit-ward")
    assert isinstance(unit, Unit)
    assert (unit.name, unit.level, unit.beds) == (
        "Ringerike medical ward",
        CareLevel.HOSPITAL,
        12,
    )
    assert unit.staffing == Staffing(doctor_plan=False, nurse_round_the_clock=True)
    assert unit.admission.includes == ("Known COPD",)


def test_that_of_two_answers_the_kept_ones_stands() -> None:
    model = add_party(
        drawn("start > kad > end"), Party(id="gol", name="Gol", kind=PartyKind.MUNICIPALITY)
    )
    model = change(
        model,
        "unit-kad",
        serves=("gol", "town"),
        travel=(
            TravelTime(municipality="gol", minutes=30),
            TravelTime(municipality="town", minutes=10),
        ),
    )
    merged = merge(model, "town", ("gol",))
    unit = find(merged, "unit-kad")
    assert isinstance(unit, Unit)
    assert unit.serves == ("town",)
    assert unit.travel == (TravelTime(municipality="town", minutes=10),)


def test_that_one_coverage_answer_is_left_for_each_service() -> None:
    model = drawn(
        "start > kad > end",
        services=(Service(id="team", name="COPD team"), Service(id="course", name="Course")),
        coverage=(
            CoverageAnswer(service="team", municipality="practice", provision=Provision.NONE),
            CoverageAnswer(service="team", municipality="town", provision=Provision.OWN),
            CoverageAnswer(service="course", municipality="practice", provision=Provision.WANTED),
        ),
    )
    merged = merge(model, "town", ("practice",))
    assert {(one.service, one.municipality, one.provision) for one in merged.coverage} == {
        ("team", "town", Provision.OWN),
        ("course", "town", Provision.WANTED),
    }


def test_that_a_party_is_never_its_own_host() -> None:
    post = Party(id="post", kind=PartyKind.INTER_MUNICIPAL, host="town")
    merged = merge(add_party(drawn("start > end"), post), "post", ("town",))
    kept = find(merged, "post")
    assert isinstance(kept, Party)
    assert kept.host is None
    assert {unit.party for unit in merged.units} == {"post", "trust", "practice", "family"}


def test_that_lanes_follow() -> None:
    layout = Layout(
        lane_order=("unit-ward", "unit-kad"), lane_heights=(LaneHeight(lane="unit-ward", height=9),)
    )
    merged = merge(
        drawn("start > ward > end", pathway={"layout": layout}), "unit-clinic", ("unit-ward",)
    )
    assert merged.pathways[0].layout.lane_order == ("unit-clinic", "unit-kad")
    assert merged.pathways[0].layout.lane_heights == (LaneHeight(lane="unit-clinic", height=9),)


def test_that_merging_with_nothing_changes_nothing() -> None:
    model = drawn("start > ward > end")
    assert merge(model, "town", ()) is model
    assert merge(model, "town", ("town",)) is model


@pytest.mark.parametrize(("kept", "other"), [("town", "unit-ward"), ("ward", "end")])
def test_that_only_equals_are_merged(kept: str, other: str) -> None:
    with pytest.raises(ValueError, match=kept):
        merge(drawn("start > ward > end"), kept, (other,))


def test_that_an_unknown_element_is_told() -> None:
    with pytest.raises(KeyError):
        merge(drawn("start > end"), "town", ("nobody",))
