"""Where files are looked for and put, and what they are called."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from pathways.language import _
from pathways.paths import is_folder
from pathways.session import Settings
from pathways.storage import SUFFIX

_FORBIDDEN = '<>:"/\\|?*'
"""Signs that some system does not take in a file's name."""


def model_files() -> str:
    """The kinds of file to choose between when a model is opened or saved."""
    return _("Pathways models (*{suffix});;All files (*)").format(suffix=SUFFIX)


def usual_folder(settings: Settings, path: Path | None) -> Path:
    """The folder to begin in: the open file's, else the last one's, else the user's documents."""
    if path is not None:
        return path.parent
    for recent in settings.recent_files[:1]:
        if is_folder(recent.parent):
            return recent.parent
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(documents) or Path.home())


def file_stem(title: str) -> str:
    """A name for a file from what is in it."""
    kept = "".join(sign for sign in title if sign not in _FORBIDDEN).strip(" .")
    return kept[:80] or _("Pathway")


def ask_file(parent: QWidget, title: str, folder: Path, kinds: str = "") -> Path | None:
    """Let the user choose a file that is there; a model's, unless other kinds are given."""
    kinds = kinds or model_files()
    chosen, _kind = QFileDialog.getOpenFileName(parent, title, str(folder), kinds)
    return Path(chosen) if chosen else None


def ask_new_file(parent: QWidget, title: str, suggested: Path, kinds: str) -> Path | None:
    """Let the user choose a file to write, whose name ends as the suggested one does."""
    chosen, _kind = QFileDialog.getSaveFileName(parent, title, str(suggested), kinds)
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix else path.with_name(f"{path.name}{suggested.suffix}")
