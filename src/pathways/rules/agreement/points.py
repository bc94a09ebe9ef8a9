"""Which statutory points a handoff needs, and how far an agreement has come with its points."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from pathways.graph import PathwayView
from pathways.language import _
from pathways.model import (
    Agreement,
    AgreementPoint,
    AgreementStatus,
    CareLevel,
    CareModel,
    HandoffKind,
    PartyKind,
    Transition,
    point_title,
)
from pathways.rules.handoffs import givers, in_sentence, listed

IN_FORCE = frozenset({AgreementStatus.SIGNED, AgreementStatus.IMPLEMENTED, AgreementStatus.DUE})
"""Binding, also while it waits to be revised."""

_NEEDED: Mapping[HandoffKind, tuple[int, ...]] = {
    HandoffKind.REFERRAL: (2,),
    HandoffKind.ADMISSION: (2, 3),
    HandoffKind.TRANSFER: (2, 3),
    HandoffKind.DISCHARGE: (2, 5),
    HandoffKind.FOLLOW_UP: (2,),
    HandoffKind.CONSULTATION: (6, 9),
    HandoffKind.INFORMATION: (6, 9),
}
"""The points of helse- og omsorgstjenesteloven § 6-2 that each kind is about."""
_ALSO: Mapping[HandoffKind, tuple[int, ...]] = {
    HandoffKind.REFERRAL: (3,),
    HandoffKind.TRANSFER: (5,),
    HandoffKind.FOLLOW_UP: (5,),
    HandoffKind.CONSULTATION: (2,),
    HandoffKind.INFORMATION: (2, 3, 5),
}
"""Points that may well settle it too: what is told before a discharge may stand with that."""
_OF_LEVEL: Mapping[CareLevel, int] = {
    CareLevel.INTERMEDIATE: 4,
    CareLevel.PREVENTION: 10,
    CareLevel.PREHOSPITAL: 11,
    CareLevel.EMERGENCY_PRIMARY: 11,
}


class Standing(NamedTuple):
    """How far an agreement has come with one point, and for whom."""

    number: int
    status: AgreementStatus
    municipalities: tuple[str, ...]
    """Party ids; empty: for all."""


def needed_points(view: PathwayView, arrow: Transition, kind: HandoffKind) -> tuple[int, ...]:
    """The points a handoff is about, by its kind and the care levels of its ends."""
    return tuple(dict.fromkeys((*_NEEDED[kind], *_points_of_levels(view, arrow))))


def fitting_points(view: PathwayView, arrow: Transition, kind: HandoffKind) -> frozenset[int]:
    """The points of which any one covers the handoff."""
    return frozenset((*needed_points(view, arrow, kind), *_ALSO.get(kind, ())))


def binding_points(agreement: Agreement) -> frozenset[int]:
    """The points that bind the parties, or some of them."""
    return frozenset(
        point.number
        for point in agreement.points
        if point.status in IN_FORCE or any(one.status in IN_FORCE for one in point.municipalities)
    )


def standings(
    model: CareModel, agreement: Agreement, statuses: Collection[AgreementStatus]
) -> Iterator[Standing]:
    """The points that have come just so far, for all or for some municipalities."""
    towns: tuple[str, ...] | None = None
    for point in agreement.points:
        own = {one.municipality for one in point.municipalities}
        if point.status in statuses:
            if own and towns is None:
                towns = _towns(model, agreement)
            others = tuple(town for town in towns or () if town not in own) if own else ()
            if others or not own:
                yield Standing(point.number, point.status, others)
        yield from _own_standings(point, statuses)


def municipalities_of(found: Iterable[Standing]) -> tuple[str, ...]:
    """All the municipalities that something stands so for; empty when it does for everybody."""
    several = list(found)
    if any(not one.municipalities for one in several):
        return ()
    return tuple(dict.fromkeys(town for one in several for town in one.municipalities))


def points_text(numbers: Iterable[int]) -> str:
    """Points by number and title."""
    return listed(_named(number) for number in numbers)


def standings_text(model: CareModel, found: Iterable[Standing], *, statuses: bool = False) -> str:
    """Points by number and title, with how far they have come if wanted, and for whom."""
    names = {party.id: party.name for party in model.parties}
    return listed(_told(one, names, statuses) for one in found)


def leaning(model: CareModel, agreement: Agreement, numbers: Collection[int]) -> tuple[str, ...]:
    """The transitions whose handoffs lean on some points of an agreement."""
    return tuple(
        arrow.id
        for pathway in model.pathways
        for arrow in pathway.transitions
        if arrow.handoff
        and any(
            one.agreement == agreement.id and one.point in numbers
            for one in arrow.handoff.agreement_points
        )
    )


def _points_of_levels(view: PathwayView, arrow: Transition) -> Iterator[int]:
    for step in (*givers(view, arrow), view.steps[arrow.target]):
        level = view.level(step)
        point = _OF_LEVEL.get(level) if level else None
        if point:
            yield point


def _own_standings(
    point: AgreementPoint, statuses: Collection[AgreementStatus]
) -> Iterator[Standing]:
    by_status: dict[AgreementStatus, list[str]] = {}
    for one in point.municipalities:
        if one.status in statuses:
            by_status.setdefault(one.status, []).append(one.municipality)
    for status, towns in by_status.items():
        yield Standing(point.number, status, tuple(towns))


def _towns(model: CareModel, agreement: Agreement) -> tuple[str, ...]:
    return tuple(
        party.id
        for party in model.parties
        if party.kind is PartyKind.MUNICIPALITY and party.id in agreement.parties
    )


def _named(number: int) -> str:
    return _("{number} {point}").format(number=number, point=point_title(number))


def _told(one: Standing, names: Mapping[str, str], statuses: bool) -> str:
    details = [in_sentence(one.status)] if statuses else []
    details += [names[town] for town in one.municipalities]
    if not details:
        return _named(one.number)
    return _("{point} ({details})").format(point=_named(one.number), details=", ".join(details))
