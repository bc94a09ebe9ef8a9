"""The findings as a tree: a branch a severity, and last what the team has accepted."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from pathways.language import _, ngettext
from pathways.model import Severity
from pathways.rules.finding import Finding

Index = QModelIndex | QPersistentModelIndex

FINDING = Qt.ItemDataRole.UserRole
"""The finding of a row, None for a branch."""
GROUP = Qt.ItemDataRole.UserRole + 1
"""The branch's key: a severity, or ACCEPTED."""
PLACE = Qt.ItemDataRole.UserRole + 2
"""Where the finding is, in words."""

ACCEPTED = "accepted"


def heading(group: str, count: int) -> str:
    """A branch's text."""
    texts = {
        Severity.ERROR: ngettext("{count} error", "{count} errors", count),
        Severity.WARNING: ngettext("{count} warning", "{count} warnings", count),
        Severity.NOTE: ngettext("{count} remark", "{count} remarks", count),
        ACCEPTED: ngettext("{count} accepted", "{count} accepted", count),
    }
    return texts[group].format(count=count)


class FindingsList(QAbstractItemModel):
    """Branches and their findings; both are told whole each time."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._groups: list[tuple[str, list[Finding]]] = []
        self._places: Mapping[str, str] = {}

    def show_findings(self, findings: Sequence[Finding], places: Mapping[str, str]) -> None:
        """Show these; `places` names every element."""
        self.beginResetModel()
        groups: dict[str, list[Finding]] = {severity: [] for severity in Severity}
        groups[ACCEPTED] = []
        for finding in findings:
            groups[ACCEPTED if finding.waived else finding.severity].append(finding)
        self._groups = [(key, found) for key, found in groups.items() if found]
        self._places = places
        self.endResetModel()

    def findings(self) -> list[Finding]:
        """All of them, in the order shown."""
        return [finding for _key, found in self._groups for finding in found]

    def place(self, finding: Finding) -> str:
        """Where the finding is, in words."""
        where = finding.elements[0] if finding.elements else finding.pathway
        return self._places.get(where, "") if where else _("The whole model")

    def index_of(self, wanted: Finding) -> QModelIndex:
        """The row of a finding like this one (same rule, place and field); invalid for none."""
        for row, (_key, found) in enumerate(self._groups):
            for number, finding in enumerate(found):
                if _same(finding, wanted):
                    return self.index(number, 0, self.index(row, 0))
        return QModelIndex()

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """Qt's own; a finding's index carries its branch's number and one."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, child: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        """Qt's own."""
        branch = child.internalId() if child.isValid() else 0
        return self.createIndex(branch - 1, 0, 0) if branch else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Qt's own."""
        if not parent.isValid():
            return len(self._groups)
        return 0 if parent.internalId() else len(self._groups[parent.row()][1])

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Qt's own."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt's own."""
        branch = index.internalId()
        if not branch:
            key, found = self._groups[index.row()]
            return {
                Qt.ItemDataRole.DisplayRole: heading(key, len(found)),
                Qt.ItemDataRole.AccessibleTextRole: heading(key, len(found)),
                GROUP: key,
            }.get(role)
        key, found = self._groups[branch - 1]
        finding = found[index.row()]
        if role == FINDING:
            return finding
        return {
            Qt.ItemDataRole.DisplayRole: finding.title,
            Qt.ItemDataRole.ToolTipRole: finding.message,
            Qt.ItemDataRole.AccessibleTextRole: f"{finding.title}. {finding.message}",
            GROUP: key,
            PLACE: self.place(finding),
        }.get(role)


def _same(one: Finding, other: Finding) -> bool:
    return (one.name, one.elements, one.field) == (other.name, other.elements, other.field)
