"""The chart as Qt asks for it: a row a step; a column a party, then what is to be settled."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont

from pathways.analysis.responsibility import Chart, Part, Row, flaw_text, letters, part_name
from pathways.language import N_, _
from pathways.ui.colors import Colors
from pathways.ui.workshop.heads import breakable, wrapping

Index = QModelIndex | QPersistentModelIndex

_BESIDES = (N_("To settle"), N_("Role"), N_("Follow-up"))
"""The columns after the parties'."""
_Role = Qt.ItemDataRole


class ChartModel(QAbstractTableModel):
    """Told whole each time; where steps and parties are the same, what is chosen stays chosen."""

    def __init__(self, colors: Colors) -> None:
        super().__init__()
        self.colors = colors
        self.chart = Chart((), ())
        self.rows: Sequence[Row] = ()
        self.heavy = QFont()
        """What the letter of whoever answers is set in."""

    def show_chart(self, chart: Chart, rows: Sequence[Row]) -> None:
        """Show some rows of a chart."""
        same = [row.step for row in rows] == [row.step for row in self.rows]
        if same and chart.parties == self.chart.parties:
            self.chart, self.rows = chart, rows
            if rows:
                last = self.index(len(rows) - 1, self.columnCount() - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self.chart, self.rows = chart, rows
        self.endResetModel()

    def headings(self) -> list[str]:
        """What the columns are called."""
        parties = (party.name for party in self.chart.parties)
        return [*parties, *(_(heading) for heading in _BESIDES)]

    def texts(self, row: Row) -> list[str]:
        """What stands in the columns."""
        parts = (letters(row.parts.get(party.id, ())) for party in self.chart.parties)
        flaws = "; ".join(map(flaw_text, row.flaws))
        return [*parts, flaws, row.role, row.follow_up]

    def is_party(self, column: int) -> bool:
        """Whether a column is a party's."""
        return column < len(self.chart.parties)

    @property
    def flaws(self) -> int:
        """The column of what is to be settled."""
        return len(self.chart.parties)

    def sentence(self, index: Index) -> str:
        """A cell in words."""
        row, column = self.rows[index.row()], index.column()
        if self.is_party(column):
            party = self.chart.parties[column]
            parts = row.parts.get(party.id, ())
            told = ", ".join(map(part_name, parts)) or _("has nothing to do with it")
            return _("{step}: {party} {parts}").format(step=row.name, party=party.name, parts=told)
        text = self.texts(row)[column] or _("nothing")
        return _("{step}, {heading}: {text}").format(
            step=row.name, heading=self.headings()[column], text=text
        )

    # What Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """A row a step."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """The parties and the rest."""
        return 0 if parent.isValid() else self.flaws + len(_BESIDES)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> Any:
        """Parties above, steps at the left."""
        across = orientation is Qt.Orientation.Horizontal
        name = self.headings()[section] if across else self.rows[section].name
        if role == _Role.DisplayRole:
            return breakable(name)
        if role == _Role.ToolTipRole:
            return name
        return wrapping(centred=across) if role == _Role.TextAlignmentRole else None

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        """Letters and texts; what is wrong in the colour of errors besides."""
        column = index.column()
        if role == _Role.DisplayRole:
            return self.texts(self.rows[index.row()])[column]
        if role in (_Role.AccessibleTextRole, _Role.ToolTipRole):
            return self.sentence(index)
        if role == _Role.TextAlignmentRole:
            return wrapping(centred=self.is_party(column))
        row = self.rows[index.row()]
        if role == _Role.ForegroundRole and column == self.flaws:
            grave = row.has_hole or row.has_double
            return QColor(self.colors.error if grave else self.colors.warning)
        if role == _Role.FontRole and self.is_party(column):
            return self.heavy if _answers(row, self.chart.parties[column].id) else None
        return None


def _answers(row: Row, party: str) -> bool:
    return Part.ANSWERS in row.parts.get(party, ())
