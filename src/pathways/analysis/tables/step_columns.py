"""The table of steps: its columns, and what is meant by writing in them."""

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from typing import Any

from pathways.analysis.tables.column import Column
from pathways.analysis.tables.draft import Draft, only
from pathways.analysis.tables.ground import BETWEEN, Ground
from pathways.analysis.tables.put import (
    answer_of,
    answer_text,
    answers,
    duration_of,
    duration_text,
    line_of,
    member_reader,
    member_text,
    place_of,
    prose_of,
)
from pathways.analysis.tables.table import Table, breaks_order, breaks_text
from pathways.analysis.tables.unreadable import UnreadableCellError
from pathways.analysis.tables.words import labels, one_line
from pathways.edits.rebuild import rebuilt
from pathways.language import N_, _
from pathways.model import CareLevel, Phase, Step, StepKind, label

Put = Callable[[Draft, Step, str], Step]


def _field(name: str, read: Callable[[str], Any]) -> Put:
    return lambda _draft, step, text: rebuilt(step, **{name: read(text)})


def _put_kind(_draft: Draft, step: Step, text: str) -> Step:
    kind = member_reader(StepKind)(text) or StepKind.ACTIVITY
    return rebuilt(step, kind=kind)


def _put_unit(draft: Draft, step: Step, text: str) -> Step:
    """The step follows the unit's level and party, which is what is meant by choosing it."""
    if not one_line(text):
        return rebuilt(step, unit=None)
    unit_id = draft.unit(line_of(text))
    unit = draft.ground.view.units.get(unit_id)
    return rebuilt(
        step,
        unit=unit_id,
        level=None if unit and unit.level else step.level,
        party=None if unit and unit.party else step.party,
    )


def _put_party(draft: Draft, step: Step, text: str) -> Step:
    party = draft.party(line_of(text)) if one_line(text) else None
    return rebuilt(step, party=party)


def _put_services(draft: Draft, step: Step, text: str) -> Step:
    names = [name.strip() for name in text.split(BETWEEN.strip()) if name.strip()]
    found = [(name, only(draft.ground.services, name)) for name in names]
    for name, service in found:
        if not service:
            raise UnreadableCellError(_("The catalogue has no service “{name}”.").format(name=name))
    return rebuilt(step, services=tuple(dict.fromkeys(service for _name, service in found)))


def _put_next(draft: Draft, step: Step, text: str) -> Step:
    """Arrows to steps that are still listed stay as they are, with all that is written on them."""
    targets = draft.targets(text)
    leaving = list(draft.leaving(step.id))
    for arrow in leaving:
        if arrow.target not in targets:
            del draft.arrows[arrow.id]
    reached = {arrow.target for arrow in leaving}
    for target in targets:
        if target not in reached:
            draft.connect(step.id, target)
    return step


def _level(ground: Ground, step: Step) -> str:
    return member_text(ground.view.level(step))


def _unit(ground: Ground, step: Step) -> str:
    return ground.units.texts[step.unit] if step.unit else ""


def _party(ground: Ground, step: Step) -> str:
    party = ground.view.party(step)
    return ground.parties.texts[party.id] if party else ""


def _next(ground: Ground, step: Step) -> str:
    targets = dict.fromkeys(arrow.target for arrow in ground.view.outgoing[step.id])
    return BETWEEN.join(ground.steps.texts[target] for target in targets)


def _services(ground: Ground, step: Step) -> str:
    return BETWEEN.join(ground.services.texts[service] for service in step.services)


def _names(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(texts, key=str.casefold))


def _members(kind: type[StrEnum]) -> Callable[[Ground], tuple[str, ...]]:
    return lambda _ground: labels(kind)


def _is_so(text: str) -> bool:
    return bool(answer_of(text))


def _happens(_ground: Ground, step: Step) -> bool:
    return step.kind not in (StepKind.START, StepKind.END)


def _depends_on(ground: Ground, step: Step) -> tuple[object, ...]:
    """All that a step's row tells of besides the step itself."""
    return (
        ground.numbers[step.id],
        ground.view.unit(step),
        ground.view.party(step),
        _next(ground, step),
        ground.marks.get(step.id),
    )


