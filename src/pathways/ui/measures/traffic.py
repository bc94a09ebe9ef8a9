"""Measures out to a workbook, and in from one."""

from PySide6.QtWidgets import QDialog, QWidget

from pathways.analysis.measures.intake import planned, taken_in
from pathways.errors import PathwaysError
from pathways.language import _
from pathways.ui.dialogs.trouble import tell_error
from pathways.ui.workshop.page import Surroundings
from pathways.ui.workshop.saving import save_sheets


def take_out(desk: Surroundings, parent: QWidget) -> None:
    """Ask where, and write all measures."""
    from pathways.reports.workbook.measures import MEASURES
    from pathways.reports.workbook.source import Source

    save_sheets(desk, parent, [MEASURES.sheet(Source(desk.editor.model))])


def take_in(desk: Surroundings, parent: QWidget) -> None:
    """Ask which workbook, show what it would change, and take it in when the user says so."""
    path = desk.ask_which(_("Take in measures"), _("Excel workbooks (*.xlsx)"))
    if path is None:
        return
    # openpyxl takes its time to load
    from pathways.reports.workbook.reading import read_measure_rows
    from pathways.ui.measures.import_dialog import ImportDialog

    try:
        plan = planned(desk.editor.model, *read_measure_rows(path))
    except PathwaysError as error:
        tell_error(parent, error)
        return
    dialog = ImportDialog(plan, parent.window())
    sure = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    if sure:
        desk.editor.perform(_("Take in measures"), taken_in(desk.editor.model, plan))
