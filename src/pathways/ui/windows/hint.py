"""What an empty drawing says to whoever looks at it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from pathways.language import _
from pathways.ui.canvas.paints import Paints
from pathways.ui.canvas.view import DrawingView


class Hint(QLabel):
    """Stands in the middle of a drawing with no steps, beside the lanes' heads.

    The mouse goes through it.
    """

    def __init__(self, over: DrawingView) -> None:
        super().__init__(over)
        self._view = over
        self.setProperty("heading", True)
        self.setProperty("muted", True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        over.accompany(self)
        self.retranslate()
        self.follow()

    def retranslate(self) -> None:
        """Speak the language of now."""
        self.setText(
            _(
                "Draw the first step: press Enter, or just write its name.\n"
                "Or drag a building block here."
            )
        )

    def follow(self) -> None:
        """The drawing was scrolled, zoomed or resized: leave the lanes' heads free."""
        room, heads = self._view.viewport().geometry(), self._view.heads.geometry()
        if self._view.stage.arrangement.downward:
            room.setTop(heads.bottom() + 1)
        else:
            room.setLeft(heads.right() + 1)
        self.setGeometry(room)

    def restage(self) -> None:
        """The drawing is another."""
        self.follow()

    def dress(self, paints: Paints) -> None:
        """The style sheet dresses it."""
