"""Which measures are shown, and in what order."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from pathways.analysis.measures.rating import feasibility
from pathways.model import Measure, MeasureStatus

_ENDED = (MeasureStatus.DONE, MeasureStatus.DROPPED)


@dataclass(frozen=True, slots=True)
class Sieve:
    """What a measure must be to be shown; what is empty asks for nothing."""

    words: str = ""
    status: MeasureStatus | None = None
    owner: str = ""
    municipality: str = ""
    """The id of a party."""
    overdue_on: date | None = None
    """The deadline has passed on this day."""

    def lets_through(self, measure: Measure) -> bool:
        """Whether a measure is shown. Every word must stand somewhere in it."""
        text = _text(measure)
        return (
            all(word in text for word in self.words.casefold().split())
            and self.status in (None, measure.status)
            and self.owner in ("", measure.owner)
            and (not self.municipality or self.municipality in measure.municipalities)
            and (self.overdue_on is None or is_overdue(measure, self.overdue_on))
        )


def is_overdue(measure: Measure, today: date) -> bool:
    """Whether the deadline has passed and the measure is neither done nor dropped."""
    return (
        measure.deadline is not None and measure.deadline < today and measure.status not in _ENDED
    )


def owners(measures: Iterable[Measure]) -> list[str]:
    """Everybody who answers for a measure, by name."""
    return sorted({one.owner for one in measures if one.owner}, key=str.casefold)


_ORDERS: dict[str, Callable[[Measure], Any]] = {
    "title": lambda one: one.title.casefold() or None,
    "need": lambda one: one.need,
    "feasibility": feasibility,
    "status": lambda one: list(MeasureStatus).index(one.status),
    "owner": lambda one: one.owner.casefold() or None,
    "deadline": lambda one: one.deadline,
    "cost_nok": lambda one: one.cost_nok,
}


def ordered(measures: Iterable[Measure], by: str, *, falling: bool = False) -> list[Measure]:
    """The measures by one of their fields, those without an answer last either way.

    Equals keep their order; so do all when `by` is empty.
    """
    listed = list(measures)
    if not by:
        return listed
    key = _ORDERS[by]
    answered = [one for one in listed if key(one) is not None]
    silent = [one for one in listed if key(one) is None]
    return sorted(answered, key=key, reverse=falling) + silent


def _text(measure: Measure) -> str:
    goals = (goal.text for goal in measure.goals)
    return " ".join((measure.title, measure.description, measure.owner, *goals)).casefold()
