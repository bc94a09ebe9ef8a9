import pytest
from tests.building import UNITS, Fields, drawn
from tests.rules.asking import found, places

from pathways.model import CareLevel, StepKind, Unit

RULE = "step-without-party"
NOBODY = {"unit": None}


def test_that_a_step_in_nobodys_hands_is_found() -> None:
    [finding] = found(drawn("start > doctor > control > end", steps={"control": NOBODY}), RULE)
    assert finding.elements == ("control",)
    assert finding.field == "unit"
    assert "“Control” is in nobody's hands" in finding.message


@pytest.mark.parametrize(
    "hands",
    [
        {"unit": "unit-ward"},
        {"unit": None, "party": "town"},
        {"unit": None, "responsible": "COPD nurse"},
        {"unit": None, "level": CareLevel.HOME},
        {"unit": None, "kind": StepKind.SUB_PATHWAY},
    ],
)
def test_that_a_step_in_somebodys_hands_is_sound(hands: Fields) -> None:
    assert not found(drawn("start > doctor > control > end", steps={"control": hands}), RULE)


def test_that_a_unit_without_party_is_told_of_once() -> None:
    units = (*UNITS, Unit(id="team", name="The team", level=CareLevel.HOME_SERVICES))
    steps = {"a": {"unit": "team"}, "b": {"unit": "team"}}
    [finding] = found(drawn("start > a > b > end", steps=steps, units=units), RULE)
    assert finding.elements == ("team", "a", "b")
    assert finding.field == "party"


def test_that_a_pathway_where_nobody_is_named_is_told_of_once() -> None:
    steps = dict.fromkeys(("a", "b", "c"), NOBODY)
    [finding] = found(drawn("start > a > b > choose > c > end; choose > end", steps=steps), RULE)
    assert finding.elements == ("way", "a", "b", "c")


def test_that_a_decision_and_a_wait_stay_with_the_step_before() -> None:
    assert not found(drawn("start > doctor > wait > choose > ward > end; choose > end"), RULE)


def test_that_a_decision_nobody_is_there_to_take_is_found() -> None:
    assert places(drawn("start > choose > ward > end; choose > end"), RULE) == ["choose"]


def test_that_a_patient_at_home_decides_by_himself() -> None:
    steps = {"start": {"level": CareLevel.HOME}}
    assert not found(drawn("start > choose > ward > end; choose > end", steps=steps), RULE)


def test_that_a_decision_after_a_step_in_nobodys_hands_is_not_told_of_too() -> None:
    model = drawn("start > doctor > a > choose > ward > end; choose > end", steps={"a": NOBODY})
    assert places(model, RULE) == ["a"]


def test_that_a_decision_moved_to_another_level_needs_somebody() -> None:
    steps = {"choose": {"level": CareLevel.HOSPITAL}}
    model = drawn("start > doctor > choose > ward > end; choose > end", steps=steps)
    assert places(model, RULE) == ["choose"]


def test_that_as_many_bare_decisions_as_activities_are_told_of_one_by_one() -> None:
    at_hospital = {"level": CareLevel.HOSPITAL}
    steps = {"choose": at_hospital, "choose-2": at_hospital, "choose-3": at_hospital}
    model = drawn("start > doctor > choose > choose-2 > choose-3 > a > b > end", steps=steps)
    assert len(found(model, RULE)) == 3


def test_that_a_decision_after_another_pathway_is_let_pass() -> None:
    steps = {"other": {"kind": StepKind.SUB_PATHWAY, "unit": None}}
    model = drawn("start > other > choose > ward > end; choose > end", steps=steps)
    assert not found(model, RULE)
