"""What can be found in a care model: every element in words, in the language spoken now."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from itertools import chain
from typing import NamedTuple

from pathways.analysis.registers import (
    HANDOFF_COLUMNS,
    STEP_COLUMNS,
    HandoffRow,
    MessageName,
    StepRow,
    handoff_rows,
    step_name,
    step_rows,
)
from pathways.graph import PathwayView
from pathways.language import N_, _
from pathways.model import (
    Agreement,
    CareModel,
    Measure,
    Party,
    Pathway,
    Service,
    Transition,
    Unit,
    label,
)


class Kind(StrEnum):
    """What sort of thing is found, in the order the groups stand."""

    PATHWAY = "pathway"
    STEP = "step"
    HANDOFF = "handoff"
    TRANSITION = "transition"
    NOTE = "note"
    FRAME = "frame"
    UNIT = "unit"
    PARTY = "party"
    SERVICE = "service"
    AGREEMENT = "agreement"
    MEASURE = "measure"
    FINDING = "finding"


KINDS = {
    Kind.PATHWAY: N_("Patient pathways"),
    Kind.STEP: N_("Steps"),
    Kind.HANDOFF: N_("Handoffs"),
    Kind.TRANSITION: N_("Transitions"),
    Kind.NOTE: N_("Notes"),
    Kind.FRAME: N_("Frames"),
    Kind.UNIT: N_("Units"),
    Kind.PARTY: N_("Parties"),
    Kind.SERVICE: N_("Services"),
    Kind.AGREEMENT: N_("Agreements"),
    Kind.MEASURE: N_("Measures"),
    Kind.FINDING: N_("Findings"),
}
"""What the groups are called, for translation when shown."""


class Field(NamedTuple):
    """A text of an element and what it is called."""

    heading: str
    text: str


class Entry(NamedTuple):
    """One element as it can be found."""

    kind: Kind
    id: str
    """The element's; a finding's is that of the element it is about."""
    title: str
    pathway: str = ""
    """The id of the pathway it stands in; empty for what all pathways share."""
    place: str = ""
    """Where it is within the pathway: `Hospital · Ringerike medical ward`."""
    where: str = ""
    """The name of its pathway."""
    fields: tuple[Field, ...] = ()
    """What else is written in it."""


Naming = Mapping[str, str]

_STEP_FIELDS = {
    field: heading
    for field, heading in STEP_COLUMNS.items()
    if field not in {"name", "level", "unit"}
}
_HANDOFF_FIELDS = {
    field: heading
    for field, heading in HANDOFF_COLUMNS.items()
    if field not in {"source", "source_place", "target", "target_place"}
}


def entries(model: CareModel, message_name: MessageName = str) -> Iterator[Entry]:
    """Every element, kind by kind within each pathway; `message_name` names a message's type."""
    for pathway in model.pathways:
        yield from _in_pathway(PathwayView(model, pathway), message_name)
    names = {party.id: party.name for party in model.parties}
    yield from (_unit(unit, names) for unit in model.units)
    yield from map(_party, model.parties)
    yield from (_service(model, service, names) for service in model.services)
    yield from (_agreement(agreement, names) for agreement in model.agreements)
    yield from map(_measure, model.measures)


def joined(*parts: str) -> str:
    """What says where something is, with dots between."""
    return " · ".join(part for part in parts if part)


def _in_pathway(view: PathwayView, message_name: MessageName) -> Iterator[Entry]:
    pathway = view.pathway
    where = pathway.name or _("Unnamed pathway")
    yield _pathway(pathway, where)
    step = _maker(Kind.STEP, pathway.id, where)
    for row in step_rows(view):
        yield step(row.step, row.name, joined(row.level, row.unit), _rest(row, _STEP_FIELDS))
    yield from _arrows(view, where, message_name)
    note = _maker(Kind.NOTE, pathway.id, where)
    for one in pathway.notes:
        first, _line, rest = one.text.partition("\n")
        yield note(one.id, first or _("Empty note"), "", [(_("Text"), rest)])
    frame = _maker(Kind.FRAME, pathway.id, where)
    for group in pathway.frames:
        inside = ", ".join(step_name(view.steps[step]) for step in group.steps)
        yield frame(group.id, group.title or _("Untitled frame"), "", [(_("Steps"), inside)])


def _maker(
    kind: Kind, pathway: str, where: str
) -> Callable[[str, str, str, Iterable[tuple[str, str]]], Entry]:
    """Makes entries of one kind in one pathway."""

    def make(id_: str, title: str, place: str, fields: Iterable[tuple[str, str]]) -> Entry:
        return Entry(kind, id_, title, pathway, place, where, _filled(fields))

    return make


