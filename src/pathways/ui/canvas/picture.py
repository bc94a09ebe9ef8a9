"""A drawing as a PNG picture."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPainter

from pathways.diagram.primitives import Drawing
from pathways.diagram.theme import Theme
from pathways.ui.canvas.painter import paint
from pathways.ui.canvas.paints import Paints

MARGIN = 12.0
"""Room round the drawing, in points."""

_LONGEST = 16_000
"""Pixels along one side; more is shrunk, for few programs open larger pictures."""
_LARGEST = 64_000_000
"""Pixels in all."""


def image(drawing: Drawing, theme: Theme, scale: float) -> QImage:
    """The drawing on its ground, `scale` pixels for a point (fewer where it would get too large).

    Needs a QGuiApplication, for the fonts.
    """
    area = drawing.bounds.grown(MARGIN)
    most = (_LARGEST / (area.width * area.height)) ** 0.5
    scale = min(scale, most, _LONGEST / area.width, _LONGEST / area.height)
    size = (max(1, round(area.width * scale)), max(1, round(area.height * scale)))
    picture = QImage(*size, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Paints(theme).ground)
    picture.setDotsPerMeterX(round(scale * 72 / 0.0254))
    picture.setDotsPerMeterY(round(scale * 72 / 0.0254))
    painter = QPainter(picture)
    painter.scale(scale, scale)
    painter.translate(-area.x, -area.y)
    paint(painter, drawing, theme)
    painter.end()
    return picture


def png(drawing: Drawing, theme: Theme, scale: float) -> bytes:
    """The picture as a PNG file's bytes; works without a window too."""
    application = QGuiApplication.instance() or QGuiApplication([])  # the fonts need one
    picture = image(drawing, theme, scale)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(picture)
    del application
    return bytes(buffer.data().data())
