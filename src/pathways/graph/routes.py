"""The usual route through a pathway, and what a patient meets along a route."""

from collections.abc import Sequence
from heapq import heappop, heappush
from itertools import count, groupby
from math import log

from pathways.graph.view import PathwayView
from pathways.model import CareLevel, HandoffKind, Transition

Route = tuple[Transition, ...]
"""Transitions in the order they are taken, from a start to where the patient leaves."""

_ADVICE = frozenset({HandoffKind.CONSULTATION, HandoffKind.INFORMATION})
"""Kinds of handoff that tell of a patient without moving him or her."""


def usual_route(view: PathwayView) -> Route:
    """The route that most patients take, by the shares; empty when no start leads to an end.

    Where nobody has given shares, the ways from a step count as equally usual. Of routes that are
    as usual, the one with fewer handoffs is chosen.
    """
    handed = {arrow.id for arrow in view.handoffs}
    finals = {step.id for step in view.finals}
    order = count()
    taken: dict[str, Transition | None] = {}
    # Dijkstra: a route's rarity is the sum of its parts' -log, so the least rare comes first.
    ahead: list[tuple[float, int, int, str, Transition | None]] = [
        (0.0, 0, next(order), start.id, None) for start in view.starts
    ]
    while ahead:
        rarity, handoffs, _, step, by = heappop(ahead)
        if step in taken:
            continue
        taken[step] = by
        if step in finals:
            return _traced(taken, step)
        for arrow, part in zip(view.outgoing[step], usualness(view.outgoing[step]), strict=True):
            if part > 0 and arrow.target not in taken:
                further = round(rarity - log(part), 9)
                passed = handoffs + (arrow.id in handed)
                heappush(ahead, (further, passed, next(order), arrow.target, arrow))
    return ()


def usualness(arrows: Sequence[Transition]) -> list[float]:
    """How large a part of the patients, 0 to 1, takes each of the ways that leave one step.

    Ways without a share divide what the others leave. A way taken on worsening is not usual
    unless it has a share, or there is no other; nor is advice, which moves nobody.
    """
    if len(arrows) == 1:
        return [1.0]
    given = sum(arrow.share or 0 for arrow in arrows)
    unsaid = {
        arrow.id
        for arrow in arrows
        if arrow.share is None and not arrow.worsening and not is_advice(arrow)
    }
    if not given and not unsaid:
        unsaid = {arrow.id for arrow in arrows if arrow.share is None}
    rest = max(0.0, 100 - given) / max(1, len(unsaid))
    parts = [rest if arrow.id in unsaid else arrow.share or 0 for arrow in arrows]
    whole = sum(parts)
    return [part / whole if whole else 0.0 for part in parts]


def is_advice(arrow: Transition) -> bool:
    """Whether it tells of a patient without moving him or her, as far as anybody has said."""
    return arrow.share is None and arrow.handoff is not None and arrow.handoff.kind in _ADVICE


def handoffs_on(view: PathwayView, route: Route) -> Route:
    """The handoffs on a route, in the order they are met."""
    return tuple(arrow for arrow in route if view.is_handoff(arrow))


def levels_on(view: PathwayView, route: Route) -> tuple[CareLevel, ...]:
    """The care levels a route passes, each as often as it is come to anew."""
    if not route:
        return ()
    steps = [route[0].source, *(arrow.target for arrow in route)]
    levels = (view.level(view.steps[step]) for step in steps)
    return tuple(level for level, _ in groupby(level for level in levels if level is not None))


def _traced(taken: dict[str, Transition | None], step: str) -> Route:
    """The way back from a step to its start, turned round."""
    route = []
    while (arrow := taken[step]) is not None:
        route.append(arrow)
        step = arrow.source
    return tuple(reversed(route))
