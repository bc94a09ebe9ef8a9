"""Looks for routes: those of a small pathway at once, those of a large one beside the window."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from pathways.analysis.routes import Journeys
from pathways.ui.background import Work

Search = Callable[[], Journeys]


class RouteSearch(QObject):
    """One search at a time; of several asked for meanwhile, only the last is made."""

    begun = Signal()
    """It will take a moment."""
    found = Signal(object)
    """The `Journeys`, or None where there are none."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._work: Work | None = None
        self._wanted: Search | None = None
        self._is_outdated = False
        """What the search under way finds no longer matters."""

    def make(self, search: Search, *, at_once: bool) -> None:
        """Make a search, and forget any asked for before."""
        self.forget()
        if at_once:
            self.found.emit(search())
        else:
            self._wanted = search
            self._next()

    def forget(self) -> None:
        """Tell nothing of what is being looked for."""
        self._wanted = None
        self._is_outdated = self._work is not None

    def stop(self) -> None:
        """Look no further."""
        self.forget()
        if self._work is not None:
            self._work.wait()

    def _next(self) -> None:
        if self._work is not None or self._wanted is None:
            return
        search, self._wanted = self._wanted, None
        self._work = Work(search, self)
        self._work.done.connect(self._end)
        # What went wrong is in the log; nothing is shown rather than what no longer holds.
        self._work.failed.connect(lambda _error: self._end(None))
        self.begun.emit()
        self._work.start()

    def _end(self, found: Journeys | None) -> None:
        self._work = None
        if not self._is_outdated:
            self.found.emit(found)
        self._is_outdated = False
        self._next()
