"""What the Pathway menu does: new, rename, duplicate and delete, and going from one to another."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from pathways.edits import add_pathway, change, delete, duplicate_pathway, new_id, pathway_of
from pathways.language import _
from pathways.model import Pathway
from pathways.ui.dialogs.questions import ask_name, ask_yes
from pathways.ui.undo import Editor
from pathways.ui.windows.desk import Desk, Slots
from pathways.ui.windows.tabs import PathwayTabs


class PathwayDesk(Desk):
    """Does the Pathway menu's work for one window."""

    def __init__(self, editor: Editor, tabs: PathwayTabs, window: QWidget) -> None:
        super().__init__(window)
        self._editor = editor
        self._tabs = tabs
        self._window = window

    def slots(self) -> Slots:
        """New, rename, duplicate and delete."""
        return {
            "pathway.new": self.new,
            "pathway.rename": self.rename,
            "pathway.duplicate": self.duplicate,
            "pathway.delete": self.delete,
        }

    def enabled(self) -> Mapping[str, bool]:
        """All but the first need a pathway in front."""
        needy = ("pathway.rename", "pathway.duplicate", "pathway.delete")
        return dict.fromkeys(needy, self._tabs.pathway_id is not None)

    def new(self) -> None:
        """Add an empty pathway under a name the user gives."""
        name = ask_name(self._window, _("New pathway"), _("What is the pathway called?"))
        if not name:
            return
        pathway = Pathway(id=new_id(self._editor.model, "pathway"), name=name)
        self._editor.perform(_("New pathway"), add_pathway(self._editor.model, pathway))
        self._tabs.show_pathway(pathway.id)
        if self._tabs.canvas is not None:
            self._tabs.canvas.setFocus()

    def rename(self) -> None:
        """Give the pathway in front another name."""
        pathway = self._front()
        if pathway is None:
            return
        question = _("What is the pathway called?")
        name = ask_name(self._window, _("Rename pathway"), question, pathway.name)
        if name:
            after = change(self._editor.model, pathway.id, name=name)
            self._editor.perform(_("Rename pathway"), after)

    def duplicate(self) -> None:
        """Add a copy of the pathway in front, and go to it."""
        pathway = self._front()
        if pathway is None:
            return
        copied = new_id(self._editor.model, "pathway")
        name = _("{name} (copy)").format(name=pathway.name or _("Unnamed pathway"))
        after = duplicate_pathway(self._editor.model, pathway.id, name)
        self._editor.perform(_("Duplicate pathway"), after)
        self._tabs.show_pathway(copied)

    def delete(self) -> None:
        """Delete the pathway in front, once the user has said so."""
        pathway = self._front()
        if pathway is None:
            return
        sure = ask_yes(
            self._window,
            _("Delete “{name}” from the model?").format(name=pathway.name),
            _("All its steps and handoffs go with it. You can undo this."),
            _("Delete"),
        )
        if sure:
            after = delete(self._editor.model, (pathway.id,))
            self._editor.perform(_("Delete pathway"), after)

    def fill(self, menu: QMenu) -> None:
        """Offer every pathway of the model, those whose tab is closed too."""
        menu.clear()
        for number, pathway in enumerate(self._editor.model.pathways, 1):
            name = pathway.name or _("Unnamed pathway")
            action = menu.addAction(name.replace("&", "&&"))
            action.setObjectName(f"{menu.objectName()}.{number}")
            action.setStatusTip(_("Bring this pathway to the front."))
            action.setCheckable(True)
            action.setChecked(pathway.id == self._tabs.pathway_id)
            action.triggered.connect(partial(self._show, pathway.id))

    def _show(self, pathway_id: str, _checked: bool = False) -> None:
        self._tabs.show_pathway(pathway_id)

    def _front(self) -> Pathway | None:
        front = self._tabs.pathway_id
        return pathway_of(self._editor.model, front) if front else None
