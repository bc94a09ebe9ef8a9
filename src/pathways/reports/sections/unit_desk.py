"""One unit's part of the pathways: what it receives and sends, with its messages and breaks."""

from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from pathways.analysis.registers import place_name, step_name
from pathways.errors import UnknownNameError
from pathways.graph import PathwayView
from pathways.language import _
from pathways.model import Handoff, Holder, Measure, Party, Step, Transition, Unit
from pathways.reports.content import Content
from pathways.rules.finding import Finding
from pathways.rules.message_plan import MessagePlans, Planned


class Handed(NamedTuple):
    """A handoff to or from the unit."""

    view: PathwayView
    arrow: Transition
    planned: tuple[Planned, ...]

    @property
    def handoff(self) -> Handoff:
        """What is settled; nothing where nobody has written anything."""
        return self.arrow.handoff or Handoff()

    @property
    def here(self) -> Step:
        """The step it leads to."""
        return self.view.steps[self.arrow.target]

    @property
    def sender(self) -> str:
        """The place the patient comes from."""
        step = self.view.steps[self.arrow.source]
        return place_name(self.view, self.view.keepers(step)[0]) or step_name(step)

    @property
    def receiver(self) -> str:
        """The place the patient comes to."""
        return place_name(self.view, self.here) or step_name(self.here)


class UnitDesk:
    """All that the pathways chosen say of one unit.

    Raises UnknownNameError when no unit is chosen, or one that the model has not.
    """

    def __init__(self, content: Content) -> None:
        self._content = content
        self.unit = _unit(content)

    @property
    def party(self) -> Party | None:
        """Whose unit it is."""
        parties = self._content.model.parties
        return next((one for one in parties if one.id == self.unit.party), None)

    @cached_property
    def steps(self) -> tuple[tuple[PathwayView, tuple[Step, ...]], ...]:
        """Its steps, by the pathway they are in."""
        found = (
            (view, tuple(step for step in view.pathway.steps if step.unit == self.unit.id))
            for view in self._content.views
        )
        return tuple(one for one in found if one[1])

    @cached_property
    def received(self) -> tuple[Handed, ...]:
        """The handoffs of patients to the unit."""
        return tuple(one for one in self._all if self._takes(one) and not self._gives(one))

    @cached_property
    def sent(self) -> tuple[Handed, ...]:
        """The handoffs of patients from the unit."""
        return tuple(one for one in self._all if self._gives(one) and not self._takes(one))

    @property
    def held(self) -> Iterator[tuple[Handed, bool]]:
        """The handoffs that the unit answers for until received, and whether another does too."""
        for one in (*self.sent, *self.received):
            holder = one.handoff.responsible_until_received
            own = Holder.SENDER if one in self.sent else Holder.RECEIVER
            if holder in (own, Holder.BOTH):
                yield one, holder is Holder.BOTH

    @property
    def unheld(self) -> Iterator[Handed]:
        """The handoffs of which nobody has said who answers for them, or nobody does."""
        for one in (*self.sent, *self.received):
            if one.handoff.responsible_until_received in (None, Holder.NOBODY):
                yield one

    @property
    def findings(self) -> tuple[tuple[int, Finding], ...]:
        """The findings at the unit, its steps and its handoffs, with their numbers."""
        places = self._places
        return tuple(
            (number, one)
            for number, one in self._content.numbered.items()
            if one.elements and one.elements[0] in places
        )

    @property
    def measures(self) -> tuple[tuple[int, Measure], ...]:
        """The measures against these findings, about these places, or that the unit owns."""
        places, own = self._places, self.unit.name.casefold()
        return tuple(
            (number, one)
            for number, one in self._content.measures.items()
            if (own and one.owner.casefold() == own)
            or not places.isdisjoint((*one.elements, *(about.element for about in one.findings)))
        )

    @property
    def points(self) -> dict[str, list[int]]:
        """The points that its handoffs lean on, by the agreement."""
        found: dict[str, set[int]] = {}
        for one in (*self.received, *self.sent):
            for point in one.handoff.agreement_points:
                found.setdefault(point.agreement, set()).add(point.point)
        return {agreement: sorted(numbers) for agreement, numbers in found.items()}

    @cached_property
    def _all(self) -> tuple[Handed, ...]:
        return tuple(
            Handed(view, arrow, plans.of(arrow))
            for view in self._content.views
            for plans in (MessagePlans(view),)
            for arrow in view.handoffs
            if self._concerns(view, arrow)
        )

    @cached_property
    def _places(self) -> frozenset[str]:
        steps = (step.id for _view, several in self.steps for step in several)
        return frozenset((self.unit.id, *steps, *(one.arrow.id for one in self._all)))

    def _concerns(self, view: PathwayView, arrow: Transition) -> bool:
        ends = (*view.keepers(view.steps[arrow.source]), view.steps[arrow.target])
        return any(step.unit == self.unit.id for step in ends)

    def _takes(self, one: Handed) -> bool:
        return one.here.unit == self.unit.id

    def _gives(self, one: Handed) -> bool:
        keepers = one.view.keepers(one.view.steps[one.arrow.source])
        return any(step.unit == self.unit.id for step in keepers)


def _unit(content: Content) -> Unit:
    units = content.model.units
    for unit in units:
        if unit.id == content.setting.unit:
            return unit
    names = ", ".join(unit.name or unit.id for unit in units)
    raise UnknownNameError(
        _("The report is for one unit, and no unit of this model is chosen."),
        advice=_("Choose one of these: {names}.").format(names=names)
        if names
        else _("The model has no units yet; add one in the register first."),
    )
