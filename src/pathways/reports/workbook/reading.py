"""The register of measures read from a sheet of a workbook."""

from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.workbook import Workbook

from pathways.analysis.measures.columns import Cell
from pathways.errors import UnreadableFileError
from pathways.language import LANGUAGES, _, speaking
from pathways.reports.workbook.measures import MEASURES

MOST_ROWS = 5_000
_MOST_COLUMNS = 100
_MOST_BYTES = 50_000_000

_BROKEN = (BadZipFile, InvalidFileException, KeyError, ValueError, TypeError, SyntaxError)
"""What openpyxl and the XML beneath it raise for files that are no workbooks."""


def read_measure_rows(path: Path) -> tuple[Sequence[Cell], list[Sequence[Cell]]]:
    """The headings and rows of the sheet of measures, else of the workbook's first sheet.

    No more than MOST_ROWS rows are read. Raises UnreadableFileError for what is no workbook.
    """
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise UnreadableFileError(
                _("The file is too large for a register of measures."), file=path
            )
        book = load_workbook(path, read_only=True, data_only=True)
        try:
            found = list(islice(_rows(book), MOST_ROWS + 1))
        finally:
            book.close()
    except OSError as error:
        raise UnreadableFileError(
            _("The file cannot be read."), file=path, advice=str(error.strerror or "")
        ) from error
    except _BROKEN as error:
        raise UnreadableFileError(
            _("The file is not an Excel workbook."),
            file=path,
            advice=_("Save it as .xlsx in the spreadsheet, and try again."),
        ) from error
    return (found[0], found[1:]) if found else ((), [])


def _rows(book: Workbook) -> Iterator[Sequence[Any]]:
    names = set()
    for language in LANGUAGES:
        with speaking(language):
            names.add(_(MEASURES.title))
    titled = (sheet for sheet in book.worksheets if sheet.title in names)
    sheet = next(titled, None) or next(iter(book.worksheets), None)
    if sheet is None:
        return iter(())
    return sheet.iter_rows(values_only=True, max_col=_MOST_COLUMNS)
