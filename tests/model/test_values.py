"""Values are frozen, refuse what they do not know, and hold clean text."""

import pytest
from pydantic import ValidationError

from pathways.model import (
    CareModel,
    Limits,
    Measure,
    Party,
    PartyKind,
    Placement,
    Step,
    Transition,
    Unit,
)


def test_that_a_value_cannot_be_changed() -> None:
    step = Step(id="a")
    with pytest.raises(ValidationError, match="frozen"):
        step.name = "b"  # type: ignore[misc]


def test_that_an_unknown_field_is_refused() -> None:
    with pytest.raises(ValidationError, match="extra"):
        Step.model_validate({"id": "a", "colour": "red"})


@pytest.mark.parametrize("id_", ["", "A", "å", "a b", "-a", "_a", "a" * 65, "a\nb", "a.b"])
def test_that_an_id_is_plain(id_: str) -> None:
    with pytest.raises(ValidationError):
        Step(id=id_)


@pytest.mark.parametrize("id_", ["a", "7", "step-12", "a_b-c", "a" * 64])
def test_that_plain_ids_are_taken(id_: str) -> None:
    assert Step(id=id_).id == id_


@pytest.mark.parametrize("text", ["a\nb", "a\rb", "a\x00b", "a\x1bb", "x" * 501, "\ud800"])
def test_that_a_name_is_one_line_of_clean_text(text: str) -> None:
    with pytest.raises(ValidationError):
        Step(id="a", name=text)


@pytest.mark.parametrize("text", ["", "æøå", "a\tb", "x" * 500, "👩‍⚕️", "日本"])
def test_that_a_name_may_be_in_any_script(text: str) -> None:
    assert Step(id="a", name=text).name == text


def test_that_space_around_a_text_is_taken_away() -> None:
    assert Step(id="a", name="  Kontroll \n").name == "Kontroll"


@pytest.mark.parametrize("text", ["a\nb", "a\r\nb", "a\tb"])
def test_that_a_description_may_have_lines(text: str) -> None:
    assert Step(id="a", description=text).description == text


@pytest.mark.parametrize("text", ["a\x00b", "a\x0bb", "x" * 20_001])
def test_that_a_description_is_clean(text: str) -> None:
    with pytest.raises(ValidationError):
        Step(id="a", description=text)


@pytest.mark.parametrize("number", ["301", "03010", "030a", "٠٣٠١"])
def test_that_a_municipality_number_has_four_digits(number: str) -> None:
    with pytest.raises(ValidationError):
        Party(id="a", kind=PartyKind.MUNICIPALITY, municipality_numbers=(number,))


@pytest.mark.parametrize("share", [-1, 100.5, float("nan"), float("inf")])
def test_that_a_share_is_a_percentage(share: float) -> None:
    with pytest.raises(ValidationError):
        Transition(id="t", source="a", target="b", share=share)


@pytest.mark.parametrize("x", [float("nan"), float("inf"), 2e7])
def test_that_a_placement_is_on_the_drawing(x: float) -> None:
    with pytest.raises(ValidationError):
        Placement(step="a", x=x, y=0)


def test_that_figures_have_sensible_bounds() -> None:
    assert Limits().wait == 14 * 1440
    for wrong in ({"wait": -1}, {"utilisation": 101}, {"handoffs_on_usual_route": -1}):
        with pytest.raises(ValidationError):
            Limits.model_validate(wrong)
    with pytest.raises(ValidationError):
        Measure(id="m", need=6)
    with pytest.raises(ValidationError):
        Unit(id="u", beds=-1)


def test_that_a_wrong_list_is_refused_at_its_first_entry() -> None:
    with pytest.raises(ValidationError) as caught:
        CareModel.model_validate({"parties": [1] * 1000})
    assert caught.value.error_count() == 1
