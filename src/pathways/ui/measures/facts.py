"""What the views of the measures tell of: the model, its findings, and the day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from pathways.analysis.measures.rating import feasibility
from pathways.analysis.measures.sifting import is_overdue
from pathways.analysis.measures.standing import Place, gone
from pathways.analysis.places import place_names
from pathways.language import _, language
from pathways.model import CareModel, Measure
from pathways.rules.engine import this_day

if TYPE_CHECKING:
    from pathways.rules.finding import Finding
    from pathways.ui.workshop.page import Surroundings


@dataclass(frozen=True)
class Facts:
    """One look at the document; `findings` is None as long as the rules have not been asked."""

    model: CareModel
    findings: tuple[Finding, ...] | None
    today: date

    @classmethod
    def now(cls, desk: Surroundings) -> Facts:
        """How things stand."""
        known = desk.is_current or bool(desk.findings)
        return cls(desk.editor.model, desk.findings if known else None, this_day())

    @cached_property
    def found(self) -> frozenset[Place]:
        """The findings by rule and element."""
        return frozenset(
            (finding.name, element)
            for finding in self.findings or ()
            for element in finding.elements[:1]
        )

    @cached_property
    def names(self) -> dict[str, str]:
        """What every element is called."""
        return place_names(self.model)

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number of each measure in the register, which ties list, chart and board."""
        return {measure.id: number for number, measure in enumerate(self.model.measures, 1)}

    def has_lost(self, measure: Measure) -> bool:
        """Whether a finding that it shall mend is gone."""
        return self.findings is not None and bool(gone(self.model, measure, self.found))

    def is_overdue(self, measure: Measure) -> bool:
        """Whether its deadline has passed."""
        return is_overdue(measure, self.today)

    def count_lost(self, measures: Sequence[Measure]) -> int:
        """How many have lost a finding."""
        return sum(map(self.has_lost, measures))

    def count_overdue(self, measures: Sequence[Measure]) -> int:
        """How many are overdue."""
        return sum(map(self.is_overdue, measures))


def title_of(measure: Measure) -> str:
    """A measure as a list names it."""
    return measure.title or _("Untitled measure")


def mean_text(measure: Measure) -> str:
    """How feasible it is, with one decimal where it is not whole."""
    mean = feasibility(measure)
    if mean is None:
        return ""
    text = f"{mean:.1f}".removesuffix(".0")
    return text if language() == "en" else text.replace(".", ",")


def rating_text(measure: Measure) -> str:
    """Need and feasibility in words; an empty text where nothing has been rated."""
    if measure.need is None and not mean_text(measure):
        return ""
    return _("Need {need}, feasibility {feasibility}").format(
        need=measure.need or "–", feasibility=mean_text(measure) or "–"
    )
