"""A pathway seen as a graph: who follows whom, at which level, in whose hands.

Plain adjacency, made once for each pathway; whatever needs networkx is asked in `questions`.
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


class PathwayView:
    """One pathway of a model with its lookups. It never changes; make a new one after an edit."""

    def __init__(self, model: CareModel, pathway: Pathway) -> None:
        self.model = model
        self.pathway = pathway
        self.steps: dict[str, Step] = {step.id: step for step in pathway.steps}
        self.transitions: dict[str, Transition] = {arrow.id: arrow for arrow in pathway.transitions}
        self.outgoing: dict[str, list[Transition]] = {step: [] for step in self.steps}
        self.incoming: dict[str, list[Transition]] = {step: [] for step in self.steps}
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

    def unit(self, step: Step) -> Unit | None:
        """The unit a step happens in."""
        return self.units[step.unit] if step.unit else None

    def party(self, step: Step) -> Party | None:
        """The responsible party: the step's own, else its unit's."""
        unit = self.unit(step)
        party = step.party or (unit.party if unit else None)
        return self.parties[party] if party else None

    def level(self, step: Step) -> CareLevel | None:
        """The care level: the step's own, else its unit's."""
        if step.level is not None:
            return step.level
        unit = self.unit(step)
        return unit.level if unit else None

    @cached_property
    def handoffs(self) -> tuple[Transition, ...]:
        """The transitions that are handoffs, in the file's order (see `is_handoff`)."""
        return tuple(arrow for arrow in self.pathway.transitions if self.is_handoff(arrow))

    def is_handoff(self, arrow: Transition) -> bool:
        """Whether the transition passes the patient on: its ends differ in organisation or unit.

        A transition with a handoff written on it always is one. Where neither unit nor party is
        known at both ends, a change of care level counts. A patient who goes somewhere by himself
        (from a step in the hands of the patient and family) is not handed over by anybody.
        """
        if arrow.handoff is not None:
            return True
        source, target = self.steps[arrow.source], self.steps[arrow.target]
        sender = self.party(source)
        if sender is not None and sender.kind is PartyKind.PATIENT_FAMILY:
            return False
        receiver = self.party(target)
        if sender is not None and receiver is not None and sender.id != receiver.id:
            return True
        if source.unit and target.unit:
            return source.unit != target.unit
        here, there = self.level(source), self.level(target)
        return here is not None and there is not None and here is not there
