"""What a person has written in a spreadsheet's cell, understood as an answer about a measure."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from math import isfinite
from typing import Any

from pathways.analysis.measures.columns import Cell, Column, Kind
from pathways.analysis.measures.rating import LEAST, MOST
from pathways.analysis.tables.unreadable import UnreadableCellError
from pathways.analysis.tables.words import one_line
from pathways.language import LANGUAGES, _, speaking
from pathways.language.money import MOST as MOST_MONEY
from pathways.language.money import parse_nok
from pathways.model import MeasureStatus, label

_LINE, _PROSE = 500, 20_000


def understood(column: Column, cell: Cell, towns: Mapping[str, str]) -> Any:
    """The answer that stands in a cell; an empty one means that nobody has said.

    `towns` are the ids of the parties by names and ids in small letters. Raises
    UnreadableCellError, which says what is wrong in words for the person who wrote it.
    """
    text = _text(cell)
    if column.kind is Kind.TOWNS:
        return tuple(dict.fromkeys(_town(name, towns) for name in _names(text, towns)))
    if column.kind in _OF_TEXT:
        return _OF_TEXT[column.kind](text)
    return _OF_CELL[column.kind](cell) if text else None


def _text(cell: Cell) -> str:
    return "" if cell is None else str(cell).strip()


def plain(text: str) -> str:
    """Without signs that a model does not take, and no longer than it takes."""
    kept = "".join(sign for sign in text.replace("\r\n", "\n") if sign >= " " or sign in "\n\t")
    if len(kept) > _PROSE:
        raise UnreadableCellError(
            _("The text is longer than {count} characters.").format(count=_PROSE)
        )
    return kept.strip()


def _short(text: str) -> str:
    if len(text) > _LINE:
        raise UnreadableCellError(
            _("The text is longer than {count} characters.").format(count=_LINE)
        )
    return text


def _lines(text: str) -> list[str]:
    return [line for line in map(one_line, text.splitlines()) if line]


def _names(text: str, towns: Mapping[str, str]) -> Iterator[str]:
    """The names on each line, also with commas between, unless they belong to the name."""
    for line in _lines(text):
        parts = (line,) if line.casefold() in towns else re.split("[;,]", line)
        yield from (part.strip() for part in parts if part.strip())


def _town(name: str, towns: Mapping[str, str]) -> str:
    found = towns.get(name.casefold())
    if found is None:
        raise UnreadableCellError(
            _("There is no party called “{name}”.").format(name=name),
            advice=_("Add it to the register first."),
        )
    return found


def _status(text: str) -> MeasureStatus:
    if not text:
        return MeasureStatus.PROPOSED
    for language in LANGUAGES:
        with speaking(language):
            for status in MeasureStatus:
                if text.casefold() in (label(status).casefold(), status.value):
                    return status
    raise UnreadableCellError(
        _("“{text}” is not a status.").format(text=text),
        advice=_("Write one of: {choices}.").format(choices=", ".join(map(label, MeasureStatus))),
    )


def _rating(cell: Cell) -> int:
    number = _number(cell)
    if number is None or number != int(number) or not LEAST <= number <= MOST:
        raise UnreadableCellError(_("“{text}” is not a mark from 1 to 5.").format(text=_text(cell)))
    return int(number)


def _money(cell: Cell) -> int:
    number = _number(cell) if isinstance(cell, int | float) else None
    if number is None:
        try:
            return parse_nok(_text(cell))
        except ValueError:
            number = -1
    if not 0 <= number <= MOST_MONEY:
        raise UnreadableCellError(
            _("“{text}” is not a sum of money.").format(text=_text(cell)),
            advice=_("Write whole kroner, such as 25 000 or 1,5 mill."),
        )
    return round(number)


def _number(cell: Cell) -> float | None:
    if isinstance(cell, bool):
        return None
    try:
        number = float(_text(cell).replace(",", "."))
    except ValueError:
        return None
    return number if isfinite(number) else None


def _day(cell: Cell) -> date:
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    for written in ("%d.%m.%Y", "%Y-%m-%d", "%d.%m.%y", "%d/%m/%Y"):
        try:
            return datetime.strptime(_text(cell), written).date()  # noqa: DTZ007 - a day only
        except ValueError:
            continue
    raise UnreadableCellError(
        _("“{text}” is not a day.").format(text=_text(cell)),
        advice=_("Write it such as 14.03.2026."),
    )


def _goals(text: str) -> tuple[str, ...]:
    return tuple(_short(line) for line in _lines(text))


_OF_TEXT: Mapping[Kind, Callable[[str], Any]] = {
    Kind.LINE: lambda text: _short(one_line(text)),
    Kind.PROSE: plain,
    Kind.GOALS: _goals,
    Kind.STATUS: _status,
}
_OF_CELL: Mapping[Kind, Callable[[Cell], Any]] = {
    Kind.RATING: _rating,
    Kind.MONEY: _money,
    Kind.DATE: _day,
}
