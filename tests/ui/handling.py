"""A person's hands at the window: clicks, keys and words, by real events."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from pathways.model import CareModel
from pathways.rules.finding import Finding
from pathways.ui.canvas.canvas import Canvas
from pathways.ui.forms.editors import Editor
from pathways.ui.forms.messages import MessageCard
from pathways.ui.windows.main_window import MainWindow

W = TypeVar("W", bound=QWidget)
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NO_KEY = Qt.KeyboardModifier.NoModifier


class Hands:
    """Does to a window what a person does."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window = window
        self.qtbot = qtbot

    @property
    def model(self) -> CareModel:
        """The open model."""
        return self.window.editor.model

    @property
    def canvas(self) -> Canvas:
        """The drawing in front."""
        canvas = self.window.tabs.canvas
        assert canvas is not None
        return canvas

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What the rules found."""
        return self.window.finding_desk.watch.findings

    def at(self, element: str) -> list[str]:
        """The names of the rules that found something at an element."""
        return [one.name for one in self.findings if element in one.elements[:1]]

    def wait_for_findings(self) -> None:
        """Until the rules have looked at the model as it is now."""
        self.qtbot.waitUntil(lambda: self.window.finding_desk.watch.is_current, timeout=20_000)

    def action(self, id_: str) -> QAction:
        """An action by its id."""
        return self.window.actions_[id_]

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_KEY) -> None:
        """Press a key where the keyboard is."""
        self.qtbot.keyClick(QApplication.focusWidget() or self.window, key, modifiers)

    def write(self, text: str) -> None:
        """Write where the keyboard is."""
        self.qtbot.keyClicks(QApplication.focusWidget(), text)

    def click(self, widget: QWidget, place: QPoint | None = None) -> None:
        """Click a widget."""
        self.qtbot.mouseClick(
            widget, Qt.MouseButton.LeftButton, pos=place or widget.rect().center()
        )

    def click_step(self, step: str) -> None:
        """Click a step on the drawing."""
        self.canvas.reveal(step)
        self.click(
            self.canvas.viewport(), self.canvas.pixel_at(self.canvas.stage.boxes[step].center)
        )

    def select(self, element: str) -> None:
        """Have an element selected, as the drawing itself does on a click."""
        self.canvas.setFocus()
        self.canvas.select((element,))

    def undo_all(self) -> None:
        """Undo step by step, by the keyboard, until nothing is left."""
        self.canvas.setFocus()
        while self.action("edit.undo").isEnabled():
            self.press(Qt.Key.Key_Z, CONTROL)


def input_at(hands: Hands, path: str) -> QWidget:
    """The input of the field at a path in the properties panel."""
    QApplication.processEvents()
    inside: QWidget = hands.window.properties
    if path.startswith("handoff.messages."):
        number, path = path.removeprefix("handoff.messages.").split(".", 1)
        cards = inside.findChildren(MessageCard)
        inside = [card for card in cards if card.isVisibleTo(hands.window)][int(number)]
    for editor in inside.findChildren(Editor):
        if editor.field.path == path and editor.isVisibleTo(hands.window):
            return editor.input
    raise AssertionError(f"no field {path} is shown")


def in_dialog(kind: type[W], deed: Callable[[W], None]) -> None:
    """Do something in the dialog that opens next; close it should the deed fail."""

    def do() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None or not dialog.isActiveWindow():
            QTimer.singleShot(20, do)
            return
        try:
            assert isinstance(dialog, kind), f"{dialog} is open"
            deed(dialog)
        except BaseException:
            dialog.close()
            raise

    QTimer.singleShot(20, do)


def button(dialog: QWidget, text: str) -> QPushButton:
    """The dialog's button with that text."""
    return next(
        one for one in dialog.findChildren(QPushButton) if one.text().replace("&", "") == text
    )
