"""Ticks what a report is about: all there is, or only some."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

_ID = Qt.ItemDataRole.UserRole
_MOST_ROWS = 8
"""Seen at once; more are scrolled to."""


class PickList(QListWidget):
    """The first row is for all; ticking another leaves it, and without any tick it is all again."""

    changed = Signal()

    def __init__(self, name: str, every: str, offers: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.setProperty("field", True)
        self.setAccessibleName(name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for id_, text in (("", every), *offers):
            item = QListWidgetItem(text, self)
            item.setData(_ID, id_)
            item.setToolTip(text)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        self.choose(())
        self.setCurrentRow(0)
        self.setMinimumHeight(self.sizeHint().height())
        self.setMaximumHeight(self.sizeHint().height())
        self.itemChanged.connect(self._tick)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids of what is ticked; empty for all."""
        return tuple(item.data(_ID) for item in self._items()[1:] if _is_ticked(item))

    def choose(self, ids: Sequence[str]) -> None:
        """Tick these; none for all."""
        with QSignalBlocker(self):
            known = {item.data(_ID) for item in self._items()}
            some = not known.isdisjoint(ids)
            for item in self._items():
                ticked = item.data(_ID) in ids if some else not item.data(_ID)
                item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)

    def sizeHint(self) -> QSize:
        """As high as its rows, within limits."""
        row = max(1, self.sizeHintForRow(0))
        frame = 2 * self.frameWidth() + 2
        return QSize(super().sizeHint().width(), row * min(_MOST_ROWS, self.count()) + frame)

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(row) for row in range(self.count())]

    def _tick(self, item: QListWidgetItem) -> None:
        self.choose(() if not item.data(_ID) else self.chosen)
        self.changed.emit()


def _is_ticked(item: QListWidgetItem) -> bool:
    return item.checkState() is Qt.CheckState.Checked
