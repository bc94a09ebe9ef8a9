"""Undo and redo by keeping the model before and after each edit."""

from PySide6.QtGui import QUndoCommand, QUndoStack
from shiboken6 import isValid

from pathways.model import CareModel
from pathways.session import Document


class EditCommand(QUndoCommand):
    """One edit: shows the model after, or the model before when undone.

    Commands with the same `merge` key that follow each other become one (typing in one field).
    """

    def __init__(
        self, document: Document, text: str, after: CareModel, merge: str | None = None
    ) -> None:
        super().__init__(text)
        self._document = document
        self._before = document.model
        self._after = after
        self._merge = merge
        self.is_passing = False
        """Once undone, it leaves the stack."""

    def id(self) -> int:
        """Qt merges only commands with the same id; -1 never merges."""
        return -1 if self._merge is None else 1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take over the other command's result when it edits the same thing."""
        if not isinstance(other, EditCommand) or other._merge != self._merge:
            return False
        self._after = other._after
        return True

    def redo(self) -> None:
        """Show the model after the edit."""
        self._document.show(self._after)

    def undo(self) -> None:
        """Show the model before the edit."""
        self._document.show(self._before)
        # Qt does not undo a command that is obsolete beforehand.
        self.setObsolete(self.is_passing)


class Editor:
    """The one way the window changes the model: every edit goes on the undo stack."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.stack = QUndoStack()

    def __del__(self) -> None:
        """Let the stack delete its commands while it can still find them.

        Python clears the parts of a ring of garbage in any order, and PySide deletes a command that
        is cleared before its stack; the stack would then delete it a second time.
        """
        if isValid(self.stack):
            self.stack.blockSignals(True)
            self.stack.clear()

    @property
    def model(self) -> CareModel:
        """The model as it is now."""
        return self.document.model

    def perform(self, text: str, after: CareModel, merge: str | None = None) -> None:
        """Put the edited model in place as one undoable step.

        `text` names the step in the Edit menu ("Add step"). The model is computed before it comes
        here, so that an edit that fails leaves nothing on the stack. Nothing happens when the
        edit changed nothing. `merge` joins it with the step before, when that had the same key
        (`"<element id>.<field>"` while a person types).
        """
        if after != self.document.model:
            self.stack.push(EditCommand(self.document, text, after, merge))

    def take_back(self) -> None:
        """Undo the last step for good: there is nothing to redo."""
        command = self.stack.command(self.stack.index() - 1)
        assert isinstance(command, EditCommand)
        command.is_passing = True
        self.stack.undo()
