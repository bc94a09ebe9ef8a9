"""Take over what another model has in its registers, merged by meaning and never doubled."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from pathways.edits.elements import new_ids
from pathways.edits.rebuild import rebuilt
from pathways.model import (
    Agreement,
    AgreementPoint,
    CareModel,
    Party,
    Service,
    Unit,
)

E = TypeVar("E", Party, Unit, Service, Agreement)
Heirs = dict[str, str]
"""The id that stands in this model for each of the other model's."""


def adopt(
    model: CareModel, other: CareModel, *, same_model: bool = False
) -> tuple[CareModel, Heirs]:
    """The model with the other's parties, units, services and agreements, and their ids here.

    Those this model has already, under whatever id, are not taken over again, and what is said of
    them here holds. Elements are the same when they are called the same, whatever the case, and
    nothing said of both sets them apart: a party's kind and municipality numbers, a unit's party
    and level, a service's theme, an agreement's kind and parties. With `same_model` the other was
    taken from this very model, so that the same id is the same element, whatever it is called by
    now.
    """
    heirs: Heirs = {}

    def taken_over(
        ours: tuple[E, ...],
        theirs: tuple[E, ...],
        prefix: str,
        alike: Callable[[E, E], bool],
    ) -> list[E]:
        """Those of theirs that are missing here, under new ids; all of theirs get an heir."""
        known = {one.id for one in ours} if same_model else set()
        ids = new_ids(model, prefix)
        new = []
        for one in theirs:
            twin = one.id if one.id in known else _twin(one, ours, alike)
            heirs[one.id] = twin or next(ids)
            if twin is None:
                new.append(rebuilt(one, id=heirs[one.id]))
        return new

    parties = taken_over(model.parties, other.parties, "party", _same_party)
    hosted = [rebuilt(one, host=_one_led(one.host, heirs)) for one in parties]
    led_units = tuple(_led_unit(unit, heirs) for unit in other.units)
    units = taken_over(model.units, led_units, "unit", _same_unit)
    services = taken_over(model.services, other.services, "service", _same_service)
    led_agreements = tuple(_led_agreement(one, heirs) for one in other.agreements)
    agreements = taken_over(model.agreements, led_agreements, "agreement", _same_agreement)
    adopted = rebuilt(
        model,
        parties=(*model.parties, *hosted),
        units=(*model.units, *units),
        services=(*model.services, *services),
        agreements=(*model.agreements, *agreements),
    )
    return adopted, heirs


def _twin(one: E, ours: Iterable[E], alike: Callable[[E, E], bool]) -> str | None:
    """The id of the element here that is the same; nothing without a name is like another."""
    name = _plain(one.name)
    if not name:
        return None
    return next((our.id for our in ours if _plain(our.name) == name and alike(one, our)), None)


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


def _same_party(one: Party, other: Party) -> bool:
    numbers, others = set(one.municipality_numbers), set(other.municipality_numbers)
    return one.kind is other.kind and (not numbers or not others or numbers == others)


def _same_unit(one: Unit, other: Unit) -> bool:
    return one.party == other.party and (
        one.level is None or other.level is None or one.level is other.level
    )


def _same_service(one: Service, other: Service) -> bool:
    return one.theme is None or other.theme is None or one.theme is other.theme


def _same_agreement(one: Agreement, other: Agreement) -> bool:
    return one.kind is other.kind and set(one.parties) == set(other.parties)


def _one_led(id_: str | None, heirs: Heirs) -> str | None:
    return heirs.get(id_, id_) if id_ else None


def _all_led(ids: Iterable[str], heirs: Heirs) -> tuple[str, ...]:
    return tuple(dict.fromkeys(heirs.get(id_, id_) for id_ in ids))


def _led_unit(unit: Unit, heirs: Heirs) -> Unit:
    travel = (rebuilt(one, municipality=heirs[one.municipality]) for one in unit.travel)
    return rebuilt(
        unit,
        party=_one_led(unit.party, heirs),
        serves=_all_led(unit.serves, heirs),
        travel=tuple(travel),
    )


def _led_agreement(agreement: Agreement, heirs: Heirs) -> Agreement:
    return rebuilt(
        agreement,
        parties=_all_led(agreement.parties, heirs),
        points=tuple(_led_point(point, heirs) for point in agreement.points),
    )


def _led_point(point: AgreementPoint, heirs: Heirs) -> AgreementPoint:
    towns = (rebuilt(one, municipality=heirs[one.municipality]) for one in point.municipalities)
    return rebuilt(point, municipalities=tuple(towns))
