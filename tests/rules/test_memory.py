"""What is remembered of an earlier round is always what asking anew would give."""

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.building import drawn, drawn_pathway
from tests.strategies import care_models

from pathways import edits
from pathways.graph import PathwayView
from pathways.language import speaking
from pathways.model import (
    CareLevel,
    CareModel,
    Limits,
    Note,
    RuleSetting,
    Severity,
    Step,
    Transition,
    Unit,
    Waiver,
    elements,
)
from pathways.rules import Fault, Finding, PathwayRule, Scope, check, checking, ordered
from pathways.rules.memory import Memory

TODAY = date(2026, 11, 22)
TWO = drawn(
    "", pathways=(drawn_pathway("start > ward > end"), drawn_pathway("doctor > home", id="other"))
)


class Counting:
    """A rule that finds every step and remembers which pathways it was asked of."""

    def __init__(self, scope: Scope = Scope.PATHWAY) -> None:
        self.asked: list[str] = []
        self.scope = scope

        def counting(view: PathwayView) -> Iterator[Fault]:
            self.asked.append(view.pathway.id)
            for pathway in view.model.pathways if scope is Scope.MODEL else [view.pathway]:
                yield from (Fault((step.id,), step.name) for step in pathway.steps)

        texts = ("Title", "Why", "Source", ("Measure",))
        self.rule = PathwayRule("Z01", Severity.NOTE, *texts, counting, scope)
        self._memory = Memory()

    def round(self, model: CareModel, **others: object) -> list[str]:
        """The pathways it was asked of in a round."""
        self.asked.clear()
        today = others.get("today", TODAY)
        assert isinstance(today, date)
        found = list(checking(model, asked=[self.rule], today=today, memory=self._memory))
        assert found == list(checking(model, asked=[Counting(self.scope).rule]))
        return list(self.asked)


def test_that_a_pathway_is_asked_anew_only_when_it_has_changed() -> None:
    counting = Counting()
    assert counting.round(TWO) == ["way", "other"]
    assert counting.round(TWO) == []
    assert counting.round(edits.change(TWO, "ward", name="Sengepost")) == ["way"]
    assert counting.round(TWO) == ["way"]


def test_that_moving_steps_and_writing_notes_asks_nothing() -> None:
    counting = Counting()
    counting.round(TWO)
    moved = edits.move_steps(TWO, {"ward": (100.0, 200.0)})
    noted = edits.add_note(moved, "way", Note(id="note", text="Ask the ward"))
    assert counting.round(noted) == []


@pytest.mark.parametrize(
    "after",
    [
        edits.change(TWO, "unit-ward", level=CareLevel.INTERMEDIATE),
        edits.change(TWO, "town", name="Nes"),
        edits.set_limits(TWO, Limits(wait=1)),
        edits.set_rule(TWO, RuleSetting(rule="counting", severity=Severity.ERROR)),
        edits.waive(TWO, Waiver(rule="counting", element="ward", reason="", name="", date=TODAY)),
    ],
    ids=["unit", "party", "limits", "grade", "waiver"],
)
def test_that_a_change_in_what_pathways_share_asks_of_all(after: CareModel) -> None:
    counting = Counting()
    counting.round(TWO)
    assert counting.round(after) == ["way", "other"]


def test_that_another_language_and_another_day_ask_of_all() -> None:
    counting = Counting()
    counting.round(TWO)
    with speaking("nn"):
        assert counting.round(TWO) == ["way", "other"]
    assert counting.round(TWO) == ["way", "other"]
    assert counting.round(TWO, today=date(2027, 1, 1)) == ["way", "other"]


def test_that_a_rule_that_looks_beyond_is_asked_anew_of_every_pathway() -> None:
    counting = Counting(Scope.MODEL)
    assert counting.round(TWO) == ["way", "other"]
    assert counting.round(TWO) == []
    assert counting.round(edits.change(TWO, "ward", name="Sengepost")) == ["way", "other"]


