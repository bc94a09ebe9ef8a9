"""How many patients come through each step, by the shares."""

from pathways.graph.reach import leading_to, reached
from pathways.graph.routes import is_advice, usualness
from pathways.graph.view import PathwayView
from pathways.model import Step, StepKind, Transition

_LITTLE = 1e-5
"""When less than this part of one patient is still on the way round, it is left there."""
_MOST_ROUNDS = 1000


def visits(view: PathwayView) -> dict[str, float]:
    """How often one patient is expected at each step that a start leads to.

    Patients divide equally among several starts, and by the shares where ways part;
    one who comes back is counted again. Empty when it cannot be told: without a start, or where
    patients would go round for ever.
    """
    here = reached(view)
    if not here or not here <= leading_to(view, _ways_out(view)):
        return {}
    order = _forward(view)
    place = {step: number for number, step in enumerate(order)}
    onward = {
        step: [(arrow.target, part) for arrow, part in _parts(view, view.steps[step]) if part]
        for step in order
    }
    found = dict.fromkeys(order, 0.0)
    coming = {step.id: 1 / len(view.starts) for step in view.starts}
    for _round in range(_MOST_ROUNDS):
        returning: dict[str, float] = {}
        for step in order:
            patients = coming.pop(step, 0.0)
            if not patients:
                continue
            found[step] += patients
            for target, part in onward[step]:
                then = coming if place[target] > place[step] else returning
                then[target] = then.get(target, 0.0) + patients * part
        if sum(returning.values()) < _LITTLE:
            return found
        coming = returning
    return {}


def _parts(view: PathwayView, step: Step) -> list[tuple[Transition, float]]:
    """How large a part of a step's patients, 0 to 1, takes each way out of it.

    Ways without a share divide what the others leave, or all when none has one. Advice moves nobody
    when there are other ways. From an end only those go on who are said to. Where all take one way
    and some another as well, the step being no decision, they go several ways at once.
    """
    arrows = view.outgoing[step.id]
    moving = [arrow for arrow in arrows if not is_advice(arrow)] or arrows
    if step.kind is StepKind.END or _go_several_ways(step, moving):
        return [(arrow, (arrow.share or 0) / 100) for arrow in moving]
    return list(zip(moving, usualness(moving), strict=True))


def _go_several_ways(step: Step, arrows: list[Transition]) -> bool:
    if step.kind is StepKind.DECISION:
        return False
    return sum(arrow.share or 0 for arrow in arrows) > 100 and any(
        arrow.share == 100 for arrow in arrows
    )


def _ways_out(view: PathwayView) -> list[str]:
    """Where patients leave: at the ends, and where nothing leads on."""
    leaves = [step for step, arrows in view.outgoing.items() if not arrows]
    return [*leaves, *(step.id for step in view.finals)]


def _forward(view: PathwayView) -> list[str]:
    """What the starts lead to, each step before those it leads to, but for ways back.

    It is the reverse of the order in which a search in depth leaves the steps.
    """
    seen: set[str] = set()
    left: list[str] = []
    for start in view.starts:
        ahead = [(start.id, iter(view.outgoing[start.id]))] if start.id not in seen else []
        seen.add(start.id)
        while ahead:
            step, arrows = ahead[-1]
            target = next((arrow.target for arrow in arrows if arrow.target not in seen), None)
            if target is None:
                left.append(step)
                ahead.pop()
            else:
                seen.add(target)
                ahead.append((target, iter(view.outgoing[target])))
    return left[::-1]
