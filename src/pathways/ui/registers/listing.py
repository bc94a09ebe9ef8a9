"""The registers as a tree of two floors: a branch a register, below it its entries."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QItemSelectionModel, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QTreeWidgetItemIterator,
)

from pathways.analysis.directory import Entry, Register
from pathways.language import _, ngettext
from pathways.ui.colors import Colors
from pathways.ui.icons import paint_glyph
from pathways.ui.panels.findings_list import Index

ENTRY = Qt.ItemDataRole.UserRole
"""The id of a row's entry, None for a branch."""
REGISTER = Qt.ItemDataRole.UserRole + 1
"""The register of a branch."""

SIGNS = {
    Register.PARTIES: "account-group-outline",
    Register.UNITS: "hospital-building",
    Register.SERVICES: "hand-heart-outline",
    Register.AGREEMENTS: "file-sign",
}


def heading(register: Register, count: int) -> str:
    """A branch's text."""
    texts = {
        Register.PARTIES: ngettext("{count} party", "{count} parties", count),
        Register.UNITS: ngettext("{count} unit", "{count} units", count),
        Register.SERVICES: ngettext("{count} service", "{count} services", count),
        Register.AGREEMENTS: ngettext("{count} agreement", "{count} agreements", count),
    }
    return texts[register].format(count=count)


def used_text(count: int) -> str:
    """How many places lean on an entry."""
    if not count:
        return _("Not used")
    return ngettext("Used in {count} place", "Used in {count} places", count).format(count=count)


