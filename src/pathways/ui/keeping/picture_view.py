"""Shows a picture as large as there is room for, with what differs marked on it."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pathways.analysis.differences import Deed
from pathways.language import _
from pathways.ui.colors import Colors
from pathways.ui.keeping.pictures import Picture

_SIGNS = {Deed.ADDED: "+", Deed.REMOVED: "−", Deed.CHANGED: "≠"}
_FINER = 2
"""Pixels made for one that is shown, along each side."""
_PATIENCE = 150
"""Milliseconds without a change of size until a sharper picture is asked for."""


class PictureView(QWidget):
    """A picture in the middle of its place; `resized` when it needs another of the size of now."""

    resized = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self._picture: Picture | None = None
        self._text = _("Drawing…")
        self._marks: Mapping[str, Deed] = {}
        self._colors: Colors | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PATIENCE)
        self._timer.timeout.connect(self.resized)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def mark(self, marks: Mapping[str, Deed], colors: Colors) -> None:
        """Mark elements by what was done to them."""
        self._marks, self._colors = marks, colors
        self.update()

    def show_picture(self, picture: Picture | None) -> None:
        """Show a picture; None where there is nothing to see."""
        self._picture = picture
        self._text = _("Nothing is drawn here.")
        self.update()

    @property
    def pixels(self) -> QSize:
        """How large a picture it wants: fine lines and letters need more than are shown."""
        return self.size() * (_FINER * self.devicePixelRatioF())

    def sizeHint(self) -> QSize:
        """Broad, as pathways are."""
        em = self.fontMetrics().height()
        return QSize(em * 20, em * 12)

    def minimumSizeHint(self) -> QSize:
        """Room enough to recognise a drawing."""
        em = self.fontMetrics().height()
        return QSize(em * 9, em * 6)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A picture of another size will be sharper."""
        super().resizeEvent(event)
        self._timer.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture, or why there is none."""
        painter = QPainter(self)
        if self._picture is None:
            painter.setPen(self.palette().placeholderText().color())
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect(), flags, self._text)
            painter.end()
            return
        image = self._picture.image
        size = image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        small = image.size() / (_FINER * self.devicePixelRatioF())
        size = small if small.width() < size.width() else size
        area = QRectF(0, 0, size.width(), size.height())
        area.moveCenter(QRectF(self.rect()).center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawImage(area, image)
        self._paint_marks(painter, area, size.width() / image.width())
        painter.end()

    def _paint_marks(self, painter: QPainter, area: QRectF, scale: float) -> None:
        assert self._picture is not None
        for element, deed in self._marks.items():
            place = self._picture.places.get(element)
            if place is not None and self._colors is not None:
                rect = QRectF(
                    area.x() + place.x * scale,
                    area.y() + place.y * scale,
                    place.width * scale,
                    place.height * scale,
                )
                _paint_mark(painter, rect, deed, self._colors)


def deed_color(deed: Deed, colors: Colors) -> QColor:
    """The colour that goes with what was done; the sign says it too."""
    return QColor(
        {Deed.ADDED: colors.good, Deed.REMOVED: colors.error, Deed.CHANGED: colors.warning}[deed]
    )


def _paint_mark(painter: QPainter, rect: QRectF, deed: Deed, colors: Colors) -> None:
    """A frame round the element, and a sign at its corner for whoever cannot tell colours."""
    color = deed_color(deed, colors)
    radius = 7.0
    badge = QRectF(0, 0, 2 * radius, 2 * radius)
    badge.moveCenter(rect.center())
    if not rect.isEmpty():
        rect.adjust(-3, -3, 3, 3)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(color, 2))
        painter.drawRoundedRect(rect, 4, 4)
        badge.moveCenter(rect.topRight())
    painter.setPen(QPen(QColor(colors.field), 1))
    painter.setBrush(color)
    painter.drawEllipse(badge)
    font = QFont(painter.font())
    font.setPixelSize(round(radius * 1.7))
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(QColor(colors.field))
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, _SIGNS[deed])
