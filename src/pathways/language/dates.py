"""Dates written in full, as the language spoken now writes them."""

from datetime import date

from pathways.language.text import language

_LOCALES = {"nb": "nb_NO", "nn": "nn_NO", "en": "en_GB"}


def format_date(day: date) -> str:
    """The date in full: `14. mars 2026`, `14 March 2026`."""
    from babel import dates  # takes its time to load

    return dates.format_date(day, "long", locale=_LOCALES[language()])
