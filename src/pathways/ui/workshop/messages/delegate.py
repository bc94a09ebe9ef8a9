"""Paints a handoff's swim lane as wide as the list, in the theme of the drawing."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from pathways.diagram.primitives import Drawing
from pathways.diagram.sequence import LEAST_WIDTH, Sequence, sequence_drawing
from pathways.diagram.theme import THEMES
from pathways.ui.canvas.painter import paint
from pathways.ui.colors import Colors
from pathways.ui.workshop.messages.listing import Index, PlansModel

_MARGIN = 12
"""Pixels round a drawing; twice that below, where the next one begins."""
_BASE = 14.0
"""The height of a line in points, when the drawing's text has the size of the window's."""
_LEAST = 80
_WIDEST = 760.0
"""Points; wider, and the eye no longer follows from lane to lane."""


class PlanDelegate(QStyledItemDelegate):
    """Drawings are kept as long as neither their words nor the width change."""

    def __init__(self, view: QListView, plans: PlansModel, colors: Colors, theme: str) -> None:
        super().__init__(view)
        self._view = view
        self._plans = plans
        self._known: dict[Sequence, Drawing] = {}
        self._width = 0.0
        self.dress(colors, theme)

    def dress(self, colors: Colors, theme: str) -> None:
        """Wear another theme."""
        self._colors = colors
        self._theme = THEMES[theme]

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the drawing needs at the width there is."""
        scale = self._scale()
        tall = self._drawing(index.row(), scale).bounds.height * scale
        return QSize(_LEAST, round(tall) + 3 * _MARGIN)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The drawing, in a frame where it is chosen."""
        scale = self._scale()
        drawing = self._drawing(index.row(), scale)
        painter.save()
        painter.setClipRect(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self._colors.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            frame = QRectF(option.rect).adjusted(3, 3, -3, -3)
            painter.drawRoundedRect(frame, 6, 6)
        painter.translate(option.rect.left() + _MARGIN, option.rect.top() + _MARGIN)
        painter.scale(scale, scale)
        paint(painter, drawing, self._theme)
        painter.restore()

    def _scale(self) -> float:
        """Pixels for a point: the drawing's text is as large as the window's, if that fits."""
        room = max(1, self._view.viewport().width() - 2 * _MARGIN)
        return min(self._view.fontMetrics().height() / _BASE, room / LEAST_WIDTH)

    def _drawing(self, row: int, scale: float) -> Drawing:
        width = min(_WIDEST, (self._view.viewport().width() - 2 * _MARGIN) / scale)
        if width != self._width:
            self._width = width
            self._known.clear()
        sequence = self._plans.sequence(row)
        if sequence not in self._known:
            self._known[sequence] = sequence_drawing(sequence, width)
        return self._known[sequence]
