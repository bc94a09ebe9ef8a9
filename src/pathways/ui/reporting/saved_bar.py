"""The report settings that are saved in the model: choose one, save, rename and delete."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from pathways.edits import remove_report_setting, rename_report_setting, set_report_setting
from pathways.language import _
from pathways.model import ReportSetting
from pathways.ui.dialogs.questions import ask_name, ask_yes
from pathways.ui.dialogs.trouble import tell
from pathways.ui.forms.inputs import Combo
from pathways.ui.icons import icon
from pathways.ui.reporting.drafts import UNNAMED, Drafts, saved_setting
from pathways.ui.undo import Editor


class SavedBar(QWidget):
    """Each deed is one step that can be undone; `chosen` when another setting is to be shown."""

    chosen = Signal(object)

    def __init__(self, editor: Editor, drafts: Drafts) -> None:
        super().__init__()
        self._editor = editor
        self._drafts = drafts
        self.names = Combo()
        self.names.setAccessibleName(_("Saved report settings"))
        self.save = self._tool("content-save-outline", _("Save these choices in the model"))
        self.save_as = self._tool(
            "content-save-edit-outline", _("Save these choices under another name…")
        )
        self.rename = self._tool("pencil-outline", _("Rename the saved choices…"))
        self.delete = self._tool("delete-outline", _("Delete the saved choices"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.names, 1)
        for button in (self.save, self.save_as, self.rename, self.delete):
            row.addWidget(button)
        self.names.activated.connect(lambda _row: self._choose(self.names.currentData()))
        self.save.clicked.connect(self._save)
        self.save_as.clicked.connect(self._save_as)
        self.rename.clicked.connect(self._rename)
        self.delete.clicked.connect(self._delete)
        self._fill()

    @property
    def setting(self) -> ReportSetting:
        """The one in front, as it was changed last."""
        return self._drafts.of(self._editor.model, self._drafts.chosen)

    def take(self, setting: ReportSetting) -> None:
        """Something was chosen for the setting in front; it keeps its name."""
        name = self._drafts.chosen
        named = setting.model_copy(update={"name": name})
        if named == saved_setting(self._editor.model, name):
            self._drafts.drop(name)
        else:
            self._drafts.put(named)
        self._fill()

    def _choose(self, name: str) -> None:
        self._drafts.chosen = name
        self._fill()
        self.chosen.emit(self.setting)

    def _save(self) -> None:
        if self._drafts.chosen == UNNAMED:
            self._save_as()
        else:
            self._keep(self.setting)

    def _save_as(self) -> None:
        setting = self.setting
        name = self._ask(_("Save the report's choices"), setting.name)
        taken = self._taken(name)
        if not name or (
            taken
            and not ask_yes(
                self,
                _("Replace “{name}”?").format(name=taken),
                _("There are saved choices with that name."),
                _("Replace"),
            )
        ):
            return
        self._drafts.drop(self._drafts.chosen)
        self._keep(setting.model_copy(update={"name": taken or name}))

    def _keep(self, setting: ReportSetting) -> None:
        after = set_report_setting(self._editor.model, setting)
        self._editor.perform(_("Save the report's choices"), after)
        self._drafts.drop(setting.name)
        self._drafts.chosen = setting.name
        self._fill()

    def _rename(self) -> None:
        old = self._drafts.chosen
        name = self._ask(_("Rename the report's choices"), old)
        if not name or name == old:
            return
        taken = self._taken(name)
        if taken and taken != old:
            tell(
                self,
                _("There are saved choices called “{name}” already.").format(name=taken),
                _("Give these another name."),
            )
            return
        setting = self.setting
        after = rename_report_setting(self._editor.model, old, name)
        self._editor.perform(_("Rename the report's choices"), after)
        self._drafts.drop(old)
        self._drafts.chosen = name
        self.take(setting)

    def _delete(self) -> None:
        """Take it out of the model; what it said stays as choices that are not saved."""
        setting = self.setting
        after = remove_report_setting(self._editor.model, setting.name)
        self._editor.perform(_("Delete the report's choices"), after)
        self._drafts.drop(setting.name)
        self._drafts.chosen = UNNAMED
        self.take(setting)

    def _ask(self, title: str, name: str) -> str:
        return ask_name(self, title, _("Name"), name)

    def _taken(self, name: str) -> str:
        """The saved setting that has this name, in capitals or not."""
        names = (setting.name for setting in self._editor.model.report_settings)
        return next((one for one in names if one.casefold() == name.casefold()), "")

    def _fill(self) -> None:
        model, drafts = self._editor.model, self._drafts
        if saved_setting(model, drafts.chosen) is None:
            drafts.chosen = UNNAMED
        changed = _("{name} (changed)")
        offers = [(UNNAMED, _("Not saved"))]
        for setting in model.report_settings:
            name = setting.name
            text = changed.format(name=name) if drafts.is_changed(model, name) else name
            offers.append((name, text))
        self.names.fill(offers)
        self.names.choose(drafts.chosen)
        named = drafts.chosen != UNNAMED
        self.save.setEnabled(not named or drafts.is_changed(model, drafts.chosen))
        self.rename.setEnabled(named)
        self.delete.setEnabled(named)

    def _tool(self, sign: str, name: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(sign))
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button
