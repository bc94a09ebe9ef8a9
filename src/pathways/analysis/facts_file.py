"""A file of facts as a spreadsheet saves it: CSV in UTF-8, with commas or semicolons."""

import csv
from collections.abc import Collection
from io import StringIO
from pathlib import Path


def read_rows(path: Path, columns: Collection[str]) -> tuple[list[dict[str, str]], list[str]]:
    """The rows by their columns' names, and those of the wanted columns that are missing.

    Raises OSError, UnicodeDecodeError or csv.Error when the file cannot be read.
    """
    text = path.read_text(encoding="utf-8-sig")
    separator = ";" if ";" in text.partition("\n")[0] else ","
    reader = csv.DictReader(StringIO(text), delimiter=separator, restval="")
    rows = list(reader)
    return rows, [column for column in columns if column not in (reader.fieldnames or ())]
