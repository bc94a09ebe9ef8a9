"""Which parties are municipalities, and which parties and units are a municipality's."""

import re
from collections.abc import Mapping

from pathways.model import CareModel, Party, PartyKind, Unit

_CALLED = re.compile(r"\s+(kommune|municipality)$", re.IGNORECASE)


def municipalities(model: CareModel) -> tuple[Party, ...]:
    """The model's municipalities, in the file's order."""
    return tuple(party for party in model.parties if party.kind is PartyKind.MUNICIPALITY)


def short_name(party: Party) -> str:
    """A municipality's name without what all of them are called; any other name as it is."""
    return _CALLED.sub("", party.name)


def belongs_to(party: Party, municipality: Party) -> bool:
    """Whether a party is the municipality or has it as a member, by its number."""
    if party.id == municipality.id:
        return True
    return bool(set(party.municipality_numbers) & set(municipality.municipality_numbers))


def is_own(unit: Unit, municipality: Party, parties: Mapping[str, Party]) -> bool:
    """Whether a unit is the municipality's alone: in its hands, or for its citizens only."""
    if unit.serves:
        return unit.serves == (municipality.id,)
    if unit.party == municipality.id:
        return True
    party = parties[unit.party] if unit.party else None
    return (
        party is not None
        and party.kind is not PartyKind.MUNICIPALITY
        and bool(party.municipality_numbers)
        and party.municipality_numbers == municipality.municipality_numbers
    )


def serves(unit: Unit, municipality: Party, parties: Mapping[str, Party]) -> bool | None:
    """Whether the municipality's citizens may use a unit; None when nobody has said.

    What the unit itself says counts first, then the members of an inter-municipal party.
    """
    if unit.serves:
        return municipality.id in unit.serves
    party = parties[unit.party] if unit.party else None
    if party is None or party.kind is not PartyKind.INTER_MUNICIPAL:
        return None
    if not party.municipality_numbers or not municipality.municipality_numbers:
        return None
    return belongs_to(party, municipality)
