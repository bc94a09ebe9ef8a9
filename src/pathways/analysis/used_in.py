"""Which elements lean on a party, a unit, a service or an agreement, and as what."""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from pathways.language import N_, _
from pathways.model import (
    Agreement,
    CareModel,
    CoverageAnswer,
    Measure,
    Pathway,
    Transition,
    Unit,
)


class Role(StrEnum):
    """What an element is to the one that leans on it."""

    UNIT = "unit"
    PARTY = "party"
    HOST = "host"
    SERVED = "served"
    TRAVEL = "travel"
    COVERAGE = "coverage"
    AGREEMENT_PARTY = "agreement_party"
    POINT_STATUS = "point_status"
    AGREEMENT_POINT = "agreement_point"
    SERVICE = "service"
    MEASURE = "measure"
    NOTE = "note"
    WAIVER = "waiver"
    RISK = "risk"


_NAMES = {
    Role.UNIT: N_("happens there"),
    Role.PARTY: N_("is in its hands"),
    Role.HOST: N_("has it as host"),
    Role.SERVED: N_("serves it"),
    Role.TRAVEL: N_("travel time from it"),
    Role.COVERAGE: N_("its answer about the service"),
    Role.AGREEMENT_PARTY: N_("it is a party"),
    Role.POINT_STATUS: N_("its status for a point"),
    Role.AGREEMENT_POINT: N_("leans on a point"),
    Role.SERVICE: N_("uses it"),
    Role.MEASURE: N_("a measure is about it"),
    Role.NOTE: N_("a note is about it"),
    Role.WAIVER: N_("an accepted finding is about it"),
    Role.RISK: N_("a finding is graded for it"),
}


class Use(NamedTuple):
    """One place where an element is named."""

    element: str
    """The id of the element that leans on it: a step, a transition, a unit …"""
    used: str
    """The id of the element that is leant on."""
    role: Role


def role_name(role: Role) -> str:
    """What a use is called beside the name of the element that leans."""
    return _(_NAMES[role])


def uses(model: CareModel) -> dict[str, tuple[Use, ...]]:
    """Every use of every element, by the id of the used; those never used are left out.

    Uses on drawings come first, in the file's order. An element that names another twice in the
    same role counts once.
    """
    found: dict[str, dict[Use, None]] = {}
    for use in _all(model):
        found.setdefault(use.used, {})[use] = None
    return {used: tuple(each) for used, each in found.items()}


def _all(model: CareModel) -> Iterator[Use]:
    for pathway in model.pathways:
        yield from _drawn(pathway)
    for party in model.parties:
        if party.host:
            yield Use(party.id, party.host, Role.HOST)
    for unit in model.units:
        yield from _of_unit(unit)
    for answer in model.coverage:
        yield from _of_answer(answer)
    for agreement in model.agreements:
        yield from _of_agreement(agreement)
    for measure in model.measures:
        yield from _of_measure(measure)
    yield from _of_review(model)


def _of_review(model: CareModel) -> Iterator[Use]:
    for waiver in model.waivers:
        yield Use(waiver.element, waiver.element, Role.WAIVER)
    for risk in model.risks:
        if risk.element:
            yield Use(risk.element, risk.element, Role.RISK)


def _drawn(pathway: Pathway) -> Iterator[Use]:
    for step in pathway.steps:
        if step.unit:
            yield Use(step.id, step.unit, Role.UNIT)
        if step.party:
            yield Use(step.id, step.party, Role.PARTY)
        for service in step.services:
            yield Use(step.id, service, Role.SERVICE)
    for arrow in pathway.transitions:
        yield from _of_transition(arrow)
    for note in pathway.notes:
        if note.element:
            yield Use(note.id, note.element, Role.NOTE)


def _of_transition(arrow: Transition) -> Iterator[Use]:
    for point in arrow.handoff.agreement_points if arrow.handoff else ():
        yield Use(arrow.id, point.agreement, Role.AGREEMENT_POINT)


def _of_unit(unit: Unit) -> Iterator[Use]:
    if unit.party:
        yield Use(unit.id, unit.party, Role.PARTY)
    for party in unit.serves:
        yield Use(unit.id, party, Role.SERVED)
    for travel in unit.travel:
        yield Use(unit.id, travel.municipality, Role.TRAVEL)


def _of_answer(answer: CoverageAnswer) -> Iterator[Use]:
    yield Use(answer.service, answer.municipality, Role.COVERAGE)
    if answer.host:
        yield Use(answer.service, answer.host, Role.HOST)


def _of_agreement(agreement: Agreement) -> Iterator[Use]:
    for party in agreement.parties:
        yield Use(agreement.id, party, Role.AGREEMENT_PARTY)
    for point in agreement.points:
        for status in point.municipalities:
            yield Use(agreement.id, status.municipality, Role.POINT_STATUS)


def _of_measure(measure: Measure) -> Iterator[Use]:
    for element in (*measure.elements, *measure.municipalities):
        yield Use(measure.id, element, Role.MEASURE)
