"""Every text a user sees, in English, bokmål and nynorsk, by gettext."""

from pathways.language.text import (
    LANGUAGES,
    N_,
    _,
    language,
    ngettext,
    pgettext,
    set_language,
    speaking,
    system_language,
)

__all__ = [
    "LANGUAGES",
    "N_",
    "_",
    "language",
    "ngettext",
    "pgettext",
    "set_language",
    "speaking",
    "system_language",
]
