"""The pages of a document below each other, to be read and looked at closely."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from pathways.language import _
from pathways.ui.reporting.column import GAP, Column, Fit, Zoom, column
from pathways.ui.reporting.painted_pages import Bookmark, PaintedPages

_STEP = 1.25
_LEAST_SCALE, _MOST_SCALE = 0.1, 8.0
_MOST_PIXELS = 4_000_000
"""A page seen very close is painted with no more than this, and enlarged."""
_FRONT = 0.4
"""How far down the view the page in front is looked for."""
_PAPER, _SHADE = QColor("#ffffff"), QColor(0, 0, 0, 60)
_ALIKE = 0.02
"""How much the shapes of a page and of its old picture may differ."""


class PageView(QAbstractScrollArea):
    """Keeps the place and the zoom when the document is another; `turned` when they change."""

    turned = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reportPages")
        self.setAccessibleName(_("Preview of the report"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # A bar that comes and goes would change the width that pages are fitted to.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._pages = PaintedPages(self)
        self._pages.painted.connect(self.viewport().update)
        self._column = Column((), QSizeF())
        self._zoom = Zoom()

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._pages.sizes)

    @property
    def page(self) -> int:
        """The page in front, from 0."""
        return self._page_at(self.verticalScrollBar().value() + self._room.height() * _FRONT)

    @property
    def zoom(self) -> Zoom:
        """How large pages are shown."""
        return self._zoom

    @property
    def scale(self) -> float:
        """Pixels for a point on the page in front."""
        sizes = self._pages.sizes
        return self._zoom.of(sizes[self.page], self._room) if sizes else 1.0

    @property
    def bookmarks(self) -> tuple[Bookmark, ...]:
        """The document's outline."""
        return self._pages.bookmarks

    @property
    def is_painted(self) -> bool:
        """Whether every page in sight is as sharp as it gets."""
        return self.count > 0 and all(map(self._pages.is_sharp, self._seen()))

    def show_pdf(self, data: bytes) -> None:
        """Show a document where the one before was being read."""
        place = self._place()
        self._pages.load(data)
        self._lay_out(place)

    def go_to(self, page: int, share: float = 0.0) -> None:
        """Show a page, from 0, from a share of its height on; the last one for one too many."""
        places = self._column.places
        if not places:
            return
        place = places[max(0, min(page, len(places) - 1))]
        margin = GAP if share == 0 else 0
        self.verticalScrollBar().setValue(round(place.top() + share * place.height() - margin))

    def set_zoom(self, zoom: Zoom) -> None:
        """Show pages larger or smaller; what is read stays in sight."""
        place = self._place()
        least, most = _LEAST_SCALE, _MOST_SCALE
        self._zoom = zoom._replace(scale=min(most, max(least, zoom.scale)))
        self._lay_out(place)

    def zoom_by(self, factor: float) -> None:
        """See pages closer, or more of them."""
        self.set_zoom(Zoom(Fit.SCALE, self.scale * factor))

    def zoom_in(self) -> None:
        """See pages closer."""
        self.zoom_by(_STEP)

    def zoom_out(self) -> None:
        """See more of a page."""
        self.zoom_by(1 / _STEP)

    # What Qt tells

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Plus, minus and nought zoom, page keys turn pages seen whole; arrows scroll."""
        ways: dict[Qt.Key, Callable[[], None]] = {
            Qt.Key.Key_Plus: self.zoom_in,
            Qt.Key.Key_Minus: self.zoom_out,
            Qt.Key.Key_0: lambda: self.set_zoom(Zoom(Fit.WIDTH)),
            Qt.Key.Key_1: lambda: self.set_zoom(Zoom(Fit.PAGE)),
            Qt.Key.Key_Home: lambda: self.go_to(0),
            Qt.Key.Key_End: lambda: self.go_to(self.count - 1),
        }
        if self._zoom.fit is Fit.PAGE:
            ways[Qt.Key.Key_PageDown] = lambda: self.go_to(self.page + 1)
            ways[Qt.Key.Key_PageUp] = lambda: self.go_to(self.page - 1)
        way = ways.get(Qt.Key(event.key()))
        if way is None:
            super().keyPressEvent(event)
        else:
            way()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl, zoom."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(_STEP ** (event.angleDelta().y() / 120))
            event.accept()
            return
        super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There is more room, or less."""
        place = self._place()
        super().resizeEvent(event)
        self._lay_out(place)

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Show other pages."""
        self.viewport().update()
        self.turned.emit()

    def sizeHint(self) -> QSize:
        """Room for a page that can be read."""
        em = self.fontMetrics().height()
        return QSize(em * 32, em * 40)

    def minimumSizeHint(self) -> QSize:
        """Room enough to recognise a page."""
        em = self.fontMetrics().height()
        return QSize(em * 12, em * 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pages in sight."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.palette().light())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        seen = self._seen()
        for number, place in seen.items():
            painter.fillRect(place.translated(2, 2), _SHADE)
            painter.fillRect(place, _PAPER)
            image = self._pages.image(number, self._pixels(place.size()))
            if image is not None and _is_like(image.size().toSizeF(), place.size()):
                painter.drawImage(place, image)
        painter.end()
        self._pages.keep(seen)

    # Places

    @property
    def _room(self) -> QSizeF:
        return QSizeF(self.viewport().size())

    def _seen(self) -> dict[int, QRectF]:
        """The pages in sight, in the view's pixels."""
        begin = QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        sight = QRectF(self.viewport().rect())
        places = (place.translated(-begin) for place in self._column.places)
        return {number: place for number, place in enumerate(places) if place.intersects(sight)}

    def _pixels(self, size: QSizeF) -> QSize:
        size = size * self.devicePixelRatioF()
        pixels = size.width() * size.height()
        if pixels > _MOST_PIXELS:
            size *= (_MOST_PIXELS / pixels) ** 0.5
        return size.toSize().expandedTo(QSize(1, 1))

    def _page_at(self, y: float) -> int:
        begun = [number for number, place in enumerate(self._column.places) if place.top() <= y]
        return max(begun, default=0)

    def _place(self) -> tuple[int, float]:
        """What is at the top of the view: a page, and the share of it that is above."""
        y = self.verticalScrollBar().value()
        if not self._column.places:
            return 0, 0.0
        page = self._page_at(y + GAP)
        place = self._column.places[page]
        return page, max(0.0, (y - place.top()) / place.height())

    def _lay_out(self, place: tuple[int, float]) -> None:
        """Find the pages' places, and keep a place where it is."""
        room = self._room
        self._column = column(self._pages.sizes, room, self._zoom)
        ground = self._column.size
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        for bar, length, seen in (
            (across, ground.width(), room.width()),
            (down, ground.height(), room.height()),
        ):
            bar.setRange(0, max(0, round(length - seen)))
            bar.setPageStep(round(seen))
            bar.setSingleStep(max(1, round(seen / 12)))
        across.setValue(across.maximum() // 2)
        self.go_to(*place)
        self.viewport().update()
        self.turned.emit()


def _is_like(size: QSizeF, other: QSizeF) -> bool:
    shape = size.width() / size.height()
    return abs(shape / (other.width() / other.height()) - 1) < _ALIKE
