"""The report builder's dialog: choices, the report as it will be, and what is done with it."""

import logging
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from pathways.errors import PathwaysError
from pathways.language import _
from pathways.reports.logo import LogoError
from pathways.ui.background import Newest
from pathways.ui.dialogs.trouble import tell_error
from pathways.ui.forms.inputs import Box, Words
from pathways.ui.keeping.compare import large
from pathways.ui.reporting.drafts import Drafts
from pathways.ui.reporting.form import SettingForm
from pathways.ui.reporting.making import Shown, shown
from pathways.ui.reporting.preview import Preview
from pathways.ui.reporting.saved_bar import SavedBar
from pathways.ui.reporting.writing import Writing
from pathways.ui.undo import Editor

_LOG = logging.getLogger(__name__)
_SIGNS = 46
"""The width of the choices."""
_GUTTER = 8
"""On both sides of the line between the choices and the preview, in pixels."""
_SOON, _PATIENCE = 30, 250
"""Milliseconds until a choice is followed, and until what is typed is: more may come."""

AskWhere = Callable[[QWidget], Path | None]
"""Asks which file to write."""


class ReportBuilder(QDialog):
    """Open until it is closed; a report may be saved and printed any number of times."""

    def __init__(
        self,
        editor: Editor,
        folder: Path | None,
        drafts: Drafts,
        ask_where: AskWhere,
        parent: QWidget,
        *,
        printing: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("reportBuilder")
        self.setWindowTitle(_("Report"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setSizeGripEnabled(True)
        self._window = parent
        self._editor = editor
        self._folder = folder
        self._ask_where = ask_where
        self.saved = SavedBar(editor, drafts)
        self.form = SettingForm(editor.model, folder)
        self.preview = Preview()
        self.opens = Box()
        self.note = QLabel()
        self.note.setObjectName("reportNote")
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setWordWrap(True)
        self.progress = QProgressBar()
        self.save, self.print_, self.close_ = (
            QPushButton(_("Save as…")),
            QPushButton(_("Print…")),
            QPushButton(_("Close")),
        )
        self._shown: Shown | None = None
        """What the preview shows; None while something else is chosen."""
        self._prints = False
        """Somebody wants it printed as soon as it is there."""
        self._making = Newest(self)
        self._writing = Writing(self)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._lay_out()
        self._connect()
        (self.print_ if printing else self.save).setDefault(True)
        self.form.show_setting(self.saved.setting)
        self._enable()

    @property
    def is_current(self) -> bool:
        """Whether the preview shows what is chosen."""
        return not self._patience.isActive() and not self._making.is_busy

    def reject(self) -> None:
        """Leave what is being written first, then the dialog."""
        if self._writing.is_busy:
            self._writing.stop()
            self.note.clear()
            return
        super().reject()

    def done(self, result: int) -> None:
        """Close, once nothing is being made any more."""
        self._patience.stop()
        self._writing.stop()
        self._making.stop()
        super().done(result)

    # Its looks

    def _lay_out(self) -> None:
        choices = QWidget()
        left = QVBoxLayout(choices)
        left.setContentsMargins(0, 0, _GUTTER, 0)
        left.setSpacing(8)
        left.addWidget(self.saved)
        left.addWidget(self.form, 1)
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.setChildrenCollapsible(False)
        halves.addWidget(choices)
        halves.addWidget(self.preview)
        halves.setStretchFactor(1, 1)
        self.preview.setContentsMargins(_GUTTER, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(10)
        column.addWidget(halves, 1)
        column.addLayout(self._foot())
        self.resize(large(self._window))
        wide = min(self.fontMetrics().averageCharWidth() * _SIGNS, self.width() // 2)
        halves.setSizes([wide, self.width() - wide])

    def _foot(self) -> QHBoxLayout:
        self.opens.setChecked(True)
        words = Words(self.opens)
        words.setText(_("Open the report when it is written"))
        words.setWordWrap(False)
        self.opens.setAccessibleName(words.text())
        self.progress.setRange(0, 100)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(_("How much of the report is written"))
        self.progress.setFixedWidth(self.fontMetrics().averageCharWidth() * 16)
        buttons = QDialogButtonBox()
        buttons.addButton(self.print_, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.save, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.close_, QDialogButtonBox.ButtonRole.RejectRole)
        foot = QHBoxLayout()
        foot.addWidget(self.opens)
        foot.addWidget(words)
        foot.addSpacing(12)
        foot.addWidget(self.note, 1)
        foot.addWidget(self.progress)
        foot.addWidget(buttons)
        return foot

    # What happens when

    def _connect(self) -> None:
        self.saved.chosen.connect(self.form.show_setting)
        self.form.changed.connect(self._follow)
        self.form.pointed.connect(self._point)
        self._patience.timeout.connect(self._make)
        self._making.done.connect(self._show)
        self._making.failed.connect(self._fail_preview)
        self._writing.progressed.connect(self.progress.setValue)
        self._writing.written.connect(self._end)
        self._writing.failed.connect(self._fail)
        self.save.clicked.connect(self._save)
        self.print_.clicked.connect(self._print)
        self.close_.clicked.connect(self.reject)

    def _enable(self) -> None:
        busy = self._writing.is_busy
        self.progress.setVisible(busy)
        self.save.setEnabled(not busy)
        self.print_.setEnabled(not busy)
        self.close_.setText(_("Cancel") if busy else _("Close"))

    def _follow(self, typed: bool) -> None:
        self.saved.take(self.form.setting)
        self.note.clear()
        self._shown = None
        self._patience.start(_PATIENCE if typed else _SOON)

    def _make(self) -> None:
        """Make the preview of what is chosen now, in a thread."""
        model, setting, folder = self._editor.model, self.form.setting, self._folder
        self.preview.show_working(working=True)
        self._making.start(partial(shown, model, setting, folder))

    def _show(self, made: Shown) -> None:
        self.preview.show_working(working=False)
        self.preview.show_pdf(made.pdf)
        self.form.logo.show_picture(made.logo and made.logo.png, made.trouble)
        if not self._patience.isActive():
            self._shown = made
        if self._prints:
            self._print()

    def _fail_preview(self, error: Exception) -> None:
        self._prints = False
        self.preview.show_working(working=False)
        known = _known(error)
        self.preview.show_trouble(known.what, known.advice)

    def _point(self, section: str) -> None:
        """Show where a section begins, if it is told; the title page has no heading."""
        openings = {} if self._shown is None else self._shown.openings
        if section in self.form.sections.chosen[:1]:
            self.preview.view.go_to(0)
        elif section in openings:
            self.preview.go_to_heading(openings[section])

    # To a file, and to a printer

    def _save(self) -> None:
        path = self._ask_where(self)
        if path is not None:
            self._write(path)

    def _print(self) -> None:
        """Print what the preview shows, once it shows what is chosen."""
        self._prints = self._shown is None
        if self._shown is not None:
            from pathways.ui.printing.printer import print_pdf

            print_pdf(self._shown.pdf, self)

    def _write(self, path: Path) -> None:
        self.note.setText(_("Writing the report…"))
        self.progress.setValue(0)
        self._writing.start(self._editor.model, path, self.form.setting, self._folder)
        self._enable()

    def _end(self, path: Path, trouble: LogoError | None) -> None:
        self._enable()
        self.note.setText(_("The report is in {file}").format(file=path))
        if trouble is not None:
            tell_error(self, trouble)
        if self.opens.isChecked():
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _fail(self, error: Exception) -> None:
        """Tell what hindered it; the dialog stays as it is."""
        self._enable()
        self.note.clear()
        tell_error(self, _known(error))


def _known(error: Exception) -> PathwaysError:
    if isinstance(error, PathwaysError):
        return error
    _LOG.error("The report failed", exc_info=error)
    return PathwaysError(
        _("The report could not be written."),
        advice=_("What happened is written in the log. Your model is as it was."),
    )
