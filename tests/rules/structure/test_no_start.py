from tests.building import drawn
from tests.rules.asking import found

RULE = "no-start"


def test_that_a_pathway_without_start_is_found() -> None:
    [finding] = found(drawn("doctor > ward > end"), RULE)
    assert finding.elements == ("way", "doctor")
    assert finding.pathway == "way"


def test_that_a_pathway_with_a_start_is_sound() -> None:
    assert not found(drawn("start > ward > end"), RULE)


def test_that_several_starts_are_let_pass() -> None:
    assert not found(drawn("start > ward > end; start-2 > ward"), RULE)


def test_that_an_empty_pathway_is_let_pass() -> None:
    assert not found(drawn(""), RULE)
