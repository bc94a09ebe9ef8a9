"""How full the units' beds are expected to be."""

from typing import NamedTuple

from pathways.model import CareModel, StepKind, Unit
from pathways.rules.capacity.flows import has_plans, stays

_DAYS_A_YEAR = 365


class Load(NamedTuple):
    """What the pathways ask of a unit's beds in a year."""

    unit: Unit
    needed: float
    """Bed-days."""
    steps: tuple[str, ...]
    """Where they come from, the most first."""
    planned: bool
    """It is so only when all goes as it is drawn to be."""

    @property
    def available(self) -> int:
        """The bed-days the unit has."""
        return (self.unit.beds or 0) * _DAYS_A_YEAR

    @property
    def percent(self) -> float:
        """How full the beds are on average; 100 and more is over capacity."""
        return 100 * self.needed / self.available if self.available else float("inf")


def heaviest_loads(model: CareModel, *, above: float, most: float = float("inf")) -> list[Load]:
    """The units that are fuller than one share of their beds and at most as full as another.

    As it is, or else as it is planned: a unit that has both is told as it is.
    """
    if all(unit.beds is None for unit in model.units):
        return []
    found: dict[str, Load] = {}
    for planned in (False, True) if has_plans(model) else (False,):
        for load in _loads(model, planned):
            if above < load.percent <= most:
                found.setdefault(load.unit.id, load)
    return list(found.values())


def _loads(model: CareModel, planned: bool) -> list[Load]:
    beds = {unit.id: unit for unit in model.units if unit.beds is not None}
    days: dict[str, dict[str, float]] = {}
    for stay in stays(model, planned=planned):
        unit = stay.step.unit
        if unit in beds and stay.step.kind is not StepKind.SUB_PATHWAY:
            days.setdefault(unit, {})[stay.step.id] = stay.days
    return [
        Load(
            unit=beds[unit],
            needed=sum(at.values()),
            steps=tuple(sorted(at, key=at.__getitem__, reverse=True)),
            planned=planned,
        )
        for unit, at in days.items()
    ]
