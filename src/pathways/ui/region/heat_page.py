"""The page of the heat map: where the breaks are, municipality by pathway or family of rules."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout

from pathways.language import N_, _
from pathways.session.heat import HeatMap
from pathways.ui.flow import Flow
from pathways.ui.forms.inputs import Combo
from pathways.ui.icons import icon
from pathways.ui.panels.notice import Notice
from pathways.ui.region.grid_page import GridPage
from pathways.ui.region.room import inset
from pathways.ui.workshop.page import Surroundings

_ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole


class HeatPage(GridPage):
    """A click or Enter shows a cell's breaks on the drawing."""

    def __init__(self, desk: Surroundings) -> None:
        super().__init__(desk)
        self.setObjectName("heatPage")
        self._by = Combo()
        self._by.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToContents)
        self._look = QPushButton()
        self._nothing = Notice(
            "home-city-outline",
            N_("Not a region yet"),
            N_("A model with at least two municipalities among its parties has a heat map."),
        )
        self._looking = Notice(
            "magnify",
            N_("Looking for breaks…"),
            N_("The rules are asked for each municipality."),
        )
        self._lay_out()
        self.setFocusProxy(self.view)
        self._by.activated.connect(lambda _row: self.refresh())
        self._look.clicked.connect(self._turn)
        self.view.walked.connect(self._tell)
        self.view.opened.connect(self._show)
        self.view.clicked.connect(self._show)
        self.retranslate()

    def refresh(self) -> None:
        """Count anew what is known by now."""
        watch = self.desk.watch
        region, looking = watch.region, watch.is_looking
        if region is not None and region.seen:
            self.cells.show(HeatMap(region, by_family=bool(self._by.currentData())))
            self._stack.setCurrentWidget(self.view)
        else:
            regional = watch.is_regional
            self._stack.setCurrentWidget(self._looking if regional else self._nothing)
        self._look.setVisible(watch.is_regional and (looking or region is None))
        self._look.setText(_("Stop") if looking else _("Look for breaks"))
        self._look.setIcon(icon("stop-circle-outline" if looking else "magnify"))
        for button in (self._copy, self._save):
            button.setEnabled(self._stack.currentWidget() is self.view)
        self._tell(self.view.currentIndex())

    def retranslate(self) -> None:
        """Speak the language of now."""
        super().retranslate()
        self._by.fill(((False, _("By pathway")), (True, _("By family of rules"))))
        self._by.setAccessibleName(_("Columns"))
        self._by.setToolTip(_("What the columns stand for"))
        self.view.setAccessibleName(_("Heat map"))
        self._nothing.retranslate()
        self._looking.retranslate()

    def _lay_out(self) -> None:
        head = Flow(gap=8, line_gap=6)
        head.addWidget(self._by)
        for button in (self._look, self._copy, self._save):
            head.addWidget(button)
        self._stack = QStackedWidget()
        for widget in (self.view, self._nothing, self._looking):
            self._stack.addWidget(widget)
        self._detail.setObjectName("heatDetail")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(inset(head))
        column.addWidget(self._stack, 1)
        column.addWidget(self._detail)

    def _turn(self) -> None:
        """Stop asking, or ask again."""
        if self.desk.watch.is_looking:
            self.desk.watch.stop_looking()
        else:
            self.desk.watch.look_again()
        self.refresh()

    def _show(self, index: QModelIndex) -> None:
        grid = self.cells.grid
        if isinstance(grid, HeatMap) and index.isValid():
            self.desk.show(grid.heat(index.row(), index.column()).elements)

    def _tell(self, index: QModelIndex) -> None:
        if self.cells.grid is None or not index.isValid():
            self._detail.setText(_("Enter or a click shows a cell's breaks on the drawing."))
            return
        self._detail.setText(str(self.cells.data(index, _ACCESSIBLE)))
