"""Measure and wrap text without a screen, so that canvas, paper and SVG wrap alike."""

import json
import unicodedata
from functools import cache, lru_cache

from pathways.assets import resource
from pathways.diagram.hyphens import NO_BREAK_SPACE, SOFT_HYPHEN, breaks_inside
from pathways.diagram.primitives import Face

LEADING = 1.22
"""The distance from baseline to baseline, in text sizes."""

_CAP_HEIGHT = 0.66
_ELLIPSIS = "…"
_ZERO_WIDTH_SPACE = "\u200b"
_BREAK_AFTER = ("/", "-", "–", "—", "|", "\\")
_WIDE = 1150
"""Thousandths of the size for CJK and emoji, which some other font will show: on the safe side."""
_UNKNOWN = 700


@lru_cache(maxsize=65_536)
def width(text: str, size: float, face: Face = Face.REGULAR) -> float:
    """The width of one line of text, in points."""
    return sum(map(_advances(face).__getitem__, text)) * size / 1000


@lru_cache(maxsize=16_384)
def wrap(
    text: str, room: float, size: float, face: Face = Face.REGULAR, max_lines: int | None = None
) -> tuple[str, ...]:
    """The text in lines no wider than `room` points; no lines for an empty text.

    Breaks at spaces, after slashes and dashes, and inside a word only when the word alone is too
    wide: at a soft hyphen, else where a Norwegian compound may be parted. A non-breaking space
    holds unless its words together are too wide. Beyond `max_lines` the last line ends in an
    ellipsis.
    """
    lines: list[str] = []
    for paragraph in text.splitlines():
        lines += _wrapped(paragraph, room, size, face)
    if max_lines is not None and len(lines) > max_lines:
        lines = [*lines[: max_lines - 1], _cut(lines[max_lines - 1], room, size, face)]
    return tuple(lines)


def baselines(top: float, count: int, size: float) -> tuple[float, ...]:
    """The baselines of `count` lines set from `top` down, each in the middle of its leading."""
    leading = size * LEADING
    first = top + (leading + size * _CAP_HEIGHT) / 2
    return tuple(first + number * leading for number in range(count))


def height(count: int, size: float) -> float:
    """The height of `count` lines."""
    return count * size * LEADING


def _wrapped(paragraph: str, room: float, size: float, face: Face) -> list[str]:
    lines: list[str] = []
    line = ""
    for word, space in _words(paragraph):
        longer = f"{line}{space}{word}" if line else word
        if _fits(longer, room, size, face):
            line = longer
            continue
        if line:
            lines.append(line)
        line = word
        while line and not _fits(line, room, size, face):
            head, line = _split(line, room, size, face)
            lines.append(_shown(head))
    if line:
        lines.append(line)
    return [_shown(line) for line in lines]


def _words(paragraph: str) -> list[tuple[str, str]]:
    """The unbreakable pieces, each with the space that stands before it on the same line."""
    pieces: list[tuple[str, str]] = []
    for piece in paragraph.replace(_ZERO_WIDTH_SPACE, " \0").split(" "):
        word = piece.removeprefix("\0")
        space = " " if word == piece else ""
        start = 0
        for end in range(1, len(word)):
            if word[end - 1] in _BREAK_AFTER and end - start > 1:
                pieces.append((word[start:end], space))
                start, space = end, ""
        if word[start:]:
            pieces.append((word[start:], space))
    return pieces


def _split(word: str, room: float, size: float, face: Face) -> tuple[str, str]:
    """A word too wide for a line, as what fits (with its hyphen) and the rest."""
    for place in breaks_inside(word):
        head = word[:place].rstrip(SOFT_HYPHEN + NO_BREAK_SPACE)
        spaced = word[place - 1] == NO_BREAK_SPACE
        hyphen = "" if spaced or head.endswith(_BREAK_AFTER) else "-"
        if head and _fits(head + hyphen, room, size, face):
            return head + hyphen, word[place:]
    fitting = next(
        (end for end in range(len(word) - 1, 1, -1) if _fits(word[:end], room, size, face)), 1
    )
    return word[:fitting], word[fitting:]


def _cut(line: str, room: float, size: float, face: Face) -> str:
    """The line with an ellipsis, shortened until both fit."""
    while line and not _fits(line + _ELLIPSIS, room, size, face):
        line = line[:-1].rstrip()
    return line + _ELLIPSIS


def _fits(text: str, room: float, size: float, face: Face) -> bool:
    return width(_shown(text), size, face) <= room


def _shown(text: str) -> str:
    """The text without the soft hyphens that were not needed."""
    return text.replace(SOFT_HYPHEN, "") if SOFT_HYPHEN in text else text


class _Advances(dict[str, int]):
    """Advance widths in thousandths of the size; characters the font lacks get a likely one."""

    def __missing__(self, character: str) -> int:
        advance = _likely(character)
        self[character] = advance
        return advance


def _likely(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in {"Cf", "Cc", "Me"}:
        return 0
    if unicodedata.east_asian_width(character) in "WF" or ord(character) >= 0x1F000:
        return _WIDE
    return _UNKNOWN


@cache
def _advances(face: Face) -> _Advances:
    return _Advances(
        (chr(int(first) + offset), advance)
        for first, run in _table()[face].items()
        for offset, advance in enumerate(run)
    )


@cache
def _table() -> dict[str, dict[str, list[int]]]:
    table: dict[str, dict[str, list[int]]] = json.loads(
        resource("fonts", "widths.json").read_bytes()
    )
    return table
