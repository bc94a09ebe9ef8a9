"""Agreements between municipalities and trusts (helse- og omsorgstjenesteloven § 6-1, § 6-2)."""

from datetime import date
from enum import StrEnum

from pydantic import Field

from pathways.model.base import ElementId, Line, Many, Prose, Value

STATUTORY_POINTS = range(1, 14)
"""The numbers of the points the law demands (helse- og omsorgstjenesteloven § 6-2)."""


class AgreementStatus(StrEnum):
    """How far a municipality has come with a point."""

    NONE = "none"
    DRAFT = "draft"
    SIGNED = "signed"
    IMPLEMENTED = "implemented"
    DUE = "due"
    """Due for revision."""
    TERMINATED = "terminated"


class MunicipalityStatus(Value):
    """The status of a point for one municipality (a party id)."""

    municipality: ElementId
    status: AgreementStatus
    note: Line = ""


class AgreementPoint(Value):
    """One of the thirteen statutory points."""

    number: int = Field(ge=STATUTORY_POINTS[0], le=STATUTORY_POINTS[-1])
    status: AgreementStatus = AgreementStatus.NONE
    """Holds for every municipality that has no status of its own."""
    municipalities: Many[MunicipalityStatus] = ()
    document: Line = ""
    """Where the text of this point is found."""
    note: Prose = ""


class AgreementKind(StrEnum):
    """What sort of agreement it is."""

    UMBRELLA = "umbrella"
    SERVICE = "service"
    VOLUNTARY = "voluntary"


class Agreement(Value):
    """An agreement, its parties and the points it settles.

    The last five fields are what the national follow-up register counts.
    """

    id: ElementId
    name: Line = ""
    kind: AgreementKind = AgreementKind.UMBRELLA
    parties: Many[ElementId] = ()
    signed: date | None = None
    revision_due: date | None = None
    document: Line = ""
    points: Many[AgreementPoint] = ()
    joint: bool | None = None
    """One agreement for several municipalities together, not one each."""
    deviation_handling: bool | None = None
    dispute_board: bool | None = None
    quality_and_safety: bool | None = None
    note: Prose = ""
