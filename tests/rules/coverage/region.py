"""A region of three municipalities, with one pathway over the out-of-hours service and a course."""

from typing import Any

from tests.building import PARTIES, UNITS, drawn

from pathways.edits.rebuild import rebuilt
from pathways.model import (
    CareModel,
    CoverageAnswer,
    Party,
    PartyKind,
    Provision,
    Service,
    Unit,
)

TOWNS = tuple(
    Party(id=id_, name=name, kind=PartyKind.MUNICIPALITY, municipality_numbers=(number,))
    for id_, name, number in (
        ("town", "Gol", "3324"),
        ("aal", "Ål", "3328"),
        ("hol", "Hol", "3330"),
    )
)
SHARED = Party(
    id="shared",
    name="Hallingdal joint services",
    kind=PartyKind.INTER_MUNICIPAL,
    municipality_numbers=("3324", "3328", "3330"),
)
SERVICES = (Service(id="school", name="COPD school"), Service(id="team", name="Palliative team"))
ALL = ("town", "aal", "hol")
USES = {"coping": {"services": ("school",)}}


def region(ways: str = "start > doctor > coping > end", **fields: Any) -> CareModel:
    """The region with a pathway; its course uses the COPD school unless `steps` say otherwise."""
    parties = (*TOWNS, SHARED, *(party for party in PARTIES if party.id != "town"))
    return drawn(ways, **{"parties": parties, "services": SERVICES, "steps": USES} | fields)


def answers(*given: tuple[str, Provision], service: str = "school") -> tuple[CoverageAnswer, ...]:
    """What municipalities answer about a service."""
    return tuple(
        CoverageAnswer(service=service, municipality=town, provision=provision)
        for town, provision in given
    )


def units(**changed: dict[str, Any]) -> tuple[Unit, ...]:
    """The units with fields changed by their short names (`coping`)."""
    return tuple(rebuilt(unit, **changed.get(unit.id.removeprefix("unit-"), {})) for unit in UNITS)
