"""The two buttons by which a page's table is taken along."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from pathways.language import _
from pathways.ui.icons import icon


class TakingButtons(QWidget):
    """Copy and save; they stand at the right end of a page's head."""

    copy_wanted = Signal()
    save_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._copy, self._save = QPushButton(), QPushButton()
        self._copy.setIcon(icon("content-copy"))
        self._save.setIcon(icon("table-arrow-down"))
        self._copy.clicked.connect(self.copy_wanted)
        self._save.clicked.connect(self.save_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._copy)
        row.addWidget(self._save)
        self.retranslate()

    def enable(self, *, something: bool) -> None:
        """Whether there is something to take."""
        for button in (self._copy, self._save):
            button.setEnabled(something)

    def retranslate(self) -> None:
        """Speak the language of now."""
        self._copy.setText(_("Copy"))
        self._copy.setToolTip(_("Copy the table, to paste it in a spreadsheet"))
        self._save.setText(_("Save…"))
        self._save.setToolTip(_("Save the table as an Excel workbook or as CSV"))
