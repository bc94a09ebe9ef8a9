"""Choose findings, steps and handoffs to link a measure to."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from pathways.language import _
from pathways.model import FindingReference, Measure
from pathways.ui.forms.inputs import Line
from pathways.ui.measures.facts import Facts
from pathways.ui.measures.links import Link
from pathways.ui.measures.signs import sign

_LINK = Qt.ItemDataRole.UserRole
_Button = QDialogButtonBox.StandardButton


class LinkDialog(QDialog):
    """Ticks what to link; what is linked already is not offered."""

    def __init__(self, measure: Measure, facts: Facts, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("linkDialog")
        self.setWindowTitle(_("Link the measure"))
        self._search = Line()
        self._search.setPlaceholderText(_("Search in findings, steps and handoffs"))
        self._search.setAccessibleName(_("Search in findings, steps and handoffs"))
        self._search.setClearButtonEnabled(True)
        self._list = QListWidget()
        self._list.setProperty("field", True)
        self._list.setAccessibleName(_("Findings, steps and handoffs"))
        self._list.setWordWrap(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        color, side = self.palette().text().color().name(), self.fontMetrics().height()
        for link, text, name in _offers(measure, facts):
            item = QListWidgetItem(sign(name, color, side), text, self._list)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            item.setData(_LINK, link)
        self._list.setCurrentRow(0)
        self._buttons = QDialogButtonBox(_Button.Ok | _Button.Cancel)
        self._buttons.button(_Button.Ok).setText(_("Link"))
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(8)
        column.addWidget(self._search)
        column.addWidget(self._list, 1)
        column.addWidget(self._buttons)
        self._search.textChanged.connect(self._sift)
        self._list.itemChanged.connect(lambda _item: self._allow())
        self._list.itemActivated.connect(_turn)
        em = self.fontMetrics()
        self.resize(em.averageCharWidth() * 75, em.lineSpacing() * 24)
        self._allow()

    def chosen(self) -> list[Link]:
        """What is ticked."""
        return [item.data(_LINK) for item in self._items() if _is_ticked(item)]

    def _items(self) -> Iterator[QListWidgetItem]:
        return (self._list.item(row) for row in range(self._list.count()))

    def _sift(self, text: str) -> None:
        words = text.casefold().split()
        for item in self._items():
            told = item.text().casefold()
            item.setHidden(not all(word in told for word in words) and not _is_ticked(item))

    def _allow(self) -> None:
        self._buttons.button(_Button.Ok).setEnabled(bool(self.chosen()))


def linked(measure: Measure, links: list[Link]) -> dict[str, object]:
    """The fields to change when a measure is linked to more."""
    findings = [link for link in links if isinstance(link, FindingReference)]
    elements = [link for link in links if isinstance(link, str)]
    return {
        "findings": (*measure.findings, *findings),
        "elements": (*measure.elements, *elements),
    }


def _offers(measure: Measure, facts: Facts) -> Iterator[tuple[Link, str, str]]:
    for finding in facts.findings or ():
        if not finding.elements:
            continue
        about = FindingReference(rule=finding.name, element=finding.elements[0])
        if about not in measure.findings:
            place = facts.names.get(about.element) or about.element
            yield about, f"{finding.title} – {place}", "alert-circle-outline"
    for pathway in facts.model.pathways:
        signs = ((pathway.steps, "vector-point"), (pathway.transitions, "arrow-right"))
        for drawn, name in signs:
            for element in drawn:
                if element.id not in measure.elements:
                    yield element.id, facts.names[element.id], name


def _is_ticked(item: QListWidgetItem) -> bool:
    return item.checkState() is Qt.CheckState.Checked


def _turn(item: QListWidgetItem) -> None:
    ticked = Qt.CheckState.Unchecked if _is_ticked(item) else Qt.CheckState.Checked
    item.setCheckState(ticked)
