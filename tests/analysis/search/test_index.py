"""Everything in a model is found by the words that are written in it."""

from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from tests.building import PARTIES, UNITS, drawn, drawn_pathway
from tests.strategies import care_models

from pathways.analysis.search import Entry, Field, Hit, Index, Kind, entries
from pathways.model import (
    Agreement,
    AgreementPoint,
    CareModel,
    CoverageAnswer,
    EffectGoal,
    Frame,
    GoalFor,
    Handoff,
    Measure,
    Message,
    Note,
    Provision,
    Service,
    elements,
)

MODEL = drawn(
    "start > doctor > choose > ward > nursing > end; choose > nursing",
    steps={"ward": {"description": "NIV for the\nmost severe, " + "and more " * 40 + "at last"}},
    arrows={
        "ward--nursing": {
            "handoff": Handoff(
                contingency="Call the café", note="Ask Kari", messages=(Message(type="epikrise"),)
            )
        }
    },
    pathway={
        "notes": (Note(id="note-1", text="Who calls?\nAsk the ward"), Note(id="note-2")),
        "frames": (Frame(id="frame-1", title="Acute phase", steps=("ward",)),),
    },
    services=(Service(id="school", name="COPD school"),),
    coverage=(
        CoverageAnswer(
            service="school", municipality="town", provision=Provision.OWN, note="Twice a year"
        ),
    ),
    agreements=(
        Agreement(
            id="deal",
            name="Umbrella deal",
            parties=("town", "trust"),
            points=(AgreementPoint(number=5, note="Under revision"),),
        ),
    ),
    measures=(
        Measure(
            id="do",
            title="Coordinator",
            owner="Head of care",
            goals=(EffectGoal(goal_for=GoalFor.STAFF, text="Less stress"),),
        ),
    ),
)


def _find(query: str, model: CareModel = MODEL, pathway: str = "") -> Sequence[Hit]:
    return Index(entries(model)).find(query, pathway)


@pytest.mark.parametrize(
    ("query", "kind", "id_"),
    [
        ("niv severe", Kind.STEP, "ward"),
        ("SEVERE niv", Kind.STEP, "ward"),
        ("cafe", Kind.HANDOFF, "ward--nursing"),
        ("kari", Kind.HANDOFF, "ward--nursing"),
        ("epikrise", Kind.HANDOFF, "ward--nursing"),
        ("start doctor", Kind.TRANSITION, "start--doctor"),
        ("who calls", Kind.NOTE, "note-1"),
        ("calls ask", Kind.NOTE, "note-1"),
        ("acute phase", Kind.FRAME, "frame-1"),
        ("ringerike", Kind.UNIT, "unit-ward"),
        ("3324", Kind.PARTY, "town"),
        ("school twice", Kind.SERVICE, "school"),
        ("under revision", Kind.AGREEMENT, "deal"),
        ("stress", Kind.MEASURE, "do"),
        ("copd to be", Kind.PATHWAY, ""),
        ("copd as is", Kind.PATHWAY, "way"),
    ],
)
def test_that_every_kind_of_element_is_found(query: str, kind: Kind, id_: str) -> None:
    found = [hit.entry.id for hit in _find(query) if hit.entry.kind is kind]
    assert found == ([id_] if id_ else [])


def test_that_all_words_must_be_there() -> None:
    assert _find("niv unheard") == ()
    assert _find("  ") == ()


def test_that_the_pathways_name_narrows_but_is_not_enough() -> None:
    twin = drawn_pathway("start-2 > ward-2", id="twin", name="COPD to be")
    both = MODEL.model_copy(update={"pathways": (*MODEL.pathways, twin)})
    assert {hit.entry.kind for hit in _find("copd", both)} == {Kind.PATHWAY, Kind.SERVICE}
    assert [hit.entry.id for hit in _find("twin ward be", both)] == []
    found = [hit.entry.id for hit in _find("ward copd be", both) if hit.entry.kind is Kind.STEP]
    assert found == ["ward-2"]


def test_that_what_stands_in_the_pathway_in_front_comes_first() -> None:
    twin = drawn_pathway("doctor-2 > ward-2", id="twin", name="COPD to be")
    both = MODEL.model_copy(update={"pathways": (*MODEL.pathways, twin)})
    found = [hit.entry.id for hit in _find("ward-", both, "twin") if hit.entry.kind is Kind.STEP]
    assert found[0] == "ward-2"


def test_that_the_best_of_each_kind_comes_first() -> None:
    names = ("Phone the ward", "Forward", "Ward round", "Rest")
    told = [
        Entry(Kind.STEP, str(number), name, fields=(Field("Text", "in the ward"),))
        for number, name in enumerate(names)
    ]
    assert [hit.entry.title for hit in Index(told).find("ward")] == [
        "Ward round",
        "Phone the ward",
        "Forward",
        "Rest",
    ]


def test_that_a_hit_tells_where_its_words_stand() -> None:
    (hit,) = (hit for hit in _find("ward niv ringe copd") if hit.entry.kind is Kind.STEP)
    assert hit.title.text == "Ward"
    assert hit.title.spans == ((0, 4),)
    assert hit.place.text == "Hospital · Ringerike medical ward · COPD"
    assert hit.passage is not None
    heading, text = hit.passage
    assert heading == "Description"
    assert text.text.startswith("NIV for the most severe")
    assert text.text.endswith(" …")
    assert text.spans == ((0, 3),)


def test_that_a_long_text_is_cut_round_what_was_found() -> None:
    (hit,) = (hit for hit in _find("ward last") if hit.entry.kind is Kind.STEP)
    assert hit.passage is not None
    _heading, text = hit.passage
    assert text.text.startswith("… ")
    assert text.text.endswith("at last")
    start, end = text.spans[-1]
    assert text.text[start:end] == "last"
    assert len(text.text) < 130


def test_that_a_word_without_spaces_is_cut_too() -> None:
    entry = Entry(Kind.NOTE, "n", "Title", fields=(Field("Text", "x" * 300),))
    (hit,) = Index([entry]).find("xx")
    assert hit.passage is not None
    assert len(hit.passage[1].text) < 320


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(care_models())
def test_that_every_element_can_be_found(model: CareModel) -> None:
    found = {entry.id for entry in entries(model)}
    assert found == {element.id for element in elements(model)}
    assert all("\n" not in entry.title and entry.title for entry in entries(model))


def test_that_units_and_parties_are_there_without_pathways() -> None:
    bare = CareModel(parties=PARTIES, units=UNITS)
    assert {hit.entry.kind for hit in _find("gol", bare)} == {Kind.UNIT, Kind.PARTY}
