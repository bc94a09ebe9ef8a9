"""Offer to make rows of a text, from wherever it was pasted."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog

from pathways.language import _

if TYPE_CHECKING:
    from pathways.ui.windows.main_window import MainWindow


def clipboard_text() -> str:
    """The text on the clipboard, if any."""
    data = QGuiApplication.clipboard().mimeData()
    return data.text() if data is not None and data.hasText() else ""


def offer(window: "MainWindow", text: str) -> bool:
    """Show what would be made of a text in the pathway in front, and make it if that is wanted.

    It is one step in the Edit menu. Tells whether anything was made; without a pathway, never.
    """
    from pathways.ui.tables.paste_dialog import PasteDialog

    pathway = window.tabs.pathway_id
    if pathway is None:
        return False
    dialog = PasteDialog(window.editor.model, pathway, text, window)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    plan = dialog.plan
    dialog.deleteLater()
    if not accepted or plan.is_empty:
        return False
    window.editor.perform(_("Paste rows"), plan.model)
    if window.tabs.canvas is not None:
        window.tabs.canvas.select(step.id for step in plan.steps)
    return True
