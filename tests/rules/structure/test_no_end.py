from tests.building import drawn
from tests.rules.asking import found

from pathways.model import StepKind

RULE = "no-end"


def test_that_a_pathway_without_end_is_found_and_told_where_it_stops() -> None:
    [finding] = found(drawn("start > doctor > ward; doctor > nursing"), RULE)
    assert finding.elements == ("way", "ward", "nursing")
    assert "it stops at “Ward” and “Nursing”" in finding.message


def test_that_a_pathway_that_only_goes_round_is_found() -> None:
    [finding] = found(drawn("start > doctor > nursing > doctor"), RULE)
    assert finding.elements == ("way",)
    assert "every way leads round again" in finding.message


def test_that_a_pathway_with_an_end_is_sound() -> None:
    assert not found(drawn("start > doctor > nursing > end"), RULE)


def test_that_going_on_in_another_pathway_is_let_pass() -> None:
    model = drawn("start > doctor > other", steps={"other": {"kind": StepKind.SUB_PATHWAY}})
    assert not found(model, RULE)


def test_that_passing_through_another_pathway_is_no_end() -> None:
    steps = {"other": {"kind": StepKind.SUB_PATHWAY}}
    assert found(drawn("start > other > doctor", steps=steps), RULE)


def test_that_an_empty_pathway_is_let_pass() -> None:
    assert not found(drawn(""), RULE)
