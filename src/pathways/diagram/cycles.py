"""Which arrows go on and which go back: the order of time in a pathway that may turn in circles."""

from collections.abc import Iterator, Mapping
from heapq import heappop, heappush

from pathways.graph import PathwayView
from pathways.model import Phase, StepKind, Transition

_PHASES = {None: 1, Phase.BEFORE: 0, Phase.INSTEAD_OF: 1, Phase.DURING: 1, Phase.AFTER: 2}


def in_time(view: PathwayView) -> tuple[list[str], list[Transition]]:
    """The steps in an order of time, and the arrows that follow it; the other arrows go back.

    In a circle an arrow taken on worsening, or to an earlier phase, is the one to go back; else
    the circle is opened where arrows come in from outside it.
    """
    order: list[str] = []
    file_order = {step: number for number, step in enumerate(view.steps)}
    for circle in _circles(view):
        order += circle if len(circle) == 1 else _opened(view, circle, file_order)
    place = {step: number for number, step in enumerate(order)}
    onward = [
        arrow for arrow in view.pathway.transitions if place[arrow.source] < place[arrow.target]
    ]
    return order, onward


def _opened(view: PathwayView, circle: list[str], file_order: Mapping[str, int]) -> Iterator[str]:
    """A circle's steps in order: next is who waits for nobody, else for the fewest calm arrows."""
    inside = set(circle)
    waits = dict.fromkeys(circle, 0)
    calm = dict.fromkeys(circle, 0)
    entered = {step: view.steps[step].kind is StepKind.START for step in circle}
    for step in circle:
        for arrow in view.incoming[step]:
            if arrow.source not in inside:
                entered[step] = True
            elif arrow.source != step:
                waits[step] += 1
                calm[step] += _is_calm(view, arrow)

    def call(step: str) -> tuple[bool, bool, int, int, int, str]:
        phase = _PHASES[view.steps[step].phase]
        return waits[step] > 0, not entered[step], calm[step], phase, file_order[step], step

    queue = sorted(call(step) for step in circle)
    while inside:
        *_rest, step = heappop(queue)
        if step not in inside:
            continue
        inside.remove(step)
        yield step
        for arrow in view.outgoing[step]:
            if arrow.target in inside:
                entered[arrow.target] = True
                waits[arrow.target] -= 1
                calm[arrow.target] -= _is_calm(view, arrow)
                heappush(queue, call(arrow.target))


def _is_calm(view: PathwayView, arrow: Transition) -> bool:
    before, after = view.steps[arrow.source].phase, view.steps[arrow.target].phase
    return not arrow.worsening and _PHASES[before] <= _PHASES[after]


def _circles(view: PathwayView) -> list[list[str]]:
    """The strongly connected parts, sources first (Tarjan's algorithm, without recursion)."""
    number: dict[str, int] = {}
    low: dict[str, int] = {}
    waiting: list[str] = []
    settled: set[str] = set()
    found: list[list[str]] = []
    for root in reversed(view.steps):
        stack: list[tuple[str, Iterator[Transition]]] = []
        step: str | None = None if root in number else root
        while step is not None or stack:
            if step is not None:
                number[step] = low[step] = len(number)
                waiting.append(step)
                stack.append((step, reversed(view.outgoing[step])))
            here, arrows = stack[-1]
            step = _unseen(here, arrows, number, low, settled)
            if step is not None:
                continue
            stack.pop()
            if stack:
                above = stack[-1][0]
                low[above] = min(low[above], low[here])
            if low[here] == number[here]:
                part: list[str] = []
                while not part or part[-1] != here:
                    part.append(waiting.pop())
                settled.update(part)
                found.append(part[::-1])
    return found[::-1]


def _unseen(
    here: str,
    arrows: Iterator[Transition],
    number: dict[str, int],
    low: dict[str, int],
    settled: set[str],
) -> str | None:
    for arrow in arrows:
        if arrow.target not in number:
            return arrow.target
        if arrow.target not in settled:
            low[here] = min(low[here], number[arrow.target])
    return None
