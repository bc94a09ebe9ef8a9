"""The same figures turned over: mirrored at the diagonal, but words and signs stay legible.

What is turned twice is as before. A drawing where time runs down is turned over to be reckoned with
like one where it runs to the right, and turned back to be painted.
"""

from collections.abc import Callable, Iterable
from typing import Any

from pathways.diagram.flow import turned, turned_points
from pathways.diagram.geometry import Point
from pathways.diagram.primitives import (
    Box,
    Circle,
    Drawing,
    Figure,
    Icon,
    Line,
    Primitive,
    Shape,
    Text,
)
from pathways.diagram.text import width

_UPWARDS = 90.0


def turned_drawing(drawing: Drawing) -> Drawing:
    """The whole drawing turned over."""
    return drawing._replace(
        figures=turned_figures(drawing.figures),
        bounds=turned(drawing.bounds),
        downward=not drawing.downward,
    )


def turned_figures(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """The figures turned over."""
    return tuple([_figure(figure) for figure in figures])


def _figure(figure: Figure) -> Figure:
    primitives = tuple([_TURNERS[type(primitive)](primitive) for primitive in figure.primitives])
    return figure._replace(bounds=turned(figure.bounds), primitives=primitives)


def _box(box: Box) -> Box:
    return box._replace(rect=turned(box.rect))


def _points(line: Line | Shape) -> Line | Shape:
    return line._replace(points=turned_points(line.points))


def _center(sign: Circle | Icon) -> Circle | Icon:
    return sign._replace(center=Point(sign.center.y, sign.center.x))


def _text(text: Text) -> Text:
    """A level text reads upwards, and takes the same room turned over."""
    length = width(text.text, text.size, text.face)
    if text.angle == _UPWARDS:
        return text._replace(at=Point(text.at.y - length, text.at.x), angle=0)
    return text._replace(at=Point(text.at.y, text.at.x + length), angle=_UPWARDS)


_TURNERS: dict[type[Primitive], Callable[[Any], Primitive]] = {
    Box: _box,
    Shape: _points,
    Line: _points,
    Circle: _center,
    Text: _text,
    Icon: _center,
}
