"""A spreadsheet's measures: what they would change is told first, and nothing is lost."""

from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.strategies import care_models

from pathways.analysis.measures.columns import COLUMNS, Cell, rows
from pathways.analysis.measures.intake import Fate, Plan, fate_text, planned, taken_in
from pathways.language import LANGUAGES, speaking
from pathways.model import (
    CareModel,
    EffectGoal,
    GoalFor,
    Measure,
    MeasureStatus,
    Party,
    PartyKind,
)

VIDEO = Measure(
    id="measure-1",
    title="Video with the ward",
    need=4,
    cost_nok=25_000,
    goals=(EffectGoal(goal_for=GoalFor.STAFF, text="Learn together"),),
)
MODEL = CareModel(
    parties=(
        Party(id="gol", name="Gol", kind=PartyKind.MUNICIPALITY),
        Party(id="nes", name="Nes", kind=PartyKind.MUNICIPALITY),
    ),
    measures=(VIDEO, Measure(id="measure-2", title="Plan")),
)


def read(headings: list[str], *lines: list[Cell]) -> Plan:
    return planned(MODEL, headings, lines)


def one(heading: str, cell: Cell) -> Any:
    """The only measure of a row with this cell, or the reason why it was not understood."""
    plan = read(["Title", heading], ["Fresh", cell])
    return plan.troubles[0].reason if plan.troubles else plan.items[0].measure


@settings(max_examples=30)
@given(care_models(), st.sampled_from(sorted(LANGUAGES)))
def test_that_what_was_taken_out_changes_nothing_when_taken_in(
    model: CareModel, language: str
) -> None:
    with speaking(language):
        plan = planned(model, [column.title for column in COLUMNS], rows(model))

    towns = [party.name.strip().casefold() for party in model.parties]
    if not plan.troubles and len(set(towns)) == len(towns):
        assert [item.fate for item in plan.items] == [Fate.SAME] * len(model.measures)
        assert taken_in(model, plan) == model


def test_that_rows_are_about_ids_first_and_titles_then() -> None:
    plan = read(
        ["Id", "Title", "Need"],
        ["", "video with the WARD", 2],
        ["measure-1", "Screens in the ward", 5],
        [None, "plan", 1],
    )

    assert [item.fate for item in plan.items] == [Fate.NEW, Fate.CHANGED, Fate.CHANGED]
    assert [item.measure.id for item in plan.items] == ["measure-3", "measure-1", "measure-2"]
    assert plan.untouched == 0


def test_that_a_row_tells_what_becomes_of_it() -> None:
    plan = read(["Title", "Cost (NOK)", "Status"], ["Plan", "1,5 mill.", "Vedtatt"])

    turns = [(turn.column.title, turn.before, turn.after) for turn in plan.items[0].turns]
    assert turns == [("Cost (NOK)", None, 1_500_000), ("Status", "Proposed", "Decided")]
    assert plan.untouched == 1
    assert fate_text(plan.items[0].fate) == "Changed"


def test_that_nothing_is_lost_but_what_was_emptied() -> None:
    after = taken_in(MODEL, read(["Title", "Need"], ["Video with the ward", None], ["New", 3]))

    kept, plan, made = after.measures
    assert kept == VIDEO.model_copy(update={"need": None})
    assert plan == MODEL.measures[1]
    assert (made.title, made.need) == ("New", 3)


def test_that_an_id_used_twice_is_told_and_makes_a_new_measure() -> None:
    plan = read(["Id", "Title"], ["measure-1", "Video"], ["measure-1", "Copy of it"])

    assert [item.fate for item in plan.items] == [Fate.CHANGED, Fate.NEW]
    assert [(trouble.row, trouble.heading) for trouble in plan.troubles] == [(3, "Id")]


def test_that_headings_are_understood_in_any_language() -> None:
    plan = read(["Tittel", "Behov", "Reason"], ["Fresh", 3, "x"])

    assert plan.items[0].measure.need == 3
    assert plan.unknown == ("Reason",)


def test_that_a_sheet_without_titles_and_ids_is_not_taken() -> None:
    plan = read(["Need"], [3])

    assert not plan.has_title
    assert plan.is_empty
    assert taken_in(MODEL, plan) == MODEL


def test_that_empty_rows_are_passed_over() -> None:
    plan = read(["Id", "Title", "Need"], [None, "  ", None], ["unknown", None, None], ["", "Yes"])

    assert [(item.row, item.measure.title) for item in plan.items] == [(4, "Yes")]
    assert plan.count(Fate.NEW) == 1


@pytest.mark.parametrize("cell", [25_000, 25_000.0, "25 000", "kr 25.000,-", "25 tusen"])
def test_that_money_is_understood(cell: Cell) -> None:
    assert one("Cost (NOK)", cell).cost_nok == 25_000


@pytest.mark.parametrize(
    "cell",
    [date(2026, 3, 14), datetime(2026, 3, 14, 12, 0), "14.03.2026", "2026-03-14", "14.3.26"],  # noqa: DTZ001
)
def test_that_days_are_understood(cell: Cell) -> None:
    assert one("Deadline", cell).deadline == date(2026, 3, 14)


@pytest.mark.parametrize("cell", [4, 4.0, "4", " 4,0 "])
def test_that_marks_are_understood(cell: Cell) -> None:
    assert one("Need", cell).need == 4


def test_that_lists_are_understood() -> None:
    assert one("Municipalities", "Gol; nes\nGol").municipalities == ("gol", "nes")
    assert one("Effect for staff", "Learn\n\n Stay ").goals == (
        EffectGoal(goal_for=GoalFor.STAFF, text="Learn"),
        EffectGoal(goal_for=GoalFor.STAFF, text="Stay"),
    )
    assert one("Status", "").status is MeasureStatus.PROPOSED


@pytest.mark.parametrize(
    ("heading", "cell", "words"),
    [
        ("Need", 6, "from 1 to 5"),
        ("Need", "much", "from 1 to 5"),
        ("Need", 2.5, "from 1 to 5"),
        ("Need", "nan", "from 1 to 5"),
        ("Need", True, "from 1 to 5"),
        ("Cost (NOK)", "a lot", "25 000"),
        ("Cost (NOK)", -1, "25 000"),
        ("Deadline", "soon", "14.03.2026"),
        ("Status", "nearly", "Proposed, Decided"),
        ("Municipalities", "Oslo", "Oslo"),
        ("Responsible", "x" * 501, "500"),
        ("Description", "x" * 20_001, "20000"),
    ],
)
def test_that_a_cell_that_is_not_understood_is_told_kindly(
    heading: str, cell: Cell, words: str
) -> None:
    plan = read(["Title", heading], ["Plan", cell])

    trouble = plan.troubles[0]
    assert (trouble.row, trouble.heading) == (2, heading)
    assert words in trouble.reason
    assert plan.items[0].fate is Fate.SAME
