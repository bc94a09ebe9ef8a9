"""Keeps the registers: new, edit, duplicate, merge and delete parties and units; go where used."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

from pathways.analysis.directory import Entry, Register, entries
from pathways.edits import add_party, add_unit, delete, find, merge, new_id, pathway_of
from pathways.language import _
from pathways.model import Agreement, Measure, Party, Service, Unit
from pathways.ui.dialogs.register import open_register
from pathways.ui.forms.fields import Kind
from pathways.ui.forms.pickers import NEW
from pathways.ui.registers.panel import RegisterPanel
from pathways.ui.registers.questions import DeleteQuestion, MergeQuestion
from pathways.ui.undo import Editor
from pathways.ui.windows.desk import Desk, Slots
from pathways.ui.windows.tabs import PathwayTabs

_ASKED_AS = {Unit: Kind.UNIT, Party: Kind.PARTY, Agreement: Kind.POINTS}
_MADE_AS = {Register.UNITS: Kind.UNIT, Register.PARTIES: Kind.PARTY}


class RegistersDesk(Desk):
    """Does the work of the panel of parties and units for one window."""

    measure_wanted = Signal(str)
    """Somebody wants to go to this measure."""

    def __init__(
        self, editor: Editor, tabs: PathwayTabs, panel: RegisterPanel, window: QWidget
    ) -> None:
        super().__init__(window)
        self._editor = editor
        self._tabs = tabs
        self._panel = panel
        self._window = window
        self._stop_following = editor.document.observe(lambda _change: panel.follow())
        panel.new_wanted.connect(lambda register: self.new(Register(register)))
        panel.opened.connect(self.edit)
        panel.copied.connect(self.duplicate)
        panel.removed.connect(self.remove)
        panel.merged.connect(self.merge)
        panel.jumped.connect(self.jump)

    def slots(self) -> Slots:
        """Open the registers, add to them, and look for doubles."""
        return {
            "pathway.registers": self._panel.focus_search,
            "pathway.new_party": lambda: self.new(Register.PARTIES),
            "pathway.new_unit": lambda: self.new(Register.UNITS),
            "pathway.merge_doubles": self.merge_doubles,
        }

    def enabled(self) -> Mapping[str, bool]:
        """There must be two to merge."""
        model = self._editor.model
        return {"pathway.merge_doubles": max(len(model.parties), len(model.units)) > 1}

    def stop(self) -> None:
        """Follow no more."""
        self._stop_following()

    def new(self, register: Register) -> None:
        """Ask about a new party or unit, and add it."""
        opened = open_register(self._editor.model, _MADE_AS[register], NEW, self._window)
        if opened is None:
            return
        after, made = opened
        text = _("New party") if register is Register.PARTIES else _("New unit")
        self._editor.perform(text, after)
        self._panel.show_entry(made)

    def edit(self, entry_id: str) -> None:
        """Ask anew about an entry."""
        kind = _ASKED_AS.get(type(find(self._editor.model, entry_id)))
        if kind is None:
            return
        opened = open_register(self._editor.model, kind, entry_id, self._window)
        if opened is not None:
            self._editor.perform(_("Change the register"), opened[0])

    def duplicate(self, entry_id: str) -> None:
        """Add a copy of a party or unit, to be changed freely."""
        model = self._editor.model
        element = find(model, entry_id)
        if isinstance(element, Unit):
            copied = new_id(model, "unit")
            after = add_unit(model, Unit(**_copy(element, copied)))
        elif isinstance(element, Party):
            copied = new_id(model, "party")
            after = add_party(model, Party(**_copy(element, copied)))
        else:
            return
        self._editor.perform(_("Duplicate"), after)
        self._panel.show_entry(copied)

    def remove(self, ids: list[str]) -> None:
        """Delete entries; where others lean on them, the user is told first."""
        model = self._editor.model
        listed = self._entries(ids)
        uses = [use for entry in listed for use in entry.uses if use.element not in ids]
        if uses:
            question = DeleteQuestion(model, listed, uses, self._window)
            sure = question.exec() == QDialog.DialogCode.Accepted
            question.deleteLater()
            if not sure:
                return
        self._editor.perform(_("Delete from the register"), delete(model, ids))

    def merge(self, ids: list[str]) -> None:
        """Ask which one is kept, and lead everything to it."""
        listed = self._entries(ids)
        question = MergeQuestion(listed, self._window)
        sure, kept = question.exec() == QDialog.DialogCode.Accepted, question.kept
        question.deleteLater()
        if sure:
            self._editor.perform(_("Merge doubles"), merge(self._editor.model, kept, ids))
            self._panel.show_entry(kept)

    def merge_doubles(self) -> None:
        """Ask about the first pair that looks like one; without any, show the register."""
        self._panel.focus_search()
        doubles = self._panel.doubles()
        if doubles:
            self.merge([doubles[0].first, doubles[0].second])

    def jump(self, element_id: str) -> None:
        """Go to what leans on an entry: on its drawing, or in the register."""
        element = find(self._editor.model, element_id)
        if isinstance(element, Party | Unit | Service | Agreement):
            self._panel.show_entry(element_id)
        elif isinstance(element, Measure):
            self.measure_wanted.emit(element_id)
        else:
            self._tabs.show_pathway(pathway_of(self._editor.model, element_id).id)
            canvas = self._tabs.canvas
            if canvas is not None:
                canvas.select((element_id,))
                canvas.reveal(element_id)

    def _entries(self, ids: list[str]) -> list[Entry]:
        return [entry for entry in entries(self._editor.model) if entry.id in ids]


def _copy(element: Unit | Party, id_: str) -> dict[str, Any]:
    return dict(element) | {"id": id_, "name": _("{name} (copy)").format(name=element.name)}
