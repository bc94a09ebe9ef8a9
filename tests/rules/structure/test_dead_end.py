from tests.building import drawn
from tests.rules.asking import found, places

from pathways.model import StepKind

RULE = "dead-end"


def test_that_a_step_nothing_leaves_is_found() -> None:
    [finding] = found(drawn("start > choose > ward > end; choose > nursing"), RULE)
    assert finding.elements == ("nursing",)
    assert finding.message.startswith("Nothing leads on from “Nursing”.")


def test_that_ends_are_sound() -> None:
    assert not found(drawn("start > choose > ward > end; choose > nursing > end-2"), RULE)


def test_that_the_steps_before_a_dead_end_are_not_told_of() -> None:
    model = drawn("start > choose > end; choose > ward > respite > nursing")
    assert places(model, RULE) == ["nursing"]


def test_that_a_decision_a_wait_and_a_start_that_lead_nowhere_are_found() -> None:
    model = drawn("start > doctor > end; doctor > choose; doctor > wait; start-2")
    assert places(model, RULE) == ["choose", "wait", "start-2"]


def test_that_going_on_in_another_pathway_is_let_pass() -> None:
    model = drawn(
        "start > doctor > other; doctor > end", steps={"other": {"kind": StepKind.SUB_PATHWAY}}
    )
    assert not found(model, RULE)


def test_that_a_pathway_without_end_is_left_to_another_rule() -> None:
    assert not found(drawn("start > doctor > nursing"), RULE)


def test_that_a_step_alone_is_left_to_another_rule() -> None:
    assert not found(drawn("start > doctor > end; coping"), RULE)


def test_that_nothing_is_said_before_anything_is_connected() -> None:
    assert not found(drawn("start; doctor; end"), RULE)
