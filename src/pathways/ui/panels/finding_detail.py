"""All that is known of one finding: what, why, by which source, and what helps."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from pathways.language import N_, _
from pathways.model import Waiver, label
from pathways.rules.finding import Finding
from pathways.session.review.book import FindingsBook
from pathways.session.review.planning import measures_for
from pathways.session.review.waivers import expired
from pathways.ui.flow import Flow
from pathways.ui.forms.inputs import flag
from pathways.ui.forms.notation import format_date, parse_whole_date
from pathways.ui.icons import icon
from pathways.ui.panels.finding_deeds import (
    DEEDS,
    Deed,
    can_be_done,
    deed_text,
    deed_tip,
    proposal_text,
)
from pathways.ui.panels.finding_risk import FindingRisk


class FindingDetail(QScrollArea):
    """Tells of one finding and offers what can be done about it."""

    deed_wanted = Signal(Deed)
    peeked = Signal(bool)
    """The pointer rests on a mend, or has left it."""
    measure_opened = Signal(str)
    """A measure's id."""

    def __init__(self) -> None:
        super().__init__()
        self._finding: Finding | None = None
        self._book: FindingsBook | None = None
        self.setObjectName("findingDetail")
        self._title = _text("heading")
        self._where = _text("muted")
        self._message = _text()
        self._proposal = _text("muted")
        self._parts = [
            (_text("strong"), _text(), N_("Why it matters")),
            (_text("strong"), _text(), N_("Where it is written")),
            (_text("strong"), _text(), N_("What helps")),
        ]
        self._waiver = _text("muted")
        self._measure = QPushButton()
        self._measure.setObjectName("findingMeasure")
        self._measure.setProperty("flat", True)
        self._measure.clicked.connect(self._open_measure)
        self._buttons = {deed: self._button(deed) for deed in DEEDS}
        flag(self._buttons[Deed.MEND], "primary", True)
        deeds = Flow(6)
        for deed in DEEDS:
            deeds.addWidget(self._buttons[deed])
        self.risk = FindingRisk()
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(3)
        for widget in (self._title, self._where, self._message, self._proposal):
            column.addWidget(widget)
        column.addSpacing(4)
        column.addLayout(deeds)
        column.addWidget(self._waiver)
        column.addWidget(self._measure)
        for head, said, _name in self._parts:
            column.addSpacing(6)
            column.addWidget(head)
            column.addWidget(said)
        column.addSpacing(8)
        column.addWidget(self.risk)
        column.addStretch(1)
        self.setWidget(body)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.retranslate()

    def show_finding(self, finding: Finding, book: FindingsBook) -> None:
        """Tell of another finding, or of the same as it is now."""
        if self._finding is None or finding.elements != self._finding.elements:
            self.verticalScrollBar().setValue(0)
        self._finding, self._book = finding, book
        self._tell()

    def retranslate(self) -> None:
        """Speak the language of now; the finding itself comes anew from the rules."""
        for head, _said, name in self._parts:
            head.setText(_(name))
        for deed, button in self._buttons.items():
            button.setToolTip(deed_tip(deed))
        self.risk.retranslate()
        self._tell()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell when the pointer comes to a mend, and when it leaves."""
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self.peeked.emit(event.type() is QEvent.Type.Enter)
        return super().eventFilter(watched, event)

    def _tell(self) -> None:
        finding, book = self._finding, self._book
        if finding is None or book is None:
            return
        self._title.setText(finding.title)
        place = book.place(finding) or _("The whole model")
        told = _("{severity} {code} · {place}").format(
            severity=label(finding.severity), code=finding.code, place=place
        )
        towns = [book.places.get(town, "") for town in finding.municipalities]
        if towns:
            told = _("{place} · for {municipalities}").format(
                place=told, municipalities=", ".join(towns)
            )
        self._where.setText(told)
        self._message.setText(finding.message)
        self._proposal.setVisible(bool(finding.fixable and finding.proposal))
        self._proposal.setText(proposal_text(finding))
        measures = "\n".join(f"• {measure}" for measure in finding.measures)
        for (_head, said, _name), text in zip(
            self._parts, (finding.why, finding.source, measures), strict=True
        ):
            said.setText(text)
        alike = len(book.alike(finding))
        for deed, button in self._buttons.items():
            button.setText(deed_text(deed, finding, alike))
            button.setVisible(can_be_done(deed, finding, alike))
        self._tell_waiver(finding, book)
        self._tell_measure(finding, book)
        place_id = finding.elements[0] if finding.elements else None
        risks = ((risk.rule, risk.element) for risk in book.model.risks)
        self.risk.setVisible(place_id is not None)
        self.risk.show_hazard(book.hazard(finding), own=(finding.name, place_id) in risks)

    def _tell_waiver(self, finding: Finding, book: FindingsBook) -> None:
        past = expired(book.model, finding, parse_whole_date("today"))
        waiver = finding.waiver or past
        self._waiver.setVisible(waiver is not None)
        if waiver is not None:
            self._waiver.setText(waiver_text(waiver, past=past is not None))
            flag(self._waiver, "alarm", past is not None)

    def _tell_measure(self, finding: Finding, book: FindingsBook) -> None:
        measures = measures_for(book.model, finding)
        self._measure.setVisible(bool(measures))
        if measures:
            text = _("Measure: {title} ({status})").format(
                title=measures[-1].title, status=label(measures[-1].status)
            )
            self._measure.setText(text.replace("&", "&&"))
            self._measure.setToolTip(text)

    def _open_measure(self) -> None:
        assert self._finding is not None
        assert self._book is not None
        self.measure_opened.emit(measures_for(self._book.model, self._finding)[-1].id)

    def _button(self, deed: Deed) -> QPushButton:
        button = QPushButton()
        button.setObjectName(f"finding_{deed}")
        if deed in (Deed.MEND, Deed.SHOW_MEND):
            button.installEventFilter(self)
        if deed not in (Deed.MEND, Deed.SHOW_MEND):
            button.setProperty("flat", True)
        button.setIcon(icon("" if deed is Deed.MEND else DEEDS[deed].sign))
        button.clicked.connect(partial(self._want, deed))
        return button

    def _want(self, deed: Deed, _checked: bool = False) -> None:
        self.deed_wanted.emit(deed)


def waiver_text(waiver: Waiver, *, past: bool) -> str:
    """Who accepted it, when, why and until when."""
    told = {
        "name": waiver.name,
        "date": format_date(waiver.date),
        "reason": waiver.reason,
        "until": format_date(waiver.expires) if waiver.expires else "",
    }
    if past:
        return _(
            "{name} accepted this on {date} until {until}. That day is past, so it counts again. "
            "The reason was: {reason}"
        ).format(**told)
    if waiver.expires:
        return _("Accepted by {name} on {date} until {until}: {reason}").format(**told)
    return _("Accepted by {name} on {date}: {reason}").format(**told)


def _text(property_: str = "") -> QLabel:
    text = QLabel()
    text.setWordWrap(True)
    text.setTextFormat(Qt.TextFormat.PlainText)
    text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if property_:
        text.setProperty(property_, True)
    return text
