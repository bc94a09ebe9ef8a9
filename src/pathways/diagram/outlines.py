"""Where an arrow meets a step whose corners are cut: starts, ends and decisions."""

from math import sqrt

from pathways.diagram.geometry import Point, Rect
from pathways.model import StepKind

PILL_RADIUS = 24.0
"""The round ends of starts and ends, at most."""
SLANT = 15.0
"""How far a decision's sides run out to a point, at most."""

CUT_CORNERED = frozenset({StepKind.START, StepKind.END, StepKind.DECISION})

_NEAR = 0.5


def corner_cut(kind: StepKind, height: float) -> tuple[float, float]:
    """How much of the box's top edge and of its side each cut corner takes away."""
    half = height / 2
    if kind is StepKind.DECISION:
        return min(SLANT, half), half
    radius = min(PILL_RADIUS, half)
    return radius, radius


def meeting_point(kind: StepKind, box: Rect, point: Point) -> Point:
    """The point of the box's edge moved inwards onto a cut-cornered step's own outline."""
    across, down = corner_cut(kind, box.height)
    middle = box.center
    if min(abs(point.x - box.x), abs(point.x - box.right)) < _NEAR:
        into = (abs(point.y - middle.y) - box.height / 2 + down) / down
        inset = across * _depth(kind, into)
        return Point(point.x + (inset if point.x < middle.x else -inset), point.y)
    if min(abs(point.y - box.y), abs(point.y - box.bottom)) < _NEAR:
        into = (abs(point.x - middle.x) - box.width / 2 + across) / across
        inset = down * _depth(kind, into)
        return Point(point.x, point.y + (inset if point.y < middle.y else -inset))
    return point


def _depth(kind: StepKind, into: float) -> float:
    """How deep the cut is, 0 to 1, so far into the corner, 0 to 1."""
    share = min(max(into, 0.0), 1.0)
    return share if kind is StepKind.DECISION else 1 - sqrt(1 - share**2)
