"""Two states of a model are told apart element by element, in words."""

import datetime
from typing import get_args

import pytest
from tests.building import drawn

from pathways import edits
from pathways.analysis.differences import Deed, Difference, differences, summary
from pathways.analysis.field_words import KINDS, WORDS
from pathways.language import speaking
from pathways.model import (
    Agreement,
    AgreementReference,
    Bend,
    Bends,
    CareLevel,
    CareModel,
    Channel,
    Element,
    FollowUp,
    Frame,
    Handoff,
    Message,
    Note,
    Orientation,
    Pathway,
    Placement,
    Step,
    Value,
    Waiver,
)

MODEL = drawn("start > doctor > ward > end", title="COPD")


def _fields(found: tuple[Difference, ...]) -> dict[str, tuple[str, str]]:
    """Every field that differs, before and after."""
    return {field.field: (field.old, field.new) for one in found for field in one.fields}


def _changed(element: str, **fields: object) -> dict[str, tuple[str, str]]:
    return _fields(differences(MODEL, edits.change(MODEL, element, **fields)))


def test_that_a_model_does_not_differ_from_itself() -> None:
    again = CareModel(**dict(MODEL))
    assert differences(MODEL, MODEL) == ()
    assert differences(MODEL, again) == ()
    assert summary(()) == ()


def test_that_what_came_and_went_is_told_with_its_place() -> None:
    after = edits.delete(MODEL, ["ward"])
    after = edits.add_step(after, "way", Step(id="new", name="Control"))
    found = differences(MODEL, after)
    assert [(one.deed, one.what, one.name, one.pathway) for one in found] == [
        (Deed.ADDED, "Step", "Control", "COPD"),
        (Deed.REMOVED, "Step", "Ward", "COPD"),
        (Deed.REMOVED, "Transition", "Doctor → Ward", "COPD"),
        (Deed.REMOVED, "Transition", "Ward → End", "COPD"),
    ]
    assert summary(found) == ("Steps: 1 added, 1 removed", "Transitions: 2 removed")


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("name", "GP", {"Name": ("Doctor", "GP")}),
        ("duration", 2880, {"Usually takes": ("", "2 days")}),
        ("level", CareLevel.HOSPITAL, {"Care level": ("", "Hospital")}),
        ("unit", "unit-ward", {"Unit": ("Gol doctors", "Ringerike medical ward")}),
        ("unit", None, {"Unit": ("Gol doctors", "")}),
        ("rehabilitation", True, {"It is rehabilitation": ("No", "Yes")}),
        ("doctor_examines", False, {"A doctor examines the patient": ("", "No")}),
    ],
)
def test_that_a_changed_field_is_told_in_words(
    field: str, value: object, told: dict[str, tuple[str, str]]
) -> None:
    assert _changed("doctor", **{field: value}) == told


def test_that_what_changed_inside_a_handoff_is_told() -> None:
    handoff = Handoff(
        sender="Doctor",
        messages=(
            Message(type="epikrise", channel=Channel.FAX, receipt=True, deadline=60),
            Message(),
        ),
        follow_up=FollowUp(within=1440),
    )
    after = edits.change(MODEL, "doctor--ward", handoff=handoff)
    found = differences(MODEL, after, message_name=str.capitalize)
    assert _fields(found) == {
        "Hands over (role)": ("", "Doctor"),
        "Messages": ("", "Epikrise, Fax, 1 hour, Receipt; Unnamed message"),
        "Within": ("", "1 day"),
    }


def test_that_an_empty_handoff_counts_too() -> None:
    assert _changed("doctor--ward", handoff=Handoff()) == {"Handoff": ("", "Yes")}


def test_that_references_are_told_by_name() -> None:
    agreement = Agreement(id="agreement", name="Umbrella", parties=("town", "trust"))
    before = edits.change_model(MODEL, agreements=(agreement,))
    points = (AgreementReference(agreement="agreement", point=5),)
    after = edits.change(before, "doctor--ward", handoff=Handoff(agreement_points=points))
    assert _fields(differences(before, after)) == {"Leans on the points": ("", "Umbrella, 5")}
    after = edits.change(before, "agreement", parties=("town",), signed=datetime.date(2026, 3, 14))
    assert _fields(differences(before, after)) == {
        "Parties": ("Gol, Vestre Viken HF", "Gol"),
        "Signed on": ("", "14 March 2026"),
    }


