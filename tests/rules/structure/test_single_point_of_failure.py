from tests.building import drawn
from tests.rules.asking import found

RULE = "single-point-of-failure"


def test_that_a_unit_all_must_pass_is_found() -> None:
    model = drawn("start > doctor > choose > clinic > end; choose > nursing > clinic-2 > end")
    [finding] = found(model, RULE)
    assert finding.elements == ("clinic", "clinic-2", "unit-clinic")
    assert "Every patient must pass “Lung clinic”" in finding.message


def test_that_a_unit_with_another_beside_it_is_sound() -> None:
    assert not found(drawn("start > doctor > choose > clinic > end; choose > kad > end"), RULE)


def test_that_what_everybody_has_by_law_is_let_pass() -> None:
    assert not found(drawn("start > casualty > doctor > ambulance > nursing > home > end"), RULE)


def test_that_a_pathway_inside_one_unit_is_let_pass() -> None:
    assert not found(drawn("start > ward > choose > ward-2 > end; choose > end"), RULE)


def test_that_a_pathway_whose_end_is_not_reached_is_let_pass() -> None:
    assert not found(drawn("start > doctor > clinic; nursing > end"), RULE)
