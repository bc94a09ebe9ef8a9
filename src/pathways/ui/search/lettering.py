"""Text in a list with the letters that were looked for lit."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from pathways.analysis.search import Marked
from pathways.ui.colors import Colors

_FILLED = 0.9
"""How much of a line the words fill where the text goes on below it."""


class Ink(NamedTuple):
    """How a line is written."""

    font: QFont
    color: QColor
    light: QColor
    """Behind what was looked for."""


def light(colors: Colors) -> QColor:
    """What lies behind the letters that were looked for, on a plain row and on a chosen one."""
    made = QColor(colors.accent)
    made.setAlphaF(0.24)
    return made


def strong(font: QFont) -> QFont:
    """The same font, heavier."""
    made = QFont(font)
    made.setWeight(QFont.Weight.DemiBold)
    return made


def write(painter: QPainter, room: QRectF, marked: Marked, ink: Ink) -> None:
    """Write a text on as many lines as the room has; what is too long ends in dots."""
    metrics = QFontMetricsF(ink.font)
    lines = max(1, int(room.height() / metrics.lineSpacing() + 0.1))
    full = room.width() if lines == 1 else room.width() * lines * _FILLED
    text = metrics.elidedText(marked.text, Qt.TextElideMode.ElideRight, full)
    layout = _laid(text, marked, ink)
    layout.beginLayout()
    for number in range(lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(room.width())
        line.setPosition(QPointF(0, number * metrics.lineSpacing()))
    layout.endLayout()
    painter.setPen(ink.color)
    layout.draw(painter, room.topLeft())


def lines_of(text: str, font: QFont, width: float, most: int) -> int:
    """How many lines a text takes, no more than `most`."""
    if QFontMetricsF(font).horizontalAdvance(text) <= width:
        return 1
    return min(most, 1 + int(QFontMetricsF(font).horizontalAdvance(text) / max(width, 1) / _FILLED))


def _laid(text: str, marked: Marked, ink: Ink) -> QTextLayout:
    layout = QTextLayout(text, ink.font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    lit = QTextCharFormat()
    lit.setBackground(ink.light)
    lit.setFontWeight(QFont.Weight.DemiBold)
    ranges = []
    for start, end in marked.spans:
        one = QTextLayout.FormatRange()
        # Qt counts UTF-16 units, and a sign outside the first plane takes two.
        one.start, one.length = _units(text[:start]), _units(text[start:end])
        one.format = lit
        ranges.append(one)
    layout.setFormats(ranges)
    return layout


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
