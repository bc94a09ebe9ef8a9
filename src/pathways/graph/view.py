"""A pathway seen as a graph: who follows whom, at which level, in whose hands.

Plain adjacency, made once for each pathway: what is asked of it is in `reach`, `routes` and
`questions`.
"""

from functools import cached_property

from pathways.model import (
    CareLevel,
    CareModel,
    Party,
    PartyKind,
    Pathway,
    Step,
    StepKind,
    Transition,
    Unit,
)

_PASSING = (StepKind.DECISION, StepKind.WAIT)
"""What happens to the patient in somebody's hands, whoever they are."""
_BEDS = frozenset(
    {
        CareLevel.SHORT_TERM,
        CareLevel.NURSING_HOME,
        CareLevel.INTERMEDIATE,
        CareLevel.HOSPITAL,
        CareLevel.SPECIALIST_REHAB,
    }
)
"""Where the patient stays in a bed, so that going home is a discharge."""


class PathwayView:
    """One pathway of a model with its lookups. It never changes; make a new one after an edit."""

    def __init__(self, model: CareModel, pathway: Pathway) -> None:
        self.model = model
        self.pathway = pathway
        self.steps: dict[str, Step] = {step.id: step for step in pathway.steps}
        self.transitions: dict[str, Transition] = {arrow.id: arrow for arrow in pathway.transitions}
        self.outgoing: dict[str, list[Transition]] = {step: [] for step in self.steps}
        self.incoming: dict[str, list[Transition]] = {step: [] for step in self.steps}
        self._keepers: dict[str, tuple[Step, ...]] = {}
        for arrow in pathway.transitions:
            self.outgoing[arrow.source].append(arrow)
            self.incoming[arrow.target].append(arrow)

    @cached_property
    def units(self) -> dict[str, Unit]:
        """The model's units by id."""
        return {unit.id: unit for unit in self.model.units}

    @cached_property
    def parties(self) -> dict[str, Party]:
        """The model's parties by id."""
        return {party.id: party for party in self.model.parties}

    @cached_property
    def starts(self) -> tuple[Step, ...]:
        """The steps of kind start."""
        return tuple(step for step in self.pathway.steps if step.kind is StepKind.START)

    @cached_property
    def ends(self) -> tuple[Step, ...]:
        """The steps of kind end."""
        return tuple(step for step in self.pathway.steps if step.kind is StepKind.END)

    @cached_property
    def finals(self) -> tuple[Step, ...]:
        """Where a patient may leave: the ends, and sub-pathways that nothing leads on from."""
        return tuple(
            step
            for step in self.pathway.steps
            if step.kind is StepKind.END
            or (step.kind is StepKind.SUB_PATHWAY and not self.outgoing[step.id])
        )

    def unit(self, step: Step) -> Unit | None:
        """The unit a step happens in."""
        return self.units[step.unit] if step.unit else None

    def party(self, step: Step) -> Party | None:
        """The responsible party: the step's own, else its unit's."""
        party = step.party or (self.units[step.unit].party if step.unit else None)
        return self.parties[party] if party else None

    def level(self, step: Step) -> CareLevel | None:
        """The care level: the step's own, else its unit's."""
        if step.level is not None:
            return step.level
        return self.units[step.unit].level if step.unit else None

    def keepers(self, step: Step) -> tuple[Step, ...]:
        """The steps that say in whose hands the patient is: as a rule the step itself.

        A decision or wait that names neither unit nor party stays with the step before it (or
        each of several), as long as it is not drawn on another level.
        """
        if not _names_nobody(step):
            return (step,)
        known = self._keepers.get(step.id)
        if known is None:
            known = self._keepers[step.id] = self._kept_by(step)
        return known

    def _kept_by(self, step: Step) -> tuple[Step, ...]:
        found: dict[str, Step] = {}
        seen, ahead = {step.id}, [step]
        for here in ahead:
            before = [self.steps[arrow.source] for arrow in self.incoming[here.id]]
            if not before or not all(self._same_level(here, earlier) for earlier in before):
                found[here.id] = here
                continue
            for earlier in before:
                if not _names_nobody(earlier):
                    found[earlier.id] = earlier
                elif earlier.id not in seen:
                    seen.add(earlier.id)
                    ahead.append(earlier)
        return tuple(found.values()) or (step,)

    @cached_property
    def handoffs(self) -> tuple[Transition, ...]:
        """The transitions that are handoffs, in the file's order (see `is_handoff`)."""
        return tuple(arrow for arrow in self.pathway.transitions if self.is_handoff(arrow))

    def is_handoff(self, arrow: Transition) -> bool:
        """Whether the transition passes the patient on: its ends differ in organisation or unit.

        A transition with a handoff written on it always is one. Where neither unit nor party is
        known at both ends, a change of care level counts. A patient who goes somewhere by himself
        is not handed over by anybody; and one who goes home to his own care is only when that is
        a discharge, from a bed.
        """
        if arrow.handoff is not None:
            return True
        target = self.steps[arrow.target]
        return any(
            self._passes_on(source, target) for source in self.keepers(self.steps[arrow.source])
        )

    def _passes_on(self, source: Step, target: Step) -> bool:
        if self._is_own_care(source):
            return False
        here, there = self.level(source), self.level(target)
        if self._is_own_care(target):
            return here in _BEDS
        sender, receiver = self.party(source), self.party(target)
        if sender is not None and receiver is not None and sender.id != receiver.id:
            return True
        if source.unit and target.unit:
            return source.unit != target.unit
        return here is not None and there is not None and here is not there

    def _is_own_care(self, step: Step) -> bool:
        """Whether the patient and family have it themselves."""
        party = self.party(step)
        if party is not None:
            return party.kind is PartyKind.PATIENT_FAMILY
        return step.unit is None and step.level is CareLevel.HOME

    def _same_level(self, step: Step, earlier: Step) -> bool:
        if step.level is None:
            return True
        level = self.level(earlier)
        return level is None or level is step.level


def _names_nobody(step: Step) -> bool:
    """Whether a step is a decision or a wait without a unit or party of its own."""
    return step.kind in _PASSING and step.unit is None and step.party is None
