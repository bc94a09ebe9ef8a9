"""Asks why the team accepts a finding, and who says so."""

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from pathways.language import _
from pathways.model import CareModel, Waiver
from pathways.rules.finding import Finding
from pathways.ui.forms.inputs import LINE_LENGTH, PROSE_LENGTH, Line, Prose, flag
from pathways.ui.forms.notation import format_date, parse_whole_date


class WaiverDialog(QDialog):
    """A reason and a name, which both stand in the report; and a last day, if there is one."""

    def __init__(self, finding: Finding, model: CareModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._finding = finding
        self.setWindowTitle(_("Accept the finding"))
        title = QLabel(finding.title)
        title.setProperty("heading", True)
        message = QLabel(finding.message)
        self._reason = Prose()
        self._name = Line()
        self._name.setMaxLength(LINE_LENGTH)
        self._expires = Line()
        self._expires.setObjectName("waiverExpires")
        self._expires.setPlaceholderText(_("For good; or a day, such as 31.12.2027"))
        self._expires.editingFinished.connect(self._tidy)
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
            (_("Holds until (after that day it counts again)"), self._expires),
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
        self._recall(model.waivers)
        self._reason.setFocus()
        self._check()

    def _recall(self, waivers: Sequence[Waiver]) -> None:
        """Begin with what was said the last time: of this finding, or by whom."""
        finding = self._finding
        past = [one for one in waivers if (one.rule, one.element) == _place(finding)]
        for waiver in past[-1:]:
            self._reason.setPlainText(waiver.reason)
        for waiver in (past or waivers)[-1:]:
            self._name.setText(waiver.name)

    def waiver(self) -> Waiver:
        """What was answered, dated today."""
        return Waiver(
            rule=self._finding.name,
            element=self._finding.elements[0],
            reason=self._reason.toPlainText()[:PROSE_LENGTH],
            name=self._name.text(),
            date=_today(),
            expires=self._last_day(),
        )

    def _last_day(self) -> date | None:
        """The last day it holds; None for good. Raises ValueError for what is no day to come."""
        text = self._expires.text().strip()
        if not text:
            return None
        day = parse_whole_date(text)
        if day < _today():
            raise ValueError(text)
        return day

    def _tidy(self) -> None:
        day = self._last_day() if self._is_day() else None
        if day is not None:
            self._expires.put(format_date(day))

    def _is_day(self) -> bool:
        try:
            self._last_day()
        except ValueError:
            return False
        return True

    def _check(self) -> None:
        known = self._is_day()
        flag(self._expires, "wrong", not known)
        self._expires.setToolTip("" if known else _("Write a day to come, such as 31.12.2027."))
        said = self._reason.toPlainText().strip() and self._name.text().strip()
        self._ok.setEnabled(bool(said) and known)


def _today() -> date:
    return datetime.now().astimezone().date()


def _place(finding: Finding) -> tuple[str, str]:
    return finding.name, finding.elements[0]
