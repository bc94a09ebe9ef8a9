"""How arrows run between the steps: level and upright by turns, round the boxes, side by side."""

from collections.abc import Callable, Collection, Mapping, Sequence

from pathways.diagram.arrangement import Arrangement, Progress, teller
from pathways.diagram.flow import turned, turned_points
from pathways.diagram.geometry import Point, Rect
from pathways.diagram.routing.handset import by_hand, docked
from pathways.diagram.routing.lines import TURNED, USUAL
from pathways.diagram.routing.network import laid
from pathways.diagram.routing.wire import Wire
from pathways.graph import PathwayView
from pathways.model import Bend, Bends, Transition

Routes = dict[str, tuple[Point, ...]]

_ROUND = 220.0
"""How far round an arrow that is being dragged boxes are looked at."""


def routes(
    view: PathwayView, arrangement: Arrangement, *, progress: Progress | None = None
) -> Routes:
    """Every arrow's corners from source to target, by transition.

    Corners set by hand are kept. No other arrow runs through a step unless one is walled in.
    `progress` is told how much is done, from 0 to 1, and returns False to stop: Cancelled.
    """
    arrows = view.pathway.transitions
    return _routed(view, arrows, arrangement, arrangement.boxes, teller(progress))


def quick_routes(
    view: PathwayView, arrangement: Arrangement, transition_ids: Collection[str]
) -> Routes:
    """The same for a few arrows by themselves, mindful only of the boxes round them: for a drag."""
    arrows = [view.transitions[id_] for id_ in transition_ids]
    ends = {end for arrow in arrows for end in (arrow.source, arrow.target)}
    room = Rect.around(arrangement.boxes[step] for step in ends).grown(_ROUND)
    left, top, right, bottom = room.x, room.y, room.right, room.bottom
    near = {
        step: box
        for step, box in arrangement.boxes.items()
        if box[0] < right and box[1] < bottom and box[0] + box[2] > left and box[1] + box[3] > top
    }
    return _routed(view, arrows, arrangement, near, teller(None))


def bent_way(
    view: PathwayView, arrangement: Arrangement, transition_id: str, corners: Sequence[Point]
) -> tuple[Point, ...]:
    """The way an arrow would run by these corners; empty when its steps cover all of them."""
    arrow = view.transitions[transition_id]
    source, target = arrangement.boxes[arrow.source], arrangement.boxes[arrow.target]
    points = tuple(Bend(x=x, y=y) for x, y in corners)
    way = by_hand(source, target, Bends(transition=transition_id, points=points))
    if not way:
        return ()
    ends = view.steps[arrow.source].kind, view.steps[arrow.target].kind
    return docked(way, (source, ends[0]), (target, ends[1]))


def _routed(
    view: PathwayView,
    arrows: Sequence[Transition],
    arrangement: Arrangement,
    boxes: Mapping[str, Rect],
    done: Callable[[float], None],
) -> Routes:
    number = {step: at for at, step in enumerate(boxes)}
    bends = {bent.transition: bent for bent in view.pathway.layout.bends}
    found: Routes = {}
    free: list[Transition] = []
    for arrow in arrows:
        bent = bends.get(arrow.id)
        way = by_hand(boxes[arrow.source], boxes[arrow.target], bent) if bent else ()
        if way:
            found[arrow.id] = way
        else:
            free.append(arrow)
    wires = [Wire(number[a.source], number[a.target], _lean(view, a)) for a in free]
    edges = [lane.start for lane in arrangement.lanes[1:]]
    standing, bounds, fixed = list(boxes.values()), arrangement.bounds, list(found.values())
    if arrangement.downward:
        standing, bounds = [turned(box) for box in standing], turned(bounds)
        fixed = [turned_points(way) for way in fixed]
    margins = TURNED if arrangement.downward else USUAL
    ways = laid(wires, standing, bounds, edges, fixed, done, margins)
    for arrow, corners in zip(free, ways, strict=True):
        if arrangement.downward:
            found[arrow.id] = turned_points(corners)
        else:
            found[arrow.id] = tuple(Point(*corner) for corner in corners)
    return {
        arrow.id: docked(
            found[arrow.id],
            (boxes[arrow.source], view.steps[arrow.source].kind),
            (boxes[arrow.target], view.steps[arrow.target].kind),
        )
        for arrow in arrows
    }


def _lean(view: PathwayView, arrow: Transition) -> float:
    """Arrows that fan out turn near their source, arrows that join near their target."""
    fans = len(view.outgoing[arrow.source]) > 1
    joins = len(view.incoming[arrow.target]) > 1
    return 0.5 if fans == joins else float(joins)
