"""A picture on its way to a file: painted between what the user does, written in a thread."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage

from pathways.storage import put
from pathways.ui.background import Work
from pathways.ui.pictures.exhibit import Exhibit
from pathways.ui.pictures.painting import Painting
from pathways.ui.pictures.raster import strokes, written
from pathways.ui.pictures.wish import Kind, Wish

_PAINTED = 0.5
"""The share of the time that painting takes; the rest goes to packing and writing."""


class Saving(QObject):
    """One picture being saved; ends with `done`, `failed` or, once cancelled, `left`."""

    progressed = Signal(float)
    done = Signal(object)
    """The file's path."""
    failed = Signal(object)
    """The error."""
    left = Signal()

    def __init__(self, exhibit: Exhibit, wish: Wish, path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._exhibit = exhibit
        self._wish = wish
        self._path = path
        self._work: Work | None = None
        self._cancelled = False
        self._painting = Painting(self)
        self._painting.progressed.connect(lambda share: self.progressed.emit(share * _PAINTED))
        self._painting.done.connect(self._pack)

    def start(self) -> None:
        """Begin; raises TooLargeError for more pixels than other programs open."""
        exhibit, wish = self._exhibit, self._wish
        if wish.kind is not Kind.PNG:
            self._write(partial(exhibit.vectors, wish))
            return
        picture = exhibit.framed(wish)
        size = QSize(*picture.pixels(wish.dpi))
        self._painting.start(strokes(picture, wish.theme, size, transparent=wish.transparent))

    def cancel(self) -> None:
        """Leave it; a file that was there before stays as it was."""
        self._cancelled = True
        self._painting.stop()
        if self._work is None:
            self.left.emit()

    def wait(self) -> None:
        """Come back when no thread is at it any more."""
        if self._work is not None:
            self._work.wait()

    def _pack(self, image: QImage) -> None:
        self.progressed.emit(_PAINTED)
        exhibit, wish = self._exhibit, self._wish
        title = exhibit.composition.drawing.title
        self._write(partial(written, image, wish.dpi, title, exhibit.words(wish)))

    def _write(self, made: partial[bytes]) -> None:
        self._work = Work(partial(self._put, made), self)
        self._work.done.connect(self._end)
        self._work.failed.connect(self._fail)
        self._work.start()

    def _put(self, made: partial[bytes]) -> bool:
        data = made()
        if not self._cancelled:
            put(data, self._path)
        return not self._cancelled

    def _end(self, was_written: bool) -> None:
        if was_written:
            self.done.emit(self._path)
        else:
            self.left.emit()

    def _fail(self, error: Exception) -> None:
        if self._cancelled:
            self.left.emit()
        else:
            self.failed.emit(error)
