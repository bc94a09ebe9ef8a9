"""The usual way through a pathway as the patient meets it: one stop for each place."""

from collections.abc import Sequence
from typing import NamedTuple

from pathways.analysis.registers import place_name
from pathways.graph import PathwayView, usual_route
from pathways.model import CareLevel, Party, PartyKind, Step, StepKind, Transition, Unit, label

_SILENT = frozenset({StepKind.START, StepKind.END, StepKind.DECISION})
"""Steps in which nothing is done to the patient."""


class Stop(NamedTuple):
    """Steps after each other in the same hands."""

    name: str
    steps: tuple[Step, ...]
    others: tuple[Transition, ...]
    """The ways out of it that are not the usual one."""
    onward: Transition | None
    """How the usual way goes on from it."""

    @property
    def first(self) -> Step:
        """The first step in which something is done, else the first of all."""
        return next(iter(self.doings), self.steps[0])

    @property
    def doings(self) -> tuple[Step, ...]:
        """The steps in which something is done."""
        return tuple(step for step in self.steps if step.kind not in _SILENT)


def stops(view: PathwayView) -> tuple[Stop, ...]:
    """The stops of the usual route; none where no start leads to an end."""
    route = usual_route(view)
    if not route:
        return ()
    steps = [route[0].source, *(arrow.target for arrow in route)]
    groups: list[list[Step]] = []
    for id_ in steps:
        step = view.steps[id_]
        if groups and _same_hands(view, groups[-1][-1], step):
            groups[-1].append(step)
        else:
            groups.append([step])
    by_source = {arrow.source: arrow for arrow in route}
    taken = {arrow.id for arrow in route}
    return tuple(_stop(view, group, by_source.get(group[-1].id), taken) for group in groups)


def visited(view: PathwayView, route: Sequence[Stop]) -> list[Unit]:
    """The units on the way and on the ways beside it that care for the patient, each once."""
    steps = [step for stop in route for step in stop.steps]
    steps += [view.steps[arrow.target] for stop in route for arrow in stop.others]
    units = {unit.id: unit for step in steps if (unit := view.unit(step)) is not None}
    return [unit for unit in units.values() if unit.name and not _is_home(view, unit)]


def hands(view: PathwayView, step: Step) -> Party | None:
    """The party that is responsible for the patient in a step, if it is another than himself."""
    for keeper in view.keepers(step):
        party = view.party(keeper)
        if party is not None and party.kind is not PartyKind.PATIENT_FAMILY:
            return party
    return None


def is_own_care(view: PathwayView, step: Step) -> bool:
    """Whether the patient and the family have the responsibility themselves."""
    kinds = {party.kind for one in view.keepers(step) if (party := view.party(one)) is not None}
    if kinds:
        return kinds == {PartyKind.PATIENT_FAMILY}
    return view.level(step) is CareLevel.HOME


def where(view: PathwayView, step: Step) -> str:
    """The place of a step, as a patient would call it."""
    keeper = view.keepers(step)[0]
    return place_name(view, keeper) or step.name or label(step.kind)


def _stop(
    view: PathwayView, steps: Sequence[Step], onward: Transition | None, taken: set[str]
) -> Stop:
    others = tuple(
        arrow for step in steps for arrow in view.outgoing[step.id] if arrow.id not in taken
    )
    placed = next((step for step in steps if not _is_nowhere(view, step)), steps[0])
    return Stop(where(view, placed), tuple(steps), others, onward)


def _same_hands(view: PathwayView, one: Step, other: Step) -> bool:
    if _is_nowhere(view, one) or _is_nowhere(view, other):
        return True
    return where(view, one) == where(view, other)


def _is_nowhere(view: PathwayView, step: Step) -> bool:
    """Whether it is a start or an end of which nobody has said where it is."""
    is_edge = step.kind in (StepKind.START, StepKind.END)
    return is_edge and view.level(step) is None and view.party(step) is None


def _is_home(view: PathwayView, unit: Unit) -> bool:
    party = view.parties.get(unit.party or "")
    return party is not None and party.kind is PartyKind.PATIENT_FAMILY
