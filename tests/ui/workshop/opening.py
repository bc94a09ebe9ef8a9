"""The analysis window as a person finds it."""

from PySide6.QtWidgets import QApplication
from tests.ui.handling import Hands

from pathways.ui.workshop.window import WorkshopWindow


def opened(hands: Hands) -> WorkshopWindow:
    """The window, which must be there to be seen."""
    window = hands.window.findChild(WorkshopWindow)
    assert window is not None
    hands.qtbot.waitUntil(window.isVisible)
    QApplication.processEvents()
    return window
