"""A theme's colours as Qt's pens and brushes, made once each."""

from enum import IntEnum
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QPen

from pathways.diagram.primitives import Look
from pathways.diagram.theme import Theme

NO_PEN = QPen(Qt.PenStyle.NoPen)
NO_BRUSH = QBrush(Qt.BrushStyle.NoBrush)

_DASHES = (5.0, 4.0)
"""A dash and a gap, in points."""


class Detail(IntEnum):
    """How much of a figure is painted; far out, text is too small to read."""

    SPECKS = 0
    """Only lanes, and a speck for each step."""
    SHAPES = 1
    """No text, and lines as thin as the screen allows."""
    BARS = 2
    """A bar where each line of text is."""
    FULL = 3


class Paints:
    """What a theme makes of each role."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.ground = QColor(theme.ground)
        self.selection = QColor(theme.selection)
        self.light = QColor(theme.selection)
        self.light.setAlphaF(0.16)
        self.pen = cache(self._pen)
        self.brush = cache(self._brush)
        self.solid = cache(self._solid)
        self.ink = cache(self._ink)
        self.bar = cache(self._bar)

    def _pen(self, role: Look, detail: Detail = Detail.FULL, dashed: bool = False) -> QPen:
        style = self.theme.style(role)
        if style.stroke is None:
            return NO_PEN
        pen = QPen(QColor(style.stroke), style.width)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if detail is Detail.SHAPES:
            pen.setCosmetic(True)
            pen.setWidthF(1)
        elif dashed:
            pen.setDashPattern([length / style.width for length in _DASHES])
        return pen

    def _brush(self, role: Look) -> QBrush:
        """The inside of a box, shape or circle."""
        fill = self.theme.style(role).fill
        return QBrush(QColor(fill)) if fill else NO_BRUSH

    def _solid(self, role: Look) -> QBrush:
        """The inside of an arrow head."""
        stroke = self.theme.style(role).stroke
        return QBrush(QColor(stroke)) if stroke else NO_BRUSH

    def _ink(self, role: Look) -> QPen:
        """Text and icons."""
        return QPen(QColor(self.theme.style(role).ink))

    def _bar(self, role: Look) -> QBrush:
        """Text too small to read."""
        color = QColor(self.theme.style(role).ink)
        color.setAlphaF(0.35)
        return QBrush(color)
