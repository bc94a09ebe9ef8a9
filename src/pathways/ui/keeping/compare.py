"""Compares the open model with what its file holds, and lets people choose between them."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from pathways.language import _
from pathways.model import CareModel
from pathways.ui.keeping.change_bar import Choice
from pathways.ui.keeping.side_by_side import SideBySide
from pathways.ui.look import Look


class CompareDialog(QDialog):
    """The file's state to the left, the window's to the right; a choice closes the dialog."""

    def __init__(
        self,
        look: Look,
        theirs: CareModel,
        mine: CareModel,
        choices: Sequence[Choice],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("compareDialog")
        self.setWindowTitle(_("Compare with the file"))
        self.setSizeGripEnabled(True)
        self._sides = SideBySide(look, _("In the file"), _("Here in the window"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        for text, chosen in choices:
            button = buttons.addButton(text, QDialogButtonBox.ButtonRole.ActionRole)
            button.clicked.connect(self.accept)
            button.clicked.connect(lambda _checked=False, chosen=chosen: chosen())
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(12)
        column.addWidget(self._sides, 1)
        column.addWidget(buttons)
        self.resize(large(parent))
        self._sides.compare(theirs, mine)

    def done(self, result: int) -> None:
        """Close, once nothing is being made any more."""
        self._sides.stop()
        super().done(result)


def large(parent: QWidget) -> QSize:
    """Nearly as large as the window: pictures need room."""
    window = parent.window().size()
    screen = parent.screen().availableSize()
    wanted = QSize(round(window.width() * 0.92), round(window.height() * 0.92))
    return wanted.expandedTo(QSize(720, 480)).boundedTo(screen)
