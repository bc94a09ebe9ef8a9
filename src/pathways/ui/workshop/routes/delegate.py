"""Paints a route: what sets it apart, its way on as many lines as it needs, and its figures."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from pathways.model import Severity
from pathways.ui.colors import Colors
from pathways.ui.icons import paint_glyph
from pathways.ui.panels.findings_delegate import SIGNS
from pathways.ui.workshop.routes.table import FACTS, IS_BROKEN, STANDS_OUT, Index

_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


class RouteDelegate(QStyledItemDelegate):
    """Rows are as high as their words need at the width there is."""

    def __init__(self, view: QTableView, colors: Colors) -> None:
        super().__init__(view)
        self._view = view
        self.colors = colors

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Room for the way, for its figures, and for what sets it apart."""
        metrics = self._view.fontMetrics()
        pad = _pad(metrics)
        room = QRect(0, 0, self._view.viewport().width() - 2 * pad, 10_000)
        lines = metrics.boundingRect(room, _WRAPPED, index.data()).height()
        others = 2 if index.data(STANDS_OUT) else 1
        return QSize(80, lines + others * metrics.lineSpacing() + 2 * pad)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, the three parts, and a line below."""
        rect, metrics, colors = option.rect, self._view.fontMetrics(), self.colors
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(colors.chosen))
        pad, line = _pad(metrics), metrics.lineSpacing()
        inside = rect.adjusted(pad, pad, -pad, -pad)
        if index.data(STANDS_OUT):
            font = QFont(self._view.font())
            font.setWeight(QFont.Weight.DemiBold)
            painter.setFont(font)
            painter.setPen(QColor(colors.accent))
            painter.drawText(inside, _WRAPPED, index.data(STANDS_OUT))
            inside.setTop(inside.top() + line)
        painter.setFont(self._view.font())
        painter.setPen(QColor(colors.text))
        painter.drawText(inside, _WRAPPED, index.data())
        inside.setTop(inside.bottom() - line + 1)
        self._tell_facts(painter, inside, index)
        painter.setPen(QPen(QColor(colors.hairline)))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _tell_facts(self, painter: QPainter, room: QRect, index: Index) -> None:
        if index.data(IS_BROKEN):
            side = self._view.fontMetrics().height()
            square = QRect(room.left(), room.top(), side, side)
            paint_glyph(painter, SIGNS[Severity.WARNING], square, QColor(self.colors.error))
            room = room.adjusted(round(side * 1.3), 0, 0, 0)
        painter.setPen(QColor(self.colors.muted))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft), index.data(FACTS))


def _pad(metrics: QFontMetrics) -> int:
    return round(metrics.height() * 0.45)
