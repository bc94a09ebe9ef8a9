"""Line boxes up by an edge or their middles, and spread them evenly."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from enum import StrEnum

from pathways.diagram.geometry import Rect


class Side(StrEnum):
    """What boxes are lined up by."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"
    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"

    @property
    def is_level(self) -> bool:
        """Whether it names a height, which boxes are moved up and down to."""
        return self in {Side.TOP, Side.MIDDLE, Side.BOTTOM}


class Axis(StrEnum):
    """The way boxes are spread."""

    ACROSS = "across"
    DOWN = "down"


Boxes = Mapping[str, Rect]
Lanes = Mapping[str, str]
NO_LANES: Lanes = {}


def aligned(boxes: Boxes, side: Side, lanes: Lanes = NO_LANES) -> dict[str, Rect]:
    """The boxes lined up by their common outermost edge, or by the middle of all.

    With `lanes`, which name each box's, those of one lane are lined up by themselves, so that no
    step changes its lane.
    """
    found: dict[str, Rect] = {}
    for group in _groups(boxes, lanes):
        whole = Rect.around(group.values())
        found |= {key: _TO[side](box, whole) for key, box in group.items()}
    return {key: found[key] for key in boxes}


def distributed(boxes: Boxes, axis: Axis, lanes: Lanes = NO_LANES) -> dict[str, Rect]:
    """The boxes with equal gaps between them; the outermost two stay, and so does the order.

    With `lanes`, those of one lane are spread by themselves. Fewer than three stay as they are.
    """
    found: dict[str, Rect] = {}
    for group in _groups(boxes, lanes):
        found |= _spread(group, axis)
    return {key: found[key] for key in boxes}


def _groups(boxes: Boxes, lanes: Lanes) -> list[dict[str, Rect]]:
    groups: dict[str, dict[str, Rect]] = defaultdict(dict)
    for key, box in boxes.items():
        groups[lanes.get(key, "")][key] = box
    return list(groups.values())


def _spread(boxes: Boxes, axis: Axis) -> dict[str, Rect]:
    across = axis is Axis.ACROSS
    order = sorted(boxes, key=lambda key: boxes[key].center[0 if across else 1])
    sizes = {key: boxes[key].width if across else boxes[key].height for key in order}
    starts = {key: boxes[key].x if across else boxes[key].y for key in order}
    if len(order) < 3:
        return dict(boxes)
    first, last = order[0], order[-1]
    between = starts[last] - starts[first] - sizes[first]
    gap = (between - sum(sizes[key] for key in order[1:-1])) / (len(order) - 1)
    found, place = dict(boxes), starts[first] + sizes[first] + gap
    for key in order[1:-1]:
        found[key] = boxes[key]._replace(**{"x" if across else "y": place})
        place += sizes[key] + gap
    return found


_TO: Mapping[Side, Callable[[Rect, Rect], Rect]] = {
    Side.LEFT: lambda box, whole: box._replace(x=whole.x),
    Side.CENTRE: lambda box, whole: box._replace(x=whole.center.x - box.width / 2),
    Side.RIGHT: lambda box, whole: box._replace(x=whole.right - box.width),
    Side.TOP: lambda box, whole: box._replace(y=whole.y),
    Side.MIDDLE: lambda box, whole: box._replace(y=whole.center.y - box.height / 2),
    Side.BOTTOM: lambda box, whole: box._replace(y=whole.bottom - box.height),
}
