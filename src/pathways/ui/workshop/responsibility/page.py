"""The page of responsibility: every step beside every party, with holes and doubles told."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QFont, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QTableView,
    QToolButton,
    QVBoxLayout,
)

from pathways.analysis.responsibility import Chart, legend, responsibility
from pathways.edits import pathway_of
from pathways.graph import PathwayView
from pathways.language import N_, _, ngettext
from pathways.ui.colors import Colors
from pathways.ui.icons import icon
from pathways.ui.panels.notice import Notice
from pathways.ui.workshop.heads import Heads
from pathways.ui.workshop.page import Surroundings, WorkshopPage
from pathways.ui.workshop.responsibility.table import ChartModel
from pathways.ui.workshop.saving import copy_cells, save_sheets
from pathways.ui.workshop.taking import TakingButtons

_NAMES = 24
"""The width of the steps' names, in signs."""


class ResponsibilityPage(WorkshopPage):
    """Of the pathway in front; a click or Enter selects the step on the drawing."""

    def __init__(self, desk: Surroundings) -> None:
        super().__init__(desk)
        self.setObjectName("responsibilityPage")
        self._summary, self._detail = QLabel(), QLabel()
        self.open = QToolButton()
        self.open.setCheckable(True)
        self.open.setIcon(icon("filter-outline"))
        self.open.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.open.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.open.toggled.connect(lambda _on: self.refresh())
        self._taking = TakingButtons()
        self._taking.copy_wanted.connect(self.copy)
        self._taking.save_wanted.connect(self.save)
        self.cells = ChartModel(desk.colors)
        self.cells.setParent(self)
        self.view = _Chart(self)
        self._nothing = Notice(
            "account-check-outline",
            N_("No steps to show"),
            N_("Draw steps in the units that have the patient; who is responsible stands here."),
        )
        self._lay_out()
        self.setFocusProxy(self.view)
        self.retranslate()

    def refresh(self) -> None:
        """Read the responsibilities anew."""
        model, pathway_id = self.desk.editor.model, self.desk.pathway_id
        chart = Chart((), ())
        if pathway_id is not None:
            chart = responsibility(PathwayView(model, pathway_of(model, pathway_id)))
        wanted = [row for row in chart.rows if row.flaws] if self.open.isChecked() else chart.rows
        self.cells.show_chart(chart, wanted)
        self._stack.setCurrentWidget(self.view if wanted else self._nothing)
        self._taking.enable(something=bool(wanted))
        self._tell(chart)
        self.tell_chosen()

    def retranslate(self) -> None:
        """Speak the language of now."""
        self.open.setText(_("Only what is to be settled"))
        self.open.setToolTip(_("Show only steps whose responsibility is not settled"))
        self._taking.retranslate()
        self.view.setAccessibleName(_("Responsibility"))
        self._nothing.retranslate()

    def dress(self, colors: Colors) -> None:
        """Wear another theme or text size."""
        self.cells.colors = colors
        self.view.measure()

    def copy(self) -> None:
        """Put the rows that are shown on the clipboard."""
        copy_cells([self._headings(), *self._rows()])
        self.desk.say(_("The table is on the clipboard"))

    def save(self) -> None:
        """Write the rows that are shown to a file that the user chooses."""
        from pathways.reports.sheets import Sheet

        sheet = Sheet(_("Responsibility"), self._headings(), self._rows())
        save_sheets(self.desk, self, [sheet])

    def show_step(self, index: QModelIndex) -> None:
        """Select the row's step on the drawing."""
        if index.isValid():
            self.desk.show((self.cells.rows[index.row()].step,))

    def tell_chosen(self) -> None:
        """Put the chosen cell in words; before one is chosen, tell what the letters stand for."""
        index = self.view.currentIndex()
        self._detail.setText(self.cells.sentence(index) if index.isValid() else "")
        self._detail.setVisible(index.isValid())

    def _headings(self) -> list[str]:
        return [_("Step"), *self.cells.headings()]

    def _rows(self) -> list[list[str]]:
        return [[row.name, *self.cells.texts(row)] for row in self.cells.rows]

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(12, 4, 12, 4)
        head.setSpacing(8)
        self._summary.setWordWrap(True)
        head.addWidget(self._summary, 1)
        head.addWidget(self._taking)
        self._legend = QLabel()
        self._legend.setProperty("muted", True)
        letters = QHBoxLayout()
        letters.setContentsMargins(12, 0, 12, 8)
        letters.setSpacing(8)
        letters.addWidget(self._legend, 1)
        letters.addWidget(self.open)
        for label in (self._legend, self._detail):
            label.setWordWrap(True)
        self._detail.setContentsMargins(12, 6, 12, 8)
        self._detail.setObjectName("responsibilityDetail")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(letters)
        column.addWidget(self._stack, 1)
        column.addWidget(self._detail)

    def _tell(self, chart: Chart) -> None:
        holes = sum(row.has_hole for row in chart.rows)
        doubles = sum(row.has_double for row in chart.rows)
        steps = ngettext("{count} step", "{count} steps", len(chart.rows))
        told = [steps.format(count=len(chart.rows))]
        unsettled = sum(bool(row.flaws) for row in chart.rows)
        if unsettled:
            text = ngettext("{count} to settle", "{count} to settle", unsettled)
            told.append(text.format(count=unsettled))
        if holes:
            text = ngettext("{count} with a hole", "{count} with a hole", holes)
            told.append(text.format(count=holes))
        if doubles:
            text = ngettext("{count} with two responsible", "{count} with two responsible", doubles)
            told.append(text.format(count=doubles))
        self._summary.setText(" · ".join(told))
        self._legend.setText(legend())


class _Chart(QTableView):
    """Steps down, parties across."""

    def __init__(self, page: ResponsibilityPage) -> None:
        super().__init__(page)
        self._page = page
        self.setModel(page.cells)
        self.setHorizontalHeader(Heads(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setWordWrap(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(page.show_step)
        self.selectionModel().currentChanged.connect(lambda *_cells: page.tell_chosen())
        page.cells.modelReset.connect(self.measure)
        self.measure()

    def measure(self) -> None:
        """Give the columns room after the text's size: letters little, words more."""
        line, cells = self.fontMetrics().height(), self._page.cells
        sign = self.fontMetrics().averageCharWidth()
        self.verticalHeader().setFixedWidth(sign * _NAMES)
        self.verticalHeader().setDefaultSectionSize(round(line * 2.7))
        for column in range(cells.columnCount()):
            wide = round(line * 5.4) if cells.is_party(column) else sign * _NAMES
            self.setColumnWidth(column, round(wide * 1.6) if column == cells.flaws else wide)
        heavy = QFont(self.font())
        heavy.setWeight(QFont.Weight.Bold)
        cells.heavy = heavy

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter shows, and copying takes the whole chart."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self._page.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._page.show_step(self.currentIndex())
        else:
            super().keyPressEvent(event)
