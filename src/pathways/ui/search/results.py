"""What was found, as a tree: a branch a kind of thing, the best of each first."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from pathways.analysis.search import KINDS, Hit, Kind
from pathways.language import _

Index = QModelIndex | QPersistentModelIndex

HIT = Qt.ItemDataRole.UserRole
"""What a row shows, None for a branch."""
KIND = Qt.ItemDataRole.UserRole + 1

MOST = 100
"""Rows shown of one kind; whoever gets more writes another word."""


class Results(QAbstractItemModel):
    """Branches and what was found; told whole each time."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._groups: list[tuple[Kind, Sequence[Hit], int]] = []

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """Show these, which come kind by kind."""
        self.beginResetModel()
        self._groups = []
        for kind, found in groupby(hits, key=lambda hit: hit.entry.kind):
            each = list(found)
            self._groups.append((kind, each[:MOST], len(each)))
        self.endResetModel()

    def rows(self) -> list[QModelIndex]:
        """The index of everything shown, from the top."""
        return [
            self.index(row, 0, self.index(branch, 0))
            for branch, (_kind, hits, _count) in enumerate(self._groups)
            for row in range(len(hits))
        ]

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """Qt's own; a hit's index carries its branch's number and one."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, child: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        """Qt's own."""
        branch = child.internalId() if child.isValid() else 0
        return self.createIndex(branch - 1, 0, 0) if branch else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Qt's own."""
        if not parent.isValid():
            return len(self._groups)
        return 0 if parent.internalId() else len(self._groups[parent.row()][1])

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Qt's own."""
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A branch is read and closed, not chosen."""
        if index.internalId():
            return super().flags(index)
        return Qt.ItemFlag.ItemIsEnabled

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt's own."""
        branch = index.internalId()
        if not branch:
            kind, hits, count = self._groups[index.row()]
            if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
                return _heading(kind, len(hits), count)
            return kind if role == KIND else None
        kind, hits, _count = self._groups[branch - 1]
        hit = hits[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return hit.entry.title
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return told(hit)
        return {HIT: hit, KIND: kind}.get(role)


def told(hit: Hit) -> str:
    """What was found and where, as sentences."""
    parts = [hit.title.text, hit.place.text]
    if hit.passage is not None:
        heading, text = hit.passage
        parts.append(f"{heading}: {text.text}")
    return ". ".join(part.rstrip(".") for part in parts if part)


def _heading(kind: Kind, shown: int, count: int) -> str:
    if shown < count:
        return _("{kind} – the {shown} best of {count}").format(
            kind=_(KINDS[kind]), shown=shown, count=count
        )
    return f"{_(KINDS[kind])} ({count})"
