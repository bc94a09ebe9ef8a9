"""The rows of one table as Qt sees them; every text is made when it changes, never when painted."""

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from pathways.analysis.tables import (
    NEW,
    Entry,
    Ground,
    Refusal,
    Rows,
    Table,
    Wanted,
    shown,
)
from pathways.language import _
from pathways.model import label
from pathways.ui.tables.cells import Cell, Refused, new_cells, row_cells

Index = QModelIndex | QPersistentModelIndex


class TableModel(QAbstractTableModel):
    """A row for each element that is wanted, and an empty one in which a new element is written."""

    def __init__(self, table: Table[Any], parent: QObject) -> None:
        super().__init__(parent)
        self.table = table
        self.wanted = Wanted()
        self.refused: dict[tuple[str, str], Refused] = {}
        self._rows: Rows[Any] = Rows(table)
        self._ground: Ground | None = None
        self._order: list[str] = []
        self._places: dict[str, int] = {}
        self._known: set[str] = set()
        self.writer: Callable[[int, int, str], object] = lambda _row, _column, _text: None
        """Told what an editor that lost the keyboard leaves behind."""
        self._cells: dict[str, tuple[Cell, ...]] = {}

    # What it holds

    @property
    def counts(self) -> tuple[int, int]:
        """How many elements are shown, and how many there are."""
        return len([key for key in self._order if not key.startswith(NEW)]), len(self._rows)

    def key(self, row: int) -> str:
        """The element of a row; something that begins with NEW for the last and those below it."""
        if row < len(self._order):
            return self._order[row]
        return f"{self._order[-1]}.{row}"

    def row_of(self, key: str) -> int:
        """The row of an element; -1 when it is not shown."""
        return self._places.get(key, -1)

    def text(self, row: int, column: int) -> str:
        """What a person would edit in a cell."""
        key = self.key(row)
        refused = self.refused.get((key, self.table.columns[column].key))
        if refused is not None:
            return refused.text
        return self._rows[key].texts[column] if key in self._rows else ""

    def entry(self, row: int, column: int, text: str) -> Entry:
        """A text for a cell, or for one of a row that comes below the last."""
        return Entry(self.key(row), self.table.columns[column].key, text)

    def with_drafts(self, entries: Iterable[Entry]) -> list[Entry]:
        """The entries, and whatever waits in the same new rows to be made something of."""
        given = {(entry.row, entry.column): entry for entry in entries}
        rows = {row for row, _column in given if row.startswith(NEW)}
        waiting = (
            Entry(row, column, refused.text)
            for (row, column), refused in self.refused.items()
            if row in rows and (row, column) not in given
        )
        return [*given.values(), *waiting]

    def choices(self, column: int) -> tuple[str, ...]:
        """What is usually written in a column."""
        return self.table.columns[column].choices(self._ground) if self._ground else ()

    # What changes it

    def show_ground(self, ground: Ground | None) -> None:
        """Show a pathway as it is now; rows that stay the same are not touched."""
        self._ground = ground
        if ground is None:
            self._rows.forget()
            self.refused.clear()
            self._arrange([])
            return
        changed = self._rows.tell(ground)
        for key in changed:
            self._cells.pop(key, None)
        self._forget_gone()
        self._arrange([*self._after_edit(ground), *self._new_rows()])
        self._tell(changed)

    def want(self, wanted: Wanted) -> None:
        """Show other rows, or in another order."""
        self.wanted = wanted
        if self._ground is not None:
            self.beginResetModel()
            self._put([*shown(self._rows, self._ground, wanted), *self._new_rows()])
            self.endResetModel()

    def refuse(self, refusals: Iterable[Refusal], entries: Iterable[Entry]) -> None:
        """Keep what could not be read where it was written; the other entries were."""
        told = {(one.entry.row, one.entry.column): one for one in refusals}
        touched = {(entry.row, entry.column) for entry in entries}
        for place in touched:
            self.refused.pop(place, None)
        for place, one in told.items():
            if one.entry.text.strip():
                self.refused[place] = Refused(one.entry.text, str(one.reason))
        rows = {row for row, _column in (*touched, *told)}
        for key in rows:
            self._cells.pop(key, None)
        elements = [key for key in self._order if not key.startswith(NEW)]
        self._arrange([*elements, *self._new_rows()])
        self._tell(rows)

    def retranslate(self) -> None:
        """Speak the language of now; the rows come anew with the next ground."""
        self._rows.forget()
        self._cells.clear()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.table.columns) - 1)

    def _new_rows(self) -> list[str]:
        """The rows in which something waits to be made something of, and an empty one."""
        waiting = list(dict.fromkeys(row for row, _column in self.refused if row.startswith(NEW)))
        free = (f"{NEW}{number}" for number in range(len(waiting) + 1))
        return [*waiting, next(key for key in free if key not in waiting)]

    def _after_edit(self, ground: Ground) -> list[str]:
        """While rows are sorted or filtered, no edit makes one jump away or vanish."""
        if not self.wanted.sort and not self.wanted.is_filtered:
            return list(self._rows)
        if not self._known:
            return shown(self._rows, ground, self.wanted)
        kept = [key for key in self._order if key in self._rows]
        before = self._known
        return [*kept, *(key for key in self._rows if key not in before)]

    def _arrange(self, order: list[str]) -> None:
        """Take rows out and put rows in where the orders differ."""
        old = self._order
        start = next(
            (place for place, (a, b) in enumerate(zip(old, order, strict=False)) if a != b),
            min(len(old), len(order)),
        )
        end = 0
        while end < min(len(old), len(order)) - start and old[-1 - end] == order[-1 - end]:
            end += 1
        if start < len(old) - end:
            self.beginRemoveRows(QModelIndex(), start, len(old) - end - 1)
            self._put([*old[:start], *old[len(old) - end :]])
            self.endRemoveRows()
        if start < len(order) - end:
            self.beginInsertRows(QModelIndex(), start, len(order) - end - 1)
            self._put(order)
            self.endInsertRows()
        self._put(order)

    def _put(self, order: list[str]) -> None:
        self._order = order
        self._places = {key: row for row, key in enumerate(order)}
        self._known = set(self._rows)

    def _tell(self, keys: set[str]) -> None:
        """Let the views know of changed rows, those beside each other at once."""
        rows = sorted(row for row in map(self.row_of, keys) if row >= 0)
        last = len(self.table.columns) - 1
        start = 0
        for place, row in enumerate(rows):
            if place + 1 == len(rows) or rows[place + 1] != row + 1:
                self.dataChanged.emit(self.index(rows[start], 0), self.index(row, last))
                start = place + 1

    def _forget_gone(self) -> None:
        gone = [
            place
            for place in self.refused
            if place[0] not in self._rows and not place[0].startswith(NEW)
        ]
        for place in gone:
            del self.refused[place]

    # What Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Qt's own."""
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Qt's own."""
        return 0 if parent.isValid() else len(self.table.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt's own: cells that only tell cannot be written in."""
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        if self.table.columns[index.column()].put is not None:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Qt's own."""
        if orientation is Qt.Orientation.Vertical:
            return None
        column = self.table.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return _(column.heading)
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{_(column.heading)}: {_(column.tip)}" if column.tip else _(column.heading)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt's own."""
        row, column = index.row(), index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self.text(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.complaint(row, column) or self.text(row, column) or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row, column)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            tip = self.table.columns[column].tip
            return self.complaint(row, column) or (_(tip) if tip else None)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Qt's own: hand the text on; the row comes anew with the next ground."""
        self.writer(index.row(), index.column(), str(value))
        return True

    def cell(self, row: int, column: int) -> Cell:
        """What is painted; made once for every state of a row."""
        key = self.key(row)
        cells = self._cells.get(key)
        if cells is None:
            cells = self._cells[key] = self._made(key)
        return cells[column]

    def _made(self, key: str) -> tuple[Cell, ...]:
        refused = {
            column.key: self.refused[key, column.key]
            for column in self.table.columns
            if (key, column.key) in self.refused
        }
        row = self._rows.get(key)
        if row is None:
            return new_cells(self.table, refused, is_last=key == self._order[-1])
        marks = self._ground.marks if self._ground else {}
        return row_cells(self.table, row, refused, marks.get(key))

    def complaint(self, row: int, column: int) -> str:
        """Why the text in a cell could not be read; empty when it could."""
        refused = self.refused.get((self.key(row), self.table.columns[column].key))
        return refused.complaint if refused else ""

    def _spoken(self, row: int, column: int) -> str:
        """What a screen reader says of a cell, the empty ones too."""
        cell = self.cell(row, column)
        if cell.grade is not None:
            return f"{cell.text}, {label(cell.grade)}"
        return cell.text or _("Empty")
