"""The routes as rows: the sentence, and the figures to sort by."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from pathways.analysis.routes import Journey, facts, sentence, time_text, trait_name, way
from pathways.analysis.search.folding import folded
from pathways.language import N_, _

Index = QModelIndex | QPersistentModelIndex

COLUMNS = (
    N_("Route"),
    N_("Handoffs"),
    N_("Breaks"),
    N_("Time"),
    N_("Patients"),
)
ROUTE, HANDOFFS, BREAKS, TIME, SHARE = range(len(COLUMNS))
SORTED = Qt.ItemDataRole.UserRole
"""What a column is sorted by."""
STANDS_OUT, FACTS, IS_BROKEN = SORTED + 1, SORTED + 2, SORTED + 3
"""What sets a route apart in words, empty for most; its figures in words; whether it has breaks."""


class RoutesModel(QAbstractTableModel):
    """Told whole each time."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[Journey] = ()

    def show_rows(self, rows: Sequence[Journey]) -> None:
        """Show these."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def texts(self, journey: Journey) -> tuple[str, ...]:
        """What stands in the columns."""
        return (
            way(journey),
            str(journey.handoffs),
            str(journey.breaks),
            time_text(journey),
            share_text(journey),
        )

    # What Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """A row a route."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """The sentence and its figures."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The columns' names."""
        across = orientation is Qt.Orientation.Horizontal
        return _(COLUMNS[section]) if across and role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Texts, and what to sort by."""
        journey, column = self.rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self.texts(journey)[column]
        if role == SORTED:
            return _sorted_by(journey, column, index.row())
        told = _TOLD.get(role)
        return told(journey) if told else None


class RoutesFilter(QSortFilterProxyModel):
    """Shows the routes that have the words, and breaks or ping-pong where asked for."""

    def __init__(self, rows: RoutesModel) -> None:
        super().__init__(rows)
        self._routes = rows
        self._words: tuple[str, ...] = ()
        self._broken = self._bouncing = False
        self.setSourceModel(rows)
        self.setSortRole(SORTED)

    def want(self, text: str, *, broken: bool, bouncing: bool) -> None:
        """Show the routes that have all the words of a text on their way."""
        self._words = tuple(folded(text).split())
        self._broken, self._bouncing = broken, bouncing
        self.invalidate()

    def filterAcceptsRow(self, row: int, _parent: Index) -> bool:
        """Whether a route is shown."""
        journey = self._routes.rows[row]
        if (self._broken and not journey.breaks) or (self._bouncing and not journey.ping_pong):
            return False
        told = folded(" ".join(journey.stations))
        return all(word in told for word in self._words)


def share_text(journey: Journey) -> str:
    """The part of the patients that take it, in whole per cent."""
    if journey.share is None:
        return ""
    if 0 < journey.share < 1:
        return _("< {percent} %").format(percent=1)
    return _("{percent} %").format(percent=round(journey.share))


def stands_out(journey: Journey) -> str:
    """What sets it apart, ping-pong last."""
    told = [trait_name(trait) for trait in sorted(journey.traits)]
    return ", ".join((*told, *([_("Ping-pong")] if journey.ping_pong else ())))


def figures(journey: Journey) -> str:
    """Handoffs, breaks, time and patients, in words."""
    told = facts(journey)
    if journey.share is not None:
        told.append(_("{share} of the patients").format(share=share_text(journey)))
    return " · ".join(told)


def aloud(journey: Journey) -> str:
    """All of it, as it is read aloud."""
    return ". ".join(filter(None, (stands_out(journey), sentence(journey))))


def _sorted_by(journey: Journey, column: int, row: int) -> float:
    """The routes come by usualness, which the first column goes back to."""
    weights = (row, journey.handoffs, journey.breaks, journey.minutes, journey.share or 0)
    return weights[column]


_TOLD: dict[int, Callable[[Journey], object]] = {
    STANDS_OUT: stands_out,
    FACTS: figures,
    IS_BROKEN: lambda journey: bool(journey.breaks),
    Qt.ItemDataRole.AccessibleTextRole: aloud,
}
