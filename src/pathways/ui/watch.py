"""Follows the open document with the rules, in slices too short to be felt."""

from collections.abc import Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from pathways.analysis.region import municipalities
from pathways.model import CareModel, Mark, RuleSetting
from pathways.rules.finding import Finding
from pathways.rules.marks import marks
from pathways.session import Analyst, Change, Document
from pathways.session.regional import FEWEST, Region
from pathways.ui.region.watch import RegionWatch

_SLICE = 0.012
"""Seconds of work between two looks at what the user does."""


class FindingsWatch(QObject):
    """Asks the rules after every change; `found` tells when the findings are up to date."""

    found = Signal()

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._personal: tuple[RuleSetting, ...] = ()
        self._analyst = Analyst(document, lambda: self._personal)
        self._regional = RegionWatch(self)
        self._regional.found.connect(self._tell)
        self._findings: tuple[Finding, ...] = ()
        self._towns: tuple[str, ...] = ()
        self._steps: Iterator[None] | None = None
        self._awake = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._slice)
        self._forget = document.observe(self._changed)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was found last, gravest first, waived ones among them.

        Through the lens of some municipalities: what any of their citizens meet.
        """
        return self._findings

    @property
    def is_current(self) -> bool:
        """Whether they tell of the model as it is now."""
        return self._analyst.is_current and (not self._towns or self.region is not None)

    @property
    def region(self) -> Region | None:
        """For whom the findings hold; None until that is known of the model as it is now."""
        region = self._regional.region
        if self._regional.is_busy or region is None or not self._analyst.is_current:
            return None
        return region if region.model is self._document.model else None

    @property
    def is_regional(self) -> bool:
        """Whether the model has so many municipalities that there are lenses to look through."""
        return len(municipalities(self._document.model)) >= FEWEST

    @property
    def is_looking(self) -> bool:
        """Whether the rules, or the lenses of a region, are still being asked."""
        return self._steps is not None or self._regional.is_busy

    def stop_looking(self) -> None:
        """Ask through the lenses of a region no further, until something changes."""
        self._regional.cancel()

    def look_again(self) -> None:
        """Ask through the lenses of a region, if that was stopped."""
        if self._analyst.is_current and not self.is_looking and self.region is None:
            model = self._document.model
            self._regional.ask(model, self._analyst.findings, self._analyst.personal)

    @property
    def towns(self) -> tuple[str, ...]:
        """The municipalities (party ids) through whose lens findings are shown; none for all."""
        return self._towns

    def look_through(self, *towns: str) -> None:
        """Show what the citizens of some municipalities (party ids) meet; none: everybody's."""
        if towns != self._towns:
            self._towns = towns
            if self._analyst.is_current and (not towns or self.region is not None):
                self._tell()

    def marks(self) -> dict[str, Mark]:
        """What the drawing shows at each element."""
        return marks(self._findings, self._document.model)

    def heed(self, personal: tuple[RuleSetting, ...]) -> None:
        """Ask with the user's own rule settings from now on."""
        self._personal = personal
        self.ask()

    def ahead(self, model: CareModel) -> "FindingsWatch":
        """Another watch, awake, that asks of a model what this one would."""
        made = FindingsWatch(Document(model), self)
        made._personal, made._towns = self._personal, self._towns
        made.wake()
        return made

    def wake(self) -> None:
        """Begin to ask; before this, the rules' libraries are not needed."""
        self._awake = True
        self.ask()

    def ask(self) -> None:
        """Ask what is not yet answered (after a change of language, say)."""
        if self._awake and not self._analyst.is_current:
            self._regional.cancel()
            self._steps = self._steps or self._analyst.steps()
            self._timer.start()

    def stop(self) -> None:
        """Follow the document no longer."""
        self._timer.stop()
        self._regional.cancel()
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
        model = self._document.model
        if len(municipalities(model)) < FEWEST:
            self._towns = ()
        else:
            self._regional.ask(model, self._analyst.findings, self._analyst.personal)
        if not self._towns:
            self._tell()

    def _tell(self) -> None:
        """The findings are what is known by now."""
        region = self.region
        if region is None:
            self._findings = self._analyst.findings
        elif self._towns and region.seen.keys() >= set(self._towns):
            self._findings = region.met_in(self._towns)
        else:
            self._findings = region.findings
        self.found.emit()


def load_rules() -> None:
    """Import what asking the rules takes: themselves and their graph library."""
    from pathways.graph import questions  # noqa: F401
    from pathways.rules.engine import rules

    rules()
