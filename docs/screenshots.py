"""Take the pictures of the documentation from the real program: `make docs`."""

import json
import os
import tempfile
from pathlib import Path

OWN = Path(tempfile.mkdtemp())
SCREEN = {"name": "desk", "x": 0, "y": 0, "width": 1680, "height": 980}
SCREEN |= {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
(OWN / "screens.json").write_text(json.dumps({"screens": [SCREEN]}))
os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={OWN / 'screens.json'}"
os.environ["XDG_CONFIG_HOME"] = str(OWN)

from PySide6.QtCore import QElapsedTimer
from PySide6.QtWidgets import QApplication

from pathways.assets import sample
from pathways.language import set_language
from pathways.ui.windows.main_window import MainWindow

FOLDER = Path(__file__).parent
BREAK = "k-klar--k-hjemmesykepleie"
"""The discharge from the ward to home nursing, where most is missing."""


def main() -> None:
    """The main window on the KOLS sample, with one finding of a broken handoff and what helps."""
    app = QApplication([])
    app.setStyle("Fusion")
    set_language("nb")
    window = MainWindow()
    window.look.set_theme("light")
    window.showMaximized()
    window.files.open(sample("kols.pathway"))
    canvas = window.tabs.canvas
    assert canvas is not None
    while not window.finding_desk.watch.is_current:
        _wait(app, 100)
    while BREAK not in canvas.selected() or not window.actions_["edit.mend"].isEnabled():
        window.actions_["view.next_finding"].trigger()
        _wait(app, 50)
    _wait(app, 1000)
    window.grab().save(str(FOLDER / "screenshot.png"))
    window.close()


def _wait(app: QApplication, milliseconds: int) -> None:
    timer = QElapsedTimer()
    timer.start()
    while timer.elapsed() < milliseconds:
        app.processEvents()


if __name__ == "__main__":
    main()
