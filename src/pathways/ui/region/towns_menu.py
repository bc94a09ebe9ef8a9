"""A list of municipalities to tick; it stays open while several are ticked."""

from collections.abc import Collection, Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from pathways.language import _


class TownsMenu(QMenu):
    """A click or the space key ticks and lets it stay; Enter ticks and closes, Esc closes."""

    ticked = Signal(tuple)
    """The municipalities (party ids) that are ticked now, in the list's order."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("townsMenu")
        self.triggered.connect(lambda _action: self.ticked.emit(self.chosen()))

    def offer(self, towns: Iterable[tuple[str, str]], chosen: Collection[str]) -> None:
        """List the municipalities, as ids and names, with the chosen ones ticked."""
        self.setAccessibleName(_("Municipalities"))
        self.clear()
        for town, name in towns:
            action = self.addAction(name.replace("&", "&&"))
            action.setData(town)
            action.setCheckable(True)
            action.setChecked(town in chosen)

    def chosen(self) -> tuple[str, ...]:
        """The municipalities that are ticked."""
        return tuple(action.data() for action in self.actions() if action.isChecked())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a municipality ticks it."""
        if not self._tick(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The space key ticks the municipality that the arrow keys have come to."""
        if event.key() != Qt.Key.Key_Space or not self._tick(self.activeAction()):
            super().keyPressEvent(event)

    def _tick(self, action: QAction | None) -> bool:
        if action is None:
            return False
        action.trigger()
        return True
