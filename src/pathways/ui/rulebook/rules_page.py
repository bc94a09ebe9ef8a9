"""All rules by family: on or off and how grave, for the file and for this user alone."""

from collections.abc import Iterable, Mapping
from itertools import groupby

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from pathways.analysis.search.folding import folded
from pathways.language import _
from pathways.model import RuleSetting, Severity, label
from pathways.rules.engine import rules
from pathways.rules.families import family_order, family_title
from pathways.rules.rule import Rule, family, name
from pathways.ui.forms.inputs import Combo

_USUAL, _OFF = "usual", "off"
"""What may be chosen beside the severities."""
_RULE, _FILE, _MINE = range(3)
_KEY = Qt.ItemDataRole.UserRole
_FEWEST_ROWS = 5


class RulesPage(QWidget):
    """A list to choose from, and what can be said of the chosen rule."""

    def __init__(
        self, settings: Iterable[RuleSetting], personal: Iterable[RuleSetting], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._rules = {name(rule): rule for rule in rules()}
        self._said = {one.rule: one for one in settings}
        self._mine = {one.rule: one for one in personal}
        self.sought = QLineEdit()
        self.sought.setClearButtonEnabled(True)
        self.sought.setPlaceholderText(_("Search for a rule"))
        self.sought.setAccessibleName(_("Search for a rule"))
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(_("Rules"))
        self.tree.setHeaderLabels([_("Rule"), _("In this file"), _("For me")])
        self.tree.setUniformRowHeights(True)
        self.about = QLabel()
        self.about.setWordWrap(True)
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self.about.setProperty("muted", True)
        self.in_file, self.for_me = Combo(), Combo()
        self.shelves: dict[str, QTreeWidgetItem] = {}
        """The heads of families, by the families' names."""
        self.items: dict[str, QTreeWidgetItem] = {}
        """The rules' rows, by the rules' names."""
        self._fill()
        self._lay_out()
        self.sought.textChanged.connect(self._sift)
        self.tree.currentItemChanged.connect(lambda _now, _before: self._show())
        self.in_file.activated.connect(lambda _row: self._say(self._said, self.in_file))
        self.for_me.activated.connect(lambda _row: self._say(self._mine, self.for_me))
        self.tree.setCurrentItem(next(iter(self.items.values())))

    @property
    def settings(self) -> tuple[RuleSetting, ...]:
        """What the file is to say; rules of which it says nothing are left out."""
        return _spoken(self._said)

    @property
    def personal(self) -> tuple[RuleSetting, ...]:
        """What this user wants."""
        return _spoken(self._mine)

    def _fill(self) -> None:
        strong = self.font()
        strong.setBold(True)
        shelved = sorted(rules(), key=lambda rule: (family_order(family(rule)), rule.code))
        for shelf, group in groupby(shelved, key=family):
            head = QTreeWidgetItem(self.tree, [family_title(shelf)])
            head.setFirstColumnSpanned(True)
            head.setFont(_RULE, strong)
            self.shelves[shelf] = head
            for rule in group:
                item = QTreeWidgetItem(head, [f"{rule.code}  {_(rule.title)}"])
                item.setData(_RULE, _KEY, name(rule))
                self.items[name(rule)] = item
                self._tell(rule)
        self.tree.expandAll()

    def _lay_out(self) -> None:
        header = self.tree.header()
        header.setSectionResizeMode(_RULE, QHeaderView.ResizeMode.Stretch)
        for narrow in (_FILE, _MINE):
            header.setSectionResizeMode(narrow, QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(False)
        self.tree.setMinimumHeight(self.fontMetrics().height() * _FEWEST_ROWS)
        form = QFormLayout()
        form.addRow(_("In this file"), self.in_file)
        form.addRow(_("For me"), self.for_me)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addWidget(self.sought)
        column.addWidget(self.tree, 1)
        column.addWidget(self.about)
        column.addLayout(form)

    def _sift(self) -> None:
        """Show the rules whose code or title holds every word."""
        wanted = folded(self.sought.text()).split()
        for item in self.items.values():
            text = folded(item.text(_RULE))
            item.setHidden(not all(word in text for word in wanted))
        shown = {family(self._rules[key]) for key, one in self.items.items() if not one.isHidden()}
        for shelf, head in self.shelves.items():
            head.setHidden(shelf not in shown)

    def _chosen(self) -> Rule | None:
        item = self.tree.currentItem()
        return self._rules.get(item.data(_RULE, _KEY)) if item else None

    def _show(self) -> None:
        rule = self._chosen()
        self.in_file.setEnabled(rule is not None)
        self.for_me.setEnabled(rule is not None)
        if rule is None:
            self.about.clear()
            return
        source = _("Source: {source}").format(source=_(rule.source))
        self.about.setText(f"{_(rule.why)}\n{source}")
        usual = _("As usual: {severity}").format(severity=label(rule.severity))
        _offer(self.in_file, usual, self._said.get(name(rule)))
        _offer(self.for_me, _("As in the file"), self._mine.get(name(rule)))

    def _say(self, settings: dict[str, RuleSetting], box: QComboBox) -> None:
        rule, chosen = self._chosen(), box.currentData()
        if rule is None:
            return
        graded = chosen not in (_USUAL, _OFF)
        settings[name(rule)] = RuleSetting(
            rule=name(rule),
            enabled=chosen != _OFF,
            severity=Severity(chosen) if graded else None,
        )
        self._tell(rule)

    def _tell(self, rule: Rule) -> None:
        item = self.items[name(rule)]
        said, mine = self._said.get(name(rule)), self._mine.get(name(rule))
        item.setText(_FILE, _word(said) or label(rule.severity))
        item.setText(_MINE, _word(mine) or _("As in the file"))
        for column, set_ in ((_FILE, said), (_MINE, mine)):
            font = item.font(column)
            font.setBold(bool(_word(set_)))
            item.setFont(column, font)


def _offer(box: QComboBox, usual: str, said: RuleSetting | None) -> None:
    with QSignalBlocker(box):
        box.clear()
        box.addItem(usual, _USUAL)
        for severity in Severity:
            box.addItem(label(severity), severity.value)
        box.addItem(_("Off"), _OFF)
        chosen = _USUAL
        if said is not None:
            chosen = (said.severity or _USUAL) if said.enabled else _OFF
        box.setCurrentIndex(box.findData(str(chosen)))


def _word(said: RuleSetting | None) -> str:
    """What a setting changes; empty for nothing."""
    if said is None:
        return ""
    if not said.enabled:
        return _("Off")
    return label(said.severity) if said.severity else ""


def _spoken(settings: Mapping[str, RuleSetting]) -> tuple[RuleSetting, ...]:
    return tuple(one for one in settings.values() if one != RuleSetting(rule=one.rule))
