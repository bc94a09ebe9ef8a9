"""A table on its way to a spreadsheet: headings, rows, and what each column holds."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Generic, TypeVar

from pathways.analysis.region.grids import Tone
from pathways.language import _

R = TypeVar("R")

Value = str | int | float | date | None


class Form(StrEnum):
    """What the cells of a column hold, and so how a spreadsheet shows them."""

    TEXT = "text"
    COUNT = "count"
    """A whole number."""
    AMOUNT = "amount"
    """Any number, of hours, days or the like."""
    MONEY = "money"
    SHARE = "share"
    """A part of one, shown in per cent."""
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table with its headings."""

    title: str
    headings: Sequence[str]
    rows: Sequence[Sequence[Value]]
    forms: Sequence[Form] = ()
    """A form for each column; texts where there are none."""
    kept: int = 0
    """How many columns, from the left, stay in sight and come again on every printed page."""
    tones: Mapping[tuple[int, int], Tone] = field(default_factory=dict)
    """How cells stand out, besides by their words, by row and column."""

    def form(self, column: int) -> Form:
        """What a column holds."""
        return self.forms[column] if self.forms else Form.TEXT


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """One column of a table made from things; its heading is in the language spoken now."""

    heading: str
    cell: Callable[[R], Value]
    form: Form = Form.TEXT


def sheet_of(title: str, columns: Sequence[Column[R]], things: Iterable[R], kept: int = 0) -> Sheet:
    """A table with a row for each thing."""
    return Sheet(
        title,
        [column.heading for column in columns],
        [[column.cell(thing) for column in columns] for thing in things],
        [column.form for column in columns],
        kept,
    )


def with_tones(sheet: Sheet, tones: Mapping[str, Tone]) -> Sheet:
    """The table with the cells standing out whose text has a tone."""
    found = {
        (number, column): tones[value]
        for number, row in enumerate(sheet.rows)
        for column, value in enumerate(row)
        if isinstance(value, str) and value in tones
    }
    return replace(sheet, tones=found)


def yes_or_no(answer: bool | None) -> str:
    """An answer as a cell shows it; empty when nobody has said."""
    if answer is None:
        return ""
    return _("Yes") if answer else _("No")


def hours(minutes: int | None) -> float | None:
    """A stretch of time as a number that spreadsheets reckon with."""
    return None if minutes is None else round(minutes / 60, 2)


def days(minutes: int | None) -> float | None:
    """A stretch of time as a number that spreadsheets reckon with."""
    return None if minutes is None else round(minutes / (24 * 60), 2)
