"""Need against feasibility in four quarters: a measure is re-rated by dragging its point."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontInfo,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from pathways.analysis.measures.rating import feasibility, held, is_rated
from pathways.diagram.geometry import Point, Rect
from pathways.diagram.quadrants import Chart, Dot, Placed, dot_at, placed
from pathways.language import N_, _
from pathways.model import Measure
from pathways.ui.colors import Colors
from pathways.ui.measures.deeds import Deed, deed_of
from pathways.ui.measures.facts import Facts, rating_text, title_of

_QUARTERS = (
    (N_("Make feasible"), False, True),
    (N_("Do first"), True, True),
    (N_("Leave for now"), False, False),
    (N_("Take along"), True, False),
)
"""What each quarter is called, whether it lies to the right, and whether it lies above."""

_NUDGES = {
    Qt.Key.Key_Up: (1, 0),
    Qt.Key.Key_Down: (-1, 0),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Left: (0, -1),
}
_STEPS = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}


@dataclass(slots=True)
class _Drag:
    measure: str
    start: QPointF
    place: QPointF
    far: bool = False


class RatingChart(QWidget):
    """Arrow keys re-rate the chosen measure, Page Up and Page Down choose another."""

    asked = Signal(object)
    """A `Deed`."""
    chosen = Signal(str)
    rated = Signal(str, int, float)
    """A measure's id, the need and the feasibility that it is dragged to."""
    nudged = Signal(str, int, int)
    """A measure's id, and how many marks its need and feasibility are moved."""

    def __init__(self, colors: Colors) -> None:
        super().__init__()
        self.setObjectName("ratingChart")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._colors = colors
        self._measures: list[Measure] = []
        self._facts: Facts | None = None
        self._current = ""
        self._drag: _Drag | None = None
        self.points: tuple[Placed, ...] = ()
        """Where the rated measures lie now."""
        self.waiting: tuple[tuple[str, QRectF], ...] = ()
        """Where the others wait below the chart."""

    def show_measures(self, measures: Sequence[Measure], facts: Facts, current: str) -> None:
        """Show these; the numbers are those of the list."""
        self._measures, self._facts, self._current = list(measures), facts, current
        self._arrange()

    def choose(self, measure_id: str) -> None:
        """Mark a point, telling nobody."""
        self._current = measure_id
        self._tell()
        self.update()

    def dress(self, colors: Colors) -> None:
        """Wear another theme or text size."""
        self._colors = colors
        self._arrange()

    def retranslate(self) -> None:
        """Speak the language of now; the measures are shown again right after."""
        self.setAccessibleDescription(
            _("Arrow keys re-rate the chosen measure, Page Up and Page Down choose another.")
        )
        self._arrange()

    def sizeHint(self) -> QSize:
        """Room to tell the points apart."""
        em = self.fontMetrics().height()
        return QSize(em * 24, em * 18)

    def center_of(self, measure_id: str) -> QPoint:
        """Where a measure's point is; raises KeyError when it is not shown."""
        for point in self.points:
            if point.dot.id == measure_id:
                return QPointF(*point.center).toPoint()
        return dict(self.waiting)[measure_id].center().toPoint()

    def pixel_at(self, need: float, feasible: float) -> QPoint:
        """Where a pair of marks lies."""
        return QPointF(*self._chart().at(feasible, need)).toPoint()

    # What people do

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Re-rate, choose another, and the deeds' keys."""
        key = Qt.Key(event.key())
        deed = deed_of(event)
        if key == Qt.Key.Key_Escape and self._drag is not None:
            self._drag = None
            self.update()
        elif key in _NUDGES and self._current:
            self.nudged.emit(self._current, *_NUDGES[key])
        elif key in _STEPS or (key in _NUDGES and self._measures):
            self._step(_STEPS.get(key, 1))
        elif deed is not None:
            self.asked.emit(deed)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Esc ends a drag before it closes the window; the mouse at rest is told whose point."""
        is_key = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_key and self._drag is not None:
            event.accept()
            return True
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            measure = self._measure(self._at(QPointF(event.pos())))
            QToolTip.showText(event.globalPos(), self._told(measure) if measure else "", self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a point; perhaps the beginning of a drag."""
        found = self._at(event.position())
        if event.button() is not Qt.MouseButton.LeftButton or not found:
            return
        self._drag = _Drag(found, event.position(), event.position())
        self._current = found
        self.chosen.emit(found)
        self._tell()
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry the point along."""
        if self._drag is None:
            over = self._at(event.position())
            self.setCursor(Qt.CursorShape.OpenHandCursor if over else Qt.CursorShape.ArrowCursor)
            return
        self._drag.place = event.position()
        moved = (event.position() - self._drag.start).manhattanLength()
        self._drag.far = self._drag.far or moved >= QApplication.startDragDistance()
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the point go: it gets the marks of the place."""
        drag, self._drag = self._drag, None
        if drag is None or not drag.far:
            return
        need, feasible = self._marks(event.position())
        self.update()
        self.rated.emit(drag.measure, need, feasible)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the measure."""
        if self._at(event.position()):
            self._drag = None
            self.asked.emit(Deed.OPEN)

    def changeEvent(self, event: QEvent) -> None:
        """Larger text takes more room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()

    def resizeEvent(self, event: QEvent) -> None:
        """The points spread over the room there is."""
        self._arrange()

    # Where things are

    @property
    def _size(self) -> float:
        return float(QFontInfo(self.font()).pixelSize())

    def _chart(self) -> Chart:
        em = self._size
        tray = em * 3.2
        area = Rect(em * 2.8, em * 0.6, self.width() - em * 3.6, self.height() - em * 3.4 - tray)
        return Chart(Rect(area.x, area.y, max(area.width, 40), max(area.height, 40)), em * 0.82)

    def _arrange(self) -> None:
        if self._facts is None:
            return
        chart = self._chart()
        rated = [measure for measure in self._measures if is_rated(measure)]
        dots = [Dot(one.id, title_of(one), feasibility(one) or 0, one.need or 0) for one in rated]
        self.points = placed(dots, chart, self._size * 0.92)
        others = [measure.id for measure in self._measures if not is_rated(measure)]
        self.waiting = tuple(zip(others, self._tray(len(others)), strict=True))
        self._tell()
        self.update()

    def _tray(self, count: int) -> list[QRectF]:
        """Places in a row below the chart, closer together the more there are."""
        em = self._size
        first = self._tray_words().right() + em * 1.2
        room = max(1.0, self.width() - first - em * 1.2)
        apart = min(em * 2.1, room / max(1, count))
        side = em * 1.64
        top = self.height() - em * 2.3
        return [QRectF(first + n * apart - side / 2, top, side, side) for n in range(count)]

    def _tray_words(self) -> QRectF:
        em = self._size
        wide = QFontMetricsF(self.font()).horizontalAdvance(_("Not rated:"))
        return QRectF(em * 0.8, self.height() - em * 2.3, wide, em * 1.64)

    def _at(self, place: QPointF) -> str:
        """The id of the measure at a place; an empty text where there is none."""
        found = dot_at(self.points, self._chart(), Point(place.x(), place.y()))
        if found is not None:
            return found.dot.id
        return next((id_ for id_, spot in reversed(self.waiting) if spot.contains(place)), "")

    def _marks(self, place: QPointF) -> tuple[int, float]:
        across, up = self._chart().marks_at(Point(place.x(), place.y()))
        return held(up), across

    def _measure(self, measure_id: str) -> Measure | None:
        return next((one for one in self._measures if one.id == measure_id), None)

    def _step(self, by: int) -> None:
        ids = [measure.id for measure in self._measures]
        if not ids:
            return
        place = ids.index(self._current) + by if self._current in ids else 0
        self.choose(ids[place % len(ids)])
        self.chosen.emit(self._current)

    def _told(self, measure: Measure) -> str:
        assert self._facts is not None
        head = f"{self._facts.numbers.get(measure.id, '')}. {title_of(measure)}"
        return "\n".join(part for part in (head, rating_text(measure)) if part)

    def _tell(self) -> None:
        measure = self._measure(self._current)
        name = _("Need and feasibility")
        told = self._told(measure).replace("\n", ". ") if measure else ""
        self.setAccessibleName(f"{name}: {told}" if told else name)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """The quarters, the scales, the points and what is being dragged."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chart = self._chart()
        self._paint_ground(painter, chart)
        self._paint_scales(painter, chart)
        for point in self.points:
            self._paint_label(painter, point)
        for point in self.points:
            self._paint_dot(painter, QPointF(*point.center), chart.radius, point.dot.id)
        if self.waiting:
            painter.setPen(QColor(self._colors.muted))
            painter.drawText(self._tray_words(), Qt.AlignmentFlag.AlignVCenter, _("Not rated:"))
        for id_, spot in self.waiting:
            self._paint_dot(painter, spot.center(), spot.width() / 2, id_)
        if self._drag is not None and self._drag.far:
            self._paint_drag(painter, chart, self._drag)
        painter.end()

    def _paint_ground(self, painter: QPainter, chart: Chart) -> None:
        area = QRectF(*chart.area)
        painter.fillRect(area, QColor(self._colors.field))
        best = QRectF(area.center().x(), area.top(), area.width() / 2, area.height() / 2)
        painter.fillRect(best, QColor(self._colors.hover))
        painter.setPen(QPen(QColor(self._colors.edge), 1))
        painter.drawRect(area)
        painter.setPen(QPen(QColor(self._colors.edge), 1, Qt.PenStyle.DashLine))
        painter.drawLine(
            QPointF(area.center().x(), area.top()), QPointF(area.center().x(), area.bottom())
        )
        painter.drawLine(
            QPointF(area.left(), area.center().y()), QPointF(area.right(), area.center().y())
        )
        painter.setPen(QColor(self._colors.muted))
        painter.setFont(self._strong())
        room = area.adjusted(
            self._size * 0.5, self._size * 0.3, -self._size * 0.5, -self._size * 0.3
        )
        for text, right, above in _QUARTERS:
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            end = Qt.AlignmentFlag.AlignTop if above else Qt.AlignmentFlag.AlignBottom
            painter.drawText(room, side | end, _(text))
        painter.setFont(self.font())

    def _paint_scales(self, painter: QPainter, chart: Chart) -> None:
        em, area = self._size, chart.area
        painter.setPen(QColor(self._colors.muted))
        for mark in range(1, 6):
            x, y = chart.at(mark, mark)
            painter.drawText(
                QRectF(x - em, area.bottom + em * 0.1, 2 * em, em * 1.3),
                Qt.AlignmentFlag.AlignCenter,
                str(mark),
            )
            painter.drawText(
                QRectF(area.x - em * 1.5, y - em, em * 1.2, 2 * em),
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                str(mark),
            )
        painter.setPen(QColor(self._colors.text))
        below = QRectF(area.x, area.bottom + em * 1.2, area.width, em * 1.4)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, _("Feasibility") + " →")
        painter.save()
        painter.translate(em * 0.9, area.bottom)
        painter.rotate(-90)
        beside = QRectF(0, -em * 0.8, area.height, em * 1.6)
        painter.drawText(beside, Qt.AlignmentFlag.AlignCenter, _("Need") + " →")
        painter.restore()

    def _paint_label(self, painter: QPainter, point: Placed) -> None:
        if point.label is None:
            return
        font = QFont(self.font())
        font.setPixelSize(round(self._size * 0.92))
        painter.setFont(font)
        painter.setPen(QColor(self._colors.text))
        painter.drawText(
            QRectF(*point.label).adjusted(-1, -1, 8, 1),
            Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip,
            "\n".join(point.lines),
        )
        painter.setFont(self.font())

    def _paint_dot(self, painter: QPainter, center: QPointF, radius: float, id_: str) -> None:
        assert self._facts is not None
        chosen = id_ == self._current
        ground = self._colors.accent if chosen else self._colors.card
        painter.setBrush(QColor(ground))
        painter.setPen(QPen(QColor(self._colors.accent), 2))
        painter.drawEllipse(center, radius - 1, radius - 1)
        if chosen and self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._colors.text), 2))
            painter.drawEllipse(center, radius + 2, radius + 2)
        font = self._strong()
        font.setPixelSize(round(radius * (0.95 if self._facts.numbers.get(id_, 0) > 99 else 1.15)))
        painter.setFont(font)
        painter.setPen(QColor(self._colors.on_accent if chosen else self._colors.text))
        spot = QRectF(center.x() - radius, center.y() - radius, 2 * radius, 2 * radius)
        painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, str(self._facts.numbers.get(id_, "")))
        painter.setFont(self.font())

    def _paint_drag(self, painter: QPainter, chart: Chart, drag: _Drag) -> None:
        need, feasible = self._marks(drag.place)
        aim = QPointF(*chart.at(feasible, need))
        area = QRectF(*chart.area)
        painter.setPen(QPen(QColor(self._colors.accent), 1, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(area.left(), aim.y()), QPointF(area.right(), aim.y()))
        painter.drawLine(QPointF(aim.x(), area.top()), QPointF(aim.x(), area.bottom()))
        self._paint_dot(painter, drag.place, chart.radius, drag.measure)

    def _strong(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def focusInEvent(self, event: QEvent) -> None:
        """A measure is chosen where none was; its ring is shown."""
        if not self._current and self._measures:
            self._step(1)
        self.update()

    def focusOutEvent(self, event: QEvent) -> None:
        """The ring goes, and what was being dragged falls back."""
        self._drag = None
        self.update()
