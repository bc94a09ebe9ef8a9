"""How the team has set up the analysis: severities, risks, limits and waivers."""

import datetime
from enum import StrEnum

from pydantic import Field

from pathways.model.base import ElementId, Grade, Line, Minutes, Percent, Prose, Value


class Severity(StrEnum):
    """How grave a finding is."""

    ERROR = "error"
    """Patient safety or law."""
    WARNING = "warning"
    """Quality."""
    NOTE = "note"


class RuleSetting(Value):
    """What this file says about one rule, by its kebab-case name."""

    rule: Line
    enabled: bool = True
    severity: Severity | None = None
    """None: the rule's own."""


class Risk(Value):
    """How dangerous the team holds a break to be, in the terms of a small HFMEA.

    What is None is taken from the rule's risk without an element, else from what is usual for it.
    """

    rule: Line
    element: ElementId | None = None
    """The place of the one finding it is about; None means every finding of the rule."""
    severity: Grade | None = None
    """How badly it may end for the patient: 1 minor, 2 moderate, 3 major, 4 catastrophic."""
    probability: Grade | None = None
    """How often it happens: 1 remote, 2 uncommon, 3 occasional, 4 frequent."""
    single_point: bool | None = None
    """A single-point weakness: when this fails, nothing later saves it."""
    existing_control: bool | None = None
    """Something in place already keeps it from harming the patient."""
    detectable: bool | None = None
    """It is so plain to see that it will be noticed before it harms."""


class Waiver(Value):
    """A finding the team has looked at and accepts."""

    rule: Line
    element: ElementId
    reason: Prose
    name: Line
    """Who accepted it: a name or a role."""
    date: datetime.date
    expires: datetime.date | None = None


class Limits(Value):
    """Figures that are local practice: every team may set its own."""

    handoffs_on_usual_route: int = Field(default=8, ge=0, le=1000)
    wait: Minutes = 14 * 1440
    """Longest wait a patient should meet between two steps."""
    travel: Minutes = 60
    """Longest travel one way to a team or course."""
    utilisation: Percent = 85
    discharge_ready_days: int = Field(default=0, ge=0, le=100_000)
    """Bed-days a year that discharge-ready patients may wait."""
