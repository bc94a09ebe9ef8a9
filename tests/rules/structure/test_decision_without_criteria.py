from tests.building import drawn
from tests.rules.asking import found

RULE = "decision-without-criteria"
BARE = {"condition": ""}
WAYS = "start > choose > kad > end; choose > ward > end; choose > home > end"


def test_that_a_decision_that_does_not_say_when_is_found() -> None:
    model = drawn(WAYS, arrows={"choose--kad": BARE, "choose--ward": BARE})
    [finding] = found(model, RULE)
    assert finding.elements == ("choose--kad", "choose--ward", "choose")
    assert finding.field == "condition"
    assert "“Choose” does not say when the patient goes to “Kad” and “Ward”" in finding.message


def test_that_a_decision_with_criteria_is_sound() -> None:
    assert not found(drawn(WAYS), RULE)


def test_that_one_way_without_criterion_means_otherwise() -> None:
    assert not found(drawn(WAYS, arrows={"choose--home": BARE}), RULE)


def test_that_worsening_is_a_criterion() -> None:
    arrows = {
        "choose--ward": {"condition": "", "worsening": True},
        "choose--kad": {"condition": ""},
    }
    assert not found(drawn(WAYS, arrows=arrows), RULE)


def test_that_a_decision_with_one_way_is_let_pass() -> None:
    model = drawn("start > choose > ward > end", arrows={"choose--ward": BARE})
    assert not found(model, RULE)


def test_that_a_step_that_is_no_decision_may_lead_several_ways_at_once() -> None:
    assert not found(drawn("start > ward > nursing > end; ward > doctor > end"), RULE)
