"""Read a table kept as CSV, cell by cell, and say in which cell it cannot be used."""

import csv
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from io import StringIO
from pathlib import Path
from typing import NoReturn, TypeVar

from pathways.errors import PathwaysError
from pathways.language import _

E = TypeVar("E", bound=StrEnum)


class TableFileError(PathwaysError):
    """A table of facts cannot be used; `place` names the row and the column."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a file, read cell by cell."""

    file: Path
    number: int
    """As a spreadsheet counts: the heading is row 1."""
    cells: Mapping[str, str]
    advice: str
    """What to do when it cannot be used."""

    def text(self, column: str) -> str:
        """What stands in a cell."""
        return self.cells[column].strip()

    def minutes(self, column: str) -> int | None:
        """A number of minutes; None for an empty cell."""
        text = self.text(column)
        if text and not text.isdecimal():
            self.refuse(column, _("“{text}” is not a whole number of minutes.").format(text=text))
        return int(text) if text else None

    def members(self, column: str, vocabulary: type[E]) -> tuple[E, ...]:
        """The members of a vocabulary that a cell names by their values, set apart by spaces."""
        words = self.keys(column, {member.value for member in vocabulary})
        return tuple(vocabulary(word) for word in words)

    def keys(self, column: str, known: Collection[str]) -> tuple[str, ...]:
        """The words of a cell, each of which must be known."""
        words = tuple(self.text(column).split())
        for word in words:
            if word not in known:
                allowed = ", ".join(sorted(known))
                what = _("“{word}” is not known here. Known are: {allowed}.")
                self.refuse(column, what.format(word=word, allowed=allowed))
        return words

    def either(self, column: str, no: str, yes: str) -> bool:
        """Whether a cell holds one word rather than the other."""
        text = self.text(column)
        if text not in (no, yes):
            what = _("“{text}” should be “{no}” or “{yes}”.")
            self.refuse(column, what.format(text=text, no=no, yes=yes))
        return text == yes

    def refuse(self, column: str, what: str) -> NoReturn:
        """Raise TableFileError for what stands in a cell."""
        place = _("row {row}, column “{column}”").format(row=self.number, column=column)
        raise TableFileError(what, file=self.file, place=place, advice=self.advice)


def rows_of(path: Path, columns: Collection[str], advice: str) -> Iterator[Row]:
    """The rows under the heading; the separator may be the semicolon of a Norwegian Excel.

    Raises TableFileError, which gives the advice.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
        separator = ";" if ";" in text.partition("\n")[0] else ","
        reader = csv.DictReader(StringIO(text), delimiter=separator, restval="")
        rows = list(reader)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        what = _("The file cannot be read as CSV in UTF-8.")
        raise TableFileError(what, file=path, advice=advice) from error
    missing = [column for column in columns if column not in (reader.fieldnames or ())]
    if missing:
        what = _("The file lacks the columns {columns}.")
        raise TableFileError(
            what.format(columns=", ".join(missing)),
            file=path,
            place=_("row {row}").format(row=1),
            advice=advice,
        )
    for number, cells in enumerate(rows, 2):
        yield Row(path, number, cells, advice)
