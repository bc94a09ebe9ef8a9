"""The program starts, shows a file, and ends, as a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

_RUN = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pathways import app
from pathways.ui import opening

class Once(opening.MainWindow):
    def showEvent(self, event):
        super().showEvent(event)
        self.finding_desk.counted.connect(lambda: QTimer.singleShot(0, self.tell))
        QTimer.singleShot(0, self.answer)

    def answer(self):
        box = QApplication.activeModalWidget()
        if box is not None:
            print(box.text())
            box.close()
            self.close()
        elif self.isVisible():
            QTimer.singleShot(50, self.answer)

    def tell(self):
        if self.finding_desk.watch.is_current and self.editor.model.pathways:
            print(self.windowTitle(), len(self.finding_desk.watch.findings) > 0)
            self.close()

opening.MainWindow = Once
sys.exit(app.start(Path(sys.argv[1])))
"""


def _run(path: Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-c", _RUN, str(path)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONIOENCODING": "utf-8"},
    )


def test_that_a_file_is_shown_with_its_findings(file: Path) -> None:
    run = _run(file)
    assert run.stdout.strip() == "copd.pathway[*] – Pathways True"
    assert run.returncode == 0
    assert "Traceback" not in run.stderr


@pytest.mark.parametrize("name", ["gone.pathway", "bad.pathway"])
def test_that_a_file_that_cannot_be_opened_is_told_in_the_window(tmp_path: Path, name: str) -> None:
    (tmp_path / "bad.pathway").write_text("junk")
    run = _run(tmp_path / name)
    assert run.stdout.strip()
    assert run.returncode == 0
    assert "Traceback" not in run.stderr
