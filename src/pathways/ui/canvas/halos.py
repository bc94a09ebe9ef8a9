"""Light over the drawing: rings and bands on what is selected, pointed at or aimed at."""

from collections.abc import Iterable, Iterator
from functools import partial

from PySide6.QtCore import QEasingCurve, QRectF, QVariantAnimation
from PySide6.QtGui import QColor, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsPathItem, QGraphicsScene

from pathways.diagram.badge import RADIUS
from pathways.diagram.draw_step import badge_corner
from pathways.diagram.geometry import Point, Rect
from pathways.diagram.primitives import Circle, Figure, Layer, Shape
from pathways.ui.canvas.glow import Beam, Glow, band
from pathways.ui.canvas.paints import Paints
from pathways.ui.canvas.stage import Stage

_AWAY = 4.0
"""From an element's edge to its ring, in pixels; all measures here hold at any zoom."""
_ROUND = 7.0
_BAND = 11.0
"""The width of the light along an arrow."""
_PULSE_MS = 900
_PULSE_REACH = 18.0


class Halo:
    """One kind of light: a ring round steps and notes, a broad band along arrows.

    Badges and icons are spared, so that what they tell stays readable.
    """

    def __init__(self, scene: QGraphicsScene, depth: float, width: float, strength: float) -> None:
        self._rings, self._bands = Glow(depth), Glow(depth)
        self._width, self._strength = width, strength
        for item in (self._bands, self._rings):
            scene.addItem(item)
        self.elements: tuple[str, ...] = ()

    def dress(self, paints: Paints) -> None:
        """Shine in a theme's colour."""
        ring_color, band_color = QColor(paints.selection), QColor(paints.selection)
        ring_color.setAlphaF(self._strength)
        band_color.setAlphaF(0.4 * self._strength)
        self._rings.dress(ring_color)
        self._bands.dress(band_color)

    def light(self, stage: Stage, pixel: float, elements: Iterable[str]) -> None:
        """Light these elements and no others; `pixel` is one of the screen's in points."""
        self.elements = tuple(element for element in elements if element in stage)
        away, routes = _AWAY * pixel, stage.routes
        rings: list[Beam] = []
        bands: list[Beam] = []
        for element in self.elements:
            if element in routes:
                bands.append(band(routes[element]))
            elif (area := stage.area(element)) is not None:
                rings.append(Beam(area.grown(away), radius=_ROUND + away))
        self._rings.shine(rings, partial(_badges, stage, self.elements), self._width * pixel)
        self._bands.shine(bands, partial(_signs, stage, self.elements), _BAND * pixel)
        self.carry(Point(0, 0))

    def remove(self) -> None:
        """Leave the scene for good."""
        for item in (self._bands, self._rings):
            item.scene().removeItem(item)

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


def _badges(stage: Stage, elements: Iterable[str]) -> list[Rect]:
    """The rounds of steps' badges."""
    marked = (one for one in elements if one in stage.marks and one in stage.boxes)
    return [_disc(badge_corner(stage.boxes[one])) for one in marked]


def _signs(stage: Stage, elements: Iterable[str]) -> list[Rect]:
    """The rounds of arrows' badges and icons."""
    figures = stage.sheet.figures
    labels = (figures.get((one, Layer.LABEL)) for one in elements)
    return [sign for label in labels if label is not None for sign in _rounds(label)]


def _rounds(label: Figure) -> Iterator[Rect]:
    for part in label.primitives:
        if isinstance(part, Circle):
            yield _disc(part.center)
        elif isinstance(part, Shape):
            yield _disc(Rect.around(Rect(x, y, 0, 0) for x, y in part.points).center)


def _disc(center: Point) -> Rect:
    return Rect(*center, 0, 0).grown(RADIUS + 2)
