"""Tables as text with separators (CSV), the way spreadsheets expect it."""

import csv
from io import StringIO
from pathlib import Path

from pathways.language import language
from pathways.reports.sheets import Sheet, Value
from pathways.storage import put

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes a text that begins with it for: something to work out."""


def write_csv(sheet: Sheet, out: Path) -> None:
    """Write a sheet as CSV the way spreadsheets of the language spoken now expect it.

    Those with a decimal comma want semicolons between the cells. A text that looks like a formula
    gets an apostrophe before it, so that nothing is worked out. Raises UnwritableFileError.
    """
    text = StringIO()
    writer = csv.writer(text, delimiter="," if language() == "en" else ";", lineterminator="\r\n")
    writer.writerows(map(_written, row) for row in (sheet.headings, *sheet.rows))
    put(text.getvalue().encode("utf-8-sig", "replace"), out)


def _written(value: Value) -> Value:
    if isinstance(value, str):
        return harmless(value)
    if isinstance(value, float):
        number = f"{value:.10g}"
        return number if language() == "en" else number.replace(".", ",")
    return value


def harmless(text: str) -> str:
    """The text as no spreadsheet works it out."""
    return f"'{text}" if text.startswith(FORMULA_SIGNS) else text
