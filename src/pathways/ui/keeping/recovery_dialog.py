"""Offers what windows that ended before their time had not saved."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pathways.errors import PathwaysError
from pathways.language import _, ngettext
from pathways.language.moments import format_moment
from pathways.model import CareModel
from pathways.session.recovery import Recovered
from pathways.storage import read
from pathways.ui.background import Work
from pathways.ui.dialogs.questions import ask_yes
from pathways.ui.icons import icon
from pathways.ui.keeping.compare import large
from pathways.ui.keeping.side_by_side import SideBySide
from pathways.ui.look import Look


class RecoveryDialog(QDialog):
    """What was recovered, beside the file as it is on the disk.

    Nothing goes but what the user discards; closing the dialog keeps all of it for later.
    """

    recovered_wanted = Signal(object)
    """Open what was recovered."""
    file_wanted = Signal(object)
    """Open the file as it is on the disk, given its path."""

    def __init__(self, look: Look, found: Sequence[Recovered], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("recoveryDialog")
        self.setWindowTitle(_("Recovered work"))
        self.setSizeGripEnabled(True)
        self._found = list(found)
        self._work: Work | None = None
        self._title = QLabel()
        self._title.setProperty("title", True)
        self._title.setWordWrap(True)
        self._about = QLabel(
            _(
                "The program ended before this was saved. Choose what to go on with; "
                "your own file has not been touched."
            )
        )
        self._about.setWordWrap(True)
        self._about.setProperty("muted", True)
        self._list = QListWidget()
        self._list.setObjectName("recoveredList")
        self._list.setAccessibleName(_("Recovered work"))
        self._list.setWordWrap(True)
        self._list.currentRowChanged.connect(self._show)
        self._where = QLabel()
        self._where.setObjectName("recoveredWhere")
        self._where.setWordWrap(True)
        self._where.setTextFormat(Qt.TextFormat.PlainText)
        self._sides = SideBySide(look, _("In the file"), _("Recovered"))
        self._open = QPushButton(_("Open the recovered"))
        self._file = QPushButton(_("Open the file"))
        self._later = QPushButton(_("Keep for later"))
        self._discard = QPushButton(_("Discard…"))
        self._arrange()
        self._fill()
        self.resize(large(parent))

    def done(self, result: int) -> None:
        """Close, once nothing is being made any more."""
        self._sides.stop()
        if self._work is not None:
            self._work.wait()
        super().done(result)

    def _arrange(self) -> None:
        buttons = QDialogButtonBox()
        role = QDialogButtonBox.ButtonRole
        for button, does, chosen in (
            (self._open, role.AcceptRole, self._choose_recovered),
            (self._file, role.ActionRole, self._choose_file),
            (self._later, role.RejectRole, self._postpone),
            (self._discard, role.DestructiveRole, self._ask_discard),
        ):
            button.setMinimumHeight(32)
            buttons.addButton(button, does)
            button.clicked.connect(chosen)
        self._open.setDefault(True)
        beside = QHBoxLayout()
        beside.setSpacing(14)
        beside.addWidget(self._list, 1)
        shown = QVBoxLayout()
        shown.addWidget(self._where)
        shown.addWidget(self._sides, 1)
        beside.addLayout(shown, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 12)
        column.setSpacing(10)
        column.addWidget(self._title)
        column.addWidget(self._about)
        column.addLayout(beside, 1)
        column.addWidget(buttons)

    def _fill(self) -> None:
        count = len(self._found)
        self._title.setText(
            ngettext(
                "Unsaved work was recovered",
                "Unsaved work was recovered from {count} windows",
                count,
            ).format(count=count)
        )
        self._list.blockSignals(True)
        self._list.clear()
        for one in self._found:
            item = QListWidgetItem(icon("file-restore-outline"), _listed(one))
            self._list.addItem(item)
        self._list.setVisible(count > 1)
        self._list.blockSignals(False)
        if self._found:
            self._list.setCurrentRow(0)
            self._show()

    @property
    def _chosen(self) -> Recovered:
        return self._found[max(0, self._list.currentRow())]

    def _show(self) -> None:
        """Read both states, and show them when they are read."""
        chosen = self._chosen
        path = chosen.origin.path
        when = format_moment(chosen.kept)
        if path is None:
            where = _("Kept {when}. It was never saved in a file.").format(when=when)
        else:
            where = _("Kept {when}. It belongs to {file}").format(when=when, file=path)
        self._where.setText(where)
        self._file.setEnabled(path is not None)
        self._open.setEnabled(True)
        work = self._work = Work(lambda: _both(chosen, path), self)
        work.done.connect(lambda models: self._compare(models) if work is self._work else None)
        work.start()

    def _compare(self, models: tuple[CareModel | None, CareModel | None]) -> None:
        old, new = models
        self._file.setEnabled(old is not None)
        self._open.setEnabled(new is not None)
        self._sides.compare(old, new)

    def _choose_recovered(self) -> None:
        chosen = self._chosen
        self.accept()
        self.recovered_wanted.emit(chosen)

    def _choose_file(self) -> None:
        chosen = self._chosen
        self.accept()
        chosen.postpone()
        self.file_wanted.emit(chosen.origin.path)

    def _postpone(self) -> None:
        for one in self._found:
            one.postpone()
        self.reject()

    def _ask_discard(self) -> None:
        sure = ask_yes(
            self,
            _("Discard what was recovered?"),
            _("It is deleted for good. Your own file stays as it is."),
            _("Discard"),
        )
        if not sure:
            return
        chosen = self._chosen
        chosen.discard()
        self._found.remove(chosen)
        if self._found:
            self._fill()
        else:
            self.reject()


def _listed(one: Recovered) -> str:
    path = one.origin.path
    name = path.name if path is not None else _("Never saved")
    return f"{name}\n{format_moment(one.kept)}"


def _both(recovered: Recovered, path: Path | None) -> tuple[CareModel | None, CareModel | None]:
    """The file's state and the recovered one; None for what cannot be read."""
    return _readable(lambda: read(path)) if path else None, _readable(recovered.read)


def _readable(load: Callable[[], CareModel]) -> CareModel | None:
    try:
        return load()
    except PathwaysError:
        return None
