"""What an edit would take away: faded on the drawing, and struck through."""

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from pathways.diagram.geometry import Point, Rect
from pathways.diagram.primitives import Layer, Role
from pathways.ui.canvas.painter import Work, carry_out, work
from pathways.ui.canvas.paints import Paints
from pathways.ui.canvas.stage import Stage

_DEPTH = 5
_FADED = 0.4
_WIDTH = 2.5
_CROSS = 7.0
"""Half the width of the cross on an arrow, in points."""
_LAYERS = (Layer.FRAME, Layer.TETHER, Layer.TRANSITION, Layer.STEP, Layer.LABEL, Layer.NOTE)


class Struck(QGraphicsItem):
    """Elements of a stage, each with a line through it."""

    def __init__(self, paints: Paints) -> None:
        super().__init__()
        self.setZValue(_DEPTH)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self._paints = paints
        self._work: Work = ()
        self._strikes: list[tuple[Point, ...]] = []
        self._area = QRectF()

    def dress(self, paints: Paints) -> None:
        """Paint what is shown from now on in another theme."""
        self._paints = paints

    def strike(self, stage: Stage, elements: Iterable[str]) -> None:
        """Strike these elements through, and no others."""
        self.prepareGeometryChange()
        figures = stage.sheet.figures
        keys = [(one, layer) for one in elements for layer in _LAYERS]
        found = [figures[key] for key in keys if key in figures]
        self._work = tuple(touch for figure in found for touch in work(figure, self._paints))
        self._strikes = [line for one in elements for line in _strikes(stage, one)]
        rooms = [figure.bounds for figure in found]
        self._area = QRectF(*Rect.around(rooms).grown(_CROSS)) if rooms else QRectF()
        self.update()

    def boundingRect(self) -> QRectF:
        """The room of all of them."""
        return self._area

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Paint them faded, and the lines over them."""
        painter.save()
        painter.setOpacity(_FADED)
        carry_out(painter, self._work)
        painter.setOpacity(1)
        color = self._paints.theme.style(Role.BROKEN).stroke
        painter.setPen(QPen(QColor(color or "red"), _WIDTH))
        for line in self._strikes:
            painter.drawPolyline(QPolygonF([QPointF(*point) for point in line]))
        painter.restore()


def _strikes(stage: Stage, element: str) -> list[tuple[Point, ...]]:
    """The lines through an element: along an arrow with a cross, or through the middle of a box."""
    route = stage.routes.get(element)
    if route is not None:
        x, y = _middle(route)
        cross = [
            (Point(x - _CROSS, y - _CROSS), Point(x + _CROSS, y + _CROSS)),
            (Point(x - _CROSS, y + _CROSS), Point(x + _CROSS, y - _CROSS)),
        ]
        return [tuple(route), *cross]
    area = stage.area(element)
    if area is None:
        return []
    middle = area.center.y
    return [(Point(area.x - _CROSS, middle), Point(area.right + _CROSS, middle))]


def _middle(route: tuple[Point, ...]) -> Point:
    """The middle of an arrow's longest straight piece."""
    start, end = max(
        pairwise(route), key=lambda two: abs(two[0].x - two[1].x) + abs(two[0].y - two[1].y)
    )
    return Point((start.x + end.x) / 2, (start.y + end.y) / 2)
