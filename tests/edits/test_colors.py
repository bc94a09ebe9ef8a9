"""Figures get a colour and lose it; the same figure never has two."""

import pytest
from pydantic import ValidationError

from pathways.edits import set_color
from pathways.model import CareModel, ElementColor, Pathway, Step, Swatch

MODEL = CareModel(
    pathways=(Pathway(id="kols", steps=(Step(id="home"), Step(id="ward"), Step(id="school"))),)
)


def colors(model: CareModel) -> tuple[ElementColor, ...]:
    return model.pathways[0].layout.colors


def test_that_several_figures_get_a_colour_at_once() -> None:
    model = set_color(MODEL, "kols", ("home", "ward"), Swatch.TEAL)
    assert colors(model) == (
        ElementColor(element="home", color=Swatch.TEAL),
        ElementColor(element="ward", color=Swatch.TEAL),
    )


def test_that_another_colour_takes_the_first_ones_place() -> None:
    model = set_color(MODEL, "kols", ("home", "ward"), Swatch.TEAL)
    model = set_color(model, "kols", ("ward",), Swatch.GREY)
    assert {color.element: color.color for color in colors(model)} == {
        "home": Swatch.TEAL,
        "ward": Swatch.GREY,
    }


def test_that_a_colour_can_be_taken_back() -> None:
    model = set_color(MODEL, "kols", ("home", "ward"), Swatch.TEAL)
    assert set_color(model, "kols", ("home", "ward"), None) == MODEL


def test_that_only_figures_of_the_pathway_can_have_one() -> None:
    with pytest.raises(ValidationError):
        set_color(MODEL, "kols", ("elsewhere",), Swatch.TEAL)
    with pytest.raises(KeyError):
        set_color(MODEL, "elsewhere", ("home",), Swatch.TEAL)
