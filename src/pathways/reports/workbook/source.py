"""What a table of a workbook is, and what it is made from: a model and what was found in it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from pathways.analysis.places import place_names
from pathways.analysis.tables import Ground, Messages
from pathways.graph import PathwayView
from pathways.language import _
from pathways.model import CareModel
from pathways.reports.sheets import Sheet
from pathways.rules.engine import check, this_day
from pathways.rules.finding import Finding
from pathways.rules.marks import marks
from pathways.rules.message_table import message_name


class Source:
    """A model with its findings; without any, the rules are asked when somebody wants to know.

    `today` decides which waivers hold, and what is overdue.
    """

    def __init__(
        self,
        model: CareModel,
        findings: Sequence[Finding] | None = None,
        *,
        today: date | None = None,
    ) -> None:
        self.model = model
        self.today = today or this_day()
        self._findings = findings

    @cached_property
    def findings(self) -> Sequence[Finding]:
        """What was found, waived or not."""
        if self._findings is not None:
            return self._findings
        return check(self.model, today=self.today)

    @cached_property
    def names(self) -> Mapping[str, str]:
        """What every element is called, by id."""
        return place_names(self.model)

    @cached_property
    def grounds(self) -> tuple[Ground, ...]:
        """Each pathway, with what its cells are read against."""
        counted, messages = marks(self.findings, self.model), Messages(name=message_name)
        return tuple(
            Ground(PathwayView(self.model, pathway), messages, counted)
            for pathway in self.model.pathways
        )


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a model; its texts are in English, translated when shown."""

    name: str
    """What it is called on the command line."""
    title: str
    about: str
    """What it holds, in one sentence."""
    build: Callable[[str, Source], Sheet]
    """Makes it, under a title in the language spoken now."""
    always: bool = False
    """It is there also when it is empty, so that nobody looks for it in vain."""

    def sheet(self, source: Source) -> Sheet:
        """The table in the language spoken now."""
        return self.build(_(self.title), source)
