"""The measures as a table that sorts by any column."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from pathways.language import N_, _
from pathways.language.money import format_nok
from pathways.model import Measure, label
from pathways.ui.colors import Colors
from pathways.ui.forms.notation import format_date
from pathways.ui.measures.deeds import Deed, deed_of
from pathways.ui.measures.facts import Facts, mean_text, title_of
from pathways.ui.measures.signs import GONE, OVERDUE, sign

Index = QModelIndex | QPersistentModelIndex

COLUMNS = (
    ("", N_("No.")),
    ("title", N_("Title")),
    ("status", N_("Status")),
    ("deadline", N_("Deadline")),
    ("owner", N_("Responsible")),
    ("need", N_("Need")),
    ("feasibility", N_("Feasible")),
    ("cost_nok", N_("Cost (NOK)")),
)
"""What each column is ordered by, and its heading."""

_NUMBER, _TITLE, _DEADLINE, _OWNER = 0, 1, 3, 4
_FIGURES = {0, 5, 6, 7}
_OWNER_SIGNS, _TITLE_SIGNS = 22, 34


class MeasureRows(QAbstractTableModel):
    """The rows that are shown."""

    def __init__(self, colors: Colors) -> None:
        super().__init__()
        self.colors = colors
        self.side = 16
        """Of the signs, in pixels."""
        self.measures: list[Measure] = []
        self._facts: Facts | None = None

    def show_measures(self, measures: Sequence[Measure], facts: Facts) -> None:
        """Show these, in this order."""
        self.beginResetModel()
        self.measures, self._facts = list(measures), facts
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """One row a measure."""
        return 0 if parent.isValid() else len(self.measures)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Always the same."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The headings, in the language of now."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _(COLUMNS[section][1])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows."""
        measure, column = self.measures[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(measure, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column in _FIGURES else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        warning = self._warning(measure, column)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return warning or self._text(measure, column)
        if not warning:
            return None
        late = column == _DEADLINE
        color = self.colors.error if late else self.colors.good
        if role == Qt.ItemDataRole.DecorationRole:
            return sign(OVERDUE if late else GONE, color, self.side)
        return QColor(color) if role == Qt.ItemDataRole.ForegroundRole and late else None

    def _text(self, measure: Measure, column: int) -> str:
        assert self._facts is not None
        texts = (
            str(self._facts.numbers.get(measure.id, "")),
            title_of(measure),
            label(measure.status),
            format_date(measure.deadline) if measure.deadline else "",
            measure.owner,
            str(measure.need or ""),
            mean_text(measure),
            "" if measure.cost_nok is None else format_nok(measure.cost_nok),
        )
        return texts[column]

    def _warning(self, measure: Measure, column: int) -> str:
        """What needs a look in a cell."""
        assert self._facts is not None
        if column == _TITLE and self._facts.has_lost(measure):
            return _("{title} – the finding is gone").format(title=title_of(measure))
        if column == _DEADLINE and self._facts.is_overdue(measure):
            return _("Overdue")
        return ""


class Listing(QTableView):
    """Keys: Insert adds, Enter opens, Ctrl+D copies, Delete removes."""

    asked = Signal(object)
    """A `Deed`."""
    chosen = Signal(str)
    """The id of the measure with the cursor."""
    sorted_by = Signal(str, bool)
    """The field to order by, and whether it falls."""

    def __init__(self, colors: Colors) -> None:
        super().__init__()
        self.setObjectName("measureList")
        self.rows = MeasureRows(colors)
        self.rows.setParent(self)
        self.setModel(self.rows)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(True)
        head.setSortIndicatorShown(True)
        head.setSortIndicatorClearable(True)
        head.setSortIndicator(_NUMBER, Qt.SortOrder.AscendingOrder)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.sortIndicatorChanged.connect(self._sort)
        self.selectionModel().currentRowChanged.connect(lambda new, _old: self._tell(new))
        self.doubleClicked.connect(lambda _index: self._open())

    def show_measures(self, measures: Sequence[Measure], facts: Facts, current: str) -> None:
        """Show these in this order, with the cursor where it was."""
        self.selectionModel().blockSignals(True)
        self.rows.show_measures(measures, facts)
        self.selectionModel().blockSignals(False)
        self.choose(current)
        self._fit()

    def choose(self, measure_id: str) -> None:
        """Put the cursor on a measure, telling nobody."""
        ids = [measure.id for measure in self.rows.measures]
        self.selectionModel().blockSignals(True)
        if measure_id in ids:
            column = max(0, self.currentIndex().column())
            self.setCurrentIndex(self.rows.index(ids.index(measure_id), column))
            self.scrollTo(self.currentIndex())
        else:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        self.selectionModel().blockSignals(False)
        self.viewport().update()

    def dress(self, colors: Colors) -> None:
        """Wear another theme or text size."""
        self.rows.colors = colors
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The deeds' keys; the others walk."""
        deed = deed_of(event)
        if deed is None:
            super().keyPressEvent(event)
        else:
            self.asked.emit(deed)

    def changeEvent(self, event: QEvent) -> None:
        """Larger text takes more room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The titles get the room there is."""
        super().resizeEvent(event)
        self._fit()

    def _open(self) -> None:
        self.asked.emit(Deed.OPEN)

    def _tell(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self.rows.measures[index.row()].id)

    def _sort(self, column: int, order: Qt.SortOrder) -> None:
        by = COLUMNS[column][0] if column >= 0 else ""
        self.sorted_by.emit(by, order is Qt.SortOrder.DescendingOrder)

    def _fit(self) -> None:
        signs = self.fontMetrics().averageCharWidth()
        self.rows.side = self.fontMetrics().height()
        self.setIconSize(QSize(self.rows.side, self.rows.side))
        self.verticalHeader().setDefaultSectionSize(round(self.fontMetrics().height() * 1.7))
        self.resizeColumnsToContents()
        head = self.horizontalHeader()
        head.setMinimumSectionSize(signs * 5)
        self.setColumnWidth(_OWNER, min(self.columnWidth(_OWNER), signs * _OWNER_SIGNS))
        others = sum(self.columnWidth(c) for c in range(len(COLUMNS)) if c != _TITLE)
        room = self.viewport().width() - others
        least = min(signs * _TITLE_SIGNS, self.viewport().width() - self.columnWidth(_NUMBER))
        self.setColumnWidth(_TITLE, max(room, least, signs * _OWNER_SIGNS))
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
