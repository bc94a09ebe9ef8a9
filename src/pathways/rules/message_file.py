"""Read the message table: which messages there are, and which handoffs require them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from pathways.language import _, language
from pathways.model import CareLevel, Channel, HandoffKind, Message, PartyKind, ReceivingService
from pathways.rules.csv_rows import Row, rows_of

_TYPE_COLUMNS = (
    *("key", "code", "name_en", "name_nb", "name_nn", "sender", "receiver", "receiving_services"),
    *("trigger", "deadline_en", "deadline_nb", "deadline_nn", "deadline_minutes"),
    *("latest_minutes", "counted_from", "content", "answer", "presupposes", "law", "source"),
)
_REQUIREMENT_COLUMNS = (
    *("message", "kinds", "from_levels", "from_parties", "to_levels", "to_parties"),
    *("direction", "within_party", "instead"),
)


class Trigger(StrEnum):
    """What a message's deadline is counted from."""

    REFERRAL = "referral"
    ADMISSION = "admission"
    CHANGE = "change"
    """A change in the patient's condition, needs or plans."""
    MESSAGE = "message"
    """The message that this one answers."""
    DISCHARGE_READY = "discharge_ready"
    """The doctor's declaration that the patient is ready for discharge."""
    DISCHARGE = "discharge"
    DECISION = "decision"
    """The municipality's decision on services."""


@dataclass(frozen=True, slots=True, eq=False)
class MessageType:
    """One kind of message in the national standard."""

    key: str
    names: Mapping[str, str]
    """The official name, by language code."""
    receiving_services: tuple[ReceivingService, ...]
    """Where it may be addressed, the usual service first; empty where the standard names none."""
    deadline: int | None
    """Minutes after its trigger that a message is given when it is filled in for the user."""
    latest: int | None
    """A deadline of more minutes than this is surely too late; None where nobody can tell."""
    counted_from: Trigger | None
    deadlines: Mapping[str, str]
    """The deadline in the standard's own words, by language code."""
    content: str
    """What it must hold, in the standard's own language."""
    answer: str
    """The key of the message that answers it, or nothing."""
    presupposes: tuple[str, ...]
    """Keys of messages one of which must have been sent before, the usual one first."""
    law: str
    """The paragraph of FOR-2011-11-18-1115 that demands it, or nothing."""
    source: str
    agreed_in: str = ""
    """The agreement whose deadline this is, where it is not the national one."""

    @property
    def name(self) -> str:
        """The official name in the language spoken now."""
        return self.names[language()]

    @property
    def deadline_text(self) -> str:
        """The deadline in words, in the language spoken now."""
        return self.deadlines[language()]

    def is_late(self, minutes: int | None) -> bool:
        """Whether a message with this deadline surely comes too late."""
        return minutes is not None and self.latest is not None and minutes > self.latest

    def settled(self, *, backward: bool = False) -> Message:
        """A message as the standard wants it: electronic, in time, with a receipt."""
        return Message(
            type=self.key,
            backward=backward,
            channel=Channel.ELECTRONIC,
            deadline=self.deadline,
            receipt=True,
            receiving_service=next(iter(self.receiving_services), None),
        )


class Ends(NamedTuple):
    """What the table asks about a handoff's two ends."""

    sender_level: CareLevel | None
    sender_kind: PartyKind | None
    receiver_level: CareLevel | None
    receiver_kind: PartyKind | None
    within_party: bool = False
    """Both ends are in the hands of one and the same party."""

    def turned(self) -> "Ends":
        """The ends of a handoff the other way."""
        return Ends(
            self.receiver_level,
            self.receiver_kind,
            self.sender_level,
            self.sender_kind,
            self.within_party,
        )