class Listing(QTreeWidget):
    """The entries; several of one register can be chosen."""

    opened = Signal()
    """Enter, or a double click."""
    removed = Signal()
    """Delete."""
    added = Signal()
    """Insert."""
    copied = Signal()
    """Ctrl+D."""

    def __init__(self, colors: Colors) -> None:
        super().__init__()
        self.setObjectName("registerList")
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.entries: dict[str, Entry] = {}
        self._delegate = _Delegate(self, colors)
        self.setItemDelegate(self._delegate)
        self.itemDoubleClicked.connect(lambda item, _column: self._open(item))

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these; what was chosen stays chosen, and folded what was folded."""
        chosen, current = set(self.chosen()), self.current()
        folded = {item.data(0, REGISTER) for item in self._branches() if not item.isExpanded()}
        self.blockSignals(True)
        self.clear()
        self.entries = {entry.id: entry for entry in entries}
        branches: dict[Register, QTreeWidgetItem] = {}
        for entry in entries:
            branch = branches.get(entry.register) or self._branch(entry.register)
            branches[entry.register] = branch
            self._row(branch, entry)
        for register, branch in branches.items():
            text = heading(register, branch.childCount())
            branch.setText(0, text)
            branch.setExpanded(register not in folded)
        self.choose(chosen, current)
        self.blockSignals(False)
        self.itemSelectionChanged.emit()

    def chosen(self) -> list[str]:
        """The ids of the chosen entries, from the top."""
        return [item.data(0, ENTRY) for item in self._items() if item.isSelected()]

    def current(self) -> str:
        """The id of the entry that has the keyboard's cursor."""
        item = self.currentItem()
        return (item.data(0, ENTRY) or "") if item else ""

    def choose(self, ids: set[str], current: str = "") -> None:
        """Choose some entries, and put the cursor on one."""
        for item in self._items():
            entry = item.data(0, ENTRY)
            item.setSelected(entry in ids)
            if entry is not None and entry == current:
                self.setCurrentItem(item, 0, QItemSelectionModel.SelectionFlag.NoUpdate)
                self.scrollToItem(item)

    def set_colors(self, colors: Colors) -> None:
        """Wear another theme."""
        self._delegate.colors = colors
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Delete removes, Insert adds, Ctrl+D copies."""
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            item = self.currentItem()
            if item is not None:
                self._open(item)
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        elif event.key() == Qt.Key.Key_Insert:
            self.added.emit()
        elif event.key() == Qt.Key.Key_D and control:
            self.copied.emit()
        else:
            super().keyPressEvent(event)

    def _open(self, item: QTreeWidgetItem) -> None:
        if item.data(0, ENTRY) is None:
            item.setExpanded(not item.isExpanded())
        else:
            self.opened.emit()

    def _branches(self) -> Iterator[QTreeWidgetItem]:
        return (item for item in self._items() if item.parent() is None)

    def _items(self) -> Iterator[QTreeWidgetItem]:
        each = QTreeWidgetItemIterator(self)
        while (item := each.value()) is not None:
            yield item
            each += 1

    def _branch(self, register: Register) -> QTreeWidgetItem:
        item = QTreeWidgetItem(self)
        item.setData(0, REGISTER, register)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        return item

    @staticmethod
    def _row(branch: QTreeWidgetItem, entry: Entry) -> None:
        item = QTreeWidgetItem(branch)
        used = used_text(len(entry.uses))
        spoken = ". ".join(part for part in (entry.name, entry.detail, used) if part)
        item.setText(0, entry.name)
        item.setData(0, ENTRY, entry.id)
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, spoken)
        item.setToolTip(0, spoken)


class _Delegate(QStyledItemDelegate):
    """Two lines a row: the name with how often it is used, and what sets it apart."""

    def __init__(self, view: Listing, colors: Colors) -> None:
        super().__init__(view)
        self._view = view
        self.colors = colors

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """One line for a branch, two for an entry."""
        lines = 1.9 if index.data(ENTRY) is None else 2.7
        return QSize(80, round(self._view.fontMetrics().lineSpacing() * lines))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the row."""
        self.initStyleOption(option, index)
        painter.save()
        row, state = option.rect, option.state
        entry = index.data(ENTRY)
        colors = self.colors
        if entry is not None and state & QStyle.StateFlag.State_Selected:
            painter.fillRect(row, QColor(colors.chosen))
            painter.fillRect(QRect(row.x(), row.y(), 3, row.height()), QColor(colors.accent))
        elif entry is not None and state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(row, QColor(colors.hover))
        if entry is None:
            self._paint_branch(painter, row, index)
        else:
            self._paint_entry(painter, row, self._view.entries[entry])
        if state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            painter.setPen(QColor(colors.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(row.adjusted(0, 0, -1, -1))
        painter.restore()

    def _paint_branch(self, painter: QPainter, row: QRect, index: Index) -> None:
        painter.fillRect(row, QColor(self.colors.ground))
        painter.setFont(self._strong())
        side = painter.fontMetrics().height()
        arrow = "chevron-down" if self._view.isExpanded(index) else "chevron-right"
        place = QRect(6, row.center().y() - side // 2, side, side)
        muted = QColor(self.colors.muted)
        paint_glyph(painter, arrow, place, muted)
        place.moveLeft(place.right() + 4)
        paint_glyph(painter, SIGNS[Register(index.data(REGISTER))], place, muted)
        painter.setPen(QColor(self.colors.text))
        text = row.adjusted(place.right() + 8, 0, -4, 0)
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, index.data())

    def _paint_entry(self, painter: QPainter, row: QRect, entry: Entry) -> None:
        line = self._view.fontMetrics().lineSpacing()
        left, top = round(line * 1.9), row.y() + round(line * 0.3)
        room = row.width() - left - line // 2
        used = str(len(entry.uses))
        painter.setFont(self._view.font())
        beside = painter.fontMetrics().horizontalAdvance(used) + line // 2
        painter.setPen(QColor(self.colors.muted if entry.uses else self.colors.disabled))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRect(left, top, room, line), right, used)
        metrics = painter.fontMetrics()
        cut = Qt.TextElideMode.ElideRight
        painter.setPen(QColor(self.colors.muted))
        detail = metrics.elidedText(entry.detail, cut, room)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRect(left, top + line, room, line), middle, detail)
        painter.setFont(self._strong())
        painter.setPen(QColor(self.colors.text))
        name = painter.fontMetrics().elidedText(entry.name, cut, room - beside)
        painter.drawText(QRect(left, top, room - beside, line), middle, name)

    def _strong(self) -> QFont:
        font = QFont(self._view.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font
