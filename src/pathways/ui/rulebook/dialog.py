"""Asks how the analysis is to be done, in this file and for this user."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTabWidget, QVBoxLayout, QWidget

from pathways.edits import change_model
from pathways.language import _
from pathways.model import CareModel, RuleSetting
from pathways.ui.rulebook.limits_page import LimitsPage
from pathways.ui.rulebook.packs_page import PacksPage
from pathways.ui.rulebook.rules_page import RulesPage

_ROOM = (88, 36)
"""The dialog's width and height, in letters and lines."""
_MOST_OF_SCREEN = 0.9


class RuleSettingsDialog(QDialog):
    """Rules, limits and local packs; nothing is changed before OK."""

    def __init__(self, model: CareModel, personal: Sequence[RuleSetting], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("ruleSettings")
        self.setWindowTitle(_("Rule settings"))
        self._model = model
        self.rules = RulesPage(model.rule_settings, personal, self)
        self.limits = LimitsPage(model.limits, self)
        self.packs = PacksPage(model.rule_packs, self)
        self.tabs = QTabWidget()
        self.tabs.addTab(self.rules, _("Rules"))
        self.tabs.addTab(self.limits, _("Limits"))
        self.tabs.addTab(self.packs, _("Local rule packs"))
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.limits.turned.connect(self._limits_turned)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.addWidget(self.tabs, 1)
        column.addWidget(self.buttons)
        wide, tall = _ROOM
        letter, line = self.fontMetrics().averageCharWidth(), self.fontMetrics().height()
        most = self.screen().availableGeometry().size() * _MOST_OF_SCREEN
        self.resize(min(letter * wide, most.width()), min(line * tall, most.height()))

    @property
    def after(self) -> CareModel:
        """The model with what was chosen for the file."""
        return change_model(
            self._model,
            rule_settings=self.rules.settings,
            limits=self.limits.limits,
            rule_packs=self.packs.packs,
        )

    def _limits_turned(self) -> None:
        ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(self.limits.is_readable)
