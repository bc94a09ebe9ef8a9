"""Asks why the team accepts a finding, and who says so."""

from datetime import datetime

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from pathways.language import _
from pathways.model import Waiver
from pathways.rules.finding import Finding
from pathways.ui.forms.inputs import LINE_LENGTH, PROSE_LENGTH, Line, Prose


class WaiverDialog(QDialog):
    """A reason and a name; both are needed, for both stand in the report."""

    def __init__(self, finding: Finding, parent: QWidget) -> None:
        super().__init__(parent)
        self._finding = finding
        self.setWindowTitle(_("Accept the finding"))
        title = QLabel(finding.title)
        title.setProperty("heading", True)
        message = QLabel(finding.message)
        self._reason = Prose()
        self._name = Line()
        self._name.setMaxLength(LINE_LENGTH)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._ok.setText(_("Accept"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        for label in (title, message):
            label.setWordWrap(True)
            column.addWidget(label)
        column.addSpacing(8)
        for text, field in (
            (_("Why the team accepts it"), self._reason),
            (_("Who says so (name or role)"), self._name),
        ):
            caption = QLabel(text)
            caption.setProperty("muted", True)
            caption.setBuddy(field)
            field.setAccessibleName(text)
            field.textChanged.connect(self._check)
            column.addWidget(caption)
            column.addWidget(field)
        column.addSpacing(8)
        column.addWidget(buttons)
        self.resize(self.fontMetrics().averageCharWidth() * 60, self.sizeHint().height())
        self._reason.setFocus()
        self._check()

    def waiver(self) -> Waiver:
        """What was answered, dated today."""
        return Waiver(
            rule=self._finding.name,
            element=self._finding.elements[0],
            reason=self._reason.toPlainText()[:PROSE_LENGTH],
            name=self._name.text(),
            date=datetime.now().astimezone().date(),
        )

    def _check(self) -> None:
        self._ok.setEnabled(
            bool(self._reason.toPlainText().strip()) and bool(self._name.text().strip())
        )
