"""The messages of a handoff in cells: a list of names, and what is known of all of them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pathways.analysis.tables.ground import BETWEEN, Ground
from pathways.analysis.tables.put import (
    answer_of,
    answer_text,
    answers,
    duration_of,
    duration_text,
    line_of,
    member_reader,
    member_text,
)
from pathways.analysis.tables.unreadable import UnreadableCellError
from pathways.analysis.tables.words import folded, labels, one_line
from pathways.edits.rebuild import rebuilt
from pathways.language import _, ngettext
from pathways.model import Channel, Message, ReceivingService

NOTHING = "–"
"""Stands in a list for what nobody has said."""


@dataclass(frozen=True, slots=True)
class Detail:
    """How one field of a message reads and is written."""

    text: Callable[[Any], str]
    read: Callable[[str], Any]
    choices: Callable[[], tuple[str, ...]]


DETAILS = {
    "channel": Detail(member_text, member_reader(Channel), lambda: labels(Channel)),
    "deadline": Detail(duration_text, duration_of, lambda: ()),
    "receipt": Detail(answer_text, answer_of, answers),
    "receiving_service": Detail(
        member_text, member_reader(ReceivingService), lambda: labels(ReceivingService)
    ),
}


def messages_text(ground: Ground, messages: tuple[Message, ...]) -> str:
    """The messages' names with semicolons between."""
    return BETWEEN.join(_name(ground, message) for message in messages)


def messages_of(ground: Ground, text: str, before: tuple[Message, ...]) -> tuple[Message, ...]:
    """The messages a text lists; those that were there before keep what is known of them."""
    left = list(before)
    found = []
    for name in _parts(text):
        if not name:
            continue
        old = next((one for one in left if folded(_name(ground, one)) == folded(name)), None)
        if old is not None:
            left.remove(old)
        found.append(old or Message(type=line_of(ground.messages.key(name))))
    return tuple(found)


def detail_text(messages: tuple[Message, ...], name: str) -> str:
    """What is known of the messages: once when it is the same for all, else one for each."""
    detail = DETAILS[name]
    texts = [detail.text(getattr(message, name)) for message in messages]
    if len(set(texts)) <= 1:
        return texts[0] if texts else ""
    return BETWEEN.join(text or NOTHING for text in texts)


def with_detail(messages: tuple[Message, ...], name: str, text: str) -> tuple[Message, ...]:
    """The messages with what a text says of all of them, or of each.

    Where no message is known yet, there is one whose name nobody has said.
    """
    answers_ = [DETAILS[name].read("" if part == NOTHING else part) for part in _parts(text)]
    if len(answers_) == 1:
        if answers_[0] is not None and not messages:
            messages = (Message(),)
        answers_ *= len(messages)
    if len(answers_) != len(messages):
        raise UnreadableCellError(
            ngettext(
                "There is {count} message; write one answer.",
                "There are {count} messages; write one answer for all, or one for each.",
                len(messages),
            ).format(count=len(messages)),
            advice=_("Put semicolons between."),
        )
    return tuple(
        rebuilt(message, **{name: answer})
        for message, answer in zip(messages, answers_, strict=True)
    )


def _parts(text: str) -> list[str]:
    return [one_line(part) for part in text.replace("\n", BETWEEN).split(BETWEEN.strip())]


def _name(ground: Ground, message: Message) -> str:
    if not message.type:
        return _("Unnamed message")
    return one_line(ground.messages.name(message.type)).replace(";", ",")
