"""The model's tables taken along to a spreadsheet: a workbook of all, or one as CSV."""

import logging
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QDialog, QWidget

from pathways.errors import PathwaysError
from pathways.language import _
from pathways.model import CareModel, elements
from pathways.rules.finding import Finding
from pathways.ui.background import Work
from pathways.ui.dialogs.trouble import tell, tell_error
from pathways.ui.undo import Editor
from pathways.ui.watch import FindingsWatch
from pathways.ui.windows.desk import Desk, Slots
from pathways.ui.windows.files import FileDesk

_LOG = logging.getLogger(__name__)


class SpreadsheetDesk(Desk):
    """Writes the tables of one window's model in the background."""

    def __init__(
        self, editor: Editor, files: FileDesk, watch: FindingsWatch, window: QWidget
    ) -> None:
        super().__init__(window)
        self._editor = editor
        self._files = files
        self._watch = watch
        self._window = window
        self._work: Work | None = None

    def slots(self) -> Slots:
        """Export the tables."""
        return {"file.tables": self.export}

    def enabled(self) -> Mapping[str, bool]:
        """There is something to write, and nothing being written."""
        filled = next(elements(self._editor.model), None) is not None
        return {"file.tables": filled and self._work is None}

    def export(self) -> None:
        """Ask where, and which table where the file holds but one; write it."""
        path = self._files.ask_where(
            _("Save the tables"),
            ".xlsx",
            _("Excel workbook (*.xlsx);;Text with separators (*.csv)"),
        )
        if path is None:
            return
        model, found = self._editor.model, self._found()
        if path.suffix.casefold() != ".csv":
            self._start(partial(_write_workbook, model, found, path), path)
            return
        table = self._ask_which()
        if table is not None:
            self._start(partial(_write_table, model, found, table, path), path)

    def stop(self) -> None:
        """Wait until what is being written is whole."""
        if self._work is not None:
            self._work.wait()

    def _found(self) -> Sequence[Finding] | None:
        """Everybody's findings, if they are known by now."""
        watch = self._watch
        if not watch.is_regional:
            return watch.findings if watch.is_current else None
        return watch.region.findings if watch.region is not None else None

    def _ask_which(self) -> str | None:
        from pathways.ui.dialogs.which_table import WhichTableDialog

        dialog = WhichTableDialog(self._window)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        table = dialog.table
        dialog.deleteLater()
        return table if accepted else None

    def _start(self, work: Callable[[], object], path: Path) -> None:
        self._files.notice.emit(_("Writing the tables…"))
        self._work = Work(work, self)
        self._work.done.connect(lambda _nothing: self._end(path))
        self._work.failed.connect(self._fail)
        self.turned.emit()
        self._work.start()

    def _end(self, path: Path) -> None:
        self._rest()
        self._files.notice.emit(_("Saved {file}").format(file=path.name))

    def _fail(self, error: Exception) -> None:
        self._rest()
        self._files.notice.emit("")
        if isinstance(error, PathwaysError):
            tell_error(self._window, error)
            return
        _LOG.error("The tables failed", exc_info=error)
        tell(
            self._window,
            _("The tables could not be written."),
            _("What happened is written in the log. Your model is as it was."),
        )

    def _rest(self) -> None:
        self._work = None
        self.turned.emit()


def _write_workbook(model: CareModel, found: Sequence[Finding] | None, path: Path) -> None:
    from pathways.reports.workbook.book import write_workbook  # openpyxl takes its time to load

    write_workbook(model, path, _all(model, found))


def _write_table(model: CareModel, found: Sequence[Finding] | None, table: str, path: Path) -> None:
    from pathways.reports.workbook.catalogue import write_table
    from pathways.reports.workbook.source import Source

    write_table(Source(model, _all(model, found)), table, path)


def _all(model: CareModel, found: Sequence[Finding] | None) -> Sequence[Finding]:
    """The findings, asked for now where they are not known."""
    if found is not None:
        return found
    from pathways.session.regional import regional

    return regional(model).findings
