"""From the corners of a way to parts that can be set apart, each with the room it may use."""

from collections.abc import Sequence
from typing import NamedTuple

from pathways.diagram.geometry import Rect
from pathways.diagram.measures import CLEARANCE, PORT_MARGIN, SIDE_MARGIN
from pathways.diagram.routing.ground import Ground
from pathways.diagram.routing.parts import Line, Part
from pathways.diagram.routing.ways import Corners
from pathways.diagram.routing.wire import Dock, Wire

_REACH = 16.0
"""How much farther than it is a part may grow when its neighbours are moved."""
_OFF = 16.0
"""How near its end an arrow turns that fans out or joins."""

Span = tuple[float, float]


class Margins(NamedTuple):
    """Least room between an arrow's end and the corner of its step."""

    level: float
    """For an arrow that ends level."""
    upright: float


USUAL = Margins(PORT_MARGIN, SIDE_MARGIN)
TURNED = Margins(SIDE_MARGIN, PORT_MARGIN)
"""Where time runs down and the drawing is reckoned turned over."""


def line(
    key: int,
    wire: Wire,
    corners: Corners,
    boxes: Sequence[Rect],
    ground: Ground,
    margins: Margins = USUAL,
) -> Line:
    """The arrow from one box to another as parts with their room."""
    level_first = corners[0][1] == corners[1][1]
    start = corners[0][0] if level_first else corners[0][1]
    last_level = corners[-1][1] == corners[-2][1]
    end = corners[-1][0] if last_level else corners[-1][1]
    source, target, lean = boxes[wire.source], boxes[wire.target], wire.lean
    made = Line(key, level_first, start, end)
    dock = Dock(wire.source, level_first, start > (source.x if level_first else source.y))
    last_dock = Dock(wire.target, last_level, end > (target.x if last_level else target.y))
    most = len(corners) - 2
    for place in range(most + 1):
        (x1, y1), (x2, y2) = corners[place], corners[place + 1]
        docks = []
        if place == 0:
            docks.append(source)
        if place == most:
            docks.append(target)
        if made.is_level(place):
            room = _level_room(ground, y1, x1, x2, place == 0, place == most)
            for box in docks:
                room = _within(room, box.y + margins.level, box.bottom - margins.level)
            part = Part(made, place, y1, room)
        else:
            room = _upright_room(ground, x1, y1, y2, place == 0, place == most)
            for box in docks:
                room = _within(room, box.x + margins.upright, box.right - margins.upright)
            part = Part(made, place, x1, room)
            if lean != 0.5 and not docks:
                low, high = part.low + _OFF, part.high - _OFF
                if low < high:
                    part.wish = low if (lean < 0.5) == (made.start <= made.end) else high
        if wire.source == wire.target:
            part.low = part.high = part.wish = part.at
        part.docks = ((dock,) if place == 0 else ()) + ((last_dock,) if place == most else ())
        part.firm = len(docks) == 2
        made.parts.append(part)
    return made


def _level_room(ground: Ground, y: float, x1: float, x2: float, first: bool, last: bool) -> Span:
    near = CLEARANCE if first else -_REACH
    far = CLEARANCE if last else -_REACH
    left, right = (x1 + near, x2 - far) if x1 < x2 else (x2 + far, x1 - near)
    return ground.street_at(y, left, right)


def _upright_room(ground: Ground, x: float, y1: float, y2: float, first: bool, last: bool) -> Span:
    near = CLEARANCE if first else -_REACH
    far = CLEARANCE if last else -_REACH
    top, bottom = (y1 + near, y2 - far) if y1 < y2 else (y2 + far, y1 - near)
    return ground.avenue_at(x, top, bottom)


def _within(room: Span, low: float, high: float) -> Span:
    return max(room[0], low), min(room[1], high)
