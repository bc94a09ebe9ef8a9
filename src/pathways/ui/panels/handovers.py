"""All handoffs of the pathway in a table: between whom, what, how, and how many breaks."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStackedWidget, QTableView, QWidget

from pathways.analysis.registers import place_name, step_name
from pathways.graph import PathwayView
from pathways.language import N_, _
from pathways.model import Mark, Severity, Transition, label
from pathways.ui.colors import Colors
from pathways.ui.icons import icon
from pathways.ui.panels.findings_delegate import SIGNS, sign_color
from pathways.ui.panels.findings_list import Index
from pathways.ui.panels.notice import Notice
from pathways.ui.panels.panel import Panel

_COLUMNS = (N_("From"), N_("To"), N_("Kind"), N_("Channel"), N_("Breaks"))
_BREAKS = 4
_SORTED = Qt.ItemDataRole.UserRole


class _Row(NamedTuple):
    transition: str
    texts: tuple[str, ...]
    mark: Mark | None


class HandoversTable(QAbstractTableModel):
    """The rows; told whole each time."""

    def __init__(self, parent: QObject, colors: Colors) -> None:
        super().__init__(parent)
        self.rows: Sequence[_Row] = ()
        self.colors = colors

    def show_rows(self, rows: Sequence[_Row]) -> None:
        """Show these; what is the same row stays chosen."""
        if [row.transition for row in rows] != [row.transition for row in self.rows]:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()
            return
        self.rows = rows
        if rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, _BREAKS))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Qt's own."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Qt's own."""
        return 0 if parent.isValid() else len(_COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Qt's own."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _(_COLUMNS[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt's own."""
        row = self.rows[index.row()]
        if index.column() == _BREAKS:
            return self._breaks(row.mark, role)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return row.texts[index.column()] or _("Not settled")
        if role == _SORTED:
            return row.texts[index.column()].casefold()
        if role == Qt.ItemDataRole.ForegroundRole and not row.texts[index.column()]:
            return QColor(self.colors.muted)
        return None

    def _breaks(self, mark: Mark | None, role: int) -> Any:
        if role == _SORTED:
            return mark.count if mark else 0
        if role == Qt.ItemDataRole.DisplayRole:
            return str(mark.count) if mark else _("None")
        if mark is not None and role == Qt.ItemDataRole.DecorationRole:
            return icon(SIGNS[mark.grade], sign_color(mark.grade, self.colors))
        if mark is not None and role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{mark.count}, {label(Severity(mark.grade))}"
        return None


class HandoversPanel(Panel):
    """The table of one pathway's handoffs; a click shows the handoff."""

    chosen = Signal(str)
    opened = Signal(str)
    """The id of the transition."""

    def __init__(self, parent: QWidget, colors: Colors) -> None:
        self._table = HandoversTable(parent, colors)
        self._sorted = QSortFilterProxyModel(parent)
        self._view = QTableView()
        super().__init__("handovers", N_("Handoffs"), parent)
        self._sorted.setSourceModel(self._table)
        self._sorted.setSortRole(_SORTED)
        self._nothing = Notice(
            "swap-horizontal",
            N_("No handoffs yet"),
            N_("Connect two steps in different units; the table tells what passes between them."),
        )
        self._prepare_view()
        self._pages = QStackedWidget()
        self._pages.addWidget(self._nothing)
        self._pages.addWidget(self._view)
        self.setWidget(self._pages)
        self.retranslate()

    def _prepare_view(self) -> None:
        view = self._view
        view.setModel(self._sorted)
        view.setSortingEnabled(True)
        view.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setShowGrid(False)
        view.setAlternatingRowColors(True)
        view.setTabKeyNavigation(False)
        view.setWordWrap(False)
        view.verticalHeader().hide()
        header = view.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_BREAKS, QHeaderView.ResizeMode.ResizeToContents)
        view.clicked.connect(lambda index: self.chosen.emit(self._transition(index)))
        view.activated.connect(lambda index: self.opened.emit(self._transition(index)))

    def sizeHint(self) -> QSize:
        """Room for the heading and some rows."""
        return QSize(400, self.fontMetrics().height() * 12)

    def show_handoffs(self, view: PathwayView | None, marks: Mapping[str, Mark]) -> None:
        """Show the handoffs of a pathway, or that there is none."""
        handoffs = view.handoffs if view else ()
        self._table.show_rows([_row(view, arrow, marks) for arrow in handoffs if view])
        self._pages.setCurrentWidget(self._view if handoffs else self._nothing)

    def set_colors(self, colors: Colors) -> None:
        """Wear another theme."""
        self._table.colors = colors
        self._view.viewport().update()

    def resize_rows(self) -> None:
        """Let the rows follow the text's size."""
        height = round(self.fontMetrics().height() * 1.8)
        self._view.verticalHeader().setDefaultSectionSize(height)

    def retranslate(self) -> None:
        """Speak the language of now; the rows come anew."""
        super().retranslate()
        self._view.setAccessibleName(_("Handoffs"))
        self._nothing.retranslate()
        self._table.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, _BREAKS)
        self.resize_rows()

    def _transition(self, index: QModelIndex) -> str:
        return self._table.rows[self._sorted.mapToSource(index).row()].transition


def _row(view: PathwayView, arrow: Transition, marks: Mapping[str, Mark]) -> _Row:
    source, target = view.steps[arrow.source], view.steps[arrow.target]
    handoff = arrow.handoff
    channels: dict[str, None] = {}
    if handoff is not None:
        named = (message.channel for message in handoff.messages if message.channel)
        channels = dict.fromkeys(label(channel) for channel in named)
    texts = (
        _end(step_name(source), place_name(view, source)),
        _end(step_name(target), place_name(view, target)),
        label(handoff.kind) if handoff and handoff.kind else "",
        ", ".join(channels),
    )
    return _Row(arrow.id, texts, marks.get(arrow.id))


def _end(step: str, place: str) -> str:
    return _("{step} ({place})").format(step=step, place=place) if place else step
