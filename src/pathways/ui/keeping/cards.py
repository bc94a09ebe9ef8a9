"""Cards with a picture to choose from, in as many columns as there is room for."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from pathways.ui.icons import paint_glyph

_PICTURE = 0.52
"""How high a card's picture is, seen from its width."""
_VERTICALLY = Qt.AlignmentFlag.AlignVCenter


class Card(QAbstractButton):
    """A picture with a title and a line below it; the whole of it can be pressed."""

    def __init__(self, title: str, line: str, sign: str) -> None:
        super().__init__()
        self._line = line
        self._sign = sign
        self._image: QImage | None = None
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(line)
        self.setToolTip(f"{title}\n{line}" if line else title)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_image(self, image: QImage | None) -> None:
        """Show a picture; without one the sign stays."""
        self._image = image
        self.update()

    def tell(self, line: str, sign: str) -> None:
        """Say something else below the title."""
        self._line, self._sign = line, sign
        self.setAccessibleDescription(line)
        self.setToolTip(f"{self.text()}\n{line}")
        self.update()

    def heightForWidth(self, width: int) -> int:
        """The picture keeps its form, and the words stand below it."""
        return round(width * _PICTURE) + self.fontMetrics().height() * 2 + self._gap * 3

    def sizeHint(self) -> QSize:
        """As wide as a card likes to be."""
        width = card_width(self)
        return QSize(width, self.heightForWidth(width))

    @property
    def picture_size(self) -> QSize:
        """How large a picture it wants, in pixels: fine lines need more than are shown."""
        return self._picture_area().size() * (2 * self.devicePixelRatioF())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it as the space bar does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    @property
    def _gap(self) -> int:
        return max(4, self.fontMetrics().height() // 3)

    def _picture_area(self) -> QRect:
        width = self.width()
        return QRect(2, 2, width - 4, round(width * _PICTURE) - 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card, with a frame that tells where the mouse and the keyboard are."""
        palette, area = self.palette(), self._picture_area()
        marked = self.hasFocus() or self.underMouse()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        edge = palette.highlight().color() if marked else palette.midlight().color()
        painter.setPen(QPen(edge, 2.0 if self.hasFocus() else 1.0))
        painter.setBrush(palette.light() if self.isDown() else palette.base())
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        self._paint_picture(painter, area)
        painter.setPen(QPen(palette.midlight().color(), 1))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        self._paint_words(painter, area.bottom() + self._gap)
        painter.end()

    def _paint_picture(self, painter: QPainter, area: QRect) -> None:
        if self._image is None:
            side = self.fontMetrics().height() * 2
            square = QRect(0, 0, side, side)
            square.moveCenter(area.center())
            paint_glyph(painter, self._sign, square, self.palette().placeholderText().color())
            return
        inner = area.adjusted(6, 6, -6, -6)
        size = self._image.size().scaled(inner.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(0, 0, size.width(), size.height())
        place.moveCenter(inner.center())
        painter.drawImage(place, self._image)

    def _paint_words(self, painter: QPainter, top: int) -> None:
        """The title on two lines, or on one with the other line below it."""
        palette, gap = self.palette(), self._gap
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        room, height = self.width() - 2 * (gap + 4), self.fontMetrics().height()
        elide = Qt.TextElideMode.ElideMiddle
        painter.setFont(bold)
        painter.setPen(palette.text().color())
        for line in _lines(self.text(), QFontMetrics(bold), room, 1 if self._line else 2):
            painter.drawText(QRect(gap + 4, top, room, height), _VERTICALLY, line)
            top += height
        painter.setFont(self.font())
        painter.setPen(palette.placeholderText().color())
        line = self.fontMetrics().elidedText(self._line, elide, room)
        painter.drawText(QRect(gap + 4, top, room, height), _VERTICALLY, line)


def _lines(text: str, metrics: QFontMetrics, room: int, most: int) -> list[str]:
    """The text on so many lines at most; what has no room is left out with three dots."""
    lines: list[str] = []
    words, elide = text.split(), Qt.TextElideMode.ElideRight
    while words:
        count = len(words)
        while count > 1 and metrics.horizontalAdvance(" ".join(words[:count])) > room:
            count -= 1
        if len(lines) == most - 1:
            return [*lines, metrics.elidedText(" ".join(words), elide, room)]
        lines.append(metrics.elidedText(" ".join(words[:count]), elide, room))
        words = words[count:]
    return lines


def card_width(widget: QWidget) -> int:
    """The least width of a card, by the size of the text."""
    return widget.fontMetrics().averageCharWidth() * 27


class CardGrid(QWidget):
    """Lays its cards out in rows, as many beside each other as there is room for."""

    def __init__(self, cards: list[QWidget]) -> None:
        super().__init__()
        self._cards = cards
        for card in cards:
            card.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:
        """As high as the rows it takes."""
        return self._lay_out(width, move=False)

    def sizeHint(self) -> QSize:
        """Three cards beside each other."""
        width = card_width(self) * 3
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Half a card beside nothing; how high it is depends on how wide it may be."""
        return QSize(card_width(self) // 2, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew."""
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Put every card in its place."""
        self._lay_out(self.width(), move=True)
        self.updateGeometry()

    def _lay_out(self, width: int, *, move: bool) -> int:
        gap = self.fontMetrics().height() * 3 // 4
        columns = max(1, (width + gap) // (card_width(self) + gap))
        each = (width - gap * (columns - 1)) // columns
        each = min(each, round(card_width(self) * 1.5))
        top = 0
        for first in range(0, len(self._cards), columns):
            row = self._cards[first : first + columns]
            height = max(card.heightForWidth(each) for card in row)
            for place, card in enumerate(row):
                if move:
                    card.setGeometry(place * (each + gap), top, each, card.heightForWidth(each))
            top += height + gap
        return max(0, top - gap)
