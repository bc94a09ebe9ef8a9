"""Finds out for whom findings hold, in slices too short to be felt."""

from collections.abc import Generator, Sequence
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from pathways.model import CareModel, RuleSetting
from pathways.rules.finding import Finding
from pathways.session.regional import Region, Regional

_SLICE = 0.012
"""Seconds of work between two looks at what the user does."""
_REST_MS = 120
"""After so long without another change the lenses are looked through."""


class RegionWatch(QObject):
    """Looks through all lenses whenever it is told of new findings; the last question counts."""

    found = Signal()
    """It is known for whom the findings hold."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.region: Region | None = None
        """What was found last, of whatever model."""
        self._regional = Regional()
        self._asking: Generator[None, None, Region] | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._slice)

    @property
    def is_busy(self) -> bool:
        """Whether it is still finding out."""
        return self._asking is not None

    def ask(
        self, model: CareModel, findings: Sequence[Finding], personal: Sequence[RuleSetting]
    ) -> None:
        """Find out for whom these findings hold; what was asked before is dropped."""
        self._asking = self._regional.asking(model, findings, personal)
        self._timer.start(_REST_MS if self.region is not None else 0)

    def cancel(self) -> None:
        """Ask no further."""
        self._timer.stop()
        self._asking = None

    def _slice(self) -> None:
        end = perf_counter() + _SLICE
        assert self._asking is not None
        while perf_counter() < end:
            try:
                next(self._asking)
            except StopIteration as last:
                self._asking = None
                self.region = last.value
                self.found.emit()
                return
        self._timer.start(0)
