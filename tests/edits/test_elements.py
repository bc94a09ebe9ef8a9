"""Elements are found by id, changed in place, and new ones get ids of their own."""

import pytest
from pydantic import ValidationError
from tests.edits.example import MODEL

from pathways.edits import change, change_model, find, new_id, pathway_of
from pathways.model import CareModel, Limits, Pathway, Step, elements


def test_that_every_element_is_found() -> None:
    for element in elements(MODEL):
        assert find(MODEL, element.id) is element


def test_that_an_unknown_element_is_no_element() -> None:
    with pytest.raises(KeyError, match="nowhere"):
        find(MODEL, "nowhere")


@pytest.mark.parametrize("element", ["copd", "stay", "discharge", "note"])
def test_that_a_pathway_is_found_by_what_it_holds(element: str) -> None:
    assert pathway_of(MODEL, element) is MODEL.pathways[0]


@pytest.mark.parametrize("element", ["ward", "measure", "nowhere"])
def test_that_what_stands_in_no_pathway_has_none(element: str) -> None:
    with pytest.raises(KeyError, match=element):
        pathway_of(MODEL, element)


@pytest.mark.parametrize(
    ("element", "field"),
    [
        ("gol", "name"),
        ("ward", "name"),
        ("school", "note"),
        ("umbrella", "document"),
        ("measure", "title"),
        ("copd", "coordinator"),
        ("stay", "description"),
        ("later", "condition"),
        ("note", "text"),
    ],
)
def test_that_any_element_can_be_changed_and_all_others_stay(element: str, field: str) -> None:
    new = change(MODEL, element, **{field: "Nytt"})
    assert getattr(find(new, element), field) == "Nytt"
    assert getattr(find(MODEL, element), field) != "Nytt"
    others = (each for each in elements(MODEL) if each.id not in (element, "copd"))
    assert all(find(new, each.id) is each for each in others)


def test_that_a_change_to_what_it_was_gives_the_same_model() -> None:
    assert change(MODEL, "stay", name="Opphald") is MODEL
    assert change(MODEL, "stay", name="  Opphald ") is MODEL
    assert change(MODEL, "stay") is MODEL
    assert change_model(MODEL, title="Hallingdal", limits=Limits()) is MODEL


def test_that_a_value_that_is_not_allowed_is_refused() -> None:
    with pytest.raises(ValidationError):
        change(MODEL, "stay", name="two\nlines")
    with pytest.raises(ValidationError, match="ids or references"):
        change(MODEL, "stay", unit="nowhere")
    with pytest.raises(ValidationError, match="ids or references"):
        change(MODEL, "stay", id="home")
    with pytest.raises(TypeError, match="Step has no field colour"):
        change(MODEL, "stay", colour="red")
    with pytest.raises(KeyError):
        change(MODEL, "nowhere", name="x")


def test_that_the_model_has_fields_of_its_own() -> None:
    assert change_model(MODEL, region="Buskerud").region == "Buskerud"


def test_that_a_new_id_is_the_next_number() -> None:
    assert new_id(CareModel(), "step") == "step-1"
    named = ("step-9", "step-x", "step-2", "other-40")
    pathway = Pathway(id="p", steps=tuple(Step(id=id_) for id_ in named))
    assert new_id(CareModel(pathways=(pathway,)), "step") == "step-10"
