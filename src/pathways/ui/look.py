"""How the window looks: theme, fonts and text size, changed while it is open."""

from functools import cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QApplication

from pathways.diagram.fonts import FAMILY, font_file
from pathways.diagram.primitives import Face
from pathways.ui.colors import COLORS, Colors, palette
from pathways.ui.style_sheet import style_sheet

SMALLEST, LARGEST, STEP = 80, 200, 10
"""The text sizes to choose between, in percent."""

_READABLE = 10.5
"""Source Sans runs small; no screen's own font size makes it smaller than this many points."""
_MATCH = 1.12
"""What brings Source Sans to the apparent size of most systems' own fonts."""


class Look(QObject):
    """Dresses the application; `changed` tells the theme's name whenever it is another."""

    changed = Signal(str)

    def __init__(self, theme: str, text_size: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wanted = theme
        self._text_size = text_size
        self._shown = ""
        load_fonts()
        self._apply()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._apply)

    @property
    def theme(self) -> str:
        """The theme shown: `light`, `dark` or `contrast`."""
        if self._wanted != "system":
            return self._wanted
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return "dark" if dark else "light"

    @property
    def colors(self) -> Colors:
        """The colours shown."""
        return COLORS[self.theme]

    @property
    def text_size(self) -> int:
        """In percent of the system's."""
        return self._text_size

    def set_theme(self, wanted: str) -> None:
        """Show a theme, or `system` for the system's."""
        self._wanted = wanted
        self._apply()

    def set_text_size(self, percent: int) -> None:
        """Give the window's text a size; keeps within SMALLEST and LARGEST."""
        self._text_size = min(LARGEST, max(SMALLEST, percent))
        self._apply()

    def _apply(self) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        dressed = f"{self.theme} {self._text_size}"
        if dressed == self._shown:
            return
        self._shown = dressed
        app.setPalette(palette(self.colors))
        app.setFont(app_font(self._text_size))
        sheet = style_sheet(self.colors, app.font())
        if app.styleSheet() != sheet:  # dressing every widget anew takes its time
            app.setStyleSheet(sheet)
        self.changed.emit(self.theme)


@cache
def load_fonts() -> None:
    """Make the shipped faces known to Qt; once is enough."""
    for face in Face:
        QFontDatabase.addApplicationFont(str(font_file(face)))


def app_font(percent: int) -> QFont:
    """The window's font at a text size."""
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font = QFont(FAMILY)
    size = max(_READABLE, system.pointSizeF() * _MATCH)
    font.setPointSizeF(round(size * percent / 100, 1))
    return font
