"""How much room a primitive takes, and the things on an arrow that belong together."""

from collections.abc import Iterable, Sequence

from pathways.diagram.geometry import Rect
from pathways.diagram.primitives import Box, Circle, Icon, Line, Primitive, Shape, Text
from pathways.diagram.text import width

_SLACK = 3.0
"""How far a text may reach over the edge of what it stands on, in points of the drawing."""


def extent(part: Primitive) -> Rect:
    """The rectangle round a primitive; a text reads level or, turned by 90 degrees, upwards."""
    match part:
        case Box():
            return part.rect
        case Line() | Shape():
            return Rect.around(Rect(*point, 0, 0) for point in part.points)
        case Text():
            far = width(part.text, part.size, part.face)
            if part.angle:
                return Rect(part.at.x - part.size, part.at.y - far, part.size * 1.3, far)
            return Rect(part.at.x, part.at.y - part.size, far, part.size * 1.3)
        case Icon():
            return Rect(*part.center, 0, 0).grown(part.size / 2)
        case Circle():
            return Rect(*part.center, 0, 0).grown(part.radius)


def label_box(parts: Sequence[Primitive]) -> Rect | None:
    """The room of an arrow's words, without its signs; None when it has no words."""
    signs = [extent(part) for part in parts if isinstance(part, Circle | Shape)]
    words = [extent(part) for part in parts if isinstance(part, Text | Box)]
    label = [box for box in words if not _on(box, signs)]
    return Rect.around(label) if label else None


def ground(part: Primitive, parts: Sequence[Primitive]) -> Rect:
    """The room of what a part belongs to: a sign, or all the words of a label."""
    own = extent(part)
    signs = [extent(other) for other in parts if isinstance(other, Circle | Shape)]
    if sign := _on(own, signs):
        return sign
    return label_box(parts) or own if isinstance(part, Text | Box) else own


def _on(box: Rect, signs: Iterable[Rect]) -> Rect | None:
    return next((sign for sign in signs if sign.grown(_SLACK).holds(box)), None)
