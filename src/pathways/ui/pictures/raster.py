"""A picture in pixels: painted a figure at a time, and written as PNG."""

from collections.abc import Iterator

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QImageWriter, QPainter

from pathways.diagram.framing import Picture
from pathways.diagram.theme import Theme
from pathways.ui.canvas.painter import carry_out, work
from pathways.ui.canvas.paints import Detail, Paints

_METER = 1 / 0.0254
"""Inches."""
_ROWS = 500
"""So many rows of the ground are laid at a time: filling a large picture at once takes long."""


def strokes(
    picture: Picture,
    theme: Theme,
    size: QSize,
    *,
    transparent: bool = False,
    detail: Detail = Detail.FULL,
) -> Iterator[float | QImage]:
    """Paint the picture in so many pixels: the share done after each figure, at last the image.

    Needs a QGuiApplication, for the fonts, and stays in its thread.
    """
    drawing, bounds = picture.drawing, picture.drawing.bounds
    kind = QImage.Format.Format_ARGB32_Premultiplied if transparent else QImage.Format.Format_RGB32
    image = QImage(size, kind)
    paints = Paints(theme)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ground = QColor(Qt.GlobalColor.transparent) if transparent else paints.ground
    try:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        for y in range(0, size.height(), _ROWS):
            painter.fillRect(0, y, size.width(), _ROWS, ground)
            yield 0.0
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        painter.scale(size.width() / max(1, bounds.width), size.height() / max(1, bounds.height))
        painter.translate(-bounds.x, -bounds.y)
        for number, figure in enumerate(drawing.figures):
            carry_out(painter, work(figure, paints, detail))
            yield number / len(drawing.figures)
    finally:
        painter.end()
    yield image


def painted(picture: Picture, theme: Theme, size: QSize, *, transparent: bool = False) -> QImage:
    """The whole picture at once."""
    *_shares, image = strokes(picture, theme, size, transparent=transparent)
    assert isinstance(image, QImage)
    return image


def written(image: QImage, dpi: float, title: str = "", description: str = "") -> bytes:
    """The image as a PNG file's bytes, so many pixels to the inch; any thread may do it."""
    image.setDotsPerMeterX(round(dpi * _METER))
    image.setDotsPerMeterY(round(dpi * _METER))
    for key, text in (("Title", title), ("Description", description)):
        if text:
            image.setText(key, text)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def png(
    picture: Picture, theme: Theme, dpi: float, *, transparent: bool = False, description: str = ""
) -> bytes:
    """The picture as a PNG file's bytes; works without a window too.

    Raises TooLargeError for more pixels than other programs open.
    """
    size = QSize(*picture.pixels(dpi))
    application = QGuiApplication.instance() or QGuiApplication([])  # the fonts need one
    image = painted(picture, theme, size, transparent=transparent)
    data = written(image, dpi, picture.drawing.title, description)
    del application
    return data
