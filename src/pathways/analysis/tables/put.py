"""The usual ways to understand what is written in a cell; each raises UnreadableCellError."""

from collections.abc import Callable
from enum import StrEnum
from typing import TypeVar

from pathways.analysis.tables.unreadable import UnreadableCellError, none_of_the_choices, too_long
from pathways.analysis.tables.words import member_of, one_line, prose, yes_or_no
from pathways.language import _, language
from pathways.language.durations import format_duration, parse_duration
from pathways.model import label

LINE_LENGTH, PROSE_LENGTH = 500, 20_000
"""As many signs as the model's `Line` and `Prose` take."""

M = TypeVar("M", bound=StrEnum)


def line_of(text: str) -> str:
    """One line of text."""
    return _within(one_line(text), LINE_LENGTH)


def prose_of(text: str) -> str:
    """Text of any number of lines."""
    return _within(prose(text), PROSE_LENGTH)


def _within(text: str, room: int) -> str:
    if len(text) > room:
        raise too_long(len(text), room)
    return text


def duration_of(text: str) -> int | None:
    """A stretch of time in minutes."""
    if not one_line(text):
        return None
    try:
        return parse_duration(one_line(text))
    except ValueError:
        raise UnreadableCellError(
            _("Write a number and a unit, such as 40 min, 24 h, 2 d or 3 weeks.")
        ) from None


def duration_text(minutes: int | None) -> str:
    """A stretch of time as a cell shows it."""
    return "" if minutes is None else format_duration(minutes)


def percent_of(text: str) -> float | None:
    """A share between 0 and 100."""
    number = one_line(text).removesuffix("%").strip().replace(",", ".")
    if not number:
        return None
    try:
        share = float(number)
    except ValueError:
        share = -1.0
    if not 0 <= share <= 100:
        raise UnreadableCellError(_("Write a share between 0 and 100 %."))
    return share


def member_reader(kind: type[M]) -> Callable[[str], M | None]:
    """Reads a member of a vocabulary, or nothing."""

    def read(text: str) -> M | None:
        if not one_line(text):
            return None
        member = member_of(kind, text)
        if member is None:
            raise none_of_the_choices(one_line(text))
        return member

    return read


def member_text(member: StrEnum | None) -> str:
    """A member as a cell shows it."""
    return "" if member is None else label(member)


def answer_of(text: str) -> bool | None:
    """Yes, no, or nothing said."""
    if not one_line(text):
        return None
    answer = yes_or_no(text)
    if answer is None:
        raise UnreadableCellError(_("Write yes or no, or leave it empty."))
    return answer


def answer_text(answer: bool | None) -> str:
    """Yes or no as a cell shows it."""
    if answer is None:
        return ""
    return _("Yes") if answer else _("No")


def answers() -> tuple[str, ...]:
    """Yes and no."""
    return _("Yes"), _("No")


def percent_text(share: float | None) -> str:
    """A share as a cell shows it."""
    if share is None:
        return ""
    number = f"{share:.10g}"
    return f"{number if language() == 'en' else number.replace('.', ',')} %"


def place_of(member: StrEnum | None) -> int | None:
    """A member's place in its vocabulary, to sort by."""
    return None if member is None else list(type(member)).index(member)
