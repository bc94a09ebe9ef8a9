"""Whether a care model hangs together: ids are unique and every reference finds its element.

Every edit makes a model and so comes through here; references are therefore compared as whole
sets, and places are only looked for when a set does not fit.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathways.model.base import Value
    from pathways.model.care_model import CareModel
    from pathways.model.pathway import Pathway

Place = tuple[str | int, ...]
"""The way to a field in the file, such as `("pathways", 0, "steps", 3, "unit")`."""

REGISTERS = ("parties", "units", "services", "agreements", "measures")
"""The fields of a model whose elements have ids, apart from the pathways."""

DRAWN = ("steps", "transitions", "notes", "frames")
"""The fields of a pathway whose elements have ids."""


class Problem(NamedTuple):
    """A reference to nothing, or an id used twice."""

    place: Place
    id: str
    kind: str
    """`duplicate`, or what the id should name: `party`, `unit`, `step` …"""


def problems(model: CareModel) -> Iterator[Problem]:
    """Every duplicate id and dangling reference, register by register in the file's order."""
    ids = _Ids(model)
    yield from _duplicates(model, ids)
    yield from _register_problems(model, ids)
    for number, pathway in enumerate(model.pathways):
        yield from _pathway_problems(pathway, ("pathways", number), ids)
    yield from _plan_problems(model, ids)
    yield from _report_problems(model, ids)


def _ids(elements: Iterable[Value]) -> set[str]:
    return set(map(attrgetter("id"), elements))


class _Ids:
    """The ids of a model by kind."""

    def __init__(self, model: CareModel) -> None:
        self.party = _ids(model.parties)
        self.unit = _ids(model.units)
        self.service = _ids(model.services)
        self.agreement = _ids(model.agreements)
        self.pathway = _ids(model.pathways)
        self._model = model

    @cached_property
    def element(self) -> frozenset[str]:
        """All ids, of whatever kind."""
        return frozenset(chain.from_iterable(_all_ids(self._model)))


def _all_ids(model: CareModel) -> Iterator[Iterator[str]]:
    """The ids of each register and each pathway's fields, one iterator a field."""
    get_id = attrgetter("id")
    for field in REGISTERS:
        yield map(get_id, getattr(model, field))
    yield map(get_id, model.pathways)
    for pathway in model.pathways:
        for field in DRAWN:
            yield map(get_id, getattr(pathway, field))


def _count(model: CareModel) -> int:
    drawn = sum(len(getattr(pathway, field)) for pathway in model.pathways for field in DRAWN)
    return sum(len(getattr(model, field)) for field in (*REGISTERS, "pathways")) + drawn


def _duplicates(model: CareModel, ids: _Ids) -> Iterator[Problem]:
    if len(ids.element) == _count(model):
        return
    seen: set[str] = set()
    for place, id_ in _places(model):
        if id_ in seen:
            yield Problem((*place, "id"), id_, "duplicate")
        seen.add(id_)


def _places(model: CareModel) -> Iterator[tuple[Place, str]]:
    for field in REGISTERS:
        for number, element in enumerate(getattr(model, field)):
            yield (field, number), element.id
    for number, pathway in enumerate(model.pathways):
        place = ("pathways", number)
        yield place, pathway.id
        for field in DRAWN:
            for index, element in enumerate(getattr(pathway, field)):
                yield (*place, field, index), element.id


def _dangling(
    place: Place, values: Sequence[Value], field: str, kind: str, known: set[str] | frozenset[str]
) -> Iterator[Problem]:
    """The values whose field names an element that is not there; None names none."""
    used = set(map(attrgetter(field), values))
    used.discard(None)
    if used <= known:
        return
    for number, value in enumerate(values):
        id_ = getattr(value, field)
        if id_ is not None and id_ not in known:
            yield Problem((*place, number, field), id_, kind)


def _all_dangling(
    place: Place, values: Sequence[Value], field: str, kind: str, known: set[str] | frozenset[str]
) -> Iterator[Problem]:
    """The same for a field that holds many ids."""
    if known.issuperset(chain.from_iterable(map(attrgetter(field), values))):
        return
    for number, value in enumerate(values):
        for index, id_ in enumerate(getattr(value, field)):
            if id_ not in known:
                yield Problem((*place, number, field, index), id_, kind)


