"""Dates and stretches of time, written as the language spoken now writes them."""

from datetime import date

from pathways.language.text import language

_LOCALES = {"nb": "nb_NO", "nn": "nn_NO", "en": "en_GB"}
_UNITS = (("week", 7 * 24 * 60), ("day", 24 * 60), ("hour", 60), ("minute", 1))


def date_text(day: date) -> str:
    """The date in full: `14. mars 2026`, `14 March 2026`."""
    from babel.dates import format_date  # noqa: PLC0415 - Babel takes its time to load

    return format_date(day, "long", locale=_LOCALES[language()])


def duration_text(minutes: int) -> str:
    """A stretch of time in its largest whole units, two at most: `3 døgn`, `1 hour 30 minutes`."""
    from babel.units import format_unit  # noqa: PLC0415 - Babel takes its time to load

    parts: list[str] = []
    rest = minutes
    for unit, size in _UNITS:
        count, rest = divmod(rest, size)
        if count:
            parts.append(format_unit(count, f"duration-{unit}", locale=_LOCALES[language()]))
    if not parts:
        return format_unit(0, "duration-minute", locale=_LOCALES[language()])
    return " ".join(parts[:2])
