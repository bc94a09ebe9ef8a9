"""The pages for patients: plain words, the usual way, and what to ask where nothing is settled."""

import re

import pytest
from tests.analysis.region.valley import valley
from tests.building import PARTIES, drawn
from tests.reports.sections.telling import headings, lines, text, told

from pathways.assets import sample
from pathways.model import (
    Audience,
    CareModel,
    Channel,
    FollowUp,
    Handoff,
    HandoffKind,
    Holder,
    MedicineList,
    Message,
    Pathway,
    PatientGroup,
)
from pathways.reports.blocks import Bullets, Cover, Manner, Said, Table
from pathways.reports.sections import sections_of
from pathways.storage import read


def _discharged(**fields: object) -> CareModel:
    handoff = Handoff.model_validate({"kind": HandoffKind.DISCHARGE, **fields})
    return drawn(
        "start > doctor > ward > nursing > end", arrows={"ward--nursing": {"handoff": handoff}}
    )


def test_that_the_report_for_patients_is_these_pages() -> None:
    assert sections_of(Audience.PATIENTS, ()) == ("patient",)


def test_that_every_paragraph_is_large_and_there_are_no_tables() -> None:
    blocks = told(_discharged(), "patient")

    assert all(block.manner is Manner.PLAIN for block in blocks if isinstance(block, Said))
    assert all(block.plain for block in blocks if isinstance(block, Bullets))
    assert not any(isinstance(block, Table) for block in blocks)


def test_that_there_are_no_codes_of_rules() -> None:
    assert re.search(r"\b[A-Z]\d\d\b", text(told(_discharged(), "patient"))) is None


def test_that_the_usual_way_is_told_stop_by_stop() -> None:
    blocks = told(_discharged(), "patient")

    assert [line for line in headings(blocks) if line[0].isdigit()] == [
        "1. Gol doctors",
        "2. Ringerike medical ward",
        "3. Gol home nursing",
    ]
    assert "It begins here: Start." in lines(blocks)
    assert "Here the way ends: End." in lines(blocks)
    assert "Responsible for you: Vestre Viken HF." in lines(blocks)


def test_that_a_handoff_of_which_nothing_is_said_is_something_to_ask_about() -> None:
    said = lines(told(drawn("start > doctor > ward > end"), "patient"))

    assert said.count("Your medicines: Ask if the list is sent.") == 1


def test_that_yes_and_no_are_told_with_what_was_asked() -> None:
    model = read(sample("hjerneslag.pathway"))
    said = lines(told(model, "patient"))

    assert "Kan pasienten kjøre bil? Ja: Hverdag hjemme (Hjemme)." in said
    assert any(line.startswith("If “stort potensial for bedring”: ") for line in said)


def test_that_what_follows_the_patient_is_told() -> None:
    said = lines(
        told(
            _discharged(
                information="Medicines and plan",
                medicine_list=MedicineList.RECONCILED,
                responsible_until_received=Holder.SENDER,
                follow_up=FollowUp(responsible="The nurse", within=1440),
                contingency="Call the ward.",
            ),
            "patient",
        )
    )

    assert "What they are told about you: Medicines and plan" in said
    assert "Your medicines: The list is sent, and somebody goes through it." in said
    assert "On the way: Responsible for you until you are received: Ringerike medical ward." in said
    assert "Afterwards: The nurse, within 1 day." in said
    assert "If you get worse: Call the ward." in said


def test_that_what_is_not_settled_is_something_to_ask_about() -> None:
    said = lines(told(_discharged(), "patient"))

    assert "If you get worse: Ask whom you can call." in said
    assert "Your medicines: Ask if the list is sent." in said
    assert any("It is not settled who is responsible for you." in line for line in said)
    assert any("take your papers with you" in line for line in said)


@pytest.mark.parametrize(
    ("medicine_list", "part"),
    [
        (MedicineList.SENT, "go through it with you"),
        (MedicineList.NOT_SENT, "Take it with you"),
        (MedicineList.NOT_RELEVANT, None),
    ],
)
def test_that_the_medicine_list_is_told_as_it_is(
    medicine_list: MedicineList, part: str | None
) -> None:
    said = text(told(_discharged(medicine_list=medicine_list), "patient"))

    assert said.count("Your medicines:") == (2 if part else 1)
    assert part is None or part in said


def test_that_a_message_without_content_is_still_told() -> None:
    sent = Message(type="epikrise", channel=Channel.ELECTRONIC)
    holder = Holder.RECEIVER
    said = text(told(_discharged(messages=(sent,), responsible_until_received=holder), "patient"))

    assert "They get a message about you." in said
    assert "Responsible for you from the moment you leave: Gol home nursing." in said


def test_that_other_ways_are_told_as_conditions() -> None:
    model = drawn(
        "start > doctor > choose > nursing > end; choose > ward > end; doctor > casualty > end",
        arrows={
            "choose--nursing": {"share": 80},
            "choose--ward": {"share": 20, "condition": "Needs a hospital"},
            "doctor--casualty": {"worsening": True},
        },
    )
    said = lines(told(model, "patient"))

    assert "If “needs a hospital”: Ward (Ringerike medical ward)." in said
    assert "If you get worse: Casualty (Gol out-of-hours)." in said


def test_that_advice_that_is_asked_for_is_no_other_way() -> None:
    asked = Handoff(kind=HandoffKind.CONSULTATION)
    model = drawn(
        "start > doctor > nursing > end; doctor > clinic > doctor",
        arrows={
            "doctor--nursing": {"share": 90},
            "doctor--clinic": {"share": 10, "handoff": asked},
        },
    )

    assert "Or: Clinic" not in text(told(model, "patient"))


def test_that_it_is_told_whom_to_call_and_what_numbers_are_missing() -> None:
    parties = tuple(
        party.model_copy(update={"contact": "The office, 32 00 00 00"})
        if party.id == "trust"
        else party
        for party in PARTIES
    )
    said = lines(told(drawn("start > doctor > ward > end", parties=parties), "patient"))

    assert "Urgent, and it may be dangerous? Call 113." in said
    assert "Ringerike medical ward: You reach them so: The office, 32 00 00 00." in said
    assert "Gol doctors: Ask when they are open." in said
    assert "Some numbers are missing here. Ask for them, and write them down." in said


def test_that_a_way_without_an_end_says_so_kindly() -> None:
    said = text(told(drawn("start > doctor > ward"), "patient"))

    assert "This way is not drawn to its end yet." in said


def test_that_several_pathways_each_have_a_heading_and_long_term_patients_a_question() -> None:
    model = _discharged()
    other = Pathway.model_validate(
        {
            "id": "other",
            "name": "Other",
            "long_term": True,
            "patient_group": PatientGroup(name="Adults"),
        }
    )
    both = CareModel.model_validate(dict(model) | {"pathways": (*model.pathways, other)})
    blocks = told(both, "patient", cover_text="Welcome")

    assert {"COPD", "Other"} <= set(headings(blocks))
    assert "This is for: Adults" in lines(blocks)
    assert "Welcome" in lines(blocks)
    assert lines(blocks).count("May I have a coordinator and a plan of my own?") == 1
    assert headings(blocks)[-1] == "What you can ask about"
    assert any(isinstance(block, Cover) for block in blocks)


def test_that_one_municipalitys_own_units_are_named() -> None:
    assert "Gol home nursing" in text(told(valley(), "patient", municipalities=("gol",)))
    assert "Gol home nursing" not in text(told(valley(), "patient", municipalities=("hol",)))
