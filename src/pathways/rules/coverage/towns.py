"""Which municipalities a pathway concerns, and how they are named."""

from collections import defaultdict
from collections.abc import Iterable

from pathways.graph import PathwayView
from pathways.language import _
from pathways.model import CareModel, Party, PartyKind, Unit
from pathways.rules.words import quoted


def municipalities(model: CareModel) -> tuple[Party, ...]:
    """The municipalities of the model."""
    return tuple(party for party in model.parties if party.kind is PartyKind.MUNICIPALITY)


def concerned(view: PathwayView) -> list[Party]:
    """The municipalities whose citizens take the pathway, as far as its units say whom they serve.

    All of the model where no unit says it.
    """
    towns = municipalities(view.model)
    units = {step.unit for step in view.pathway.steps if step.unit}
    served = {town for unit in units for town in view.units[unit].serves}
    if not served:
        return list(towns)
    served.update(party.id for step in view.pathway.steps if (party := view.party(step)))
    return [town for town in towns if town.id in served]


def members(model: CareModel, party: Party) -> tuple[Party, ...]:
    """The municipalities that share an inter-municipal unit, by their numbers."""
    numbers = set(party.municipality_numbers)
    return tuple(
        town for town in municipalities(model) if numbers.intersection(town.municipality_numbers)
    )


def users(view: PathwayView, unit: Unit) -> frozenset[str]:
    """The municipalities whose citizens a unit is for, by their ids; none when nobody has said.

    They are those it serves, else those of its party; a health trust's unit has only the former.
    """
    party = view.parties[unit.party] if unit.party else None
    return frozenset(unit.serves) or _whose(view.model, party)


def around(view: PathwayView) -> frozenset[str]:
    """The municipalities in whose hands or for whose citizens a pathway's own services are.

    A health trust's are left out, since many who never meet the others use them.
    """
    found: set[str] = set()
    for step in view.pathway.steps:
        party, unit = view.party(step), view.unit(step)
        if party is None or party.kind is not PartyKind.HEALTH_TRUST:
            found |= (users(view, unit) if unit else frozenset()) or _whose(view.model, party)
    return frozenset(found)


def _whose(model: CareModel, party: Party | None) -> frozenset[str]:
    if party is None or party.kind is PartyKind.HEALTH_TRUST:
        return frozenset()
    own = {party.id} if party.kind is PartyKind.MUNICIPALITY else set()
    return frozenset(own.union(ids(members(model, party))))


def used_services(view: PathwayView) -> dict[str, list[str]]:
    """The services of the catalogue that the pathway uses, each with the steps that do."""
    used: dict[str, list[str]] = defaultdict(list)
    for step in view.pathway.steps:
        for service in step.services:
            used[service].append(step.id)
    return used


def named(names: Iterable[str]) -> str:
    """The names of municipalities or services, in quotation marks."""
    return quoted(name or _("unnamed") for name in names)


def ids(towns: Iterable[Party]) -> tuple[str, ...]:
    """The ids of municipalities, as a finding says for whom it holds."""
    return tuple(town.id for town in towns)
