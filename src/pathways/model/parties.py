"""Who gives care and where: parties and their units."""

from enum import StrEnum

from pydantic import Field

from pathways.model.base import ElementId, Line, Many, Minutes, MunicipalityNumber, Prose, Value
from pathways.model.levels import CareLevel, PartyKind


class Party(Value):
    """An organisation (or the patient's own circle) that can hold responsibility."""

    id: ElementId
    name: Line = ""
    kind: PartyKind
    municipality_numbers: Many[MunicipalityNumber] = ()
    """The municipality itself, or the members of an inter-municipal unit."""
    host: ElementId | None = None
    """The host municipality's party, for an inter-municipal unit."""
    contact: Line = ""
    """A role and how to reach it, never a person's private number."""
    note: Prose = ""


class Reach(StrEnum):
    """How a unit meets the patient."""

    PLACE = "place"
    AMBULATORY = "ambulatory"
    """A team that travels (ambulant team)."""
    TELEMEDICINE = "telemedicine"


class Staffing(Value):
    """Facts an intermediate unit must have settled; None means nobody has said.

    Source: national guidance on municipal acute beds (2012), domain of KAD/ØHD.
    """

    nurse_round_the_clock: bool | None = None
    doctor_plan: bool | None = None
    """A written plan for the doctor's function, responsibility and presence."""
    acute_cover: bool | None = None
    """Cover for acute change."""
    specialist_contact: bool | None = None
    """Agreed contact with a specialist all day and night (video, back-up call)."""
    equipment_agreed: bool | None = None
    """Equipment agreed with the health trust."""


class Admission(Value):
    """Whom a unit takes, and whom it does not."""

    includes: Many[Line] = ()
    excludes: Many[Line] = ()
    doctor_examines_first: bool | None = None
    """The patient must have been seen by a doctor before admission."""


class TravelTime(Value):
    """The usual travel time from a municipality to a unit, one way."""

    municipality: ElementId
    minutes: Minutes


class Unit(Value):
    """A place or team where care is given: one care level, one responsible party."""

    id: ElementId
    name: Line = ""
    level: CareLevel | None = None
    party: ElementId | None = None
    reach: Reach = Reach.PLACE
    beds: int | None = Field(default=None, ge=0, le=100_000)
    opening_hours: Line = ""
    staffing: Staffing = Staffing()
    admission: Admission = Admission()
    serves: Many[ElementId] = ()
    """The municipalities (party ids) whose citizens use it; empty means not said."""
    travel: Many[TravelTime] = ()
    financing: Line = ""
    organisation: Line = ""
    note: Prose = ""
