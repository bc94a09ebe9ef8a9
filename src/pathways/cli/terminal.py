"""What differs on a terminal: colour, weight and a progress line; a pipe gets plain text."""

import os
import sys
from collections.abc import Iterator, Sequence
from typing import TypeVar

from pathways.language import _
from pathways.model import Severity

Item = TypeVar("Item")

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTE: "36"}


def _dressed(text: str, code: str) -> str:
    plain = not sys.stdout.isatty() or "NO_COLOR" in os.environ
    return text if plain else f"\x1b[{code}m{text}\x1b[0m"


def bold(text: str) -> str:
    """Heavier on a terminal."""
    return _dressed(text, "1")


def coloured(text: str, severity: Severity) -> str:
    """In the severity's colour on a terminal; the word itself says it everywhere."""
    return _dressed(text, _COLOURS[severity])


def progress(items: Sequence[Item]) -> Iterator[Item]:
    """The items one by one, with a line on a terminal that says how far we are."""
    shown = sys.stderr.isatty() and len(items) > 1
    for number, item in enumerate(items, start=1):
        if shown:
            line = _("Checking {number} of {count} …").format(number=number, count=len(items))
            print(f"\r\x1b[K{line}", end="", file=sys.stderr, flush=True)
        yield item
    if shown:
        print("\r\x1b[K", end="", file=sys.stderr, flush=True)
