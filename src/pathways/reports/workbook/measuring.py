"""How wide columns and how high rows must be, so that a sheet is read without being pulled about.

Programs that open a workbook do not all fit rows to wrapped text by themselves, so it is done here.
"""

import math
from collections.abc import Sequence
from datetime import date

from pathways.reports.sheets import Sheet, Value

LINE_HEIGHT = 15
"""Points for a line of text in a spreadsheet's usual letters."""

_HIGHEST = 409
"""Points; no program lets a row be higher."""
_NARROWEST = 7
BUTTON = 3
"""Room for the filter's button beside a heading, in signs."""
_AIR = 2
_NAMES, _LINES, _PROSE = 30, 30, 48
"""Widths of columns of names, of lines of text and of long texts, in signs."""
_LONG = 90
"""What is longer than this wants the widest column."""
_MOST = 0.9
"""The share of a column's texts that decides on its width; a few long ones shall not."""
_DATE = 11
_SIGN = 0.92
"""A letter in running text is narrower than the figure that columns are measured by."""


def widths(sheet: Sheet) -> list[float]:
    """Each column's width, in signs."""
    return [
        max(_heading_width(heading), _width([row[column] for row in sheet.rows]))
        for column, heading in enumerate(sheet.headings)
    ]


def height(values: Sequence[Value], room: Sequence[float]) -> float:
    """A row's height in points, when its texts are wrapped in columns of these widths."""
    lines = max(map(_lines, values, room), default=1)
    return float(min(_HIGHEST, LINE_HEIGHT * lines))


def _heading_width(heading: str) -> float:
    """Room for the longest word, and for the whole on two lines."""
    word = max(map(len, heading.split()), default=0)
    return max(_NARROWEST, word + BUTTON, math.ceil(len(heading) / 2) + BUTTON + _AIR)


def _width(values: Sequence[Value]) -> float:
    texts = [_text(value) for value in values if value is not None and value != ""]
    if not texts:
        return 0
    lengths = sorted(max(map(len, text.splitlines()), default=0) for text in texts)
    usual = lengths[math.ceil(_MOST * len(lengths)) - 1]
    word = min(_NAMES, max((len(word) for text in texts for word in text.split()), default=0))
    if lengths[-1] <= _NAMES:
        return lengths[-1] + _AIR
    return max(word, _PROSE if usual > _LONG else _LINES) + _AIR


def _lines(value: Value, width: float) -> int:
    """How many lines a value takes; words are wrapped, so a little is lost on each."""
    if not isinstance(value, str):
        return 1
    room = max(1.0, (width - _AIR / 2) / _SIGN)
    return sum(_wrapped(line, room) for line in value.splitlines()) or 1


def _wrapped(line: str, room: float) -> int:
    lines, used = 1, 0.0
    for word in line.split(" "):
        length = len(word)
        if used and used + 1 + length > room:
            lines, used = lines + 1, 0.0
        if length > room:
            lines += math.ceil(length / room) - 1
            length = int(length % room)
        used += length + (1 if used else 0)
    return lines


def _text(value: Value) -> str:
    return " " * _DATE if isinstance(value, date) else str(value)
