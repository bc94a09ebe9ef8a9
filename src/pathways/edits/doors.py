"""The starts and ends by which a sub-pathway is joined to the pathway it stands in.

A door is called what the step on its other side is called, so that people see where the patient
comes from and goes to, and the arrows outside find their doors again.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from pathways.edits.rebuild import rebuilt
from pathways.model import CareLevel, Pathway, Step, StepKind, Transition

_BETWEEN = " / "
_LONGEST = 500
"""Characters a name may have."""


class Side(NamedTuple):
    """One of the two ways through the edge of a sub-pathway."""

    kind: StepKind
    inner: str
    """The field of an arrow outside that names a step inside."""
    outer: str


ENTRY = Side(StepKind.START, "target", "source")
EXIT = Side(StepKind.END, "source", "target")


class Door(NamedTuple):
    """A start or end to be made: its name, the step inside it leads to, and that step's level."""

    name: str
    step: str
    level: CareLevel | None
    arrow: Transition
    """One of the arrows outside that go through it; those of a door for many are alike."""


def wanted_doors(
    arrows: Sequence[Transition],
    side: Side,
    names: Mapping[str, str],
    levels: Mapping[str, CareLevel | None],
) -> Iterator[Door]:
    """A door for each arrow through the edge; one for all when they meet in one step.

    Ways out that are chosen between, or have their shares, have a door each.
    """
    inside = {getattr(arrow, side.inner) for arrow in arrows}
    chosen = side is EXIT and any(one.condition or one.share is not None for one in arrows)
    if len(inside) == 1 and not chosen:
        (step,) = inside
        outside = dict.fromkeys(names[getattr(arrow, side.outer)] for arrow in arrows)
        name = _BETWEEN.join(filter(None, outside))[:_LONGEST].strip()
        yield Door(name, step, levels[step], arrows[0])
        return
    for arrow in arrows:
        step = getattr(arrow, side.inner)
        yield Door(names[getattr(arrow, side.outer)], step, levels[step], arrow)


def door_arrow(door: Door, side: Side, step_id: str, id_: str) -> Transition:
    """The arrow between a door and the step inside.

    Where the way is chosen inside, what the arrow outside says of the choice is said here, too.
    """
    arrow = Transition(id=id_, **{side.outer: step_id, side.inner: door.step})
    if side is ENTRY:
        return arrow
    return rebuilt(arrow, condition=door.arrow.condition, share=door.arrow.share)


def doors(pathway: Pathway, side: Side) -> dict[str, list[Transition]]:
    """A pathway's starts or ends that are nothing but doors, with the arrows between them and the
    steps inside.

    One that joins no step, or another door, is a step like others.
    """
    solid = {one.id for one in pathway.steps if one.kind not in {StepKind.START, StepKind.END}}
    joined: dict[str, list[Transition]] = defaultdict(list)
    barred = set()
    for arrow in pathway.transitions:
        if getattr(arrow, side.inner) in solid:
            joined[getattr(arrow, side.outer)].append(arrow)
        else:
            barred |= {arrow.source, arrow.target}
    return {
        one.id: joined[one.id]
        for one in pathway.steps
        if one.kind is side.kind and one.id in joined and one.id not in barred
    }


def matched(
    arrows: Iterable[Transition], side: Side, steps: Sequence[Step], names: Mapping[str, str]
) -> dict[str, str]:
    """The door of each arrow outside: by the name of the step it comes from or goes to.

    Of several doors with a name the first arrow takes the first; an arrow whose step no door is
    named after takes the last. Empty without doors.
    """
    if not steps:
        return {}
    named: dict[str, list[str]] = defaultdict(list)
    for step in steps:
        for name in {step.name, *step.name.split(_BETWEEN)}:
            named[name].append(step.id)
    turns: dict[str, int] = defaultdict(int)
    found = {}
    for arrow in arrows:
        name = names[getattr(arrow, side.outer)]
        fitting = named.get(name, [steps[-1].id])
        found[arrow.id] = fitting[min(turns[name], len(fitting) - 1)]
        turns[name] += 1
    return found


def through(arrow: Transition, side: Side, inner: Transition) -> Transition:
    """The arrow outside, led through its door to the step behind it.

    What the arrow does not say itself is taken from the one between the door and the step.
    """
    return rebuilt(
        arrow,
        condition=arrow.condition or inner.condition,
        share=inner.share if arrow.share is None else arrow.share,
        handoff=arrow.handoff or inner.handoff,
        **{side.inner: getattr(inner, side.inner)},
    )
