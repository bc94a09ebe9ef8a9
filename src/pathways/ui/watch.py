"""Follows the open document with the rules, in slices too short to be felt."""

from collections.abc import Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from pathways.model import Mark
from pathways.rules.finding import Finding
from pathways.session import Analyst, Change, Document

_SLICE = 0.012
"""Seconds of work between two looks at what the user does."""


class FindingsWatch(QObject):
    """Asks the rules after every change; `found` tells when the findings are up to date."""

    found = Signal()

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._analyst = Analyst(document)
        self._steps: Iterator[None] | None = None
        self._awake = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._slice)
        self._forget = document.observe(self._changed)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was found last, gravest first, waived ones among them."""
        return self._analyst.findings

    @property
    def is_current(self) -> bool:
        """Whether they tell of the model as it is now."""
        return self._analyst.is_current

    def marks(self) -> dict[str, Mark]:
        """What the drawing shows at each element."""
        return self._analyst.marks()

    def wake(self) -> None:
        """Begin to ask; before this, the rules' libraries are not needed."""
        self._awake = True
        self.ask()

    def ask(self) -> None:
        """Ask what is not yet answered (after a change of language, say)."""
        if self._awake and not self.is_current:
            self._steps = self._steps or self._analyst.steps()
            self._timer.start()

    def stop(self) -> None:
        """Follow the document no longer."""
        self._timer.stop()
        self._forget()

    def _changed(self, _change: Change) -> None:
        self.ask()

    def _slice(self) -> None:
        end = perf_counter() + _SLICE
        assert self._steps is not None
        for _step in self._steps:
            if perf_counter() > end:
                self._timer.start()
                return
        self._steps = None
        self.found.emit()


def load_rules() -> None:
    """Import what asking the rules takes: themselves and their graph library."""
    from pathways.graph import questions  # noqa: F401
    from pathways.rules.engine import rules

    rules()
