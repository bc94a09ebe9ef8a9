"""The drawing alone on the whole screen, large, for a projector; everything can still be edited."""

from PySide6.QtCore import QByteArray, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDockWidget, QMainWindow, QToolBar, QWidget

from pathways.ui.look import Look
from pathways.ui.windows.tabs import PathwayTabs

_TEXT_SIZE = 140
"""In percent, unless the user has larger text already."""


class Presentation(QObject):
    """Hides panels and bars, and brings them back as they were; Esc ends it."""

    turned = Signal(bool)

    def __init__(self, tabs: PathwayTabs, look: Look, window: QMainWindow) -> None:
        super().__init__(window)
        self._tabs = tabs
        self._look = look
        self._window = window
        self._before: tuple[QByteArray, Qt.WindowState, int] | None = None
        window.installEventFilter(self)
        tabs.shown.connect(self._listen)

    @property
    def is_on(self) -> bool:
        """Whether it is going on."""
        return self._before is not None

    def turn(self) -> None:
        """Begin or end."""
        if self._before is None:
            self._begin()
        else:
            self._end(*self._before)
        self._listen()
        self.turned.emit(self.is_on)
        if self._tabs.canvas is not None:
            self._tabs.canvas.setFocus()
            self._tabs.canvas.zoom_fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc ends it when the drawing has no use for the key."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            is_escape = event.key() == Qt.Key.Key_Escape
            if is_escape and self.is_on and self._is_at_rest(watched):
                self.turn()
                return True
        return super().eventFilter(watched, event)

    def _is_at_rest(self, watched: QObject) -> bool:
        canvas = self._tabs.canvas
        if watched is not canvas or canvas is None:
            return True
        return canvas.hand.is_empty and not canvas.selected()

    def _begin(self) -> None:
        window = self._window
        self._before = window.saveState(), window.windowState(), self._look.text_size
        for dock in window.findChildren(QDockWidget):
            dock.hide()
        for bar in self._bars():
            bar.hide()
        self._look.set_text_size(max(_TEXT_SIZE, self._look.text_size))
        window.setWindowState(window.windowState() | Qt.WindowState.WindowFullScreen)

    def _end(self, state: QByteArray, shape: Qt.WindowState, text_size: int) -> None:
        self._before = None
        self._window.setWindowState(shape)
        self._look.set_text_size(text_size)
        for bar in self._bars():
            bar.show()
        self._window.restoreState(state)

    def _bars(self) -> list[QWidget]:
        return [*self._window.findChildren(QToolBar), self._window.statusBar()]

    def _listen(self) -> None:
        """Hear what the drawing in front is told by keys, as long as it lasts."""
        canvas = self._tabs.canvas
        if canvas is not None:
            canvas.removeEventFilter(self)
            if self.is_on:
                canvas.installEventFilter(self)
