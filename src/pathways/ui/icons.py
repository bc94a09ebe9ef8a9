"""Icons as glyphs of the icon font, in the palette's colour, so that they follow a theme."""

from functools import cache

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QIcon,
    QIconEngine,
    QPainter,
    QPalette,
    QPixmap,
)

from pathways.diagram.fonts import glyph, icon_font_file

_GROUPS = {
    QIcon.Mode.Disabled: QPalette.ColorGroup.Disabled,
    QIcon.Mode.Normal: QPalette.ColorGroup.Active,
    QIcon.Mode.Active: QPalette.ColorGroup.Active,
    QIcon.Mode.Selected: QPalette.ColorGroup.Active,
}


@cache
def _family() -> str:
    number = QFontDatabase.addApplicationFont(str(icon_font_file()))
    return QFontDatabase.applicationFontFamilies(number)[0]


def icon(name: str, color: QColor | None = None) -> QIcon:
    """The icon of that name, in the text's colour unless one is given; none for an empty name."""
    return QIcon(_GlyphEngine(name, color)) if name else QIcon()


def paint_glyph(painter: QPainter, name: str, square: QRect, color: QColor) -> None:
    """Paint an icon's glyph in the middle of a square."""
    font = QFont(_family())
    font.setPixelSize(max(1, square.height()))
    painter.save()
    painter.setFont(font)
    painter.setPen(color)
    painter.drawText(square, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, glyph(name))
    painter.restore()


class _GlyphEngine(QIconEngine):
    """Paints one glyph at any size."""

    def __init__(self, name: str, color: QColor | None) -> None:
        super().__init__()
        self._name = name
        self._color = color

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Paint in the colour that the palette has now."""
        palette = QGuiApplication.palette()
        color = palette.color(_GROUPS[mode], QPalette.ColorRole.ButtonText)
        if self._color is not None and mode is not QIcon.Mode.Disabled:
            color = self._color
        if mode is QIcon.Mode.Selected:
            color = palette.color(QPalette.ColorRole.HighlightedText)
        side = min(rect.width(), rect.height())
        square = QRect(0, 0, side, side)
        square.moveCenter(rect.center())
        paint_glyph(painter, self._name, square, color)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The glyph on clear ground."""
        if size.isEmpty():
            return QPixmap()
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        """Another like it."""
        return _GlyphEngine(self._name, self._color)
