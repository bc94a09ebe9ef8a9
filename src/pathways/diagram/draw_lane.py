"""A lane: a band across the drawing, and the head that names its care level."""

from pathways.diagram.geometry import Point, Rect
from pathways.diagram.icons import LEVEL_ICONS
from pathways.diagram.lanes import Lane
from pathways.diagram.measures import HEAD_WIDTH, NO_LEVEL
from pathways.diagram.primitives import Box, Face, Figure, Icon, Layer, Primitive, Role, Text
from pathways.diagram.text import baselines, height, wrap
from pathways.language import _
from pathways.model import CareLevel, label

NAME_SIZE = 11.0

_MARGIN = 12.0
_ICON = 20.0
_BETWEEN = 9.0


def lane_figures(lane: Lane, number: int, across: Rect) -> tuple[Figure, Figure]:
    """The band and the head; `across` tells how far the drawing reaches to either side."""
    band = Rect(across.x, lane.y, across.width, lane.height)
    role = Role.LANE_OTHER if number % 2 else Role.LANE
    head = Rect(across.x, lane.y, HEAD_WIDTH, lane.height)
    return (
        Figure(lane.key, Layer.LANE, band, (Box(band, role),)),
        Figure(lane.key, Layer.HEAD, head, (Box(head, Role.LANE_HEAD), *_name(lane, head))),
    )


def _name(lane: Lane, head: Rect) -> list[Primitive]:
    level = None if lane.key == NO_LEVEL else CareLevel(lane.key)
    name = label(level) if level else _("No care level")
    left = head.x + _MARGIN + _ICON + _BETWEEN
    lines = wrap(name, head.right - left - _MARGIN / 2, NAME_SIZE, Face.SEMIBOLD)
    top = head.center.y - height(len(lines), NAME_SIZE) / 2
    icon = LEVEL_ICONS[level] if level else "help"
    return [
        Icon(Point(head.x + _MARGIN + _ICON / 2, head.center.y), icon, _ICON),
        *(
            Text(Point(left, baseline), line, NAME_SIZE, Role.TEXT_STRONG, Face.SEMIBOLD)
            for line, baseline in zip(lines, baselines(top, len(lines), NAME_SIZE), strict=True)
        ),
    ]
