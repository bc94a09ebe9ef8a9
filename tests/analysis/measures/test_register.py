"""Which measures are shown, copies and goals, and measures whose finding is gone."""

from datetime import date

from pathways.analysis.measures.deeds import goals_for, with_copy, with_goals, with_new
from pathways.analysis.measures.sifting import Sieve, is_overdue, ordered, owners
from pathways.analysis.measures.standing import Standing, gone, standing, standing_text
from pathways.edits import find
from pathways.model import (
    CareModel,
    EffectGoal,
    FindingReference,
    GoalFor,
    Measure,
    MeasureStatus,
    Party,
    PartyKind,
    RuleSetting,
)

TODAY = date(2026, 3, 14)
PHONE = FindingReference(rule="no-receipt", element="step-1")
VIDEO = Measure(
    id="measure-1",
    title="Video with the ward",
    description="Two rounds a week",
    owner="Ward manager",
    deadline=date(2026, 3, 1),
    municipalities=("gol",),
    need=4,
    cost_nok=25_000,
    findings=(PHONE,),
    goals=(
        EffectGoal(goal_for=GoalFor.STAFF, text="Learn together"),
        EffectGoal(goal_for=GoalFor.CITIZENS, text="Fewer journeys"),
    ),
)
PLAIN = Measure(id="measure-2", title="a plan", status=MeasureStatus.DONE, deadline=TODAY)
MODEL = CareModel(
    parties=(Party(id="gol", name="Gol", kind=PartyKind.MUNICIPALITY),), measures=(VIDEO, PLAIN)
)


def test_that_every_word_must_stand_somewhere() -> None:
    assert Sieve(words="VIDEO rounds journeys").lets_through(VIDEO)
    assert not Sieve(words="video bicycle").lets_through(VIDEO)


def test_that_each_filter_sifts() -> None:
    assert Sieve().lets_through(PLAIN)
    for sieve in (
        Sieve(status=MeasureStatus.PROPOSED),
        Sieve(owner="Ward manager"),
        Sieve(municipality="gol"),
        Sieve(overdue_on=TODAY),
    ):
        assert sieve.lets_through(VIDEO)
        assert not sieve.lets_through(PLAIN)


def test_that_only_what_is_still_to_be_done_is_overdue() -> None:
    late = {"id": "m", "deadline": date(2026, 3, 13)}

    assert is_overdue(Measure(**late), TODAY)
    assert not is_overdue(Measure(**late, status=MeasureStatus.DONE), TODAY)
    assert not is_overdue(Measure(**late, status=MeasureStatus.DROPPED), TODAY)
    assert not is_overdue(Measure(id="m", deadline=TODAY), TODAY)


def test_that_owners_are_named_once() -> None:
    assert owners([VIDEO, PLAIN, VIDEO]) == ["Ward manager"]


def test_that_measures_without_an_answer_come_last_either_way() -> None:
    assert ordered(MODEL.measures, "") == [VIDEO, PLAIN]
    for falling in (False, True):
        assert ordered([PLAIN, VIDEO], "cost_nok", falling=falling) == [VIDEO, PLAIN]


def test_that_measures_are_ordered_by_any_column() -> None:
    assert ordered(MODEL.measures, "title") == [PLAIN, VIDEO]
    assert ordered(MODEL.measures, "status", falling=True) == [PLAIN, VIDEO]
    assert ordered(MODEL.measures, "deadline") == [VIDEO, PLAIN]
    for by in ("need", "feasibility", "owner"):
        assert ordered(MODEL.measures, by)[0] is VIDEO


def test_that_a_new_measure_is_empty_and_last() -> None:
    model, made = with_new(MODEL)

    assert model.measures[-1] == Measure(id=made)
    assert model.measures[:-1] == MODEL.measures


def test_that_a_copy_begins_anew() -> None:
    model, made = with_copy(MODEL, "measure-1")

    copy = find(model, made)
    assert isinstance(copy, Measure)
    assert (copy.title, copy.status, copy.deadline) == (
        "Video with the ward (copy)",
        MeasureStatus.PROPOSED,
        None,
    )
    assert (copy.need, copy.findings, copy.goals) == (4, (PHONE,), VIDEO.goals)


def test_that_a_copy_of_an_untitled_measure_has_no_title() -> None:
    model, made = with_new(MODEL)

    assert with_copy(model, made)[0].measures[-1].title == ""


def test_that_goals_are_told_and_changed_by_whom_they_are_for() -> None:
    goals = with_goals(VIDEO, GoalFor.CITIZENS, ("Safer", "Nearer"))

    changed = Measure(id="m", goals=goals)
    assert goals_for(changed, GoalFor.CITIZENS) == ("Safer", "Nearer")
    assert goals_for(changed, GoalFor.STAFF) == ("Learn together",)


def test_that_a_measure_says_when_its_finding_is_gone() -> None:
    assert gone(MODEL, VIDEO, {("no-receipt", "step-1")}) == ()
    assert gone(MODEL, VIDEO, {("no-receipt", "step-2")}) == (PHONE,)
    assert standing_text(Standing.GONE) == "The finding is gone"


def test_that_a_finding_nobody_asks_for_is_not_said_to_be_gone() -> None:
    silent = CareModel(rule_settings=(RuleSetting(rule="no-receipt", enabled=False),))

    assert standing(silent, PHONE, set()) is Standing.NOT_ASKED
    assert gone(silent, VIDEO, set()) == ()
