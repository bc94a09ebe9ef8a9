"""What the actions do on the drawing in front: insert, delete, select, zoom and arrange."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtWidgets import QWidget

from pathways.model import CareLevel, StepKind
from pathways.ui.menus.kinds import KIND_ACTIONS
from pathways.ui.windows.desk import Desk, Slots
from pathways.ui.windows.tabs import PathwayTabs

_METHODS = {
    "edit.delete": "delete_selected",
    "edit.select_all": "select_all",
    "insert.connect": "start_connecting",
    "view.zoom_in": "zoom_in",
    "view.zoom_out": "zoom_out",
    "view.zoom_fit": "zoom_fit",
    "view.zoom_actual": "zoom_actual",
}
"""The canvas's method for each action."""


class CanvasDesk(Desk):
    """Hands actions on to the canvas in front, which gets the keyboard."""

    def __init__(self, tabs: PathwayTabs, window: QWidget) -> None:
        super().__init__(window)
        self._tabs = tabs

    def slots(self) -> Slots:
        """Each action's work on the canvas."""
        inserts = {id_: partial(self._insert, kind) for kind, id_ in KIND_ACTIONS.items()}
        methods = {id_: partial(self._call, method) for id_, method in _METHODS.items()}
        return {**inserts, **methods, "edit.rename": self._rename}

    def enabled(self) -> Mapping[str, bool]:
        """All need a canvas; some need something selected."""
        canvas = self._tabs.canvas
        chosen = len(canvas.selected()) if canvas is not None else 0
        drawn = dict.fromkeys((*KIND_ACTIONS.values(), *_METHODS), canvas is not None)
        return {**drawn, "edit.rename": chosen == 1, "edit.delete": chosen > 0}

    def place(self, kind: StepKind, level: CareLevel | None) -> None:
        """Let the next click put down a step."""
        if self._tabs.canvas is not None:
            self._tabs.canvas.setFocus()
            self._tabs.canvas.start_placing(kind, level)

    def _call(self, method: str) -> None:
        canvas = self._tabs.canvas
        if canvas is not None:
            canvas.setFocus()
            getattr(canvas, method)()

    def _insert(self, kind: StepKind) -> None:
        if self._tabs.canvas is not None:
            self._tabs.canvas.setFocus()
            self._tabs.canvas.add_step(kind)

    def _rename(self) -> None:
        canvas = self._tabs.canvas
        if canvas is not None and len(canvas.selected()) == 1:
            canvas.setFocus()
            canvas.rename(canvas.selected()[0])
