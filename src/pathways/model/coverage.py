"""Which municipality has which service: the matrix behind coverage and the region's heat map."""

from enum import StrEnum

from pathways.model.base import ElementId, Line, Prose, Value


class Theme(StrEnum):
    """The five themes of the municipalities' form."""

    LEARNING_AND_COPING = "learning_and_coping"
    MIDDLE_LEVEL = "middle_level"
    """Groups at the middle level."""
    AMBULATORY_TEAMS = "ambulatory_teams"
    DAY_AND_NIGHT_TREATMENT = "day_and_night_treatment"
    INTER_MUNICIPAL = "inter_municipal"


class Service(Value):
    """A service of the catalogue; users extend it."""

    id: ElementId
    name: Line = ""
    theme: Theme | None = None
    note: Prose = ""


class Provision(StrEnum):
    """How a municipality's citizens get a service."""

    OWN = "own"
    INTER_MUNICIPAL = "inter_municipal"
    WITH_TRUST = "with_trust"
    TRUST = "trust"
    NONE = "none"
    WANTED = "wanted"


class CoverageAnswer(Value):
    """What one municipality (a party id) answers about one service."""

    service: ElementId
    municipality: ElementId
    provision: Provision
    host: ElementId | None = None
    organisation: Line = ""
    financing: Line = ""
    especially_good: bool = False
    """What the municipality says it is especially good at."""
    note: Prose = ""
