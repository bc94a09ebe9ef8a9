"""Above the findings: what is looked for, what they are grouped by, and what is left out."""

import dataclasses
from collections import Counter
from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from pathways.language import N_, _
from pathways.model import Severity
from pathways.rules.families import family_title
from pathways.session.review.book import By, FindingsBook, Wanted
from pathways.ui.forms.inputs import Combo
from pathways.ui.icons import icon
from pathways.ui.panels.findings_list import heading

_BY = {
    By.SEVERITY: N_("By severity"),
    By.NEED: N_("By need to act"),
    By.FAMILY: N_("By family"),
    By.PLACE: N_("By place"),
    By.UNIT: N_("By unit"),
    By.PARTY: N_("By party"),
    By.MUNICIPALITY: N_("By municipality"),
}
_LEADING_ON = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _StayingMenu(QMenu):
    """Stays open while several things are ticked."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick what is clicked."""
        if not self._tick():
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter tick, too."""
        ticks = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() not in ticks or not self._tick():
            super().keyPressEvent(event)

    def _tick(self) -> bool:
        action = self.activeAction()
        if action is None or not action.isCheckable() or not action.isEnabled():
            return False
        action.trigger()
        return True


class FindingsBar(QWidget):
    """Says what is wanted and how it is grouped; tells how much of all that is."""

    changed = Signal()
    left = Signal()
    """The keyboard shall go to the list."""

    def __init__(self, by: By) -> None:
        super().__init__()
        self._book: FindingsBook | None = None
        self._wanted = Wanted()
        self.words = QLineEdit()
        self.words.setObjectName("findingsSearch")
        self.words.setClearButtonEnabled(True)
        self.words.addAction(icon("magnify"), QLineEdit.ActionPosition.LeadingPosition)
        self.words.setMinimumWidth(90)
        self.words.textChanged.connect(lambda text: self._want(words=text))
        self.words.installEventFilter(self)
        self._by = Combo()
        self._by.setObjectName("findingsGrouping")
        self._by.currentIndexChanged.connect(lambda _row: self.changed.emit())
        self._filter = QToolButton()
        self._filter.setObjectName("findingsFilter")
        self._filter.setCheckable(True)
        self._filter.setIcon(icon("filter-variant"))
        self._filter.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._filter.clicked.connect(self._pop_up)
        self._menu = _StayingMenu(self._filter)
        self._menu.setToolTipsVisible(True)
        self._count = QLabel()
        self._count.setProperty("muted", True)
        self._all = QPushButton()
        self._all.setProperty("flat", True)
        self._all.clicked.connect(self.want_all)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.words, 3)
        row.addWidget(self._by, 3)
        row.addWidget(self._filter)
        self._told = QWidget()
        told = QHBoxLayout(self._told)
        told.setContentsMargins(4, 0, 0, 0)
        told.addWidget(self._count, 1)
        told.addWidget(self._all)
        self._told.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 6)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self._told)
        self.retranslate()
        self._by.choose(by)

    @property
    def by(self) -> By:
        """What is grouped by."""
        return By(self._by.currentData())

    @property
    def wanted(self) -> Wanted:
        """What is wanted now."""
        return self._wanted

    def show_book(self, book: FindingsBook | None) -> None:
        """Offer what can be left out of these."""
        self._book = book

    def tell(self, shown: int) -> None:
        """Say how many findings are left."""
        count = len(self._book.findings) if self._book is not None else 0
        self._count.setText(_("{shown} of {count}").format(shown=shown, count=count))
        self._told.setVisible(not self._wanted.is_all)
        self._filter.setChecked(not dataclasses.replace(self._wanted, words="").is_all)

    def want_all(self) -> None:
        """Leave nothing out."""
        self._wanted = Wanted()
        self.words.blockSignals(True)
        self.words.clear()
        self.words.blockSignals(False)
        self.changed.emit()

    def enter(self, text: str = "") -> None:
        """Have the keyboard where the words are written, which begin anew with a text."""
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if text:
            self.words.setText(text)

    def retranslate(self) -> None:
        """Speak the language of now."""
        self.words.setPlaceholderText(_("Search"))
        self.words.setAccessibleName(_("Search in the findings"))
        self.words.setToolTip(_("Show only the findings with these words"))
        for button in self.words.findChildren(QToolButton):
            button.setAccessibleName(_("Search"))
        self._by.setAccessibleName(_("What the findings are grouped by"))
        self._by.setToolTip(_("What the findings are grouped by"))
        self._by.fill([(by, _(text)) for by, text in _BY.items()])
        self._filter.setAccessibleName(_("Filter the findings"))
        self._filter.setToolTip(_("Choose which findings are shown"))
        self._all.setText(_("Show all"))

    def eventFilter(self, watched: Any, event: QEvent) -> bool:
        """Enter and down lead from the words to the list; Esc first takes them away."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape and self.words.text():
                self.words.clear()
                return True
            if event.key() in (*_LEADING_ON, Qt.Key.Key_Escape):
                self.left.emit()
                return True
        return super().eventFilter(watched, event)

    def _want(self, **fields: Any) -> None:
        self._wanted = dataclasses.replace(self._wanted, **fields)
        self.changed.emit()

    def _pop_up(self) -> None:
        self._filter.setChecked(not dataclasses.replace(self._wanted, words="").is_all)
        self._fill()
        self._menu.popup(self._filter.mapToGlobal(self._filter.rect().bottomLeft()))

    def _fill(self) -> None:
        self._menu.clear()
        for action in self._offers():
            self._menu.addAction(action)

    def _offers(self) -> Iterator[QAction]:
        """What can be ticked; a severity or family that nothing was found of is left out."""
        book, wanted = self._book, self._wanted
        findings = book.findings if book is not None else ()
        severities = Counter(one.severity for one in findings)
        families = Counter(one.family for one in findings)
        for severity in Severity:
            if severities[severity]:
                text = heading(severity, severities[severity])
                yield self._tick(text, wanted.severities, "severities", severity)
        yield self._line()
        for family in book.families() if book is not None else ():
            text = _("{name} ({count})").format(name=family_title(family), count=families[family])
            yield self._tick(text, wanted.families, "families", family)
        yield self._line()
        for text, field in (
            (_("Only what the program can mend"), "mendable"),
            (_("Also what is accepted"), "accepted"),
        ):
            action = QAction(text, self._menu)
            action.setCheckable(True)
            action.setChecked(getattr(wanted, field))
            action.toggled.connect(lambda on, field=field: self._want(**{field: on}))
            yield action

    def _tick(self, text: str, chosen: frozenset[Any], field: str, value: object) -> QAction:
        action = QAction(text.replace("&", "&&"), self._menu)
        action.setCheckable(True)
        action.setChecked(value in chosen)
        action.toggled.connect(
            lambda _on: self._want(**{field: getattr(self._wanted, field) ^ {value}})
        )
        return action

    def _line(self) -> QAction:
        line = QAction(self._menu)
        line.setSeparator(True)
        return line
