"""Paint a drawing's primitives with Qt, in the look of a theme."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QBrush, QGlyphRun, QPainter, QPainterPath, QPen, QPolygonF

from pathways.diagram.geometry import Point
from pathways.diagram.primitives import (
    Box,
    Circle,
    Drawing,
    Figure,
    Icon,
    Layer,
    Line,
    Role,
    Shape,
    Text,
)
from pathways.diagram.strokes import stroke
from pathways.diagram.text import width
from pathways.diagram.theme import Theme
from pathways.ui.canvas import typeface
from pathways.ui.canvas.paints import NO_BRUSH, NO_PEN, Detail, Paints

_BORROWED_SIZE = 64
"""Pixels; text that another font must help with is set large and scaled down."""


class Touch(NamedTuple):
    """One call of a painter's method with its pen and brush."""

    pen: QPen
    brush: QBrush
    method: Callable[..., Any]
    given: tuple[Any, ...]


Work = tuple[Touch, ...]


def paint(painter: QPainter, drawing: Drawing, theme: Theme) -> None:
    """Paint a whole drawing where the painter's transform puts it; the ground is the caller's."""
    paints = Paints(theme)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for figure in drawing.figures:
        carry_out(painter, work(figure, paints))


def work(figure: Figure, paints: Paints, detail: Detail = Detail.FULL) -> Work:
    """The calls that paint a figure; worked out once, they serve at every repaint."""
    return tuple(
        touch
        for primitive in figure.primitives
        for touch in _TOUCHES[type(primitive)](primitive, paints, detail)
    )


def carry_out(painter: QPainter, touches: Iterable[Touch]) -> None:
    """Do the calls, changing pen and brush only where they differ from the call before."""
    pen, brush = None, None
    for touch in touches:
        if touch.pen is not pen:
            pen = touch.pen
            painter.setPen(pen)
        if touch.brush is not brush:
            brush = touch.brush
            painter.setBrush(brush)
        touch.method(painter, *touch.given)


def specks(figures: Iterable[Figure], paints: Paints) -> Work:
    """The call that paints steps too far away for anything else to be seen."""
    boxes = [QRectF(*figure.bounds) for figure in figures if figure.layer is Layer.STEP]
    return (Touch(NO_PEN, paints.solid(Role.STEP), QPainter.drawRects, (boxes,)),)


def line_path(line: Line) -> QPainterPath:
    """The way of a line with its rounded corners, without its head."""
    outline = stroke(line)
    path = QPainterPath(QPointF(*outline.start))
    for corner in outline.corners:
        path.lineTo(*corner.start)
        path.cubicTo(*corner.control_1, *corner.control_2, *corner.end)
    path.lineTo(*outline.end)
    return path


def _box(box: Box, paints: Paints, detail: Detail) -> Iterator[Touch]:
    pen, brush, rect = paints.pen(box.role, detail), paints.brush(box.role), QRectF(*box.rect)
    if box.radius and detail is not Detail.SHAPES:
        yield Touch(pen, brush, QPainter.drawRoundedRect, (rect, box.radius, box.radius))
    else:
        yield Touch(pen, brush, QPainter.drawRect, (rect,))


def _shape(shape: Shape, paints: Paints, detail: Detail) -> Iterator[Touch]:
    pen, brush = paints.pen(shape.role, detail), paints.brush(shape.role)
    yield Touch(pen, brush, QPainter.drawPolygon, (_polygon(shape.points),))


def _line(line: Line, paints: Paints, detail: Detail) -> Iterator[Touch]:
    pen = paints.pen(line.role, detail, line.dashed)
    if detail is Detail.SHAPES:
        yield Touch(pen, NO_BRUSH, QPainter.drawPolyline, (_polygon(line.points),))
        return
    yield Touch(pen, NO_BRUSH, QPainter.drawPath, (line_path(line),))
    head = stroke(line).head
    if head:
        yield Touch(NO_PEN, paints.solid(line.role), QPainter.drawPolygon, (_polygon(head),))


def _circle(circle: Circle, paints: Paints, detail: Detail) -> Iterator[Touch]:
    given = (QPointF(*circle.center), circle.radius, circle.radius)
    pen = paints.pen(circle.role, detail)
    yield Touch(pen, paints.brush(circle.role), QPainter.drawEllipse, given)


def _text(text: Text, paints: Paints, detail: Detail) -> Iterator[Touch]:
    if detail is Detail.FULL:
        yield Touch(paints.ink(text.role), NO_BRUSH, *_lettering(text))
    elif detail is Detail.BARS and not text.angle:
        height = text.size / 2
        bar = QRectF(text.at.x, text.at.y - height, width(text.text, text.size, text.face), height)
        yield Touch(NO_PEN, paints.bar(text.role), QPainter.drawRect, (bar,))


def _icon(icon: Icon, paints: Paints, detail: Detail) -> Iterator[Touch]:
    if detail is not Detail.SHAPES:
        given = (QPointF(*icon.center), typeface.icon(icon.name, icon.size))
        yield Touch(paints.ink(icon.role), NO_BRUSH, QPainter.drawGlyphRun, given)


def _lettering(text: Text) -> tuple[Callable[..., Any], tuple[Any, ...]]:
    at = QPointF(*text.at)
    glyphs = typeface.line(text.text, text.size, text.face)
    if glyphs is None:
        return _borrowed, (at, text)
    if text.angle:
        return _turned, (at, glyphs, text.angle)
    return QPainter.drawGlyphRun, (at, glyphs)


def _turned(painter: QPainter, at: QPointF, glyphs: QGlyphRun, angle: float) -> None:
    painter.save()
    painter.translate(at)
    painter.rotate(-angle)
    painter.drawGlyphRun(QPointF(), glyphs)
    painter.restore()


def _borrowed(painter: QPainter, at: QPointF, text: Text) -> None:
    """Text with characters that the face lacks: Qt takes them from the machine's other fonts."""
    painter.save()
    painter.translate(at)
    painter.rotate(-text.angle)
    painter.scale(text.size / _BORROWED_SIZE, text.size / _BORROWED_SIZE)
    painter.setFont(typeface.font(text.face, _BORROWED_SIZE))
    painter.drawText(QPointF(), text.text)
    painter.restore()


def _polygon(points: Iterable[Point]) -> QPolygonF:
    return QPolygonF([QPointF(*point) for point in points])


_TOUCHES: dict[type, Callable[[Any, Paints, Detail], Iterator[Touch]]] = {
    Box: _box,
    Shape: _shape,
    Line: _line,
    Circle: _circle,
    Text: _text,
    Icon: _icon,
}
