"""Asks which of the model's tables is to be written as text with separators."""

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from pathways.language import _
from pathways.reports.workbook.catalogue import TABLES
from pathways.ui.forms.inputs import Combo


class WhichTableDialog(QDialog):
    """The answer is in `table`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Export tables"))
        self._tables = Combo()
        self._tables.fill((table.name, _(table.title)) for table in TABLES)
        self._tables.setAccessibleName(_("Table"))
        self._about = QLabel()
        self._about.setWordWrap(True)
        self._about.setProperty("muted", True)
        self._tables.currentIndexChanged.connect(self._tell)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        why = QLabel(_("A text file holds one table; an Excel workbook holds them all."))
        why.setWordWrap(True)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(_("Table"), self._tables)
        form.addRow("", self._about)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(12)
        column.addWidget(why)
        column.addLayout(form)
        column.addWidget(buttons)
        self._tell()
        self.resize(self.fontMetrics().averageCharWidth() * 64, self.sizeHint().height())

    @property
    def table(self) -> str:
        """The name of the table chosen."""
        return str(self._tables.currentData())

    def _tell(self) -> None:
        about = _(TABLES[max(0, self._tables.currentIndex())].about)
        self._about.setText(about)
        self._tables.setAccessibleDescription(about)
