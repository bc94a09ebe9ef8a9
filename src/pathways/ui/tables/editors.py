"""What a cell is written in: one line with choices, or text of several lines."""

from collections.abc import Sequence
from enum import Enum, auto

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCompleter,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QWidget,
)

from pathways.analysis.tables.ground import BETWEEN

_MOST_CHOICES = 12
_WIDEST = 640
"""Pixels that a list of choices takes at most, where its cell is no wider."""


class End(Enum):
    """How a person leaves a cell."""

    DOWN = auto()
    UP = auto()
    RIGHT = auto()
    LEFT = auto()
    FILL = auto()
    """What was written goes in every selected cell."""
    CANCEL = auto()


def end_of(event: QKeyEvent) -> End | None:
    """The way of leaving that a key stands for."""
    control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
    key = event.key()
    if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not alt:
        if control:
            return End.FILL
        return End.UP if shift else End.DOWN
    if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and not control:
        return End.LEFT if shift or key == Qt.Key.Key_Backtab else End.RIGHT
    return End.CANCEL if key == Qt.Key.Key_Escape else None


def _is_own(event: QEvent) -> bool:
    """Whether a key that the window has a shortcut for belongs to the cell all the same."""
    if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    return enter or end_of(event) is not None


class _ListCompleter(QCompleter):
    """Offers choices for the last name of a list with semicolons between."""

    def splitPath(self, path: str) -> list[str]:
        """What the choices are compared with."""
        return [path.rpartition(BETWEEN.strip())[2].strip()]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """The whole list with the chosen name last."""
        written = self.widget()
        assert isinstance(written, QLineEdit)
        before = written.text().rpartition(BETWEEN.strip())[0].strip()
        chosen = str(index.data())
        return f"{before}{BETWEEN}{chosen}" if before else chosen


class CellLine(QLineEdit):
    """One line; its choices come below it, narrowed while a person writes."""

    ended = Signal(object)
    """An `End`."""

    def __init__(self, choices: Sequence[str], *, many: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._many = many
        if choices:
            completer = (_ListCompleter if many else QCompleter)(list(choices), self)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setMaxVisibleItems(_MOST_CHOICES)
            list_ = QListView()
            list_.setObjectName("cellChoices")
            completer.setPopup(list_)
            longest = max(map(self.fontMetrics().horizontalAdvance, choices))
            list_.setMinimumWidth(min(_WIDEST, longest + 4 * self.fontMetrics().height()))
            self.setCompleter(completer)
            if not many:
                completer.activated.connect(self._choose)

    def written(self) -> str:
        """What stands in it."""
        return self.text()

    def put(self, text: str) -> None:
        """Show a text, ready to be written over."""
        self.setText(text)
        self.selectAll()

    def offer(self) -> None:
        """Show all the choices, unless somebody has begun to write."""
        completer = self.completer()
        if completer is not None and not self.isModified():
            completer.setCompletionPrefix("")
            completer.complete()

    def choices(self) -> QAbstractItemView | None:
        """The list of choices, while it can be seen."""
        completer = self.completer()
        list_ = completer.popup() if completer is not None else None
        return list_ if list_ is not None and list_.isVisible() else None

    def withdraw(self) -> None:
        """The choices go."""
        list_ = self.choices()
        if list_ is not None:
            list_.hide()

    def event(self, event: QEvent) -> bool:
        """Tab leaves the cell, not the table."""
        if _is_own(event):
            event.accept()
            return True
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Down and not self._is_choosing():
                self.setModified(False)
                self.offer()
                return True
            end = end_of(event)
            if end is not None and not self._is_choosing():
                event.accept()
                self.ended.emit(end)
                return True
        return super().event(event)

    def _is_choosing(self) -> bool:
        """Whether the next key belongs to the list of choices."""
        list_ = self.choices()
        return list_ is not None and list_.currentIndex().isValid()

    def _choose(self, _text: str) -> None:
        QTimer.singleShot(0, self, lambda: self.ended.emit(End.DOWN))


class CellProse(QPlainTextEdit):
    """Text of several lines; Alt+Enter begins a new one."""

    ended = Signal(object)
    """An `End`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.document().setDocumentMargin(2)

    def written(self) -> str:
        """What stands in it."""
        return self.toPlainText()

    def put(self, text: str) -> None:
        """Show a text, ready to be written over."""
        self.setPlainText(text)
        self.selectAll()

    def offer(self) -> None:
        """There are no choices."""

    def withdraw(self) -> None:
        """There are no choices."""

    def event(self, event: QEvent) -> bool:
        """Enter and Tab leave the cell."""
        if _is_own(event):
            event.accept()
            return True
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            end = end_of(event)
            if end is not None:
                event.accept()
                self.ended.emit(end)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.textCursor().insertText("\n")
                return True
        return super().event(event)


CellEditor = CellLine | CellProse
