"""How the rules are asked: the file's settings, and those of this user."""

from PySide6.QtWidgets import QWidget

from pathways.language import _
from pathways.session.settings import PersonalRule, personal_rules
from pathways.ui.choices import Choices
from pathways.ui.undo import Editor
from pathways.ui.watch import FindingsWatch
from pathways.ui.windows.desk import Desk, Slots


class RulesDesk(Desk):
    """Asks for rule settings; the file's are one step to undo, the user's are kept at once."""

    def __init__(
        self, editor: Editor, watch: FindingsWatch, choices: Choices, window: QWidget
    ) -> None:
        super().__init__(window)
        self._editor = editor
        self._watch = watch
        self._choices = choices
        self._window = window
        watch.heed(personal_rules(choices.settings))

    def slots(self) -> Slots:
        """The dialog."""
        return {"analysis.rules": self.ask}

    def ask(self) -> None:
        """Ask for rules, limits and packs."""
        from pathways.ui.rulebook.dialog import RuleSettingsDialog

        personal = personal_rules(self._choices.settings)
        dialog = RuleSettingsDialog(self._editor.model, personal, self._window)
        if dialog.exec():
            self._editor.perform(_("Rule settings"), dialog.after)
            mine = dialog.rules.personal
            self._choices.set(rules=tuple(PersonalRule(**dict(one)) for one in mine))
            self._watch.heed(mine)
        dialog.deleteLater()
