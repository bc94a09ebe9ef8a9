"""Who is responsible for what, read from the drawing; holes and doubles are found."""

from typing import Any

import pytest
from hypothesis import given, settings
from tests.building import drawn
from tests.strategies import care_models

from pathways.analysis.responsibility import (
    Chart,
    Flaw,
    Part,
    Row,
    flaw_text,
    legend,
    letters,
    responsibility,
)
from pathways.graph import PathwayView
from pathways.language import LANGUAGES, speaking
from pathways.model import (
    CareModel,
    Channel,
    FollowUp,
    Handoff,
    HandoffKind,
    Holder,
    Message,
)

WAYS = "start > doctor > ward > nursing > end"
SETTLED = Handoff(
    kind=HandoffKind.DISCHARGE,
    sender="Ward nurse",
    receiver="Primary contact",
    messages=(
        Message(type="epikrise", channel=Channel.ELECTRONIC),
        Message(type="tilbakemelding_utskrivningsklar", channel=Channel.ELECTRONIC, backward=True),
    ),
    responsible_until_received=Holder.SENDER,
    follow_up=FollowUp(responsible="GP", within=10_080),
)


def _chart(model: CareModel) -> Chart:
    return responsibility(PathwayView(model, model.pathways[0]))


def _rows(handoff: Handoff | None = None, **steps: Any) -> dict[str, Row]:
    arrows = {"ward--nursing": {"handoff": handoff}} if handoff else {}
    model = drawn(WAYS, steps=steps, arrows=arrows)
    return {row.step: row for row in _chart(model).rows}


def test_that_the_party_of_a_step_answers_for_it() -> None:
    rows = _rows()
    assert rows["ward"].parts == {"trust": (Part.ANSWERS,)}
    assert rows["start"].parts == {}
    assert all(row.flaws == () for row in rows.values())
    assert [party.id for party in _chart(drawn(WAYS)).parties] == ["town", "trust", "practice"]


def test_that_messages_inform_whoever_gets_them() -> None:
    rows = _rows(SETTLED)
    assert rows["ward"].parts["town"] == (Part.INFORMED,)
    assert rows["nursing"].parts["trust"] == (Part.INFORMED, Part.HOLDS)
    assert rows["nursing"].parts["town"] == (Part.ANSWERS,)
    assert rows["ward"].follow_up == "GP, within 1 week"
    assert rows["nursing"].flaws == ()


def test_that_advice_is_consulted() -> None:
    rows = _rows(Handoff(kind=HandoffKind.CONSULTATION, sender="Doctor", receiver="Nurse"))
    assert rows["ward"].parts["town"] == (Part.CONSULTED,)
    assert rows["nursing"].flaws == ()


@pytest.mark.parametrize(
    ("change", "flaw"),
    [
        ({"responsible_until_received": Holder.NOBODY}, Flaw.UNHELD),
        ({"responsible_until_received": Holder.BOTH}, Flaw.BOTH),
        ({"responsible_until_received": None}, Flaw.UNSAID),
        ({"receiver": ""}, Flaw.NO_RECEIVER),
        ({"sender": ""}, Flaw.NO_SENDER),
    ],
)
def test_that_what_is_not_settled_stands_where_the_patient_comes(
    change: dict[str, Any], flaw: Flaw
) -> None:
    row = _rows(SETTLED.model_copy(update=change))["nursing"]
    assert row.flaws == (flaw,)
    assert row.has_hole is (flaw is Flaw.UNHELD)
    assert row.has_double is (flaw is Flaw.BOTH)


def test_that_a_step_in_nobodys_hands_is_a_hole() -> None:
    nobody = {"unit": None, "party": None, "level": "hospital"}
    assert _rows(ward=nobody)["ward"].flaws == (Flaw.NOBODY,)
    assert _rows(ward=nobody | {"responsible": "Ward nurse"})["ward"].flaws == ()
    assert _rows(ward=nobody | {"level": "home"})["ward"].flaws == ()


def test_that_a_step_two_parties_claim_is_a_double() -> None:
    row = _rows(ward={"party": "town"})["ward"]
    assert row.flaws == (Flaw.SEVERAL,)
    assert set(row.parts) == {"town", "trust"}
    assert row.has_double


def test_that_a_decision_is_in_the_hands_of_the_step_before() -> None:
    model = drawn("start > doctor > choose > ward; start > casualty > choose")
    rows = {row.step: row for row in _chart(model).rows}
    assert rows["choose"].parts == {"practice": (Part.ANSWERS,), "town": (Part.ANSWERS,)}
    assert rows["choose"].flaws == ()


@pytest.mark.parametrize("code", LANGUAGES)
def test_that_the_letters_differ_and_are_explained(code: str) -> None:
    with speaking(code):
        told = letters(tuple(Part)).split()
        assert len(set(told)) == len(Part)
        assert all(f"{one} " in legend() for one in told)
        assert len({flaw_text(flaw) for flaw in Flaw}) == len(Flaw)


@settings(max_examples=30)
@given(care_models())
def test_that_every_step_of_any_model_has_its_row(model: CareModel) -> None:
    for pathway in model.pathways:
        chart = responsibility(PathwayView(model, pathway))
        assert [row.step for row in chart.rows] == [step.id for step in pathway.steps]
        known = {party.id for party in chart.parties}
        assert all(known.issuperset(row.parts) for row in chart.rows)
