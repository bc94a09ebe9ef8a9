"""The findings as a tree of two floors: headings, and under each its findings."""

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import count
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from pathways.language import _, ngettext
from pathways.model import Severity, label
from pathways.rules.families import family_title
from pathways.rules.finding import Finding
from pathways.session.review.book import ACCEPTED as ACCEPTED  # noqa: PLC0414 - a key of GROUP
from pathways.session.review.book import ACT, WAIT, By, FindingsBook, Group
from pathways.session.review.mending import likeness
from pathways.session.review.waivers import expired
from pathways.ui.forms.notation import parse_whole_date

Index = QModelIndex | QPersistentModelIndex

FINDING = Qt.ItemDataRole.UserRole
"""The finding of a row, None for a heading."""
GROUP = Qt.ItemDataRole.UserRole + 1
"""The heading's key."""
BESIDE = Qt.ItemDataRole.UserRole + 2
"""What stands beside a finding's title: where it is, or under a place what is wrong."""
COUNTS = Qt.ItemDataRole.UserRole + 3
"""How many findings of each severity stand under a heading that does not say so itself."""
EXPIRED = Qt.ItemDataRole.UserRole + 5
"""Whether a finding was accepted until a day that is past."""
SCORE = Qt.ItemDataRole.UserRole + 4
"""The need to act, where that is what the findings are sorted by."""

_MOST_CHANGES = 60
"""More rows than this are shown anew all at once."""


def heading(group: str, count: int) -> str:
    """How many of a severity, or accepted ones."""
    texts = {
        Severity.ERROR: ngettext("{count} error", "{count} errors", count),
        Severity.WARNING: ngettext("{count} warning", "{count} warnings", count),
        Severity.NOTE: ngettext("{count} remark", "{count} remarks", count),
        ACCEPTED: ngettext("{count} accepted", "{count} accepted", count),
    }
    return texts[group].format(count=count)


def group_title(by: By, group: Group, book: FindingsBook) -> str:
    """A heading's text."""
    if group.key == ACCEPTED or by is By.SEVERITY:
        return heading(group.key, len(group.findings))
    if by is By.FAMILY:
        return family_title(group.key)
    if not group.key:
        return {
            By.UNIT: _("No unit"),
            By.PARTY: _("No party"),
            By.MUNICIPALITY: _("All municipalities"),
        }.get(by, _("The whole model"))
    if by is By.NEED:
        return {ACT: _("Must be acted on"), WAIT: _("Can wait")}[group.key]
    return book.places.get(group.key) or _("without a name")


class _Branch:
    """A heading; its number stays the same while others come and go."""

    def __init__(self, number: int, group: Group) -> None:
        self.number = number
        self.key = group.key
        self.rows = list(group.findings)
        self.title = ""
        self.counts: Counter[str] = Counter()


