"""The list of findings: the keyboard walks through it and does what can be done."""

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeView

from pathways.language import _
from pathways.ui.colors import Colors
from pathways.ui.panels.finding_deeds import Deed, deed_of
from pathways.ui.panels.findings_delegate import FindingsDelegate
from pathways.ui.panels.findings_list import ACCEPTED, FINDING, GROUP, FindingsList

Key = Qt.Key


class FindingsTree(QTreeView):
    """Headings fold at a click; arrows walk, and letters mend, accept and so on."""

    walked = Signal()
    """The keyboard chose another finding."""
    deed_wanted = Signal(Deed)
    search_wanted = Signal(str)
    """The keyboard shall go to the search, which begins with this text."""
    left = Signal()
    """Esc."""

    def __init__(self, listed: FindingsList, colors: Colors) -> None:
        super().__init__()
        self._listed = listed
        self.delegate = FindingsDelegate(self, colors)
        self._folded = {("", ACCEPTED)}
        """The headings that are folded, each by what is grouped by and its key."""
        self.setObjectName("findingsList")
        self.setModel(listed)
        self.setItemDelegate(self.delegate)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setIndentation(0)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._turn)
        self.expanded.connect(lambda index: self._folded.discard(self._known_as(index)))
        self.collapsed.connect(lambda index: self._folded.add(self._known_as(index)))
        self.retranslate()

    def retranslate(self) -> None:
        """Speak the language of now."""
        self.setAccessibleName(_("Findings"))

    def unfold(self) -> None:
        """Show what stands under every heading that nobody has folded."""
        for row in range(self._listed.rowCount()):
            head = self._listed.index(row, 0)
            self.setExpanded(head, self._known_as(head) not in self._folded)

    def rows(self) -> list[QModelIndex]:
        """Every finding's row, from the top."""
        heads = [self._listed.index(row, 0) for row in range(self._listed.rowCount())]
        return [
            self._listed.index(row, 0, head)
            for head in heads
            for row in range(self._listed.rowCount(head))
        ]

    def choose_first(self) -> None:
        """Choose the first finding that is seen, unless one is chosen."""
        if self.currentIndex().data(FINDING) is not None:
            return
        for row in self.rows():
            if self.isExpanded(row.parent()):
                self.setCurrentIndex(row)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the key means; letters that mean nothing are looked for."""
        deed, index = deed_of(event), self.currentIndex()
        head = index.isValid() and index.data(FINDING) is None
        if deed is not None and index.data(FINDING) is not None:
            self.deed_wanted.emit(deed)
        elif head and event.key() in (Key.Key_Return, Key.Key_Enter, Key.Key_Space):
            self._turn(index)
        elif event.key() == Key.Key_Escape:
            self.left.emit()
        elif event.key() == Key.Key_Up and not self.indexAbove(index).isValid():
            self.search_wanted.emit("")
        elif event.text().isprintable() and event.text().strip() and not _commands(event):
            self.search_wanted.emit(event.text())
        else:
            super().keyPressEvent(event)
            if self.currentIndex() != index:
                self.walked.emit()

    def menu_place(self) -> QPoint:
        """Where the menu of the chosen row opens, on the screen."""
        place = self.visualRect(self.currentIndex()).center()
        return self.viewport().mapToGlobal(place)

    def _turn(self, index: QModelIndex) -> None:
        if index.data(FINDING) is None:
            self.setExpanded(index, not self.isExpanded(index))

    def _known_as(self, head: QModelIndex) -> tuple[str, str]:
        key = head.data(GROUP)
        return ("" if key == ACCEPTED else self._listed.by), key


def _commands(event: QKeyEvent) -> bool:
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    return bool(event.modifiers() & held)
