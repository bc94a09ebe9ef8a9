"""The chart's ground: where it lies in its widget, its quarters, its scales."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QPainter, QPen

from pathways.diagram.geometry import Rect
from pathways.diagram.quadrants import LEAST, MOST, Chart
from pathways.language import N_, _
from pathways.ui.colors import Colors

_QUARTERS = (
    (N_("Make feasible"), False, True),
    (N_("Do first"), True, True),
    (N_("Leave for now"), False, False),
    (N_("Take along"), True, False),
)
"""What each quarter is called, whether it lies to the right, and whether it lies above."""

_SMALLEST = 40
"""The chart's sides in pixels, however small the widget is."""


def text_size(font: QFont) -> float:
    """The size of a font in pixels."""
    return float(QFontInfo(font).pixelSize())


def strong(font: QFont) -> QFont:
    """A font, a little heavier."""
    made = QFont(font)
    made.setWeight(QFont.Weight.DemiBold)
    return made


def chart_in(width: float, height: float, em: float) -> Chart:
    """The chart with room for its scales, and for the row of unrated measures below them."""
    across = max(width - em * 3.6, _SMALLEST)
    down = max(height - em * 6.6, _SMALLEST)
    return Chart(Rect(em * 2.8, em * 0.6, across, down), em * 0.82)


def waiting_words(height: float, font: QFont) -> QRectF:
    """Where it is said that the measures in the row below the chart are not rated."""
    em = text_size(font)
    wide = QFontMetricsF(font).horizontalAdvance(_("Not rated:"))
    return QRectF(em * 0.8, height - em * 2.3, wide + 2, em * 1.64)


def waiting_places(width: float, height: float, font: QFont, count: int) -> list[QRectF]:
    """Places in that row, closer together the more there are."""
    em = text_size(font)
    first = waiting_words(height, font).right() + em * 1.2
    apart = min(em * 2.1, max(1.0, width - first - em * 1.2) / max(1, count))
    side, top = em * 1.64, height - em * 2.3
    return [QRectF(first + number * apart - side / 2, top, side, side) for number in range(count)]


def quarter_names(chart: Chart, font: QFont) -> Iterator[tuple[str, Rect]]:
    """What each quarter is called, and where that stands."""
    em, area = text_size(font), QRectF(*chart.area)
    for name, right, above in _QUARTERS:
        text = _(name)
        wide = QFontMetricsF(strong(font)).horizontalAdvance(text) + 4
        x = area.right() - wide - em * 0.5 if right else area.left() + em * 0.5
        y = area.top() + em * 0.2 if above else area.bottom() - em * 1.6
        yield text, Rect(x, y, wide, em * 1.4)


def paint_ground(painter: QPainter, chart: Chart, font: QFont, colors: Colors) -> None:
    """The four quarters with their names, and the scales along them."""
    area = QRectF(*chart.area)
    middle = area.center()
    paint_behind(painter, chart, area, colors)
    painter.setPen(QPen(QColor(colors.edge), 1))
    painter.drawRect(area)
    painter.setPen(QPen(QColor(colors.edge), 1, Qt.PenStyle.DashLine))
    painter.drawLine(QPointF(middle.x(), area.top()), QPointF(middle.x(), area.bottom()))
    painter.drawLine(QPointF(area.left(), middle.y()), QPointF(area.right(), middle.y()))
    painter.setPen(QColor(colors.muted))
    painter.setFont(strong(font))
    for text, room in quarter_names(chart, font):
        painter.drawText(QRectF(*room), Qt.AlignmentFlag.AlignCenter, text)
    painter.setFont(font)
    _paint_scales(painter, chart, text_size(font), colors)


def paint_behind(painter: QPainter, chart: Chart, room: QRectF, colors: Colors) -> None:
    """The bare ground of a part of the chart, so that no line crosses a text there."""
    area = QRectF(*chart.area)
    best = QRectF(area.center().x(), area.top(), area.width() / 2, area.height() / 2)
    painter.fillRect(room, QColor(colors.field))
    painter.fillRect(room.intersected(best), QColor(colors.hover))


def _paint_scales(painter: QPainter, chart: Chart, em: float, colors: Colors) -> None:
    area = chart.area
    painter.setPen(QColor(colors.muted))
    for mark in range(LEAST, MOST + 1):
        x, y = chart.at(mark, mark)
        below = QRectF(x - em, area.bottom + em * 0.1, 2 * em, em * 1.3)
        beside = QRectF(area.x - em * 1.5, y - em, em * 1.2, 2 * em)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, str(mark))
        painter.drawText(beside, right, str(mark))
    painter.setPen(QColor(colors.text))
    under = QRectF(area.x, area.bottom + em * 1.2, area.width, em * 1.4)
    painter.drawText(under, Qt.AlignmentFlag.AlignCenter, _("Feasibility →"))
    painter.save()
    painter.translate(em * 0.9, area.bottom)
    painter.rotate(-90)
    along = QRectF(0, -em * 0.8, area.height, em * 1.6)
    painter.drawText(along, Qt.AlignmentFlag.AlignCenter, _("Need →"))
    painter.restore()
