"""The report: asked for, made in the background, and opened or printed."""

import logging
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QWidget

from pathways.errors import PathwaysError
from pathways.language import _, language
from pathways.model import Paper, ReportLanguage, ReportSetting
from pathways.ui.background import Work
from pathways.ui.dialogs.report import ReportDialog
from pathways.ui.dialogs.trouble import tell, tell_error
from pathways.ui.undo import Editor
from pathways.ui.windows.desk import Desk, Slots
from pathways.ui.windows.files import FileDesk

_LOG = logging.getLogger(__name__)


class ExportDesk(Desk):
    """Writes reports for one window; one at a time."""

    notice = Signal(str)
    progressed = Signal(int)
    """Per cent done; less than 0 when nothing is being made."""

    def __init__(
        self,
        editor: Editor,
        files: FileDesk,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._editor = editor
        self._files = files
        self._window = window
        self._work: Work | None = None
        self._wanted = True

    def slots(self) -> Slots:
        """Report and print."""
        return {
            "file.report": self.report,
            "file.print_report": self.print_report,
        }

    def enabled(self) -> Mapping[str, bool]:
        """There is something to write, and nothing being written."""
        free = bool(self._editor.model.pathways) and not self.is_busy
        return {"file.report": free, "file.print_report": free}

    @property
    def is_busy(self) -> bool:
        """Whether something is being made."""
        return self._work is not None

    def report(self) -> None:
        """Ask how and where, and write the report."""
        dialog = ReportDialog(self._window)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        spoken, paper, opens = dialog.language, dialog.paper, dialog.opens
        dialog.deleteLater()
        if not accepted:
            return
        path = self._files.ask_where(_("Save the report"), ".pdf", _("PDF (*.pdf)"))
        if path is None:
            return
        write = partial(self._write_report, path, spoken, paper)
        self._start(write, partial(self._written, path, opens=opens))

    def print_report(self) -> None:
        """Write the report and send it to a printer."""
        path = Path(mkdtemp(prefix="pathways-")) / "report.pdf"
        write = partial(self._write_report, path, language(), "A4")
        self._start(write, partial(self._print, path))

    def stop(self) -> None:
        """Give up what is being made, and wait until it is given up."""
        self._wanted = False
        if self._work is not None:
            self._work.wait()

    def _write_report(self, path: Path, spoken: str, paper: str) -> None:
        from pathways.reports.report import write_report

        setting = ReportSetting(language=ReportLanguage(spoken), paper=Paper(paper))
        write_report(self._editor.model, path, setting, progress=self._progress)

    def _progress(self, share: float) -> bool:
        """Told by the thread that writes."""
        self.progressed.emit(round(share * 100))
        return self._wanted

    def _start(self, work: Callable[[], object], done: Callable[[], None]) -> None:
        if self._work is not None:
            return
        self.notice.emit(_("Writing the report…"))
        self.progressed.emit(0)
        self._wanted = True
        self._work = Work(work, self)
        self.turned.emit()
        self._work.done.connect(lambda _nothing: self._end(done))
        self._work.failed.connect(self._fail)
        self._work.start()

    def _end(self, done: Callable[[], None]) -> None:
        self._rest()
        done()

    def _fail(self, error: Exception) -> None:
        self._rest()
        self.notice.emit("")
        if not self._wanted:
            return
        if isinstance(error, PathwaysError):
            tell_error(self._window, error)
            return
        _LOG.error("The report failed", exc_info=error)
        tell(
            self._window,
            _("The report could not be written."),
            _("What happened is written in the log. Your model is as it was."),
        )

    def _rest(self) -> None:
        self._work = None
        self.progressed.emit(-1)
        self.turned.emit()

    def _written(self, path: Path, *, opens: bool) -> None:
        self.notice.emit(_("The report is in {file}").format(file=path))
        if opens:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _print(self, path: Path) -> None:
        from pathways.ui.printing.printer import print_pdf

        self.notice.emit("")
        data = path.read_bytes()
        path.unlink(missing_ok=True)
        path.parent.rmdir()
        print_pdf(data, self._window)
