"""The pathways of a region as the citizens of one municipality meet them."""

from collections.abc import Collection, Mapping
from operator import attrgetter

from pathways.analysis.region.agreed import is_agreed, is_in, status_for
from pathways.analysis.region.members import municipalities
from pathways.analysis.region.own_units import own_units
from pathways.edits import delete
from pathways.edits.rebuild import rebuilt
from pathways.model import (
    Agreement,
    CareModel,
    Party,
    PartyKind,
    Pathway,
    Transition,
    Unit,
)

Points = Collection[tuple[str, int]]
"""Points of agreements: an agreement's id and a number."""


def lens(model: CareModel, municipality_id: str) -> CareModel:
    """The model as it is for one municipality (a party id); raises KeyError for another party.

    A general unit is described as the municipality's own one that takes its place (see
    `own_units`), under the general unit's id, so that all elements keep their ids and drawings
    their shape. Of agreements and coverage only what holds for the municipality is left; handoffs
    lean no more on agreements that it is not in, nor on points that it has not, so that the rules
    find them uncovered.
    """
    municipality = next(
        (party for party in municipalities(model) if party.id == municipality_id), None
    )
    if municipality is None:
        raise KeyError(municipality_id)
    parties = {party.id: party for party in model.parties}
    left = tuple(one for one in model.agreements if is_in(one, municipality, parties))
    gone = {one.id for one in model.agreements} - {one.id for one in left}
    lacked = {
        (one.id, point.number)
        for one in left
        for point in one.points
        if not is_agreed(status_for(point, municipality_id))
    }
    own = own_units(model, municipality)
    general = {unit.id: id_ for id_, unit in own.items()}
    seen = rebuilt(
        model,
        units=tuple(_unit(unit, own, municipality_id) for unit in model.units),
        coverage=tuple(one for one in model.coverage if one.municipality == municipality_id),
        agreements=tuple(
            _agreement(one, municipality, parties) if one in left else one
            for one in model.agreements
        ),
        pathways=tuple(_pathway(pathway, general, gone, lacked) for pathway in model.pathways),
    )
    return _without(seen, gone)


def _without(model: CareModel, agreements: Collection[str]) -> CareModel:
    """The model without agreements that no handoff leans on."""
    if not agreements:
        return model
    named = {
        *map(attrgetter("element"), (*model.waivers, *model.risks)),
        *(note.element for pathway in model.pathways for note in pathway.notes),
        *(element for measure in model.measures for element in measure.elements),
    }
    if not named.isdisjoint(agreements):
        return delete(model, agreements)
    return rebuilt(
        model, agreements=tuple(one for one in model.agreements if one.id not in agreements)
    )


def _unit(unit: Unit, own: Mapping[str, Unit], municipality: str) -> Unit:
    taken = own.get(unit.id, unit)
    travel = taken.travel
    if any(one.municipality != municipality for one in travel):
        travel = tuple(one for one in travel if one.municipality == municipality)
    return rebuilt(taken, id=unit.id, travel=travel)


def _agreement(
    agreement: Agreement, municipality: Party, parties: Mapping[str, Party]
) -> Agreement:
    """The agreement as if the other municipalities were not in it."""
    return rebuilt(
        agreement,
        parties=tuple(
            id_
            for id_ in agreement.parties
            if id_ == municipality.id or parties[id_].kind is not PartyKind.MUNICIPALITY
        ),
        points=tuple(
            rebuilt(point, status=status_for(point, municipality.id), municipalities=())
            for point in agreement.points
        ),
    )


def _pathway(
    pathway: Pathway, general: Mapping[str, str], gone: Collection[str], lacked: Points
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
    if gone or lacked:
        arrows = tuple(_arrow(arrow, gone, lacked) for arrow in arrows)
    return rebuilt(pathway, steps=steps, transitions=arrows)


def _arrow(arrow: Transition, gone: Collection[str], lacked: Points) -> Transition:
    if arrow.handoff is None or not arrow.handoff.agreement_points:
        return arrow
    left = tuple(
        one
        for one in arrow.handoff.agreement_points
        if one.agreement not in gone and (one.agreement, one.point) not in lacked
    )
    if len(left) == len(arrow.handoff.agreement_points):
        return arrow
    return rebuilt(arrow, handoff=rebuilt(arrow.handoff, agreement_points=left))
