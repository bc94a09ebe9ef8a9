"""The colour a house prints its reports in: chosen for one report, readable whatever was chosen."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache

from pathways.diagram.primitives import Role
from pathways.diagram.theme import THEMES

_OWN = THEMES["print"].style(Role.ICON).ink
_LEAST_CONTRAST = 4.5
"""Of text on its ground (WCAG 2.2, success criterion 1.4.3)."""
_CONTRAST_IN_THE_DARK = 7
"""Of text on a dark screen, where colours look duller."""
_DARKER = 0.94

_chosen: ContextVar[str] = ContextVar("pathways_report_accent", default="")


@contextmanager
def dressed(accent: str) -> Iterator[None]:
    """Reports made inside are in this colour; empty: in the program's own."""
    token = _chosen.set(accent)
    try:
        yield
    finally:
        _chosen.reset(token)


def accent() -> str:
    """The colour to print in, as `#rrggbb`: the one chosen, as dark as text on white must be."""
    return _readable(_chosen.get() or _OWN)


def contrast_with_white(code: str) -> float:
    """How much a colour `#rrggbb` stands out from white, 1 to 21, as WCAG 2.2 reckons it."""
    red, green, blue = (_linear(channel) for channel in _channels(code))
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def readable_on(code: str, ground: str) -> str:
    """The colour itself or, where a dark ground would swallow it, one as much lighter as needed."""
    most = contrast_with_white(ground) / _CONTRAST_IN_THE_DARK
    while contrast_with_white(code) > most:
        lighter = (255 - (1 - channel) * 255 * _DARKER for channel in _channels(code))
        code = "#" + "".join(f"{round(channel):02x}" for channel in lighter)
    return code


@cache
def _readable(code: str) -> str:
    """The colour itself or, where white would swallow it, one as much darker as is needed."""
    while contrast_with_white(code) < _LEAST_CONTRAST:
        code = "#" + "".join(f"{int(channel * 255 * _DARKER):02x}" for channel in _channels(code))
    return code.lower()


def _channels(code: str) -> tuple[float, float, float]:
    red, green, blue = (int(code[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return red, green, blue


def _linear(channel: float) -> float:
    low = 0.04045
    return channel / 12.92 if channel <= low else ((channel + 0.055) / 1.055) ** 2.4
