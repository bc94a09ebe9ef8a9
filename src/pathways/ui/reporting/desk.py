"""The report: the File menu's way to the report builder."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from pathways.language import _
from pathways.ui.reporting.drafts import Drafts
from pathways.ui.undo import Editor
from pathways.ui.windows.desk import Desk, Slots
from pathways.ui.windows.files import FileDesk

if TYPE_CHECKING:
    from pathways.ui.reporting.builder import ReportBuilder


class ReportDesk(Desk):
    """Opens the builder, and keeps what was chosen there while the document is open."""

    def __init__(self, editor: Editor, files: FileDesk, window: QWidget) -> None:
        super().__init__(window)
        self._editor = editor
        self._files = files
        self._window = window
        self._drafts = Drafts()
        self._path: Path | None = None

    def slots(self) -> Slots:
        """Build a report, to be saved or printed."""
        return {"file.report": self.build, "file.print_report": self.print_report}

    def enabled(self) -> Mapping[str, bool]:
        """There is something to report on."""
        return dict.fromkeys(self.slots(), bool(self._editor.model.pathways))

    def build(self, *, printing: bool = False) -> None:
        """Let the user choose what is reported, and how; save and print it."""
        dialog = self._builder(printing=printing)
        dialog.exec()
        dialog.deleteLater()

    def print_report(self) -> None:
        """The same, and Enter prints."""
        self.build(printing=True)

    def _builder(self, *, printing: bool) -> "ReportBuilder":
        from pathways.ui.reporting.builder import ReportBuilder

        path = self._files.path
        if path != self._path:
            self._path, self._drafts = path, Drafts()
        folder = None if path is None else path.parent
        return ReportBuilder(
            self._editor, folder, self._drafts, self._ask_where, self._window, printing=printing
        )

    def _ask_where(self, parent: QWidget) -> Path | None:
        """Let the user choose a file, whose ending chooses the format."""
        from pathways.reports.report import WRITERS

        suggested = self._files.suggested(".pdf")
        names = {
            ".pdf": _("PDF (*.pdf)"),
            ".html": _("Web page (*.html)"),
            ".docx": _("Word (*.docx)"),
        }
        kinds = {names[ending]: ending for ending in WRITERS if ending in names}
        dialog = QFileDialog(parent, _("Save the report"), str(suggested.parent))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(list(kinds))
        dialog.filterSelected.connect(
            lambda kind: dialog.setDefaultSuffix(kinds[kind].removeprefix("."))
        )
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(suggested.name)
        accepted = dialog.exec() == QFileDialog.DialogCode.Accepted
        path = Path(dialog.selectedFiles()[0]) if accepted else None
        dialog.deleteLater()
        return path
