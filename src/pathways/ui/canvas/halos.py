"""Light over the drawing: rings and bands on what is selected, pointed at or aimed at."""

from collections.abc import Iterable

from PySide6.QtCore import QEasingCurve, QPointF, QRectF, Qt, QVariantAnimation
from PySide6.QtGui import QBrush, QColor, QPainterPath, QPainterPathStroker, QPen
from PySide6.QtWidgets import QGraphicsPathItem, QGraphicsScene

from pathways.diagram.badge import RADIUS
from pathways.diagram.draw_step import badge_corner
from pathways.diagram.geometry import Point, Rect
from pathways.diagram.primitives import Circle, Layer, Line, Role, Shape
from pathways.ui.canvas.painter import line_path
from pathways.ui.canvas.paints import NO_PEN, Paints
from pathways.ui.canvas.stage import Stage

_AWAY = 4.0
"""From an element's edge to its ring, in pixels; all measures here hold at any zoom."""
_ROUND = 7.0
_BAND = 11.0
"""The width of the light along an arrow."""
_CORNER = 7.0
"""An arrow's corners, in points, as they are drawn."""
_PULSE_MS = 900
_PULSE_REACH = 18.0


class Halo:
    """One kind of light: a ring round steps and notes, a broad band along arrows.

    Badges and icons are spared, so that what they tell stays readable.
    """

    def __init__(self, scene: QGraphicsScene, depth: float, width: float, strength: float) -> None:
        self._rings, self._bands = QGraphicsPathItem(), QGraphicsPathItem()
        self._width, self._strength = width, strength
        for item in (self._bands, self._rings):
            item.setZValue(depth)
            item.setPen(NO_PEN)
            scene.addItem(item)
        self.elements: tuple[str, ...] = ()

    def dress(self, paints: Paints) -> None:
        """Shine in a theme's colour."""
        ring, band = QColor(paints.selection), QColor(paints.selection)
        ring.setAlphaF(self._strength)
        band.setAlphaF(0.4 * self._strength)
        self._rings.setBrush(QBrush(ring))
        self._bands.setBrush(QBrush(band))

    def light(self, stage: Stage, pixel: float, elements: Iterable[str]) -> None:
        """Light these elements and no others; `pixel` is one of the screen's in points."""
        self.elements = tuple(element for element in elements if element in stage)
        rings, bands = _winding(), _winding()
        for element in self.elements:
            if element in stage.routes:
                bands.addPath(_band(stage, element, _BAND * pixel))
            else:
                rings.addPath(_ring(stage, element, self._width * pixel, _AWAY * pixel))
        self._rings.setPath(rings)
        self._bands.setPath(bands)
        self.carry(Point(0, 0))

    def carry(self, by: Point) -> None:
        """Shift the rings with what is being dragged; arrows have light only where they rest."""
        self._rings.setPos(*by)
        self._bands.setVisible(by == (0, 0))


class Halos:
    """All the lights of a canvas."""

    def __init__(self, scene: QGraphicsScene, stage: Stage, paints: Paints) -> None:
        self._stage = stage
        self._pixel = 1.0
        self.hover = Halo(scene, 2, 1.5, 0.7)
        self.selection = Halo(scene, 3, 3, 1)
        self.target = Halo(scene, 4, 5, 1)
        self._flash = QGraphicsPathItem()
        self._flash.setZValue(5)
        scene.addItem(self._flash)
        self._pulse = QVariantAnimation(scene)
        self._pulse.setDuration(_PULSE_MS)
        self._pulse.setStartValue(0.0)
        self._pulse.setEndValue(1.0)
        self._pulse.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._pulse.valueChanged.connect(self._swell)
        self._pulse.finished.connect(self._flash.hide)
        self._pulsing: Rect | None = None
        self.dress(paints)

    def dress(self, paints: Paints) -> None:
        """Shine in a theme's colour."""
        for halo in (self.hover, self.selection, self.target):
            halo.dress(paints)
        self._color = QColor(paints.selection)
        self.refresh(self._pixel)

    def refresh(self, pixel: float) -> None:
        """The drawing or the zoom changed; light the same elements anew."""
        self._pixel = pixel
        for halo in (self.hover, self.selection, self.target):
            halo.light(self._stage, pixel, halo.elements)

    def select(self, elements: Iterable[str]) -> None:
        """Ring what is selected."""
        self.selection.light(self._stage, self._pixel, elements)

    def point_at(self, element: str) -> None:
        """Ring what lies under the pointer; empty for nothing."""
        if self.hover.elements != ((element,) if element else ()):
            self.hover.light(self._stage, self._pixel, [element] if element else [])

    def aim_at(self, element: str) -> None:
        """Ring the step an arrow is about to reach; empty for none."""
        self.target.light(self._stage, self._pixel, [element] if element else [])

    def pulse(self, element: str) -> None:
        """Let a ring swell once from an element and fade, to lead the eye there."""
        self._pulsing = self._stage.area(element)
        if self._pulsing is not None:
            self._flash.show()
            self._pulse.stop()
            self._pulse.start()

    def _swell(self, share: float) -> None:
        assert self._pulsing is not None
        color = QColor(self._color)
        color.setAlphaF(1 - share)
        path, reach = QPainterPath(), (_AWAY + _PULSE_REACH * share) * self._pixel
        path.addRoundedRect(QRectF(*self._pulsing.grown(reach)), _ROUND + reach, _ROUND + reach)
        self._flash.setPen(QPen(color, 4 * self._pixel))
        self._flash.setPath(path)


def _winding() -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    return path


def _ring(stage: Stage, element: str, width: float, away: float) -> QPainterPath:
    area = stage.area(element)
    if area is None:
        return QPainterPath()
    path = QPainterPath()
    path.addRoundedRect(QRectF(*area.grown(away)), _ROUND + away, _ROUND + away)
    ring = _stroked(path, width)
    if element in stage.marks and element in stage.boxes:
        return ring.subtracted(_disc(badge_corner(area)))
    return ring


def _band(stage: Stage, arrow: str, width: float) -> QPainterPath:
    line = Line(tuple(stage.routes[arrow]), Role.TRANSITION, radius=_CORNER)
    band = _stroked(line_path(line), width)
    label = stage.sheet.figures.get((arrow, Layer.LABEL))
    for part in label.primitives if label is not None else ():
        if isinstance(part, Circle):
            band = band.subtracted(_disc(part.center))
        elif isinstance(part, Shape):
            dots = (Rect(x, y, 0, 0) for x, y in part.points)
            band = band.subtracted(_disc(Rect.around(dots).center))
    return band


def _stroked(path: QPainterPath, width: float) -> QPainterPath:
    stroker = QPainterPathStroker()
    stroker.setWidth(width)
    stroker.setCapStyle(Qt.PenCapStyle.FlatCap)
    stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return stroker.createStroke(path)


def _disc(center: Point) -> QPainterPath:
    disc = QPainterPath()
    disc.addEllipse(QPointF(*center), RADIUS + 2, RADIUS + 2)
    return disc
