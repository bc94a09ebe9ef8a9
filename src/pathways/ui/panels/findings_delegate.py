"""Paints a finding: a sign of its severity, its title, and the sentence that says where."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from pathways.model import Severity
from pathways.ui.colors import Colors
from pathways.ui.icons import paint_glyph
from pathways.ui.panels.findings_list import ACCEPTED, FINDING, GROUP, Index

SIGNS = {
    Severity.ERROR: "alert-octagon",
    Severity.WARNING: "alert",
    Severity.NOTE: "information",
    ACCEPTED: "check-decagram",
}
"""Severities differ in shape, not in colour alone."""


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
    """Rows as high as their sentence needs, three lines at most."""

    def __init__(self, view: QTreeView, colors: Colors) -> None:
        super().__init__(view)
        self._view = view
        self._lines: dict[str, int] = {}
        """How many lines a sentence takes, at the width and in the font of `_measured`."""
        self._measured: tuple[int, str] = (0, "")
        self.colors = colors

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A line for a heading or a title, one or two for the sentence."""
        finding = index.data(FINDING)
        metrics = self._view.fontMetrics()
        line = metrics.lineSpacing()
        if finding is None:
            return QSize(80, round(line * 1.7))
        lines = self._lines_of(finding.message, metrics)
        return QSize(80, round(line * (lines + 1.7)))

    def _lines_of(self, sentence: str, metrics: QFontMetrics) -> int:
        """One or two, remembered: a large model has a thousand findings, told after every edit."""
        width = self._view.viewport().width() - self._left(metrics) - metrics.lineSpacing()
        measured = width, self._view.font().key()
        if measured != self._measured:
            self._measured = measured
            self._lines.clear()
        if sentence not in self._lines:
            text = metrics.boundingRect(QRect(0, 0, width, 1000), _WRAP, sentence)
            self._lines[sentence] = 1 if text.height() <= metrics.lineSpacing() * 1.2 else 2
        return self._lines[sentence]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the row."""
        self.initStyleOption(option, index)
        painter.save()
        rect, colors = option.rect, self.colors
        state = option.state
        row = QRect(0, rect.y(), self._view.viewport().width(), rect.height())
        finding = index.data(FINDING)
        if finding is not None and state & QStyle.StateFlag.State_Selected:
            painter.fillRect(row, QColor(colors.chosen))
            painter.fillRect(QRect(0, row.y(), 3, row.height()), QColor(colors.accent))
        elif finding is not None and state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(row, QColor(colors.hover))
        if finding is None:
            self._paint_heading(painter, row, index)
        else:
            self._paint_finding(painter, row, index)
        painter.restore()

    def _paint_heading(self, painter: QPainter, row: QRect, index: Index) -> None:
        group = index.data(GROUP)
        painter.fillRect(row, QColor(self.colors.ground))
        painter.setFont(self._strong())
        metrics = painter.fontMetrics()
        side = metrics.height()
        arrow = "chevron-down" if self._view.isExpanded(index) else "chevron-right"
        muted = QColor(self.colors.muted)
        place = QRect(6, row.center().y() - side // 2, side, side)
        paint_glyph(painter, arrow, place, muted)
        place.moveLeft(place.right() + 4)
        paint_glyph(painter, SIGNS[group], place, sign_color(group, self.colors))
        painter.setPen(QColor(self.colors.text))
        text = row.adjusted(place.right() + 8, 0, -4, 0)
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, index.data())

    def _paint_finding(self, painter: QPainter, row: QRect, index: Index) -> None:
        finding, group = index.data(FINDING), index.data(GROUP)
        colors = self.colors
        ink = QColor(colors.disabled if finding.waived else colors.text)
        soft = QColor(colors.disabled if finding.waived else colors.muted)
        metrics = self._view.fontMetrics()
        line = metrics.lineSpacing()
        left = self._left(metrics)
        top = row.y() + round(line * 0.3)
        sign = QRect(left - line - 4, top, line, line)
        paint_glyph(painter, SIGNS[group], sign, sign_color(group, colors))
        painter.setFont(self._strong())
        painter.setPen(ink)
        width = row.width() - left - line // 2
        title = painter.fontMetrics().elidedText(finding.title, Qt.TextElideMode.ElideRight, width)
        painter.drawText(QRect(left, top, width, line), Qt.AlignmentFlag.AlignVCenter, title)
        painter.setFont(self._view.font())
        painter.setPen(soft)
        place = QRect(left, top + line, width, row.bottom() - top - line)
        painter.drawText(place, _WRAP, _two_lines(finding.message, metrics, width))

    def _strong(self) -> QFont:
        font = QFont(self._view.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    @staticmethod
    def _left(metrics: QFontMetrics) -> int:
        """Where a finding's text begins."""
        return round(metrics.lineSpacing() * 1.9)


_WRAP = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignTop)


def _two_lines(text: str, metrics: QFontMetrics, width: int) -> str:
    """The text cut with dots where it would need a third line."""
    if metrics.horizontalAdvance(text) <= width * 1.7:
        return text
    words = text.split()
    kept = ""
    for number in range(1, len(words) + 1):
        tried = " ".join(words[:number])
        ending = "" if number == len(words) else " …"
        room = metrics.boundingRect(QRect(0, 0, width, 1000), _WRAP, tried + ending)
        if room.height() > metrics.lineSpacing() * 2.2:
            return f"{kept} …"
        kept = tried
    return text
