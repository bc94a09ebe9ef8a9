"""Time to the right or down: both are reckoned as if it ran to the right, then turned over.

A drawing where time runs down is that of time to the right, mirrored at the diagonal: x and y, and
widths and heights, change places. What is turned twice is as before.
"""

from collections.abc import Iterable, Mapping

from pathways.diagram.geometry import Point, Rect
from pathways.graph import PathwayView
from pathways.model import Orientation


def runs_down(view: PathwayView) -> bool:
    """Whether time runs from the top to the bottom."""
    return view.pathway.layout.orientation is Orientation.TOP_TO_BOTTOM


def turned(rect: Rect) -> Rect:
    """The rectangle mirrored at the diagonal."""
    return Rect(rect.y, rect.x, rect.height, rect.width)


def turned_points(points: Iterable[tuple[float, float]]) -> tuple[Point, ...]:
    """The points mirrored at the diagonal."""
    return tuple([Point(y, x) for x, y in points])


def along(
    view: PathwayView, sizes: Mapping[str, tuple[float, float]]
) -> Mapping[str, tuple[float, float]]:
    """Each step's length along time and across it, from its width and height."""
    if not runs_down(view):
        return sizes
    return {step: (height, width) for step, (width, height) in sizes.items()}
