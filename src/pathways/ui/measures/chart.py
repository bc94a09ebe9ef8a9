"""Need against feasibility in four quarters: a measure is re-rated by dragging its point."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from pathways.analysis.measures.rating import feasibility, held, is_rated
from pathways.diagram.geometry import Point
from pathways.diagram.quadrants import Chart, Dot, Placed, dot_at, placed
from pathways.language import _
from pathways.model import Measure
from pathways.ui.colors import Colors
from pathways.ui.measures.chart_ground import (
    chart_in,
    paint_behind,
    paint_ground,
    quarter_names,
    strong,
    text_size,
    waiting_places,
    waiting_words,
)
from pathways.ui.measures.deeds import Deed, deed_of
from pathways.ui.measures.facts import Facts, rating_text, title_of

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

    def _chart(self) -> Chart:
        return chart_in(self.width(), self.height(), text_size(self.font()))

    def _arrange(self) -> None:
        if self._facts is None:
            return
        chart = self._chart()
        rated = [measure for measure in self._measures if is_rated(measure)]
        dots = [Dot(one.id, title_of(one), feasibility(one) or 0, one.need or 0) for one in rated]
        kept = [room for _text, room in quarter_names(chart, self.font())]
        self.points = placed(dots, chart, self._label_size(), kept)
        others = [measure.id for measure in self._measures if not is_rated(measure)]
        places = waiting_places(self.width(), self.height(), self.font(), len(others))
        self.waiting = tuple(zip(others, places, strict=True))
        self._tell()
        self.update()

    def _label_size(self) -> int:
        return round(text_size(self.font()) * 0.92)

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
        paint_ground(painter, chart, self.font(), self._colors)
        for point in self.points:
            self._paint_label(painter, point)
        for point in self.points:
            self._paint_dot(painter, QPointF(*point.center), chart.radius, point.dot.id)
        if self.waiting:
            painter.setPen(QColor(self._colors.muted))
            room = waiting_words(self.height(), self.font())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, _("Not rated:"))
        for id_, spot in self.waiting:
            self._paint_dot(painter, spot.center(), spot.width() / 2, id_)
        if self._drag is not None and self._drag.far:
            self._paint_drag(painter, chart, self._drag)
        painter.end()

    def _paint_label(self, painter: QPainter, point: Placed) -> None:
        if point.label is None:
            return
        font = QFont(self.font())
        font.setPixelSize(self._label_size())
        painter.setFont(font)
        paint_behind(painter, self._chart(), QRectF(*point.label), self._colors)
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
        font = strong(self.font())
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

    def focusInEvent(self, event: QEvent) -> None:
        """A measure is chosen where none was; its ring is shown."""
        if not self._current and self._measures:
            self._step(1)
        self.update()

    def focusOutEvent(self, event: QEvent) -> None:
        """The ring goes, and what was being dragged falls back."""
        self._drag = None
        self.update()
