"""Elements that have something in common with some that are chosen, or lie along the flow."""

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum

from pathways.graph.reach import leading_to, led_to
from pathways.graph.view import PathwayView
from pathways.model import Step


class Likeness(StrEnum):
    """What steps may have in common."""

    LEVEL = "level"
    UNIT = "unit"
    KIND = "kind"
    AFTER = "after"
    """All that can follow on one of them."""
    BEFORE = "before"
    """All that can lead to one of them."""


def alike(view: PathwayView, chosen: Iterable[str], likeness: Likeness) -> tuple[str, ...]:
    """The steps that share something with one of the chosen, these among them, in the file's order.

    A chosen transition stands for the step it comes from; going on along the flow, for the one it
    leads to. Steps of no unit have the party in common that is responsible for them.
    """
    arrows = view.transitions
    onwards = likeness is Likeness.AFTER
    steps = {
        (arrows[one].target if onwards else arrows[one].source) if one in arrows else one
        for one in chosen
        if one in arrows or one in view.steps
    }
    if likeness is Likeness.AFTER:
        found = led_to(view, steps)
    elif likeness is Likeness.BEFORE:
        found = leading_to(view, steps)
    else:
        trait = _TRAITS[likeness]
        wanted = {trait(view, view.steps[step]) for step in steps}
        found = {id_ for id_, step in view.steps.items() if trait(view, step) in wanted}
    return tuple(step for step in view.steps if step in found)


def between(view: PathwayView, steps: Iterable[str]) -> tuple[str, ...]:
    """The transitions whose two ends are among the steps, in the file's order."""
    inside = set(steps)
    return tuple(
        id_
        for id_, arrow in view.transitions.items()
        if arrow.source in inside and arrow.target in inside
    )


def _unit(view: PathwayView, step: Step) -> object:
    if step.unit is not None:
        return step.unit
    party = view.party(step)
    return ("party", party.id if party else None)


_TRAITS: Mapping[Likeness, Callable[[PathwayView, Step], object]] = {
    Likeness.LEVEL: lambda view, step: view.level(step),
    Likeness.UNIT: _unit,
    Likeness.KIND: lambda _view, step: step.kind,
}
