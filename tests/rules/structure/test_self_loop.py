from tests.building import drawn
from tests.rules.asking import found

RULE = "self-loop"
WAYS = "start > nursing > nursing > end"


def test_that_a_transition_back_to_the_same_step_is_found_and_mended() -> None:
    model = drawn(WAYS)
    [finding] = found(model, RULE)
    assert finding.elements == ("nursing--nursing", "nursing")
    assert finding.field == "condition"
    assert finding.mend is not None
    mended = finding.mend(model)
    assert "nursing--nursing" not in {arrow.id for arrow in mended.pathways[0].transitions}


def test_that_steps_one_after_the_other_are_sound() -> None:
    assert not found(drawn("start > nursing > nursing-2 > end"), RULE)


def test_that_a_step_repeated_under_a_criterion_is_let_pass() -> None:
    arrows = {"nursing--nursing": {"condition": "Each week until the weight is stable"}}
    assert not found(drawn(WAYS, arrows=arrows), RULE)


def test_that_a_step_repeated_on_worsening_is_let_pass() -> None:
    assert not found(drawn(WAYS, arrows={"nursing--nursing": {"worsening": True}}), RULE)


def test_that_a_step_that_leads_nowhere_else_is_left_to_another_rule() -> None:
    assert not found(drawn("start > doctor > end; doctor > nursing > nursing"), RULE)