def test_that_the_models_own_fields_are_told() -> None:
    waiver = Waiver(
        rule="no-start",
        element="way",
        reason="Known",
        name="Leader",
        date=datetime.date(2026, 3, 14),
    )
    found = differences(MODEL, edits.change_model(MODEL, title="KOLS", waivers=(waiver,)))
    assert found[0].what == "Model"
    assert _fields(found) == {
        "Title": ("COPD", "KOLS"),
        "Accepted findings": ("", "no-start, COPD, Known, Leader, 14 March 2026"),
    }
    assert summary(found) == ("Model: 1 changed",)


def test_that_a_share_is_told_as_a_plain_number() -> None:
    assert _changed("doctor--ward", share=40.0) == {"Share of the patients": ("", "40")}


def test_that_moved_steps_are_counted_not_listed() -> None:
    before = edits.place(
        MODEL, "way", [Placement(step=step, x=0, y=0) for step in ("doctor", "ward", "end")]
    )
    after = edits.place(
        before, "way", [Placement(step=step, x=9, y=0) for step in ("doctor", "ward")]
    )
    pathway = after.pathways[0]
    bends = (Bends(transition="ward--end", points=(Bend(x=1, y=1),)),)
    layout = pathway.layout.model_copy(
        update={"orientation": Orientation.TOP_TO_BOTTOM, "bends": bends}
    )
    after = edits.change(after, "way", layout=layout)
    (found,) = differences(before, after)
    assert [field.new for field in found.fields] == [
        "2 steps moved",
        "another direction, other bends on arrows",
    ]


def test_that_notes_and_frames_are_told() -> None:
    before = edits.add_note(MODEL, "way", Note(id="note", text="Ask Kari", x=0, y=0))
    after = edits.change(before, "note", x=5.0, y=7.0)
    assert _fields(differences(before, after)) == {"Place on the drawing": ("", "moved")}
    after = edits.change(before, "note", y=7.0)
    assert _fields(differences(before, after)) == {"Place on the drawing": ("", "moved")}
    after = edits.add_frame(MODEL, "way", Frame(id="frame", title="Acute", steps=("doctor",)))
    (found,) = differences(MODEL, after)
    assert (found.what, found.name, found.pathway) == ("Frame", "Acute", "COPD")


def test_that_a_pathway_stands_in_no_pathway() -> None:
    after = edits.change_model(MODEL, pathways=(*MODEL.pathways, Pathway(id="two", name="Two")))
    (found,) = differences(MODEL, after)
    assert (found.deed, found.what, found.name, found.pathway) == (Deed.ADDED, "Pathway", "Two", "")


def test_that_an_id_taken_over_by_another_kind_is_another_element() -> None:
    before = edits.add_note(MODEL, "way", Note(id="twin", text="note"))
    after = edits.add_step(MODEL, "way", Step(id="twin", name="step"))
    assert [(one.deed, one.what) for one in differences(before, after)] == [
        (Deed.REMOVED, "Note"),
        (Deed.ADDED, "Step"),
    ]


def test_that_it_is_told_in_the_language_spoken() -> None:
    with speaking("nb"):
        found = differences(MODEL, edits.delete(MODEL, ["end"]))
        assert summary(found) == ("Trinn: 1 fjernet", "Overganger: 1 fjernet")


@pytest.mark.parametrize("kind", WORDS, ids=lambda kind: kind.__name__)
def test_that_every_field_has_a_word(kind: type[Value]) -> None:
    told_apart = {"id", "parties", "units", "services", "agreements", "measures", "pathways"}
    told_apart |= {"steps", "transitions", "notes", "frames"}
    fields = set(kind.model_fields)
    assert set(WORDS[kind]) <= fields
    assert fields - set(WORDS[kind]) <= (told_apart if kind in (CareModel, Pathway) else {"id"})


def test_that_every_kind_of_element_has_a_word() -> None:
    assert set(KINDS) == {CareModel, *get_args(Element)}
    assert set(KINDS) <= set(WORDS)
