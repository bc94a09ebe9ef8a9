"""Whatever is found can be shown on a drawing, if anything there tells of it."""

import pytest
from tests.building import drawn

from pathways.analysis.search import drawn_for
from pathways.model import Agreement, AgreementReference, Handoff, Measure, Note, Party, PartyKind

MODEL = drawn(
    "start > ward > nursing > end",
    arrows={
        "ward--nursing": {
            "handoff": Handoff(agreement_points=(AgreementReference(agreement="deal", point=5),))
        }
    },
    pathway={"notes": (Note(id="note-1", text="Who calls?"),)},
    agreements=(Agreement(id="deal", name="Deal"),),
    measures=(Measure(id="do", title="Call", elements=("ward", "trust")),),
)


@pytest.mark.parametrize(
    ("element", "shown"),
    [
        ("ward", {"way": ("ward",)}),
        ("ward--nursing", {"way": ("ward--nursing",)}),
        ("note-1", {"way": ("note-1",)}),
        ("way", {"way": ()}),
        ("unit-ward", {"way": ("ward",)}),
        ("trust", {"way": ("ward",)}),
        ("deal", {"way": ("ward--nursing",)}),
        ("do", {"way": ("ward",)}),
        ("unit-kad", {}),
        ("nowhere", {}),
    ],
)
def test_that_an_element_is_shown_by_what_tells_of_it(
    element: str, shown: dict[str, tuple[str, ...]]
) -> None:
    assert drawn_for(MODEL, element) == shown


def test_that_a_party_that_answers_for_a_step_itself_is_shown_by_the_step() -> None:
    model = drawn(
        "start > ward > end",
        steps={"ward": {"unit": None, "party": "club"}},
        parties=(Party(id="club", kind=PartyKind.VOLUNTARY),),
        units=(),
    )
    assert drawn_for(model, "club") == {"way": ("ward",)}
