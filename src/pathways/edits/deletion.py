"""Delete elements, and clear every reference to them."""

from collections.abc import Collection, Iterable, Set
from typing import TypeVar

from pathways.edits.rebuild import rebuilt, seat
from pathways.model import (
    Agreement,
    AgreementPoint,
    CareModel,
    Element,
    Frame,
    Handoff,
    Layout,
    Measure,
    Pathway,
    ReportSetting,
    Step,
    Transition,
    Unit,
)

E = TypeVar("E", bound=Element)
Ids = Set[str]


def delete(model: CareModel, element_ids: Collection[str]) -> CareModel:
    """The model without these elements and without anything that leaned on them.

    A step takes its transitions with it, the last step of a frame the frame, and a pathway all it
    holds; placements, corners, label shifts, colours, waivers and risks go with their element.
    Whatever else named a deleted element forgets it, apart from a measure's findings, which may
    outlive their element: a step that loses its unit stays at the unit's level and in its party's
    hands. Raises KeyError for an unknown element.
    """
    for element_id in element_ids:
        seat(model, element_id)
    gone = _with_dependants(model, frozenset(element_ids))
    if not gone:
        return model
    lost_units = {unit.id: unit for unit in model.units if unit.id in gone}
    return rebuilt(
        model,
        parties=tuple(
            rebuilt(party, host=_kept(party.host, gone)) for party in _left(model.parties, gone)
        ),
        units=tuple(_unit(unit, gone) for unit in _left(model.units, gone)),
        services=_left(model.services, gone),
        coverage=tuple(
            rebuilt(answer, host=_kept(answer.host, gone))
            for answer in model.coverage
            if answer.service not in gone and answer.municipality not in gone
        ),
        agreements=tuple(_agreement(one, gone) for one in _left(model.agreements, gone)),
        pathways=tuple(
            _pathway(pathway, gone, lost_units) for pathway in _left(model.pathways, gone)
        ),
        measures=tuple(_measure(measure, gone) for measure in _left(model.measures, gone)),
        waivers=tuple(waiver for waiver in model.waivers if waiver.element not in gone),
        risks=tuple(risk for risk in model.risks if risk.element not in gone),
        report_settings=tuple(_report_setting(one, gone) for one in model.report_settings),
    )


def _with_dependants(model: CareModel, gone: Ids) -> Ids:
    """The deleted ids, with transitions that lose an end and all that a pathway holds."""
    inside: set[str] = set()
    for pathway in model.pathways:
        if pathway.id in gone:
            inside.update(step.id for step in pathway.steps)
            inside.update(arrow.id for arrow in pathway.transitions)
            inside.update(note.id for note in pathway.notes)
            inside.update(frame.id for frame in pathway.frames)
        else:
            inside.update(
                arrow.id
                for arrow in pathway.transitions
                if arrow.source in gone or arrow.target in gone
            )
            inside.update(
                frame.id for frame in pathway.frames if frame.steps and gone >= set(frame.steps)
            )
    return gone | inside


def _left(elements: Iterable[E], gone: Ids) -> tuple[E, ...]:
    return tuple(element for element in elements if element.id not in gone)


def _kept(element_id: str | None, gone: Ids) -> str | None:
    return None if element_id in gone else element_id


def _all_kept(element_ids: Iterable[str], gone: Ids) -> tuple[str, ...]:
    return tuple(element_id for element_id in element_ids if element_id not in gone)


def _unit(unit: Unit, gone: Ids) -> Unit:
    return rebuilt(
        unit,
        party=_kept(unit.party, gone),
        serves=_all_kept(unit.serves, gone),
        travel=tuple(travel for travel in unit.travel if travel.municipality not in gone),
    )


def _agreement(agreement: Agreement, gone: Ids) -> Agreement:
    return rebuilt(
        agreement,
        parties=_all_kept(agreement.parties, gone),
        points=tuple(_point(point, gone) for point in agreement.points),
    )


def _point(point: AgreementPoint, gone: Ids) -> AgreementPoint:
    statuses = (status for status in point.municipalities if status.municipality not in gone)
    return rebuilt(point, municipalities=tuple(statuses))


def _measure(measure: Measure, gone: Ids) -> Measure:
    return rebuilt(
        measure,
        elements=_all_kept(measure.elements, gone),
        municipalities=_all_kept(measure.municipalities, gone),
    )


def _report_setting(setting: ReportSetting, gone: Ids) -> ReportSetting:
    return rebuilt(
        setting,
        pathways=_all_kept(setting.pathways, gone),
        municipalities=_all_kept(setting.municipalities, gone),
        unit=_kept(setting.unit, gone),
    )


def _pathway(pathway: Pathway, gone: Ids, lost_units: dict[str, Unit]) -> Pathway:
    return rebuilt(
        pathway,
        based_on=_kept(pathway.based_on, gone),
        steps=tuple(_step(step, gone, lost_units) for step in _left(pathway.steps, gone)),
        transitions=tuple(_transition(arrow, gone) for arrow in _left(pathway.transitions, gone)),
        notes=tuple(
            rebuilt(note, element=_kept(note.element, gone)) for note in _left(pathway.notes, gone)
        ),
        frames=tuple(_frame(frame, gone) for frame in _left(pathway.frames, gone)),
        layout=_layout(pathway.layout, gone),
    )


def _step(step: Step, gone: Ids, lost_units: dict[str, Unit]) -> Step:
    level, party = step.level, step.party
    if step.unit in lost_units:
        unit = lost_units[step.unit]
        level, party = level or unit.level, party or unit.party
    return rebuilt(
        step,
        level=level,
        unit=_kept(step.unit, gone),
        party=_kept(party, gone),
        services=_all_kept(step.services, gone),
        sub_pathway=_kept(step.sub_pathway, gone),
    )


def _frame(frame: Frame, gone: Ids) -> Frame:
    return rebuilt(frame, steps=_all_kept(frame.steps, gone))


def _transition(transition: Transition, gone: Ids) -> Transition:
    if transition.handoff is None:
        return transition
    return rebuilt(transition, handoff=_handoff(transition.handoff, gone))


def _handoff(handoff: Handoff, gone: Ids) -> Handoff:
    points = (point for point in handoff.agreement_points if point.agreement not in gone)
    return rebuilt(handoff, agreement_points=tuple(points))


def _layout(layout: Layout, gone: Ids) -> Layout:
    return rebuilt(
        layout,
        placements=tuple(spot for spot in layout.placements if spot.step not in gone),
        bends=tuple(bends for bends in layout.bends if bends.transition not in gone),
        label_shifts=tuple(shift for shift in layout.label_shifts if shift.element not in gone),
        lane_order=_all_kept(layout.lane_order, gone),
        lane_heights=tuple(height for height in layout.lane_heights if height.lane not in gone),
        colors=tuple(color for color in layout.colors if color.element not in gone),
    )
