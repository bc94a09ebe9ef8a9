"""The pathways of a region as the citizens of its municipalities meet them."""

from collections.abc import Collection, Mapping

from pathways.analysis.region.agreed import foreign_agreements, is_in_force, status_for
from pathways.analysis.region.members import municipalities
from pathways.analysis.region.own_units import own_units, shared_own_units
from pathways.edits.rebuild import rebuilt
from pathways.model import (
    Agreement,
    CareModel,
    Party,
    Pathway,
    Transition,
    Unit,
)

Points = Collection[tuple[str, int]]
"""Points of agreements: an agreement's id and a number."""


def lens(model: CareModel, municipality_id: str) -> CareModel:
    """The model as it is for one municipality (a party id); raises KeyError for another party.

    A general unit is described as the municipality's own one that takes its place (see
    `own_units`), under the general unit's id, so that all elements keep their ids. Of coverage,
    travel times and agreement points' status only the municipality's are left. Handoffs lean no
    more on agreements that it is not in, nor on points that are not in force for it, so that the
    rules find them uncovered.
    """
    municipality = _municipality(model, municipality_id)
    foreign = foreign_agreements(model, municipality_id)
    lacked = {
        (one.id, point.number)
        for one in model.agreements
        for point in one.points
        if one.id in foreign or not is_in_force(status_for(point, municipality_id))
    }
    own = own_units(model, municipality)
    general = {unit.id: id_ for id_, unit in own.items()}
    return rebuilt(
        model,
        units=tuple(_unit(unit, own, municipality_id) for unit in model.units),
        coverage=tuple(one for one in model.coverage if one.municipality == municipality_id),
        agreements=tuple(_agreement(one, municipality_id) for one in model.agreements),
        pathways=tuple(_pathway(pathway, general, foreign, lacked) for pathway in model.pathways),
    )


def in_own_units(model: CareModel, municipality_id: str) -> CareModel:
    """The model with the municipality's own units in their places, and nothing else changed.

    Raises KeyError for a party that is no municipality.
    """
    own = own_units(model, _municipality(model, municipality_id))
    general = {unit.id: id_ for id_, unit in own.items()}
    return rebuilt(
        model,
        units=tuple(
            rebuilt(own[unit.id], id=unit.id) if unit.id in own else unit for unit in model.units
        ),
        pathways=tuple(_pathway(pathway, general, (), ()) for pathway in model.pathways),
    )


def in_own_words(model: CareModel, *municipality_ids: str) -> CareModel:
    """The model with nothing changed but general units' names, which are those of own ones.

    Through the eyes of several municipalities, only own units they share have their names. It is
    for drawings that are edited: lanes, levels and whose hands a step is in stay as they are, so
    that nothing of the lens can be written into the model by moving a step. Raises KeyError for a
    party that is no municipality.
    """
    own = shared_own_units(model, [_municipality(model, id_) for id_ in municipality_ids])
    return rebuilt(
        model,
        units=tuple(
            rebuilt(unit, name=own[unit.id].name) if unit.id in own else unit
            for unit in model.units
        ),
    )


def _municipality(model: CareModel, party_id: str) -> Party:
    for party in municipalities(model):
        if party.id == party_id:
            return party
    raise KeyError(party_id)


def _unit(unit: Unit, own: Mapping[str, Unit], municipality: str) -> Unit:
    taken = own.get(unit.id, unit)
    travel = taken.travel
    if any(one.municipality != municipality for one in travel):
        travel = tuple(one for one in travel if one.municipality == municipality)
    return rebuilt(taken, id=unit.id, travel=travel)


def _agreement(agreement: Agreement, municipality: str) -> Agreement:
    """The agreement with its points as far as the municipality has come."""
    return rebuilt(
        agreement,
        points=tuple(
            rebuilt(point, status=status_for(point, municipality), municipalities=())
            for point in agreement.points
        ),
    )


def _pathway(
    pathway: Pathway, general: Mapping[str, str], foreign: Collection[str], lacked: Points
) -> Pathway:
    """The pathway with its handoffs uncovered; its steps in own units keep company with others.

    A step that is drawn in an own unit stands in the general one it takes the place of, when the
    pathway has steps there too: the two are one unit to these citizens.
    """
    used = {step.unit for step in pathway.steps}
    moved = {unit: id_ for unit, id_ in general.items() if unit in used and id_ in used}
    steps = pathway.steps
    if moved:
        steps = tuple(
            rebuilt(step, unit=moved[step.unit]) if step.unit in moved else step for step in steps
        )
    arrows = pathway.transitions
    if foreign or lacked:
        arrows = tuple(_arrow(arrow, foreign, lacked) for arrow in arrows)
    return rebuilt(pathway, steps=steps, transitions=arrows)


def _arrow(arrow: Transition, foreign: Collection[str], lacked: Points) -> Transition:
    if arrow.handoff is None or not arrow.handoff.agreement_points:
        return arrow
    left = tuple(
        one
        for one in arrow.handoff.agreement_points
        if one.agreement not in foreign and (one.agreement, one.point) not in lacked
    )
    if len(left) == len(arrow.handoff.agreement_points):
        return arrow
    return rebuilt(arrow, handoff=rebuilt(arrow.handoff, agreement_points=left))
