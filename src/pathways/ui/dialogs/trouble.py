"""Tells calmly what went wrong, where, and what to do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from pathways.errors import PathwaysError
from pathways.language import _


def tell_error(parent: QWidget, error: PathwaysError) -> None:
    """Show a known error."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(_("Pathways"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(error.what)
    parts = []
    if error.file is not None:
        parts.append(_("File: {file}").format(file=error.file))
    if error.place:
        parts.append(_("Place: {place}").format(place=error.place))
    if error.advice:
        parts.append(error.advice)
    box.setInformativeText("\n".join(parts))
    box.exec()
    box.deleteLater()


def tell(parent: QWidget, text: str, advice: str = "") -> None:
    """Show something the user should know."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Information)
    box.setWindowTitle(_("Pathways"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    box.setInformativeText(advice)
    box.exec()
    box.deleteLater()
