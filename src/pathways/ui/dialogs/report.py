"""Asks how the report shall be: its language, paper and parts."""

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from pathways.language import LANGUAGES, _, language
from pathways.ui.forms.inputs import Box, Combo, Words
from pathways.ui.papers import PAPERS


class ReportDialog(QDialog):
    """The answers are in `language`, `paper` and `opens`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Report"))
        self._language = Combo()
        self._language.fill(tuple(LANGUAGES.items()))
        self._language.choose(language())
        self._paper = Combo()
        self._paper.fill((paper, paper) for paper in PAPERS)
        self._opens = Box()
        self._opens.setChecked(True)
        words = Words(self._opens)
        words.setText(_("Open the report when it is written"))
        self._opens.setAccessibleName(words.text())
        opens = QHBoxLayout()
        opens.addWidget(self._opens)
        opens.addWidget(words, 1)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.button(QDialogButtonBox.StandardButton.Save).setText(_("Write the report…"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        about = QLabel(
            _("A PDF with the drawings, all breaks with sources and measures, and all handoffs.")
        )
        about.setWordWrap(True)
        about.setProperty("muted", True)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(_("Language"), self._language)
        form.addRow(_("Paper"), self._paper)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(12)
        column.addWidget(about)
        column.addLayout(form)
        column.addLayout(opens)
        column.addWidget(buttons)
        self.resize(self.fontMetrics().averageCharWidth() * 56, self.sizeHint().height())

    @property
    def language(self) -> str:
        """The report's language."""
        return str(self._language.currentData())

    @property
    def paper(self) -> str:
        """The report's paper."""
        return str(self._paper.currentData())

    @property
    def opens(self) -> bool:
        """Whether it shall be opened when it is written."""
        return self._opens.isChecked()
