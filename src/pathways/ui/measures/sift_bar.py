"""Which measures are shown: words, status, who answers for them, municipality, overdue."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from pathways.analysis.measures.sifting import Sieve, owners
from pathways.language import _
from pathways.model import MeasureStatus, PartyKind, label
from pathways.ui.forms.inputs import Combo, Line
from pathways.ui.icons import icon
from pathways.ui.measures.facts import Facts


class SiftBar(QWidget):
    """One row of filters."""

    turned = Signal()
    """Other measures are wanted."""
    left = Signal()
    """The keyboard wants to go to the measures."""

    def __init__(self) -> None:
        super().__init__()
        self.search = _Search()
        self.search.setClearButtonEnabled(True)
        self._status, self._owner, self._town = Combo(), Combo(), Combo()
        self._overdue = QToolButton()
        self._overdue.setCheckable(True)
        self._overdue.setIcon(icon("clock-alert-outline"))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 6)
        row.setSpacing(6)
        row.addWidget(self.search, 3)
        for combo in (self._status, self._owner, self._town):
            row.addWidget(combo, 2)
            combo.activated.connect(lambda _row: self.turned.emit())
        row.addWidget(self._overdue)
        self.search.textChanged.connect(lambda _text: self.turned.emit())
        self.search.left.connect(self.left)
        self._overdue.toggled.connect(lambda _on: self.turned.emit())
        self.retranslate()

    def offer(self, facts: Facts) -> None:
        """Offer what the model has; what is chosen stays so as long as it is there."""
        measures = facts.model.measures
        self._owner.fill(
            [("", _("All who answer for them")), *((one, one) for one in owners(measures))]
        )
        named = {town for measure in measures for town in measure.municipalities}
        towns = [
            (party.id, party.name or label(party.kind))
            for party in facts.model.parties
            if party.kind is PartyKind.MUNICIPALITY or party.id in named
        ]
        self._town.fill([("", _("All municipalities")), *towns])
        self._town.setVisible(bool(towns))

    def sieve(self, facts: Facts) -> Sieve:
        """What is wanted now."""
        return Sieve(
            self.search.text(),
            self._status.currentData(),
            self._owner.currentData() or "",
            self._town.currentData() or "",
            facts.today if self._overdue.isChecked() else None,
        )

    def clear(self) -> None:
        """Want all measures."""
        self.blockSignals(True)
        self.search.clear()
        for combo, nothing in ((self._status, None), (self._owner, ""), (self._town, "")):
            combo.choose(nothing)
        self._overdue.setChecked(False)
        self.blockSignals(False)
        self.turned.emit()

    def retranslate(self) -> None:
        """Speak the language of now."""
        self.search.setPlaceholderText(_("Search the measures"))
        self.search.setAccessibleName(_("Search the measures"))
        statuses = ((status, label(status)) for status in MeasureStatus)
        self._status.fill([(None, _("Any status")), *statuses])
        self._status.setAccessibleName(_("Status"))
        self._owner.setAccessibleName(_("Responsible"))
        self._town.setAccessibleName(_("Municipality"))
        self._overdue.setToolTip(_("Only those that are overdue"))
        self._overdue.setAccessibleName(_("Only those that are overdue"))


class _Search(Line):
    left = Signal()

    def minimumSizeHint(self) -> QSize:
        """Some words can be read."""
        return QSize(self.fontMetrics().averageCharWidth() * 12, super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and the down arrow go to what was found."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.left.emit()
        else:
            super().keyPressEvent(event)
