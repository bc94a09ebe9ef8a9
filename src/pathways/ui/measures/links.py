"""What a measure is linked to: findings, steps, handoffs and municipalities, with a way there."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
)

from pathways.analysis.measures.standing import Standing, standing, standing_text
from pathways.language import _
from pathways.model import FindingReference, Measure
from pathways.rules.engine import rules
from pathways.rules.rule import name
from pathways.ui.colors import Colors
from pathways.ui.icons import icon
from pathways.ui.measures.facts import Facts
from pathways.ui.measures.signs import sign

Link = FindingReference | str
"""A finding, or the id of an element or a municipality."""

_LINK = Qt.ItemDataRole.UserRole
_MOST_ROWS = 7
_SIGNS = {
    Standing.FOUND: "alert-circle-outline",
    Standing.GONE: "link-off",
    Standing.NOT_ASKED: "eye-off-outline",
}


class _Row(NamedTuple):
    link: Link
    text: str
    sign: str
    is_gone: bool = False


class LinksCard(QFrame):
    """A card below the form; Enter or a double click goes there, Delete takes the link away."""

    jumped = Signal(str)
    """The id of the element to show."""
    removed = Signal(object)
    """A `Link`."""
    more_wanted = Signal()

    def __init__(self, colors: Colors) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._colors = colors
        self._title, self._nothing = QLabel(), QLabel()
        self._title.setProperty("strong", True)
        self._nothing.setProperty("muted", True)
        self._nothing.setWordWrap(True)
        self.list = _List()
        self._add, self._show, self._remove = QPushButton(), QPushButton(), QPushButton()
        self._add.setIcon(icon("link-plus"))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(6)
        for widget in (self._title, self._nothing, self.list):
            column.addWidget(widget)
        row = QHBoxLayout()
        row.addWidget(self._show)
        row.addWidget(self._remove)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self._add)
        self.list.itemActivated.connect(lambda _item: self._jump())
        self.list.removed.connect(self._take_away)
        self.list.currentItemChanged.connect(lambda _new, _old: self._allow())
        self._show.clicked.connect(self._jump)
        self._remove.clicked.connect(self._take_away)
        self._add.clicked.connect(self.more_wanted)
        self.retranslate()

    def show_links(self, measure: Measure, facts: Facts) -> None:
        """Show what a measure is linked to now."""
        row = self.list.currentRow()
        self.list.clear()
        for each in _rows(measure, facts):
            color = self._colors.good if each.is_gone else self._colors.text
            shown = sign(each.sign, color, self.list.fontMetrics().height())
            item = QListWidgetItem(shown, each.text, self.list)
            item.setData(_LINK, each.link)
            item.setToolTip(each.text)
        count = self.list.count()
        self.list.setCurrentRow(min(max(row, 0), count - 1))
        self.list.setVisible(count > 0)
        self._nothing.setVisible(not count)
        self._allow()
        self.list.fit()

    def dress(self, colors: Colors) -> None:
        """Wear another theme; the links are shown again right after."""
        self._colors = colors

    def retranslate(self) -> None:
        """Speak the language of now; the links are shown again right after."""
        self._title.setText(_("Linked to"))
        self._nothing.setText(_("Link the findings it shall mend, and the steps it is about."))
        self.list.setAccessibleName(_("Linked to"))
        self._show.setText(_("Show"))
        self._show.setToolTip(_("Show it on the drawing (Enter)"))
        self._remove.setText(_("Remove"))
        self._remove.setToolTip(_("Remove the link (Delete)"))
        self._add.setText(_("Link more…"))
        self._add.setToolTip(_("Choose findings, steps and handoffs to link the measure to"))

    def _link(self) -> Link | None:
        item = self.list.currentItem()
        link: Link | None = None if item is None else item.data(_LINK)
        return link

    def _allow(self) -> None:
        chosen = self._link() is not None
        self._show.setEnabled(chosen)
        self._remove.setEnabled(chosen)

    def _jump(self) -> None:
        link = self._link()
        if link is not None:
            self.jumped.emit(link.element if isinstance(link, FindingReference) else link)

    def _take_away(self) -> None:
        link = self._link()
        if link is not None:
            self.removed.emit(link)


class _List(QListWidget):
    removed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("measureLinks")
        self.setProperty("field", True)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes a link away."""
        if event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def fit(self) -> None:
        """As high as the rows, within limits."""
        side = self.fontMetrics().height()
        self.setIconSize(QSize(side, side))
        rows = min(self.count(), _MOST_ROWS)
        self.setFixedHeight(max(1, rows) * round(side * 2.8) + 8)


def _rows(measure: Measure, facts: Facts) -> Iterator[_Row]:
    titles = {name(rule): _(rule.title) for rule in rules()} if measure.findings else {}
    for about in measure.findings:
        place = facts.names.get(about.element, _("deleted")) or about.element
        text = f"{titles.get(about.rule, about.rule)} – {place}"
        if facts.findings is None:
            yield _Row(about, text, _SIGNS[Standing.FOUND])
            continue
        state = standing(facts.model, about, facts.found)
        told = text if state is Standing.FOUND else f"{text}\n{standing_text(state)}"
        yield _Row(about, told, _SIGNS[state], state is Standing.GONE)
    for element in measure.elements:
        yield _Row(element, facts.names.get(element) or element, "vector-point")
    for town in measure.municipalities:
        yield _Row(town, facts.names.get(town) or town, "city-variant-outline")
