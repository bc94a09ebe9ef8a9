"""The headings above the lanes: before, instead of, during and after the hospital stay."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from pathways.diagram.geometry import Point, Rect
from pathways.diagram.primitives import Box, Face, Figure, Layer, Role, Text
from pathways.diagram.text import baselines, height, width
from pathways.graph import PathwayView
from pathways.model import Phase, label

NAME_SIZE = 11.0
HEADING_HEIGHT = height(1, NAME_SIZE) + 8.0

_ABOVE = 8.0
"""Between the lanes and the headings, and between two rows of these."""
_BESIDE = 12.0
"""A heading reaches so far past its outermost steps."""


def phase_figures(view: PathwayView, boxes: Mapping[str, Rect], top: float) -> list[Figure]:
    """A heading over the steps of each phase, in the phases' order.

    Headings whose steps stand among each other's get rows of their own, the first lowest.
    """
    figures: list[Figure] = []
    rows: list[list[Rect]] = []
    for phase, room in _rooms(view, boxes):
        free = (number for number, row in enumerate(rows) if not any(map(room.overlaps, row)))
        number = next(free, len(rows))
        rows[number:] = rows[number:] or [[]]
        rows[number].append(room)
        y = top - (number + 1) * (_ABOVE + HEADING_HEIGHT)
        figures.append(_heading(phase, Rect(room.x, y, room.width, HEADING_HEIGHT)))
    return figures


def _rooms(view: PathwayView, boxes: Mapping[str, Rect]) -> Iterator[tuple[Phase, Rect]]:
    """How far from left to right each phase that has steps reaches; all are equally high."""
    steps = defaultdict(list)
    for id_, step in view.steps.items():
        if step.phase is not None:
            steps[step.phase].append(boxes[id_])
    for phase in Phase:
        if phase in steps:
            x, _y, broad, _high = Rect.around(steps[phase])
            yield phase, Rect(x - _BESIDE, 0, broad + 2 * _BESIDE, 1)


def _heading(phase: Phase, rect: Rect) -> Figure:
    name = label(phase)
    left = rect.center.x - width(name, NAME_SIZE, Face.SEMIBOLD) / 2
    baseline = baselines(rect.center.y - height(1, NAME_SIZE) / 2, 1, NAME_SIZE)[0]
    text = Text(Point(left, baseline), name, NAME_SIZE, Role.PHASE, Face.SEMIBOLD)
    return Figure(phase, Layer.LANE, rect, (Box(rect, Role.PHASE, 4), text))
