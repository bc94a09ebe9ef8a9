"""The rows of a pasted text under combos that say what each column means; and what is wrong."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QTableWidget, QTableWidgetItem

from pathways.analysis.pasting import Meaning, Problem, Shape, Sheet, meaning_label
from pathways.analysis.pasting.meanings import headed
from pathways.language import _, ngettext
from pathways.ui.forms.inputs import Combo
from pathways.ui.icons import icon

_MOST_SHOWN = 200
"""Rows that are shown; all are made."""


class PastePreview(QTableWidget):
    """The first row holds the combos."""

    turned = Signal()
    """A column means something else."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("pastePreview")
        self.setAccessibleName(_("How the text is understood"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.horizontalHeader().hide()
        self._combos: list[Combo] = []
        self._meanings: tuple[Meaning, ...] = ()
        self._numbers: tuple[int, ...] = ()

    def meanings(self) -> tuple[Meaning, ...]:
        """What each column is said to mean."""
        if not self._combos:
            return self._meanings
        return tuple(Meaning(combo.currentData()) for combo in self._combos)

    def show_sheet(self, sheet: Sheet, meanings: Sequence[Meaning]) -> None:
        """Show the rows of another text, and what its columns are taken for."""
        self.clear()
        self._meanings = tuple(meanings)
        self._numbers = sheet.numbers[:_MOST_SHOWN]
        self.setRowCount(len(self._numbers) + 1)
        self.setColumnCount(sheet.width)
        asks = sheet.shape is not Shape.ARROWS
        self._combos = [self._combo(place) for place in range(sheet.width)] if asks else []
        self.setRowHidden(0, not asks)
        skipped = 1 if headed(sheet) else 0
        muted = self.palette().color(QPalette.ColorRole.PlaceholderText)
        for place, row in enumerate(sheet.rows[:_MOST_SHOWN], 1):
            for column, cell in enumerate(row):
                item = QTableWidgetItem(cell)
                item.setToolTip(cell)
                if place <= skipped:
                    item.setForeground(muted)
                self.setItem(place, column, item)
        self.setVerticalHeaderLabels(["", *map(str, self._numbers)])
        for column, combo in enumerate(self._combos):
            combo.choose(self._meanings[column])
        self._fit()

    def mark(self, rows: set[int]) -> None:
        """Put a sign at the rows that need a look."""
        for place, number in enumerate(self._numbers, 1):
            head = QTableWidgetItem(str(number))
            if number in rows:
                head.setIcon(icon("alert"))
                head.setToolTip(_("Something in this row needs a look; see below."))
            self.setVerticalHeaderItem(place, head)

    def _combo(self, column: int) -> Combo:
        combo = Combo()
        combo.setObjectName(f"meaning.{column}")
        combo.setAccessibleName(_("What column {number} means").format(number=column + 1))
        combo.fill([(meaning, meaning_label(meaning)) for meaning in Meaning])
        combo.activated.connect(lambda _row: self._turn(column))
        self.setCellWidget(0, column, combo)
        return combo

    def _turn(self, column: int) -> None:
        """A meaning belongs to one column: another that had it is left out."""
        meaning = self._combos[column].currentData()
        for place, combo in enumerate(self._combos):
            if place != column and combo.currentData() == meaning:
                combo.choose(Meaning.IGNORED)
        self.turned.emit()

    def _fit(self) -> None:
        line = self.fontMetrics().height()
        self.verticalHeader().setDefaultSectionSize(round(line * 1.6))
        self.setRowHeight(0, round(line * 2.2))
        self.resizeColumnsToContents()
        least, most = (self.fontMetrics().averageCharWidth() * signs for signs in (22, 44))
        for column in range(self.columnCount()):
            self.setColumnWidth(column, max(least, min(most, self.columnWidth(column))))


class ProblemList(QListWidget):
    """What could not be read, and why; hidden when there is nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("pasteProblems")
        self.setAccessibleName(_("What needs a look"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setWordWrap(True)
        side = self.fontMetrics().height()
        self.setIconSize(QSize(side, side))

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """List them, row by row."""
        self.clear()
        for problem in problems[:_MOST_SHOWN]:
            self.addItem(_told(problem))
            sign = "alert" if problem.left_out else "information"
            self.item(self.count() - 1).setIcon(icon(sign))
        rest = len(problems) - _MOST_SHOWN
        if rest > 0:
            more = ngettext("… and {count} more.", "… and {count} more.", rest)
            self.addItem(more.format(count=rest))
        self.setVisible(bool(problems))


def _told(problem: Problem) -> str:
    if not problem.row:
        return problem.reason
    if not problem.left_out:
        return _("Row {row}: {reason}").format(row=problem.row, reason=problem.reason)
    return _("Row {row}, left out: “{text}”. {reason}").format(
        row=problem.row, text=problem.text, reason=problem.reason
    )
