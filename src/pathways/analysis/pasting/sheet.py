"""From a text to rows of cells: a spreadsheet's block, a list, or lines with arrows."""

import re
from collections import Counter
from dataclasses import dataclass
from enum import Enum, auto

from pathways.analysis.tables.blocks import read_block
from pathways.analysis.tables.words import one_line

MOST_ROWS = 2_000
"""Rows that are read; the others are told of."""
MOST_COLUMNS = 40
_MOST_SIGNS = 4_000_000

_ARROW = re.compile(r"\s*(?:-{1,2}>|={1,2}>|[–—]>|[→⟶➔➜➝⇒⟹])\s*")
_BULLET = re.compile(
    r"(?:[-*+•·‣◦▪–—]|\(?\d{1,4}(?:\.\d{1,3})*[.):]|\(?[a-zA-ZæøåÆØÅ][.)])\s+(?=\S)"
)


class Shape(Enum):
    """What the text was taken for."""

    TABLE = auto()
    """Cells with tabs, semicolons or commas between."""
    LIST = auto()
    """A step a line, with or without bullets or numbers."""
    ARROWS = auto()
    """`Home → GP → Hospital`: the steps of a way, one way a line."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows of equally many cells each, on one line each; no row is empty."""

    shape: Shape
    rows: tuple[tuple[str, ...], ...]
    numbers: tuple[int, ...]
    """Which row of the text each was, from 1."""
    left_out: int = 0
    """Rows beyond MOST_ROWS."""

    @property
    def width(self) -> int:
        """How many cells a row has."""
        return len(self.rows[0]) if self.rows else 0


def read_sheet(text: str) -> Sheet:
    """The rows of a text; whatever the text is, it can be read."""
    plain = text[:_MOST_SIGNS].removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    lines = [line for line in plain.split("\n") if line.strip()]
    if "\t" not in plain and sum(map(_has_arrow, lines)) * 2 >= max(1, len(lines)):
        return _sheet(
            Shape.ARROWS, [_ARROW.split(_without_bullet(line)) for line in plain.split("\n")]
        )
    between = _between(plain, lines)
    if between:
        return _sheet(Shape.TABLE, read_block(plain, between))
    return _sheet(Shape.LIST, [[_without_bullet(line)] for line in plain.split("\n")])


def _has_arrow(line: str) -> bool:
    return _ARROW.search(line.strip()) is not None


def _without_bullet(line: str) -> str:
    plain = one_line(line)
    return plain[found.end() :] if (found := _BULLET.match(plain)) else plain


def _between(plain: str, lines: list[str]) -> str:
    """The sign between cells; empty for a list.

    A sentence may hold a semicolon or a comma, so these count only when every line has as many.
    """
    if "\t" in plain:
        return "\t"
    if len(lines) < 2:
        return ""
    for sign in (";", ","):
        counts = Counter(len(row) for row in read_block("\n".join(lines[:MOST_ROWS]), sign))
        width, rows = counts.most_common(1)[0]
        if width > 1 and rows == counts.total():
            return sign
    return ""


def _sheet(shape: Shape, rows: list[list[str]]) -> Sheet:
    """The rows that hold something, made equally wide; columns without anything are left out."""
    cells = [[one_line(cell) for cell in row[:MOST_COLUMNS]] for row in rows]
    kept = [(number, row) for number, row in enumerate(cells, 1) if any(row)]
    width = max((len(row) for _number, row in kept), default=0)
    used = [
        place
        for place in range(width)
        if any(place < len(row) and row[place] for _number, row in kept)
    ]
    read = kept[:MOST_ROWS]
    return Sheet(
        shape,
        tuple(
            tuple(row[place] if place < len(row) else "" for place in used) for _number, row in read
        ),
        tuple(number for number, _row in read),
        len(kept) - len(read),
    )
