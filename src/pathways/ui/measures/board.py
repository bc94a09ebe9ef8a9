"""The measures as cards on a board, one column a status; a card is dragged to where it has come."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from pathways.language import _
from pathways.model import Measure, MeasureStatus, label
from pathways.ui.colors import Colors
from pathways.ui.forms.inputs import flag
from pathways.ui.measures.card import CARD, CardDelegate, parts
from pathways.ui.measures.deeds import Deed, deed_of
from pathways.ui.measures.facts import Facts

_MEASURE = Qt.ItemDataRole.UserRole
_SIGNS = 24
"""A column is at least so many signs wide."""


class Board(QScrollArea):
    """Arrow keys walk between the cards, Alt with left and right moves one."""

    asked = Signal(object)
    """A `Deed`."""
    chosen = Signal(str)
    moved = Signal(str, object)
    """The id of a measure, and the status it is given."""

    def __init__(self, colors: Colors) -> None:
        super().__init__()
        self.setObjectName("measureBoard")
        self._colors = colors
        self._ghost = QLabel(self)
        self._ghost.setObjectName("cardGhost")
        self._ghost.setProperty("card", True)
        self._ghost.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._ghost.hide()
        self.columns: dict[MeasureStatus, _Column] = {}
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(12, 4, 12, 8)
        row.setSpacing(8)
        for status in MeasureStatus:
            column = _Column(status, self, colors)
            self.columns[status] = column
            row.addWidget(column.box, 1)
        self.setWidget(body)
        self.setWidgetResizable(True)
        self._ghost.raise_()

    def show_measures(self, measures: Sequence[Measure], facts: Facts, current: str) -> None:
        """Show the cards; the chosen one stays chosen."""
        for status, column in self.columns.items():
            cards = [measure for measure in measures if measure.status is status]
            column.show_cards(cards, facts, self._colors)
        self.choose(current)

    def choose(self, measure_id: str) -> None:
        """Mark a card, telling nobody."""
        for column in self.columns.values():
            column.choose(measure_id)

    def enter(self) -> None:
        """Have the keyboard at the chosen card, else at the first."""
        columns = list(self.columns.values())
        with_card = [column for column in columns if column.currentItem() is not None]
        filled = [column for column in columns if column.count()]
        (with_card or filled or columns)[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def dress(self, colors: Colors) -> None:
        """Wear another theme; the cards are shown again right after."""
        self._colors = colors

    def retranslate(self) -> None:
        """Speak the language of now."""
        for column in self.columns.values():
            column.tell()

    # What the columns ask

    def walk(self, from_: MeasureStatus, by: int) -> None:
        """Go to the next column that has a card, at the same height."""
        statuses = list(MeasureStatus)
        place = statuses.index(from_) + by
        row = self.columns[from_].currentRow()
        while 0 <= place < len(statuses):
            column = self.columns[statuses[place]]
            if column.count():
                column.setCurrentRow(min(max(row, 0), column.count() - 1))
                column.setFocus(Qt.FocusReason.OtherFocusReason)
                return
            place += by

    def shift(self, measure_id: str, from_: MeasureStatus, by: int) -> None:
        """Give a measure the status before or after."""
        statuses = list(MeasureStatus)
        place = statuses.index(from_) + by
        if 0 <= place < len(statuses):
            self.moved.emit(measure_id, statuses[place])
            self.enter()

    def carry(self, item: QListWidgetItem, place: QPoint) -> None:
        """A card is being dragged; `place` is on the screen."""
        if self._ghost.isHidden():
            self._ghost.setText(item.text())
            self._ghost.setWordWrap(True)
            self._ghost.setMargin(8)
            self._ghost.setFixedWidth(self.columns[MeasureStatus.PROPOSED].width())
            self._ghost.adjustSize()
            self._ghost.show()
            self._ghost.raise_()
        self._ghost.move(self.mapFromGlobal(place) + QPoint(8, 8))
        under = self._under(place)
        for column in self.columns.values():
            column.light(column is under)

    def drop(self, measure_id: str, place: QPoint) -> None:
        """The card is let go."""
        under = self._under(place)
        self.put_back()
        if under is not None:
            self.moved.emit(measure_id, under.status)
            self.enter()

    def put_back(self) -> None:
        """The card is dragged no longer."""
        self._ghost.hide()
        for column in self.columns.values():
            column.light(False)

    def _under(self, place: QPoint) -> "_Column | None":
        for column in self.columns.values():
            if column.box.rect().contains(column.box.mapFromGlobal(place)):
                return column
        return None


class _Column(QListWidget):
    """The cards of one status, below its name and how many they are."""

    def __init__(self, status: MeasureStatus, board: Board, colors: Colors) -> None:
        super().__init__()
        self.status = status
        self.setObjectName(f"board.{status}")
        self._board = board
        self._pressed: QPoint | None = None
        self._carried: QListWidgetItem | None = None
        self._head = QLabel()
        self._head.setProperty("strong", True)
        self.box = QWidget()
        column = QVBoxLayout(self.box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._head)
        column.addWidget(self, 1)
        self._cards = CardDelegate(self, colors)
        self.setItemDelegate(self._cards)
        self.setProperty("field", True)
        self.setSpacing(3)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.currentItemChanged.connect(lambda new, _old: self._tell_chosen(new))
        self.itemDoubleClicked.connect(lambda _item: self._board.asked.emit(Deed.OPEN))
        self.tell()

    def minimumSizeHint(self) -> QSize:
        """Wide enough to read a card."""
        return QSize(self.fontMetrics().averageCharWidth() * _SIGNS, 80)

    def show_cards(self, measures: Sequence[Measure], facts: Facts, colors: Colors) -> None:
        """Show these."""
        self.blockSignals(True)
        self.clear()
        self._cards.colors = colors
        for measure in measures:
            told = parts(measure, facts)
            item = QListWidgetItem("\n".join(part.text for part in told), self)
            item.setData(_MEASURE, measure.id)
            item.setData(CARD, told)
            item.setToolTip(item.text())
        self.blockSignals(False)
        self.tell()

    def choose(self, measure_id: str) -> None:
        """Mark a card of this column, or none."""
        self.blockSignals(True)
        rows = [self.item(row) for row in range(self.count())]
        found = next((item for item in rows if item.data(_MEASURE) == measure_id), None)
        if found is None:
            self.setCurrentRow(-1)
            self.clearSelection()
        else:
            self.setCurrentItem(found)
            self.scrollToItem(found)
        self.blockSignals(False)

    def tell(self) -> None:
        """The column's name, with how many cards it has."""
        name = label(self.status)
        self._head.setText(f"{name} · {self.count()}")
        self.setAccessibleName(name)
        self.setAccessibleDescription(_("Alt with the left or right arrow moves the card."))

    def light(self, lit: bool) -> None:
        """A card hangs over this column."""
        flag(self, "target", lit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, move the card, and the deeds' keys."""
        sideways = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        deed = deed_of(event)
        if sideways and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            item = self.currentItem()
            if item is not None:
                self._board.shift(item.data(_MEASURE), self.status, sideways)
        elif sideways:
            self._board.walk(self.status, sideways)
        elif event.key() == Qt.Key.Key_Escape and self._carried is not None:
            self._carried = self._pressed = None
            self._board.put_back()
        elif deed is not None:
            self._board.asked.emit(deed)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Perhaps the beginning of a drag."""
        super().mousePressEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry the card along."""
        place = event.position().toPoint()
        if self._pressed is None:
            return
        far = (place - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if self._carried is None and far:
            self._carried = self.itemAt(self._pressed)
        if self._carried is not None:
            self._board.carry(self._carried, event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the card go."""
        super().mouseReleaseEvent(event)
        carried, self._carried, self._pressed = self._carried, None, None
        if carried is not None:
            self._board.drop(carried.data(_MEASURE), event.globalPosition().toPoint())

    def _tell_chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._board.chosen.emit(item.data(_MEASURE))
