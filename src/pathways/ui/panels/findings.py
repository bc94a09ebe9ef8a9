"""The findings panel: what breaks, gravest first, and all about the one that is chosen."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QSplitter, QStackedWidget, QTreeView, QWidget

from pathways.language import N_, _
from pathways.rules.finding import Finding
from pathways.ui.colors import Colors
from pathways.ui.panels.finding_detail import FindingDetail
from pathways.ui.panels.findings_delegate import FindingsDelegate
from pathways.ui.panels.findings_list import ACCEPTED, FINDING, GROUP, FindingsList
from pathways.ui.panels.notice import Notice
from pathways.ui.panels.panel import Panel

_UPPER, _LOWER = 55, 45
"""How the list and what is told of one finding share the panel's height."""


class _Tree(QTreeView):
    """The list; Enter opens, as a double click does."""

    opened = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the chosen finding."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Sentences wrap at another place."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class FindingsPanel(Panel):
    """Lists findings; tells which one is chosen, opened, to be mended or accepted."""

    chosen = Signal(object)
    opened = Signal(object)
    mend_wanted = Signal(object)
    waiver_wanted = Signal(object)
    turned = Signal()
    """Another finding, or none, is current."""

    def __init__(self, parent: QWidget, colors: Colors) -> None:
        self._list = FindingsList(parent)
        self._tree = _Tree()
        self._detail = FindingDetail()
        self._unchosen = Notice(
            "cursor-default-click-outline",
            N_("Choose a finding"),
            N_("Here stands why it matters, where that is written, and what helps."),
        )
        self._nothing = Notice("magnify", "", "")
        self._looking = False
        self._count: int | None = None
        super().__init__("findings", N_("Findings"), parent)
        self._delegate = FindingsDelegate(self._tree, colors)
        self._prepare_tree()
        self._parts = QSplitter(Qt.Orientation.Vertical)
        self._parts.setChildrenCollapsible(False)
        self._parts.addWidget(self._tree)
        # The lower half keeps its place, so that no row moves away under a double click.
        self._lower = QStackedWidget()
        self._lower.addWidget(self._unchosen)
        self._lower.addWidget(self._detail)
        self._lower.setMinimumHeight(self._tree.fontMetrics().height() * 5)
        self._parts.addWidget(self._lower)
        self._parts.setSizes([_UPPER, _LOWER])
        self._parts.setStretchFactor(0, _UPPER)
        self._parts.setStretchFactor(1, _LOWER)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._nothing)
        self._pages.addWidget(self._parts)
        self.setWidget(self._pages)
        self._detail.mend_wanted.connect(lambda: self.mend_wanted.emit(self.current()))
        self._detail.waiver_wanted.connect(lambda: self.waiver_wanted.emit(self.current()))
        self._detail.field_wanted.connect(self._open)
        self.retranslate()

    def _prepare_tree(self) -> None:
        tree = self._tree
        tree.setModel(self._list)
        tree.setItemDelegate(self._delegate)
        tree.setHeaderHidden(True)
        tree.setRootIsDecorated(False)
        tree.setIndentation(0)
        tree.setExpandsOnDoubleClick(False)
        tree.setMouseTracking(True)
        tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tree.clicked.connect(self._click)
        tree.doubleClicked.connect(self._open)
        tree.opened.connect(self._open)
        tree.selectionModel().currentChanged.connect(self._choose)

    def current(self) -> Finding | None:
        """The chosen finding, None when a branch or nothing is."""
        finding: Finding | None = self._tree.currentIndex().data(FINDING)
        return finding

    def show_findings(self, findings: Sequence[Finding], places: Mapping[str, str]) -> None:
        """Show what was found; the chosen finding stays chosen while it is there."""
        chosen = self.current()
        closed = self._closed_branches()
        place = self._tree.verticalScrollBar().value()
        self._list.show_findings(findings, places)
        self._tree.expandAll()
        for row in range(self._list.rowCount()):
            branch = self._list.index(row, 0)
            if branch.data(GROUP) in closed:
                self._tree.collapse(branch)
        self._tree.verticalScrollBar().setValue(place)
        self._count = sum(not finding.waived for finding in findings)
        self._choose_again(chosen)
        self._tell_count()

    def show_looking(self) -> None:
        """Another model was opened, and nobody knows yet what the rules say of it."""
        self._clear(looking=True)

    def show_empty(self) -> None:
        """There is no pathway to look at."""
        self._clear(looking=False)

    def _clear(self, *, looking: bool) -> None:
        self._count, self._looking = None, looking
        self._list.show_findings((), {})
        self._choose_again(None)
        self._tell_count()

    def step(self, by: int) -> None:
        """Choose the next finding, or the one before; the list is a ring."""
        findings = self._list.findings()
        if not findings:
            return
        current = self.current()
        place = next((n for n, one in enumerate(findings) if one is current), None)
        if place is None:
            place = -1 if by > 0 else 0
        index = self._list.index_of(findings[(place + by) % len(findings)])
        self._tree.setCurrentIndex(index)
        self.chosen.emit(self.current())

    def set_colors(self, colors: Colors) -> None:
        """Wear another theme."""
        self._delegate.colors = colors
        self._tree.viewport().update()

    def retranslate(self) -> None:
        """Speak the language of now; findings come anew from the rules."""
        super().retranslate()
        self._tree.setAccessibleName(_("Findings"))
        self._detail.retranslate()
        self._unchosen.retranslate()
        self._tell_count()

    def _closed_branches(self) -> set[str]:
        branches = [self._list.index(row, 0) for row in range(self._list.rowCount())]
        known = {branch.data(GROUP) for branch in branches}
        closed = {branch.data(GROUP) for branch in branches if not self._tree.isExpanded(branch)}
        return closed if ACCEPTED in known else closed | {ACCEPTED}

    def _choose_again(self, finding: Finding | None) -> None:
        index = self._list.index_of(finding) if finding else QModelIndex()
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self._tree.selectionModel().setCurrentIndex(index, flags)
        self._choose(index)

    def _choose(self, index: QModelIndex) -> None:
        finding = index.data(FINDING)
        self._lower.setCurrentWidget(self._unchosen if finding is None else self._detail)
        if finding is not None:
            self._detail.show_finding(finding, self._list.place(finding))
        self.turned.emit()

    def _click(self, index: QModelIndex) -> None:
        finding = index.data(FINDING)
        if finding is not None:
            self.chosen.emit(finding)
        else:
            self._tree.setExpanded(index, not self._tree.isExpanded(index))

    def _open(self) -> None:
        finding = self.current()
        if finding is not None:
            self.opened.emit(finding)

    def _tell_count(self) -> None:
        rows = self._list.rowCount()
        self._pages.setCurrentWidget(self._parts if rows else self._nothing)
        if self._looking and self._count is None:
            self._nothing.tell("magnify", _("Looking for breaks…"), "")
        elif self._count is None:
            advice = _("Draw or open a pathway to see its breaks.")
            self._nothing.tell("map-search-outline", _("No pathway is open"), advice)
        elif not rows:
            self._nothing.tell(
                "check-circle-outline",
                _("No breaks found"),
                _("Everything that the rules ask about is settled."),
            )
        name = _("Findings")
        self.name(f"{name} ({self._count})" if self._count else name)
