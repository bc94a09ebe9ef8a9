"""The matrix as Qt asks for it: a row a sender, a column a receiver, the sums last."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from pathways.analysis.matrix import Cell, Matrix, breaks_text, channels_text
from pathways.language import _, ngettext
from pathways.ui.workshop.heads import breakable, wrapping

Index = QModelIndex | QPersistentModelIndex

CELL = Qt.ItemDataRole.UserRole
"""The cell itself."""


class MatrixModel(QAbstractTableModel):
    """Told whole each time; where only numbers differ, what is chosen stays chosen."""

    def __init__(self) -> None:
        super().__init__()
        self._matrix: Matrix | None = None

    @property
    def matrix(self) -> Matrix | None:
        """What is shown."""
        return self._matrix

    def show_matrix(self, matrix: Matrix) -> None:
        """Show another matrix."""
        known = self._matrix
        if known and (known.senders, known.receivers) == (matrix.senders, matrix.receivers):
            self._matrix = matrix
            last = self.index(len(matrix.senders), len(matrix.receivers))
            self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._matrix = matrix
        self.endResetModel()

    def cell(self, index: Index) -> Cell:
        """The handoffs in a cell; at the ends, of the whole row or column."""
        assert self._matrix is not None
        matrix, row, column = self._matrix, index.row(), index.column()
        senders, receivers = matrix.senders, matrix.receivers
        if row < len(senders) and column < len(receivers):
            return matrix.cell(senders[row].key, receivers[column].key)
        if row < len(senders):
            return matrix.sent[senders[row].key]
        if column < len(receivers):
            return matrix.received[receivers[column].key]
        return matrix.total

    def is_sum(self, index: Index) -> bool:
        """Whether the cell is at an end."""
        assert self._matrix is not None
        senders, receivers = self._matrix.senders, self._matrix.receivers
        return index.row() == len(senders) or index.column() == len(receivers)

    def sentence(self, index: Index) -> str:
        """The cell in words: between whom, how many, over what, and what is broken."""
        matrix, cell = self._matrix, self.cell(index)
        assert matrix is not None
        sender = _name([place.name for place in matrix.senders], index.row())
        receiver = _name([place.name for place in matrix.receivers], index.column())
        count = ngettext("{count} handoff", "{count} handoffs", cell.count)
        parts = [
            _("{sender} → {receiver}").format(sender=sender, receiver=receiver),
            count.format(count=cell.count) if cell.count else _("no handoffs"),
        ]
        if cell.count:
            parts.append(channels_text(cell))
        if cell.breaks:
            parts.append(breaks_text(cell.breaks))
        return " · ".join(parts)

    # What Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """A row a sender, and the sums."""
        if parent.isValid() or self._matrix is None:
            return 0
        return len(self._matrix.senders) + 1

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """A column a receiver, and the sums."""
        if parent.isValid() or self._matrix is None:
            return 0
        return len(self._matrix.receivers) + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The places' names."""
        if self._matrix is None:
            return None
        across = orientation is Qt.Orientation.Horizontal
        places = self._matrix.receivers if across else self._matrix.senders
        name = _name([place.name for place in places], section)
        if role == Qt.ItemDataRole.DisplayRole:
            return breakable(name)
        if role == Qt.ItemDataRole.ToolTipRole:
            return name
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return wrapping(centred=across)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            told = _("To {place}") if across else _("From {place}")
            return told.format(place=name)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The number; in words for the tip and for who listens."""
        if self._matrix is None:
            return None
        cell = self.cell(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return str(cell.count) if cell.count else ""
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self.sentence(index) if cell.count else None
        return cell if role == CELL else None


def _name(names: list[str], place: int) -> str:
    return names[place] if place < len(names) else _("All")
