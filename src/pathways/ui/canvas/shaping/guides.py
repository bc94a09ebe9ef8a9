"""Lines that tell what a dragged step has fallen in line with."""

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from pathways.diagram.geometry import Rect
from pathways.diagram.placing.snapping import Guide
from pathways.ui.canvas.paints import Paints

_TICK = 5.0
"""Half the length of the strokes that end a gap, in pixels."""


class Guides(QGraphicsItem):
    """Shared lines are drawn through; equal gaps are measured off between strokes."""

    def __init__(self, paints: Paints) -> None:
        super().__init__()
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.setZValue(9)
        self._paints = paints
        self._pixel = 1.0
        self.guides: tuple[Guide, ...] = ()

    def show_guides(self, guides: tuple[Guide, ...], pixel: float) -> None:
        """Show these guides and no others; `pixel` is one of the screen's in points."""
        if guides != self.guides:
            self.prepareGeometryChange()
            self.guides, self._pixel = guides, pixel
            self.update()

    def boundingRect(self) -> QRectF:
        """The room of all guides."""
        ends = [Rect(*end, 0, 0) for guide in self.guides for end in guide[:2]]
        return QRectF(*Rect.around(ends).grown((_TICK + 2) * self._pixel)) if ends else QRectF()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Paint the guides."""
        pen = QPen(self._paints.selection, 1.5)
        pen.setCosmetic(True)
        dashed = QPen(pen)
        dashed.setDashPattern([4, 3])
        for guide in self.guides:
            (x1, y1), (x2, y2) = guide.start, guide.end
            painter.setPen(pen if guide.gap else dashed)
            painter.drawLine(QLineF(x1, y1, x2, y2))
            if guide.gap:
                tick = _TICK * self._pixel
                dx, dy = (0.0, tick) if y1 == y2 else (tick, 0.0)
                painter.drawLine(QLineF(x1 - dx, y1 - dy, x1 + dx, y1 + dy))
                painter.drawLine(QLineF(x2 - dx, y2 - dy, x2 + dx, y2 + dy))