def _register_problems(model: CareModel, ids: _Ids) -> Iterator[Problem]:
    """Parties, units, coverage and agreements."""
    yield from _dangling(("parties",), model.parties, "host", "party", ids.party)
    yield from _dangling(("units",), model.units, "party", "party", ids.party)
    yield from _all_dangling(("units",), model.units, "serves", "party", ids.party)
    for number, unit in enumerate(model.units):
        place: Place = ("units", number, "travel")
        yield from _dangling(place, unit.travel, "municipality", "party", ids.party)
    for field, kind, known in (
        ("service", "service", ids.service),
        ("municipality", "party", ids.party),
        ("host", "party", ids.party),
    ):
        yield from _dangling(("coverage",), model.coverage, field, kind, known)
    yield from _all_dangling(("agreements",), model.agreements, "parties", "party", ids.party)
    for number, agreement in enumerate(model.agreements):
        for index, point in enumerate(agreement.points):
            place = ("agreements", number, "points", index, "municipalities")
            yield from _dangling(place, point.municipalities, "municipality", "party", ids.party)


def _pathway_problems(pathway: Pathway, place: Place, ids: _Ids) -> Iterator[Problem]:
    if pathway.based_on is not None and pathway.based_on not in ids.pathway:
        yield Problem((*place, "based_on"), pathway.based_on, "pathway")
    inside = (*place, "steps")
    yield from _dangling(inside, pathway.steps, "unit", "unit", ids.unit)
    yield from _dangling(inside, pathway.steps, "party", "party", ids.party)
    yield from _dangling(inside, pathway.steps, "sub_pathway", "pathway", ids.pathway)
    yield from _all_dangling(inside, pathway.steps, "services", "service", ids.service)
    inside = (*place, "transitions")
    steps = _ids(pathway.steps)
    yield from _dangling(inside, pathway.transitions, "source", "step", steps)
    yield from _dangling(inside, pathway.transitions, "target", "step", steps)
    for number, handoff in enumerate(map(attrgetter("handoff"), pathway.transitions)):
        if handoff is not None and (leaned_on := handoff.agreement_points):
            points = (*inside, number, "handoff", "agreement_points")
            yield from _dangling(points, leaned_on, "agreement", "agreement", ids.agreement)
    inside = (*place, "notes")
    yield from _dangling(inside, pathway.notes, "element", "element", ids.element)
    yield from _all_dangling((*place, "frames"), pathway.frames, "steps", "step", steps)
    yield from _layout_problems(pathway, (*place, "layout"), steps)


def _layout_problems(pathway: Pathway, place: Place, steps: set[str]) -> Iterator[Problem]:
    layout = pathway.layout
    inside = (*place, "placements")
    yield from _dangling(inside, layout.placements, "step", "step", steps)
    if not layout.bends and not layout.label_shifts and not layout.colors:
        return
    arrows = _ids(pathway.transitions)
    inside = (*place, "bends")
    yield from _dangling(inside, layout.bends, "transition", "transition", arrows)
    inside = (*place, "label_shifts")
    yield from _dangling(inside, layout.label_shifts, "element", "element", steps | arrows)
    colored = steps | _ids(pathway.notes) | _ids(pathway.frames)
    inside = (*place, "colors")
    yield from _dangling(inside, layout.colors, "element", "element", colored)


def _plan_problems(model: CareModel, ids: _Ids) -> Iterator[Problem]:
    """Measures, waivers and risks; a measure may outlive its finding, which is not looked up."""
    yield from _all_dangling(("measures",), model.measures, "elements", "element", ids.element)
    towns = "municipalities"
    yield from _all_dangling(("measures",), model.measures, towns, "party", ids.party)
    yield from _dangling(("waivers",), model.waivers, "element", "element", ids.element)
    yield from _dangling(("risks",), model.risks, "element", "element", ids.element)


def _report_problems(model: CareModel, ids: _Ids) -> Iterator[Problem]:
    settings, place = model.report_settings, ("report_settings",)
    yield from _all_dangling(place, settings, "pathways", "pathway", ids.pathway)
    yield from _all_dangling(place, settings, "municipalities", "party", ids.party)
    yield from _dangling(place, settings, "unit", "unit", ids.unit)
