"""How a report is to be: for whom, of what, in which parts and on which paper."""

from enum import StrEnum
from typing import Annotated

from pydantic import StringConstraints

from pathways.model.base import ElementId, Line, Many, Prose, Value


class Audience(StrEnum):
    """Whom a report is for; it decides which parts are told, and how."""

    PROFESSIONALS = "professionals"
    """Everything, for those who work with the pathways."""
    STEERING_GROUP = "steering-group"
    """Two pages for those who decide."""
    PATIENTS = "patients"
    """Plain words for patients and their next of kin."""
    UNIT = "unit"
    """What one unit receives and sends."""


class ReportLanguage(StrEnum):
    """The languages a report can be written in."""

    NB = "nb"
    NN = "nn"
    EN = "en"


class Paper(StrEnum):
    """The papers a report can be printed on."""

    A5 = "A5"
    A4 = "A4"
    A3 = "A3"
    A2 = "A2"
    A1 = "A1"
    A0 = "A0"
    LETTER = "Letter"
    TABLOID = "Tabloid"


ACCENT_PATTERN = r"^(#[0-9a-fA-F]{6})?$"

Accent = Annotated[str, StringConstraints(pattern=ACCENT_PATTERN)]
"""A colour as `#rrggbb`; empty: the program's own."""


class ReportSetting(Value):
    """One way to report on a model, kept under its name."""

    name: Line = ""
    """Names it among a model's report settings."""
    audience: Audience = Audience.PROFESSIONALS
    sections: Many[Line] = ()
    """The parts wanted, in their order; none: what is usual for the audience."""
    pathways: Many[ElementId] = ()
    """Only these; none: all."""
    municipalities: Many[ElementId] = ()
    """Only these parties' own pages and breaks; none: all."""
    unit: ElementId | None = None
    """Whose handoffs a report for a unit tells of."""
    language: ReportLanguage | None = None
    """None: the language the program speaks."""
    paper: Paper = Paper.A4
    landscape: bool = False
    """Pages of text lie too; drawings turn as suits them."""
    logo: Line = ""
    """The file of a picture for the first page; a relative path begins at the model's folder."""
    accent: Accent = ""
    cover_text: Prose = ""
    """What the first page says beside the model's own description."""
