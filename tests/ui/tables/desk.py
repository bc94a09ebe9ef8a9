"""A person's hands at the tables."""

from typing import Any

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QApplication
from tests.ui.handling import CONTROL, SHIFT, Hands

from pathways.model import Step, Transition
from pathways.ui.tables.cells import Refused
from pathways.ui.tables.page import TablePage
from pathways.ui.tables.view import CellView

ALT = Qt.KeyboardModifier.AltModifier
Key = Qt.Key
_Flag = QItemSelectionModel.SelectionFlag

__all__ = ["ALT", "CONTROL", "SHIFT", "Key", "Tables"]


class Tables:
    """The tables of an open model, brought with the keyboard."""

    def __init__(self, hands: Hands) -> None:
        self.hands = hands
        hands.canvas.setFocus()
        hands.press(Key.Key_5, CONTROL)
        QApplication.processEvents()

    @property
    def page(self) -> TablePage:
        """The table in front."""
        page = self.hands.window.table_panel.front
        assert page is not None
        return page

    @property
    def view(self) -> CellView:
        """The cells of the table in front."""
        return self.page.view

    def turn(self) -> None:
        """Bring the transitions to the front and have the keyboard in them."""
        panel = self.hands.window.table_panel
        panel.show_page(panel.pages[1])
        panel.focus()

    def column(self, key: str) -> int:
        """Where a column is in the model."""
        return list(self.view.rows.table.by_key).index(key)

    def go(self, row: int, column: str) -> None:
        """Have the keyboard in a cell."""
        self.view.setFocus()
        here = self.view.rows.index(row, self.column(column))
        self.view.selectionModel().setCurrentIndex(here, _Flag.ClearAndSelect)

    def select(self, rows: range, *columns: str) -> None:
        """Select a block, from its first cell."""
        self.go(rows[0], columns[0])
        for row in rows:
            for column in columns:
                index = self.view.rows.index(row, self.column(column))
                self.view.selectionModel().select(index, _Flag.Select)

    def write(self, text: str, key: Key | None = Key.Key_Return, modifiers: Any = None) -> None:
        """Write in the cell of the keyboard and leave it with a key."""
        for sign in text:
            self.hands.write(sign)
        if key is not None:
            self.press(key, modifiers)

    def press(self, key: Key, modifiers: Any = None) -> None:
        """Press a key where the keyboard is."""
        self.hands.press(key, modifiers or Qt.KeyboardModifier.NoModifier)
        QApplication.processEvents()
        if QApplication.activePopupWidget() is None:
            # Without a screen a list of choices keeps the window's place when it has closed.
            self.hands.window.activateWindow()
            QApplication.processEvents()

    def text(self, row: int, column: str) -> str:
        """What stands in a cell."""
        return self.view.rows.text(row, self.column(column))

    def texts(self, column: str) -> list[str]:
        """What stands in a column, without the empty row."""
        return [self.text(row, column) for row in range(self.view.rows.counts[0])]

    @property
    def refused(self) -> dict[tuple[str, str], Refused]:
        """What could not be read."""
        return self.view.rows.refused

    def step(self, id_: str) -> Step:
        """A step of the model."""
        steps = self.hands.model.pathways[0].steps
        return next(step for step in steps if step.id == id_)

    def arrow(self, id_: str) -> Transition:
        """A transition of the model."""
        arrows = self.hands.model.pathways[0].transitions
        return next(arrow for arrow in arrows if arrow.id == id_)
