"""Local rule packs: what the agreements of one area add to the national message table."""

from pathways.model.base import Line, Many, Minutes, Value
from pathways.model.handoffs import HandoffKind
from pathways.model.levels import CareLevel, PartyKind


class PackDeadline(Value):
    """When a message is due in the area."""

    message: Line
    """The message's key in the message table."""
    deadline: Minutes | None = None
    """Minutes after its trigger that it is given when it is filled in; None: as nationally."""
    latest: Minutes | None = None
    """A deadline of more minutes than this is too late; None: as nationally."""


class PackRequirement(Value):
    """A message that some handoffs of the area must have; what is left empty takes anything."""

    message: Line
    """The message's key in the message table."""
    kinds: Many[HandoffKind] = ()
    from_levels: Many[CareLevel] = ()
    """The care levels the patient leaves."""
    from_parties: Many[PartyKind] = ()
    to_levels: Many[CareLevel] = ()
    """The care levels the patient comes to."""
    to_parties: Many[PartyKind] = ()
    backward: bool = False
    """It goes from the one who receives the patient back to the sender."""
    within_party: bool = False
    """It is required between two units of one party too."""
    instead: Many[Line] = ()
    """Keys of messages that do as well."""


class RulePack(Value):
    """The deadlines and required messages that one agreement area has agreed on."""

    name: Line
    """Names it among a model's packs."""
    source: Line
    """The agreement it is written in."""
    deadlines: Many[PackDeadline] = ()
    required: Many[PackRequirement] = ()
