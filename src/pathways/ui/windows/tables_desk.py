"""What the actions do with the tables; they themselves come when they are first looked at."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from pathways.ui.tables.panel import TablePanel
from pathways.ui.watch import FindingsWatch
from pathways.ui.windows.desk import Desk, Slots

if TYPE_CHECKING:
    from pathways.ui.tables.twin import Twin
    from pathways.ui.windows.main_window import MainWindow


class TablesDesk(Desk):
    """Pastes rows, and has the tables kept in step with the drawing from when they are made."""

    def __init__(self, panel: TablePanel, watch: FindingsWatch, window: "MainWindow") -> None:
        super().__init__(window)
        self._panel = panel
        self._watch = watch
        self._window = window
        self._twin: Twin | None = None
        panel.made.connect(self._make)

    def slots(self) -> Slots:
        """Paste rows."""
        return {"edit.paste_rows": self._paste_rows}

    def enabled(self) -> Mapping[str, bool]:
        """Rows are pasted in a pathway."""
        return {"edit.paste_rows": self._window.tabs.pathway_id is not None}

    def retranslate(self) -> None:
        """Speak the language of now."""
        if self._twin is not None:
            self._twin.refresh()

    def stop(self) -> None:
        """The window closes."""
        if self._twin is not None:
            self._twin.stop()

    def _make(self) -> None:
        from pathways.ui.tables.twin import Twin

        self._twin = Twin(self._panel, self._watch, self._window)

    def _paste_rows(self) -> None:
        from pathways.ui.tables.paste import clipboard_text, offer

        offer(self._window, clipboard_text())
