"""Lets the user tick services of the catalogue, theme by theme."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from pathways.analysis.region.catalogue import KnownService
from pathways.language import _
from pathways.model import Theme, label

_KEY = Qt.ItemDataRole.UserRole
_TICKED, _EMPTY = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class ServicesDialog(QDialog):
    """A tick at a theme takes all its services."""

    def __init__(self, services: Sequence[KnownService], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Add services from the catalogue"))
        told = QLabel(_("Tick the services you want to ask the municipalities about."))
        told.setWordWrap(True)
        self.tree = QTreeWidget()
        self.tree.setHeaderHidden(True)
        self._items: list[QTreeWidgetItem] = []
        self.tree.setAccessibleName(_("Services of the catalogue"))
        for theme in Theme:
            self._add(theme, [one for one in services if one.theme is theme])
        self.tree.expandAll()
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._ok.setText(_("Add"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.tree.itemChanged.connect(lambda _item, _column: self._check())
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.addWidget(told)
        column.addWidget(self.tree, 1)
        column.addWidget(buttons)
        line = self.fontMetrics().height()
        self.resize(self.fontMetrics().averageCharWidth() * 60, line * 26)
        first = self.tree.topLevelItem(0)
        if first is not None:
            self.tree.setCurrentItem(first)
        self.tree.setFocus()
        self._check()

    def chosen(self) -> list[str]:
        """The keys of what is ticked."""
        return [item.data(0, _KEY) for item in self._items if item.checkState(0) == _TICKED]

    def _add(self, theme: Theme, services: Sequence[KnownService]) -> None:
        if not services:
            return
        top = QTreeWidgetItem(self.tree, [label(theme)])
        top.setFlags(top.flags() | Qt.ItemFlag.ItemIsAutoTristate | Qt.ItemFlag.ItemIsUserCheckable)
        for service in services:
            item = QTreeWidgetItem(top, [service.name])
            item.setData(0, _KEY, service.key)
            item.setCheckState(0, _EMPTY)
            self._items.append(item)

    def _check(self) -> None:
        self._ok.setEnabled(bool(self.chosen()))
