"""Random care models that hold together, for Hypothesis.

Every field of every value may be filled; references are drawn from the ids there are.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from enum import Enum
from functools import cache
from types import UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy
from pydantic.fields import FieldInfo

from pathways.model import (
    Agreement,
    AgreementPoint,
    AgreementReference,
    Bends,
    CareModel,
    CoverageAnswer,
    ElementColor,
    FindingReference,
    Frame,
    Handoff,
    LabelShift,
    Layout,
    Measure,
    MunicipalityStatus,
    Note,
    Party,
    Pathway,
    Placement,
    ReportSetting,
    Risk,
    RulePack,
    Service,
    Step,
    Transition,
    TravelTime,
    Unit,
    Value,
    Waiver,
)
from pathways.model.base import NUMBER_PATTERN
from pathways.model.reporting import ACCENT_PATTERN

V = TypeVar("V", bound=Value)
Ids = Sequence[str]

LINES = st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), max_size=8)
"""One line of text in any script."""

PROSE = st.text(st.sampled_from("aæ 1\n\t“") | st.characters(codec="utf-8"), max_size=8).map(
    lambda text: "".join(sign for sign in text if sign >= " " or sign in "\n\t")
)
"""Text of any number of lines."""


def values(kind: type[V], **given: SearchStrategy[Any]) -> SearchStrategy[V]:
    """Values of a kind; `given` says what stands in the fields that name elements."""
    fields = {name: strategy for name, strategy in _fields(kind).items() if name not in given}
    required = {name for name, field in kind.model_fields.items() if field.is_required()}
    always = {name: strategy for name, strategy in fields.items() if name in required}
    sometimes = {name: strategy for name, strategy in fields.items() if name not in required}
    return st.fixed_dictionaries({**always, **given}, optional=sometimes).map(
        lambda contents: kind(**contents)
    )


@cache
def _fields(kind: type[Value]) -> dict[str, SearchStrategy[Any]]:
    """What may stand in each field; an id has to be given, so asking for it fails when drawn."""
    return {name: _deferred(field) for name, field in kind.model_fields.items()}


def _deferred(field: FieldInfo) -> SearchStrategy[Any]:
    return st.deferred(lambda: _annotated(field.annotation, field.metadata))


def _annotated(annotation: Any, limits: Sequence[Any]) -> SearchStrategy[Any]:
    """What may stand where a type is written, within pydantic's limits."""
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        inner = [extra for part in parts[1:] for extra in getattr(part, "metadata", [part])]
        return _annotated(parts[0], [*limits, *inner])
    if origin in (Union, UnionType):
        return st.one_of([_annotated(part, limits) for part in parts])
    if origin is tuple:
        return _tuples(parts)
    if issubclass(annotation, Value):
        return values(annotation)
    if issubclass(annotation, Enum):
        return st.sampled_from(annotation)
    return _plain(annotation, limits)


def _tuples(parts: Sequence[Any]) -> SearchStrategy[tuple[Any, ...]]:
    if parts[-1] is not Ellipsis:
        return st.tuples(*(_annotated(part, []) for part in parts))
    return st.lists(_annotated(parts[0], []), max_size=2).map(tuple)


def _plain(kind: type, limits: Sequence[Any]) -> SearchStrategy[Any]:
    def limit(name: str, otherwise: Any) -> Any:
        return next((getattr(each, name) for each in limits if hasattr(each, name)), otherwise)

    plain: Mapping[type, SearchStrategy[Any]] = {
        type(None): st.none(),
        bool: st.booleans(),
        date: st.dates(),
        int: st.integers(limit("ge", -100), limit("le", 100)),
        float: st.floats(limit("ge", -100), limit("le", 100), allow_nan=False),
        str: _text(limit("pattern", None), limit("max_length", 500)),
    }
    return plain[kind]


def _text(pattern: str | None, longest: int) -> SearchStrategy[str]:
    if pattern == NUMBER_PATTERN:
        return st.integers(0, 9999).map(lambda number: f"{number:04}")
    if pattern == ACCENT_PATTERN:
        return st.sampled_from(["", "#0a4D9f"])
    return PROSE if longest > 500 else LINES


def _ids(prefix: str, most: int) -> SearchStrategy[list[str]]:
    return st.integers(0, most).map(lambda count: [f"{prefix}-{n + 1}" for n in range(count)])


def _one(ids: Ids) -> SearchStrategy[str | None]:
    """One of the elements, or none."""
    return st.none() | st.sampled_from(ids) if ids else st.none()


def _some(ids: Ids) -> SearchStrategy[tuple[str, ...]]:
    """Some of the elements, each once."""
    if not ids:
        return st.just(())
    return st.lists(st.sampled_from(ids), max_size=2, unique=True).map(tuple)


def _about(kind: type[V], field: str, ids: Ids, **given: SearchStrategy[Any]) -> Any:
    """A few values of a kind, each about another of the elements."""
    return _some(ids).flatmap(
        lambda named: st.tuples(*(values(kind, **{field: st.just(id_)}, **given) for id_ in named))
    )


