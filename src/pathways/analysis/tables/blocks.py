"""Blocks of cells as text with tabs between, the way spreadsheets copy and paste them."""

from collections.abc import Iterable, Sequence


def block_text(rows: Iterable[Sequence[str]]) -> str:
    """Cells with tabs between and a line a row; a cell with line ends stands in quotes."""
    return "\r\n".join("\t".join(map(_quoted, row)) for row in rows)


def read_block(text: str, delimiter: str = "\t") -> list[list[str]]:
    """The cells of a copied block; a text without tabs or line ends is one cell.

    A quote counts only at the beginning of a cell, and one that is never closed is a plain sign.
    """
    plain = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
    plain = plain.removesuffix("\n")
    if '"' not in plain:
        return [line.split(delimiter) for line in plain.split("\n")]
    rows: list[list[str]] = []
    row: list[str] = []
    start = 0
    while True:
        cell, end = _cell(plain, start, delimiter)
        row.append(cell)
        if end >= len(plain):
            return [*rows, row]
        if plain[end] == "\n":
            rows.append(row)
            row = []
        start = end + 1


def _cell(text: str, start: int, delimiter: str) -> tuple[str, int]:
    """The cell that begins at a place, and where it ends."""
    if text.startswith('"', start):
        quoted = _in_quotes(text, start, delimiter)
        if quoted is not None:
            return quoted
    ends = (text.find(sign, start) for sign in (delimiter, "\n"))
    end = min((place for place in ends if place >= 0), default=len(text))
    return text[start:end], end


def _in_quotes(text: str, start: int, delimiter: str) -> tuple[str, int] | None:
    """A cell in quotes; None when they are not closed before a cell's end."""
    place = start + 1
    while True:
        place = text.find('"', place)
        if place < 0:
            return None
        if text.startswith('""', place):
            place += 2
            continue
        end = place + 1
        if end == len(text) or text[end] in (delimiter, "\n"):
            return text[start + 1 : place].replace('""', '"'), end
        return None


def _quoted(cell: str) -> str:
    if any(sign in cell for sign in '\t\n\r"'):
        return '"{}"'.format(cell.replace('"', '""'))
    return cell
