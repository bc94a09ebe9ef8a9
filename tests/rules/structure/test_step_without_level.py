from tests.building import UNITS, drawn
from tests.rules.asking import found, places

from pathways.model import CareLevel, StepKind, Unit

RULE = "step-without-level"
AT_NO_LEVEL = {"unit": None, "party": "town"}


def test_that_a_step_without_level_is_found() -> None:
    [finding] = found(drawn("start > training > end", steps={"training": AT_NO_LEVEL}), RULE)
    assert finding.elements == ("training",)
    assert finding.field == "level"


def test_that_the_level_of_the_step_or_of_its_unit_is_sound() -> None:
    steps = {"training": AT_NO_LEVEL | {"level": CareLevel.PREVENTION}}
    assert not found(drawn("start > training > ward > end", steps=steps), RULE)


def test_that_a_unit_without_level_is_told_of_once() -> None:
    units = (*UNITS, Unit(id="team", name="The team", party="town"))
    steps = {"a": {"unit": "team"}, "b": {"unit": "team"}}
    [finding] = found(drawn("start > a > b > end", steps=steps, units=units), RULE)
    assert finding.elements == ("team", "a", "b")
    assert "“A” and “B”" in finding.message


def test_that_starts_ends_and_other_pathways_need_no_level() -> None:
    steps = {"other": {"kind": StepKind.SUB_PATHWAY, "unit": None}}
    assert not found(drawn("start > other > end", steps=steps), RULE)


def test_that_a_decision_and_a_wait_stay_where_the_patient_was() -> None:
    assert not found(drawn("start > doctor > wait > choose > ward > end; choose > end"), RULE)


def test_that_a_decision_in_a_party_s_hands_is_found() -> None:
    steps = {"choose": {"party": "town"}}
    assert places(drawn("start > choose > ward > end", steps=steps), RULE) == ["choose"]


def test_that_a_step_in_nobodys_hands_is_left_to_another_rule() -> None:
    assert not found(drawn("start > a > end", steps={"a": {"unit": None}}), RULE)
