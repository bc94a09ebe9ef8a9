"""Tells calmly what went wrong, where, and what to do."""

from PySide6.QtWidgets import QWidget

from pathways.errors import PathwaysError
from pathways.language import _
from pathways.ui.dialogs.boxes import message_box


def tell_error(parent: QWidget, error: PathwaysError) -> None:
    """Show a known error."""
    parts = []
    if error.file is not None:
        parts.append(_("File: {file}").format(file=error.file))
    if error.place:
        parts.append(_("Place: {place}").format(place=error.place))
    if error.advice:
        parts.append(error.advice)
    tell(parent, error.what, "\n".join(parts), "alert-outline")


def tell(parent: QWidget, text: str, advice: str, sign: str = "information-outline") -> None:
    """Show something the user should know."""
    box = message_box(parent, sign, text, advice)
    box.exec()
    box.deleteLater()
