"""Open the window and run it until it is closed."""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from pathways import __version__
from pathways.language import set_language
from pathways.session import load_settings, start_log
from pathways.ui.dialogs.trouble import tell_error
from pathways.ui.guard import Guard
from pathways.ui.icons import icon
from pathways.ui.windows.main_window import MainWindow


def run(path: Path | None, language: str | None) -> int:
    """Open the window, as `app.start` says; returns the exit code once it is closed."""
    start_log()
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Pathways")
    app.setApplicationDisplayName("Pathways")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("pathways")
    app.setStyle("Fusion")
    app.setWindowIcon(icon("transit-connection-variant"))
    chosen = language or load_settings().language
    if chosen is not None:
        set_language(chosen)
    window = MainWindow()
    guard = Guard(window, window.files.save_copy)
    guard.stand()
    error = window.files.take(path) if path is not None else None
    window.show()
    window.keeping.offer_recovered()
    if error is not None:
        QTimer.singleShot(0, lambda: tell_error(window, error))
    return app.exec()
