"""The limits that are local practice."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QWidget

from pathways.language import N_, _
from pathways.model import Limits
from pathways.ui.forms.notation import COUNT, DURATION, PERCENT, Notation

_FIELDS: Mapping[str, tuple[str, Notation]] = {
    "handoffs_on_usual_route": (N_("Most handoffs on the usual route"), COUNT),
    "wait": (N_("Longest wait between two steps"), DURATION),
    "travel": (N_("Longest travel one way to a team or course"), DURATION),
    "utilisation": (N_("Highest utilisation"), PERCENT),
    "discharge_ready_days": (N_("Bed-days a year that discharge-ready patients may wait"), COUNT),
}


class LimitsPage(QWidget):
    """A line for each limit."""

    turned = Signal()
    """Whether all of it can be read may be otherwise now."""

    def __init__(self, limits: Limits, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines: dict[str, QLineEdit] = {}
        """By the names of the limits."""
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
        for field, (title, notation) in _FIELDS.items():
            line = QLineEdit(notation.write(getattr(limits, field)))
            line.setAccessibleName(_(title))
            line.textChanged.connect(self._read)
            form.addRow(_(title), line)
            self.lines[field] = line
        form.addRow(self.complaint)

    @property
    def is_readable(self) -> bool:
        """Whether every line holds what it should."""
        return not self.complaint.text()

    @property
    def limits(self) -> Limits:
        """The limits as they are written; raises ValueError where one cannot be read."""
        return Limits(**{field: self._settled(field) for field in _FIELDS})

    def _settled(self, field: str) -> object:
        _title, notation = _FIELDS[field]
        value: object = notation.settle(self.lines[field].text())
        Limits(**{field: value})
        return value

    def _read(self) -> None:
        self.complaint.setText(next(filter(None, map(self._wrong, _FIELDS)), ""))
        self.turned.emit()

    def _wrong(self, field: str) -> str:
        """What is wrong with a line; empty for nothing."""
        title, notation = _FIELDS[field]
        try:
            self._settled(field)
        except ValueError:
            return _("{field}: {complaint}").format(field=_(title), complaint=_(notation.complaint))
        return ""
