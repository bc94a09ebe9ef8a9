"""A step's card is as large as its text, and tells its kind, unit and level."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathways.diagram.draw_step import CARD_WIDTH, badge_corner, card, step_figure
from pathways.diagram.geometry import Rect
from pathways.diagram.primitives import Box, Face, Grade, Icon, Layer, Mark, Role, Shape, Text
from pathways.diagram.sizes import step_sizes
from pathways.diagram.text import width
from pathways.graph import PathwayView
from pathways.language import speaking
from pathways.model import CareModel, Party, PartyKind, Pathway, Step, StepKind, Unit

PARTY = Party(id="town", name="Gol kommune", kind=PartyKind.MUNICIPALITY)
UNIT = Unit(id="nursing", name="Hjemmesykepleien", level="home_services", party="town")


def view_of(**fields: object) -> PathwayView:
    """A pathway of one step, `step`, with these fields."""
    pathway = Pathway(id="way", steps=(Step(**{"id": "step"} | fields),))
    model = CareModel(parties=(PARTY,), units=(UNIT,), pathways=(pathway,))
    return PathwayView(model, pathway)


def texts_of(view: PathwayView) -> list[Text]:
    """The texts on the card of `step`."""
    parts = card(view, view.steps["step"]).primitives
    return [part for part in parts if isinstance(part, Text)]


def icons_of(view: PathwayView) -> list[str]:
    """The names of the icons on the card of `step`."""
    return [
        part.name for part in card(view, view.steps["step"]).primitives if isinstance(part, Icon)
    ]


def test_that_a_step_shows_its_name_its_unit_and_the_icon_of_its_level() -> None:
    view = view_of(name="Hjemmebesøk", unit="nursing")
    name, unit = texts_of(view)
    assert (name.text, name.face, name.role) == ("Hjemmebesøk", Face.SEMIBOLD, Role.TEXT_STRONG)
    assert (unit.text, unit.role) == ("Hjemmesykepleien", Role.TEXT_MUTED)
    assert name.size >= 10.5
    assert unit.size >= 9
    assert icons_of(view) == ["home-heart"]


def test_that_the_party_stands_in_for_a_unit() -> None:
    assert texts_of(view_of(name="Vedtak", party="town", level="gp"))[1].text == "Gol kommune"


def test_that_the_level_stands_in_for_both() -> None:
    assert texts_of(view_of(name="Time", level="gp"))[1].text == "General practitioner"


def test_that_a_step_that_belongs_nowhere_shows_its_name_alone() -> None:
    view = view_of(name="Vurdering")
    assert [text.text for text in texts_of(view)] == ["Vurdering"]
    assert icons_of(view) == []


def test_that_a_step_without_name_says_so_in_the_language_spoken() -> None:
    view = view_of(level="gp")
    assert texts_of(view)[0].text == "Unnamed step"
    with speaking("nb"):
        assert texts_of(view)[0].text == "Trinn uten navn"


@pytest.mark.parametrize("kind", StepKind)
def test_that_each_kind_has_a_ground_of_its_own_role(kind: StepKind) -> None:
    view = view_of(name="Vurdering", kind=kind, unit="nursing")
    ground = card(view, view.steps["step"]).primitives[0]
    expected = Role.STEP if kind is StepKind.ACTIVITY else Role(kind.value)
    assert ground.role is expected
    assert isinstance(ground, Shape if kind is StepKind.DECISION else Box)


def test_that_waits_have_a_clock_and_sub_pathways_a_double_edge_and_a_plus() -> None:
    assert "clock-outline" in icons_of(view_of(name="Venter", kind="wait"))
    sub = view_of(name="Palliativt forløp", kind="sub_pathway", unit="nursing")
    grounds = [part for part in card(sub, sub.steps["step"]).primitives if isinstance(part, Box)]
    assert len(grounds) == 2
    assert "plus-box-outline" in icons_of(sub)


def test_that_cards_are_equally_broad_and_grow_downwards_with_their_text() -> None:
    short = step_sizes(view_of(name="Time", unit="nursing"))["step"]
    long = step_sizes(view_of(name="Planlegging sammen med pasienten " * 3, unit="nursing"))["step"]
    assert short[0] == long[0] == CARD_WIDTH
    assert long[1] > short[1]


def test_that_a_name_as_long_as_names_may_be_makes_a_broader_card_and_loses_nothing() -> None:
    name = "Planlegging av videre behandling hjemme " * 12
    view = view_of(name=name, unit="nursing")
    assert step_sizes(view)["step"][0] > CARD_WIDTH
    *lines, _unit = texts_of(view)
    assert " ".join(line.text for line in lines) == name.strip()


NAMES = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Zl", "Zp")), max_size=90)


@given(NAMES, st.sampled_from(StepKind))
def test_that_all_text_stands_inside_the_outline(name: str, kind: StepKind) -> None:
    view = view_of(name=name, kind=kind, unit="nursing")
    made = card(view, view.steps["step"])
    for text in texts_of(view):
        left, right = text.at.x, text.at.x + width(text.text, text.size, text.face)
        for y in (text.at.y - 0.7 * text.size, text.at.y + 0.2 * text.size):
            assert 0 < y < made.height
            inset = 0.0
            if kind is StepKind.DECISION:
                inset = 15 * abs(y - made.height / 2) / (made.height / 2)
            assert inset < left
            assert right < made.width - inset


def test_that_a_finding_puts_a_badge_at_the_upper_right_corner() -> None:
    view = view_of(name="Time", unit="nursing")
    at = Rect(100, 200, 168, 60)
    made = card(view, view.steps["step"])
    figure = step_figure("step", made, at, Mark(3, Grade.ERROR))
    bare = step_figure("step", made, at, None)
    assert (figure.element, figure.layer) == ("step", Layer.STEP)
    assert len(figure.primitives) > len(bare.primitives)
    assert figure.bounds.holds(bare.bounds)
    corner = badge_corner(at)
    assert corner.y == at.y
    assert at.center.x < corner.x < at.right
