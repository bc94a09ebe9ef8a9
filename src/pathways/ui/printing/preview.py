"""All sheets at a glance, as they will hang; a closer look by zooming in."""

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QByteArray, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtPdf import QPdfDocument, QPdfPageRenderer
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from pathways.language import _, ngettext
from pathways.ui.printing.hanging import Hanging, hang

_STEP = 1.25
_CLOSEST = 16.0
_MOST_PIXELS = 4_000_000
"""A page seen very close is painted with no more than this, and enlarged."""
_PAPER, _SHADE = QColor("#ffffff"), QColor(0, 0, 0, 60)


class Preview(QAbstractScrollArea):
    """Shows the pages of a PDF in rows; they are painted in a thread of their own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("printPreview")
        self.setAccessibleName(_("Preview of the sheets"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._document = QPdfDocument(self)
        self._renderer = QPdfPageRenderer(self)
        self._renderer.setRenderMode(QPdfPageRenderer.RenderMode.MultiThreaded)
        self._renderer.setDocument(self._document)
        self._renderer.pageRendered.connect(self._take)
        self._buffer = QBuffer(self)
        self._sizes: list[QSizeF] = []
        self._rows: list[int] = []
        self._hanging = Hanging(1, (), QSizeF())
        self._images: dict[int, QImage] = {}
        self._asked: dict[int, tuple[int, QSize]] = {}
        self._zoom = 1.0

    @property
    def pages(self) -> int:
        """How many there are."""
        return len(self._sizes)

    @property
    def scale(self) -> float:
        """Pixels for a point of paper."""
        return self._hanging.scale

    @property
    def places(self) -> tuple[QRectF, ...]:
        """Where each page is on the ground that is scrolled, in pixels."""
        return self._hanging.places

    @property
    def is_painted(self) -> bool:
        """Whether every page in sight is as sharp as it gets."""
        return bool(self._seen()) and not self._lacking()

    def show_pdf(self, data: bytes, rows: Sequence[int]) -> None:
        """Show a document; `rows` tells how many pages stand beside each other in each row."""
        self._document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray(data))
        self._buffer.open(QBuffer.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        # Asked once: later the thread that paints may hold the document for a while.
        count = self._document.pageCount()
        self._sizes = [self._document.pagePointSize(number) for number in range(count)]
        self._rows = list(rows)
        self._asked.clear()
        self._images.clear()
        self.setAccessibleDescription(
            ngettext("{count} page", "{count} pages", count).format(count=count)
        )
        self._hang()

    def clear(self) -> None:
        """Show nothing."""
        self._sizes, self._rows = [], []
        self._images.clear()
        self.setAccessibleDescription("")
        self._hang()

    def zoom_in(self) -> None:
        """See the sheets closer."""
        self._zoom_by(_STEP)

    def zoom_out(self) -> None:
        """See more of them."""
        self._zoom_by(1 / _STEP)

    def zoom_whole(self) -> None:
        """See all of them."""
        self._zoom = 1.0
        self._hang()

    # What Qt tells

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Plus, minus and nought zoom; arrows and page keys scroll."""
        ways = {"+": self.zoom_in, "-": self.zoom_out, "0": self.zoom_whole}
        way = ways.get(event.text())
        if way is None:
            super().keyPressEvent(event)
            return
        way()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl, zoom where the pointer is."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._zoom_by(_STEP ** (event.angleDelta().y() / 120), event.position())
            event.accept()
            return
        super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There is more room, or less."""
        super().resizeEvent(event)
        self._hang()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Paint other pages."""
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """Broad, as most posters are."""
        em = self.fontMetrics().height()
        return QSize(em * 36, em * 24)

    def minimumSizeHint(self) -> QSize:
        """Room enough to recognise a drawing."""
        em = self.fontMetrics().height()
        return QSize(em * 12, em * 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pages in sight; those not sharp yet are asked for."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.palette().mid())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        seen = self._seen()
        for number, place in seen.items():
            painter.fillRect(place.translated(2, 2), _SHADE)
            painter.fillRect(place, _PAPER)
            image = self._images.get(number)
            if image is not None:
                painter.drawImage(place, image)
        painter.end()
        self._images = {number: self._images[number] for number in self._images if number in seen}
        for number, size in self._lacking().items():
            if number not in self._asked or self._asked[number][1] != size:
                self._asked[number] = (self._renderer.requestPage(number, size), size)

    # Pages

    def _origin(self) -> QPointF:
        """Where the ground begins in the view; what is small stands in the middle."""
        ground, room = self._hanging.size, self.viewport().size()
        return QPointF(
            max(0.0, (room.width() - ground.width()) / 2) - self.horizontalScrollBar().value(),
            max(0.0, (room.height() - ground.height()) / 2) - self.verticalScrollBar().value(),
        )

    def _seen(self) -> dict[int, QRectF]:
        """The pages in sight, in the view's pixels."""
        origin, sight = self._origin(), QRectF(self.viewport().rect())
        places = (place.translated(origin) for place in self._hanging.places)
        return {number: place for number, place in enumerate(places) if place.intersects(sight)}

    def _lacking(self) -> dict[int, QSize]:
        """The pages in sight whose picture is missing or of another size, with the size wanted."""
        wanted = {}
        for number, place in self._seen().items():
            size = place.size() * self.devicePixelRatioF()
            pixels = size.width() * size.height()
            if pixels > _MOST_PIXELS:
                size *= (_MOST_PIXELS / pixels) ** 0.5
            rounded = size.toSize().expandedTo(QSize(1, 1))
            if number not in self._images or self._images[number].size() != rounded:
                wanted[number] = rounded
        return wanted

    def _take(
        self, number: int, _size: QSize, image: QImage, _options: object, request: int
    ) -> None:
        """A page is painted; one that was asked for of an older document is not wanted."""
        if self._asked.get(number, (0, QSize()))[0] != request:
            return
        del self._asked[number]
        self._images[number] = image
        self.viewport().update()

    # Zooming

    def _zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Nearer or farther; what is under a place of the view stays there."""
        at = QPointF(self.viewport().rect().center()) if at is None else at
        before, held = self.scale, at - self._origin()
        self._zoom = min(_CLOSEST, max(1.0, self._zoom * factor))
        self._hang()
        moved = held * (self.scale / before) - at
        self.horizontalScrollBar().setValue(round(moved.x()))
        self.verticalScrollBar().setValue(round(moved.y()))

    def _hang(self) -> None:
        """Find the pages' places, and let the scroll bars reach all of them."""
        room = self.viewport().size()
        self._hanging = hang(self._sizes, self._rows, QSizeF(room), self._zoom)
        ground = self._hanging.size.toSize()
        for bar, length, page in (
            (self.horizontalScrollBar(), ground.width(), room.width()),
            (self.verticalScrollBar(), ground.height(), room.height()),
        ):
            bar.setRange(0, max(0, length - page))
            bar.setPageStep(page)
            bar.setSingleStep(max(1, page // 10))
        self.viewport().update()
