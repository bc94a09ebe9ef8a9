"""The report's sections: which of them are told, and in which order."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem

from pathways.language import _

_NAME = Qt.ItemDataRole.UserRole
_MOST_ROWS = 14
"""Seen at once; more are scrolled to."""


class SectionsList(QListWidget):
    """Ticked rows are told from top to bottom; rows move by dragging, or Alt with an arrow."""

    changed = Signal()
    pointed = Signal(str)
    """Somebody looks at this section's row."""
    emptied = Signal()
    """The last tick was taken away, and has been put back."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sectionsList")
        self.setProperty("field", True)
        self.setAccessibleName(_("Sections of the report"))
        self.setAccessibleDescription(_("Move a section up or down with Alt and an arrow key."))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemChanged.connect(self._tick)
        self.currentItemChanged.connect(self._point)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The names of the ticked sections, in their order."""
        ticked = (item for item in self._items() if _is_ticked(item))
        return tuple(item.data(_NAME) for item in ticked)

    def offer(self, sections: Iterable[tuple[str, str]]) -> None:
        """Offer these sections, as names and titles."""
        with QSignalBlocker(self):
            self.clear()
            for name, title in sections:
                item = QListWidgetItem(title, self)
                item.setData(_NAME, name)
                # A row takes no other: what is dropped on it goes beside it.
                item.setFlags(
                    (item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                    & ~Qt.ItemFlag.ItemIsDropEnabled
                )
                item.setCheckState(Qt.CheckState.Unchecked)
            self.setCurrentRow(0)
        self._fit()

    def choose(self, names: Sequence[str]) -> None:
        """Tick these, first and in this order; the others follow as they are offered."""
        current = self.currentItem()
        held = None if current is None else current.data(_NAME)
        with QSignalBlocker(self):
            rows = {item.data(_NAME): item for item in self._items()}
            for item in rows.values():
                self.takeItem(self.row(item))
            order = [*(name for name in names if name in rows), *rows]
            for name in dict.fromkeys(order):
                item = rows[name]
                ticked = name in names
                item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
                self.addItem(item)
                if name == held:
                    self.setCurrentItem(item)
        self.scrollToTop()

    def move_current(self, by: int) -> None:
        """Move the current row up (-1) or down (1)."""
        row = self.currentRow()
        if row < 0 or not 0 <= row + by < self.count():
            return
        with QSignalBlocker(self):
            item = self.takeItem(row)
            self.insertItem(row + by, item)
            self.setCurrentItem(item)
        self.scrollToItem(item)
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow moves the row."""
        ways = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        by = ways.get(Qt.Key(event.key()))
        if by is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_current(by)
            return
        super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """A row was dragged to another place."""
        before = self.chosen
        super().dropEvent(event)
        if self.chosen != before:
            self.changed.emit()

    def sizeHint(self) -> QSize:
        """As high as its rows, within limits."""
        row = max(1, self.sizeHintForRow(0))
        frame = 2 * self.frameWidth() + 2
        return QSize(super().sizeHint().width(), row * min(_MOST_ROWS, self.count()) + frame)

    def _fit(self) -> None:
        self.setMinimumHeight(self.sizeHint().height())
        self.updateGeometry()

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(row) for row in range(self.count())]

    def _tick(self, item: QListWidgetItem) -> None:
        if not self.chosen:
            with QSignalBlocker(self):
                item.setCheckState(Qt.CheckState.Checked)
            self.emptied.emit()
            return
        self.changed.emit()

    def _point(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.pointed.emit(item.data(_NAME))


def mover(sections: SectionsList, by: int) -> Callable[[], None]:
    """What a button does that moves the current row."""
    return lambda: sections.move_current(by)


def _is_ticked(item: QListWidgetItem) -> bool:
    return item.checkState() is Qt.CheckState.Checked
