"""Paint a drawing's primitives on a page, as vectors and real text."""

from collections.abc import Iterable
from functools import cache, singledispatch
from typing import NamedTuple

from reportlab.lib.colors import Color, HexColor
from reportlab.pdfgen.canvas import Canvas

from pathways.diagram.geometry import Point
from pathways.diagram.primitives import Box, Circle, Figure, Icon, Line, Primitive, Shape, Text
from pathways.diagram.strokes import stroke
from pathways.diagram.theme import Style, Theme
from pathways.reports.pdf.fonts import font_name
from pathways.reports.pdf.icons import outline

_DASHES = (5, 4)
_BY_WINDING = 1
"""Reportlab's FILL_NON_ZERO, which its type stubs lack."""


class View(NamedTuple):
    """How a drawing lies on a page: `origin` of the drawing is put at (x, y) and scaled."""

    x: float
    y: float
    scale: float = 1
    origin: Point = Point(0, 0)


def paint(canvas: Canvas, figures: Iterable[Figure], theme: Theme, view: View) -> None:
    """Paint the figures in their order.

    The page's y goes upwards and the drawing's downwards: `view.origin` names the drawing's point
    that comes to lie at the page's (`view.x`, `view.y`), in points.
    """
    canvas.saveState()
    canvas.translate(view.x, view.y)
    canvas.scale(view.scale, view.scale)
    canvas.translate(-view.origin.x, view.origin.y)
    canvas.setLineJoin(1)
    for figure in figures:
        for primitive in figure.primitives:
            _paint(primitive, canvas, theme.style(primitive.role))
    canvas.restoreState()


@cache
def color(code: str) -> Color:
    """The colour of a code like `#rrggbb`."""
    return HexColor(code)


@singledispatch
def _paint(primitive: Primitive, canvas: Canvas, style: Style) -> None:
    """Each kind of primitive has its painter below; y is turned round in each."""
    raise TypeError(type(primitive))


@_paint.register
def _(box: Box, canvas: Canvas, style: Style) -> None:
    fill, edge = _inks(canvas, style)
    if not (fill or edge):
        return
    rect = box.rect
    radius = min(box.radius, rect.width / 2, rect.height / 2)
    corner = (rect.x, -rect.bottom, rect.width, rect.height)
    if radius > 0:
        canvas.roundRect(*corner, radius, stroke=edge, fill=fill)
    else:
        canvas.rect(*corner, stroke=edge, fill=fill)


@_paint.register
def _(shape: Shape, canvas: Canvas, style: Style) -> None:
    fill, edge = _inks(canvas, style)
    _polygon(canvas, shape.points, fill, edge)


@_paint.register
def _(circle: Circle, canvas: Canvas, style: Style) -> None:
    fill, edge = _inks(canvas, style)
    canvas.circle(circle.center.x, -circle.center.y, circle.radius, stroke=edge, fill=fill)


@_paint.register
def _(line: Line, canvas: Canvas, style: Style) -> None:
    if len(line.points) < 2 or not style.stroke:
        return
    run = stroke(line)
    path = canvas.beginPath()
    path.moveTo(run.start.x, -run.start.y)
    for corner in run.corners:
        path.lineTo(corner.start.x, -corner.start.y)
        one, two, end = corner.control_1, corner.control_2, corner.end
        path.curveTo(one.x, -one.y, two.x, -two.y, end.x, -end.y)
    path.lineTo(run.end.x, -run.end.y)
    canvas.setStrokeColor(color(style.stroke))
    canvas.setLineWidth(style.width)
    if line.dashed:
        canvas.setDash(*_DASHES)
    canvas.drawPath(path, stroke=1, fill=0)
    canvas.setDash()
    if run.head:
        canvas.setFillColor(color(style.stroke))
        _polygon(canvas, run.head, fill=1, edge=0)


@_paint.register
def _(text: Text, canvas: Canvas, style: Style) -> None:
    canvas.setFillColor(color(style.ink))
    canvas.setFont(font_name(text.face), text.size)
    if not text.angle:
        canvas.drawString(text.at.x, -text.at.y, text.text)
        return
    canvas.saveState()
    canvas.translate(text.at.x, -text.at.y)
    canvas.rotate(text.angle)
    canvas.drawString(0, 0, text.text)
    canvas.restoreState()


@_paint.register
def _(icon: Icon, canvas: Canvas, style: Style) -> None:
    path = canvas.beginPath()
    x, y, size = icon.center.x, -icon.center.y, icon.size
    for method, values in outline(icon.name):
        placed = [(y if number % 2 else x) + value * size for number, value in enumerate(values)]
        getattr(path, method)(*placed)
    canvas.setFillColor(color(style.ink))
    # A font's outlines overlap; they are filled by winding, not by counting edges.
    canvas.drawPath(path, stroke=0, fill=1, fillMode=_BY_WINDING)


def _polygon(canvas: Canvas, points: tuple[Point, ...], fill: int, edge: int) -> None:
    path = canvas.beginPath()
    path.moveTo(points[0].x, -points[0].y)
    for point in points[1:]:
        path.lineTo(point.x, -point.y)
    path.close()
    canvas.drawPath(path, stroke=edge, fill=fill)


def _inks(canvas: Canvas, style: Style) -> tuple[int, int]:
    """Take up the style's colours; tells whether there is a fill and an edge to paint."""
    if style.fill:
        canvas.setFillColor(color(style.fill))
    if style.stroke:
        canvas.setStrokeColor(color(style.stroke))
        canvas.setLineWidth(style.width)
    return bool(style.fill), bool(style.stroke and style.width)
