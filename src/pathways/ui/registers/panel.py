"""The panel of parties and units: search, keep, and see where each is used."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QLabel,
    QMainWindow,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pathways.analysis.directory import Entry, Register, entries, found
from pathways.analysis.doubles import Doubles, likely_doubles
from pathways.analysis.places import place_names
from pathways.language import N_, _, ngettext
from pathways.model import CareModel, Party, Unit
from pathways.ui.colors import Colors
from pathways.ui.forms.inputs import Line
from pathways.ui.icons import icon
from pathways.ui.panels.notice import Notice
from pathways.ui.panels.panel import Panel
from pathways.ui.registers.listing import Listing, used_text
from pathways.ui.registers.tools import COPY, DELETE, EDIT, MERGE, NEW, Tools
from pathways.ui.registers.used_list import UsedList

_KEPT = (Register.PARTIES, Register.UNITS)
"""The registers whose entries can be made, copied and merged here."""
_WIDTH = 38
"""Signs that a name needs to be read."""


class RegisterPanel(Panel):
    """Lists the registers; whoever owns it does what is asked and calls `follow` after a change."""

    new_wanted = Signal(str)
    """A `Register`'s value."""
    opened = Signal(str)
    copied = Signal(str)
    removed = Signal(list)
    merged = Signal(list)
    jumped = Signal(str)

    def __init__(self, model: Callable[[], CareModel], parent: QWidget, colors: Colors) -> None:
        self._model = model
        self._entries: Sequence[Entry] = ()
        self._doubles: Sequence[Doubles] = ()
        self._compared: tuple[Sequence[Party], Sequence[Unit]] = ((), ())
        self._stale = True
        super().__init__("register", N_("Parties and units"), parent)
        self._search = Line()
        self._search.setObjectName("registerSearch")
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(lambda _text: self._show())
        self._list = Listing(colors)
        self._used = UsedList()
        self._used_head = QLabel()
        self._used_head.setProperty("muted", True)
        self._used_head.setWordWrap(True)
        self._tools = Tools()
        self._alike = QPushButton()
        self._alike.setObjectName("doublesButton")
        self._alike.setIcon(icon("set-merge"))
        self._alike.setProperty("flat", True)
        self._alike.clicked.connect(self._merge_doubles)
        self._nothing = Notice(
            "account-group-outline",
            N_("No parties or units yet"),
            N_("Add the municipalities, the health trust and their units; steps can lean on them."),
        )
        self._first = QPushButton()
        self._first.setProperty("primary", True)
        self._first.clicked.connect(lambda: self.new_wanted.emit(Register.PARTIES))
        self._unfound = QLabel()
        self._unfound.setProperty("muted", True)
        self._unfound.setWordWrap(True)
        self._unfound.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._unfound.setContentsMargins(12, 24, 12, 12)
        self._pages = QStackedWidget()
        self._build()
        self._listen()
        self.retranslate()

    def _build(self) -> None:
        top = QVBoxLayout()
        top.setContentsMargins(12, 10, 12, 4)
        top.addWidget(self._search)
        top.addWidget(self._tools)
        top.addWidget(self._alike)
        below = QWidget()
        under = QVBoxLayout(below)
        under.setContentsMargins(0, 4, 0, 0)
        self._used_head.setContentsMargins(12, 0, 12, 0)
        under.addWidget(self._used_head)
        under.addWidget(self._used, 1)
        split = QSplitter(Qt.Orientation.Vertical)
        self._found = QStackedWidget()
        self._found.addWidget(self._list)
        self._found.addWidget(self._unfound)
        split.addWidget(self._found)
        split.addWidget(below)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 1)
        split.setChildrenCollapsible(False)
        full = QWidget()
        column = QVBoxLayout(full)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(top)
        column.addWidget(split, 1)
        empty = QWidget()
        middle = QVBoxLayout(empty)
        middle.addWidget(self._nothing, 1)
        middle.addWidget(self._first, 0, Qt.AlignmentFlag.AlignHCenter)
        middle.addStretch(1)
        self._pages.addWidget(full)
        self._pages.addWidget(empty)
        self.setWidget(self._pages)

    def _listen(self) -> None:
        self._list.itemSelectionChanged.connect(self._tell)
        self._list.currentItemChanged.connect(lambda _now, _before: self._tell())
        self._list.opened.connect(lambda: self._tools.ask(EDIT))
        self._list.removed.connect(lambda: self._tools.ask(DELETE))
        self._list.added.connect(lambda: self._tools.ask(NEW))
        self._list.copied.connect(lambda: self._tools.ask(COPY))
        self._list.customContextMenuRequested.connect(
            lambda place: self._tools.pop_up(self._list.viewport().mapToGlobal(place))
        )
        self._tools.new_wanted.connect(self.new_wanted)
        self._tools.asked.connect(self._do)
        self._used.jumped.connect(self.jumped)
        self._search.returnPressed.connect(self._list.setFocus)

    def follow(self) -> None:
        """The model is another; what nobody sees waits until it is brought."""
        self._stale = True
        if self.isVisible():
            self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Show the model as it is now."""
        super().showEvent(event)
        if self._stale:
            QTimer.singleShot(0, self, self._refresh)

    def show_entry(self, entry_id: str) -> None:
        """Bring the panel and choose an entry."""
        self.bring()
        self._refresh()
        if entry_id not in self._list.entries:
            self._search.clear()
        self._list.choose({entry_id}, entry_id)
        self._list.setFocus()

    def focus_search(self) -> None:
        """Bring the panel, ready to search; where there is nothing, ready to begin."""
        self.bring()
        self._refresh()
        target = self._search if self._entries else self._first
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def doubles(self) -> Sequence[Doubles]:
        """The likely doubles of the model as it is now."""
        self._refresh()
        return self._doubles

    def chosen(self) -> list[str]:
        """The ids of the chosen entries, else of the one with the cursor."""
        chosen = self._list.chosen()
        return chosen or [one for one in (self._list.current(),) if one]

    def bring(self) -> None:
        """Show the panel, wide enough to read the names."""
        super().bring()
        window = self.parent()
        wanted = self.fontMetrics().averageCharWidth() * _WIDTH
        if isinstance(window, QMainWindow) and self.width() < wanted and not self.isFloating():
            wanted = min(wanted, window.width() // 3)
            window.resizeDocks([self], [wanted], Qt.Orientation.Horizontal)

    def set_colors(self, colors: Colors) -> None:
        """Wear another theme."""
        self._list.set_colors(colors)

    def retranslate(self) -> None:
        """Speak the language of now."""
        super().retranslate()
        self._search.setPlaceholderText(_("Search parties and units"))
        self._search.setAccessibleName(_("Search parties and units"))
        self._list.setAccessibleName(_("Parties and units"))
        self._used.setAccessibleName(_("Used in"))
        self._first.setText(_("Add the first party"))
        self._tools.retranslate()
        self._nothing.retranslate()
        self._entries = ()
        self.follow()

    def _refresh(self) -> None:
        if not self._stale:
            return
        self._stale = False
        model = self._model()
        now = entries(model)
        # Most edits are on a drawing; looking for doubles is only worth it when a register changed.
        if (model.parties, model.units) != self._compared:
            self._compared = model.parties, model.units
            self._doubles = likely_doubles(model)
        if now != self._entries or not now:
            self._entries = now
            self._show()
        else:
            self._tell()

    def _show(self) -> None:
        words = self._search.text()
        shown = list(found(self._entries, words))
        self._pages.setCurrentIndex(0 if self._entries else 1)
        self._list.show_entries(shown)
        self._found.setCurrentIndex(0 if shown else 1)
        self._unfound.setText(_("Nothing is called “{words}”.").format(words=words.strip()))
        count = len(self._doubles)
        text = ngettext(
            "{count} pair looks like the same, entered twice",
            "{count} pairs look like the same, entered twice",
            count,
        )
        self._alike.setText(text.format(count=count))
        self._alike.setVisible(count > 0)
        self._tell()

    def _tell(self) -> None:
        """Say where the one chosen is used, and what can be done with what is chosen."""
        chosen = self.chosen()
        registers = {self._list.entries[one].register for one in chosen}
        kept = bool(chosen) and registers <= set(_KEPT)
        self._tools.allow(
            {
                EDIT: len(chosen) == 1 and Register.SERVICES not in registers,
                COPY: len(chosen) == 1 and kept,
                MERGE: len(chosen) > 1 and kept and len(registers) == 1,
                DELETE: bool(chosen),
            }
        )
        if len(chosen) != 1:
            self._used.show_uses((), {})
            text = ngettext("{count} chosen", "{count} chosen", len(chosen))
            self._used_head.setText(text.format(count=len(chosen)) if chosen else "")
            return
        uses = self._list.entries[chosen[0]].uses
        self._used.show_uses(uses, place_names(self._model()) if uses else {})
        self._used_head.setText(used_text(len(uses)))

    def _do(self, name: str) -> None:
        chosen = self.chosen()
        if name == EDIT:
            self.opened.emit(chosen[0])
        elif name == COPY:
            self.copied.emit(chosen[0])
        elif name == MERGE:
            self.merged.emit(chosen)
        else:
            self.removed.emit(chosen)

    def _merge_doubles(self) -> None:
        pair = self._doubles[0]
        self.merged.emit([pair.first, pair.second])
