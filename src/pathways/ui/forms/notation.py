"""Answers as people write them: numbers, shares, days and short lists. No Qt."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from pathways.language import N_, language
from pathways.language.durations import format_duration, parse_duration

_DAY = re.compile(r"(\d{1,2})[./ -](\d{1,2})[./ -](\d{4})")


@dataclass(frozen=True, slots=True)
class Notation:
    """How a kind of answer is read and written; `read` raises ValueError for anything else."""

    read: Callable[[str], Any]
    write: Callable[[Any], str]
    example: str
    complaint: str
    """What to say to an answer that is not understood."""


def parse_count(text: str) -> int:
    """A whole number, with or without spaces between thousands; raises ValueError."""
    digits = re.sub(r"[\s\u00a0\u202f.]", "", text)
    if not digits.isdecimal() or len(digits) > 8:
        raise ValueError(text)
    return int(digits)


def parse_percent(text: str) -> float:
    """A share between 0 and 100, with or without the sign; raises ValueError."""
    share = float(text.strip().removesuffix("%").strip().replace(",", "."))
    if not 0 <= share <= 100:
        raise ValueError(text)
    return share


def format_percent(share: float) -> str:
    """The share with its sign and the language's own comma."""
    number = f"{share:g}"
    return f"{number if language() == 'en' else number.replace('.', ',')} %"


def parse_date(text: str) -> date:
    """A day, written 14.03.2026 or 2026-03-14; raises ValueError."""
    match = _DAY.fullmatch(text.strip())
    if match is None:
        return date.fromisoformat(text.strip())
    day, month, year = map(int, match.groups())
    return date(year, month, day)


def format_date(day: date) -> str:
    """The day in figures."""
    return day.isoformat() if language() == "en" else f"{day:%d.%m.%Y}"


def parse_codes(text: str) -> tuple[str, ...]:
    """The words between commas, each once."""
    words = (word.strip() for word in re.split(r"[,;\n]", text))
    return tuple(dict.fromkeys(word for word in words if word))


def parse_municipalities(text: str) -> tuple[str, ...]:
    """Statistics Norway's four-digit numbers; raises ValueError for anything else."""
    numbers = parse_codes(text.replace(" ", ","))
    if not all(re.fullmatch(r"\d{4}", number) for number in numbers):
        raise ValueError(text)
    return numbers


def format_codes(codes: tuple[str, ...]) -> str:
    """The words with commas between."""
    return ", ".join(codes)


DURATION = Notation(
    parse_duration,
    format_duration,
    N_("for example 40 min, 24 h, 2 d, 3 weeks"),
    N_("Write a number and a unit, such as 40 min, 24 h, 2 d or 3 weeks."),
)
COUNT = Notation(parse_count, str, N_("a number"), N_("Write a whole number."))
PERCENT = Notation(
    parse_percent, format_percent, N_("0–100 %"), N_("Write a share between 0 and 100 %.")
)
DATE = Notation(
    parse_date, format_date, N_("day.month.year"), N_("Write a day, such as 14.03.2026.")
)
CODES = Notation(parse_codes, format_codes, N_("commas between"), N_("Put commas between."))
MUNICIPALITIES = Notation(
    parse_municipalities,
    format_codes,
    N_("four digits each"),
    N_("Write the municipality's four digits, such as 3324."),
)
