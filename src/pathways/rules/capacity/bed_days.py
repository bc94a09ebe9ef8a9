"""What a discharge-ready patient's day in hospital costs the municipality; the prices are data.

They are in `resources/bed_day_prices.csv`, described in the README there. A file that cannot be
used raises TableFileError on the first question.
"""

from functools import cache
from pathlib import Path
from typing import NamedTuple

from pathways.assets import resource
from pathways.language import _
from pathways.rules.csv_rows import Row, TableFileError, rows_of

_COLUMNS = ("year", "nok")


class BedDayPrice(NamedTuple):
    """The price of one year."""

    year: int
    nok: int
    """For each day, in Norwegian kroner."""


@cache
def latest_price() -> BedDayPrice:
    """The newest price there is, as shipped or as a region has put in its place; read once."""
    return max(read_prices(resource("bed_day_prices.csv")))


def read_prices(path: Path) -> tuple[BedDayPrice, ...]:
    """The prices of a file, at least one; raises TableFileError."""
    advice = _("Mend the file, or put back the one that came with the program.")
    found = tuple(
        BedDayPrice(_number(row, "year"), _number(row, "nok"))
        for row in rows_of(path, _COLUMNS, advice)
    )
    if not found:
        raise TableFileError(_("The file has no prices."), file=path, advice=advice)
    return found


def _number(row: Row, column: str) -> int:
    text = row.text(column)
    if not text.isdecimal():
        row.refuse(column, _("“{text}” is not a whole number.").format(text=text))
    return int(text)
