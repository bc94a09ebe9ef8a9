"""Which of the findings of one kind the program shall mend; then it mends them and tells how."""

from collections.abc import Iterator, Sequence
from time import perf_counter

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from pathways.language import _, ngettext
from pathways.model import CareModel
from pathways.rules.finding import Finding
from pathways.session.review.mending import Mending
from pathways.ui.forms.inputs import Box, Words
from pathways.ui.panels.finding_deeds import proposal_text

_SLICE = 0.02
"""Seconds of work between two looks at what the user does."""
_ROOM = (72, 20)
"""The dialog's width and height, in signs and lines."""

_Button = QDialogButtonBox.StandardButton
_Check = Qt.CheckState


class MendAllDialog(QDialog):
    """All are ticked at first; `model` is what came of it once the dialog is accepted."""

    def __init__(self, model: CareModel, findings: Sequence[Finding], parent: QWidget) -> None:
        super().__init__(parent)
        self._before = model
        self._findings = findings
        self._mending: Mending | None = None
        self._steps: Iterator[None] = iter(())
        self._is_done = False
        self._slices = QTimer(self, interval=0)
        self._slices.timeout.connect(self._slice)
        self.setWindowTitle(_("Mend all of this kind"))
        title = QLabel(findings[0].title)
        title.setProperty("heading", True)
        self._told = QLabel(_("Each is mended only where it still applies. You can undo it all."))
        self._told.setProperty("muted", True)
        for label in (title, self._told):
            label.setWordWrap(True)
        self._list = self._listed()
        self._all = Box()
        self._all.setAccessibleName(_("All"))
        self._all.clicked.connect(self._tick_all)
        self._words = Words(self._all)
        self._words.setText(_("All"))
        self._progress = QProgressBar()
        self._progress.setRange(0, len(findings))
        self._progress.setTextVisible(False)
        self._progress.hide()
        self._buttons = QDialogButtonBox(_Button.Ok | _Button.Cancel)
        self._buttons.accepted.connect(self._begin)
        self._buttons.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(self._all)
        row.addWidget(self._words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(8)
        for widget in (title, self._told):
            column.addWidget(widget)
        column.addLayout(row)
        column.addWidget(self._list, 1)
        column.addWidget(self._progress)
        column.addWidget(self._buttons)
        wide, tall = _ROOM
        metrics = self.fontMetrics()
        self.resize(metrics.averageCharWidth() * wide, metrics.height() * tall)
        self._list.setFocus()
        self._list.setCurrentRow(0)
        self._list.itemChanged.connect(lambda _item: self._count())
        self._count()

    def _listed(self) -> QListWidget:
        """Every finding's sentence and what its mend settles, ticked."""
        made = QListWidget()
        made.setObjectName("mendAllList")
        made.setProperty("field", True)
        made.setWordWrap(True)
        made.setTextElideMode(Qt.TextElideMode.ElideNone)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setAccessibleName(_("What shall be mended"))
        for finding in self._findings:
            told = [finding.message]
            if finding.proposal:
                told.append(proposal_text(finding))
            item = QListWidgetItem("\n".join(told), made)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(_Check.Checked)
        return made

    @property
    def model(self) -> CareModel:
        """The model with all mended that could be."""
        return self._mending.model if self._mending is not None else self._before

    @property
    def mended(self) -> int:
        """How many were mended, those among them that went with another's mend."""
        done = self._mending
        return len(done.mended) + len(done.gone) if done is not None else 0

    def reject(self) -> None:
        """Stop, and forget what has been mended; once what is left is told, all that is kept."""
        if self._is_done:
            self.accept()
            return
        self._slices.stop()
        self._mending = None
        super().reject()

    def _items(self) -> list[QListWidgetItem]:
        return [self._list.item(row) for row in range(self._list.count())]

    def _chosen(self) -> list[Finding]:
        pairs = zip(self._findings, self._items(), strict=True)
        return [one for one, item in pairs if item.checkState() is _Check.Checked]

    def _count(self) -> None:
        count = len(self._chosen())
        mend = self._buttons.button(_Button.Ok)
        mend.setText(ngettext("Mend {count}", "Mend {count}", count).format(count=count))
        mend.setEnabled(count > 0)
        some = _Check.PartiallyChecked if count else _Check.Unchecked
        self._all.setCheckState(_Check.Checked if count == len(self._findings) else some)

    def _tick_all(self) -> None:
        """All, unless all were ticked before: then none."""
        every = all(item.checkState() is _Check.Checked for item in self._items())
        for item in self._items():
            item.setCheckState(_Check.Unchecked if every else _Check.Checked)
        self._count()

    def _begin(self) -> None:
        self._mending = Mending(self._before, self._chosen())
        self._steps = self._mending.steps()
        self._progress.setRange(0, len(self._chosen()))
        self._progress.show()
        for widget in (self._list, self._all, self._buttons.button(_Button.Ok)):
            widget.setEnabled(False)
        self._slices.start()

    def _slice(self) -> None:
        """Mend for a little while."""
        end = perf_counter() + _SLICE
        assert self._mending is not None
        for _step in self._steps:
            done = self._mending
            self._progress.setValue(len(done.mended) + len(done.gone) + len(done.left))
            if perf_counter() > end:
                return
        self._slices.stop()
        self._finish(self._mending)

    def _finish(self, done: Mending) -> None:
        """Close; or first tell what is left."""
        self._is_done = True
        if not done.left:
            self.accept()
            return
        left = set(map(id, done.left))
        for row in reversed(range(self._list.count())):
            item = self._list.item(row)
            if id(self._findings[row]) in left:
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
                item.setData(Qt.ItemDataRole.CheckStateRole, None)
            else:
                self._list.takeItem(row)
        self._list.setEnabled(True)
        self._all.hide()
        self._words.hide()
        text = ngettext(
            "{mended} of {count} are mended. This one is not; look at it yourself:",
            "{mended} of {count} are mended. These {left} are not; look at them yourself:",
            len(done.left),
        )
        count = self.mended + len(done.left)
        told = text.format(mended=self.mended, count=count, left=len(done.left))
        self._told.setText(told)
        self._list.setAccessibleName(told)
        self._progress.hide()
        self._buttons.setStandardButtons(_Button.Close)
        self._buttons.button(_Button.Close).setFocus()