@st.composite
def care_models(draw: DrawFn, most_steps: int = 5, most_pathways: int = 2) -> CareModel:
    """A care model with everything a file may hold, and small pathways."""
    parties, units = draw(_ids("party", 3)), draw(_ids("unit", 2))
    services, agreements = draw(_ids("service", 2)), draw(_ids("agreement", 2))
    ids = {"party": parties, "unit": units, "service": services, "agreement": agreements}
    pathways = draw(_ids("pathway", most_pathways))
    drawn = tuple(
        draw(_pathway(pathways, number, most_steps, ids)) for number in range(len(pathways))
    )
    everything = [*parties, *units, *services, *agreements, *pathways]
    for pathway in drawn:
        everything += [step.id for step in pathway.steps]
        everything += [arrow.id for arrow in pathway.transitions]
    return CareModel(
        title=draw(LINES),
        description=draw(PROSE),
        parties=tuple(draw(values(Party, id=st.just(id_), host=_one(parties))) for id_ in parties),
        units=tuple(draw(_unit(id_, parties)) for id_ in units),
        services=tuple(draw(values(Service, id=st.just(id_))) for id_ in services),
        coverage=draw(_coverage(services, parties)),
        agreements=tuple(draw(_agreement(id_, parties)) for id_ in agreements),
        pathways=drawn,
        measures=tuple(draw(_measure(id_, everything, parties)) for id_ in draw(_ids("m", 1))),
        waivers=draw(_about(Waiver, "element", everything)),
        risks=draw(_about(Risk, "element", everything)),
        rule_packs=draw(st.lists(values(RulePack), max_size=1).map(tuple)),
        report_settings=draw(
            st.lists(_report_setting(pathways, parties, units), max_size=1).map(tuple)
        ),
    )


def _unit(id_: str, parties: Ids) -> SearchStrategy[Unit]:
    return values(
        Unit,
        id=st.just(id_),
        party=_one(parties),
        serves=_some(parties),
        travel=_about(TravelTime, "municipality", parties),
    )


def _coverage(services: Ids, parties: Ids) -> SearchStrategy[tuple[CoverageAnswer, ...]]:
    if not services:
        return st.just(())
    about: SearchStrategy[tuple[CoverageAnswer, ...]] = _about(
        CoverageAnswer,
        "municipality",
        parties,
        service=st.sampled_from(services),
        host=_one(parties),
    )
    return about


def _agreement(id_: str, parties: Ids) -> SearchStrategy[Agreement]:
    statuses = _about(MunicipalityStatus, "municipality", parties)
    points = st.lists(values(AgreementPoint, municipalities=statuses), max_size=1).map(tuple)
    return values(Agreement, id=st.just(id_), parties=_some(parties), points=points)


def _measure(id_: str, everything: Ids, parties: Ids) -> SearchStrategy[Measure]:
    return values(
        Measure,
        id=st.just(id_),
        findings=_about(FindingReference, "element", everything),
        elements=_some(everything),
        municipalities=_some(parties),
    )


def _report_setting(pathways: Ids, parties: Ids, units: Ids) -> SearchStrategy[ReportSetting]:
    return values(
        ReportSetting,
        pathways=_some(pathways),
        municipalities=_some(parties),
        unit=_one(units),
    )


@st.composite
def _pathway(
    draw: DrawFn, pathways: Ids, number: int, most_steps: int, ids: Mapping[str, Ids]
) -> Pathway:
    steps = [f"step-{number}-{n}" for n in range(draw(st.integers(0, most_steps)))]
    count = draw(st.integers(0, 2 * len(steps)))
    arrows = [f"transition-{number}-{n}" for n in range(count)]
    notes = [f"note-{number}-{n}" for n in range(draw(st.integers(0, 1)))]
    frames = [f"frame-{number}-{n}" for n in range(draw(st.integers(0, 1)))]
    return draw(
        values(
            Pathway,
            id=st.just(pathways[number]),
            based_on=_one(pathways),
            steps=st.tuples(*(_step(id_, pathways, ids) for id_ in steps)),
            transitions=st.tuples(*(_transition(id_, steps, ids) for id_ in arrows)),
            notes=st.tuples(
                *(values(Note, id=st.just(id_), element=_one(steps + arrows)) for id_ in notes)
            ),
            frames=st.tuples(
                *(values(Frame, id=st.just(id_), steps=_some(steps)) for id_ in frames)
            ),
            layout=values(
                Layout,
                placements=_about(Placement, "step", steps),
                bends=_about(Bends, "transition", arrows),
                label_shifts=_about(LabelShift, "element", steps + arrows),
                colors=_about(ElementColor, "element", steps + notes + frames),
            ),
        )
    )


def _step(id_: str, pathways: Ids, ids: Mapping[str, Ids]) -> SearchStrategy[Step]:
    return values(
        Step,
        id=st.just(id_),
        unit=_one(ids["unit"]),
        party=_one(ids["party"]),
        services=_some(ids["service"]),
        sub_pathway=_one(pathways),
    )


def _transition(id_: str, steps: Ids, ids: Mapping[str, Ids]) -> SearchStrategy[Transition]:
    points = _about(AgreementReference, "agreement", ids["agreement"])
    return values(
        Transition,
        id=st.just(id_),
        source=st.sampled_from(steps),
        target=st.sampled_from(steps),
        handoff=st.none() | values(Handoff, agreement_points=points),
    )
