"""The local rule packs of a file: loaded from a data file, shown with their source, taken out."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pathways.errors import PathwaysError
from pathways.language import _, ngettext
from pathways.model import RulePack
from pathways.rules.message_table import message_name
from pathways.rules.pack_file import read_pack
from pathways.ui.dialogs.boxes import message_box
from pathways.ui.icons import icon


class PacksPage(QWidget):
    """A list of packs; those loaded last have the last word."""

    def __init__(self, packs: Sequence[RulePack], parent: QWidget) -> None:
        super().__init__(parent)
        self._packs = {pack.name: pack for pack in packs}
        advice = QLabel(
            _(
                "A rule pack holds the deadlines and required messages of one agreement area. It "
                "is laid over the national table and kept in the file."
            )
        )
        advice.setWordWrap(True)
        self.list = QListWidget()
        self.list.setAccessibleName(_("Local rule packs"))
        self.about = QLabel()
        self.about.setWordWrap(True)
        self.load = QPushButton(icon("folder-open"), _("Load a pack…"))
        self.remove = QPushButton(icon("delete"), _("Take out"))
        row = QHBoxLayout()
        row.addWidget(self.load)
        row.addWidget(self.remove)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addWidget(advice)
        column.addWidget(self.list, 1)
        column.addWidget(self.about)
        column.addLayout(row)
        self.load.clicked.connect(self._load)
        self.remove.clicked.connect(self._remove)
        self.list.currentRowChanged.connect(lambda _row: self._show())
        self._refresh()

    @property
    def packs(self) -> tuple[RulePack, ...]:
        """The packs the file is to have."""
        return tuple(self._packs.values())

    def add(self, file: Path) -> None:
        """Take in the pack of a file, in the place of its namesake; say what is wrong with it."""
        try:
            pack = read_pack(file)
        except PathwaysError as error:
            box = message_box(self, "alert", _("The rule pack was not loaded."), str(error))
            box.exec()
            box.deleteLater()
            return
        self._packs[pack.name] = pack
        self._refresh()
        self.list.setCurrentRow(list(self._packs).index(pack.name))

    def _load(self) -> None:
        kinds = _("Rule packs (*.json *.csv)")
        chosen, _kind = QFileDialog.getOpenFileName(self, _("Load a rule pack"), "", kinds)
        if chosen:
            self.add(Path(chosen))

    def _remove(self) -> None:
        pack = self._chosen()
        if pack is not None:
            del self._packs[pack.name]
            self._refresh()

    def _chosen(self) -> RulePack | None:
        row = self.list.currentRow()
        return self.packs[row] if 0 <= row < len(self._packs) else None

    def _refresh(self) -> None:
        self.list.clear()
        for pack in self.packs:
            self.list.addItem(_("{name} · {source}").format(name=pack.name, source=pack.source))
        self.list.setCurrentRow(len(self._packs) - 1)
        self._show()

    def _show(self) -> None:
        pack = self._chosen()
        self.remove.setEnabled(pack is not None)
        self.about.setText(_about(pack) if pack else _("No local rule packs are loaded."))


def _about(pack: RulePack) -> str:
    deadlines, required = len(pack.deadlines), len(pack.required)
    lines = [
        ngettext("{count} deadline", "{count} deadlines", deadlines).format(count=deadlines),
        ngettext("{count} required message", "{count} required messages", required).format(
            count=required
        ),
    ]
    named = [one.message for one in pack.deadlines] + [one.message for one in pack.required]
    messages = ", ".join(dict.fromkeys(map(message_name, named)))
    return _("{counts}: {messages}").format(counts=", ".join(lines), messages=messages)
