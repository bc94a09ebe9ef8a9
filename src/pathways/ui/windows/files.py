"""New, open, save and close: the document and its file, and what is asked before changes go."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from pathways.errors import ChangedFileError, PathwaysError
from pathways.language import _
from pathways.model import CareModel, Pathway
from pathways.paths import is_file
from pathways.session import with_recent, without_recent
from pathways.session.recovery import Recovered
from pathways.storage import SUFFIX, Fingerprint, read, read_for_work, write
from pathways.ui.choices import Choices
from pathways.ui.dialogs.questions import Lost, Unsaved, ask_lost, ask_unsaved
from pathways.ui.dialogs.trouble import tell_error
from pathways.ui.undo import Editor
from pathways.ui.windows.desk import Desk, Slots
from pathways.ui.windows.places import ask_file, ask_new_file, file_stem, model_files, usual_folder
from pathways.ui.windows.shelf import fill_recent, fill_templates


class FileDesk(Desk):
    """Does the File menu's work for one window; `renamed` when the document's name is another."""

    renamed = Signal()
    saved = Signal()
    """The document is in its file just as it is now, or another document was opened."""
    hindered = Signal()
    """It was not saved, for somebody else has changed the file."""
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
        folder = usual_folder(self._choices.settings, self.path)
        path = ask_file(self._window, _("Open a model"), folder)
        if path is not None:
            self.open(path)

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
            model, seen = read_for_work(path)
        except PathwaysError as error:
            return error
        self._put(model, path, seen)
        self._choices.keep(with_recent(self._choices.settings, path))
        return None

    def take_recovered(self, recovered: Recovered) -> bool:
        """Put what a crash left in place of the open model, as changes that are not saved yet."""
        if not self.may_leave():
            return False
        try:
            model = recovered.read()
        except PathwaysError as error:
            tell_error(self._window, error)
            return False
        self._put(model, recovered.origin.path, recovered.origin.seen, saved=False)
        return True

    def open_recent(self, path: Path) -> None:
        """Open a recent file; about one that is gone, ask what to do."""
        if is_file(path):
            self.open(path)
            return
        answer = ask_lost(self._window, path)
        if answer is Lost.FORGET:
            self.forget(path)
        elif answer is Lost.FIND:
            self.find(path)

    def forget(self, path: Path) -> None:
        """Take a file off the list of recent ones."""
        self._choices.keep(without_recent(self._choices.settings, path))
        self.renamed.emit()

    def find(self, path: Path) -> None:
        """Let the user show where a recent file is now, and open it."""
        folder = usual_folder(self._choices.settings, None)
        found = ask_file(self._window, _("Find “{name}”").format(name=path.name), folder)
        if found is not None and self.open(found):
            self.forget(path)

    def begin(self, template: Path | None) -> None:
        """Begin from a template, or on an empty sheet; saving asks where to."""
        if template is None:
            self.new()
            return
        if not self.may_leave():
            return
        try:
            model = read(template)
        except PathwaysError as error:
            tell_error(self._window, error)
            return
        self._put(model, None)
        self.notice.emit(_("This is a copy of the template; change it as you like."))

    def save(self) -> bool:
        """Save in the document's file; asks for one where there is none."""
        if self.path is None:
            return self.save_as()
        return self._write(self.path, self._editor.document.seen)

    def save_anyway(self) -> bool:
        """Save in the document's file, whatever somebody else has put there.

        What was there is kept beside it, as the save before always is.
        """
        return self.path is not None and self._write(self.path, None)

    def save_as(self) -> bool:
        """Save in a file the user chooses, and keep to it from now on."""
        path = self.ask_where(_("Save the model"), SUFFIX, model_files())
        if path is None:
            return False
        same = path == self.path
        return self._write(path, self._editor.document.seen if same else None)

    def save_copy(self) -> None:
        """Save what is open in another file, and stay with the first."""
        path = self.ask_where(_("Save a copy"), SUFFIX, model_files())
        if path is not None:
            try:
                write(self._editor.model, path)
            except PathwaysError as error:
                tell_error(self._window, error)

    def take_theirs(self) -> bool:
        """Show what the document's file holds by now; undoing it brings the own state back."""
        assert self.path is not None
        try:
            model, seen = read_for_work(self.path)
        except PathwaysError as error:
            tell_error(self._window, error)
            return False
        self._editor.perform(_("Take the file's state"), model)
        self._settle(self.path, seen)
        return True

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
        return ask_new_file(self._window, title, self.suggested(suffix), kinds)

    def suggested(self, suffix: str) -> Path:
        """Where something made of the model may go, by the model's own file or name."""
        stem = self.path.stem if self.path else file_stem(self._editor.model.title)
        return usual_folder(self._choices.settings, self.path) / f"{stem}{suffix}"

    def ask_which(self, title: str, kinds: str) -> Path | None:
        """Let the user choose a file to read."""
        folder = usual_folder(self._choices.settings, self.path)
        return ask_file(self._window, title, folder, kinds)

    def fill_recent(self, menu: QMenu) -> None:
        """Offer the recent files."""
        fill_recent(menu, self._choices.settings.recent_files, self.open_recent)

    def fill_templates(self, menu: QMenu) -> None:
        """Offer the templates."""
        fill_templates(menu, self.begin)

    def _put(
        self,
        model: CareModel,
        path: Path | None,
        seen: Fingerprint | None = None,
        *,
        saved: bool = True,
    ) -> None:
        self._editor.stack.clear()
        self._editor.document.open(model, path, seen, saved=saved)
        if not saved:
            self._editor.stack.resetClean()
        self.saved.emit()
        self.renamed.emit()

    def _write(self, path: Path, seen: Fingerprint | None) -> bool:
        try:
            seen = write(self._editor.model, path, seen=seen)
        except ChangedFileError:
            self.hindered.emit()
            return False
        except PathwaysError as error:
            tell_error(self._window, error)
            return False
        self._settle(path, seen)
        self._choices.keep(with_recent(self._choices.settings, path))
        self.notice.emit(_("Saved in {file}").format(file=path))
        return True

    def _settle(self, path: Path, seen: Fingerprint) -> None:
        """Note that the document's file holds the model as it is now."""
        self._editor.document.keep(path, seen)
        self._editor.stack.setClean()
        self.saved.emit()
        self.renamed.emit()
