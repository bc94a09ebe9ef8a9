"""Make room in a drawing, or close it up: everything beyond a line moves as one."""

from collections import defaultdict
from collections.abc import Mapping

from pathways.diagram.geometry import Rect

LEAST_GAP = 12.0
"""Room that closing up leaves between boxes."""

_ROW = 24.0
"""The height of the rows that closing up looks along."""

Boxes = Mapping[str, Rect]


def beyond(boxes: Boxes, line: float, *, down: bool) -> frozenset[str]:
    """The boxes whose middle lies right of a line, or below it."""
    return frozenset(
        key for key, box in boxes.items() if (box.center.y if down else box.center.x) > line
    )


def least_shift(boxes: Boxes, moving: frozenset[str], edge: float, *, down: bool) -> float:
    """The most that boxes can close up, as a shift of 0 or less.

    They stop before a box that stays, and no nearer to the drawing's edge than `edge`.
    """
    spans = {
        key: (box.y, box.bottom, box.x, box.right)
        if down
        else (box.x, box.right, box.y, box.bottom)
        for key, box in boxes.items()
    }
    ends: dict[int, float] = defaultdict(lambda: edge - LEAST_GAP)
    for key, (_start, end, low, high) in spans.items():
        if key not in moving:
            for row in _rows(low, high):
                ends[row] = max(ends[row], end)
    room = [
        start - ends[row] - LEAST_GAP
        for key, (start, end, low, high) in spans.items()
        if key in moving
        for row in _rows(low, high)
    ]
    return -max(0.0, min(room, default=0.0))


def _spans(box: Rect, *, down: bool) -> tuple[float, float, float, float]:
    """From where to where a box lies along the way that things move, and across it."""
    along, across = (box.x, box.right), (box.y, box.bottom)
    return (*across, *along) if down else (*along, *across)


def _rows(low: float, high: float) -> range:
    return range(int(low // _ROW), int(high // _ROW) + 1)
