import pytest
from tests.building import drawn
from tests.rules.asking import found

from pathways.model import CareModel

NO_COORDINATOR = "no-coordinator"
NO_PLAN = "no-individual-plan"
RULES = (NO_COORDINATOR, NO_PLAN)


def long_term(ways: str, **pathway: object) -> CareModel:
    return drawn(ways, pathway={"long_term": True, **pathway})


def test_that_long_term_services_without_a_coordinator_are_found() -> None:
    [finding] = found(long_term("home > doctor > nursing"), NO_COORDINATOR)
    assert finding.elements == ("way",)
    assert finding.field == "coordinator"
    assert finding.message.startswith("“COPD” goes over several care levels")


def test_that_a_plan_that_is_not_offered_or_not_spoken_of_is_found() -> None:
    [refused] = found(long_term("doctor > nursing", individual_plan=False), NO_PLAN)
    assert refused.message == "Patients in “COPD” are not offered an individual plan."
    [unsaid] = found(long_term("doctor > nursing", name=""), NO_PLAN)
    assert unsaid.field == "individual_plan"
    assert unsaid.message.startswith("It is not said whether patients in “The pathway”")


def test_that_a_coordinator_and_a_plan_are_sound() -> None:
    model = long_term("doctor > nursing", coordinator="COPD nurse", individual_plan=True)
    assert not any(found(model, rule) for rule in RULES)


@pytest.mark.parametrize("rule", RULES)
def test_that_short_pathways_and_single_levels_are_let_pass(rule: str) -> None:
    assert not found(drawn("doctor > nursing"), rule)
    assert not found(long_term("home > nursing > end"), rule)


def test_that_the_mend_names_a_coordinator_and_offers_a_plan() -> None:
    model = long_term("doctor > ward", individual_plan=False)
    for rule in RULES:
        [finding] = found(model, rule)
        assert finding.mend is not None
        assert finding.proposal
        model = finding.mend(model)
        assert not found(model, rule)
    assert model.pathways[0].coordinator == "Coordinator in the coordinating unit"
    assert model.pathways[0].individual_plan is True


def test_that_no_coordinator_is_proposed_where_no_municipality_has_a_part() -> None:
    [finding] = found(long_term("clinic > ward"), NO_COORDINATOR)
    assert not finding.fixable
