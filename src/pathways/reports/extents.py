"""How much room a primitive takes."""

from pathways.diagram.geometry import Rect
from pathways.diagram.primitives import Box, Circle, Icon, Line, Primitive, Shape, Text
from pathways.diagram.text import width


def extent(part: Primitive) -> Rect:
    """The rectangle round a primitive; of a text that is turned, as if it were not."""
    match part:
        case Box():
            return part.rect
        case Line() | Shape():
            return Rect.around(Rect(*point, 0, 0) for point in part.points)
        case Text():
            far = width(part.text, part.size, part.face)
            return Rect(part.at.x, part.at.y - part.size, far, part.size * 1.3)
        case Icon():
            return Rect(*part.center, 0, 0).grown(part.size / 2)
        case Circle():
            return Rect(*part.center, 0, 0).grown(part.radius)
