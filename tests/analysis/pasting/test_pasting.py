"""Pasted text becomes steps and arrows; whatever it is, nothing breaks and nothing is hidden."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.building import drawn

from pathways.analysis.pasting import (
    MOST_ROWS,
    Meaning,
    Plan,
    Shape,
    guessed,
    meaning_label,
    planned,
    read_sheet,
)
from pathways.analysis.tables import Ground
from pathways.graph import PathwayView
from pathways.language import LANGUAGES, speaking
from pathways.model import CareLevel, CareModel, PartyKind, StepKind

MODEL = drawn("start > ward > end")
GROUND = Ground(PathwayView(MODEL, MODEL.pathways[0]))
IDENTITY_NUMBER = "13097248022"
"""Made up; its check digits are right."""


def paste(text: str, *, in_order: bool = True, model: CareModel = MODEL) -> Plan:
    sheet = read_sheet(text)
    return planned(model, "way", sheet, guessed(sheet, GROUND), in_order=in_order)


def names(plan: Plan) -> list[str]:
    return [step.name for step in plan.steps]


def ways(plan: Plan) -> list[tuple[str, str]]:
    named = {step.id: step.name for step in plan.model.pathways[0].steps}
    return [(named[arrow.source], named[arrow.target]) for arrow in plan.transitions]


@pytest.mark.parametrize("arrow", ["->", "→", "-->", "=>", " ⟶ ", "–>"])
def test_that_a_line_with_arrows_is_a_way(arrow: str) -> None:
    plan = paste(f"- Hjem {arrow} Fastlege {arrow} Legevakt\nFastlege{arrow}Sykehus")
    assert names(plan) == ["Hjem", "Fastlege", "Legevakt", "Sykehus"]
    assert ways(plan) == [("Hjem", "Fastlege"), ("Fastlege", "Legevakt"), ("Fastlege", "Sykehus")]
    assert [step.level for step in plan.steps] == [
        CareLevel.HOME,
        CareLevel.GP,
        CareLevel.EMERGENCY_PRIMARY,
        CareLevel.HOSPITAL,
    ]


def test_that_a_way_goes_on_from_a_step_that_is_drawn() -> None:
    plan = paste("Ward -> Rehabilitation -> End")
    assert names(plan) == ["Rehabilitation"]
    assert ways(plan) == [("Ward", "Rehabilitation"), ("Rehabilitation", "End")]


@pytest.mark.parametrize(
    "text",
    [
        "Talk\nTests, and results\n\nAdmit?\n",
        "1. Talk\r\n2. Tests, and results\r\n3) Admit?",
        "• Talk\n– Tests, and results\n* Admit?",
        "a) Talk\nb) Tests, and results\nc) Admit?",
    ],
)
def test_that_a_list_is_a_way_through_its_lines(text: str) -> None:
    plan = paste(text)
    assert read_sheet(text).shape is Shape.LIST
    assert names(plan) == ["Talk", "Tests, and results", "Admit?"]
    assert ways(plan) == [("Talk", "Tests, and results"), ("Tests, and results", "Admit?")]
    assert plan.steps[-1].kind is StepKind.DECISION
    assert not ways(paste(text, in_order=False))


def test_that_a_number_that_belongs_to_the_text_stays() -> None:
    assert names(paste("24 timers observasjon\n3-måneders kontroll")) == [
        "24 timers observasjon",
        "3-måneders kontroll",
    ]


@pytest.mark.parametrize(
    "headings",
    [
        "Nr\tTrinn\tNivå\tEnhet\tAnsvarlig part\tRolle\tVarighet\tNeste",
        "Nr.\tSteg\tOmsorgsnivå\tEining\tAnsvarleg part\tRolle\tVarigheit\tNeste",
        "No.\tStep\tCare level\tUnit\tResponsible party\tRole\tUsual duration\tNext",
    ],
)
def test_that_headings_in_three_languages_are_known(headings: str) -> None:
    plan = paste(
        f"{headings}\n"
        "1\tTalk\tFastlege\tNew surgery\tHol kommune\tDoctor\t20 min\t2; 3\n"
        "2\tStay\tsykehus\tRingerike medical ward\t\t\t5 d\tEnd\n"
        "3\tHome\tHjem\t\t\t\t\t"
    )
    assert not plan.problems
    assert ways(plan) == [("Talk", "Stay"), ("Talk", "Home"), ("Stay", "End")]
    assert [unit.name for unit in plan.units] == ["New surgery"]
    assert plan.units[0].level is CareLevel.GP
    assert [(party.name, party.kind) for party in plan.parties] == [
        ("Hol kommune", PartyKind.MUNICIPALITY)
    ]
    talk, stay, home = plan.steps
    assert (talk.responsible, talk.duration, talk.party) == ("Doctor", 20, plan.parties[0].id)
    assert stay.unit == "unit-ward"
    assert home.level is CareLevel.HOME


@pytest.mark.parametrize("sign", ["\t", ";", ","])
def test_that_cells_without_headings_are_understood(sign: str) -> None:
    rows = [
        ("1", "Talk", "GP", "Gol doctors", "20 min", "Stay"),
        ("2", "Stay", "Hospital", "Ringerike medical ward", "5 d", "Follow"),
        ("3", "Follow", "GP", "Gol doctors", "1 h", ""),
    ]
    sheet = read_sheet("\n".join(sign.join(row) for row in rows))
    assert guessed(sheet, GROUND) == (
        Meaning.NUMBER,
        Meaning.STEP,
        Meaning.LEVEL,
        Meaning.UNIT,
        Meaning.DURATION,
        Meaning.NEXT,
    )
    assert ways(planned(MODEL, "way", sheet, guessed(sheet, GROUND))) == [
        ("Talk", "Stay"),
        ("Stay", "Follow"),
    ]


def test_that_there_is_a_column_for_the_steps_when_all_seem_taken() -> None:
    sheet = read_sheet("1;Fastlege;20 min\n2;Sykehus;5 d")
    assert guessed(sheet, GROUND) == (Meaning.STEP, Meaning.LEVEL, Meaning.DURATION)
    headings = read_sheet("Nivå;Enhet\nSykehus;Ward")
    assert guessed(headings, GROUND) == (Meaning.STEP, Meaning.UNIT)


def test_that_arrows_can_be_listed_from_and_to() -> None:
    plan = paste("Fra,Til,Når\nWard,Rehab,Weak\nWard,Home visit,Strong\nRehab,Home visit,")
    assert names(plan) == ["Rehab", "Home visit"]
    assert ways(plan) == [("Ward", "Rehab"), ("Ward", "Home visit"), ("Rehab", "Home visit")]
    assert [arrow.condition for arrow in plan.transitions] == ["Weak", "Strong", ""]


def test_that_quoted_cells_of_a_spreadsheet_are_read() -> None:
    plan = paste('Trinn\tBeskrivelse\n"Talk\u00a0with\nkin"\t"Says ""yes"""\nStay\t')
    assert names(plan) == ["Talk with kin", "Stay"]
    assert plan.steps[0].description == 'Says "yes"'


