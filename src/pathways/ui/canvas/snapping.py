"""Let a dragged step fall in line with the steps it belongs with, so that arrows run straight."""

from collections.abc import Iterable

from pathways.diagram.geometry import Point, Rect


def snapped(box: Rect, others: Iterable[Rect], reach: float) -> Point:
    """How far to shift a box so that its middle lines up with another's.

    Each way by itself, to the nearest that lies no more than `reach` away; by nothing else.
    """
    middles = [other.center for other in others]
    here = box.center
    return Point(
        _nearest((middle.x - here.x for middle in middles), reach),
        _nearest((middle.y - here.y for middle in middles), reach),
    )


def _nearest(shifts: Iterable[float], reach: float) -> float:
    return min((shift for shift in shifts if abs(shift) <= reach), key=abs, default=0.0)
