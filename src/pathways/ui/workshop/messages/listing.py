"""The handoffs of a pathway as rows, each worked out when it is first looked at."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from pathways.diagram.sequence import Sequence as Drawn
from pathways.graph import PathwayView
from pathways.model import Mark, Transition
from pathways.reports.message_sequences import message_sequence, spoken
from pathways.rules.message_plan import Planned

Index = QModelIndex | QPersistentModelIndex


class PlansModel(QAbstractListModel):
    """Told whole each time; where the handoffs are the same ones, their rows stay."""

    def __init__(self) -> None:
        super().__init__()
        self._view: PathwayView | None = None
        self._arrows: Sequence[Transition] = ()
        self._plans: Mapping[str, Sequence[Planned]] = {}
        self._marks: Mapping[str, Mark] = {}
        self._drawn: dict[str, Drawn] = {}

    def show_plans(
        self,
        view: PathwayView | None,
        arrows: Sequence[Transition],
        plans: Mapping[str, Sequence[Planned]],
        marks: Mapping[str, Mark],
    ) -> None:
        """Show these handoffs of a pathway with their plans."""
        same = [arrow.id for arrow in arrows] == [arrow.id for arrow in self._arrows]
        if not same:
            self.beginResetModel()
        self._view, self._arrows, self._plans, self._marks = view, arrows, plans, marks
        self._drawn.clear()
        if not same:
            self.endResetModel()
        elif arrows:
            self.dataChanged.emit(self.index(0), self.index(len(arrows) - 1))

    def id_at(self, row: int) -> str:
        """The transition of a row."""
        return self._arrows[row].id

    def row_of(self, transition: str) -> int:
        """The row of a transition; -1 where it is not shown."""
        ids = (row for row, arrow in enumerate(self._arrows) if arrow.id == transition)
        return next(ids, -1)

    def sequence(self, row: int) -> Drawn:
        """What is drawn in a row."""
        arrow = self._arrows[row]
        if arrow.id not in self._drawn:
            assert self._view is not None
            mark = self._marks.get(arrow.id)
            plan = self._plans[arrow.id]
            breaks = mark.count if mark else 0
            self._drawn[arrow.id] = message_sequence(self._view, arrow, plan, breaks)
        return self._drawn[arrow.id]

    def sequences(self) -> list[Drawn]:
        """What is drawn in each row."""
        return [self.sequence(row) for row in range(len(self._arrows))]

    # What Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """A row a handoff."""
        return 0 if parent.isValid() else len(self._arrows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The title, and all of it for who listens."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self.sequence(index.row()).title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(self.sequence(index.row()))
        return None
