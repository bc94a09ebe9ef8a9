"""A calm bar above the drawing that tells what happened to the file, with what can be done."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from pathways.ui.icons import icon

Choice = tuple[str, Callable[[], object]]
"""The text on a button, and what it does."""


@dataclass(frozen=True, slots=True)
class Matter:
    """What is to be told."""

    sign: str
    """An icon's name."""
    text: str
    """What is so, in one sentence."""
    advice: str
    """What follows from it."""
    choices: tuple[Choice, ...]
    """The first one is what most people want."""


class ChangeBar(QFrame):
    """Hidden until there is something to tell; never in the way of the work."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("changeBar")
        self.setProperty("changeBar", True)
        self._sign = QLabel()
        self._text = QLabel()
        self._text.setProperty("strong", True)
        self._advice = QLabel()
        words = QVBoxLayout()
        words.setSpacing(1)
        for label in (self._text, self._advice):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
            words.addWidget(label)
        told = QHBoxLayout()
        told.setSpacing(10)
        told.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        told.addLayout(words, 1)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self._buttons.addStretch(1)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(14, 8, 14, 8)
        self._line.setSpacing(10)
        self._line.addLayout(told, 1)
        self._line.addLayout(self._buttons)
        self.hide()

    def tell(self, matter: Matter | None) -> None:
        """Tell something else; None when all is well."""
        if matter is None:
            self.hide()
            return
        had_focus = self.isAncestorOf(self.window().focusWidget() or self.window())
        self._sign.setPixmap(icon(matter.sign).pixmap(QSize(24, 24)))
        self._text.setText(matter.text)
        self._advice.setText(matter.advice)
        self._advice.setVisible(bool(matter.advice))
        self.setAccessibleName(matter.text)
        self.setAccessibleDescription(matter.advice)
        self._offer(matter.choices)
        self.show()
        self._fit()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        if had_focus:
            self.take_focus()

    def take_focus(self) -> None:
        """Give the keyboard to the first button."""
        buttons = self.buttons()
        if buttons:
            buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def buttons(self) -> list[QPushButton]:
        """What can be chosen now, from the left."""
        items = (self._buttons.itemAt(place) for place in range(self._buttons.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [widget for widget in widgets if isinstance(widget, QPushButton)]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons below the words where there is no room beside them."""
        super().resizeEvent(event)
        self._fit()

    def _offer(self, choices: Sequence[Choice]) -> None:
        for old in self.buttons():
            self._buttons.removeWidget(old)
            old.hide()
            old.deleteLater()
        for place, (text, chosen) in enumerate(choices):
            button = QPushButton(text)
            button.setMinimumHeight(32)
            button.setProperty("primary", place == 0)
            button.clicked.connect(lambda _checked=False, chosen=chosen: chosen())
            self._buttons.addWidget(button)

    def _fit(self) -> None:
        wanted = sum(button.sizeHint().width() + 8 for button in self.buttons())
        beside = self.width() - wanted >= self.fontMetrics().averageCharWidth() * 45
        direction = QBoxLayout.Direction
        self._line.setDirection(direction.LeftToRight if beside else direction.TopToBottom)


def below(bar: QWidget, content: QWidget) -> QWidget:
    """The bar with what belongs under it."""
    around = QWidget()
    column = QVBoxLayout(around)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(bar)
    column.addWidget(content, 1)
    return around
