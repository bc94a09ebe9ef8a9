"""The command palette's list: each command with its place, its shortcut and what hinders it."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from pathways.analysis.search import Marked
from pathways.language import _
from pathways.ui.colors import Colors
from pathways.ui.icons import paint_glyph
from pathways.ui.search.commands import Offer
from pathways.ui.search.lettering import Ink, light, strong, write
from pathways.ui.search.results import Index

OFFER = Qt.ItemDataRole.UserRole


class Offers(QAbstractListModel):
    """The rows; told whole each time."""

    def __init__(self, parent: QListView) -> None:
        super().__init__(parent)
        self._offers: Sequence[Offer] = ()

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """Show these."""
        self.beginResetModel()
        self._offers = offers
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Qt's own."""
        return 0 if parent.isValid() else len(self._offers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt's own."""
        offer = self._offers[index.row()]
        if role == OFFER:
            return offer
        if role == Qt.ItemDataRole.DisplayRole:
            return offer.command.name
        return told(offer) if role == Qt.ItemDataRole.AccessibleTextRole else None


def told(offer: Offer) -> str:
    """A command as it is read aloud."""
    command = offer.command
    parts = (command.name, command.place, command.key, _hindered(command.hindrance))
    return ". ".join(part.rstrip(".") for part in parts if part)


def _hindered(hindrance: str) -> str:
    return _("Not now: {reason}").format(reason=hindrance) if hindrance else ""


class OffersDelegate(QStyledItemDelegate):
    """Two lines a row: the name with its shortcut, and under it the place or the hindrance."""

    def __init__(self, view: QListView, colors: Colors) -> None:
        super().__init__(view)
        self._view = view
        self.colors = colors

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Every row is as high as the others."""
        return QSize(80, round(self._view.fontMetrics().lineSpacing() * 2.6))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the row."""
        self.initStyleOption(option, index)
        painter.save()
        row, colors = QRect(option.rect), self.colors
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(row, QColor(colors.chosen))
            painter.fillRect(QRect(0, row.y(), 3, row.height()), QColor(colors.accent))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(row, QColor(colors.hover))
        self._paint(painter, row, index.data(OFFER))
        painter.restore()

    def _paint(self, painter: QPainter, row: QRect, offer: Offer) -> None:
        command, colors, font = offer.command, self.colors, self._view.font()
        line = self._view.fontMetrics().lineSpacing()
        ink = QColor(colors.disabled if command.hindrance else colors.text)
        soft = QColor(colors.muted)
        if command.sign:
            side = round(line * 1.1)
            glyph = QRect(round(line * 0.6), row.center().y() - side // 2, side, side)
            paint_glyph(painter, command.sign, glyph, ink if command.hindrance else soft)
        left = line * 2.2
        key = painter.fontMetrics().horizontalAdvance(command.key) if command.key else 0
        right = row.width() - line * 0.7
        room = QRectF(left, row.y() + line * 0.25, right - left - key - line * 0.5, line)
        write(painter, room, offer.name, Ink(strong(font), ink, light(colors)))
        beneath = _hindered(command.hindrance) or command.place
        below = QRectF(left, room.bottom(), right - left, line)
        write(painter, below, Marked(beneath), Ink(font, soft, light(colors)))
        if command.key:
            painter.setPen(soft)
            painter.setFont(font)
            place = QRectF(right - key - 2, room.y(), key + 2, line)
            painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), command.key)
