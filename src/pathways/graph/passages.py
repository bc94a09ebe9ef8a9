"""The units that every route must pass."""

from collections.abc import Collection

from pathways.graph.view import PathwayView
from pathways.model import StepKind, Unit

_EDGES = (StepKind.START, StepKind.END)


def unavoidable_units(view: PathwayView) -> list[tuple[Unit, tuple[str, ...]]]:
    """The units that every route from a start to an end passes, each with its steps.

    Starts and ends are no passing. Empty when no start leads to an end. The units come in the
    order a patient meets them.
    """
    route = _a_route(view, frozenset())
    at: dict[str, list[str]] = {}
    for step in view.pathway.steps:
        if step.unit and step.kind not in _EDGES:
            at.setdefault(step.unit, []).append(step.id)
    # A unit that is not on this route can be avoided, by this route.
    met = dict.fromkeys(view.steps[step].unit or "" for step in route)
    return [
        (view.units[unit], tuple(at[unit]))
        for unit in met
        if unit in at and not _a_route(view, frozenset(at[unit]))
    ]


def _a_route(view: PathwayView, closed: Collection[str]) -> list[str]:
    """The steps of some route from a start to an end that passes no closed step, or nothing."""
    finals = {step.id for step in view.finals} - set(closed)
    before: dict[str, str | None] = {step.id: None for step in view.starts if step.id not in closed}
    ahead = list(before)
    while ahead:
        step = ahead.pop()
        if step in finals:
            return _traced(before, step)
        for arrow in view.outgoing[step]:
            if arrow.target not in before and arrow.target not in closed:
                before[arrow.target] = step
                ahead.append(arrow.target)
    return []


def _traced(before: dict[str, str | None], step: str | None) -> list[str]:
    route = []
    while step is not None:
        route.append(step)
        step = before[step]
    return route[::-1]
