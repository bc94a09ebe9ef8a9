"""Painting that never holds up the window: a little at a time, between what the user does."""

from collections.abc import Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

_SLICE = 0.010
"""Seconds of painting between two looks at what the user does."""


class Painting(QObject):
    """One picture at a time; `progressed` tells the share done, `done` gives the image."""

    progressed = Signal(float)
    done = Signal(QImage)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._strokes: Iterator[float | QImage] = iter(())
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._paint)

    def start(self, strokes: Iterator[float | QImage]) -> None:
        """Paint these, and leave what was being painted."""
        self._strokes = strokes
        self._timer.start()

    def stop(self) -> None:
        """Leave what is being painted."""
        self.start(iter(()))
        self._timer.stop()

    def _paint(self) -> None:
        end = perf_counter() + _SLICE
        for stroke in self._strokes:
            if isinstance(stroke, QImage):
                self.stop()
                self.done.emit(stroke)
                return
            if perf_counter() > end:
                self.progressed.emit(stroke)
                return
        self.stop()
