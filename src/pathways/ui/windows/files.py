"""New, open, save and close: the document and its file, and what is asked before changes go."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from pathways.assets import samples
from pathways.errors import PathwaysError
from pathways.language import _
from pathways.model import CareModel, Pathway
from pathways.paths import is_file, is_folder
from pathways.session import with_recent, without_recent
from pathways.storage import SUFFIX, read, write
from pathways.ui.choices import Choices
from pathways.ui.dialogs.questions import Unsaved, ask_unsaved
from pathways.ui.dialogs.trouble import tell, tell_error
from pathways.ui.undo import Editor
from pathways.ui.windows.desk import Desk, Slots
from pathways.ui.windows.shelf import sample_title

_FORBIDDEN = '<>:"/\\|?*'
"""Signs that some system does not take in a file's name."""


class FileDesk(Desk):
    """Does the File menu's work for one window; `renamed` when the document's name is another."""

    renamed = Signal()
    notice = Signal(str)
    """A sentence for the status bar."""

    def __init__(self, editor: Editor, choices: Choices, window: QWidget) -> None:
        super().__init__(window)
        self._editor = editor
        self._choices = choices
        self._window = window

    def slots(self) -> Slots:
        """The document's coming and going."""
        return {
            "file.new": self.new,
            "file.open": self.ask_and_open,
            "file.save": self.save,
            "file.save_as": self.save_as,
            "file.close": self.close,
        }

    def enabled(self) -> Mapping[str, bool]:
        """What is empty cannot be saved."""
        needy = ("file.save", "file.save_as", "file.close")
        return dict.fromkeys(needy, bool(self._editor.model.pathways))

    @property
    def path(self) -> Path | None:
        """Where the document is kept; None while it has no file."""
        return self._editor.document.path

    @property
    def name(self) -> str:
        """What the document is called: its file's name, else its title."""
        if self.path is not None:
            return self.path.name
        return self._editor.model.title or _("Unnamed model")

    def new(self) -> None:
        """Begin a model with one empty sheet, unless the user wants to keep the open one."""
        if self.may_leave():
            self._put(CareModel(pathways=(Pathway(id="pathway-1"),)), None)

    def close(self) -> None:
        """Leave the open model for the start page, unless the user wants to keep it."""
        if self.may_leave():
            self._put(CareModel(), None)

    def ask_and_open(self) -> None:
        """Let the user choose a file and open it."""
        chosen, _kind = QFileDialog.getOpenFileName(
            self._window, _("Open a model"), str(self._folder()), _filter()
        )
        if chosen:
            self.open(Path(chosen))

    def open(self, path: Path) -> bool:
        """Open a file in place of the open one; when that fails, all stays as it was."""
        if not self.may_leave():
            return False
        error = self.take(path)
        if error is not None:
            tell_error(self._window, error)
        return error is None

    def take(self, path: Path) -> PathwaysError | None:
        """Put a file in place of the open one without asking; gives the error that hindered it."""
        try:
            model = read(path)
        except PathwaysError as error:
            return error
        self._put(model, path)
        self._choices.keep(with_recent(self._choices.settings, path))
        return None

    def open_recent(self, path: Path) -> None:
        """Open a recent file; one that is gone is taken off the list."""
        if is_file(path):
            self.open(path)
            return
        self._choices.keep(without_recent(self._choices.settings, path))
        tell(
            self._window,
            _("“{name}” is no longer there.").format(name=path.name),
            _("It was in {folder}. It has been taken off the list of recent files.").format(
                folder=path.parent
            ),
        )
        self.renamed.emit()

    def open_sample(self, path: Path) -> None:
        """Open a copy of a sample; saving it asks where to."""
        if not self.may_leave():
            return
        try:
            model = read(path)
        except PathwaysError as error:
            tell_error(self._window, error)
            return
        self._put(model, None)
        self.notice.emit(_("This is a copy of the sample; change it as you like."))

    def save(self) -> bool:
        """Save in the document's file; asks for one where there is none."""
        return self._write(self.path) if self.path is not None else self.save_as()

    def save_as(self) -> bool:
        """Save in a file the user chooses, and keep to it from now on."""
        path = self.ask_where(_("Save the model"), SUFFIX, _filter())
        return path is not None and self._write(path)

    def save_copy(self) -> None:
        """Save what is open in another file, and stay with the first."""
        path = self.ask_where(_("Save a copy"), SUFFIX, _filter())
        if path is not None:
            try:
                write(self._editor.model, path)
            except PathwaysError as error:
                tell_error(self._window, error)

    def may_leave(self) -> bool:
        """Whether the open document can go: saved, or the user does not want it saved."""
        if self._editor.stack.isClean():
            return True
        answer = ask_unsaved(self._window, self.name)
        if answer is Unsaved.SAVE:
            return self.save()
        return answer is Unsaved.DROP

    def ask_where(self, title: str, suffix: str, kinds: str) -> Path | None:
        """Let the user choose a file to write, whose name ends as it should."""
        stem = self.path.stem if self.path else _file_name(self._editor.model.title)
        suggested = self._folder() / f"{stem}{suffix}"
        chosen, _kind = QFileDialog.getSaveFileName(self._window, title, str(suggested), kinds)
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix else path.with_name(f"{path.name}{suffix}")

    def fill_recent(self, menu: QMenu) -> None:
        """Offer the recent files."""
        _fill(
            menu,
            [(path.name, path) for path in self._choices.settings.recent_files],
            self.open_recent,
        )
        if menu.isEmpty():
            menu.addAction(_("No files yet")).setEnabled(False)

    def fill_samples(self, menu: QMenu) -> None:
        """Offer the samples."""
        _fill(menu, [(sample_title(path), path) for path in samples()], self.open_sample)

    def _put(self, model: CareModel, path: Path | None) -> None:
        self._editor.stack.clear()
        self._editor.document.open(model, path)
        self.renamed.emit()

    def _write(self, path: Path) -> bool:
        try:
            write(self._editor.model, path)
        except PathwaysError as error:
            tell_error(self._window, error)
            return False
        self._editor.document.path = path
        self._editor.stack.setClean()
        self._choices.keep(with_recent(self._choices.settings, path))
        self.renamed.emit()
        self.notice.emit(_("Saved in {file}").format(file=path))
        return True

    def _folder(self) -> Path:
        if self.path is not None:
            return self.path.parent
        for recent in self._choices.settings.recent_files[:1]:
            if is_folder(recent.parent):
                return recent.parent
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        return Path(QStandardPaths.writableLocation(documents) or Path.home())


def _filter() -> str:
    return _("Pathways models (*{suffix});;All files (*)").format(suffix=SUFFIX)


def _file_name(title: str) -> str:
    kept = "".join(sign for sign in title if sign not in _FORBIDDEN).strip(" .")
    return kept[:80] or _("Pathway")


def _fill(menu: QMenu, files: list[tuple[str, Path]], chosen: Callable[[Path], object]) -> None:
    menu.clear()
    for number, (text, path) in enumerate(files, 1):
        action = menu.addAction(text.replace("&", "&&"))
        action.setObjectName(f"{menu.objectName()}.{number}")
        action.setStatusTip(str(path))
        action.triggered.connect(partial(_choose, chosen, path))


def _choose(chosen: Callable[[Path], object], path: Path, _checked: bool = False) -> None:
    chosen(path)
