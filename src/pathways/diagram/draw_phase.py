"""The headings of the columns: before, instead of, during and after the hospital stay."""

from collections import defaultdict
from collections.abc import Iterator

from pathways.diagram.arrangement import Arrangement
from pathways.diagram.flow import turned
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
_UPWARDS = 90.0


def phase_figures(view: PathwayView, arrangement: Arrangement) -> list[Figure]:
    """A heading above the steps of each phase, or at their left where time runs down.

    Headings whose steps stand among each other's get rows of their own, the first nearest to the
    lanes.
    """
    figures: list[Figure] = []
    rows: list[list[Rect]] = []
    for phase, room in _rooms(view, arrangement):
        free = (number for number, row in enumerate(rows) if not any(map(room.overlaps, row)))
        number = next(free, len(rows))
        rows[number:] = rows[number:] or [[]]
        rows[number].append(room)
        y = -(number + 1) * (_ABOVE + HEADING_HEIGHT)
        heading = Rect(room.x, y, room.width, HEADING_HEIGHT)
        figures.append(
            _down(phase, turned(heading)) if arrangement.downward else _heading(phase, heading)
        )
    return figures


def _rooms(view: PathwayView, arrangement: Arrangement) -> Iterator[tuple[Phase, Rect]]:
    """How far along time each phase that has steps reaches; all are equally high."""
    steps = defaultdict(list)
    for id_, step in view.steps.items():
        if step.phase is not None:
            box = arrangement.boxes[id_]
            steps[step.phase].append(turned(box) if arrangement.downward else box)
    for phase in Phase:
        if phase in steps:
            x, _y, broad, _high = Rect.around(steps[phase])
            name = width(label(phase), NAME_SIZE, Face.SEMIBOLD) + _BESIDE
            longer = max(0.0, name - broad - 2 * _BESIDE)
            yield phase, Rect(x - _BESIDE - longer / 2, 0, broad + 2 * _BESIDE + longer, 1)


def _heading(phase: Phase, rect: Rect) -> Figure:
    name = label(phase)
    left = rect.center.x - width(name, NAME_SIZE, Face.SEMIBOLD) / 2
    baseline = baselines(rect.center.y - height(1, NAME_SIZE) / 2, 1, NAME_SIZE)[0]
    text = Text(Point(left, baseline), name, NAME_SIZE, Role.PHASE, Face.SEMIBOLD)
    return Figure(phase, Layer.LANE, rect, (Box(rect, Role.PHASE, 4), text))


def _down(phase: Phase, rect: Rect) -> Figure:
    """The heading's name reads upwards."""
    name = label(phase)
    foot = rect.center.y + width(name, NAME_SIZE, Face.SEMIBOLD) / 2
    baseline = baselines(rect.center.x - height(1, NAME_SIZE) / 2, 1, NAME_SIZE)[0]
    text = Text(Point(baseline, foot), name, NAME_SIZE, Role.PHASE, Face.SEMIBOLD, _UPWARDS)
    return Figure(phase, Layer.LANE, rect, (Box(rect, Role.PHASE, 4), text))
