"""How many days a year patients are expected to be at each step."""

from collections.abc import Iterator
from typing import NamedTuple

from pathways.graph import PathwayView, visits
from pathways.model import CareModel, Pathway, State, Step

_MINUTES_A_DAY = 1440


class Stay(NamedTuple):
    """The patients' days a year at one step."""

    view: PathwayView
    step: Step
    days: float


def stays(model: CareModel, *, planned: bool = False) -> tuple[Stay, ...]:
    """The days at each step that has a duration and that patients come to.

    Two drawings of the same patients, as is and to be, are never added together: `planned` takes
    those to be in place of the ones they are based on. Empty where nobody has said how many
    patients there are.
    """
    if all(pathway.patients_per_year is None for pathway in model.pathways):
        return ()
    return tuple(_Flows(model, planned).stays())


def has_plans(model: CareModel) -> bool:
    """Whether some pathway is drawn both as it is and as it shall be."""
    return bool(_bases(model))


def _bases(model: CareModel) -> dict[str, Pathway]:
    """The pathway as is that each pathway to be is based on."""
    known = {one.id: one for one in model.pathways if one.state is State.AS_IS}
    return {
        one.id: known[one.based_on]
        for one in model.pathways
        if one.state is State.TO_BE and one.based_on in known
    }


class _Flows:
    """The patients of all pathways that count together."""

    def __init__(self, model: CareModel, planned: bool) -> None:
        self._bases = _bases(model)
        replaced = {base.id for base in self._bases.values()} if planned else set(self._bases)
        counted = (one for one in model.pathways if one.id not in replaced)
        self._views = {one.id: PathwayView(model, one) for one in counted}
        self._visits: dict[str, dict[str, float]] = {}

    def stays(self) -> Iterator[Stay]:
        for id_, view in self._views.items():
            yearly = self._yearly(id_, frozenset())
            for step_id, times in self._times(id_).items() if yearly else ():
                step = view.steps[step_id]
                if step.duration and times:
                    yield Stay(view, step, yearly * times * step.duration / _MINUTES_A_DAY)

    def _yearly(self, pathway: str, inside: frozenset[str]) -> float:
        """A pathway's patients a year.

        Its own figure, else that of the drawing it is based on, else those who come from the
        pathways it is a part of.
        """
        for known in (self._views[pathway].pathway, self._bases.get(pathway)):
            if known is not None and known.patients_per_year is not None:
                return known.patients_per_year
        within = inside | {pathway}
        return sum(
            self._yearly(other, within) * self._times(other).get(step.id, 0.0)
            for other, view in self._views.items()
            if other not in within
            for step in view.pathway.steps
            if step.sub_pathway == pathway
        )

    def _times(self, pathway: str) -> dict[str, float]:
        if pathway not in self._visits:
            self._visits[pathway] = visits(self._views[pathway])
        return self._visits[pathway]
