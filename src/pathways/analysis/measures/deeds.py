"""What is done with measures in the register: a new one, a copy, goals for somebody."""

from collections.abc import Iterable
from typing import Any

from pathways.edits import add_measure, find, new_id
from pathways.language import _
from pathways.model import CareModel, EffectGoal, GoalFor, Measure, MeasureStatus

_STARTS_ANEW: dict[str, Any] = {"status": MeasureStatus.PROPOSED, "deadline": None}
"""What a copy does not take over: it has not been decided on yet."""


def with_new(model: CareModel) -> tuple[CareModel, str]:
    """The model with an empty measure, and its id."""
    made = Measure(id=new_id(model, "measure"))
    return add_measure(model, made), made.id


def with_copy(model: CareModel, measure_id: str) -> tuple[CareModel, str]:
    """The model with a copy of a measure to be changed freely, and the copy's id."""
    measure = find(model, measure_id)
    assert isinstance(measure, Measure)
    title = _("{name} (copy)").format(name=measure.title) if measure.title else ""
    fields = dict(measure) | _STARTS_ANEW | {"id": new_id(model, "measure"), "title": title[:500]}
    made = Measure(**fields)
    return add_measure(model, made), made.id


def goals_for(measure: Measure, whom: GoalFor) -> tuple[str, ...]:
    """What a measure shall achieve for somebody."""
    return tuple(goal.text for goal in measure.goals if goal.goal_for is whom)


def with_goals(measure: Measure, whom: GoalFor, texts: Iterable[str]) -> tuple[EffectGoal, ...]:
    """The measure's goals, with others for somebody; grouped by whom they are for."""
    said = {each: goals_for(measure, each) for each in GoalFor} | {whom: tuple(texts)}
    return tuple(EffectGoal(goal_for=each, text=text) for each in GoalFor for text in said[each])
