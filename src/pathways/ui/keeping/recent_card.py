"""The card of a file that was open lately; one that is missing says what can be done."""

from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from pathways.language import _
from pathways.ui.keeping.cards import Card, CardGrid


class RecentCard(QWidget):
    """A card, and below it two small buttons where the file is missing."""

    find_wanted = Signal()
    forget_wanted = Signal()

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.card = Card(path.stem, str(path.parent), "file-outline")
        self.card.setParent(self)
        self._buttons = QWidget(self)
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for text, wanted in (
            (_("Find it…"), self.find_wanted),
            (_("Remove from the list"), self.forget_wanted),
        ):
            button = QPushButton(text)
            button.setProperty("flat", True)
            button.setMinimumHeight(32)
            button.setAccessibleDescription(path.name)
            button.clicked.connect(wanted)
            row.addWidget(button)
        row.addStretch(1)
        self._buttons.hide()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.card)

    def miss(self) -> None:
        """Say that the file is not there now."""
        self.card.tell(_("Not there now"), "file-question-outline")
        self._buttons.show()
        grid = self.parentWidget()
        if isinstance(grid, CardGrid):
            grid.arrange()

    def heightForWidth(self, width: int) -> int:
        """The card's, and the buttons' where they are shown."""
        buttons = 0 if self._buttons.isHidden() else self._buttons.sizeHint().height()
        return self.card.heightForWidth(width) + buttons

    def sizeHint(self) -> QSize:
        """As the card."""
        width = self.card.sizeHint().width()
        return QSize(width, self.heightForWidth(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The buttons stand below the card."""
        super().resizeEvent(event)
        height = self.card.heightForWidth(self.width())
        self.card.setGeometry(0, 0, self.width(), height)
        self._buttons.setGeometry(0, height, self.width(), self._buttons.sizeHint().height())
