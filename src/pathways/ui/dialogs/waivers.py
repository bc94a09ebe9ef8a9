"""All that the team has accepted: by whom, why and until when; each can be taken back."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from pathways.analysis.places import place_names
from pathways.language import _
from pathways.model import CareModel, Waiver
from pathways.rules.engine import rules
from pathways.rules.rule import name
from pathways.session.review.waivers import Accepted, Standing, accepted
from pathways.ui.forms.inputs import flag
from pathways.ui.forms.notation import format_date
from pathways.ui.icons import icon
from pathways.ui.panels.findings_delegate import PAST, SIGNS
from pathways.ui.panels.findings_list import ACCEPTED
from pathways.ui.watch import FindingsWatch

_ROOM = (74, 26)
"""The dialog's width and height, in signs and lines."""
_SIGNS = {
    Standing.HOLDS: SIGNS[ACCEPTED],
    Standing.EXPIRED: PAST,
    Standing.IDLE: "circle-off-outline",
}


class WaiversDialog(QDialog):
    """A card for each waiver: the expired first, for they count again."""

    revoked = Signal(Waiver)

    def __init__(
        self, model: Callable[[], CareModel], watch: FindingsWatch, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._watch = watch
        self.setWindowTitle(_("Accepted findings"))
        self._none = QLabel(_("Nothing is accepted. Every finding counts."))
        self._none.setProperty("muted", True)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(8)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.addWidget(self._none)
        column.addLayout(self._cards)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(16, 16, 16, 12)
        outer.addWidget(area, 1)
        outer.addWidget(buttons)
        wide, tall = _ROOM
        metrics = self.fontMetrics()
        self.resize(metrics.averageCharWidth() * wide, metrics.height() * tall)
        watch.found.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show how things stand now."""
        had_keyboard = self.focusWidget() in self.findChildren(QPushButton, "revoke")
        first: QPushButton | None = None
        while (item := self._cards.takeAt(0)) is not None:
            card = item.widget()
            assert card is not None
            card.hide()
            card.deleteLater()
        model = self._model()
        places, titles = place_names(model), {name(rule): _(rule.title) for rule in rules()}
        listed = accepted(model, self._watch.findings, datetime.now().astimezone().date())
        for one in listed:
            title = titles.get(one.waiver.rule, one.waiver.rule)
            revoke = self._revoke_button(one.waiver, title)
            place = places.get(one.waiver.element, "")
            self._cards.addWidget(_card(one, title, place, revoke))
            first = first or revoke
        self._none.setVisible(not listed)
        if had_keyboard and first is not None:
            first.setFocus()

    def _revoke_button(self, waiver: Waiver, title: str) -> QPushButton:
        revoke = QPushButton(_("Take back"))
        revoke.setObjectName("revoke")
        revoke.setToolTip(_("Accept it no longer; it can be undone."))
        revoke.setAccessibleName(_("Take back: {name}").format(name=title))
        revoke.setAutoDefault(False)
        revoke.clicked.connect(lambda _on=False: self._revoke(waiver))
        return revoke

    def _revoke(self, waiver: Waiver) -> None:
        self.revoked.emit(waiver)
        self.refresh()


def _card(one: Accepted, title: str, place: str, revoke: QPushButton) -> QFrame:
    """What is accepted, why, by whom and until when."""
    card = QFrame()
    card.setProperty("card", True)
    standing = _words(_standing(one.standing), "muted")
    flag(standing, "alarm", one.standing is Standing.EXPIRED)
    sign = QLabel()
    side = sign.fontMetrics().height()
    sign.setPixmap(icon(_SIGNS[one.standing]).pixmap(QSize(side, side)))
    stands = QHBoxLayout()
    stands.setSpacing(6)
    stands.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
    stands.addWidget(standing, 1)
    words = QVBoxLayout()
    words.setSpacing(2)
    words.addWidget(_words(_("{name} · {place}").format(name=title, place=place), "strong"))
    words.addWidget(_words(one.waiver.reason))
    words.addWidget(_words(_when(one.waiver), "muted"))
    words.addLayout(stands)
    row = QHBoxLayout(card)
    row.setContentsMargins(12, 10, 12, 10)
    row.addLayout(words, 1)
    row.addWidget(revoke, 0, Qt.AlignmentFlag.AlignTop)
    return card


def _when(waiver: Waiver) -> str:
    told = {"name": waiver.name, "date": format_date(waiver.date)}
    if waiver.expires is None:
        return _("{name}, {date}").format(**told)
    return _("{name}, {date}; holds until {until}").format(
        **told, until=format_date(waiver.expires)
    )


def _standing(standing: Standing) -> str:
    return {
        Standing.HOLDS: _("Holds."),
        Standing.EXPIRED: _("Its last day is past: the finding counts again."),
        Standing.IDLE: _("The finding is gone; nothing is accepted by this now."),
    }[standing]


def _words(text: str, role: str = "") -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        label.setProperty(role, True)
    return label
