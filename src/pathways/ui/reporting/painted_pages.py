"""The pages of a PDF, painted in a thread of their own when somebody looks at them."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QModelIndex, QObject, QSize, QSizeF, Signal
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfBookmarkModel, QPdfDocument, QPdfPageRenderer

_Role = QPdfBookmarkModel.Role


class Bookmark(NamedTuple):
    """A heading in the document's outline, and its page, from 0."""

    title: str
    level: int
    page: int


class PaintedPages(QObject):
    """Pictures of pages; a page's old picture is shown until the new one is there."""

    painted = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._document = QPdfDocument(self)
        self._buffer = QBuffer(self)
        self._renderer = QPdfPageRenderer(self)
        self._renderer.setRenderMode(QPdfPageRenderer.RenderMode.MultiThreaded)
        self._renderer.setDocument(self._document)
        self._renderer.pageRendered.connect(self._take)
        self._outline = QPdfBookmarkModel(self)
        self._outline.setDocument(self._document)
        self._images: dict[int, QImage] = {}
        self._current: dict[int, QSize] = {}
        """The sizes of pictures that show this document and not the one before."""
        self._asked: dict[int, tuple[int, QSize]] = {}
        self.sizes: tuple[QSizeF, ...] = ()
        """Of the pages, in points."""
        self.bookmarks: tuple[Bookmark, ...] = ()

    def load(self, data: bytes) -> None:
        """Show another document from now on."""
        self._document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray(data))
        self._buffer.open(QBuffer.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        # Asked once: later the thread that paints may hold the document for a while.
        count = self._document.pageCount()
        self.sizes = tuple(self._document.pagePointSize(number) for number in range(count))
        self.bookmarks = tuple(self._bookmarks(QModelIndex()))
        self._current.clear()
        self._asked.clear()

    def image(self, number: int, size: QSize) -> QImage | None:
        """The page's picture, asked for anew where it is not of this size or this document."""
        if self._current.get(number) != size and self._asked.get(number, (0, None))[1] != size:
            self._asked[number] = self._renderer.requestPage(number, size), size
        return self._images.get(number)

    def is_sharp(self, number: int) -> bool:
        """Whether the page's picture is what it is to be."""
        return number in self._current and number not in self._asked

    def keep(self, numbers: Iterable[int]) -> None:
        """Forget the pictures of other pages."""
        kept = set(numbers)
        self._images = {number: self._images[number] for number in kept & self._images.keys()}
        self._current = {number: self._current[number] for number in kept & self._current.keys()}

    def _take(
        self, number: int, size: QSize, image: QImage, _options: object, request: int
    ) -> None:
        """A page is painted; one of an older document, or of another size, is not wanted."""
        if self._asked.get(number, (0, None))[0] != request:
            return
        del self._asked[number]
        self._images[number], self._current[number] = image, size
        self.painted.emit()

    def _bookmarks(self, parent: QModelIndex) -> Iterator[Bookmark]:
        outline = self._outline
        for row in range(outline.rowCount(parent)):
            index = outline.index(row, 0, parent)
            yield Bookmark(
                outline.data(index, _Role.Title),
                outline.data(index, _Role.Level),
                outline.data(index, _Role.Page),
            )
            yield from self._bookmarks(index)
