from tests.building import drawn
from tests.rules.asking import found, names_found


def test_that_an_empty_pathway_is_found_and_nothing_else_said_of_its_structure() -> None:
    assert names_found(drawn(""), "structure") == ["empty-pathway"]


def test_that_a_pathway_with_a_step_is_sound() -> None:
    assert not found(drawn("start"), "empty-pathway")
