"""A picture on the clipboard, in every form that other programs take; made when one asks."""

from functools import partial
from typing import Any

from PySide6.QtCore import QByteArray, QMimeData, QSize
from PySide6.QtGui import QImage

from pathways.ui.pictures.exhibit import Exhibit
from pathways.ui.pictures.raster import painted, written
from pathways.ui.pictures.wish import Kind, Wish

_PNG, _SVG, _PDF = "image/png", "image/svg+xml", "application/pdf"
_IMAGE = "application/x-qt-image"
"""What Qt makes each system's own kind of picture from."""
_FILES = (_PNG, _SVG, _PDF)


class CarriedPicture(QMimeData):
    """The picture as PNG, SVG and PDF."""

    def __init__(self, exhibit: Exhibit, wish: Wish) -> None:
        super().__init__()
        self._exhibit = exhibit
        self._wish = wish
        self._made: dict[str, bytes] = {}

    def settled(self) -> QMimeData:
        """The forms that most programs take, made, for when nobody is left to make them.

        Qt lets go of what lies on the clipboard after Python has ended, and must not ask it then.
        """
        data = QMimeData()
        for form in (_PNG, _SVG):
            data.setData(form, self.data(form))
        return data

    def formats(self) -> list[str]:
        """Those that can be made."""
        return [*_FILES, _IMAGE]

    def hasFormat(self, mimetype: str) -> bool:
        """Whether it can be made."""
        return mimetype in self.formats()

    def retrieveData(self, mimetype: str, preferred: Any) -> Any:
        """One form of it, made once."""
        if mimetype == _IMAGE:
            return self._image()
        if mimetype not in _FILES:
            return super().retrieveData(mimetype, preferred)
        if mimetype not in self._made:
            self._made[mimetype] = self._bytes(mimetype)
        return QByteArray(self._made[mimetype])

    def _bytes(self, form: str) -> bytes:
        exhibit, wish = self._exhibit, self._wish
        if form == _PNG:
            title = exhibit.composition.drawing.title
            return written(self._image(), self._dpi, title, exhibit.words(wish))
        return exhibit.vectors(wish.of_kind(Kind.SVG if form == _SVG else Kind.PDF))

    @property
    def _dpi(self) -> float:
        """As wished for, or as fine as can be."""
        return min(self._wish.dpi, self._exhibit.framed(self._wish).most_dpi)

    def _image(self) -> QImage:
        picture = self._exhibit.framed(self._wish)
        size = QSize(*picture.pixels(self._dpi))
        paint = partial(painted, picture, self._wish.theme, size)
        return paint(transparent=self._wish.transparent)
