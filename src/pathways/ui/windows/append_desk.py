"""What the Insert menu draws on from the selected step with, on the drawing in front."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtWidgets import QWidget

from pathways.ui.canvas.append.append import Append
from pathways.ui.canvas.append.appending import Onward
from pathways.ui.windows.desk import Desk, Slots
from pathways.ui.windows.tabs import PathwayTabs

_WAYS = {
    "insert.next": Onward.NEXT,
    "insert.next_up": Onward.UP,
    "insert.next_down": Onward.DOWN,
    "insert.branch": Onward.BRANCH,
}


class AppendDesk(Desk):
    """Makes next steps, offers ready ones and units, and opens the handoff card."""

    def __init__(self, tabs: PathwayTabs, window: QWidget) -> None:
        super().__init__(window)
        self._tabs = tabs

    def slots(self) -> Slots:
        """Each action's work; the canvas gets the keyboard first."""
        return {
            **{id_: partial(self._go, way) for id_, way in _WAYS.items()},
            "insert.template": self._offer_steps,
            "insert.place": self._offer_places,
            "insert.handoff": self._open_card,
        }

    def enabled(self) -> Mapping[str, bool]:
        """A next step needs a step before it, but on an empty drawing it is the first."""
        canvas = self._tabs.canvas
        if canvas is None:
            return dict.fromkeys(self.slots(), False)
        alone, empty = bool(canvas.append.steps.source), not canvas.stage.view.steps
        return {
            **dict.fromkeys(_WAYS, alone or empty),
            "insert.template": True,
            "insert.place": alone,
            "insert.handoff": canvas.append.card.can_open,
        }

    def _go(self, way: Onward) -> None:
        append = self._append()
        if append is not None:
            append.steps.go(way)

    def _offer_steps(self) -> None:
        append = self._append()
        if append is not None:
            append.choosing.step()

    def _offer_places(self) -> None:
        append = self._append()
        if append is not None:
            append.choosing.place()

    def _open_card(self) -> None:
        append = self._append()
        if append is not None:
            append.card.open_near()

    def _append(self) -> Append | None:
        canvas = self._tabs.canvas
        if canvas is None:
            return None
        canvas.setFocus()
        return canvas.append
