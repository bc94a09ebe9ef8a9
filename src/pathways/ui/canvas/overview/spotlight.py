"""Some elements of a drawing in full light, the rest dimmed, to lead the eye along a route."""

from collections.abc import Collection

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from pathways.diagram.primitives import Layer
from pathways.ui.canvas.painter import Touch, carry_out, work
from pathways.ui.canvas.paints import Detail, Paints
from pathways.ui.canvas.view import DrawingView

_DEPTH = 1.4
"""Over the drawing, under every light and handle."""
_DIMMED = 0.78
"""How much of the ground's colour lies over what is not lit."""
_BEYOND = 20_000.0
"""Points round the drawing that are dimmed with it."""
_LAYERS = (Layer.TRANSITION, Layer.STEP, Layer.LABEL)


class Spotlight(QGraphicsItem):
    """A veil over the whole drawing; what is lit is painted once more above it."""

    def __init__(self, view: DrawingView) -> None:
        super().__init__()
        self._view = view
        self._lit: Collection[str] = ()
        self._works: dict[Detail, list[tuple[Touch, ...]]] = {}
        self.setZValue(_DEPTH)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        view.scene().addItem(self)
        self.dress(view.paints)

    @property
    def lit(self) -> Collection[str]:
        """The elements in full light."""
        return self._lit

    def light(self, elements: Collection[str]) -> None:
        """Light these elements and dim all others."""
        self._lit = frozenset(elements)
        self.restage()

    def remove(self) -> None:
        """Go, and leave the drawing as it was."""
        self._view.scene().removeItem(self)

    def follow(self) -> None:
        """The veil lies on the drawing and moves with it."""

    def restage(self) -> None:
        """The drawing is another."""
        self.prepareGeometryChange()
        self._works.clear()
        self.update()

    def dress(self, paints: Paints) -> None:
        """The theme is another."""
        self._paints = paints
        self._veil = QColor(paints.ground)
        self._veil.setAlphaF(_DIMMED)
        self.restage()

    def boundingRect(self) -> QRectF:
        """The drawing and much of what is round it."""
        return QRectF(*self._view.stage.bounds.grown(_BEYOND))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """The veil, and on it what is lit, arrows first."""
        painter.fillRect(self.boundingRect(), self._veil)
        for touches in self._work(self._view.detail):
            carry_out(painter, touches)

    def _work(self, detail: Detail) -> list[tuple[Touch, ...]]:
        shown = max(detail, Detail.SHAPES)
        if shown not in self._works:
            figures = self._view.stage.sheet.figures
            lit = sorted(self._lit)
            found = (figures.get((one, layer)) for layer in _LAYERS for one in lit)
            self._works[shown] = [work(one, self._paints, shown) for one in found if one]
        return self._works[shown]
