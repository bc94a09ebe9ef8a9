"""Take a page's table along: to the clipboard, or to a file that a spreadsheet opens."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from pathways.analysis.tables.blocks import block_text
from pathways.errors import PathwaysError
from pathways.language import _
from pathways.ui.dialogs.trouble import tell_error
from pathways.ui.workshop.page import Surroundings

if TYPE_CHECKING:
    from pathways.reports.sheets import Sheet


def copy_cells(rows: Iterable[Sequence[object]]) -> None:
    """Put rows on the clipboard the way spreadsheets paste them."""
    text = block_text([str(cell) for cell in row] for row in rows)
    QGuiApplication.clipboard().setText(text)


def save_sheets(desk: Surroundings, parent: QWidget, sheets: Sequence[Sheet]) -> None:
    """Ask where, and write the sheets as a workbook, or the first of them as CSV."""
    path = desk.ask_where(
        _("Save the table"), ".xlsx", _("Excel workbook (*.xlsx);;Text with separators (*.csv)")
    )
    if path is None:
        return
    from pathways.reports.separated import write_csv
    from pathways.reports.workbook.writing import write_sheets  # openpyxl takes its time to load

    try:
        if path.suffix.casefold() == ".csv":
            write_csv(sheets[0], path)
        else:
            write_sheets(sheets, path, title=desk.editor.model.title)
    except PathwaysError as error:
        tell_error(parent, error)
        return
    desk.say(_("Saved {file}").format(file=path.name))
