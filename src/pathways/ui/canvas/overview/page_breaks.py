"""Where the report's sheets will part the drawing, drawn over it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from pathways.diagram.geometry import Rect
from pathways.diagram.primitives import Drawing
from pathways.language import _
from pathways.ui.canvas.finishing import Finisher
from pathways.ui.canvas.paints import Paints

if TYPE_CHECKING:
    from pathways.reports.splitting.pages import Part
    from pathways.ui.canvas.view import DrawingView

_REST_MS = 400
"""The sheets are worked out so long after the last change."""
_SMALLER = 0.9
"""The size of a sheet's number, of the window's text."""
_TAB_ROOM = 400.0
_DEPTH = 1.5
"""Over the drawing, under every light and handle."""


class PageBreaks(QGraphicsItem):
    """Dashed frames round what each sheet shows, with the sheet's number in the corner."""

    def __init__(self, view: DrawingView, paper: str) -> None:
        super().__init__()
        self._view = view
        self._paints = view.paints
        self._paper = paper
        self._parts: Sequence[Part] = ()
        self._finisher = Finisher[Sequence["Part"]](view, self._show, _REST_MS)
        self.setZValue(_DEPTH)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        view.scene().addItem(self)
        self.restage()

    @property
    def parts(self) -> Sequence[Part]:
        """What each sheet shows; none before it is worked out."""
        return self._parts

    def set_paper(self, paper: str) -> None:
        """Show the sheets of another paper."""
        if paper != self._paper:
            self._paper = paper
            self.restage()

    def remove(self) -> None:
        """Go; what is still being worked out is forgotten."""
        self._finisher.deleteLater()
        self._view.scene().removeItem(self)

    def follow(self) -> None:
        """Frames lie on the drawing and move with it."""

    def restage(self) -> None:
        """The drawing is another; a hasty one is soon followed by the whole."""
        composition = self._view.stage.composition
        if not composition.hasty:
            self._finisher.want(partial(_parts, composition.drawing, self._paper))

    def dress(self, paints: Paints) -> None:
        """The theme is another."""
        self._paints = paints
        self.update()

    def boundingRect(self) -> QRectF:
        """The room of all sheets."""
        if not self._parts:
            return QRectF()
        # Room for the tabs, which are the larger on the drawing the farther out one is.
        return QRectF(*Rect.around(part.window for part in self._parts).grown(_TAB_ROOM))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Paint each sheet's frame, and its number on a tab above it that keeps its size."""
        pen = QPen(self._paints.selection, 2, Qt.PenStyle.DashLine)
        pen.setCosmetic(True)
        scale = painter.worldTransform().m11()
        chips = len(self._parts) > 1
        for part in self._parts:
            window = QRectF(*part.window)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(window)
            if chips:
                self._paint_chip(painter, window.topLeft(), part.sheet, scale)

    def _paint_chip(self, painter: QPainter, corner: QPointF, sheet: int, scale: float) -> None:
        painter.save()
        painter.translate(corner)
        painter.scale(1 / scale, 1 / scale)
        font = QFont(self._view.font())
        font.setWeight(QFont.Weight.DemiBold)
        font.setPointSizeF(font.pointSizeF() * _SMALLER)
        metrics = QFontMetricsF(font)
        text = _("Sheet {number}").format(number=sheet)
        tall = metrics.height() + 4
        chip = QRectF(-1, -tall, metrics.horizontalAdvance(text) + 12, tall)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(self._paints.selection))
        painter.drawRoundedRect(chip, 3, 3)
        painter.setPen(QPen(self._paints.ground))
        painter.setFont(font)
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()

    def _show(self, parts: Sequence[Part]) -> None:
        self.prepareGeometryChange()
        self._parts = parts
        self.update()


def _parts(drawing: Drawing, paper: str) -> Sequence[Part]:
    from pathways.reports.splitting.pages import parts  # reportlab takes its time to load

    return parts(drawing, paper)
