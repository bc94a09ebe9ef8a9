"""The page of the handover matrix: what it tells of, the table, and the chosen cell in words."""

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout

from pathways.analysis.matrix import breaks_text, grid, handover_matrix, listing
from pathways.graph import PathwayView
from pathways.language import N_, _, ngettext
from pathways.model import LanesBy, label
from pathways.ui.colors import Colors
from pathways.ui.forms.inputs import Combo
from pathways.ui.panels.notice import Notice
from pathways.ui.workshop.matrix.table import MatrixModel
from pathways.ui.workshop.matrix.view import MatrixView
from pathways.ui.workshop.page import Surroundings, WorkshopPage
from pathways.ui.workshop.saving import copy_cells, save_sheets
from pathways.ui.workshop.taking import TakingButtons

_ORDER = (LanesBy.UNIT, LanesBy.PARTY, LanesBy.LEVEL)


class MatrixPage(WorkshopPage):
    """By unit, party or care level; of the pathway in front or of them all."""

    def __init__(self, desk: Surroundings) -> None:
        super().__init__(desk)
        self.setObjectName("matrixPage")
        self._by, self._whole = Combo(), Combo()
        for combo in (self._by, self._whole):
            combo.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToContents)
        self._summary, self._detail = QLabel(), QLabel()
        self._taking = TakingButtons()
        self.cells = MatrixModel()
        self.cells.setParent(self)
        self.view = MatrixView(self.cells, desk.colors)
        self._nothing = Notice(
            "table-large",
            N_("No handoffs yet"),
            N_("Connect two steps in different units; the table tells what passes between them."),
        )
        self._lay_out()
        self.setFocusProxy(self.view)
        self._by.activated.connect(lambda _row: self.refresh())
        self._whole.activated.connect(lambda _row: self.refresh())
        self.view.walked.connect(self._tell)
        self.view.shown.connect(self._show)
        self.view.copy_wanted.connect(self.copy)
        self._taking.copy_wanted.connect(self.copy)
        self._taking.save_wanted.connect(self.save)
        self.retranslate()

    def refresh(self) -> None:
        """Count the handoffs anew."""
        model = self.desk.editor.model
        whole = bool(self._whole.currentData())
        pathways = [
            pathway for pathway in model.pathways if whole or pathway.id == self.desk.pathway_id
        ]
        breaks = {element: mark.count for element, mark in self.desk.marks().items()}
        views = [PathwayView(model, pathway) for pathway in pathways]
        matrix = handover_matrix(views, LanesBy(self._by.currentData()), breaks)
        self.view.show_heat(max((cell.breaks for cell in matrix.cells.values()), default=0))
        self.cells.show_matrix(matrix)
        total = matrix.total
        count = ngettext("{count} handoff", "{count} handoffs", total.count)
        self._summary.setText(f"{count.format(count=total.count)} · {breaks_text(total.breaks)}")
        self._stack.setCurrentWidget(self.view if total.count else self._nothing)
        self._whole.setVisible(len(model.pathways) > 1)
        self._taking.enable(something=bool(total.count))
        self._tell(self.view.currentIndex())

    def retranslate(self) -> None:
        """Speak the language of now."""
        self._by.fill((by.value, label(by)) for by in _ORDER)
        self._by.setAccessibleName(_("Rows and columns"))
        self._by.setToolTip(_("What the rows and columns stand for"))
        self._whole.fill(((False, _("This pathway")), (True, _("All pathways"))))
        self._whole.setAccessibleName(_("Which pathways"))
        self._taking.retranslate()
        self.view.setAccessibleName(_("Handover matrix"))
        self._nothing.retranslate()

    def dress(self, colors: Colors) -> None:
        """Wear another theme or text size."""
        self.view.dress(colors)

    def copy(self) -> None:
        """Put the matrix on the clipboard, as it is seen."""
        if self.cells.matrix is not None:
            copy_cells(grid(self.cells.matrix))
            self.desk.say(_("The table is on the clipboard"))

    def save(self) -> None:
        """Write the matrix, and the same as a list, to a file that the user chooses."""
        from pathways.reports.sheets import Sheet

        matrix = self.cells.matrix
        if matrix is not None:
            tables = ((_("Handover matrix"), grid(matrix)), (_("Handoffs"), listing(matrix)))
            sheets = [Sheet(title, list(map(str, rows[0])), rows[1:]) for title, rows in tables]
            save_sheets(self.desk, self, sheets)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(12, 4, 12, 8)
        head.setSpacing(8)
        head.addWidget(self._by)
        head.addWidget(self._whole)
        head.addWidget(self._summary, 1)
        head.addWidget(self._taking)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._nothing)
        self._detail.setWordWrap(True)
        self._detail.setContentsMargins(12, 6, 12, 8)
        self._detail.setObjectName("matrixDetail")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        column.addWidget(self._detail)

    def _tell(self, index: QModelIndex) -> None:
        chosen = index.isValid() and self.cells.matrix is not None
        hint = _("Choose a cell to read it in words; Enter shows its handoffs on the drawing.")
        self._detail.setText(self.cells.sentence(index) if chosen else hint)

    def _show(self, index: QModelIndex) -> None:
        if index.isValid():
            self.desk.show(self.cells.cell(index).transitions)
