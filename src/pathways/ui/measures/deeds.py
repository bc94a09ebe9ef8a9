"""What can be done with the chosen measure, and the keys for it in every view."""

from enum import Enum, auto

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent


class Deed(Enum):
    """One thing to do."""

    NEW = auto()
    OPEN = auto()
    COPY = auto()
    DELETE = auto()


_KEYS = {
    QKeyCombination(Qt.Key.Key_Insert): Deed.NEW,
    QKeyCombination(Qt.Key.Key_Return): Deed.OPEN,
    QKeyCombination(Qt.Key.Key_Enter): Deed.OPEN,
    QKeyCombination(Qt.Key.Key_F2): Deed.OPEN,
    QKeyCombination(Qt.Modifier.CTRL, Qt.Key.Key_D): Deed.COPY,
    QKeyCombination(Qt.Key.Key_Delete): Deed.DELETE,
}


def deed_of(event: QKeyEvent) -> Deed | None:
    """What a key means; None for any other."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return _KEYS.get(QKeyCombination(held, Qt.Key(event.key())))
