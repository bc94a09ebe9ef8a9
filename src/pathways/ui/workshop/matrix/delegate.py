"""Paints a cell of the matrix: its number, channels as icons, breaks as heat and in figures."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from pathways.analysis.matrix import Cell
from pathways.diagram.icons import CHANNEL_ICONS, UNASSIGNED_ICON
from pathways.model import Severity
from pathways.ui.colors import Colors
from pathways.ui.icons import paint_glyph
from pathways.ui.panels.findings_delegate import SIGNS
from pathways.ui.workshop.matrix.table import MatrixModel

Index = QModelIndex | QPersistentModelIndex

_COOLEST, _HOTTEST = 0.10, 0.34
"""How much of the colour of errors the ground takes; text can be read on the hottest."""
_MOST_ICONS = 4
_SELECTED, _FOCUSED = QStyle.StateFlag.State_Selected, QStyle.StateFlag.State_HasFocus


class MatrixDelegate(QStyledItemDelegate):
    """Every cell tells its heat in words as well, so that nothing hangs on the colour."""

    def __init__(self, view: QTableView, cells: MatrixModel, colors: Colors) -> None:
        super().__init__(view)
        self._view = view
        self._cells = cells
        self.colors = colors
        self.worst = 1
        """The breaks of the most broken cell that is no sum."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, number, channels, breaks, and a frame where the keyboard is."""
        cell, rect = self._cells.cell(index), option.rect
        is_sum = self._cells.is_sum(index)
        painter.fillRect(rect, self._ground(cell, is_sum=is_sum))
        if cell.count:
            self._write(painter, rect, cell, is_sum=is_sum)
        if option.state & (_SELECTED | _FOCUSED):
            painter.setPen(QPen(QColor(self.colors.accent), 2))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))

    def _ground(self, cell: Cell, *, is_sum: bool) -> QColor:
        base = QColor(self.colors.ground if is_sum else self.colors.field)
        if is_sum or not cell.breaks:
            return base
        share = _COOLEST + (_HOTTEST - _COOLEST) * min(1.0, cell.breaks / self.worst)
        return _mixed(base, QColor(self.colors.error), share)

    def _write(self, painter: QPainter, rect: QRect, cell: Cell, *, is_sum: bool) -> None:
        metrics = self._view.fontMetrics()
        line, pad = metrics.height(), round(metrics.height() * 0.4)
        inside = rect.adjusted(pad, pad // 2, -pad, -pad // 2)
        upper, lower = QRect(inside), QRect(inside)
        upper.setHeight(inside.height() // 2)
        lower.setTop(upper.bottom() + 1)
        font = QFont(self._view.font())
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(self.colors.text))
        painter.drawText(upper, Qt.AlignmentFlag.AlignVCenter, str(cell.count))
        if cell.breaks:
            self._write_breaks(painter, upper, cell.breaks)
        if not is_sum:
            self._paint_channels(painter, lower, cell, round(line * 0.86))

    def _write_breaks(self, painter: QPainter, room: QRect, breaks: int) -> None:
        color = QColor(self.colors.error)
        text = str(breaks)
        painter.setPen(color)
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        side = round(self._view.fontMetrics().height() * 0.86)
        square = QRect(0, 0, side, side)
        square.moveCenter(room.center())
        square.moveRight(room.right() - painter.fontMetrics().horizontalAdvance(text) - side // 4)
        paint_glyph(painter, SIGNS[Severity.WARNING], square, color)

    def _paint_channels(self, painter: QPainter, room: QRect, cell: Cell, side: int) -> None:
        square = QRect(room.left(), 0, side, side)
        square.moveTop(room.center().y() - side // 2)
        color = QColor(self.colors.muted)
        for channel, _times in cell.channels[:_MOST_ICONS]:
            name = CHANNEL_ICONS[channel] if channel else UNASSIGNED_ICON
            paint_glyph(painter, name, square, color)
            square.translate(round(side * 1.25), 0)


def _mixed(base: QColor, other: QColor, share: float) -> QColor:
    def between(one: float, two: float) -> float:
        return one * (1 - share) + two * share

    return QColor.fromRgbF(
        between(base.redF(), other.redF()),
        between(base.greenF(), other.greenF()),
        between(base.blueF(), other.blueF()),
    )
