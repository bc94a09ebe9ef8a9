"""Which required messages a handoff lacks, and the edit that puts them in."""

from collections.abc import Iterable
from functools import cached_property

from pathways.edits import change_handoff
from pathways.edits.handoffs import handoff_of
from pathways.graph import PathwayView
from pathways.language import _
from pathways.model import (
    CareLevel,
    CareModel,
    Channel,
    HandoffKind,
    Message,
    ReceivingService,
    Step,
    Transition,
)
from pathways.rules.handoffs import givers
from pathways.rules.message_table import Requirement, message_type, required_messages
from pathways.rules.words import step_name


class MissingMessages:
    """Looks for required messages in one pathway, also on the arrows that may carry them instead.

    A message that is drawn on its own arrow is not missing. So the letter to the GP may go on the
    arrow to the GP or on the patient's own way out of the same unit, and a handoff of the kind
    information may carry whatever its two ends owe each other.
    """

    def __init__(self, view: PathwayView) -> None:
        self._view = view

    def of(self, arrow: Transition, kind: HandoffKind | None = None) -> tuple[Requirement, ...]:
        """What the handoff lacks, or would if it were of another kind; nothing without a kind."""
        required = required_messages(self._view, arrow, kind)
        if not required:
            return ()
        sent = _sent(arrow)
        return tuple(
            requirement
            for requirement in required
            if not any((key, requirement.backward) in sent for key in _keys(requirement))
            and not self._is_elsewhere(arrow, requirement)
        )

    def _is_elsewhere(self, arrow: Transition, requirement: Requirement) -> bool:
        keys, backward = _keys(requirement), requirement.backward
        ways = self._ways(arrow, backward)
        if any((*way, key) in self._told for way in ways for key in keys):
            return True
        if requirement.receiving_service is not ReceivingService.DOCTOR or backward:
            return False
        letters = self._letters if self._goes_to_gp(arrow) else self._letters_to_gp
        return any((origin, key) in letters for origin, _addressee in ways for key in keys)

    @cached_property
    def _told(self) -> set[tuple[str, str, str]]:
        """Place, addressee and key of every message on an arrow that is for information only."""
        return {
            (*way, key)
            for arrow in self._view.handoffs
            if arrow.handoff and arrow.handoff.kind is HandoffKind.INFORMATION
            for key, backward in _sent(arrow)
            for way in self._ways(arrow, backward)
        }

    @cached_property
    def _letters(self) -> set[tuple[str, str]]:
        """Place and key of every message that follows a patient out."""
        return self._sent_from(self._view.handoffs)

    @cached_property
    def _letters_to_gp(self) -> set[tuple[str, str]]:
        """Place and key of every message on an arrow to a GP."""
        return self._sent_from(filter(self._goes_to_gp, self._view.handoffs))

    def _sent_from(self, arrows: Iterable[Transition]) -> set[tuple[str, str]]:
        return {
            (origin, key)
            for arrow in arrows
            for key, backward in _sent(arrow)
            if not backward
            for origin, _addressee in self._ways(arrow, backward)
        }

    def _ways(self, arrow: Transition, backward: bool) -> list[tuple[str, str]]:
        """The place a message comes from and the one it goes to, for each that may send it."""
        target = self._view.steps[arrow.target]
        if backward:
            return [(_place(target), self._holder(giver)) for giver in givers(self._view, arrow)]
        return [(_place(giver), self._holder(target)) for giver in givers(self._view, arrow)]

    def _goes_to_gp(self, arrow: Transition) -> bool:
        return self._view.level(self._view.steps[arrow.target]) is CareLevel.GP

    def _holder(self, step: Step) -> str:
        party = self._view.party(step)
        return party.id if party else _place(step)


def described(view: PathwayView, arrow: Transition, requirement: Requirement) -> str:
    """A required message by its official name; one that goes back says from where."""
    name = requirement.message.name
    if requirement.agreed_in:
        name = _("{message} (after “{agreement}”)").format(
            message=name, agreement=requirement.agreed_in
        )
    if not requirement.backward:
        return name
    return _("{message} (back from “{target}”)").format(
        message=name, target=step_name(view, arrow.target)
    )


def with_messages(
    model: CareModel,
    transition_id: str,
    requirements: Iterable[Requirement],
    kind: HandoffKind | None,
) -> CareModel:
    """The model with a handoff of this kind that has the messages, settled as the standard says.

    A message that is there without being sent is taken out for the settled one.
    """
    messages = handoff_of(model, transition_id).messages
    added = [requirement.settled() for requirement in requirements]
    new = {(message.type, message.backward) for message in added}
    kept = (
        message
        for message in messages
        if message.channel is not Channel.NONE or _identity(message) not in new
    )
    return change_handoff(model, transition_id, kind=kind, messages=(*kept, *added))


def _sent(arrow: Transition) -> set[tuple[str, bool]]:
    """Key and direction of the messages that are sent with a handoff."""
    if arrow.handoff is None:
        return set()
    messages = arrow.handoff.messages
    return {_identity(message) for message in messages if message.channel is not Channel.NONE}


def _identity(message: Message) -> tuple[str, bool]:
    known = message_type(message.type)
    return known.key if known else message.type, message.backward


def _keys(requirement: Requirement) -> tuple[str, ...]:
    return (requirement.key, *requirement.instead)


def _place(step: Step) -> str:
    return step.unit or step.id
