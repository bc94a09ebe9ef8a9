from tests.building import drawn
from tests.rules.asking import found

from pathways.model import Limits

RULE = "too-many-handoffs"
WAYS = "start > doctor > ward > respite > nursing > end"


def test_that_more_handoffs_than_the_limit_are_found() -> None:
    [finding] = found(drawn(WAYS, limits=Limits(handoffs_on_usual_route=2)), RULE)
    assert finding.elements == ("way", "doctor--ward", "ward--respite", "respite--nursing")
    assert "has 3 handoffs, and the limit is 2" in finding.message
    assert "“Ward”, “Respite” and “Nursing”" in finding.message


def test_that_as_many_as_the_limit_are_sound() -> None:
    assert not found(drawn(WAYS, limits=Limits(handoffs_on_usual_route=3)), RULE)


def test_that_a_route_few_take_is_let_pass() -> None:
    model = drawn(
        "start > doctor > choose > nursing > end; choose > ward > respite > nursing",
        arrows={"choose--nursing": {"share": 80}, "choose--ward": {"share": 20}},
        limits=Limits(handoffs_on_usual_route=1),
    )
    assert not found(model, RULE)


def test_that_a_pathway_whose_end_is_not_reached_is_let_pass() -> None:
    model = drawn("start > doctor > ward; nursing > end", limits=Limits(handoffs_on_usual_route=0))
    assert not found(model, RULE)
