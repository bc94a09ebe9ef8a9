"""What an empty place says: a sign, what is so, and what to do."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from pathways.language import _
from pathways.ui.icons import icon


class Notice(QWidget):
    """A sign with a line and a sentence, in the middle of a place with nothing else in it."""

    def __init__(self, sign: str, title: str, advice: str) -> None:
        super().__init__()
        self._texts = (sign, title, advice)
        self._sign = QLabel()
        self._title = QLabel()
        self._title.setProperty("strong", True)
        self._advice = QLabel()
        self._advice.setProperty("muted", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.addStretch(2)
        for label in (self._sign, self._title, self._advice):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setWordWrap(True)
            column.addWidget(label)
        column.addStretch(3)
        self.retranslate()

    def tell(self, sign: str, title: str, advice: str) -> None:
        """Say something else, already in the language of now."""
        self._sign.setPixmap(icon(sign).pixmap(QSize(40, 40)))
        self._title.setText(title)
        self._advice.setText(advice)
        self._advice.setVisible(bool(advice))

    def retranslate(self) -> None:
        """Speak the language of now."""
        sign, title, advice = self._texts
        self.tell(sign, _(title), _(advice) if advice else "")
