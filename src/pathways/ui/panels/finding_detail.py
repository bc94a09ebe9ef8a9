"""All that is known of one finding: what, why, by which source, and what helps."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from pathways.language import N_, _
from pathways.model import label
from pathways.rules.finding import Finding
from pathways.ui.forms.inputs import flag
from pathways.ui.forms.notation import format_date
from pathways.ui.icons import icon


class FindingDetail(QScrollArea):
    """Tells of one finding and offers what can be done about it."""

    mend_wanted = Signal()
    field_wanted = Signal()
    waiver_wanted = Signal()
    """To accept it, or to take back that it was accepted."""

    def __init__(self) -> None:
        super().__init__()
        self._finding: Finding | None = None
        self._place = ""
        self._title = _text("heading")
        self._where = _text("muted")
        self._message = _text()
        self._parts = [
            (_text("strong"), _text(), N_("Why it matters")),
            (_text("strong"), _text(), N_("Where it is written")),
            (_text("strong"), _text(), N_("What helps")),
        ]
        self._accepted = _text("muted")
        self._mend = _button("", self.mend_wanted)
        flag(self._mend, "primary", True)
        self._fill = _button("form-textbox", self.field_wanted)
        self._waive = _button("", self.waiver_wanted)
        self._waive.setProperty("flat", True)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(4)
        for widget in (self._title, self._where, self._message):
            column.addWidget(widget)
        column.addSpacing(6)
        column.addLayout(_row(self._mend, self._fill))
        for head, said, _name in self._parts:
            column.addSpacing(6)
            column.addWidget(head)
            column.addWidget(said)
        column.addSpacing(6)
        column.addWidget(self._accepted)
        column.addLayout(_row(self._waive))
        column.addStretch(1)
        self.setWidget(body)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.retranslate()

    def show_finding(self, finding: Finding, place: str) -> None:
        """Tell of another finding."""
        if finding is not self._finding:
            self.verticalScrollBar().setValue(0)
        self._finding, self._place = finding, place
        self._tell()

    def retranslate(self) -> None:
        """Speak the language of now; the finding itself comes anew from the rules."""
        for head, _said, name in self._parts:
            head.setText(_(name))
        self._mend.setText(_("Mend"))
        self._mend.setToolTip(_("Let the program mend this; it can be undone."))
        self._fill.setText(_("Fill in"))
        self._fill.setToolTip(_("Go to the field where this is settled."))
        self._tell()

    def _tell(self) -> None:
        finding = self._finding
        if finding is None:
            return
        self._title.setText(finding.title)
        self._where.setText(
            _("{severity} {code} · {place}").format(
                severity=label(finding.severity), code=finding.code, place=self._place
            )
        )
        self._message.setText(finding.message)
        measures = "\n".join(f"• {measure}" for measure in finding.measures)
        for (_head, said, _name), text in zip(
            self._parts, (finding.why, finding.source, measures), strict=True
        ):
            said.setText(text)
        self._mend.setVisible(finding.fixable)
        self._fill.setVisible(bool(finding.elements))
        waiver = finding.waiver
        self._accepted.setVisible(waiver is not None)
        self._waive.setVisible(bool(finding.elements))
        self._waive.setText(_("Accept this…") if waiver is None else _("Accept it no longer"))
        if waiver is not None:
            self._accepted.setText(
                _("Accepted by {name} on {date}: {reason}").format(
                    name=waiver.name, date=format_date(waiver.date), reason=waiver.reason
                )
            )


def _text(property_: str = "") -> QLabel:
    text = QLabel()
    text.setWordWrap(True)
    text.setTextFormat(Qt.TextFormat.PlainText)
    text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if property_:
        text.setProperty(property_, True)
    return text


def _button(icon_name: str, wanted: object) -> QPushButton:
    button = QPushButton()
    button.setIcon(icon(icon_name))
    button.clicked.connect(wanted)
    return button


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row
