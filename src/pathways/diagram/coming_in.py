"""Where steps stand that come in together: as they stood among each other, and on top of nobody."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from pathways.diagram.flow import along
from pathways.diagram.geometry import Rect
from pathways.diagram.lanes import Sizes, lane_keys
from pathways.diagram.measures import HEAD_WIDTH, LANE_PADDING, ROW_GAP
from pathways.graph import PathwayView
from pathways.model import Placement

FIRST = HEAD_WIDTH + 12.0
"""Where the first steps may stand, along time."""
_CLEAR = 8.0
"""Steps nearer than this are in each other's way."""

_Boxes = dict[str, Rect]


def coming_in(view: PathwayView, sizes: Sizes, new: Collection[str]) -> tuple[Placement, ...]:
    """The placements of new steps, out of the way of those that stand already.

    Those of one lane keep together: where one would cover another step, all go below the steps
    that stand there, and the lane grows. Steps without a stored place are left out.
    """
    lengths, keys = along(view, sizes), lane_keys(view)
    stored = {spot.step: spot for spot in view.pathway.layout.placements}
    coming: dict[str, _Boxes] = defaultdict(dict)
    standing: dict[str, list[Rect]] = defaultdict(list)
    for step, spot in stored.items():
        box = Rect(spot.x, spot.y, *lengths[step])
        if step in new:
            coming[keys[step]][step] = box
        else:
            standing[keys[step]].append(box)
    first = min((box.x for boxes in coming.values() for box in boxes.values()), default=FIRST)
    onwards = max(0.0, FIRST - first)
    found: _Boxes = {}
    for lane, boxes in coming.items():
        found |= _below(_apart(_shifted(boxes, onwards, 0)), standing[lane])
    return tuple(
        Placement(step=step, x=box.x, y=box.y, pinned=stored[step].pinned)
        for step, box in found.items()
    )


def _shifted(boxes: Mapping[str, Rect], dx: float, dy: float) -> _Boxes:
    return {step: box.moved(dx, dy) for step, box in boxes.items()}


def _apart(boxes: _Boxes) -> _Boxes:
    """Boxes that came from several lanes into one, none upon another."""
    found: _Boxes = {}
    for step, wish in sorted(boxes.items(), key=lambda one: (one[1].y, one[1].x, one[0])):
        box = wish
        while (other := _in_the_way(box, found.values())) is not None:
            box = box._replace(y=other.bottom + ROW_GAP)
        found[step] = box
    return found


def _below(boxes: _Boxes, standing: Collection[Rect]) -> _Boxes:
    """The boxes as a block, below what stands in their way."""
    block = Rect.around(boxes.values())
    down = max(0.0, LANE_PADDING - block.y)
    boxes = _shifted(boxes, 0, down)
    if not any(_in_the_way(box, standing) for box in boxes.values()):
        return boxes
    left, right = block.x - _CLEAR, block.right + _CLEAR
    bottom = max(other.bottom for other in standing if other.x < right and left < other.right)
    return _shifted(boxes, 0, max(0.0, bottom + ROW_GAP - block.y - down))


def _in_the_way(box: Rect, others: Iterable[Rect]) -> Rect | None:
    room = box.grown(_CLEAR)
    return next((other for other in others if other.overlaps(room)), None)
