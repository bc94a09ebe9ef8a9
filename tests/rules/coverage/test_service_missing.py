import pytest
from tests.rules.asking import found
from tests.rules.coverage.region import USES, answers, region, units

from pathways.model import Provision

RULE = "service-missing"


@pytest.mark.parametrize("provision", [Provision.NONE, Provision.WANTED])
def test_that_a_service_a_municipality_lacks_is_found(provision: Provision) -> None:
    given = answers(("town", Provision.OWN), ("aal", provision), ("hol", provision))
    [finding] = found(region(coverage=given), RULE)
    assert finding.elements == ("coping", "school")
    assert finding.municipalities == ("aal", "hol")
    assert finding.message == "“Coping” needs “COPD school”, which is lacking in “Ål” and “Hol”."


def test_that_all_steps_that_use_it_are_named_with_it() -> None:
    steps = USES | {"nursing": {"services": ("school", "team")}}
    model = region(
        "start > coping > nursing > end", steps=steps, coverage=answers(("hol", Provision.NONE))
    )
    [finding] = found(model, RULE)
    assert finding.elements == ("coping", "nursing", "school")


@pytest.mark.parametrize(
    "provision",
    [Provision.OWN, Provision.INTER_MUNICIPAL, Provision.WITH_TRUST, Provision.TRUST],
)
def test_that_a_service_had_in_any_way_is_sound(provision: Provision) -> None:
    assert not found(region(coverage=answers(("hol", provision))), RULE)


def test_that_unanswered_and_unused_services_are_let_pass() -> None:
    assert not found(region(), RULE)
    lacking = answers(("hol", Provision.NONE), service="team")
    assert not found(region(coverage=lacking), RULE)
    assert not found(region(steps={}, coverage=answers(("hol", Provision.NONE))), RULE)


def test_that_a_municipality_the_pathway_does_not_concern_is_let_pass() -> None:
    near = units(coping={"serves": ("town", "aal")})
    model = region(coverage=answers(("hol", Provision.NONE)), units=near)
    assert not found(model, RULE)
