"""How soon the report builder's preview follows a choice, and how long the window waits meanwhile.

python -m benchmarks.report_builder [FILE ...]
"""

import gc
import os
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

from pathways.app import UNHURRIED
from pathways.model import Audience
from pathways.ui.reporting.builder import ReportBuilder
from pathways.ui.reporting.drafts import Drafts
from pathways.ui.windows.main_window import MainWindow

_SAMPLES = (Path("samples/kols.pathway"), Path("samples/hallingdal-region.pathway"))
_TICK = 2
"""Milliseconds between two looks at the clock."""
_REST = 1.0
"""Seconds that the window gets to settle in."""


def measured(dialog: ReportBuilder, choose: Callable[[], object]) -> tuple[float, float]:
    """Milliseconds until the pages in sight are painted, and the longest that the window waited."""
    gaps: list[float] = []
    last = begun = perf_counter()
    choose()
    gaps.append(perf_counter() - begun)
    loop = QEventLoop()
    timer = QTimer()

    def look() -> None:
        nonlocal last
        now = perf_counter()
        gaps.append(now - last)
        last = now
        if dialog.is_current and dialog.preview.view.is_painted:
            loop.quit()

    timer.timeout.connect(look)
    timer.start(_TICK)
    loop.exec()
    return (perf_counter() - begun) * 1000, max(gaps) * 1000


def run(path: Path) -> None:
    """Measure some choices on one model."""
    window = MainWindow()
    window.resize(1280, 720)
    window.show()
    window.files.open(path)
    settled = perf_counter() + _REST
    while not window.finding_desk.watch.is_current or perf_counter() < settled:
        QApplication.processEvents()
    begun = perf_counter()
    dialog = ReportBuilder(window.editor, path.parent, Drafts(), lambda _parent: None, window)
    dialog.show()
    opened = (perf_counter() - begun) * 1000
    form = dialog.form
    choices: dict[str, Callable[[], object]] = {
        "first preview": lambda: None,
        "a colour": lambda: form.accent._take("#7a1f3d"),
        "paper A3": lambda: form.paper.setCurrentIndex(2),
        "lying": lambda: form.landscape.setChecked(True),
        "steering group": form.audience.buttons[Audience.STEERING_GROUP].click,
        "patients": form.audience.buttons[Audience.PATIENTS].click,
        "one unit": form.audience.buttons[Audience.UNIT].click,
        "professionals": form.audience.buttons[Audience.PROFESSIONALS].click,
        "a section less": lambda: form.sections.item(1).setCheckState(Qt.CheckState.Unchecked),
    }
    print(f"\n{path.name}: the dialog is there after {opened:.0f} ms")
    print(f"{'choice':<16}{'pages':>7}{'shown after ms':>16}{'longest wait ms':>17}")
    for name, choose in choices.items():
        shown, waited = measured(dialog, choose)
        print(f"{name:<16}{dialog.preview.view.count:>7}{shown:>16.0f}{waited:>17.0f}")
    dialog.reject()
    window.editor.stack.setClean()
    window.close()


if __name__ == "__main__":
    gc.set_threshold(*UNHURRIED)  # as the program does
    application = QApplication(sys.argv[:1])
    for file in [Path(name) for name in sys.argv[1:]] or _SAMPLES:
        run(file)
