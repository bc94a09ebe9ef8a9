from tests.building import drawn
from tests.rules.asking import found, places

RULE = "unreachable-step"


def test_that_a_step_no_start_leads_to_is_found() -> None:
    [finding] = found(drawn("start > doctor > end; coping > end"), RULE)
    assert finding.elements == ("coping",)
    assert finding.message.startswith("No start leads to “Coping”. Draw a transition to it")


def test_that_a_pathway_where_each_step_is_reached_is_sound() -> None:
    assert not found(drawn("start > doctor > choose > ward > end; choose > coping > end"), RULE)


def test_that_what_follows_is_told_of_together_with_where_it_begins() -> None:
    [finding] = found(drawn("start > end; coping > nursing > respite > end"), RULE)
    assert finding.elements == ("coping", "nursing", "respite")
    assert "and so neither to “Nursing” and “Respite”" in finding.message


def test_that_a_ring_nobody_comes_to_is_told_of_once() -> None:
    model = drawn("start > doctor > end; coping > nursing > coping; nursing > end")
    assert places(model, RULE) == ["coping"]


def test_that_each_beginning_is_told_of() -> None:
    assert places(drawn("start > end; ward > end; coping > end"), RULE) == ["ward", "coping"]


def test_that_a_step_without_any_arrow_is_told_to_stand_alone() -> None:
    [finding] = found(drawn("start > doctor > end; coping"), RULE)
    assert "“Coping” stands alone" in finding.message


def test_that_an_end_alone_only_lacks_a_way_to_it() -> None:
    [finding] = found(drawn("start > doctor > end; end-2"), RULE)
    assert "stands alone" not in finding.message


def test_that_several_starts_are_let_pass() -> None:
    assert not found(drawn("start > doctor > end; start-2 > casualty > end"), RULE)


def test_that_a_pathway_without_start_is_left_to_another_rule() -> None:
    assert not found(drawn("doctor > ward > end"), RULE)
