"""Tells what the program is and what it stands on."""

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from pathways import __version__
from pathways.language import _
from pathways.ui.icons import icon


class AboutDialog(QDialog):
    """Version, licence and foundations."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("About Pathways"))
        sign = QLabel()
        sign.setPixmap(icon("transit-connection-variant").pixmap(QSize(48, 48)))
        name = QLabel(_("Pathways {version}").format(version=__version__))
        name.setProperty("title", True)
        lines = (
            _("Draw patient pathways and see at once which handoffs break, and why."),
            _("Works without a network and sends nothing. A model never holds a patient."),
            _(
                "Free software under the MIT licence. It stands on Qt {qt} with PySide6 (LGPL), "
                "pydantic, networkx, reportlab, Source Sans Pro and Material Design "
                "Icons."
            ).format(qt=pyside_version),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 14)
        column.setSpacing(10)
        column.addWidget(sign)
        column.addWidget(name)
        for line in lines:
            text = QLabel(line)
            text.setWordWrap(True)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(text)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        width = self.fontMetrics().averageCharWidth() * 60
        self.setMinimumWidth(width)
        self.resize(width, column.heightForWidth(width))
