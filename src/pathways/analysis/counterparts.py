"""What in one drawing stands for what in another that was drawn from it."""

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import TypeVar

from pathways.graph import PathwayView
from pathways.model import Step, Transition

E = TypeVar("E", Step, Transition)


def counterparts(before: PathwayView, after: PathwayView) -> dict[str, str]:
    """By the id of a step or arrow in `after`, and of the pathway, the id of its like in `before`.

    A copy has ids of its own. Steps are the same when their ids are, else their names, else what
    comes before and after them, for a step that was only renamed; arrows when both ends are.
    """
    steps: dict[str, str] = {}
    olds, news = before.pathway.steps, after.pathway.steps
    _pair(olds, news, steps, _id, _id)
    _pair(olds, news, steps, _like, _like)
    _pair(olds, news, steps, _name, _name)
    itself = {id_: id_ for id_ in steps.values()}
    known = dict(steps)
    _pair(
        olds,
        news,
        steps,
        lambda step: _between(before, step, itself),
        lambda step: _between(after, step, known),
    )
    arrows: dict[str, str] = {}
    lines = before.pathway.transitions, after.pathway.transitions
    _pair(*lines, arrows, _id, _id)
    _pair(
        *lines,
        arrows,
        lambda arrow: (arrow.source, arrow.target, arrow.condition),
        lambda arrow: (steps.get(arrow.source), steps.get(arrow.target), arrow.condition),
    )
    _pair(
        *lines,
        arrows,
        lambda arrow: (arrow.source, arrow.target),
        lambda arrow: (steps.get(arrow.source), steps.get(arrow.target)),
    )
    return {**steps, **arrows, after.pathway.id: before.pathway.id}


def _pair(
    olds: Iterable[E],
    news: Iterable[E],
    found: dict[str, str],
    old_key: Callable[[E], Hashable],
    new_key: Callable[[E], Hashable],
) -> None:
    """Pair what has no pair yet by equal keys, in the drawings' order; an empty key pairs none."""
    taken = set(found.values())
    waiting: dict[Hashable, deque[str]] = defaultdict(deque)
    for old in olds:
        if old.id not in taken:
            waiting[old_key(old)].append(old.id)
    wanted = [(new.id, new_key(new)) for new in news if new.id not in found]
    for id_, key in wanted:
        if key and waiting[key]:
            found[id_] = waiting[key].popleft()


def _id(element: E) -> str:
    return element.id


def _name(step: Step) -> str:
    return step.name.strip().casefold()


def _like(step: Step) -> Hashable:
    return _name(step), step.kind, step.unit, step.level


def _between(view: PathwayView, step: Step, known: Mapping[str, str]) -> Hashable:
    """What the step is, and which known steps come before and after it; nothing where none do."""
    comes = {known[arrow.source] for arrow in view.incoming[step.id] if arrow.source in known}
    goes = {known[arrow.target] for arrow in view.outgoing[step.id] if arrow.target in known}
    return (step.kind, frozenset(comes), frozenset(goes)) if comes or goes else None
