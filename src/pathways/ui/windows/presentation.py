"""The drawing alone on the whole screen, large, for a projector; everything can still be edited."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QByteArray, QEvent, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDockWidget, QMainWindow, QToolBar, QWidget

from pathways.ui.canvas.canvas import Canvas
from pathways.ui.look import Look
from pathways.ui.windows.tabs import PathwayTabs

_TEXT_SIZE = 140
"""In percent, unless the user has larger text already."""
_SETTLING_MS = 800
"""So long a window system may take to give the window its new size."""


class _Before(NamedTuple):
    """How everything stood."""

    state: QByteArray
    shape: Qt.WindowState
    text_size: int
    zoom: float
    middle: QPointF


class Presentation(QObject):
    """Hides panels and bars, and brings them back as they were; Esc ends it."""

    turned = Signal(bool)

    def __init__(self, tabs: PathwayTabs, look: Look, window: QMainWindow) -> None:
        super().__init__(window)
        self._tabs = tabs
        self._look = look
        self._window = window
        self._before: _Before | None = None
        self._settling = QTimer(self, singleShot=True, interval=_SETTLING_MS)
        self._sight: Callable[[Canvas], None] = Canvas.zoom_fit
        """What the drawing shows once it has its new size."""
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
            self._end(self._before)
        self._settling.start()
        self._settle()
        self._listen()
        self.turned.emit(self.is_on)
        if self._tabs.canvas is not None:
            self._tabs.canvas.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc ends it when the drawing has no use for the key; a new size is filled anew."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            is_escape = event.key() == Qt.Key.Key_Escape
            if is_escape and self.is_on and self._is_at_rest(watched):
                self.turn()
                return True
        elif event.type() == QEvent.Type.Resize and self._settling.isActive():
            QTimer.singleShot(0, self, self._settle)
        return super().eventFilter(watched, event)

    def _settle(self) -> None:
        if self._tabs.canvas is not None:
            self._sight(self._tabs.canvas)

    def _is_at_rest(self, watched: QObject) -> bool:
        canvas = self._tabs.canvas
        if watched is not canvas or canvas is None:
            return True
        return canvas.hand.is_empty and not (canvas.selected() or canvas.append.card.is_open)

    def _begin(self) -> None:
        window, canvas = self._window, self._tabs.canvas
        zoom, middle = 1.0, QPointF()
        if canvas is not None:
            zoom, middle = canvas.navigator.zoom, canvas.navigator.seen.center()
        text_size = self._look.text_size
        self._before = _Before(window.saveState(), window.windowState(), text_size, zoom, middle)
        self._sight = Canvas.zoom_fit
        for dock in window.findChildren(QDockWidget):
            dock.hide()
        for bar in self._bars():
            bar.hide()
        self._look.set_text_size(max(_TEXT_SIZE, text_size))
        window.setWindowState(window.windowState() | Qt.WindowState.WindowFullScreen)

    def _end(self, before: _Before) -> None:
        self._before = None
        self._window.setWindowState(before.shape)
        self._look.set_text_size(before.text_size)
        for bar in self._bars():
            bar.show()
        self._window.restoreState(before.state)
        self._sight = partial(_look_again, zoom=before.zoom, middle=before.middle)

    def _bars(self) -> list[QWidget]:
        return [*self._window.findChildren(QToolBar), self._window.statusBar()]

    def _listen(self) -> None:
        """Hear what the drawing in front is told by keys, as long as it lasts."""
        canvas = self._tabs.canvas
        if canvas is not None:
            canvas.removeEventFilter(self)
            canvas.installEventFilter(self)


def _look_again(canvas: Canvas, *, zoom: float, middle: QPointF) -> None:
    canvas.navigator.zoom_to(zoom)
    canvas.navigator.look_at(middle)
