"""Undo and redo, called by what they would take back or do again."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from pathways.language import _
from pathways.ui.actions import Actions
from pathways.ui.undo import Editor
from pathways.ui.windows.desk import Desk, Slots


class UndoDesk(Desk):
    """Walks along the undo stack."""

    def __init__(self, editor: Editor, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._stack = editor.stack
        # The stack tells of its own end, and must not tell a desk that has gone before it.
        self._stack.setParent(self)
        self._actions = actions
        self._stack.indexChanged.connect(self.retranslate)

    def slots(self) -> Slots:
        """Undo and redo."""
        return {"edit.undo": self._stack.undo, "edit.redo": self._stack.redo}

    def enabled(self) -> Mapping[str, bool]:
        """Where there is something to undo or redo."""
        return {"edit.undo": self._stack.canUndo(), "edit.redo": self._stack.canRedo()}

    def retranslate(self) -> None:
        """Call both by what they would do now."""
        stack = self._stack
        undo = _("&Undo: {step}").format(step=stack.undoText()) if stack.canUndo() else _("&Undo")
        redo = _("&Redo: {step}").format(step=stack.redoText()) if stack.canRedo() else _("&Redo")
        self._actions.retitle("edit.undo", undo)
        self._actions.retitle("edit.redo", redo)
        self._actions.enable(self.enabled())
