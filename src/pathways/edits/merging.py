"""Make one of parties or units that were entered twice; every reference follows."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from operator import attrgetter
from typing import Any, TypeVar

from pathways.edits.elements import find
from pathways.edits.rebuild import rebuilt
from pathways.model import (
    Agreement,
    CareModel,
    CoverageAnswer,
    Layout,
    Measure,
    Party,
    Pathway,
    ReportSetting,
    Unit,
    Value,
)

V = TypeVar("V", bound=Value)
E = TypeVar("E", Party, Unit)
Heir = Mapping[str, str]
"""The id of the one kept, by the id of each that goes."""


def merge(model: CareModel, kept_id: str, element_ids: Collection[str]) -> CareModel:
    """The model in which a party or unit stands for others of its kind, too, which go.

    Whatever named one of the others names the kept one. What the kept one says holds; what it
    does not say is taken from the others, in the order they are given. Where both have an answer
    about the same thing (a travel time from a place, a coverage answer, a status), the kept one's
    stands. Raises KeyError for an unknown element, ValueError when they are not all parties or
    all units.
    """
    kept = find(model, kept_id)
    others = [find(model, id_) for id_ in dict.fromkeys(element_ids) if id_ != kept_id]
    if not isinstance(kept, Party | Unit) or any(type(one) is not type(kept) for one in others):
        raise ValueError(kept_id)
    if not others:
        return model
    heir = {one.id: kept_id for one in others}
    for one in others:
        kept = _filled(kept, one)
    answers = (_answer(answer, heir) for answer in model.coverage)
    return rebuilt(
        model,
        parties=tuple(_party(party, heir) for party in _left(model.parties, kept, heir)),
        units=tuple(_unit(unit, heir) for unit in _left(model.units, kept, heir)),
        coverage=_joined(tuple(answers), ("municipality", "service"), heir),
        agreements=tuple(_agreement(agreement, heir) for agreement in model.agreements),
        pathways=tuple(_pathway(pathway, heir) for pathway in model.pathways),
        measures=tuple(_measure(measure, heir) for measure in model.measures),
        waivers=_joined(model.waivers, ("element", "rule"), heir),
        risks=_joined(model.risks, ("element", "rule"), heir),
        report_settings=tuple(_report_setting(one, heir) for one in model.report_settings),
    )


def _filled(kept: V, other: V) -> V:
    """The kept value, with what it does not say taken from the other."""
    fields: dict[str, Any] = {}
    for name, info in type(kept).model_fields.items():
        ours, theirs = getattr(kept, name), getattr(other, name)
        if isinstance(ours, Value):
            fields[name] = _filled(ours, theirs)
        elif not info.is_required() and ours == info.get_default():
            fields[name] = theirs
    return rebuilt(kept, **fields)


def _left(elements: Iterable[E], kept: Value, heir: Heir) -> Iterator[E]:
    """A register without those that go, and with the kept one as it is now."""
    for element in elements:
        if element.id not in heir:
            yield kept if type(kept) is type(element) and kept.id == element.id else element


def _led(element_id: str | None, heir: Heir) -> str | None:
    return heir.get(element_id, element_id) if element_id else None


def _all_led(element_ids: tuple[str, ...], heir: Heir) -> tuple[str, ...]:
    if heir.keys().isdisjoint(element_ids):
        return element_ids
    return tuple(dict.fromkeys(heir.get(element_id, element_id) for element_id in element_ids))


def _joined(values: tuple[V, ...], fields: tuple[str, ...], heir: Heir) -> tuple[V, ...]:
    """The values with the reference in the first field led to the heir.

    Of those that then agree in all the fields only one is left: the one that always named the
    heir, else the first.
    """
    field = fields[0]
    if not any(getattr(value, field) in heir for value in values):
        return values
    found: dict[Any, V] = {}
    for value in sorted(values, key=lambda value: getattr(value, field) in heir):
        led = rebuilt(value, **{field: _led(getattr(value, field), heir)})
        found.setdefault(attrgetter(*fields)(led), led)
    return tuple(found.values())


def _party(party: Party, heir: Heir) -> Party:
    """Nobody becomes his own host by a merge."""
    if party.host is None or party.host not in heir:
        return party
    host = heir[party.host]
    return rebuilt(party, host=None if host == party.id else host)


def _unit(unit: Unit, heir: Heir) -> Unit:
    return rebuilt(
        unit,
        party=_led(unit.party, heir),
        serves=_all_led(unit.serves, heir),
        travel=_joined(unit.travel, ("municipality",), heir),
    )


def _answer(answer: CoverageAnswer, heir: Heir) -> CoverageAnswer:
    return rebuilt(answer, host=_led(answer.host, heir))


def _agreement(agreement: Agreement, heir: Heir) -> Agreement:
    points = (
        rebuilt(point, municipalities=_joined(point.municipalities, ("municipality",), heir))
        for point in agreement.points
    )
    return rebuilt(agreement, parties=_all_led(agreement.parties, heir), points=tuple(points))


def _measure(measure: Measure, heir: Heir) -> Measure:
    return rebuilt(
        measure,
        findings=_joined(measure.findings, ("element", "rule"), heir),
        elements=_all_led(measure.elements, heir),
        municipalities=_all_led(measure.municipalities, heir),
    )


def _report_setting(setting: ReportSetting, heir: Heir) -> ReportSetting:
    return rebuilt(
        setting,
        municipalities=_all_led(setting.municipalities, heir),
        unit=_led(setting.unit, heir),
    )


def _pathway(pathway: Pathway, heir: Heir) -> Pathway:
    return rebuilt(
        pathway,
        steps=tuple(
            rebuilt(step, unit=_led(step.unit, heir), party=_led(step.party, heir))
            if step.unit in heir or step.party in heir
            else step
            for step in pathway.steps
        ),
        notes=tuple(rebuilt(note, element=_led(note.element, heir)) for note in pathway.notes),
        layout=_layout(pathway.layout, heir),
    )


def _layout(layout: Layout, heir: Heir) -> Layout:
    """The lanes of those that go are the kept one's lane from now on."""
    return rebuilt(
        layout,
        lane_order=_all_led(layout.lane_order, heir),
        lane_heights=_joined(layout.lane_heights, ("lane",), heir),
    )
