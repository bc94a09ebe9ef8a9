"""The findings panel: what breaks, grouped and sifted, and all about the one that is chosen."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from pathways.language import N_, _
from pathways.rules.finding import Finding
from pathways.session.review.book import By, FindingsBook
from pathways.session.review.mending import likeness
from pathways.ui.choices import Choices
from pathways.ui.colors import Colors
from pathways.ui.icons import icon
from pathways.ui.panels.finding_deeds import DEEDS, Deed, can_be_done, deed_text
from pathways.ui.panels.finding_detail import FindingDetail
from pathways.ui.panels.findings_bar import FindingsBar
from pathways.ui.panels.findings_list import ACCEPTED, FINDING, GROUP, FindingsList
from pathways.ui.panels.findings_tree import FindingsTree
from pathways.ui.panels.notice import Notice
from pathways.ui.panels.panel import Panel

_UPPER, _LOWER = 54, 46
"""How the list and what is told of one finding share the panel's height."""
_LEAST_LINES = 5
"""What the lower half shows at least."""


class FindingsPanel(Panel):
    """Lists findings; tells which one is chosen and what shall be done with it."""

    chosen = Signal(object)
    deed_wanted = Signal(Deed)
    """For the chosen finding."""
    turned = Signal()
    """Another finding, or none, is current."""

    def __init__(self, parent: QWidget, colors: Colors, choices: Choices | None = None) -> None:
        self._choices = choices
        self._book: FindingsBook | None = None
        self._list = FindingsList(parent)
        self._tree = FindingsTree(self._list, colors)
        by = choices.settings.findings_by if choices else ""
        self._sieve = FindingsBar(By(by) if by in set(By) else By.SEVERITY)
        self.detail = FindingDetail()
        self._unchosen = Notice(
            "cursor-default-click-outline",
            N_("Choose a finding"),
            N_("Here stands why it matters, where that is written, and what helps."),
        )
        self._nothing = Notice("magnify", "", "")
        self._none_left = Notice(
            "filter-variant", N_("No finding fits"), N_("Look for other words, or show all.")
        )
        self._looking = False
        self._heir: Finding | None = None
        """What is chosen next when the chosen one is gone by the user's own deed."""
        super().__init__("findings", N_("Findings"), parent)
        self._upper = QStackedWidget()
        self._upper.addWidget(self._tree)
        self._upper.addWidget(self._none_left)
        # The lower half keeps its place, so that no row moves away under a double click.
        self._lower = QStackedWidget()
        self._lower.addWidget(self._unchosen)
        self._lower.addWidget(self.detail)
        self._lower.setMinimumHeight(self._tree.fontMetrics().height() * _LEAST_LINES)
        self._parts = QSplitter(Qt.Orientation.Vertical)
        self._parts.setObjectName("findingsSplit")
        self._parts.setChildrenCollapsible(False)
        self._parts.addWidget(self._upper)
        self._parts.addWidget(self._lower)
        share = choices.settings.findings_share if choices else _UPPER
        self._parts.setSizes([share * 100, (100 - share) * 100])
        self._parts.setStretchFactor(0, _UPPER)
        self._parts.setStretchFactor(1, _LOWER)
        self._parts.splitterMoved.connect(lambda _place, _number: self._remember_share())
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._sieve)
        column.addWidget(self._parts, 1)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._nothing)
        self._pages.addWidget(body)
        self.setWidget(self._pages)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self._tree.clicked.connect(self._click)
        self._tree.doubleClicked.connect(lambda _index: self._want(Deed.GO))
        self._tree.walked.connect(self._walk)
        self._tree.deed_wanted.connect(self._want)
        self._tree.search_wanted.connect(self._sieve.enter)
        self._tree.left.connect(self._sieve.want_all)
        self._tree.customContextMenuRequested.connect(self._pop_up)
        self._tree.selectionModel().currentChanged.connect(self._choose)
        self._sieve.changed.connect(self._sift)
        self._sieve.left.connect(self._enter_list)
        self.detail.deed_wanted.connect(self._want)

    @property
    def book(self) -> FindingsBook | None:
        """What is known of the findings; None while nobody knows."""
        return self._book

    def current(self) -> Finding | None:
        """The chosen finding, None when a heading or nothing is."""
        finding: Finding | None = self._tree.currentIndex().data(FINDING)
        return finding

    def show_findings(self, book: FindingsBook) -> None:
        """Show what was found; the chosen finding stays chosen while it is there."""
        self._book, self._looking = book, False
        self._sieve.show_book(book)
        self._sift()
        self._heir = None
        self._tell_count()

    def show_looking(self) -> None:
        """Another model was opened, and nobody knows yet what the rules say of it."""
        self._clear(looking=True)

    def show_empty(self) -> None:
        """There is no pathway to look at."""
        self._clear(looking=False)

    def step(self, by: int) -> None:
        """Choose the next finding, or the one before; the list is a ring."""
        rows = self._tree.rows()
        if not rows:
            return
        current = self._tree.currentIndex()
        place = rows.index(current) if current in rows else (-1 if by > 0 else 0)
        self._tree.setCurrentIndex(rows[(place + by) % len(rows)])
        self.chosen.emit(self.current())

    def go_on_after(self, finding: Finding) -> None:
        """Let the next one be chosen once this finding is gone."""
        findings = self._list.findings()
        likes = [likeness(one) for one in findings]
        if likeness(finding) in likes:
            place = likes.index(likeness(finding))
            others = [*findings[place + 1 :], *reversed(findings[:place])]
            heirs = (one for one in others if likeness(one) != likeness(finding))
            self._heir = next(heirs, None)

    def take_keyboard(self) -> None:
        """Give the keyboard to the list."""
        self._tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_colors(self, colors: Colors) -> None:
        """Wear another theme."""
        self._tree.delegate.colors = colors
        self._tree.viewport().update()

    def retranslate(self) -> None:
        """Speak the language of now; findings come anew from the rules."""
        super().retranslate()
        self._tree.retranslate()
        self._sieve.retranslate()
        self.detail.retranslate()
        self._unchosen.retranslate()
        self._none_left.retranslate()
        self._sift()
        self._tell_count()

    def _clear(self, *, looking: bool) -> None:
        self._book, self._looking, self._heir = None, looking, None
        self._list.show_book(None)
        self._choose(QModelIndex())
        self._tell_count()

    def _sift(self) -> None:
        """Show what is wanted of the book, grouped as is wanted."""
        book, by = self._book, self._sieve.by
        if self._choices is not None:
            self._choices.set(findings_by=by)
        if book is None:
            return
        chosen, group = self.current(), self._tree.currentIndex().data(GROUP)
        place = self._tree.verticalScrollBar().value()
        findings = book.sifted(self._sieve.wanted)
        self._list.show_book(book, by, findings)
        self._tree.unfold()
        self._tree.verticalScrollBar().setValue(place)
        self._upper.setCurrentIndex(0 if findings else 1)
        self._sieve.tell(len(findings))
        self._keep(chosen, group)

    def _keep(self, chosen: Finding | None, group: str | None) -> None:
        """Have the chosen finding chosen, or the one that comes after it."""
        index = self._list.index_of(chosen, group) if chosen is not None else QModelIndex()
        is_gone = not index.isValid() or (index.data(GROUP) == ACCEPTED and group != ACCEPTED)
        if is_gone and self._heir is not None:
            index = self._list.index_of(self._heir, group)
        if chosen is not None and index != self._tree.currentIndex():
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self._tree.selectionModel().setCurrentIndex(index, flags)
        self._choose(self._tree.currentIndex())

    def _choose(self, index: QModelIndex) -> None:
        finding = index.data(FINDING)
        if finding is not None and self._book is not None:
            self.detail.show_finding(finding, self._book)
        self._lower.setCurrentWidget(self._unchosen if finding is None else self.detail)
        self.turned.emit()

    def _click(self, index: QModelIndex) -> None:
        finding = index.data(FINDING)
        if finding is not None:
            self.chosen.emit(finding)

    def _walk(self) -> None:
        finding = self.current()
        if finding is not None:
            self.chosen.emit(finding)

    def _enter_list(self) -> None:
        self._tree.choose_first()
        self.take_keyboard()

    def _want(self, deed: Deed) -> None:
        finding = self.current()
        alike = len(self._book.alike(finding)) if self._book is not None and finding else 0
        if can_be_done(deed, finding, alike):
            self.deed_wanted.emit(deed)

    def _pop_up(self, place: QPoint) -> None:
        """Offer what can be done with the finding that is there."""
        finding = self.current()
        if finding is None or self._book is None:
            return
        menu = QMenu(self._tree)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        alike = len(self._book.alike(finding))
        for deed, told in DEEDS.items():
            if can_be_done(deed, finding, alike):
                action = menu.addAction(icon(told.sign), deed_text(deed, finding, alike))
                action.setData(deed)
        menu.triggered.connect(lambda action: self._want(Deed(action.data())))
        menu.popup(self._tree.viewport().mapToGlobal(place))

    def _remember_share(self) -> None:
        upper, lower = self._parts.sizes()
        if self._choices is not None and upper + lower > 0:
            self._choices.set(findings_share=round(100 * upper / (upper + lower)))

    def _tell_count(self) -> None:
        book = self._book
        found = book is not None and bool(book.findings)
        self._pages.setCurrentIndex(1 if found else 0)
        if book is not None and not found:
            self._nothing.tell(
                "check-circle-outline",
                _("No breaks found"),
                _("Everything that the rules ask about is settled."),
            )
        elif self._looking:
            self._nothing.tell("magnify", _("Looking for breaks…"), "")
        elif book is None:
            advice = _("Draw or open a pathway to see its breaks.")
            self._nothing.tell("map-search-outline", _("No pathway is open"), advice)
        count = sum(not one.waived for one in book.findings) if book is not None else 0
        name = _("Findings")
        self.name(f"{name} ({count})" if count else name)
