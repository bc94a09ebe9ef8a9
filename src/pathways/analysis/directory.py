"""The registers of a model as a list to read and search: parties, units, services, agreements."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from pathways.analysis.municipalities import municipality
from pathways.analysis.used_in import Use, uses
from pathways.errors import PathwaysError
from pathways.language import _
from pathways.model import Agreement, CareModel, Party, Service, Unit, label


class Register(StrEnum):
    """The registers, in the order they are listed."""

    PARTIES = "parties"
    UNITS = "units"
    SERVICES = "services"
    AGREEMENTS = "agreements"


class Entry(NamedTuple):
    """One entry of a register, told in words."""

    id: str
    register: Register
    name: str
    detail: str
    """What sets it apart: a unit's level and party, a party's kind and number."""
    uses: tuple[Use, ...]
    searched: str
    """All that a search looks in, in small letters."""


def entries(model: CareModel) -> tuple[Entry, ...]:
    """Every entry: parties, units, services, agreements, each by name."""
    used = uses(model)
    parties = {party.id: party_name(party) for party in model.parties}
    told = (
        (Register.PARTIES, ((party, *_party(party)) for party in model.parties)),
        (Register.UNITS, ((unit, *_unit(unit, parties)) for unit in model.units)),
        (Register.SERVICES, ((service, *_service(service)) for service in model.services)),
        (Register.AGREEMENTS, ((one, *_agreement(one, parties)) for one in model.agreements)),
    )
    return tuple(
        entry
        for register, rows in told
        for entry in sorted(
            (
                Entry(element.id, register, name, detail, used.get(element.id, ()), text.casefold())
                for element, name, detail, text in rows
            ),
            key=lambda entry: entry.name.casefold(),
        )
    )


def found(listed: Sequence[Entry], words: str) -> Iterator[Entry]:
    """The entries in which every word stands."""
    wanted = words.casefold().split()
    return (entry for entry in listed if all(word in entry.searched for word in wanted))


def party_name(party: Party) -> str:
    """The party's name; one without is called by its kind."""
    return party.name or label(party.kind)


def unit_name(unit: Unit) -> str:
    """The unit's name, or that it has none."""
    return unit.name or _("Unnamed unit")


def _party(party: Party) -> tuple[str, str, str]:
    towns = [_town(number) for number in party.municipality_numbers]
    detail = _joined(label(party.kind), ", ".join(party.municipality_numbers))
    name = party_name(party)
    return name, detail, " ".join((name, detail, *towns, party.contact, party.note))


def _unit(unit: Unit, parties: dict[str, str]) -> tuple[str, str, str]:
    level = label(unit.level) if unit.level else ""
    detail = _joined(level, parties[unit.party] if unit.party else "")
    name = unit_name(unit)
    return name, detail, " ".join((name, detail, unit.organisation, unit.financing, unit.note))


def _service(service: Service) -> tuple[str, str, str]:
    name = service.name or _("Unnamed service")
    detail = label(service.theme) if service.theme else ""
    return name, detail, f"{name} {detail} {service.note}"


def _agreement(agreement: Agreement, parties: dict[str, str]) -> tuple[str, str, str]:
    name = agreement.name or _("Unnamed agreement")
    between = ", ".join(parties[party] for party in agreement.parties)
    return name, label(agreement.kind), f"{name} {label(agreement.kind)} {between} {agreement.note}"


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _town(number: str) -> str:
    try:
        town = municipality(number)
    except PathwaysError:  # the list is broken; the numbers themselves can still be found
        town = None
    return town.name if town else ""
