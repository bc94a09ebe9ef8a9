"""How long a key keeps a person waiting who draws thirty steps with names from the keyboard.

On a screen (Xvfb will do) rather than without one, for the window to be painted:

.venv/bin/python -m benchmarks.bench_capture

It writes the median and the worst of all keys, from the key to the painted window, once for the
bare canvas and once for the whole window with its panels; the target is 50 and 100 ms. The very
first key is told apart, since much is made then that later keys find made.
"""

import gc
import os
import sys
from collections.abc import Iterator
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from pathways.app import UNHURRIED
from pathways.model import CareModel, Pathway
from pathways.session import Document
from pathways.ui.canvas.canvas import Canvas
from pathways.ui.look import Look
from pathways.ui.undo import Editor

STEPS = 30
_PAUSE_MS = 30
"""Between two keys; who writes 400 signs a minute pauses five times as long."""
_NONE, _SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
_NAMES = ("Time hos fastlegen", "Mottak og avklaring", "Hverdag hjemme")
_WAYS = (
    (Qt.Key.Key_Return, _NONE),
    (Qt.Key.Key_Tab, _NONE),
    (Qt.Key.Key_Return, _NONE),
    (Qt.Key.Key_Backtab, _SHIFT),
    (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier),
)


def keys() -> Iterator[tuple[str, str | Qt.Key, Qt.KeyboardModifier]]:
    """Every key with what it is for: a letter of a name, or the next step."""
    for number in range(STEPS):
        for sign in _NAMES[number % len(_NAMES)]:
            yield "letter", sign, _NONE
        if number < STEPS - 1:
            key, held = _WAYS[number % len(_WAYS)]
            yield "step", key, held
    yield "end", Qt.Key.Key_Escape, _NONE


class Paintings(QObject):
    """Counts how often a window has been painted."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.count = 0
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """A window that is brought up to date paints all that has changed in it."""
        self.count += event.type() == QEvent.Type.UpdateRequest
        return False


def captured(app: QApplication, window: QWidget) -> dict[str, list[float]]:
    """Milliseconds from each key to the painted window, by what the key was for."""
    taken: dict[str, list[float]] = {"letter": [], "step": [], "end": []}
    paintings = Paintings(window)
    for purpose, key, held in keys():
        QTest.qWait(_PAUSE_MS)
        before, start = paintings.count, perf_counter()
        if isinstance(key, str):
            QTest.keyClicks(app.focusWidget() or window, key)
        else:
            QTest.keyClick(app.focusWidget() or window, key, held)
        while paintings.count == before:
            app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        taken[purpose].append(1000 * (perf_counter() - start))
    return taken


def report(name: str, taken: dict[str, list[float]]) -> None:
    for purpose in ("letter", "step"):
        times = taken[purpose][purpose == "letter" :]
        print(f"{name}, {purpose}: median {median(times):.1f} ms, worst {max(times):.1f} ms")
    print(f"{name}, first key: {taken['letter'][0]:.1f} ms")


def shown(window: QWidget) -> None:
    """Show a window and wait until the keyboard is its own."""
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    QTest.qWait(300)


def main() -> None:
    app = QApplication(sys.argv)
    look = Look("light", 100)
    gc.set_threshold(*UNHURRIED)
    model = CareModel(pathways=(Pathway(id="way", name="KOLS"),))

    canvas = Canvas(Editor(Document(model)), "way")
    canvas.resize(1280, 720)
    shown(canvas)
    canvas.setFocus()
    report("canvas", captured(app, canvas))
    assert len(canvas.editor.model.pathways[0].steps) == STEPS
    canvas.close()

    from pathways.ui.windows.main_window import MainWindow

    window = MainWindow()
    window.resize(1280, 720)
    shown(window)
    window.editor.document.open(model, None)
    QTest.qWait(2000)
    drawing = window.tabs.canvas
    assert drawing is not None
    drawing.setFocus()
    report("window", captured(app, window))
    assert len(window.editor.model.pathways[0].steps) == STEPS
    del look


if __name__ == "__main__":
    with TemporaryDirectory() as home:
        for folder in ("CONFIG", "DATA", "STATE", "CACHE"):
            os.environ[f"XDG_{folder}_HOME"] = home
        main()
