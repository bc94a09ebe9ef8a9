"""Where the arrow keys lead: along the flow sideways, among neighbours up and down."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from enum import Enum

from pathways.diagram.arrangement import Arrangement
from pathways.diagram.flow import turned
from pathways.diagram.geometry import Point, Rect
from pathways.graph import PathwayView
from pathways.model import Transition


class Way(Enum):
    """The way an arrow key points, as steps to the right and down."""

    RIGHT = (1, 0)
    LEFT = (-1, 0)
    UP = (0, -1)
    DOWN = (0, 1)


_TURNED = {
    Way.RIGHT: Way.DOWN,
    Way.LEFT: Way.UP,
    Way.UP: Way.LEFT,
    Way.DOWN: Way.RIGHT,
}


def walk(view: PathwayView, arrangement: Arrangement, element: str, way: Way) -> str | None:
    """The element an arrow key leads to from a step or a transition; None when nothing lies there.

    From a step, right is the next step of the flow and left the one before (the straightest of
    several); where the flow ends, the nearest step on that side. Up and down are the neighbours on
    the drawing. From a transition, right and left are its ends, up and down its siblings. Where
    time runs down, down is what right is here, and right what down is. From a note every key leads
    to what it is about, from a frame into it.
    """
    if arrangement.downward:
        arrangement, way = _turned(arrangement), _TURNED[way]
    if element in view.transitions:
        return _from_transition(view, arrangement, view.transitions[element], way)
    if element not in view.steps:
        return _into(view, element)
    if way is Way.RIGHT:
        along = [arrow.target for arrow in view.outgoing[element]]
    elif way is Way.LEFT:
        along = [arrow.source for arrow in view.incoming[element]]
    else:
        along = []
    return _next(arrangement, element, way, along) or nearest(arrangement, element, way)


def _into(view: PathwayView, element: str) -> str | None:
    """From a note to what it is about, from a frame to its first step."""
    about = {note.id: note.element for note in view.pathway.notes}
    first = {frame.id: next(iter(frame.steps), None) for frame in view.pathway.frames}
    return (about | first).get(element)


def nearest(arrangement: Arrangement, step: str, way: Way) -> str | None:
    """The nearest step on one side, whether or not an arrow leads there."""
    here = arrangement.boxes[step].center
    ranked = [
        (ahead + 2 * aside, other)
        for other, box in arrangement.boxes.items()
        for ahead, aside in (_seen(here, box.center, way),)
        if other != step and ahead > 1
    ]
    return min(ranked)[1] if ranked else None


def arrow_from(view: PathwayView, arrangement: Arrangement, step: str) -> str | None:
    """The first of a step's outgoing transitions, from the top; else of those that come in."""
    arrangement = _turned(arrangement) if arrangement.downward else arrangement
    arrows = _by_height(view.outgoing[step], lambda arrow: arrangement.boxes[arrow.target])
    arrows += _by_height(view.incoming[step], lambda arrow: arrangement.boxes[arrow.source])
    return arrows[0].id if arrows else None


def _turned(arrangement: Arrangement) -> Arrangement:
    """The boxes as they would stand if time ran to the right."""
    boxes = {step: turned(box) for step, box in arrangement.boxes.items()}
    return replace(arrangement, boxes=boxes, downward=False)


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


def _next(arrangement: Arrangement, step: str, way: Way, along: Iterable[str]) -> str | None:
    """The nearest of the steps that arrows lead to; one that lies back only if there is no other.

    An arrow that runs straight up or down leads onwards too.
    """
    here = arrangement.boxes[step].center
    ranked = [
        (ahead < -1, abs(ahead) + 2 * aside, other)
        for other in along
        for ahead, aside in (_seen(here, arrangement.boxes[other].center, way),)
    ]
    return min(ranked)[2] if ranked else None


def _seen(here: Point, there: Point, way: Way) -> tuple[float, float]:
    """How far a place lies ahead in a direction, and how far aside of it."""
    dx, dy = there.x - here.x, there.y - here.y
    right, down = way.value
    return dx * right + dy * down, abs(dx * down + dy * right)
