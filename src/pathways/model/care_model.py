"""The care model: everything one file holds."""

import datetime
from collections.abc import Iterator
from typing import Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from pathways.model.agreements import Agreement
from pathways.model.base import Line, Many, Prose, Value
from pathways.model.coverage import CoverageAnswer, Service
from pathways.model.integrity import problems
from pathways.model.measures import Measure
from pathways.model.packs import RulePack
from pathways.model.parties import Party, Unit
from pathways.model.pathway import Frame, Note, Pathway, State, Step, Transition
from pathways.model.reporting import ReportSetting
from pathways.model.review import Limits, Risk, RuleSetting, Waiver

Element = Party | Unit | Service | Agreement | Measure | Pathway | Step | Transition | Note | Frame
"""Whatever has an id of its own."""


class CareModel(Value):
    """Parties, units, agreements, coverage, measures and the pathways that share them.

    Making one raises pydantic's ValidationError when two elements have the same id or a reference
    points at nothing (one error of type `not_whole`, whose context lists the `problems`), so a
    model in hand is always whole.
    """

    title: Line = ""
    region: Line = ""
    state: State = State.AS_IS
    based_on: Line = ""
    """The file or model it was drawn from."""
    version: Line = ""
    """The team's own version mark."""
    date: datetime.date | None = None
    """The day this version was agreed."""
    description: Prose = ""
    parties: Many[Party] = ()
    units: Many[Unit] = ()
    services: Many[Service] = ()
    coverage: Many[CoverageAnswer] = ()
    agreements: Many[Agreement] = ()
    pathways: Many[Pathway] = ()
    measures: Many[Measure] = ()
    rule_settings: Many[RuleSetting] = ()
    limits: Limits = Limits()
    waivers: Many[Waiver] = ()
    risks: Many[Risk] = ()
    rule_packs: Many[RulePack] = ()
    report_settings: Many[ReportSetting] = ()

    @model_validator(mode="after")
    def _whole(self) -> Self:
        found = list(problems(self))
        if found:
            raise PydanticCustomError("not_whole", "ids or references", {"problems": found})
        return self


def elements(model: CareModel) -> Iterator[Element]:
    """Everything in the model that has an id, pathways before what they hold."""
    yield from model.parties
    yield from model.units
    yield from model.services
    yield from model.agreements
    yield from model.measures
    for pathway in model.pathways:
        yield pathway
        yield from pathway.steps
        yield from pathway.transitions
        yield from pathway.notes
        yield from pathway.frames
