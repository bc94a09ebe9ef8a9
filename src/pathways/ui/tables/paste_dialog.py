"""Asks what the columns of a text mean and shows what would be made; nothing happens before OK."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from pathways.analysis.pasting import Meaning, Plan, Shape, guessed, planned, read_sheet
from pathways.analysis.tables import Ground
from pathways.edits import pathway_of
from pathways.graph import PathwayView
from pathways.language import _, ngettext
from pathways.model import CareModel
from pathways.ui.tables.paste_preview import PastePreview, ProblemList

_PAUSE = 120
"""Milliseconds after the last key until the text is read anew."""
_MOST_NAMED = 6
_Button = QDialogButtonBox.StandardButton


class PasteDialog(QDialog):
    """`plan` is what its OK stands for."""

    def __init__(self, model: CareModel, pathway_id: str, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("pasteDialog")
        self.setWindowTitle(_("Paste rows"))
        self._model, self._pathway = model, pathway_id
        self._ground = Ground(PathwayView(model, pathway_of(model, pathway_id)))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._read)
        self._text = QPlainTextEdit()
        self._text.setPlainText(text)
        self._text.setTabChangesFocus(True)
        self._text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._text.setAccessibleName(_("The text to make rows of"))
        self._text.setPlaceholderText(
            _("Paste cells from a spreadsheet, a list, or lines such as Home → GP → Hospital.")
        )
        self._preview = PastePreview()
        self._preview.turned.connect(self._plan)
        self._in_order = QCheckBox(_("Draw an arrow from each step to the one below it"))
        self._in_order.setChecked(True)
        self._in_order.toggled.connect(self._plan)
        self._made = QLabel()
        self._made.setObjectName("pasteSummary")
        self._made.setProperty("strong", True)
        self._problems = ProblemList()
        self._buttons = QDialogButtonBox(_Button.Ok | _Button.Cancel)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._lay_out()
        self._read()
        self._text.textChanged.connect(self._timer.start)
        (self._preview if text.strip() else self._text).setFocus()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(8)
        lines = self.fontMetrics().lineSpacing()
        self._text.setFixedHeight(lines * 5)
        self._text.setTabStopDistance(self.fontMetrics().averageCharWidth() * 22)
        for label, widget, share in (
            (_("&Text"), self._text, 0),
            (_("How it is &understood; correct what a column means above it"), self._preview, 3),
        ):
            heading = QLabel(label)
            heading.setBuddy(widget)
            column.addWidget(heading)
            column.addWidget(widget, share)
        column.addWidget(self._in_order)
        for line in (self._made,):
            line.setWordWrap(True)
            line.setTextFormat(Qt.TextFormat.PlainText)
            column.addWidget(line)
        column.addWidget(self._problems, 1)
        column.addWidget(self._buttons)
        self._buttons.button(_Button.Ok).setText(_("Make the rows"))
        screen = self.screen().availableGeometry()
        width = min(self.fontMetrics().averageCharWidth() * 120, screen.width() - 80)
        self.resize(width, min(lines * 36, screen.height() - 80))

    def accept(self) -> None:
        """Make what the text says now, should it have been written a moment ago."""
        if self._timer.isActive():
            self._timer.stop()
            self._read()
        super().accept()

    def _read(self) -> None:
        """Read the text anew and guess what its columns mean."""
        self._sheet = read_sheet(self._text.toPlainText())
        self._preview.show_sheet(self._sheet, guessed(self._sheet, self._ground))
        self._plan()

    def _plan(self) -> None:
        """Work out what would be made, and show it."""
        meanings = self._preview.meanings()
        self._in_order.setVisible(
            self._sheet.shape is not Shape.ARROWS
            and Meaning.NEXT not in meanings
            and len(self._sheet.rows) > 1
        )
        self.plan = planned(
            self._model,
            self._pathway,
            self._sheet,
            meanings,
            in_order=self._in_order.isChecked(),
        )
        self._made.setText(_summary(self.plan))
        self._problems.show_problems(self.plan.problems)
        self._preview.mark({problem.row for problem in self.plan.problems})
        self._buttons.button(_Button.Ok).setEnabled(not self.plan.is_empty)


def _summary(plan: Plan) -> str:
    """What will be made, counted."""
    if plan.is_empty:
        return _("Nothing can be made of the text yet.")
    steps, arrows = len(plan.steps), len(plan.transitions)
    parts = [
        ngettext("{count} step", "{count} steps", steps).format(count=steps),
        ngettext("{count} arrow", "{count} arrows", arrows).format(count=arrows),
    ]
    for made, told in (
        (plan.units, ngettext("{count} unit", "{count} units", len(plan.units))),
        (plan.parties, ngettext("{count} party", "{count} parties", len(plan.parties))),
    ):
        names = [one.name for one in made]
        if names:
            more = "…" if len(names) > _MOST_NAMED else ""
            listed = ", ".join(names[:_MOST_NAMED])
            parts.append(f"{told.format(count=len(names))} ({listed}{more})")
    return _("Will be made: {things}.").format(things=", ".join(parts))