class FindingsList(QAbstractItemModel):
    """Follows the book; rows that stay are the same rows, so that what is chosen stays chosen."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._branches: list[_Branch] = []
        self._numbers = count(1)
        self._book: FindingsBook | None = None
        self._by = By.SEVERITY

    @property
    def by(self) -> By:
        """What they are grouped by."""
        return self._by

    def show_book(
        self, book: FindingsBook | None, by: By = By.SEVERITY, findings: Sequence[Finding] = ()
    ) -> None:
        """Show these findings of a book under new headings, with as little change as can be."""
        groups = book.grouped(by, findings) if book is not None else ()
        few = self._changes(groups) <= _MOST_CHANGES
        gentle = by is self._by and self._book is not None and few
        self._book, self._by = book, by
        if not gentle or not self._follow(groups):
            self.beginResetModel()
            self._branches = [_Branch(next(self._numbers), group) for group in groups]
            self.endResetModel()
        self._tell(groups)

    def findings(self) -> list[Finding]:
        """All of them, in the order shown."""
        return [finding for branch in self._branches for finding in branch.rows]

    def index_of(self, wanted: Finding, key: str | None = None) -> QModelIndex:
        """The row of a finding like this one, under a heading if it is there; else invalid."""
        found = QModelIndex()
        for place, branch in enumerate(self._branches):
            for row, finding in enumerate(branch.rows):
                if likeness(finding) == likeness(wanted):
                    here = self.index(row, 0, self.index(place, 0))
                    if branch.key == key:
                        return here
                    found = found if found.isValid() else here
        return found

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """Qt's own; a finding's index carries its branch's number."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        number = self._branches[parent.row()].number if parent.isValid() else 0
        return self.createIndex(row, column, number)

    def parent(self, child: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        """Qt's own."""
        number = child.internalId() if child.isValid() else 0
        return self.createIndex(self._place(number), 0, 0) if number else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Qt's own."""
        if not parent.isValid():
            return len(self._branches)
        return 0 if parent.internalId() else len(self._branches[parent.row()].rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Qt's own."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt's own."""
        if not index.isValid():
            return None
        number = index.internalId()
        if number:
            branch = self._branches[self._place(number)]
            return self._row(branch, branch.rows[index.row()], role)
        return self._head(self._branches[index.row()], role)

    def _head(self, branch: _Branch, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return branch.title
        if role == GROUP:
            return branch.key
        says_so = self._by is By.SEVERITY or branch.key == ACCEPTED
        if role == COUNTS:
            return None if says_so else branch.counts
        if role == Qt.ItemDataRole.AccessibleTextRole:
            counts = [heading(one, branch.counts[one]) for one in Severity if branch.counts[one]]
            return branch.title if says_so else f"{branch.title}: {', '.join(counts)}"
        return None

    def _row(self, branch: _Branch, finding: Finding, role: int) -> Any:
        say: dict[int, Callable[[], Any]] = {
            FINDING: lambda: finding,
            GROUP: lambda: branch.key,
            BESIDE: lambda: self._beside(finding),
            SCORE: lambda: self._score(finding),
            EXPIRED: lambda: self._expired(finding),
            Qt.ItemDataRole.DisplayRole: lambda: finding.title,
            Qt.ItemDataRole.ToolTipRole: lambda: finding.message,
            Qt.ItemDataRole.AccessibleTextRole: lambda: self._read_aloud(finding),
        }
        return say[role]() if role in say else None

    def _beside(self, finding: Finding) -> str:
        assert self._book is not None
        beside = finding.message if self._by is By.PLACE else self._book.place(finding)
        if self._expired(finding):
            beside = " · ".join(filter(None, (_("Expired"), beside)))
        return beside.replace("\n", " ")

    def _expired(self, finding: Finding) -> bool:
        assert self._book is not None
        return expired(self._book.model, finding, parse_whole_date("today")) is not None

    def _read_aloud(self, finding: Finding) -> str:
        said = [f"{label(finding.severity)}: {finding.title}.", finding.message]
        if self._expired(finding):
            said.append(_("It is no longer accepted."))
        if finding.fixable:
            said.append(_("Can be mended."))
        return " ".join(said)

    def _score(self, finding: Finding) -> int | None:
        if self._by is not By.NEED or finding.waived:
            return None
        assert self._book is not None
        return self._book.hazard(finding).score

    def _place(self, number: int) -> int:
        return next(row for row, one in enumerate(self._branches) if one.number == number)

    def _changes(self, groups: Sequence[Group]) -> int:
        """About how many rows come and go."""
        old = {branch.key: len(branch.rows) for branch in self._branches}
        new = {group.key: len(group.findings) for group in groups}
        return sum(abs(old.get(key, 0) - new.get(key, 0)) for key in old.keys() | new.keys())

    def _tell(self, groups: Sequence[Group]) -> None:
        """Have the headings and rows say what is so now."""
        assert len(groups) == len(self._branches)
        for row, (branch, group) in enumerate(zip(self._branches, groups, strict=True)):
            assert self._book is not None
            branch.rows = list(group.findings)
            branch.title = group_title(self._by, group, self._book)
            branch.counts = Counter(finding.severity for finding in group.findings)
            head = self.index(row, 0)
            self.dataChanged.emit(head, head)
            if branch.rows:
                last = self.index(len(branch.rows) - 1, 0, head)
                self.dataChanged.emit(self.index(0, 0, head), last)

    def _follow(self, groups: Sequence[Group]) -> bool:
        """Let headings and rows go and come; False where they would have to change places."""
        wanted = {group.key: group for group in groups}
        for row in reversed(range(len(self._branches))):
            if self._branches[row].key not in wanted:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self._branches[row]
                self.endRemoveRows()
        kept = [branch.key for branch in self._branches]
        if kept != [key for key in wanted if key in kept]:
            return False
        for row, group in enumerate(groups):
            if row < len(self._branches) and self._branches[row].key == group.key:
                self._follow_rows(row, group)
                continue
            self.beginInsertRows(QModelIndex(), row, row)
            self._branches.insert(row, _Branch(next(self._numbers), group))
            self.endInsertRows()
        return True

    def _follow_rows(self, place: int, group: Group) -> None:
        head, rows = self.index(place, 0), self._branches[place].rows
        wanted = _keys(group.findings)
        old, known = _keys(rows), set(wanted)
        kept = [key for key in old if key in known]
        staying = set(kept)
        if kept != [key for key in wanted if key in staying]:
            known.clear()  # another order: all go, and come again
            staying.clear()
        for row in reversed(range(len(rows))):
            if old[row] not in known:
                self.beginRemoveRows(head, row, row)
                del rows[row]
                self.endRemoveRows()
        for row, (key, finding) in enumerate(zip(wanted, group.findings, strict=True)):
            if key not in staying:
                self.beginInsertRows(head, row, row)
                rows.insert(row, finding)
                self.endInsertRows()


def _keys(findings: Sequence[Finding]) -> list[tuple[object, int]]:
    """What makes each finding the same after an edit; likes are told apart by their turn."""
    turns: Counter[object] = Counter()
    keys: list[tuple[object, int]] = []
    for finding in findings:
        like = likeness(finding)
        keys.append((like, turns[like]))
        turns[like] += 1
    return keys