def test_that_what_cannot_be_read_is_told_with_its_row() -> None:
    plan = paste(
        "Nr;Trinn;Varighet;Neste;Part\n1;A;soon;9;Nobody\n2;B;;C;\n3;C;;;\n4;C;;B;\n;;1 d;;\n5;;;;"
    )
    told = [(problem.row, problem.text) for problem in plan.problems]
    assert told == [(2, "Nobody"), (2, "soon"), (2, "9"), (3, "C"), (7, "5")]
    assert all(problem.reason for problem in plan.problems)
    assert ways(plan) == [("C", "B")]


def test_that_identity_numbers_are_starred_and_told() -> None:
    plan = paste(f"Talk with {IDENTITY_NUMBER}\nStay")
    assert IDENTITY_NUMBER not in plan.model.model_dump_json()
    assert names(plan)[0] == "Talk with ***********"
    assert [(one.row, one.left_out) for one in plan.problems] == [(1, False)]
    assert IDENTITY_NUMBER not in plan.problems[0].text


def test_that_a_huge_text_is_cut_and_told() -> None:
    plan = paste("\n".join(f"Step {number}" for number in range(MOST_ROWS + 5)))
    assert len(plan.steps) == MOST_ROWS
    assert plan.problems[0].row == 0


def test_that_an_end_is_not_gone_on_from() -> None:
    assert ways(paste("Start\nTalk\nSlutt\nAnother")) == [("Start", "Talk"), ("Talk", "Slutt")]


@pytest.mark.parametrize("text", ["", "  \n\t\n", "\x00\x01", "\ufeff"])
def test_that_nothing_makes_nothing(text: str) -> None:
    plan = paste(text)
    assert plan.is_empty
    assert plan.model is MODEL


def test_that_columns_can_mean_something_else() -> None:
    sheet = read_sheet("Talk\tFastlege\nStay\tSykehus")
    plan = planned(MODEL, "way", sheet, (Meaning.DESCRIPTION, Meaning.STEP))
    assert names(plan) == ["Fastlege", "Sykehus"]
    assert plan.steps[0].description == "Talk"
    bare = planned(MODEL, "way", sheet, (Meaning.IGNORED, Meaning.IGNORED))
    assert bare.is_empty
    assert len(bare.problems) == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_every_meaning_has_a_name(language: str) -> None:
    with speaking(language):
        assert len({meaning_label(meaning) for meaning in Meaning}) == len(Meaning)


_HOSTILE = st.text(
    st.sampled_from('ab1;,\t\n\r"\u00a0->→•.?')
    | st.characters(codec="utf-8")
    | st.sampled_from("\x00\x0b\x7f\u2028\ufeff"),
    max_size=60,
) | st.sampled_from([IDENTITY_NUMBER, '"' * 40, "a\t" * 60, "1. " * 30, "Ward -> Ward", "x" * 2000])


@given(st.lists(_HOSTILE, max_size=6).map("\n".join), st.data())
@settings(max_examples=150, deadline=None)
def test_that_any_text_gives_a_whole_model(text: str, data: st.DataObject) -> None:
    sheet = read_sheet(text)
    assert all(len(row) == sheet.width and any(row) for row in sheet.rows)
    meanings = guessed(sheet, GROUND)
    assert len(meanings) == sheet.width
    if data.draw(st.booleans()):
        meanings = tuple(data.draw(st.sampled_from(Meaning)) for _meaning in meanings)
    plan = planned(MODEL, "way", sheet, meanings, in_order=data.draw(st.booleans()))
    assert CareModel(**dict(plan.model)) == plan.model
    assert IDENTITY_NUMBER not in plan.model.model_dump_json()
    kept = plan.model.pathways[0].steps[: len(MODEL.pathways[0].steps)]
    assert kept == MODEL.pathways[0].steps