def _yes_no(name: str, heading: str, read: Callable[[str], bool | None]) -> Column[Step]:
    return Column(
        name,
        heading,
        16,
        lambda _ground, step: answer_text(getattr(step, name)),
        _field(name, read),
        lambda _ground: answers(),
        hidden=True,
    )


_COLUMNS: tuple[Column[Step], ...] = (
    Column(
        "number",
        N_("No."),
        5,
        lambda ground, step: str(ground.numbers[step.id]),
        order=lambda ground, step: ground.numbers[step.id],
    ),
    Column(
        "name",
        N_("Step"),
        30,
        lambda _ground, step: step.name,
        _field("name", line_of),
        open=lambda _ground, _step: True,
        tip=N_("what people call it"),
    ),
    Column(
        "kind",
        N_("Kind"),
        12,
        lambda _ground, step: label(step.kind),
        _put_kind,
        _members(StepKind),
        order=lambda _ground, step: place_of(step.kind),
    ),
    Column(
        "level",
        N_("Care level"),
        24,
        _level,
        _field("level", member_reader(CareLevel)),
        _members(CareLevel),
        order=lambda ground, step: place_of(ground.view.level(step)),
        inherited=lambda _ground, step: step.level is None,
        open=lambda _ground, _step: True,
    ),
    Column(
        "unit",
        N_("Unit"),
        24,
        _unit,
        _put_unit,
        lambda ground: _names(ground.units.texts.values()),
        open=_happens,
        tip=N_("A name that is not in the model makes a new unit, once you have said so."),
    ),
    Column(
        "party",
        N_("Responsible party"),
        22,
        _party,
        _put_party,
        lambda ground: _names(ground.parties.texts.values()),
        inherited=lambda _ground, step: step.party is None,
        open=_happens,
    ),
    Column(
        "phase",
        N_("Phase"),
        18,
        lambda _ground, step: member_text(step.phase),
        _field("phase", member_reader(Phase)),
        _members(Phase),
        order=lambda _ground, step: place_of(step.phase),
    ),
    Column(
        "responsible",
        N_("Role"),
        18,
        lambda _ground, step: step.responsible,
        _field("responsible", line_of),
        open=_happens,
        tip=N_("such as ward nurse"),
    ),
    Column(
        "duration",
        N_("Usual duration"),
        14,
        lambda _ground, step: duration_text(step.duration),
        _field("duration", duration_of),
        order=lambda _ground, step: step.duration,
        tip=N_("such as 5 d"),
    ),
    Column(
        "limit",
        N_("Longest allowed"),
        14,
        lambda _ground, step: duration_text(step.limit),
        _field("limit", duration_of),
        order=lambda _ground, step: step.limit,
        tip=N_("such as 2 weeks"),
    ),
    Column(
        "next",
        N_("Next"),
        28,
        _next,
        _put_next,
        lambda ground: tuple(ground.steps.texts.values()),
        tip=N_("Names or numbers of the steps that follow, with semicolons between."),
        many=True,
    ),
    _yes_no("doctor_examines", N_("A doctor examines the patient"), answer_of),
    _yes_no("rehabilitation", N_("It is rehabilitation"), _is_so),
    _yes_no("learning_and_coping", N_("It is learning and coping"), _is_so),
    Column(
        "services",
        N_("Services"),
        24,
        _services,
        _put_services,
        lambda ground: _names(ground.services.texts.values()),
        many=True,
        hidden=True,
    ),
    Column(
        "description",
        N_("Description"),
        36,
        lambda _ground, step: step.description,
        _field("description", prose_of),
        prose=True,
        hidden=True,
    ),
    Column("breaks", N_("Breaks"), 9, breaks_text, order=breaks_order),
)


def _make(draft: Draft, _texts: Mapping[str, str]) -> Step:
    """A new step, last of all."""
    step = Step(id=draft.new_id("step"))
    draft.steps[step.id] = step
    return step


STEP_TABLE: Table[Step] = Table(
    name="steps",
    columns=_COLUMNS,
    elements=lambda view: view.steps,
    written=lambda draft: draft.steps,
    make=_make,
    last=frozenset({"next"}),
    depends_on=_depends_on,
)
