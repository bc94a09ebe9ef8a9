"""Whether a care model hangs together: ids are unique and every reference finds its element."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathways.model.care_model import CareModel
    from pathways.model.pathway import Pathway

Place = tuple[str | int, ...]
"""The way to a field in the file, such as `("pathways", 0, "steps", 3, "unit")`."""


class Problem(NamedTuple):
    """A reference to nothing, or an id used twice."""

    place: Place
    id: str
    kind: str
    """`duplicate`, or what the id should name: `party`, `unit`, `step` …"""


def problems(model: CareModel) -> Iterator[Problem]:
    """Every duplicate id and dangling reference, in the file's order."""
    ids = _Ids(model)
    yield from ids.duplicates
    yield from _register_problems(model, ids)
    for number, pathway in enumerate(model.pathways):
        yield from _pathway_problems(pathway, ("pathways", number), ids)
    yield from _plan_problems(model, ids)


class _Ids:
    """The ids of a model by kind, and those used twice."""

    def __init__(self, model: CareModel) -> None:
        self.parties = {party.id for party in model.parties}
        self.units = {unit.id for unit in model.units}
        self.services = {service.id for service in model.services}
        self.agreements = {agreement.id for agreement in model.agreements}
        self.pathways = {pathway.id for pathway in model.pathways}
        self.all: set[str] = set()
        self.duplicates: list[Problem] = []
        for place, id_ in _places(model):
            if id_ in self.all:
                self.duplicates.append(Problem((*place, "id"), id_, "duplicate"))
            self.all.add(id_)


def _places(model: CareModel) -> Iterator[tuple[Place, str]]:
    for field in ("parties", "units", "services", "agreements", "measures"):
        for number, element in enumerate(getattr(model, field)):
            yield (field, number), element.id
    for number, pathway in enumerate(model.pathways):
        place = ("pathways", number)
        yield place, pathway.id
        for field in ("steps", "transitions", "notes"):
            for index, element in enumerate(getattr(pathway, field)):
                yield (*place, field, index), element.id


def _missing(place: Place, id_: str | None, known: set[str], kind: str) -> Iterator[Problem]:
    if id_ is not None and id_ not in known:
        yield Problem(place, id_, kind)


def _all_missing(
    place: Place, ids: tuple[str, ...], known: set[str], kind: str
) -> Iterator[Problem]:
    for number, id_ in enumerate(ids):
        yield from _missing((*place, number), id_, known, kind)


def _register_problems(model: CareModel, ids: _Ids) -> Iterator[Problem]:
    """Parties, units, coverage and agreements."""
    for number, party in enumerate(model.parties):
        yield from _missing(("parties", number, "host"), party.host, ids.parties, "party")
    for number, unit in enumerate(model.units):
        place = ("units", number)
        yield from _missing((*place, "party"), unit.party, ids.parties, "party")
        yield from _all_missing((*place, "serves"), unit.serves, ids.parties, "party")
        towns = tuple(travel.municipality for travel in unit.travel)
        yield from _all_missing((*place, "travel"), towns, ids.parties, "party")
    for number, answer in enumerate(model.coverage):
        place = ("coverage", number)
        yield from _missing((*place, "service"), answer.service, ids.services, "service")
        yield from _missing((*place, "municipality"), answer.municipality, ids.parties, "party")
        yield from _missing((*place, "host"), answer.host, ids.parties, "party")
    for number, agreement in enumerate(model.agreements):
        place = ("agreements", number)
        yield from _all_missing((*place, "parties"), agreement.parties, ids.parties, "party")
        for index, point in enumerate(agreement.points):
            towns = tuple(status.municipality for status in point.municipalities)
            inside = (*place, "points", index, "municipalities")
            yield from _all_missing(inside, towns, ids.parties, "party")


def _pathway_problems(pathway: Pathway, place: Place, ids: _Ids) -> Iterator[Problem]:
    steps = {step.id for step in pathway.steps}
    arrows = {transition.id for transition in pathway.transitions}
    yield from _missing((*place, "based_on"), pathway.based_on, ids.pathways, "pathway")
    for number, step in enumerate(pathway.steps):
        inside = (*place, "steps", number)
        yield from _missing((*inside, "unit"), step.unit, ids.units, "unit")
        yield from _missing((*inside, "party"), step.party, ids.parties, "party")
        yield from _missing((*inside, "sub_pathway"), step.sub_pathway, ids.pathways, "pathway")
        yield from _all_missing((*inside, "services"), step.services, ids.services, "service")
    for number, transition in enumerate(pathway.transitions):
        inside = (*place, "transitions", number)
        yield from _missing((*inside, "source"), transition.source, steps, "step")
        yield from _missing((*inside, "target"), transition.target, steps, "step")
        if transition.handoff is not None:
            leaned_on = tuple(point.agreement for point in transition.handoff.agreement_points)
            points = (*inside, "handoff", "agreement_points")
            yield from _all_missing(points, leaned_on, ids.agreements, "agreement")
    for number, note in enumerate(pathway.notes):
        yield from _missing((*place, "notes", number, "element"), note.element, ids.all, "element")
    layout = pathway.layout
    placed = tuple(placement.step for placement in layout.placements)
    yield from _all_missing((*place, "layout", "placements"), placed, steps, "step")
    bent = tuple(bends.transition for bends in layout.bends)
    yield from _all_missing((*place, "layout", "bends"), bent, arrows, "transition")
    shifted = tuple(shift.element for shift in layout.label_shifts)
    yield from _all_missing((*place, "layout", "label_shifts"), shifted, steps | arrows, "element")


def _plan_problems(model: CareModel, ids: _Ids) -> Iterator[Problem]:
    """Measures and waivers. A measure may outlive its finding, so findings are not looked up."""
    for number, measure in enumerate(model.measures):
        place = ("measures", number)
        yield from _all_missing((*place, "elements"), measure.elements, ids.all, "element")
        towns = measure.municipalities
        yield from _all_missing((*place, "municipalities"), towns, ids.parties, "party")
    for number, waiver in enumerate(model.waivers):
        yield from _missing(("waivers", number, "element"), waiver.element, ids.all, "element")
