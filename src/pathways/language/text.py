"""Translate a text to the language spoken just now.

The language is a context variable, so that a report can be written in one language while the
window speaks another. There is one catalogue a floor of the house, under `resources/locale`.
"""

import gettext as gnu
import locale
import os
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache

from pathways.assets import resource

LANGUAGES = {"nb": "Norsk (bokmål)", "nn": "Norsk (nynorsk)", "en": "English"}
"""Language codes and the languages' own names, in the order a menu shows them."""

_spoken: ContextVar[str] = ContextVar("pathways_language", default="en")


@cache
def _catalogue(code: str) -> gnu.NullTranslations:
    """All floors' catalogues of a language as one chain; English is the source and has none."""
    chain = gnu.NullTranslations()
    for path in sorted(resource("locale", code, "LC_MESSAGES").glob("*.mo"), reverse=True):
        with path.open("rb") as file:
            floor = gnu.GNUTranslations(file)
        floor.add_fallback(chain)
        chain = floor
    return chain


@cache
def _translated(code: str, message: str) -> str:
    """Kept, since asking a chain of catalogues takes forty times as long as remembering."""
    return _catalogue(code).gettext(message)


def language() -> str:
    """The code of the language spoken now: `nb`, `nn` or `en`."""
    return _spoken.get()


def set_language(code: str) -> None:
    """Speak another language from now on; raises KeyError for one that is not in LANGUAGES."""
    LANGUAGES[code]
    _spoken.set(code)


@contextmanager
def speaking(code: str) -> Iterator[None]:
    """Speak a language inside a `with` block."""
    LANGUAGES[code]
    token = _spoken.set(code)
    try:
        yield
    finally:
        _spoken.reset(token)


def system_language() -> str:
    """The language the machine is set to, where it is one of ours; else bokmål."""
    settings = [os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG")]
    settings.append(locale.getlocale()[0] or "")
    wanted = next((value for value in settings if value), "").lower()
    if wanted.startswith(("nn", "norwegian nynorsk", "norwegian-nynorsk")):
        return "nn"
    return "en" if wanted.startswith("en") else "nb"


def _(message: str) -> str:
    """The message in the language spoken now."""
    return _translated(_spoken.get(), message)


def ngettext(singular: str, plural: str, count: int) -> str:
    """The singular or plural message in the language spoken now."""
    return _catalogue(_spoken.get()).ngettext(singular, plural, count)


def pgettext(context: str, message: str) -> str:
    """The message in the language spoken now, where one English word has two meanings."""
    return _catalogue(_spoken.get()).pgettext(context, message)


def N_(message: str) -> str:  # noqa: N802 - gettext's own name
    """Mark a message for translation later; returns it unchanged."""
    return message
