"""Open a page in Qt's Chromium and handle it: a program by itself, for it cannot live in a test.

It reads a JSON object from its input: the `page`, whether the screen is `dark`, the window's
`size`, and `steps`. Each step is a list of what to do and with what:

    ["run", "document.title"]       what the expression gives, or its promise keeps
    ["until", "innerWidth > 0"]     waits until it holds
    ["load", "/path/of/a/script.js"]
    ["click", "#selector"]          a real click in the middle of what is seen of it
    ["type", "words"]
    ["press", "Tab"]
    ["grab", "/path/of/a/picture.png"]

It writes what every `run` gave and what the page said on its console, as JSON.
"""

import json
import os
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWebEngineCore import QWebEnginePage
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QApplication, QWidget

_PATIENCE = 30_000
_SETTLED = 100
"""Milliseconds that a page needs to take in what was done, at least."""

_MIDDLE = """(() => {{
  const box = document.querySelector({selector}).getBoundingClientRect();
  return [box.x + box.width / 2, box.y + box.height / 2];
}})()"""
_KEPT = """window.__kept = null;
Promise.resolve({expression}).then((value) => {{ window.__kept = JSON.stringify([value]); }});"""


class Page(QWebEnginePage):
    """A page that notes what is said on its console."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []

    def javaScriptConsoleMessage(self, level: Any, message: str, line: int, source: str) -> None:
        """Called by Qt for every message."""
        self.said.append(f"{level.name} {source}:{line}: {message}")


class Browser:
    """A window with one page."""

    def __init__(self, size: tuple[int, int]) -> None:
        self.page = Page()
        self._view = QWebEngineView()
        self._view.setPage(self.page)
        self._view.resize(*size)
        self._view.show()

    def open(self, file: Path) -> None:
        """Wait for the page."""
        loop = QEventLoop()
        self.page.loadFinished.connect(loop.quit)
        self.page.load(QUrl.fromLocalFile(str(file)))
        QTimer.singleShot(_PATIENCE, loop.quit)
        loop.exec()
        QTest.qWait(_SETTLED)

    def run(self, expression: str) -> Any:
        """What an expression gives, or its promise keeps; it sees the page but not its script."""
        self._asked(_KEPT.format(expression=expression))
        for _ in range(_PATIENCE // 20):
            kept = self._asked("window.__kept")
            if kept:
                return json.loads(kept)[0]
            QTest.qWait(20)
        raise TimeoutError(expression)

    def until(self, condition: str) -> None:
        """Wait until an expression holds."""
        for _ in range(_PATIENCE // _SETTLED):
            if self.run(f"Boolean({condition})"):
                return
            QTest.qWait(_SETTLED)
        raise TimeoutError(condition)

    def load(self, file: str) -> None:
        """Run a script beside the page."""
        self._asked(Path(file).read_text(encoding="utf-8") + "\n;1")

    def click(self, selector: str) -> None:
        """Click in the middle of an element."""
        x, y = self.run(_MIDDLE.format(selector=json.dumps(selector)))
        button = Qt.MouseButton.LeftButton
        QTest.mouseClick(self._heart(), button, pos=QPoint(round(x), round(y)))
        QTest.qWait(_SETTLED)

    def type(self, words: str) -> None:
        """Type where the focus is."""
        QTest.keyClicks(self._heart(), words)
        QTest.qWait(_SETTLED)

    def press(self, key: str) -> None:
        """Press one key, by Qt's name of it."""
        QTest.keyClick(self._heart(), Qt.Key[f"Key_{key}"])
        QTest.qWait(_SETTLED)

    def grab(self, file: str) -> None:
        """Keep what is seen as a picture."""
        QTest.qWait(10 * _SETTLED)
        self._view.grab().save(file)

    def _heart(self) -> QWidget:
        """What Chromium takes mouse and keys from."""
        heart = self._view.focusProxy()
        assert heart is not None
        return heart

    def _asked(self, script: str) -> Any:
        loop, given = QEventLoop(), []

        def take(value: Any) -> None:
            given.append(value)
            loop.quit()

        # World 1 is not the page's own: its Content-Security-Policy has no say there.
        self.page.runJavaScript(script, 1, take)
        if not given:
            QTimer.singleShot(_PATIENCE, loop.quit)
            loop.exec()
        return given[0] if given else None


def main() -> int:
    """Do as the input says."""
    wanted = json.load(sys.stdin)
    shade = "--blink-settings=preferredColorScheme=0" if wanted.get("dark") else ""
    os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] = (
        f"--disable-gpu --force-prefers-reduced-motion {shade}"
    )
    os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"  # it cannot be had in a container
    _app = QApplication(["chromium"])
    browser = Browser(tuple(wanted.get("size", (1280, 900))))
    browser.open(Path(wanted["page"]))
    given = []
    for verb, *objects in wanted["steps"]:
        done = getattr(browser, verb)(*objects)
        if verb == "run":
            given.append(done)
    json.dump({"given": given, "said": browser.page.said}, sys.stdout)
    sys.stdout.flush()
    # Chromium's own threads outlive Python's order of taking things down.
    os._exit(0)


if __name__ == "__main__":
    main()
