"""Whom the report is for, with a sentence on what each of them gets."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QLabel, QRadioButton, QVBoxLayout, QWidget

from pathways.language import N_, _
from pathways.model import Audience, label

_GIVES: Mapping[Audience, str] = {
    Audience.PROFESSIONALS: N_("Everything, for those who work with the pathways."),
    Audience.STEERING_GROUP: N_("Two pages for those who decide."),
    Audience.PATIENTS: N_("In plain words: what happens, who is responsible, whom to call."),
    Audience.UNIT: N_("What one unit receives and sends, from whom, to whom and when."),
}


class AudienceChoice(QWidget):
    """One of the four."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("For whom"))
        self.buttons = {audience: QRadioButton(label(audience)) for audience in Audience}
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        inset = self.fontMetrics().height() + round(self.fontMetrics().height() * 0.46) + 2
        for audience, button in self.buttons.items():
            button.setAccessibleDescription(_(_GIVES[audience]))
            self._group.addButton(button)
            gives = QLabel(_(_GIVES[audience]))
            gives.setWordWrap(True)
            gives.setProperty("muted", True)
            gives.setBuddy(button)
            gives.setContentsMargins(inset, 0, 0, 4)
            column.addWidget(button)
            column.addWidget(gives)
        self._group.buttonToggled.connect(self._tell)

    @property
    def audience(self) -> Audience:
        """Whom it is for."""
        return next(one for one, button in self.buttons.items() if button.isChecked())

    def choose(self, audience: Audience) -> None:
        """Show another choice without telling anybody."""
        quiet = self.blockSignals(True)
        self.buttons[audience].setChecked(True)
        self.blockSignals(quiet)

    def _tell(self, _button: QRadioButton, on: bool) -> None:
        if on:
            self.changed.emit()
