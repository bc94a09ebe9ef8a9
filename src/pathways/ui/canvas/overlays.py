"""Graphics items that lie over the drawing while something is dragged or about to be."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsView, QStyleOptionGraphicsItem, QWidget

from pathways.diagram.geometry import Point, Rect
from pathways.diagram.primitives import Figure, Layer, Line, Role
from pathways.ui.canvas import typeface
from pathways.ui.canvas.painter import Work, carry_out, work
from pathways.ui.canvas.paints import Paints

HANDLE_RADIUS = 11.0
HANDLE_REACH = 18.0
"""How far from its middle the handle can be taken hold of; all its measures are pixels."""
HANDLE_AWAY = 15.0
"""From a step's right edge to the handle's middle."""


class Floating(QGraphicsItem):
    """Figures lifted off the drawing."""

    def __init__(self, paints: Paints, depth: float) -> None:
        super().__init__()
        self.setZValue(depth)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self._paints = paints
        self._area = QRectF()
        self._work: Work = ()

    def dress(self, paints: Paints) -> None:
        """Paint what is shown from now on in another theme's colours."""
        self._paints = paints

    def show_figures(self, figures: Sequence[Figure]) -> None:
        """Show these figures and no others."""
        self.prepareGeometryChange()
        self._area = QRectF(*Rect.around(figure.bounds for figure in figures).grown(2))
        self._work = tuple(touch for figure in figures for touch in work(figure, self._paints))
        self.update()

    def boundingRect(self) -> QRectF:
        """The room of all figures."""
        return self._area

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Paint the figures."""
        carry_out(painter, self._work)


class Handle(QGraphicsItem):
    """A round handle beside a step; an arrow is drawn out of it."""

    def __init__(self, paints: Paints) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.setZValue(10)
        self.setVisible(False)
        self.step = ""
        self._hot = False
        self._paints = paints

    def dress(self, paints: Paints) -> None:
        """Shine in a theme's colour."""
        self._paints = paints
        self.update()

    def offer(self, step: str, box: Rect | None) -> None:
        """Stand beside a step; no box, no handle."""
        self.step = step if box is not None else ""
        self.setVisible(box is not None)
        if box is not None:
            self.setPos(box.right, box.center.y)

    def holds(self, view: QGraphicsView, pixel: QPoint) -> bool:
        """Whether it can be taken hold of at a place in a view's viewport."""
        if not self.isVisible():
            return False
        away = pixel - view.mapFromScene(self.pos()) - QPoint(round(HANDLE_AWAY), 0)
        return max(abs(away.x()), abs(away.y())) <= HANDLE_REACH

    def warm(self, hot: bool) -> None:
        """Whether the pointer is on it."""
        if hot is not self._hot:
            self._hot = hot
            self.update()

    def boundingRect(self) -> QRectF:
        """The round and the room to take hold of it."""
        reach = HANDLE_REACH
        return QRectF(HANDLE_AWAY - reach, -reach, 2 * reach, 2 * reach)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Paint a disc with an arrow, larger when it can be taken."""
        middle, radius = QPointF(HANDLE_AWAY, 0), HANDLE_RADIUS + (3 if self._hot else 0)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._paints.ground, 2))
        painter.setBrush(QBrush(self._paints.selection))
        painter.drawEllipse(middle, radius, radius)
        painter.setPen(QPen(self._paints.ground))
        painter.drawGlyphRun(middle, typeface.icon("arrow-right", 16.0))


def elastic(points: Sequence[Point]) -> Figure:
    """An arrow that has not been let go of yet."""
    room = Rect.around(Rect(x, y, 0, 0) for x, y in points).grown(12)
    return Figure("", Layer.TRANSITION, room, (Line(tuple(points), Role.HANDOFF, True, True, 7),))
