"""How a measure looks as a card on the board."""

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from pathways.diagram.primitives import Face
from pathways.diagram.text import wrap
from pathways.language import _
from pathways.model import Measure
from pathways.ui.colors import Colors
from pathways.ui.forms.notation import format_date
from pathways.ui.icons import paint_glyph
from pathways.ui.measures.chart_ground import text_size
from pathways.ui.measures.facts import Facts, rating_text, title_of
from pathways.ui.measures.signs import GONE, OVERDUE

Index = QModelIndex | QPersistentModelIndex

CARD = Qt.ItemDataRole.UserRole + 1
_TOP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_PAD, _GAP, _LEAST = 8, 3, 40


class Part(NamedTuple):
    """One line of a card, wrapped where it is long."""

    text: str
    sign: str = ""
    strong: bool = False


def parts(measure: Measure, facts: Facts) -> tuple[Part, ...]:
    """What a card tells, from the top."""
    number = facts.numbers.get(measure.id, "")
    when = format_date(measure.deadline) if measure.deadline else ""
    late = facts.is_overdue(measure)
    told = (
        Part(f"{number}. {title_of(measure)}", strong=True),
        Part(measure.owner),
        Part(f"{when} – {_('Overdue')}" if late else when, OVERDUE if late else ""),
        Part(rating_text(measure)),
        Part(_("The finding is gone"), GONE) if facts.has_lost(measure) else Part(""),
    )
    return tuple(part for part in told if part.text)


class CardDelegate(QStyledItemDelegate):
    """Paints cards that wrap to the width of their column."""

    def __init__(self, parent: QListWidget, colors: Colors) -> None:
        super().__init__(parent)
        self.colors = colors
        self._list = parent

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As wide as the column beside its scroll bar, as high as the text."""
        return QSize(self._wide(), sum(map(self._height, index.data(CARD))) + 2 * _PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A card with its lines; the chosen one has a thick edge."""
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(self.colors.chosen if chosen else self.colors.card))
        edge = self.colors.accent if chosen else self.colors.edge
        painter.setPen(QPen(QColor(edge), 2 if chosen else 1))
        painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 6, 6)
        top = rect.top() + _PAD
        for part in index.data(CARD):
            height = self._height(part)
            self._paint_part(painter, part, QRect(rect.left(), top, rect.width(), height))
            top += height
        painter.restore()

    def _paint_part(self, painter: QPainter, part: Part, room: QRect) -> None:
        color = QColor(self.colors.text if part.strong else self.colors.muted)
        if part.sign:
            color = QColor(self.colors.error if part.sign == OVERDUE else self.colors.good)
            side = self._list.fontMetrics().height()
            paint_glyph(
                painter, part.sign, QRect(room.left() + _PAD, room.top(), side, side), color
            )
        painter.setFont(self._font(part))
        painter.setPen(color)
        lines = "\n".join(self._lines(part))
        painter.drawText(room.adjusted(self._inset(part), 0, 0, 0), _TOP, lines)

    def _inset(self, part: Part) -> int:
        return _PAD + (round(self._list.fontMetrics().height() * 1.3) if part.sign else 0)

    def _font(self, part: Part) -> QFont:
        font = QFont(self._list.font())
        if part.strong:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def _wide(self) -> int:
        bar = self._list.verticalScrollBar().sizeHint().width()
        return self._list.width() - bar - 2 * (self._list.spacing() + self._list.frameWidth()) - 2

    def _lines(self, part: Part) -> tuple[str, ...]:
        """The text in lines; a long compound is parted as Norwegian parts it."""
        face = Face.SEMIBOLD if part.strong else Face.REGULAR
        room = max(_LEAST, self._wide() - self._inset(part) - _PAD)
        return wrap(part.text, room, text_size(self._list.font()), face)

    def _height(self, part: Part) -> int:
        return len(self._lines(part)) * QFontMetrics(self._font(part)).lineSpacing() + _GAP
