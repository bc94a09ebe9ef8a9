"""Answers as people write them: numbers, shares, days and short lists. No Qt."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from pathways.analysis.municipalities import municipality
from pathways.errors import PathwaysError
from pathways.language import N_, language
from pathways.language.durations import format_duration, parse_duration, tidy_duration
from pathways.language.money import format_nok, parse_nok

_DAY = re.compile(r"(\d{1,2})[./ -](\d{1,2})[./ -](\d{4})")
_SHORT_DAY = re.compile(r"(\d{1,2})[./ -](\d{1,2})(?:[./ -](\d{2})?)?")
_WORDY_DAY = re.compile(r"(\d{1,2})\.? ?([a-z]{3})[a-z]*\.?(?: (\d{4}))?")
_MONTHS = {
    name: month
    for month, names in enumerate(
        (
            *(("jan",), ("feb",), ("mar",), ("apr",), ("mai", "may"), ("jun",)),
            *(("jul",), ("aug",), ("sep",), ("okt", "oct"), ("nov",), ("des", "dec")),
        ),
        1,
    )
    for name in names
}
"""The months by their first letters in the three languages."""
_TODAY = frozenset({"i dag", "idag", "today"})


@dataclass(frozen=True, slots=True)
class Notation:
    """How a kind of answer is read and written; reading raises ValueError for anything else."""

    read: Callable[[str], Any]
    """Reads while a person writes: nothing that may be the beginning of something else."""
    write: Callable[[Any], str]
    example: str
    complaint: str
    """What to say to an answer that is not understood."""
    read_whole: Callable[[str], Any] | None = None
    """Reads what was written to the end, where more can be understood then."""
    rewrite: Callable[[str], str] | None = None
    """Writes a text tidily in the person's own units."""

    def settle(self, text: str) -> Any:
        """What a text means that was written to the end; raises ValueError."""
        return (self.read_whole or self.read)(text)

    def tidy(self, text: str) -> str:
        """The text as it is usually written; raises ValueError."""
        return self.rewrite(text) if self.rewrite else self.write(self.settle(text))


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


def parse_whole_date(text: str) -> date:
    """A day, also written 14.3.26, 14.3, 14. mars 2026 or as today; raises ValueError.

    Without a year it is this year's; a year of two figures is of this century.
    """
    wanted = text.strip().casefold()
    today = date.today()  # noqa: DTZ011 - the day on the user's own calendar
    if wanted in _TODAY:
        return today
    if match := _SHORT_DAY.fullmatch(wanted):
        day, month, year = match.groups()
        return date(2000 + int(year) if year else today.year, int(month), int(day))
    if match := _WORDY_DAY.fullmatch(wanted):
        day, name, year = match.groups()
        if name not in _MONTHS:
            raise ValueError(text)
        return date(int(year) if year else today.year, _MONTHS[name], int(day))
    return parse_date(text)


def format_date(day: date) -> str:
    """The day in figures."""
    return day.isoformat() if language() == "en" else f"{day:%d.%m.%Y}"


def parse_codes(text: str) -> tuple[str, ...]:
    """The words between commas, each once."""
    words = (word.strip() for word in re.split(r"[,;\n]", text))
    return tuple(dict.fromkeys(word for word in words if word))


def parse_municipalities(text: str) -> tuple[str, ...]:
    """Statistics Norway's four-digit numbers of municipalities written by number or by name.

    Raises ValueError for what is neither a number nor the name of one municipality.
    """
    found: dict[str, None] = {}
    for word in parse_codes(text):
        numbers = re.findall(r"(?<!\d)\d{4}(?!\d)", word)
        found.update(dict.fromkeys(numbers or (_number(word),)))
    return tuple(found)


def _number(name: str) -> str:
    try:
        town = municipality(name)
    except PathwaysError:  # the list is broken; numbers can still be written
        town = None
    if town is None:
        raise ValueError(name)
    return town.number


def format_municipalities(numbers: tuple[str, ...]) -> str:
    """The numbers, each with the municipality's name where it is in the list."""
    return ", ".join(_named(number) for number in numbers)


def _named(number: str) -> str:
    try:
        town = municipality(number)
    except PathwaysError:
        town = None
    return f"{number} {town.name}" if town else number


def format_codes(codes: tuple[str, ...]) -> str:
    """The words with commas between."""
    return ", ".join(codes)


DURATION = Notation(
    parse_duration,
    format_duration,
    N_("for example 40 min, 24 h, 2 d, 3 weeks"),
    N_("Write a number and a unit, such as 40 min, 24 h, 2 d or 3 weeks."),
    rewrite=tidy_duration,
)
COUNT = Notation(parse_count, str, N_("a number"), N_("Write a whole number."))
MONEY = Notation(
    parse_nok,
    format_nok,
    N_("such as 250 000 or 1,5 mill."),
    N_("Write whole kroner, such as 250 000 or 1,5 mill."),
)
PERCENT = Notation(
    parse_percent, format_percent, N_("0–100 %"), N_("Write a share between 0 and 100 %.")
)
DATE = Notation(
    parse_date,
    format_date,
    N_("day.month.year"),
    N_("Write a day, such as 14.03.2026."),
    parse_whole_date,
)
CODES = Notation(parse_codes, format_codes, N_("commas between"), N_("Put commas between."))
MUNICIPALITIES = Notation(
    parse_municipalities,
    format_municipalities,
    N_("number or name"),
    N_("Write the municipality's name or its four digits, such as Gol or 3324."),
)
