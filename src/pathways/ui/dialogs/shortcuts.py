"""Lists all that can be done from the keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from pathways.language import _
from pathways.ui.actions import Actions, plain, written_keys
from pathways.ui.forms.inputs import Line
from pathways.ui.menus.table import MENUS


class ShortcutsDialog(QDialog):
    """Every action that has a shortcut, by menu; writing narrows the list."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Keyboard shortcuts"))
        self._search = Line()
        self._search.setPlaceholderText(_("Search"))
        self._search.setAccessibleName(_("Search"))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._narrow)
        self._tree = QTreeWidget()
        self._tree.setAccessibleName(_("Keyboard shortcuts"))
        self._tree.setColumnCount(2)
        self._tree.setHeaderHidden(True)
        self._tree.setRootIsDecorated(False)
        self._tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self._tree.header().setStretchLastSection(False)
        self._fill(actions)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.addWidget(self._search)
        column.addWidget(self._tree, 1)
        column.addWidget(buttons)
        em = self.fontMetrics()
        self.resize(em.averageCharWidth() * 76, em.height() * 30)

    def _fill(self, actions: Actions) -> None:
        titles = {part.id: plain(_(part.title)) for part in MENUS}
        branches: dict[str, QTreeWidgetItem] = {}
        for spec, action in actions:
            keys = written_keys(spec, action)
            if not keys:
                continue
            menu = spec.id.partition(".")[0]
            if menu not in branches:
                branches[menu] = QTreeWidgetItem(self._tree, [titles[menu]])
                font = self.font()
                font.setBold(True)
                branches[menu].setFont(0, font)
                branches[menu].setFlags(Qt.ItemFlag.ItemIsEnabled)
            item = QTreeWidgetItem(branches[menu], [plain(action.text()), _(" or ").join(keys)])
            item.setIcon(0, action.icon())
            item.setToolTip(0, action.statusTip())
        self._tree.expandAll()

    def _narrow(self, wanted: str) -> None:
        for row in range(self._tree.topLevelItemCount()):
            branch = self._tree.topLevelItem(row)
            if branch is None:
                continue
            children = (branch.child(number) for number in range(branch.childCount()))
            items = [item for item in children if item is not None]
            for item in items:
                text = f"{item.text(0)} {item.text(1)}".casefold()
                item.setHidden(wanted.casefold() not in text)
            branch.setHidden(all(item.isHidden() for item in items))
