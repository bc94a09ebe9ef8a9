"""The picture as it will be, as large as there is room for."""

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pathways.language import _

_PATIENCE = 120
"""Milliseconds without a change of size until a sharper picture is asked for."""
_SQUARE = 8
"""Side of the squares seen through a transparent ground, in pixels."""
_SQUARES = ("#ffffff", "#d9dde1")
_ROOM = 10


class Preview(QWidget):
    """Shows an image in the middle; `resized` when it needs one for the size of now."""

    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image: QImage | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PATIENCE)
        self._timer.timeout.connect(self.resized)
        self.setObjectName("picturePreview")
        self.setAccessibleName(_("Preview of the picture"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def image(self) -> QImage | None:
        """What is shown."""
        return self._image

    def show_image(self, image: QImage) -> None:
        """Show this."""
        self._image = image
        self.update()

    def pixels(self, shape: tuple[float, float]) -> QSize:
        """How many of the screen's pixels a picture of this shape gets, so that all is seen."""
        room = (self.size() - QSize(2 * _ROOM, 2 * _ROOM)) * self.devicePixelRatioF()
        broad, high = shape
        scale = min(room.width() / broad, room.height() / high)
        return QSize(max(1, round(broad * scale)), max(1, round(high * scale)))

    def sizeHint(self) -> QSize:
        """Broad, as pathways are."""
        em = self.fontMetrics().height()
        return QSize(em * 34, em * 22)

    def minimumSizeHint(self) -> QSize:
        """Room enough to recognise a drawing."""
        em = self.fontMetrics().height()
        return QSize(em * 14, em * 10)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """An image of another size will be sharper."""
        super().resizeEvent(event)
        self._timer.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the image on a desk, squares behind it where nothing covers them."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().light())
        if self._image is None:
            painter.setPen(self.palette().windowText().color())
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, _("Drawing…"))
            painter.end()
            return
        room = self.rect().adjusted(_ROOM, _ROOM, -_ROOM, -_ROOM)
        size = self._image.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        area = QRect(0, 0, size.width(), size.height())
        area.moveCenter(room.center())
        if self._image.hasAlphaChannel():
            _paint_squares(painter, area)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(area, self._image)
        painter.end()


def _paint_squares(painter: QPainter, area: QRect) -> None:
    light, dark = map(QColor, _SQUARES)
    painter.fillRect(area, light)
    for row, y in enumerate(range(area.top(), area.bottom() + 1, _SQUARE)):
        for x in range(area.left() + row % 2 * _SQUARE, area.right() + 1, 2 * _SQUARE):
            square = QRect(x, y, _SQUARE, _SQUARE)
            painter.fillRect(square.intersected(area), dark)
