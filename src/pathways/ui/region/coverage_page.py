"""The page of coverage: who offers which service where, side by side or one municipality's form."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import (
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
)

from pathways.analysis.region.catalogue import missing_services, with_services
from pathways.analysis.region.coverage import SIGNS, CoverageForm, CoverageMatrix
from pathways.analysis.region.grids import Cells
from pathways.analysis.region.members import municipalities
from pathways.language import N_, _, ngettext
from pathways.model import Provision, label
from pathways.ui.flow import Flow
from pathways.ui.forms.inputs import Combo
from pathways.ui.icons import icon
from pathways.ui.panels.notice import Notice
from pathways.ui.region.grid_page import GridPage
from pathways.ui.region.room import inset
from pathways.ui.region.services_dialog import ServicesDialog
from pathways.ui.workshop.page import Surroundings

_PROVISIONS = tuple(Provision)
_ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole
_BESIDE = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
_BY_TAB = Qt.FocusPolicy.TabFocus


class CoveragePage(GridPage):
    """Every change, of however many cells, is one step to undo."""

    def __init__(self, desk: Surroundings) -> None:
        super().__init__(desk)
        self.setObjectName("coveragePage")
        self._whose = Combo()
        self._whose.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToContents)
        self._add = QPushButton()
        self._answers = [QToolButton() for _provision in _PROVISIONS]
        self._star = QToolButton()
        self._no_towns = Notice(
            "home-city-outline",
            N_("No municipalities yet"),
            N_("Add them as parties in the register; each becomes a column here."),
        )
        self._no_services = Notice(
            "playlist-plus",
            N_("No services yet"),
            N_("Add services from the catalogue; each becomes a row here."),
        )
        self._lay_out()
        self.setFocusProxy(self.view)
        self._connect()
        self.retranslate()

    def refresh(self) -> None:
        """Show the answers as they are now."""
        model = self.desk.editor.model
        towns = municipalities(model)
        self._whose.fill(
            [
                ("", _("Side by side")),
                *((town.id, town.name or _("Unnamed municipality")) for town in towns),
            ]
        )
        town = str(self._whose.currentData() or "")
        self.cells.show(CoverageForm(model, town) if town else CoverageMatrix(model))
        shown = self._no_services if towns else self._no_towns
        filled = bool(towns and model.services)
        self._stack.setCurrentWidget(self.view if filled else shown)
        self._add.setEnabled(bool(missing_services(model)))
        for button in (self._copy, self._save, *self._answers):
            button.setEnabled(filled)
        self._star.setEnabled(filled and not town)
        self._tell(self.view.currentIndex())

    def retranslate(self) -> None:
        """Speak the language of now."""
        super().retranslate()
        self._whose.setAccessibleName(_("Whose answers"))
        self._whose.setToolTip(_("All municipalities side by side, or one municipality's form"))
        self._add.setText(_("Add services from the catalogue…"))
        self._add.setIcon(icon("playlist-plus"))
        for number, (provision, button) in enumerate(
            zip(_PROVISIONS, self._answers, strict=True), 1
        ):
            button.setText(_("{number} {answer}").format(number=number, answer=label(provision)))
            button.setIcon(icon(SIGNS[provision]))
            tip = _("Answer “{answer}” in all selected cells (key {number})")
            button.setToolTip(tip.format(answer=label(provision), number=number))
        self._star.setText(_("Especially good at"))
        self._star.setIcon(icon("star-outline"))
        self._star.setToolTip(_("Mark what they are especially good at (space key)"))
        self.view.setAccessibleName(_("Coverage"))
        self._no_towns.retranslate()
        self._no_services.retranslate()

    def add_services(self) -> None:
        """Let the user choose services of the catalogue, and put them in the model."""
        dialog = ServicesDialog(missing_services(self.desk.editor.model), self)
        if dialog.exec() == ServicesDialog.DialogCode.Accepted and dialog.chosen():
            after = with_services(self.desk.editor.model, dialog.chosen())
            count = len(dialog.chosen())
            text = ngettext("Add {count} service", "Add {count} services", count)
            self.desk.editor.perform(text.format(count=count), after)
            self.refresh()
        dialog.deleteLater()

    def write(self, cells: Cells) -> None:
        """Write in the cells, all at once; what cannot be understood is told and nothing done."""
        deed = ngettext("Answer in {count} cell", "Answer in {count} cells", len(cells))
        self._write(cells, deed.format(count=len(cells)))

    def answer(self, number: int) -> None:
        """Give the answer with this number (1 is the first) in all selected cells."""
        if 1 <= number <= len(_PROVISIONS) and self._answers[0].isEnabled():
            text = label(_PROVISIONS[number - 1])
            places = self.view.chosen()
            if isinstance(self.cells.grid, CoverageForm):
                places = sorted({(row, 0) for row, _column in places})
            self.write(dict.fromkeys(places, text))

    def star(self) -> None:
        """Mark the selected answers as what they are especially good at, or no longer."""
        grid = self.cells.grid
        if isinstance(grid, CoverageMatrix):
            after = grid.starred(self.view.chosen())
            self.desk.editor.perform(_("Mark what they are especially good at"), after)
            self.refresh()

    def _connect(self) -> None:
        self._whose.activated.connect(lambda _row: self.refresh())
        self._add.clicked.connect(self.add_services)
        self.view.put_wanted.connect(self.write)
        self.view.key_given.connect(self.answer)
        self.view.mark_wanted.connect(self.star)
        self.view.walked.connect(self._tell)
        self._star.clicked.connect(self.star)
        for number, button in enumerate(self._answers, 1):
            button.clicked.connect(lambda _checked=False, number=number: self.answer(number))

    def _tell(self, index: QModelIndex) -> None:
        grid = self.cells.grid
        if grid is None or not index.isValid():
            hint = _("Write, choose with 1 to 6, or paste from a spreadsheet. Space is a star.")
            self._detail.setText(hint)
            return
        self._detail.setText(str(self.cells.data(index, _ACCESSIBLE)))

    def _lay_out(self) -> None:
        head = Flow(gap=8, line_gap=6)
        head.addWidget(self._whose)
        for button in (self._add, self._copy, self._save):
            head.addWidget(button)
        quick = Flow(gap=2)
        for tool in (*self._answers, self._star):
            tool.setToolButtonStyle(_BESIDE)
            tool.setFocusPolicy(_BY_TAB)
            quick.addWidget(tool)
        self._stack = QStackedWidget()
        for widget in (self.view, self._no_towns, self._no_services):
            self._stack.addWidget(widget)
        self._detail.setObjectName("coverageDetail")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(inset(head))
        column.addLayout(inset(quick))
        column.addWidget(self._stack, 1)
        column.addWidget(self._detail)
