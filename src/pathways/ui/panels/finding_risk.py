"""How dangerous the team holds a finding to be: five answers, and what follows from them."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from pathways.language import N_, _
from pathways.rules.ranking import Hazard
from pathways.ui.flow import Flow
from pathways.ui.forms.inputs import Box, Combo, Words

_HARM = (N_("1 minor"), N_("2 moderate"), N_("3 major"), N_("4 catastrophic"))
_CHANCE = (N_("1 remote"), N_("2 uncommon"), N_("3 occasional"), N_("4 frequent"))
_BOXES = (
    (
        "single_point",
        N_("Single point"),
        N_("When this fails, nothing later saves the patient."),
    ),
    (
        "existing_control",
        N_("Controlled"),
        N_("Something in place already keeps it from harming the patient."),
    ),
    (
        "detectable",
        N_("Noticed"),
        N_("It is so plain to see that it will be noticed before it harms."),
    ),
)


class FindingRisk(QWidget):
    """Shows a hazard; `answered` tells a field of the risk and the person's answer to it."""

    answered = Signal(str, object)
    usual_wanted = Signal()
    """What is usual shall hold again."""

    def __init__(self) -> None:
        super().__init__()
        self._head = QLabel()
        self._head.setProperty("strong", True)
        self._severity = self._combo("severity")
        self._probability = self._combo("probability")
        self._score = QLabel()
        self._score.setObjectName("riskScore")
        self._usual = QPushButton()
        self._usual.setObjectName("riskUsual")
        self._usual.setProperty("flat", True)
        self._usual.clicked.connect(self.usual_wanted)
        scored = QHBoxLayout()
        scored.setSpacing(6)
        scored.addWidget(self._severity, 1)
        scored.addWidget(QLabel("×"))
        scored.addWidget(self._probability, 1)
        told = QHBoxLayout()
        told.addWidget(self._score, 1)
        told.addWidget(self._usual)
        flow = Flow(12, 2)
        self._boxes: dict[str, tuple[Box, Words]] = {}
        for field, _text, _tip in _BOXES:
            flow.addWidget(self._box(field))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._head)
        column.addLayout(scored)
        column.addLayout(flow)
        column.addLayout(told)
        self.retranslate()

    def show_hazard(self, hazard: Hazard, *, own: bool) -> None:
        """Show what holds; `own` says whether the team has said any of it of this finding."""
        self._severity.choose(hazard.severity)
        self._probability.choose(hazard.probability)
        for field, on in (
            ("single_point", hazard.single_point),
            ("existing_control", hazard.controlled),
            ("detectable", hazard.detectable),
        ):
            self._boxes[field][0].setChecked(on)
        text = _("Score {score}: must be acted on") if hazard.act else _("Score {score}: can wait")
        self._score.setText(text.format(score=hazard.score))
        self._usual.setVisible(own)

    def retranslate(self) -> None:
        """Speak the language of now."""
        self._head.setText(_("How dangerous it is"))
        for combo, texts, name in (
            (self._severity, _HARM, _("How badly it may end")),
            (self._probability, _CHANCE, _("How often it happens")),
        ):
            combo.fill([(grade, _(text)) for grade, text in enumerate(texts, 1)])
            combo.setToolTip(name)
            combo.setAccessibleName(name)
        for field, text, tip in _BOXES:
            box, words = self._boxes[field]
            words.setText(_(text))
            box.setAccessibleName(_(text))
            box.setAccessibleDescription(_(tip))
            for widget in (box, words):
                widget.setToolTip(_(tip))
        self._usual.setText(_("As usual"))
        self._usual.setToolTip(_("Take back what was said of this finding."))

    def _combo(self, field: str) -> Combo:
        combo = Combo()
        combo.setObjectName(f"risk_{field}")
        combo.activated.connect(lambda _row: self.answered.emit(field, combo.currentData()))
        return combo

    def _box(self, field: str) -> QWidget:
        box = Box()
        box.setObjectName(f"risk_{field}")
        words = Words(box)
        words.setWordWrap(False)
        self._boxes[field] = box, words
        box.clicked.connect(lambda on: self._answer(field, on))
        around = QWidget()
        row = QHBoxLayout(around)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(box, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(words)
        return around

    def _answer(self, field: str, on: Any) -> None:
        self.answered.emit(field, bool(on))
