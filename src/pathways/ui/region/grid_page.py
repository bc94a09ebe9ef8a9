"""What the pages share that show a grid: its cells, what is told of one, copy and save."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QPushButton

from pathways.analysis.region.grids import Cells
from pathways.errors import PathwaysError
from pathways.language import _
from pathways.ui.colors import Colors
from pathways.ui.icons import icon
from pathways.ui.region.grid_model import GridModel
from pathways.ui.region.grid_view import GridView
from pathways.ui.workshop.page import Surroundings, WorkshopPage
from pathways.ui.workshop.saving import copy_cells, save_sheets

if TYPE_CHECKING:
    from pathways.reports.sheets import Sheet


class GridPage(WorkshopPage):
    """A page with one grid, and a line that tells of the cell the user is at."""

    def __init__(self, desk: Surroundings) -> None:
        super().__init__(desk)
        self._copy, self._save = QPushButton(), QPushButton()
        self._detail = QLabel()
        self._detail.setWordWrap(True)
        self._detail.setContentsMargins(12, 6, 12, 8)
        self.cells = GridModel(self)
        self.view = GridView(self.cells, desk.colors)
        self._copy.clicked.connect(self._copy_all)
        self._save.clicked.connect(self._save_all)

    def retranslate(self) -> None:
        """Speak the language of now."""
        self._copy.setText(_("Copy"))
        self._copy.setIcon(icon("content-copy"))
        self._copy.setToolTip(_("Copy the table, to paste it in a spreadsheet"))
        self._save.setText(_("Save…"))
        self._save.setIcon(icon("table-arrow-down"))
        self._save.setToolTip(_("Save the table as an Excel workbook or as CSV"))

    def dress(self, colors: Colors) -> None:
        """Wear another theme or text size."""
        self.view.dress(colors)

    def _write(self, cells: Cells, deed: str) -> None:
        """Write in the cells, all at once; what cannot be understood is told and nothing done.

        `deed` is what it is called where it can be undone.
        """
        grid = self.cells.grid
        if grid is None:
            return
        try:
            after = grid.written(cells)
        except PathwaysError as error:
            self._detail.setText(" ".join(filter(None, (error.what, error.advice))))
            self.desk.say(error.what)
            return
        self.desk.editor.perform(deed, after)
        self.refresh()

    def _sheets(self, lines: Sequence[Sequence[str]]) -> "list[Sheet]":
        """What is saved of the grid's lines, the first of which has the headings."""
        from pathways.reports.sheets import Sheet

        return [Sheet(self.view.accessibleName(), lines[0], lines[1:])]

    def _copy_all(self) -> None:
        if self.cells.grid is not None:
            copy_cells(self.cells.grid.texts())
            self.desk.say(_("The table is on the clipboard"))

    def _save_all(self) -> None:
        if self.cells.grid is not None:
            save_sheets(self.desk, self, self._sheets(self.cells.grid.texts()))
