"""What a person's hands do with the findings panel."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from tests.ui.handling import Hands

from pathways.rules.finding import Finding
from pathways.session.review.book import By
from pathways.ui.forms.inputs import Combo
from pathways.ui.panels.findings_list import FINDING
from pathways.ui.panels.findings_tree import FindingsTree


def tree(hands: Hands) -> FindingsTree:
    """The list, with its panel in front."""
    hands.window.findings.bring()
    return hands.window.findings.findChildren(FindingsTree)[0]


def rows(hands: Hands) -> list[QModelIndex]:
    """Every finding's row."""
    return tree(hands).rows()


def names(hands: Hands) -> list[str]:
    """The rules of the findings listed, from the top."""
    return [row.data(FINDING).name for row in rows(hands)]


def choose(hands: Hands, name: str) -> Finding:
    """Click the first finding of a rule."""
    row = next(row for row in rows(hands) if row.data(FINDING).name == name)
    listed = tree(hands)
    listed.scrollTo(row)
    QApplication.processEvents()
    hands.click(listed.viewport(), listed.visualRect(row).center())
    listed.setFocus()
    finding: Finding = row.data(FINDING)
    return finding


def group_by(hands: Hands, by: By) -> None:
    """Choose in the list of groupings by the keyboard."""
    combo = hands.window.findings.findChildren(Combo, "findingsGrouping")[0]
    combo.setFocus()
    combo.setCurrentIndex(0)
    for _step in By:
        if combo.currentData() == by:
            return
        hands.qtbot.keyClick(combo, Qt.Key.Key_Down)


def search(hands: Hands) -> QLineEdit:
    """The line that searches."""
    return hands.window.findings.findChildren(QLineEdit, "findingsSearch")[0]


def deed(hands: Hands, name: str) -> QPushButton:
    """A button under the chosen finding."""
    return hands.window.findings.findChildren(QPushButton, f"finding_{name}")[0]
