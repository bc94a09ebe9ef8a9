"""What a pathway asks for and a municipality has not."""

from dataclasses import dataclass

from pathways.analysis.region.members import municipalities, serves
from pathways.analysis.region.own_units import own_units
from pathways.model import CareModel, Provision

_LACKED = frozenset({Provision.NONE, Provision.WANTED})


@dataclass(frozen=True, slots=True)
class Lack:
    """What the citizens of a municipality do not find at a step."""

    services: tuple[str, ...] = ()
    """The services of the catalogue that the municipality answers it has not."""
    unit: str | None = None
    """The step's unit, when that is for the citizens of other municipalities."""


def lacking(model: CareModel, municipality_id: str) -> dict[str, Lack]:
    """The steps whose services a municipality (a party id) lacks, by the steps' ids.

    A service counts when the municipality answers that it has it not or wants it; where nobody
    has answered, nothing is lacking. A unit counts when it is said whom it serves, the
    municipality is not among them, and none of its own units takes the place. Raises KeyError for
    a party that is no municipality.
    """
    municipality = {party.id: party for party in municipalities(model)}[municipality_id]
    missing = {
        answer.service
        for answer in model.coverage
        if answer.municipality == municipality_id and answer.provision in _LACKED
    }
    parties = {party.id: party for party in model.parties}
    own = own_units(model, municipality)
    closed = {
        unit.id
        for unit in model.units
        if unit.id not in own and serves(unit, municipality, parties) is False
    }
    found: dict[str, Lack] = {}
    for pathway in model.pathways:
        for step in pathway.steps:
            services = tuple(service for service in step.services if service in missing)
            unit = step.unit if step.unit in closed else None
            if services or unit:
                found[step.id] = Lack(services, unit)
    return found
