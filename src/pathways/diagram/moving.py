"""The same primitives somewhere else."""

from collections.abc import Callable, Iterable
from typing import Any

from pathways.diagram.geometry import Point, Rect
from pathways.diagram.primitives import Box, Circle, Figure, Icon, Line, Primitive, Shape, Text


def moved(primitives: Iterable[Primitive], dx: float, dy: float) -> tuple[Primitive, ...]:
    """The primitives moved by a distance."""
    return tuple([_MOVERS[type(primitive)](primitive, dx, dy) for primitive in primitives])


def moved_figure(figure: Figure, dx: float, dy: float) -> Figure:
    """The figure moved by a distance."""
    primitives = moved(figure.primitives, dx, dy)
    return Figure(figure.element, figure.layer, figure.bounds.moved(dx, dy), primitives)


def _box(box: Box, dx: float, dy: float) -> Box:
    x, y, width, height = box.rect
    return Box(Rect(x + dx, y + dy, width, height), box.role, box.radius)


def _shape(shape: Shape, dx: float, dy: float) -> Shape:
    return Shape(tuple([Point(x + dx, y + dy) for x, y in shape.points]), shape.role)


def _line(line: Line, dx: float, dy: float) -> Line:
    return line._replace(points=tuple([Point(x + dx, y + dy) for x, y in line.points]))


def _circle(circle: Circle, dx: float, dy: float) -> Circle:
    (x, y), radius, role = circle
    return Circle(Point(x + dx, y + dy), radius, role)


def _text(text: Text, dx: float, dy: float) -> Text:
    (x, y), string, size, role, face, angle = text
    return Text(Point(x + dx, y + dy), string, size, role, face, angle)


def _icon(icon: Icon, dx: float, dy: float) -> Icon:
    (x, y), name, size, role = icon
    return Icon(Point(x + dx, y + dy), name, size, role)


_MOVERS: dict[type[Primitive], Callable[[Any, float, float], Primitive]] = {
    Box: _box,
    Shape: _shape,
    Line: _line,
    Circle: _circle,
    Text: _text,
    Icon: _icon,
}
