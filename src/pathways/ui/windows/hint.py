"""What an empty drawing says to whoever looks at it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QLabel, QWidget

from pathways.language import _


class Hint(QLabel):
    """Stands in the middle of a drawing with no steps; the mouse goes through it."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setProperty("heading", True)
        self.setProperty("muted", True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        over.installEventFilter(self)
        self.retranslate()
        self._fit()

    def retranslate(self) -> None:
        """Speak the language of now."""
        self.setText(
            _(
                "Draw the first step: press Enter, or just write its name.\n"
                "Or drag a building block here."
            )
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle."""
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        over = self.parentWidget()
        if over is not None:
            self.setGeometry(over.rect())
