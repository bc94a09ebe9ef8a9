"""A report on its way to a file."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from pathways.diagram.arrangement import Cancelled
from pathways.model import CareModel, ReportSetting
from pathways.reports.report import write_report
from pathways.ui.background import Work


class Writing(QObject):
    """One report at a time; it ends with `written` or `failed`, or silently once cancelled."""

    progressed = Signal(int)
    """Per cent done."""
    written = Signal(object, object)
    """The file, and what was wrong with the logo."""
    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._work: Work | None = None
        self._wanted = True

    @property
    def is_busy(self) -> bool:
        """Whether something is being written."""
        return self._work is not None

    def start(
        self, model: CareModel, path: Path, setting: ReportSetting, folder: Path | None
    ) -> None:
        """Write a report, unless one is being written."""
        if self._work is not None:
            return
        self._wanted = True
        self._work = Work(
            lambda: write_report(model, path, setting, folder=folder, progress=self._goes_on), self
        )
        self._work.done.connect(lambda trouble: self._end(lambda: self.written.emit(path, trouble)))
        self._work.failed.connect(self._fail)
        self._work.start()

    def stop(self) -> None:
        """Come back when nothing is being written any more; the file is as it was."""
        self._wanted = False
        if self._work is not None:
            self._work.wait()

    def _goes_on(self, share: float) -> bool:
        """Told by the thread that writes."""
        self.progressed.emit(round(share * 100))
        return self._wanted

    def _fail(self, error: Exception) -> None:
        wanted = self._wanted and not isinstance(error, Cancelled)
        self._end(lambda: self.failed.emit(error) if wanted else None)

    def _end(self, tell: Callable[[], None]) -> None:
        if self._work is not None:
            self._work.deleteLater()
            self._work = None
        tell()
