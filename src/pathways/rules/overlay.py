"""Lay what an agreement area has agreed on over the national message table."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from pathways.language import LANGUAGES, speaking
from pathways.language.durations import format_duration
from pathways.model import HandoffKind, PackDeadline, PackRequirement, RulePack
from pathways.rules.message_file import MessageType, Requirement


def local_types(
    types: Mapping[str, MessageType], packs: Sequence[RulePack]
) -> dict[str, MessageType]:
    """The message types with the packs' deadlines; a later pack's word comes before an earlier's.

    A message the table does not know becomes a type of its own. Where a paragraph of the law sets
    the deadline, an agreement may be stricter but never looser.
    """
    local = dict(types)
    for pack in packs:
        for deadline in pack.deadlines:
            key = _key(deadline.message, types)
            local[key] = _agreed(local.get(key) or _own(key), deadline, pack.source)
        for row in pack.required:
            for message in (row.message, *row.instead):
                key = _key(message, types)
                local.setdefault(key, replace(_own(key), source=pack.source))
    return local


def local_requirements(
    requirements: Sequence[Requirement], types: Mapping[str, MessageType], packs: Sequence[RulePack]
) -> tuple[Requirement, ...]:
    """The national requirements with the local types, and after them what the packs require."""
    national = (replace(row, message=types[row.key]) for row in requirements)
    local = (_requirement(row, types, pack.source) for pack in packs for row in pack.required)
    return (*national, *local)


def _key(message: str, types: Mapping[str, MessageType]) -> str:
    """The key of a message given by its key or its official name in any language."""
    if message in types:
        return message
    called = message.casefold()
    for key, type_ in types.items():
        if any(called == name.casefold() for name in type_.names.values()):
            return key
    return message


def _own(name: str) -> MessageType:
    """The type of a message that only this area has."""
    return MessageType(
        key=name,
        names=dict.fromkeys(LANGUAGES, name),
        receiving_services=(),
        deadline=None,
        latest=None,
        counted_from=None,
        deadlines=dict.fromkeys(LANGUAGES, ""),
        content="",
        answer="",
        presupposes=(),
        law="",
        source="",
    )


def _agreed(national: MessageType, said: PackDeadline, source: str) -> MessageType:
    latest = said.deadline if said.latest is None else said.latest
    deadline = national.deadline if said.deadline is None else said.deadline
    if national.law and national.latest is not None and latest is not None:
        latest = min(latest, national.latest)
    if latest is None:
        return national
    deadline = latest if deadline is None else min(deadline, latest)
    if (deadline, latest) == (national.deadline, national.latest):
        return national
    return replace(
        national,
        deadline=deadline,
        latest=latest,
        deadlines={code: _spoken(latest, code) for code in LANGUAGES},
        source="; ".join(filter(None, (national.source, source))),
        agreed_in=source,
    )


def _spoken(minutes: int, code: str) -> str:
    with speaking(code):
        return format_duration(minutes)


def _requirement(
    row: PackRequirement, types: Mapping[str, MessageType], source: str
) -> Requirement:
    return Requirement(
        message=types[_key(row.message, types)],
        kinds=row.kinds or tuple(HandoffKind),
        backward=row.backward,
        instead=frozenset(_key(message, types) for message in row.instead),
        within_party=row.within_party,
        sender_levels=frozenset(row.from_levels),
        sender_kinds=frozenset(row.from_parties),
        receiver_levels=frozenset(row.to_levels),
        receiver_kinds=frozenset(row.to_parties),
        agreed_in=source,
    )
