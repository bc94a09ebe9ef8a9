"""Paints a finding on one line: its severity's sign, its title, and where it is."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from pathways.model import Severity
from pathways.ui.colors import Colors
from pathways.ui.icons import paint_glyph
from pathways.ui.panels.findings_list import (
    ACCEPTED,
    BESIDE,
    COUNTS,
    EXPIRED,
    FINDING,
    GROUP,
    SCORE,
    Index,
)

SIGNS: dict[str, str] = {
    Severity.ERROR: "alert-octagon",
    Severity.WARNING: "alert",
    Severity.NOTE: "information",
    ACCEPTED: "check-decagram",
}
"""Severities differ in shape, not in colour alone."""

_MENDABLE = "auto-fix"
PAST = "clock-alert-outline"
"""What was accepted for a time that is past."""
_TITLE_SHARE = 0.72
"""The most of a row a title takes while something stands beside it."""
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


def sign_color(group: str, colors: Colors) -> QColor:
    """The colour of a severity's sign."""
    return QColor(
        {
            Severity.ERROR: colors.error,
            Severity.WARNING: colors.warning,
            Severity.NOTE: colors.note,
            ACCEPTED: colors.disabled,
        }[group]
    )


class FindingsDelegate(QStyledItemDelegate):
    """All rows are equally high, so that a thousand findings are laid out at once."""

    def __init__(self, view: QTreeView, colors: Colors) -> None:
        super().__init__(view)
        self._view = view
        self.colors = colors

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """One line."""
        return QSize(80, round(self._view.fontMetrics().lineSpacing() * 1.6))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the row."""
        self.initStyleOption(option, index)
        painter.save()
        rect, colors = option.rect, self.colors
        state = option.state
        row = QRect(0, rect.y(), self._view.viewport().width(), rect.height())
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(row, QColor(colors.chosen))
            painter.fillRect(QRect(0, row.y(), 3, row.height()), QColor(colors.accent))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(row, QColor(colors.hover))
        elif index.data(FINDING) is None:
            painter.fillRect(row, QColor(colors.ground))
        if index.data(FINDING) is None:
            self._paint_heading(painter, row, index)
        else:
            self._paint_finding(painter, row, index)
        painter.restore()

    def _paint_heading(self, painter: QPainter, row: QRect, index: Index) -> None:
        painter.setFont(self._strong())
        metrics = painter.fontMetrics()
        side = metrics.height()
        arrow = "chevron-down" if self._view.isExpanded(index) else "chevron-right"
        place = QRect(6, row.center().y() - side // 2, side, side)
        paint_glyph(painter, arrow, place, QColor(self.colors.muted))
        group, counts = index.data(GROUP), index.data(COUNTS)
        if counts is None:
            place.moveLeft(place.right() + 4)
            paint_glyph(painter, SIGNS[group], place, sign_color(group, self.colors))
        text = row.adjusted(place.right() + 6, 0, -metrics.height() // 2, 0)
        if counts is not None:
            text.setRight(self._paint_counts(painter, text, counts))
        painter.setFont(self._strong())
        painter.setPen(QColor(self.colors.text))
        shown = metrics.elidedText(index.data(), Qt.TextElideMode.ElideRight, text.width())
        painter.drawText(text, _MIDDLE, shown)

    def _paint_counts(self, painter: QPainter, row: QRect, counts: dict[str, int]) -> int:
        """Paint how many of each severity, from the right; where they begin."""
        painter.setFont(self._view.font())
        metrics = painter.fontMetrics()
        side, right = metrics.height() - 3, row.right()
        for severity in reversed(Severity):
            if not counts.get(severity):
                continue
            number = str(counts[severity])
            painter.setPen(QColor(self.colors.text))
            painter.drawText(QRect(row.x(), row.y(), right - row.x(), row.height()), _RIGHT, number)
            right -= metrics.horizontalAdvance(number) + side + 3
            sign = QRect(right, row.center().y() - side // 2, side, side)
            paint_glyph(painter, SIGNS[severity], sign, sign_color(severity, self.colors))
            right -= side // 2
        return right

    def _paint_finding(self, painter: QPainter, row: QRect, index: Index) -> None:
        finding, colors = index.data(FINDING), self.colors
        group = ACCEPTED if finding.waived else finding.severity
        line = self._view.fontMetrics().lineSpacing()
        left, side = round(line * 1.9), line - 2
        sign = QRect(left - line - 4, row.center().y() - side // 2, side, side)
        paint_glyph(painter, SIGNS[group], sign, sign_color(group, colors))
        soft = QColor(colors.disabled if finding.waived else colors.muted)
        text = row.adjusted(left, 0, -line // 2, 0)
        painter.setPen(soft)
        text.setRight(self._paint_end(painter, text, index, soft))
        beside = index.data(BESIDE)
        painter.setFont(self._strong())
        metrics = painter.fontMetrics()
        most = round(text.width() * _TITLE_SHARE) if beside else text.width()
        title = metrics.elidedText(finding.title, Qt.TextElideMode.ElideRight, most)
        painter.setPen(QColor(colors.disabled if finding.waived else colors.text))
        painter.drawText(text, _MIDDLE, title)
        text.setLeft(text.left() + metrics.horizontalAdvance(title) + line // 2)
        painter.setFont(self._view.font())
        painter.setPen(soft)
        shown = painter.fontMetrics().elidedText(beside, Qt.TextElideMode.ElideRight, text.width())
        painter.drawText(text, _MIDDLE, shown)

    def _paint_end(self, painter: QPainter, row: QRect, index: Index, soft: QColor) -> int:
        """Paint the score, whether the program can mend it and whether it was accepted once.

        Gives where they begin.
        """
        metrics, right = self._view.fontMetrics(), row.right()
        score = index.data(SCORE)
        if score is not None:
            painter.setFont(self._view.font())
            room = QRect(row.x(), row.y(), right - row.x(), row.height())
            painter.drawText(room, _RIGHT, str(score))
            right -= metrics.horizontalAdvance("16") + metrics.height() // 2
        side = metrics.height() - 3
        signs = (
            (_MENDABLE, soft, index.data(FINDING).fixable),
            (PAST, QColor(self.colors.warning), index.data(EXPIRED)),
        )
        for name, color, wanted in signs:
            if wanted:
                right -= side
                sign = QRect(right, row.center().y() - side // 2, side, side)
                paint_glyph(painter, name, sign, color)
                right -= side // 2
        return right

    def _strong(self) -> QFont:
        font = QFont(self._view.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font
