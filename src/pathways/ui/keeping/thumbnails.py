"""Small pictures of files, made in the background and kept for the next time."""

from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from platformdirs import user_cache_path
from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage

from pathways import __version__
from pathways.errors import PathwaysError
from pathways.model import CareModel
from pathways.storage import read
from pathways.ui.background import Work
from pathways.ui.keeping.pictures import Picture, Pictures, Wish

_KEPT = 300
"""How many pictures are kept; the oldest go."""


class Thumbnails(QObject):
    """Pictures of files; `made` gives each file's, or None where nothing is drawn in it."""

    made = Signal(object, object)
    """A file and its QImage."""
    missing = Signal(object)
    """A file that is not there."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pictures = Pictures(self)
        self._pictures.made.connect(self._keep)
        self._waiting: list[tuple[Path, QSize, str]] = []
        self._work: Work | None = None
        self._stopped = False

    def want(self, path: Path, size: QSize, theme: str) -> None:
        """Ask for a file's picture, in pixels of the screen."""
        self._waiting.append((path, size, theme))
        self._go_on()

    def forget(self) -> None:
        """Ask for none of those any longer that are not begun."""
        self._waiting.clear()

    def stop(self) -> None:
        """Make no more."""
        self._stopped = True
        self.forget()
        if self._work is not None:
            self._work.wait()
        self._pictures.stop()

    def _go_on(self) -> None:
        if self._stopped or self._work is not None or not self._waiting:
            return
        path, size, theme = self._waiting.pop(0)
        self._work = Work(lambda: _known(path, size, theme), self)
        self._work.done.connect(lambda known: self._answer(path, size, theme, known))
        self._work.failed.connect(lambda _error: self._answer(path, size, theme, None))
        self._work.start()

    def _answer(
        self, path: Path, size: QSize, theme: str, known: tuple[Path, QImage | None] | None
    ) -> None:
        if self._work is not None:
            self._work.deleteLater()
            self._work = None
        if known is None:
            self.missing.emit(path)
        elif known[1] is not None:
            self.made.emit(path, known[1])
        else:
            self._pictures.want(Wish((path, known[0]), _reader(path), size, theme))
        self._go_on()

    def _keep(self, key: tuple[Path, Path], picture: Picture | None) -> None:
        path, place = key
        if picture is not None:
            with suppress(OSError):
                place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
                picture.image.save(str(place))
                _clear_out(place.parent)
        self.made.emit(path, picture.image if picture is not None else None)


def _known(path: Path, size: QSize, theme: str) -> tuple[Path, QImage | None] | None:
    """Where the file's picture is kept, and the picture if it is; None for a file that is gone."""
    try:
        status = path.stat()
    except (OSError, ValueError):
        return None
    what = (__version__, path, status.st_mtime_ns, status.st_size, size.toTuple(), theme)
    name = sha256(repr(what).encode()).hexdigest()[:32]
    place = user_cache_path("pathways", appauthor=False) / "pictures" / f"{name}.png"
    image = QImage(str(place)) if place.exists() else QImage()
    return place, None if image.isNull() else image


def _reader(path: Path) -> Callable[[], CareModel | None]:
    def source() -> CareModel | None:
        with suppress(PathwaysError):
            return read(path)
        return None

    return source


def _clear_out(folder: Path) -> None:
    pictures = sorted(folder.glob("*.png"), key=lambda one: one.stat().st_mtime)
    for old in pictures[:-_KEPT]:
        old.unlink(missing_ok=True)
