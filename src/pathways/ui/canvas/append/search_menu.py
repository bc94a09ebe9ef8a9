"""A menu that is searched by writing: shelves of choices, and what was written itself."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFont, QIcon, QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from pathways.ui.forms.inputs import LINE_LENGTH, Line
from pathways.ui.icons import icon

_NUMBER = Qt.ItemDataRole.UserRole
"""Where an item has its choice's number."""
_WALKING = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class Choice(NamedTuple):
    """One row that can be chosen."""

    text: str
    detail: str
    """Shown after it, and searched too."""
    icon: str
    data: object


class Shelf(NamedTuple):
    """Choices under a title; an empty title shows none."""

    title: str
    choices: tuple[Choice, ...]


class SearchMenu(QFrame):
    """Writing narrows the list, Up and Down walk in it, Enter chooses, Esc closes."""

    chosen = Signal(object)
    """The data of what was chosen."""
    closed = Signal()

    def __init__(
        self,
        parent: QWidget,
        title: str,
        shelves: Sequence[Shelf],
        own: Callable[[str], Choice | None],
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("searchMenu")
        self.setProperty("card", True)
        self.setAccessibleName(title)
        self._shelves = shelves
        self._own = own
        self._shown: list[Choice] = []
        self.line = Line()
        self.line.setMaxLength(LINE_LENGTH)
        self.line.setPlaceholderText(title)
        self.line.setAccessibleName(title)
        self.line.setClearButtonEnabled(True)
        self.line.textChanged.connect(self._narrow)
        self.line.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.itemClicked.connect(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        column.addWidget(self.line)
        column.addWidget(self.list)
        self.setFocusProxy(self.line)
        self._narrow("")

    def open_at(self, place: QPoint) -> None:
        """Open at a place of the screen, wholly inside it."""
        em = self.fontMetrics().height()
        room = self.screen().availableGeometry()
        # Rather lower than over what it is opened for.
        below = room.y() + room.height() - place.y() - 8
        self.resize(em * 24, min(em * 22, max(em * 14, below)))
        left = max(room.x(), min(place.x(), room.x() + room.width() - self.width()))
        top = max(room.y(), min(place.y(), room.y() + room.height() - self.height()))
        self.move(left, top)
        self.show()
        self.line.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys that walk and choose are the list's, while the line keeps the cursor."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.key() in _WALKING:
            self.list.keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            self._take(self.list.currentItem())
        else:
            return super().eventFilter(watched, event)
        return True

    def hideEvent(self, event: object) -> None:
        """However it was closed."""
        self.closed.emit()

    def _narrow(self, text: str) -> None:
        words = text.casefold().split()
        self.list.clear()
        self._shown.clear()
        for title, choices in self._shelves:
            fitting = [choice for choice in choices if _fits(choice, words)]
            if fitting and title:
                self._head(title)
            for choice in fitting:
                self._row(choice)
        best = self._best(words)
        own = self._own(" ".join(text.split()))
        if own is not None:
            self._row(own, first=not words)
            best = self.list.count() - 1 if best < 0 else best
            best = best if words else 0
        self.list.setCurrentRow(best)

    def _best(self, words: Sequence[str]) -> int:
        """The first row whose own text has the words, else the first that can be chosen."""
        numbers = (self.list.item(row).data(_NUMBER) for row in range(self.list.count()))
        rows = {
            row: self._shown[number] for row, number in enumerate(numbers) if number is not None
        }
        named = (row for row, choice in rows.items() if _fits(choice._replace(detail=""), words))
        return next(named, next(iter(rows), -1))

    def _head(self, title: str) -> None:
        item = QListWidgetItem(title)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        font = QFont(self.font())
        font.setBold(True)
        item.setFont(font)
        item.setSizeHint(QSize(0, self._height))
        item.setTextAlignment(Qt.AlignmentFlag.AlignBottom)
        self.list.addItem(item)

    def _row(self, choice: Choice, *, first: bool = False) -> None:
        text = f"{choice.text}  ·  {choice.detail}" if choice.detail else choice.text
        item = QListWidgetItem(self._steady(choice.icon), text)
        item.setData(_NUMBER, len(self._shown))
        self._shown.append(choice)
        item.setToolTip(text)
        item.setSizeHint(QSize(0, self._height))
        self.list.insertItem(0 if first else self.list.count(), item)

    @property
    def _height(self) -> int:
        """A row's, in pixels."""
        return max(32, round(self.fontMetrics().height() * 1.7))

    def _steady(self, name: str) -> QIcon:
        """An icon that looks the same in the chosen row, whose ground is a light one."""
        side = self.fontMetrics().height()
        pixmap, steady = icon(name).pixmap(side, side), QIcon()
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):
            steady.addPixmap(pixmap, mode)
        return steady

    def _take(self, item: QListWidgetItem | None) -> None:
        number = item.data(_NUMBER) if item is not None else None
        if number is not None:
            self.close()
            self.chosen.emit(self._shown[number].data)


def _fits(choice: Choice, words: Sequence[str]) -> bool:
    text = f"{choice.text} {choice.detail}".casefold()
    return all(word in text for word in words)
