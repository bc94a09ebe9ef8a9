"""Which messages a handoff requires, and what they are called; the answers are data.

The table is two files under `resources/`, described in its README: `messages.csv` and
`required_messages.csv`. A file that cannot be used raises TableFileError on the first question.
"""

from collections.abc import Mapping
from functools import cache, cached_property
from pathlib import Path

from pathways.assets import resource
from pathways.graph import PathwayView
from pathways.model import CareLevel, CareModel, HandoffKind, PartyKind, RulePack, Transition
from pathways.rules.csv_rows import TableFileError
from pathways.rules.message_file import (
    Ends,
    MessageType,
    Requirement,
    Trigger,
    read_requirements,
    read_types,
)
from pathways.rules.overlay import local_requirements, local_types

__all__ = [
    "Ends",
    "MessageTable",
    "MessageType",
    "Requirement",
    "TableFileError",
    "Trigger",
    "is_expected",
    "message_name",
    "message_type",
    "message_types",
    "required_messages",
    "table",
    "usual_kind",
]

_USUAL_PARTY: Mapping[CareLevel, PartyKind] = {
    CareLevel.HOME: PartyKind.PATIENT_FAMILY,
    CareLevel.PREVENTION: PartyKind.MUNICIPALITY,
    CareLevel.GP: PartyKind.GP_PRACTICE,
    CareLevel.EMERGENCY_PRIMARY: PartyKind.MUNICIPALITY,
    CareLevel.PREHOSPITAL: PartyKind.HEALTH_TRUST,
    CareLevel.HOME_SERVICES: PartyKind.MUNICIPALITY,
    CareLevel.SHORT_TERM: PartyKind.MUNICIPALITY,
    CareLevel.NURSING_HOME: PartyKind.MUNICIPALITY,
    CareLevel.OUTPATIENT: PartyKind.HEALTH_TRUST,
    CareLevel.HOSPITAL: PartyKind.HEALTH_TRUST,
    CareLevel.SPECIALIST_REHAB: PartyKind.HEALTH_TRUST,
}
"""Who runs a level where the drawing does not say; an intermediate unit can be anybody's."""


class MessageTable:
    """The message types and the requirements of one pair of files."""

    def __init__(self, types: Mapping[str, MessageType], requirements: tuple[Requirement, ...]):
        self.types = types
        self.requirements = requirements
        self._asked: dict[tuple[HandoffKind, Ends], tuple[Requirement, ...]] = {}
        self._usual: dict[Ends, HandoffKind | None] = {}
        self._overlaid: tuple[tuple[RulePack, ...], MessageTable] | None = None

    @classmethod
    def read(cls, types: Path, requirements: Path) -> "MessageTable":
        """The table of two files; raises TableFileError."""
        known = read_types(types)
        return cls(known, read_requirements(requirements, known))

    def overlaid(self, packs: tuple[RulePack, ...]) -> "MessageTable":
        """The table with the deadlines and required messages of rule packs, the last one's word."""
        if not packs:
            return self
        if self._overlaid is None or self._overlaid[0] != packs:
            types = local_types(self.types, packs)
            rows = local_requirements(self.requirements, types, packs)
            self._overlaid = packs, MessageTable(types, rows)
        return self._overlaid[1]

    def required(self, kind: HandoffKind, ends: Ends) -> tuple[Requirement, ...]:
        """What a handoff of a kind between such ends requires, each message once."""
        asked = kind, ends
        if asked not in self._asked:
            met = (row for row in self.requirements if kind in row.kinds and row.meets(ends))
            first = {(row.key, row.backward): row for row in reversed(tuple(met))}
            self._asked[asked] = tuple(reversed(first.values()))
        return self._asked[asked]

    def usual_kind(self, ends: Ends) -> HandoffKind | None:
        """What a handoff between such ends usually is: the first kind of the first row it meets."""
        if ends not in self._usual:
            met = (row.kinds[0] for row in self.requirements if row.meets(ends))
            self._usual[ends] = next(met, None)
        return self._usual[ends]

    def is_expected(self, type_: MessageType, ends: Ends) -> bool:
        """Whether the message belongs between such ends, in either direction, in some handoff."""
        rows = [row for row in self.requirements if row.key == type_.key]
        turned = ends.turned()
        return not rows or any(row.meets(ends) or row.meets(turned) for row in rows)

    def message_type(self, type_: str) -> MessageType | None:
        """The type with this key or, in any language and any letter case, this official name."""
        known = self.types.get(type_)
        return known if known or not type_ else self._by_name.get(type_.casefold())

    @cached_property
    def _by_name(self) -> dict[str, MessageType]:
        return {
            name.casefold(): type_ for type_ in self.types.values() for name in type_.names.values()
        }


@cache
def table() -> MessageTable:
    """The table that is shipped, or that a user has put in its place; read once."""
    return MessageTable.read(resource("messages.csv"), resource("required_messages.csv"))


def table_for(model: CareModel) -> MessageTable:
    """The table as the model's local rule packs overlay it."""
    return table().overlaid(model.rule_packs)


def required_messages(
    view: PathwayView, transition: Transition, kind: HandoffKind | None = None
) -> tuple[Requirement, ...]:
    """The messages a handoff requires, or would if it were of another kind.

    None are required while its kind is not said. Where a step's party is not known, the one that
    usually runs its care level is taken. Out of a decision that patients come to from several
    units, only what each of them would have to send is required.
    """
    kind = kind or (transition.handoff.kind if transition.handoff else None)
    if kind is None:
        return ()
    local = table_for(view.model)
    first, *others = (local.required(kind, ends) for ends in _ends(view, transition))
    return tuple(row for row in first if all(row in rows for rows in others)) if others else first


def is_expected(view: PathwayView, transition: Transition, type_: MessageType) -> bool:
    """Whether the message belongs between two such ends, one way or the other.

    A message that no row of the table requires belongs anywhere.
    """
    local = table_for(view.model)
    return any(local.is_expected(type_, ends) for ends in _ends(view, transition))


def usual_kind(view: PathwayView, transition: Transition) -> HandoffKind | None:
    """What a handoff between two such ends usually is; None where the table cannot tell."""
    kinds = {table().usual_kind(ends) for ends in _ends(view, transition)}
    return kinds.pop() if len(kinds) == 1 else None


def message_type(type_: str, model: CareModel | None = None) -> MessageType | None:
    """The message type with this key or official name; None for a name of the team's own.

    With a model, its local rule packs have their say about deadlines.
    """
    known = table() if model is None else table_for(model)
    return known.message_type(type_)


def message_types() -> list[tuple[str, str]]:
    """Key and official name of every message, in the table's order, in the language spoken now."""
    return [(type_.key, type_.name) for type_ in table().types.values()]


def message_name(type_: str) -> str:
    """The official name in the language spoken now; a name of the team's own is left as it is."""
    known = message_type(type_)
    return known.name if known else type_


def _ends(view: PathwayView, transition: Transition) -> list[Ends]:
    """The ends, once for each step that may have the patient until the handoff."""
    target = view.steps[transition.target]
    level, party = view.level(target), view.party(target)
    kind = party.kind if party else _usual_party(level)
    found = []
    for source in view.keepers(view.steps[transition.source]):
        here, sender = view.level(source), view.party(source)
        handing = sender.kind if sender else _usual_party(here)
        within = sender is not None and sender is party
        found.append(Ends(here, handing, level, kind, within_party=within))
    return found


def _usual_party(level: CareLevel | None) -> PartyKind | None:
    return _USUAL_PARTY.get(level) if level else None
