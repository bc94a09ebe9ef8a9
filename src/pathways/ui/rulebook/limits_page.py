"""The limits that are local practice."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QWidget,
)

from pathways.language import _
from pathways.language.durations import format_duration, parse_duration
from pathways.model import Limits

_MOST_HANDOFFS, _MOST_DAYS = 1000, 100_000


class LimitsPage(QWidget):
    """A field for each limit."""

    turned = Signal()
    """Whether all of it can be read may be otherwise now."""

    def __init__(self, limits: Limits, parent: QWidget) -> None:
        super().__init__(parent)
        self._limits = limits
        self.handoffs = QSpinBox()
        self.handoffs.setRange(0, _MOST_HANDOFFS)
        self.handoffs.setValue(limits.handoffs_on_usual_route)
        self.wait = QLineEdit(format_duration(limits.wait))
        self.travel = QLineEdit(format_duration(limits.travel))
        self.utilisation = QDoubleSpinBox()
        self.utilisation.setRange(0, 100)
        self.utilisation.setDecimals(1)
        self.utilisation.setSuffix(_(" %"))
        self.utilisation.setValue(limits.utilisation)
        self.days = QSpinBox()
        self.days.setRange(0, _MOST_DAYS)
        self.days.setValue(limits.discharge_ready_days)
        self.complaint = QLabel()
        self.complaint.setWordWrap(True)
        self.complaint.setProperty("alarm", True)
        advice = QLabel(
            _("Figures of local practice. They are kept in the file and hold for everybody.")
        )
        advice.setWordWrap(True)
        form = QFormLayout(self)
        form.setVerticalSpacing(12)
        form.addRow(advice)
        for words, field in (
            (_("Most handoffs on the usual route"), self.handoffs),
            (_("Longest wait between two steps"), self.wait),
            (_("Longest travel one way to a team or course"), self.travel),
            (_("Highest utilisation"), self.utilisation),
            (_("Bed-days a year that discharge-ready patients may wait"), self.days),
        ):
            field.setAccessibleName(words)
            if isinstance(field, QAbstractSpinBox):
                field.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
            form.addRow(words, field)
        form.addRow(self.complaint)
        for line in (self.wait, self.travel):
            line.textChanged.connect(self._read)

    @property
    def is_readable(self) -> bool:
        """Whether every field holds what it should."""
        return not self.complaint.text()

    @property
    def limits(self) -> Limits:
        """The limits as they stand in the fields; raises ValueError where one cannot be read."""
        return Limits(
            handoffs_on_usual_route=self.handoffs.value(),
            wait=parse_duration(self.wait.text()),
            travel=parse_duration(self.travel.text()),
            utilisation=self.utilisation.value(),
            discharge_ready_days=self.days.value(),
        )

    def _read(self) -> None:
        wrong = [line for line in (self.wait, self.travel) if not _is_time(line.text())]
        self.complaint.setText(
            _("Write a time such as “14 d” or “1 h 30 min” here: {field}").format(
                field=wrong[0].accessibleName()
            )
            if wrong
            else ""
        )
        self.turned.emit()


def _is_time(text: str) -> bool:
    try:
        parse_duration(text)
    except ValueError:
        return False
    return True