@dataclass(frozen=True, slots=True, eq=False)
class Requirement:
    """A message that a handoff must have because of its kind and its ends."""

    message: MessageType
    kinds: tuple[HandoffKind, ...]
    backward: bool
    """It goes from the receiver of the patient back to the sender."""
    instead: frozenset[str]
    """Keys of messages that do as well."""
    within_party: bool
    """It is required between two units of one party too."""
    sender_levels: frozenset[CareLevel] = field(repr=False)
    sender_kinds: frozenset[PartyKind] = field(repr=False)
    receiver_levels: frozenset[CareLevel] = field(repr=False)
    receiver_kinds: frozenset[PartyKind] = field(repr=False)
    agreed_in: str = ""
    """The agreement that requires it, where the national table does not."""

    @property
    def key(self) -> str:
        """The message's key."""
        return self.message.key

    @property
    def deadline(self) -> int | None:
        """Minutes after the message's trigger; None where the standard gives no figure."""
        return self.message.deadline

    @property
    def receiving_service(self) -> ReceivingService | None:
        """The service it is usually addressed to."""
        return next(iter(self.message.receiving_services), None)

    @property
    def law(self) -> str:
        """The paragraph of FOR-2011-11-18-1115 that demands it, or nothing."""
        return self.message.law

    @property
    def source(self) -> str:
        """Where it is written."""
        return self.message.source

    def meets(self, ends: Ends) -> bool:
        """Whether a handoff between such ends may require it; an empty set takes anything."""
        return (
            (self.within_party or not ends.within_party)
            and (not self.sender_levels or ends.sender_level in self.sender_levels)
            and (not self.receiver_levels or ends.receiver_level in self.receiver_levels)
            and (not self.sender_kinds or ends.sender_kind in self.sender_kinds)
            and (not self.receiver_kinds or ends.receiver_kind in self.receiver_kinds)
        )

    def settled(self) -> Message:
        """The message as the standard wants it."""
        return self.message.settled(backward=self.backward)


def read_types(path: Path) -> dict[str, MessageType]:
    """The message types by key; raises TableFileError."""
    rows = list(rows_of(path, _TYPE_COLUMNS, _advice()))
    keys = {row.text("key") for row in rows}
    types: dict[str, MessageType] = {}
    for row in rows:
        made = _message_type(row, keys)
        if not made.key or made.key in types:
            row.refuse("key", _("Every message needs a key of its own."))
        types[made.key] = made
    return types


def read_requirements(path: Path, types: Mapping[str, MessageType]) -> tuple[Requirement, ...]:
    """The requirements in the file's order; raises TableFileError."""
    return tuple(_requirement(row, types) for row in rows_of(path, _REQUIREMENT_COLUMNS, _advice()))


def _message_type(row: Row, keys: Collection[str]) -> MessageType:
    answer = row.keys("answer", keys)
    trigger = row.members("counted_from", Trigger)
    names = {code: row.text(f"name_{code}") for code in ("en", "nb", "nn")}
    for code, name in names.items():
        if not name:
            row.refuse(f"name_{code}", _("Every message needs a name in all three languages."))
    return MessageType(
        key=row.text("key"),
        names=names,
        receiving_services=row.members("receiving_services", ReceivingService),
        deadline=row.minutes("deadline_minutes"),
        latest=row.minutes("latest_minutes"),
        counted_from=trigger[0] if trigger else None,
        deadlines={code: row.text(f"deadline_{code}") for code in ("en", "nb", "nn")},
        content=row.text("content"),
        answer=answer[0] if answer else "",
        presupposes=row.keys("presupposes", keys),
        law=row.text("law"),
        source=row.text("source"),
    )


def _requirement(row: Row, types: Mapping[str, MessageType]) -> Requirement:
    message = row.keys("message", types)
    if len(message) != 1:
        row.refuse("message", _("Name one message by its key."))
    kinds = row.members("kinds", HandoffKind)
    if not kinds:
        row.refuse("kinds", _("Name at least one kind of handoff."))
    return Requirement(
        message=types[message[0]],
        kinds=kinds,
        backward=row.either("direction", "forward", "backward"),
        instead=frozenset(row.keys("instead", types)),
        within_party=row.either("within_party", "no", "yes"),
        sender_levels=frozenset(row.members("from_levels", CareLevel)),
        sender_kinds=frozenset(row.members("from_parties", PartyKind)),
        receiver_levels=frozenset(row.members("to_levels", CareLevel)),
        receiver_kinds=frozenset(row.members("to_parties", PartyKind)),
    )


def _advice() -> str:
    return _("Mend the file, or put back the one that came with the program.")
