"""The box that every short message and question is told in."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from pathways.language import _
from pathways.ui.icons import icon


def message_box(parent: QWidget, sign: str, text: str, advice: str) -> QMessageBox:
    """A box with a sign, a sentence, and what follows from it; plain text, with an OK button."""
    box = QMessageBox(parent)
    box.setIconPixmap(icon(sign).pixmap(QSize(40, 40)))
    box.setWindowTitle(_("Pathways"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    box.setInformativeText(advice)
    return box
