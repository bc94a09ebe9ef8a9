"""Where people choose how drawings are printed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from pathways.language import _
from pathways.reports.poster.plan import Grid
from pathways.reports.poster.setup import (
    LEAST_MARGIN,
    MOST_MARGIN,
    MOST_OVERLAP,
    Orientation,
    Setup,
)
from pathways.ui.forms.inputs import Box, Combo, Words
from pathways.ui.printing.wish import Fit, Wish

PAPERS = ("A5", "A4", "A3", "A2", "A1", "A0", "Letter", "Tabloid")
_MOST_SHEETS = 20
"""Side by side, or under each other."""
_LEAST_PERCENT, _MOST_PERCENT = 10, 400


class Number(QSpinBox):
    """A whole number, told when it is written, not at every key; Enter does no more than that."""

    def __init__(self, least: int, most: int, unit: str = "") -> None:
        super().__init__()
        self.setRange(least, most)
        self.setSuffix(unit)
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lineEdit().setTextMargins(self.fontMetrics().averageCharWidth() // 2, 0, 0, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Enter from the dialog, which would print."""
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the form, unless somebody is choosing here."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class SetupForm(QWidget):
    """The page set-up; `changed` when a choice is another."""

    changed = Signal()

    def __init__(self, setup: Setup, *, legend: bool) -> None:
        super().__init__()
        self.paper = Combo()
        self.paper.fill((name, name) for name in PAPERS)
        self.orientation = Combo()
        self.orientation.fill(
            (
                (Orientation.AUTOMATIC, _("Automatic")),
                (Orientation.PORTRAIT, _("Portrait")),
                (Orientation.LANDSCAPE, _("Landscape")),
            )
        )
        self.orientation.setMinimumContentsLength(10)
        self.margin = Number(LEAST_MARGIN, MOST_MARGIN, _(" mm"))
        self.overlap = Number(0, MOST_OVERLAP, _(" mm"))
        self.cut_marks, self.sheet_map, self.legend = Box(), Box(), Box()
        self.rows = QFormLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for text, field in (
            (_("Paper"), self.paper),
            (_("Orientation"), self.orientation),
            (_("Margins"), self.margin),
            (_("Overlap of sheets"), self.overlap),
        ):
            field.setAccessibleName(text)
            self.rows.addRow(text, field)
        for box, text in (
            (self.cut_marks, _("Cut marks at the corners")),
            (self.sheet_map, _("A sheet map in front")),
            (self.legend, _("With the legend")),
        ):
            self.rows.addRow(_beside(box, text))
        self.show_setup(setup, legend=legend)
        self._connect()

    @property
    def setup(self) -> Setup:
        """What is chosen."""
        return Setup(
            paper=self.paper.currentData(),
            orientation=self.orientation.currentData(),
            margin=self.margin.value(),
            overlap=self.overlap.value(),
            cut_marks=self.cut_marks.isChecked(),
            sheet_map=self.sheet_map.isChecked(),
        )

    def show_setup(self, setup: Setup, *, legend: bool) -> None:
        """Show other choices."""
        self.paper.choose(setup.paper)
        self.orientation.choose(setup.orientation)
        self.margin.setValue(round(setup.margin))
        self.overlap.setValue(round(setup.overlap))
        self.cut_marks.setChecked(setup.cut_marks)
        self.sheet_map.setChecked(setup.sheet_map)
        self.legend.setChecked(legend)

    def _connect(self) -> None:
        for combo in (self.paper, self.orientation):
            combo.currentIndexChanged.connect(self._tell)
        for spin in (self.margin, self.overlap):
            spin.valueChanged.connect(self._tell)
        for box in (self.cut_marks, self.sheet_map, self.legend):
            box.toggled.connect(self._tell)

    def _tell(self) -> None:
        self.changed.emit()


