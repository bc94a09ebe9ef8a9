"""Sees to it that nothing is lost: keeps unsaved work, and watches what others do to the file."""

from collections.abc import Mapping

from PySide6.QtCore import QFileSystemWatcher, QTimer, Signal
from PySide6.QtWidgets import QWidget

from pathways.errors import PathwaysError
from pathways.language import _
from pathways.session.keeper import Keeper
from pathways.session.recovery import Recovered, RecoveryStore
from pathways.session.vigil import News, Vigil
from pathways.storage import FileState, read
from pathways.ui.background import Work
from pathways.ui.dialogs.trouble import tell, tell_error
from pathways.ui.keeping.change_bar import ChangeBar
from pathways.ui.keeping.matters import Deeds, choices_between, matter_of, store_matter
from pathways.ui.look import Look
from pathways.ui.undo import Editor
from pathways.ui.windows.desk import Desk, Slots
from pathways.ui.windows.files import FileDesk

_SETTLE = 200
"""Milliseconds that a file is left alone after something stirred there."""


class KeepingDesk(Desk):
    """Tells of trouble in the bar, never in the way; and offers what a crash left behind."""

    _heard = Signal(object)
    _kept = Signal(object)

    def __init__(self, editor: Editor, files: FileDesk, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._editor = editor
        self._files = files
        self._look = look
        self._window = window
        self.bar = ChangeBar()
        self._store = RecoveryStore()
        self._keeper = Keeper(editor.document, self._store, told=self._kept.emit)
        self._vigil = Vigil(self._heard.emit)
        self._deeds = Deeds(
            compare=self.compare,
            take_theirs=files.take_theirs,
            keep_mine=files.save_anyway,
            save_elsewhere=files.save_as,
            save=files.save,
            look_again=self._vigil.look,
            dismiss=self._dismiss,
        )
        self._news: News | None = None
        self._store_fails = False
        self._dismissed: tuple[object, ...] = ()
        self._work: list[Work] = []
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_SETTLE)
        self._settling.timeout.connect(self._vigil.look)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._stir)
        self._watcher.directoryChanged.connect(self._stir)
        self._heard.connect(self._hear)
        self._kept.connect(self._hear_store)
        files.saved.connect(self._follow)
        files.hindered.connect(self._hinder)

    def slots(self) -> Slots:
        """Comparing, and looking for what was recovered."""
        return {
            "file.compare": self.compare,
            "file.recovered": lambda: self.offer_recovered(asked=True),
        }

    def enabled(self) -> Mapping[str, bool]:
        """Only what has a file can be compared with it."""
        return {"file.compare": self._files.path is not None}

    def retranslate(self) -> None:
        """Say it in the language of now."""
        self._tell()

    def stop(self) -> None:
        """The window closes: what is unsaved was given up by the user."""
        self._settling.stop()
        for work in self._work:
            work.wait()
        self._vigil.close()
        self._keeper.close()

    # What a crash left behind

    def offer_recovered(self, *, asked: bool = False) -> None:
        """Look for what was recovered, and offer it; say that there is nothing only if `asked`."""
        work = Work(self._left_behind, self)
        work.done.connect(lambda found: self._offer(found, asked=asked))
        self._start(work)

    def _left_behind(self) -> tuple[Recovered, ...]:
        self._store.clean()
        return self._store.left_behind()

    def _offer(self, found: tuple[Recovered, ...], *, asked: bool) -> None:
        from pathways.ui.keeping.recovery_dialog import RecoveryDialog

        if found:
            dialog = RecoveryDialog(self._look, found, self._window)
            dialog.recovered_wanted.connect(self._open_recovered)
            dialog.file_wanted.connect(self._files.open)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()
        elif asked:
            tell(
                self._window,
                _("There is nothing to recover."),
                _("Unsaved work is kept here when the program ends before its time."),
            )

    def _open_recovered(self, recovered: Recovered) -> None:
        if self._files.take_recovered(recovered):
            self._start(Work(lambda: self._take_over(recovered), self))

    def _take_over(self, recovered: Recovered) -> None:
        """Delete it, but only when this window has put it in its own place."""
        if self._keeper.flush():
            recovered.discard()

    def _start(self, work: Work) -> None:
        self._work = [*self._work[-3:], work]
        work.start()

    # What others do to the file

    def compare(self) -> None:
        """Show the file's state beside the window's, with what can be chosen."""
        from pathways.ui.keeping.compare import CompareDialog

        path = self._files.path
        if path is None:
            return
        try:
            theirs = read(path)
        except PathwaysError as error:
            tell_error(self._window, error)
            return
        changed = self._news is not None and self._news.state is FileState.CHANGED
        choices = choices_between(self._deeds) if changed else ()
        dialog = CompareDialog(self._look, theirs, self._editor.model, choices, self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _follow(self) -> None:
        """Another file, or the same as it is since it was saved."""
        document = self._editor.document
        self._news, self._dismissed = None, ()
        self._keeper.look()
        self._vigil.watch(document.path, document.seen)
        self._watch()
        self._tell()
        self.turned.emit()

    def _watch(self) -> None:
        watched = [*self._watcher.files(), *self._watcher.directories()]
        path = self._files.path
        wanted = [str(path), str(path.parent)] if path is not None else []
        gone = [one for one in watched if one not in wanted]
        new = [one for one in wanted if one not in watched]
        if gone:
            self._watcher.removePaths(gone)
        if new:
            self._watcher.addPaths(new)

    def _stir(self) -> None:
        """Something happened at the file; whoever writes it may not be done yet."""
        self._settling.start()
        self._watch()

    def _hear(self, news: News) -> None:
        document = self._editor.document
        if (news.path, news.seen) == (document.path, document.seen):
            self._news = news
            self._tell()

    def _hinder(self) -> None:
        """Saving was refused: the file is another than the one that was opened."""
        document = self._editor.document
        if document.path is not None and document.seen is not None:
            self._dismissed = ()
            self._hear(News(document.path, document.seen, FileState.CHANGED, None, writable=True))
            self._files.notice.emit(_("Not saved: choose first what to do with the changed file."))
            self.bar.take_focus()

    def _hear_store(self, error: OSError | None) -> None:
        self._store_fails = error is not None
        self._tell()

    def _tell(self) -> None:
        matter = matter_of(self._news, self._deeds) if self._news is not None else None
        if matter is None and self._store_fails:
            matter = store_matter(self._deeds)
        if matter is not None and self._gist() == self._dismissed:
            matter = None
        self.bar.tell(matter)

    def _gist(self) -> tuple[object, ...]:
        """What the bar tells of now; it is told again when this is another."""
        news = self._news
        about = (news.state, news.other, news.writable) if news is not None else ()
        return (*about, self._store_fails)

    def _dismiss(self) -> None:
        self._dismissed = self._gist()
        self._tell()
