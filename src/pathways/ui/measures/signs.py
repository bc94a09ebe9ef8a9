"""Signs that keep their colour also where their row is chosen."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon

from pathways.ui.icons import icon

OVERDUE, GONE = "clock-alert-outline", "link-off"


def sign(name: str, color: str, side: int) -> QIcon:
    """A glyph of the icon font in a colour, for squares of a side."""
    pixmap = icon(name, QColor(color)).pixmap(QSize(side, side))
    made = QIcon()
    for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):
        made.addPixmap(pixmap, mode)
    return made