def _filled(fields: Iterable[tuple[str, str]]) -> tuple[Field, ...]:
    return tuple(Field(heading, text) for heading, text in fields if text)


def _rest(row: StepRow | HandoffRow, headings: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for field, heading in headings.items():
        if text := getattr(row, field):
            yield _(heading), text


def _pathway(pathway: Pathway, name: str) -> Entry:
    group = pathway.patient_group
    fields = (
        (_("The patients"), group.name),
        (_("Codes"), ", ".join((*group.icpc2, *group.icd10))),
        (_("The patients"), group.description),
        (_("Description"), pathway.description),
        (_("What the patient wants to reach"), pathway.patient_goal),
        (_("Coordinator (role)"), pathway.coordinator),
    )
    place = label(pathway.state)
    return Entry(Kind.PATHWAY, pathway.id, name, pathway.id, place, "", _filled(fields))


def _arrows(view: PathwayView, where: str, message_name: MessageName) -> Iterator[Entry]:
    """Handoffs, and the other transitions, called `From → To`."""
    id_ = view.pathway.id
    handoff, transition = _maker(Kind.HANDOFF, id_, where), _maker(Kind.TRANSITION, id_, where)
    for row in handoff_rows(view, message_name):
        arrow = view.transitions[row.transition]
        own = ((_("Note"), arrow.handoff.note),) if arrow.handoff else ()
        fields = chain(_rest(row, _HANDOFF_FIELDS), own)
        place = _passage(row.source_place, row.target_place)
        yield handoff(arrow.id, _passage(row.source, row.target), place, fields)
    handed = {arrow.id for arrow in view.handoffs}
    for arrow in view.pathway.transitions:
        if arrow.id not in handed:
            yield transition(arrow.id, _ends(view, arrow), "", [(_("When"), arrow.condition)])


def _ends(view: PathwayView, arrow: Transition) -> str:
    return _passage(step_name(view.steps[arrow.source]), step_name(view.steps[arrow.target]))


def _passage(source: str, target: str) -> str:
    return f"{source} → {target}" if source != target else source


def _unit(unit: Unit, parties: Naming) -> Entry:
    place = joined(
        label(unit.level) if unit.level else "", parties[unit.party] if unit.party else ""
    )
    fields = (
        (_("Opening hours"), unit.opening_hours),
        (_("Takes"), "; ".join(unit.admission.includes)),
        (_("Does not take"), "; ".join(unit.admission.excludes)),
        (_("Serves"), ", ".join(parties[party] for party in unit.serves)),
        (_("Organisation"), unit.organisation),
        (_("Financing"), unit.financing),
        (_("Note"), unit.note),
    )
    title = unit.name or _("Unnamed unit")
    return Entry(Kind.UNIT, unit.id, title, "", place, "", _filled(fields))


def _party(party: Party) -> Entry:
    fields = (
        (_("Municipality number"), ", ".join(party.municipality_numbers)),
        (_("Contact"), party.contact),
        (_("Note"), party.note),
    )
    title, place = party.name or _("Unnamed party"), label(party.kind)
    return Entry(Kind.PARTY, party.id, title, "", place, "", _filled(fields))


def _service(model: CareModel, service: Service, parties: Naming) -> Entry:
    """The service with what the municipalities answer about it."""
    answers = (
        (parties[answer.municipality], joined(answer.organisation, answer.financing, answer.note))
        for answer in model.coverage
        if answer.service == service.id
    )
    place = label(service.theme) if service.theme else ""
    fields = chain(((_("Note"), service.note),), answers)
    title = service.name or _("Unnamed service")
    return Entry(Kind.SERVICE, service.id, title, "", place, "", _filled(fields))


def _agreement(agreement: Agreement, parties: Naming) -> Entry:
    points = (
        (_("Point {number}").format(number=point.number), text)
        for point in agreement.points
        for text in (point.document, point.note, *(one.note for one in point.municipalities))
    )
    fields = chain(
        (
            (_("Parties"), ", ".join(parties[party] for party in agreement.parties)),
            (_("Where the text is found"), agreement.document),
            (_("Note"), agreement.note),
        ),
        points,
    )
    title, place = agreement.name or _("Unnamed agreement"), label(agreement.kind)
    return Entry(Kind.AGREEMENT, agreement.id, title, "", place, "", _filled(fields))


def _measure(measure: Measure) -> Entry:
    fields = (
        (_("Description"), measure.description),
        (_("Owner"), measure.owner),
        (_("Goals"), "; ".join(goal.text for goal in measure.goals)),
    )
    title, place = measure.title or _("Untitled measure"), label(measure.status)
    return Entry(Kind.MEASURE, measure.id, title, "", place, "", _filled(fields))