def test_that_a_rule_about_handoffs_is_asked_of_changed_ones_alone() -> None:
    asked: list[str] = []

    def nameless(view: PathwayView) -> Iterator[Fault]:
        for arrow in view.handoffs:
            asked.append(arrow.id)
            yield Fault((arrow.id,), view.steps[arrow.target].name)

    texts = ("Title", "Why", "Source", ("Measure",))
    rule = PathwayRule("Z01", Severity.NOTE, *texts, nameless, Scope.HANDOFF)
    model, memory = drawn("start > doctor > ward > nursing; nursing > doctor"), Memory()

    def round_(model: CareModel) -> list[str]:
        asked.clear()
        [found] = checking(model, asked=[rule], memory=memory)
        new = list(asked)
        [anew] = checking(model, asked=[rule])
        assert ordered(model, found) == ordered(model, anew)
        return new

    assert round_(model) == ["doctor--ward", "ward--nursing", "nursing--doctor"]
    assert round_(edits.change(model, "nursing", name="Care")) == [
        "ward--nursing",
        "nursing--doctor",
    ]
    assert round_(edits.delete(model, ["ward"])) == ["nursing--doctor"]


def test_that_a_rule_that_failed_is_asked_of_everything_again() -> None:
    broken = [True]

    def failing(view: PathwayView) -> Iterator[Fault]:
        for arrow in view.handoffs:
            yield Fault((arrow.id,), "seen")
            if broken:
                raise ZeroDivisionError

    texts = ("Title", "Why", "Source", ("Measure",))
    rule = PathwayRule("Z01", Severity.NOTE, *texts, failing, Scope.HANDOFF)
    model, memory = drawn("start > doctor > ward > nursing"), Memory()
    [found] = checking(model, asked=[rule], memory=memory)
    assert [one.code for one in found] == ["Z01", "X01"]
    broken.clear()
    [found] = checking(edits.change(model, "nursing", name="A"), asked=[rule], memory=memory)
    assert [one.code for one in found] == ["Z01", "Z01"]


def test_that_a_round_that_is_broken_off_leaves_nothing_wrong_behind() -> None:
    memory = Memory()
    changed = edits.change(TWO, "ward", name="")
    broken_off = checking(changed, memory=memory)
    for _number in range(5):
        next(broken_off)
    assert with_memory(TWO, memory) == check(TWO, today=TODAY)
    assert with_memory(changed, memory) == check(changed, today=TODAY)


def with_memory(model: CareModel, memory: Memory) -> list[Finding]:
    batches = checking(model, today=TODAY, memory=memory)
    return ordered(model, (finding for batch in batches for finding in batch))


@st.composite
def edited(draw: st.DrawFn, model: CareModel) -> CareModel:
    """The model after one edit of whatever it holds."""
    those = list(elements(model))
    if not those:
        return draw(care_models())
    one = draw(st.sampled_from(those))
    ways: list[CareModel] = [
        edits.delete(model, [one.id]),
        edits.set_limits(model, Limits(handoffs_on_usual_route=draw(st.integers(0, 3)))),
    ]
    if isinstance(one, Step | Unit):
        ways.append(edits.change(model, one.id, level=draw(st.sampled_from(CareLevel))))
    if isinstance(one, Step):
        ways.append(edits.change(model, one.id, sub_pathway=None, unit=None))
    if isinstance(one, Transition):
        ways.append(edits.change(model, one.id, handoff=None))
    return draw(st.sampled_from(ways))


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data(), care_models(), care_models())
def test_that_it_agrees_with_asking_anew_after_any_edits(
    data: st.DataObject, model: CareModel, other: CareModel
) -> None:
    memory = Memory()
    for _number in range(3):
        assert with_memory(model, memory) == check(model, today=TODAY)
        model = data.draw(edited(model))
    assert with_memory(other, memory) == check(other, today=TODAY)
    assert with_memory(model, memory) == check(model, today=TODAY)