class PrintForm(QWidget):
    """What is printed, on how many sheets, and the page set-up."""

    changed = Signal()

    def __init__(self, wish: Wish, drawings: int) -> None:
        super().__init__()
        self.every = Combo()
        self.every.fill(
            (
                (False, _("The drawing in front")),
                (True, _("All {count} drawings").format(count=drawings)),
            )
        )
        self.every.setAccessibleName(_("What"))
        self.fits = {
            Fit.ONE: QRadioButton(_("Fit on one sheet")),
            Fit.READABLE: QRadioButton(_("As few sheets as can be read")),
            Fit.GRID: QRadioButton(_("Poster")),
            Fit.SCALE: QRadioButton(_("Scale")),
        }
        self.columns = Number(1, _MOST_SHEETS)
        self.columns.setAccessibleName(_("Columns of sheets"))
        self.rows = Number(1, _MOST_SHEETS)
        self.rows.setAccessibleName(_("Rows of sheets"))
        self.percent = Number(_LEAST_PERCENT, _MOST_PERCENT, " %")
        self.percent.setAccessibleName(_("Scale in per cent"))
        self.setup = SetupForm(wish.setup, legend=wish.legend)
        self._group = QButtonGroup(self)
        self._lay_out(drawings)
        self.show_wish(wish)
        self._connect()

    @property
    def wish(self) -> Wish:
        """What is chosen."""
        return Wish(
            setup=self.setup.setup,
            fit=next(fit for fit, button in self.fits.items() if button.isChecked()),
            grid=Grid(self.columns.value(), self.rows.value()),
            percent=self.percent.value(),
            every=self.every.currentData(),
            legend=self.setup.legend.isChecked(),
        )

    def show_wish(self, wish: Wish) -> None:
        """Show other choices, and tell of them once."""
        quiet = self.blockSignals(True)
        self.every.choose(wish.every)
        self.fits[wish.fit].setChecked(True)
        self.columns.setValue(wish.grid.columns)
        self.rows.setValue(wish.grid.rows)
        self.percent.setValue(wish.percent)
        self.setup.show_setup(wish.setup, legend=wish.legend)
        self.blockSignals(quiet)
        self._enable()
        self.changed.emit()

    def _lay_out(self, drawings: int) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        if drawings > 1:
            what = QFormLayout()
            what.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
            what.addRow(_("What"), self.every)
            column.addLayout(what)
        for fit, button in self.fits.items():
            self._group.addButton(button)
            row = QHBoxLayout()
            row.setSpacing(6)
            row.addWidget(button)
            if fit is Fit.GRID:
                row.addWidget(self.columns)
                row.addWidget(QLabel("×"))
                row.addWidget(self.rows)
            elif fit is Fit.SCALE:
                row.addWidget(self.percent)
            row.addStretch()
            column.addLayout(row)
        column.addWidget(self.setup)
        column.addStretch()

    def _connect(self) -> None:
        self.every.currentIndexChanged.connect(self._tell)
        self._group.buttonToggled.connect(self._turn)
        for spin in (self.columns, self.rows, self.percent):
            spin.valueChanged.connect(self._tell)
        self.setup.changed.connect(self._tell)

    def _turn(self, _button: QRadioButton, on: bool) -> None:
        if on:
            self._tell()

    def _tell(self) -> None:
        self._enable()
        self.changed.emit()

    def _enable(self) -> None:
        """What cannot matter now cannot be chosen."""
        fit = self.wish.fit
        self.columns.setEnabled(fit is Fit.GRID)
        self.rows.setEnabled(fit is Fit.GRID)
        self.percent.setEnabled(fit is Fit.SCALE)
        for field in (self.setup.overlap, self.setup.cut_marks, self.setup.sheet_map):
            field.setEnabled(fit is not Fit.ONE)


def _beside(box: Box, text: str) -> QHBoxLayout:
    words = Words(box)
    words.setText(text)
    box.setAccessibleName(text)
    row = QHBoxLayout()
    row.addWidget(box)
    row.addWidget(words, 1)
    return row
