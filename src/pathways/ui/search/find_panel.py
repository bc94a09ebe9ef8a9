"""The find panel: write words, see everything that has them, and go from one to the next."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from pathways.analysis.search import Hit
from pathways.language import N_, _, ngettext
from pathways.ui.colors import Colors
from pathways.ui.forms.inputs import Line
from pathways.ui.icons import icon
from pathways.ui.panels.notice import Notice
from pathways.ui.panels.panel import Panel
from pathways.ui.search.results import HIT, Results
from pathways.ui.search.results_delegate import ResultsDelegate

Search = Callable[[str], Sequence[Hit]]

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Tree(QTreeView):
    """What was found; the rows wrap anew when they get other room."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Texts wrap at another place."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class FindPanel(Panel):
    """Asks `search` at every key; tells what is to be shown, and what is to be opened."""

    chosen = Signal(object)
    opened = Signal(object)
    left = Signal()
    """The keyboard goes back to the drawing."""

    WIDTH = 42

    def __init__(self, parent: QWidget, colors: Colors, search: Search) -> None:
        self._search = search
        self._results = Results(parent)
        self._tree = _Tree()
        self._line = Line()
        self._count = QLabel()
        self._nothing = Notice("text-search", "", "")
        self._previous, self._next = _step_button("chevron-up"), _step_button("chevron-down")
        super().__init__("find", N_("Find"), parent)
        self._delegate = ResultsDelegate(self._tree, colors)
        self._prepare()
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        self._pages = QStackedWidget()
        # What is said of nothing found must not make the whole window higher.
        self._pages.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._pages.addWidget(self._nothing)
        self._pages.addWidget(self._tree)
        column.addWidget(self._pages, 1)
        self.setWidget(body)
        self.retranslate()

    def _head(self) -> QVBoxLayout:
        self._glass = self._line.addAction(
            icon("magnify"), QLineEdit.ActionPosition.LeadingPosition
        )
        self._line.setClearButtonEnabled(True)
        self._line.textChanged.connect(self.refresh)
        self._line.installEventFilter(self)
        self._count.setProperty("muted", True)
        self._previous.clicked.connect(lambda: self.step(-1))
        self._next.clicked.connect(lambda: self.step(1))
        row = QHBoxLayout()
        row.setContentsMargins(4, 0, 0, 0)
        row.addWidget(self._count, 1)
        row.addWidget(self._previous)
        row.addWidget(self._next)
        head = QVBoxLayout()
        head.setContentsMargins(8, 8, 8, 4)
        head.setSpacing(2)
        head.addWidget(self._line)
        head.addLayout(row)
        return head

    def _prepare(self) -> None:
        tree = self._tree
        tree.setModel(self._results)
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
        tree.selectionModel().currentChanged.connect(lambda _now, _before: self._tell())
        tree.installEventFilter(self)

    def begin(self) -> None:
        """Give the keyboard to the search, with what was looked for last ready to be replaced."""
        self.bring()
        self.refresh()
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._line.selectAll()

    def step(self, by: int) -> None:
        """Show the next thing found, or the one before; they are a ring."""
        rows = self._results.rows()
        if not rows:
            return
        current = self._tree.currentIndex()
        place = rows.index(current) + by if current in rows else min(by, 0)
        self._choose(rows[place % len(rows)])

    def refresh(self) -> None:
        """Search anew; what was chosen stays chosen while it is found."""
        before = self.current()
        self._results.show_hits(self._search(self._line.text()))
        self._tree.expandAll()
        if before is not None:
            for row in self._results.rows():
                if row.data(HIT).entry[:2] == before.entry[:2]:
                    self._tree.setCurrentIndex(row)
                    break
        self._tell()

    def current(self) -> Hit | None:
        """What is chosen, if anything is."""
        hit: Hit | None = self._tree.currentIndex().data(HIT)
        return hit

    def set_colors(self, colors: Colors) -> None:
        """Wear another theme."""
        self._delegate.colors = colors
        self._tree.scheduleDelayedItemsLayout()

    def sizeHint(self) -> QSize:
        """Narrow, and as high as there is room."""
        return QSize(self.fontMetrics().averageCharWidth() * self.WIDTH, 400)

    def retranslate(self) -> None:
        """Speak the language of now."""
        super().retranslate()
        self._line.setPlaceholderText(_("Find in the model"))
        self._line.setAccessibleName(_("Find in the model"))
        self._tree.setAccessibleName(_("What was found"))
        for button, text in (
            (self._previous, _("Previous (Shift+F3)")),
            (self._next, _("Next (F3)")),
        ):
            button.setToolTip(text)
            button.setAccessibleName(text)
        self.refresh()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes on, with Shift back; the arrows choose; Escape leaves."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(watched, event) or super().eventFilter(watched, event)
        return super().eventFilter(watched, event)

    def _key(self, watched: QObject, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            self.left.emit()
        elif watched is self._tree and event.key() in _ENTER:
            self._open()
        elif event.key() in _ENTER:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.step(-1 if back else 1)
        elif watched is self._line and event.key() == Qt.Key.Key_Down:
            self._tree.setFocus(Qt.FocusReason.TabFocusReason)
            if self.current() is None:
                self.step(1)
        else:
            return False
        return True

    def _choose(self, index: QModelIndex) -> None:
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self._tree.selectionModel().setCurrentIndex(index, flags)
        self._tree.scrollTo(index)
        self.chosen.emit(index.data(HIT))

    def _click(self, index: QModelIndex) -> None:
        if index.data(HIT) is None:
            self._tree.setExpanded(index, not self._tree.isExpanded(index))
        else:
            self.chosen.emit(index.data(HIT))

    def _open(self) -> None:
        hit = self.current()
        if hit is not None:
            self.opened.emit(hit)

    def _tell(self) -> None:
        """How many there are, and which of them is chosen."""
        rows = self._results.rows()
        asked = bool(self._line.text().strip())
        self._pages.setCurrentWidget(self._tree if rows else self._nothing)
        if not asked:
            advice = _("Steps, handoffs, notes, units, agreements, findings … in all pathways.")
            self._nothing.tell("text-search", _("Write what you look for"), advice)
        elif not rows:
            advice = _("All the words must be there, in any order. Try fewer or shorter ones.")
            self._nothing.tell("magnify-close", _("Nothing found"), advice)
        current = self._tree.currentIndex()
        if current in rows:
            place = rows.index(current) + 1
            told = _("{number} of {count}").format(number=place, count=len(rows))
        else:
            told = ngettext("{count} hit", "{count} hits", len(rows)).format(count=len(rows))
        self._count.setText(told if asked else "")
        self._line.setAccessibleDescription(told if asked else "")
        for button in (self._previous, self._next):
            button.setEnabled(bool(rows))


def _step_button(sign: str) -> QToolButton:
    button = QToolButton()
    button.setIcon(icon(sign))
    button.setAutoRaise(True)
    button.setMinimumSize(32, 32)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
