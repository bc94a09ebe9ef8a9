"""The drawing painted once for what the viewport shows, and mended where it changes.

Rings, handles and what is dragged lie over it as graphics items; while they move, the drawing
below is only copied. (Qt's own background cache leaves seams at fractional screen scales.)
"""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPixmap, QTransform

from pathways.diagram.geometry import Rect
from pathways.diagram.primitives import Drawing, Figure, Layer
from pathways.ui.canvas.painter import Work, carry_out, specks, work
from pathways.ui.canvas.paints import Detail, Paints
from pathways.ui.canvas.sheet import Sheet

_READABLE = 0.45
"""Screen pixels for a point; with fewer, names are some five pixels high."""
_DISTINCT = 0.18
"""With fewer, the bars of text run into one another."""
_APART = 0.04
"""With fewer, steps are some pixels wide and their arrows nothing but a grey mist."""
_MOST_MENDS = 12
"""More separate places than this are painted quicker all at once."""


class Sight(NamedTuple):
    """What part of the drawing is seen, and on how many pixels."""

    transform: QTransform
    size: QSize
    ratio: float
    """Device pixels for one of the window system's."""


class Paper:
    """Paints a sheet; hidden elements are left out (they are being dragged)."""

    def __init__(self, paints: Paints) -> None:
        self.sheet = Sheet(Drawing((), Rect(0, 0, 0, 0)))
        self.paints = paints
        self._hidden: frozenset[str] = frozenset()
        self._lit_lane = ""
        self._pixmap = QPixmap()
        self._sight: Sight | None = None
        self._stale: list[Rect] = []
        self._works: dict[tuple[str, Layer], tuple[Figure, Detail, Work]] = {}

    def show(self, sheet: Sheet) -> None:
        """Paint another sheet from now on; only what looks different is painted anew."""
        self._stale += sheet.changed_from(self.sheet)
        self.sheet = sheet

    def dress(self, paints: Paints) -> None:
        """Paint in another theme from now on."""
        self.paints = paints
        self._works.clear()
        self._sight = None

    def hide(self, elements: Iterable[str]) -> None:
        """Leave these elements out, and show all others."""
        hidden = frozenset(elements)
        changed = hidden ^ self._hidden
        self._hidden = hidden
        self._stale += [
            figure.bounds for figure in self.sheet.drawing.figures if figure.element in changed
        ]

    def light(self, lane: str) -> None:
        """Light the lane that something is about to be dropped in; empty for none."""
        if lane == self._lit_lane:
            return
        changed, self._lit_lane = {lane, self._lit_lane}, lane
        self._stale += [
            figure.bounds
            for figure in self.sheet.drawing.figures
            if figure.layer is Layer.LANE and figure.element in changed
        ]

    def paint(self, painter: QPainter, sight: Sight) -> None:
        """Put the drawing on the viewport."""
        room = QRectF(0, 0, sight.size.width(), sight.size.height())
        seen = sight.transform.inverted()[0].mapRect(room)
        if sight != self._sight or len(self._stale) > _MOST_MENDS:
            self._begin(sight)
            self._fill(sight, [seen])
        elif self._stale:
            hair = 2 / sight.transform.m11()
            mended = (QRectF(*area.grown(hair)).intersected(seen) for area in self._stale)
            self._fill(sight, [area for area in mended if not area.isEmpty()])
        self._stale.clear()
        painter.save()
        painter.setWorldTransform(QTransform())
        painter.drawPixmap(0, 0, self._pixmap)
        painter.restore()

    def _begin(self, sight: Sight) -> None:
        pixels = sight.size * sight.ratio
        if self._pixmap.size() != pixels:
            self._pixmap = QPixmap(pixels)
        self._pixmap.setDevicePixelRatio(sight.ratio)
        self._sight = sight

    def _fill(self, sight: Sight, areas: Iterable[QRectF]) -> None:
        detail = detail_at(sight.transform.m11() * sight.ratio)
        painter = QPainter(self._pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setWorldTransform(sight.transform)
        for area in areas:
            painter.setClipRect(area)
            painter.fillRect(area, self.paints.ground)
            figures = self.sheet.within(Rect(area.x(), area.y(), area.width(), area.height()))
            lanes = [one for one in figures if one.layer is Layer.LANE]
            others = [one for one in figures[len(lanes) :] if one.element not in self._hidden]
            for lane in lanes:
                carry_out(painter, self._work(lane, detail))
                if lane.element == self._lit_lane:
                    painter.fillRect(QRectF(*lane.bounds), self.paints.light)
            if detail is Detail.SPECKS:
                carry_out(painter, specks(others, self.paints))
                continue
            for figure in others:
                carry_out(painter, self._work(figure, detail))
        painter.end()

    def _work(self, figure: Figure, detail: Detail) -> Work:
        key = (figure.element, figure.layer)
        known = self._works.get(key)
        if known is not None and known[1] is detail:
            earlier = known[0]
            if earlier is figure or earlier == figure:
                return known[2]
        done = work(figure, self.paints, detail)
        self._works[key] = (figure, detail, done)
        return done


def detail_at(scale: float) -> Detail:
    """How much to paint at so many device pixels for a point."""
    if scale >= _READABLE:
        return Detail.FULL
    if scale >= _DISTINCT:
        return Detail.BARS
    return Detail.SHAPES if scale >= _APART else Detail.SPECKS
