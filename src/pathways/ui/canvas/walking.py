"""Where the arrow keys lead: along the flow sideways, among neighbours up and down."""

from collections.abc import Callable, Iterable
from enum import Enum

from pathways.diagram.arrangement import Arrangement
from pathways.diagram.geometry import Point, Rect
from pathways.graph import PathwayView
from pathways.model import Transition


class Way(Enum):
    """The way an arrow key points, as steps to the right and down."""

    RIGHT = (1, 0)
    LEFT = (-1, 0)
    UP = (0, -1)
    DOWN = (0, 1)


def walk(view: PathwayView, arrangement: Arrangement, element: str, way: Way) -> str | None:
    """The element an arrow key leads to from a step or a transition; None when nothing lies there.

    From a step, right is the next step of the flow and left the one before (the straightest of
    several); where the flow ends, the nearest step on that side. Up and down are the neighbours on
    the drawing. From a transition, right and left are its ends, up and down its siblings.
    """
    if element in view.transitions:
        return _from_transition(view, arrangement, view.transitions[element], way)
    if element not in view.steps:
        return None
    if way is Way.RIGHT:
        ahead = [arrow.target for arrow in view.outgoing[element]]
    elif way is Way.LEFT:
        ahead = [arrow.source for arrow in view.incoming[element]]
    else:
        ahead = []
    return _straightest(arrangement, element, way, ahead) or nearest(arrangement, element, way)


def nearest(arrangement: Arrangement, step: str, way: Way) -> str | None:
    """The nearest step on one side, whether or not an arrow leads there."""
    others = (other for other in arrangement.boxes if other != step)
    return _straightest(arrangement, step, way, others)


def arrow_from(view: PathwayView, arrangement: Arrangement, step: str) -> str | None:
    """The first of a step's outgoing transitions, from the top; else of those that come in."""
    arrows = _by_height(view.outgoing[step], lambda arrow: arrangement.boxes[arrow.target])
    arrows += _by_height(view.incoming[step], lambda arrow: arrangement.boxes[arrow.source])
    return arrows[0].id if arrows else None


def _from_transition(
    view: PathwayView, arrangement: Arrangement, arrow: Transition, way: Way
) -> str | None:
    if way is Way.RIGHT:
        return arrow.target
    if way is Way.LEFT:
        return arrow.source
    siblings = _by_height(
        view.outgoing[arrow.source], lambda other: arrangement.boxes[other.target]
    )
    place = siblings.index(arrow) + way.value[1]
    return siblings[place].id if 0 <= place < len(siblings) else None


def _by_height(arrows: Iterable[Transition], end: Callable[[Transition], Rect]) -> list[Transition]:
    return sorted(arrows, key=lambda arrow: (end(arrow).center.y, end(arrow).center.x))


def _straightest(
    arrangement: Arrangement, step: str, way: Way, others: Iterable[str]
) -> str | None:
    """The step that lies nearest in a direction; straying sideways counts double."""
    here = arrangement.boxes[step].center
    ranked = [
        (distance, other)
        for other in others
        if (distance := _distance(here, arrangement.boxes[other].center, way)) is not None
    ]
    return min(ranked)[1] if ranked else None


def _distance(here: Point, there: Point, way: Way) -> float | None:
    """None for what does not lie on that side, within 45 degrees and a little."""
    dx, dy = there.x - here.x, there.y - here.y
    ahead = dx * way.value[0] + dy * way.value[1]
    aside = abs(dx * way.value[1] + dy * way.value[0])
    if ahead <= 1:
        return None
    return ahead + 2 * aside
