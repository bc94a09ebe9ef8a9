"""Asks for the page set-up that drawings are printed with."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from pathways.language import _
from pathways.reports.poster.setup import Setup
from pathways.ui.printing.form import SetupForm


class PageSetupDialog(QDialog):
    """The answers are in `form`."""

    def __init__(self, setup: Setup, parent: QWidget, *, legend: bool) -> None:
        super().__init__(parent)
        self.setObjectName("pageSetup")
        self.setWindowTitle(_("Page set-up"))
        self.form = SetupForm(setup, legend=legend)
        about = QLabel(_("Remembered for the next time you print a drawing."))
        about.setWordWrap(True)
        about.setProperty("muted", True)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(12)
        column.addWidget(about)
        column.addWidget(self.form)
        column.addWidget(buttons)
        self.resize(self.fontMetrics().averageCharWidth() * 48, self.sizeHint().height())
