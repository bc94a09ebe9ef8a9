"""Measures (tiltak): what shall be done, by whom and when."""

from datetime import date
from enum import StrEnum

from pydantic import Field

from pathways.model.base import ElementId, Line, Many, Prose, Rating, Value


class MeasureStatus(StrEnum):
    """How far a measure has come."""

    PROPOSED = "proposed"
    DECIDED = "decided"
    STARTED = "started"
    DONE = "done"
    DROPPED = "dropped"


class GoalFor(StrEnum):
    """Whom the effect is for."""

    CITIZENS = "citizens"
    MUNICIPALITY = "municipality"
    STAFF = "staff"


class EffectGoal(Value):
    """What the measure shall achieve, and for whom."""

    goal_for: GoalFor
    text: Line = ""


class FindingReference(Value):
    """A finding by its rule and the element it is about."""

    rule: Line
    element: ElementId


class Measure(Value):
    """A proposed or decided change that mends findings."""

    id: ElementId
    title: Line = ""
    description: Prose = ""
    findings: Many[FindingReference] = ()
    elements: Many[ElementId] = ()
    municipalities: Many[ElementId] = ()
    need: Rating | None = None
    feasibility_political: Rating | None = None
    feasibility_professional: Rating | None = None
    feasibility_economic: Rating | None = None
    cost_nok: int | None = Field(default=None, ge=0, le=10**12)
    owner: Line = ""
    """A role or unit that answers for it."""
    deadline: date | None = None
    status: MeasureStatus = MeasureStatus.PROPOSED
    goals: Many[EffectGoal] = ()
