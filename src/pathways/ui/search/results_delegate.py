"""Paints what was found: what it is called, where it is, and the text that has the words."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from pathways.analysis.search import Hit, Kind, Marked
from pathways.ui.colors import Colors
from pathways.ui.icons import paint_glyph
from pathways.ui.search.lettering import Ink, light, lines_of, strong, write
from pathways.ui.search.results import HIT, KIND, Index

SIGNS = {
    Kind.PATHWAY: "map-marker-path",
    Kind.STEP: "card-text-outline",
    Kind.HANDOFF: "swap-horizontal",
    Kind.TRANSITION: "arrow-right",
    Kind.NOTE: "note-text-outline",
    Kind.FRAME: "select-group",
    Kind.UNIT: "hospital-building",
    Kind.PARTY: "account-group-outline",
    Kind.SERVICE: "medical-bag",
    Kind.AGREEMENT: "handshake-outline",
    Kind.MEASURE: "clipboard-check-outline",
    Kind.FINDING: "alert-outline",
}


class ResultsDelegate(QStyledItemDelegate):
    """Rows as high as what they tell needs."""

    def __init__(self, view: QTreeView, colors: Colors) -> None:
        super().__init__(view)
        self._view = view
        self.colors = colors

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A line for a heading; for a hit two, and one or two more for the text."""
        line = self._view.fontMetrics().lineSpacing()
        hit = index.data(HIT)
        if hit is None:
            return QSize(80, max(32, round(line * 1.7)))
        return QSize(80, round(line * (self._lines(hit) + 0.7)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the row."""
        self.initStyleOption(option, index)
        painter.save()
        rect, colors, state = option.rect, self.colors, option.state
        row = QRect(0, rect.y(), self._view.viewport().width(), rect.height())
        hit = index.data(HIT)
        if hit is None:
            focused = bool(state & QStyle.StateFlag.State_HasFocus)
            self._paint_heading(painter, row, index, focused=focused)
        else:
            if state & QStyle.StateFlag.State_Selected:
                painter.fillRect(row, QColor(colors.chosen))
                painter.fillRect(QRect(0, row.y(), 3, row.height()), QColor(colors.accent))
            elif state & QStyle.StateFlag.State_MouseOver:
                painter.fillRect(row, QColor(colors.hover))
            self._paint_hit(painter, row, hit)
        painter.restore()

    def _paint_heading(self, painter: QPainter, row: QRect, index: Index, *, focused: bool) -> None:
        painter.fillRect(row, QColor(self.colors.chosen if focused else self.colors.ground))
        painter.setFont(strong(self._view.font()))
        side = painter.fontMetrics().height()
        muted = QColor(self.colors.muted)
        place = QRect(6, row.center().y() - side // 2, side, side)
        arrow = "chevron-down" if self._view.isExpanded(index) else "chevron-right"
        paint_glyph(painter, arrow, place, muted)
        place.moveLeft(place.right() + 4)
        paint_glyph(painter, SIGNS[index.data(KIND)], place, muted)
        painter.setPen(QColor(self.colors.text))
        text = row.adjusted(place.right() + 8, 0, -4, 0)
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, index.data())

    def _paint_hit(self, painter: QPainter, row: QRect, hit: Hit) -> None:
        font, colors = self._view.font(), self.colors
        line = self._view.fontMetrics().lineSpacing()
        lit = light(colors)
        loud = Ink(strong(font), QColor(colors.text), lit)
        soft = Ink(font, QColor(colors.muted), lit)
        room = QRectF(self._left, row.y() + line * 0.35, self._width, line)
        write(painter, room, hit.title, loud)
        if hit.place.text:
            room.translate(0, line)
            write(painter, room, hit.place, soft)
        if hit.passage is not None:
            passage = _with_heading(*hit.passage)
            room.translate(0, line)
            room.setHeight(line * lines_of(passage.text, font, self._width, 2))
            write(painter, room, passage, Ink(font, QColor(colors.text), lit))

    def _lines(self, hit: Hit) -> int:
        lines = 1 + bool(hit.place.text)
        if hit.passage is None:
            return lines
        text = _with_heading(*hit.passage).text
        return lines + lines_of(text, self._view.font(), self._width, 2)

    @property
    def _left(self) -> int:
        """Where a hit's text begins."""
        return round(self._view.fontMetrics().lineSpacing() * 1.2)

    @property
    def _width(self) -> int:
        return self._view.viewport().width() - self._left - 8


def _with_heading(heading: str, text: Marked) -> Marked:
    """`Description: … with NIV …`, with the marks where they belong."""
    before = f"{heading}: "
    by = len(before)
    return Marked(before + text.text, tuple((start + by, end + by) for start, end in text.spans))
