"""A table to write in by keyboard: blocks are filled, copied, pasted and cleared at once."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QMimeData,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from pathways.analysis.tables import NEW, Entry, Table, block_text, read_block
from pathways.language import _
from pathways.ui.colors import Colors
from pathways.ui.tables.delegate import CellDelegate
from pathways.ui.tables.editors import CellEditor, End
from pathways.ui.tables.picking import PickingView

CELLS = "application/x-pathways-cells"
"""Marks what was copied from one of these tables."""

_Trigger = QAbstractItemView.EditTrigger
_Flag = QItemSelectionModel.SelectionFlag
_STEPS = {End.DOWN: (1, 0), End.UP: (-1, 0), End.RIGHT: (0, 1), End.LEFT: (0, -1)}


class CellView(PickingView):
    """What a person does in it is told in entries, a gesture at a time."""

    entered = Signal(object, str)
    """Entries, and what the gesture is called in the Edit menu."""
    delete_wanted = Signal(object)
    """The keys of the rows that shall go."""
    text_pasted = Signal(str)
    """A text that is no block of cells, pasted in the empty row."""
    menu_wanted = Signal(QPoint)
    """Where, on the screen."""
    filter_wanted = Signal()
    left = Signal()
    """The keyboard shall go back to the drawing."""
    column_moved = Signal(int)
    """The column of the keyboard shall go one place left or right."""

    def __init__(self, table: Table[Any], colors: Colors, parent: QWidget | None) -> None:
        super().__init__(table, parent)
        self.rows.writer = self._write_one
        self.cells = CellDelegate(self, self.rows, colors)
        self.cells.ended.connect(self._finish)
        self.setItemDelegate(self.cells)
        self.setEditTriggers(
            _Trigger.DoubleClicked | _Trigger.EditKeyPressed | _Trigger.AnyKeyPressed
        )
        self._deeds: Mapping[tuple[Qt.Key, int], Callable[[], object]] = self._keys()

    # What is written

    def fill(self, text: str) -> None:
        """Write the same in every selected cell."""
        cells = self.selected_cells()
        self._enter([self.rows.entry(*cell, text) for cell in cells], _("Fill cells"))

    def fill_down(self) -> None:
        """Write what stands in the top row of the selection, or above it, in the rows below."""
        rows, columns = self.block()
        if not rows:
            return
        top = rows[0] if len(rows) > 1 else max(0, rows[0] - 1)
        below = [row for row in rows if row != top and not self.rows.key(row).startswith(NEW)]
        cells = ((row, column) for row in below for column in columns)
        entries = [
            self.rows.entry(row, column, self.rows.text(top, column)) for row, column in cells
        ]
        self._enter(entries, _("Fill down"))

    def clear(self) -> None:
        """Empty the selected cells."""
        cells = self.selected_cells()
        self._enter([self.rows.entry(*cell, "") for cell in cells], _("Clear cells"))

    def copy(self) -> None:
        """Put the selected block on the clipboard, for here and for a spreadsheet."""
        rows, columns = self.block()
        text = block_text([self.rows.text(row, column) for column in columns] for row in rows)
        data = QMimeData()
        data.setText(text)
        data.setData(CELLS, text.encode())
        QGuiApplication.clipboard().setMimeData(data)

    def cut(self) -> None:
        """Copy the selected block and empty its cells."""
        self.copy()
        self.clear()

    def paste(self) -> None:
        """Write the clipboard's block from the first selected cell on; one cell fills them all."""
        data = QGuiApplication.clipboard().mimeData()
        rows, columns = self.block()
        if data is None or not data.hasText() or not rows:
            return
        block = read_block(data.text())
        if self.rows.key(rows[0]).startswith(NEW) and len(block) > 1 and not data.hasFormat(CELLS):
            self.text_pasted.emit(data.text())
        elif len(block) == len(block[0]) == 1:
            self.fill(block[0][0])
        else:
            self._enter(self._spread(block, rows, columns), _("Paste cells"))

    def delete_rows(self) -> None:
        """Let the rows of the selection go."""
        rows, _columns = self.block()
        if rows:
            self.delete_wanted.emit([self.rows.key(row) for row in rows])

    def _spread(self, block: list[list[str]], rows: list[int], columns: list[int]) -> list[Entry]:
        """The block's entries; it is repeated where it fits the selection several times."""
        visible = self.visible_columns()
        across = visible[visible.index(columns[0]) :]
        height, width = len(block), max(map(len, block))
        down = max(height, len(rows) if len(rows) % height == 0 else 0)
        aside = max(width, len(columns) if len(columns) % width == 0 else 0)
        return [
            self.rows.entry(rows[0] + row, column, line[place % width])
            for row in range(down)
            for line in (block[row % height],)
            for place, column in enumerate(across[:aside])
            if place % width < len(line)
        ]

    def _write_one(self, row: int, column: int, text: str) -> None:
        self._enter([self.rows.entry(row, column, text)], _("Write in the table"))

    def _enter(self, entries: list[Entry], deed: str) -> None:
        columns = self.rows.table.by_key
        writable = [entry for entry in entries if columns[entry.column].put is not None]
        if writable:
            self.entered.emit(writable, deed)

    # Editing

    def edit_here(self) -> None:
        """Write in the cell of the keyboard, with its choices shown."""
        here = self.currentIndex()
        if not here.isValid() or not here.flags() & Qt.ItemFlag.ItemIsEditable:
            return
        self.edit(here)
        editor = QApplication.focusWidget()
        if isinstance(editor, CellEditor):
            editor.offer()

    def _finish(self, place: QPersistentModelIndex, end: End, text: str) -> None:
        """An editor was left with a key: write, and move on."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if not place.isValid() or end is End.CANCEL:
            return
        if end is End.FILL:
            self.fill(text)
            return
        row, column = place.row(), place.column()
        if text != self.rows.text(row, column):
            self._write_one(row, column, text)
        # What was written in the empty row stands above it now; go on from there.
        self._go(row, column)
        self._move(*_STEPS[end])

    def _move(self, down: int, right: int) -> None:
        here, columns = self.currentIndex(), self.visible_columns()
        if not here.isValid() or here.column() not in columns:
            return
        row = max(0, min(here.row() + down, self.rows.rowCount() - 1))
        across = max(0, min(columns.index(here.column()) + right, len(columns) - 1))
        self._go(row, columns[across])

    def _go(self, row: int, column: int) -> None:
        """Have the keyboard in a cell and only that selected, whatever keys are held."""
        here = self.rows.index(row, column)
        self.selectionModel().setCurrentIndex(here, _Flag.ClearAndSelect)
        self.scrollTo(here)

    def _select_row(self) -> None:
        self.selectionModel().select(self.currentIndex(), _Flag.Select | _Flag.Rows)

    # What Qt tells

    def _keys(self) -> Mapping[tuple[Qt.Key, int], Callable[[], object]]:
        key, none = Qt.Key, 0
        control = Qt.KeyboardModifier.ControlModifier.value
        alt = Qt.KeyboardModifier.AltModifier.value
        shift = Qt.KeyboardModifier.ShiftModifier.value
        return {
            (key.Key_Delete, none): self.clear,
            (key.Key_Backspace, none): self.clear,
            (key.Key_Delete, control): self.delete_rows,
            (key.Key_C, control): self.copy,
            (key.Key_X, control): self.cut,
            (key.Key_V, control): self.paste,
            (key.Key_D, control): self.fill_down,
            (key.Key_A, control): self.selectAll,
            (key.Key_L, control | shift): self.filter_wanted.emit,
            (key.Key_Return, none): self.edit_here,
            (key.Key_Enter, none): self.edit_here,
            (key.Key_F2, none): self.edit_here,
            (key.Key_Down, alt): self.edit_here,
            (key.Key_Left, alt): lambda: self.column_moved.emit(-1),
            (key.Key_Right, alt): lambda: self.column_moved.emit(1),
            (key.Key_Space, shift): self._select_row,
            (key.Key_Escape, none): self.left.emit,
        }

    def _deed(self, event: QKeyEvent) -> Callable[[], object] | None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        return self._deeds.get((Qt.Key(event.key()), modifiers.value))

    def event(self, event: QEvent) -> bool:
        """The table's own keys win over the window's while it has the keyboard."""
        if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return super().event(event)
        if _writes(event) or self._deed(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the key stands for."""
        deed = self._deed(event)
        if deed is None:
            super().keyPressEvent(event)
            return
        deed()
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the cell."""
        place = event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            rect = self.visualRect(self.currentIndex())
            place = self.viewport().mapToGlobal(rect.bottomLeft())
        self.menu_wanted.emit(place)

    def changeEvent(self, event: QEvent) -> None:
        """Another size of text needs other rows."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.fit_rows()
            self.cells.measure()


def _writes(event: QKeyEvent) -> bool:
    """Whether a key stands for a sign to be written."""
    commands = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier
    return not event.modifiers() & commands and event.text().isprintable() and bool(event.text())
