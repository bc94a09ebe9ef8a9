"""Stretches of time the way people write them: "2 d", "24 t", "3 uker", "1 time 30 min"."""

import re

from pathways.language.text import _, language, ngettext

_MINUTE, _HOUR, _DAY = 1, 60, 1440
_WEEK, _MONTH, _YEAR = 7 * _DAY, 30 * _DAY, 365 * _DAY

LONGEST = 20 * 366 * _DAY
"""The longest stretch that can be written, in minutes."""

_WORDS = {
    word: minutes
    for minutes, words in (
        (_MINUTE, "m min minutt minutter minutta minute minutes"),
        (_HOUR, "t time timer timar timen h hr hrs hour hours"),
        (_DAY, "d dag dager dagar dagen døgn døgnet day days"),
        (_WEEK, "u uke uker uka veke veker veka v w wk week weeks"),
        (_MONTH, "mnd mnd. md måned måneder månad månader mo month months"),
        (_YEAR, "å år y yr year years"),
    )
    for word in words.split()
}
"""Every unit's names in all three languages, so that nobody need think of which one is spoken."""

_AT_ONCE = frozenset({"straks", "med en gang", "med éin gong", "at once", "immediately", "0"})
_PART = re.compile(r"(\d+(?:[.,]\d+)?)\s*([a-zæøå]+\.?)")
_HALF = re.compile(r"(\d*)\s*½")
_GLUE = re.compile(r"[\s,+&]+|\b(?:og|and)\b")


def parse_duration(text: str) -> int:
    """The minutes a text means; a month is 30 days and a year 365.

    Raises ValueError when the text is no stretch of time or longer than LONGEST.
    """
    minutes = sum(number * size for number, size in _parts(text))
    if minutes > LONGEST:
        raise ValueError(text)
    return round(minutes)


def tidy_duration(text: str) -> str:
    """A written stretch of time with its units written out, but still in those units: `24 t` is
    `24 timer` and not one day.

    Raises ValueError as `parse_duration` does.
    """
    if parse_duration(text) == 0:
        return format_duration(0)
    return " ".join(_told(number, size) for number, size in _parts(text))


def _parts(text: str) -> list[tuple[float, int]]:
    """Numbers, each with the minutes of its unit; none for what happens at once."""
    wanted = text.strip().casefold()
    if wanted in _AT_ONCE:
        return []
    wanted = _HALF.sub(lambda match: f"{match[1] or 0},5", wanted)
    parts = _PART.findall(wanted)
    if not parts or _GLUE.sub("", _PART.sub("", wanted)):
        raise ValueError(text)
    try:
        return [(float(number.replace(",", ".")), _WORDS[unit]) for number, unit in parts]
    except KeyError as unknown:
        raise ValueError(text) from unknown


def format_duration(minutes: int) -> str:
    """The stretch in the largest unit that fits it whole, else in days, hours and minutes."""
    if minutes == 0:
        return _("at once")
    for size in (_YEAR, _MONTH, _WEEK):
        if minutes % size == 0:
            return _told(minutes // size, size)
    parts = []
    rest = minutes
    for size in (_DAY, _HOUR, _MINUTE):
        count, rest = divmod(rest, size)
        if count:
            parts.append(_told(count, size))
    return " ".join(parts)


def _told(number: float, size: int) -> str:
    count = int(number) if number == int(number) else 2  # a broken number is more than one
    forms = {
        _YEAR: ngettext("{count} year", "{count} years", count),
        _MONTH: ngettext("{count} month", "{count} months", count),
        _WEEK: ngettext("{count} week", "{count} weeks", count),
        _DAY: ngettext("{count} day", "{count} days", count),
        _HOUR: ngettext("{count} hour", "{count} hours", count),
        _MINUTE: ngettext("{count} min", "{count} min", count),
    }
    figures = f"{number:g}" if language() == "en" else f"{number:g}".replace(".", ",")
    return forms[size].format(count=figures)
