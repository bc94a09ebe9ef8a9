"""The handoff card's form: what matters most of a handoff, and its messages a row each."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from pathways.language import N_, _, ngettext
from pathways.model import Channel, Handoff, Message, Transition
from pathways.rules.message_table import message_name
from pathways.ui.forms.editors import Editor
from pathways.ui.forms.fields import Context, Field, Kind
from pathways.ui.forms.grid import MAKERS, FieldGrid
from pathways.ui.forms.handoff_table import TRANSITION
from pathways.ui.icons import icon

_KNOWN = {field.path: field for section in TRANSITION for field in section.fields}
_FIELDS = tuple(
    replace(_KNOWN[path], half=half)
    for path, half in (
        ("handoff.kind", True),
        ("handoff.medicine_list", True),
        ("handoff.sender", True),
        ("handoff.receiver", True),
        ("handoff.responsible_until_received", False),
        ("handoff.patient_informed", False),
    )
)
_WIDE = 27
"""Its width, in heights of the text."""

LABELS = {field.path: field.label for field in _FIELDS}
"""What each field is called, marked for translation."""

_COLUMNS = (
    Field("deadline", N_("Sent within"), Kind.DURATION, hint=N_("such as 24 h")),
    Field("channel", N_("Channel"), Kind.CHOICE, Channel),
    Field("receipt", N_("Receipt"), Kind.YES_NO),
)
_SHARES = (9, 5, 8, 5)
"""Of the width: the message's name and each column."""


class MessageRows(QWidget):
    """The messages of a handoff, a row each."""

    edited = Signal(int, str, object, str)
    """The message's number, path, new answer, and how (see `editors.TYPED`)."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[tuple[QLabel, list[Editor]]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(4)
        self._heads = [QLabel() for _column in range(len(_COLUMNS) + 1)]
        for column, head in enumerate(self._heads):
            head.setProperty("muted", True)
            self._grid.addWidget(head, 0, column)
            self._grid.setColumnStretch(column, _SHARES[column])
        self.retranslate()

    def show_messages(self, messages: tuple[Message, ...], context: Context) -> int:
        """Show the messages; returns how many answers are not settled."""
        while len(self._rows) > len(messages):
            name, editors = self._rows.pop()
            for widget in (name, *editors):
                widget.hide()
                widget.deleteLater()
        while len(self._rows) < len(messages):
            self._add()
        self.setVisible(bool(messages))
        unsettled = 0
        for (name, editors), message in zip(self._rows, messages, strict=True):
            told = message_name(message.type) or _("unnamed message")
            name.setText(f"↩ {told}" if message.backward else told)
            name.setToolTip(_("It goes back to the sender") if message.backward else "")
            for editor in editors:
                answer = getattr(message, editor.field.path)
                editor.show_answer(answer, context, message)
                editor.input.setAccessibleName(f"{told}: {_(editor.field.label)}")
                unsettled += answer is None
        return unsettled

    def retranslate(self) -> None:
        """Speak the language of now; the messages are shown again right after."""
        texts = (_("Messages"), *(_(field.label) for field in _COLUMNS))
        for head, text in zip(self._heads, texts, strict=True):
            head.setText(text)
        for _name, editors in self._rows:
            for editor in editors:
                editor.retranslate()

    def _add(self) -> None:
        number = len(self._rows)
        name = QLabel()
        name.setWordWrap(True)
        name.setTextFormat(Qt.TextFormat.PlainText)
        name.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        editors = [MAKERS[field.kind](field) for field in _COLUMNS]
        self._grid.addWidget(name, number + 1, 0)
        for column, editor in enumerate(editors, 1):
            editor.retranslate()
            editor.edited.connect(partial(self.edited.emit, number, editor.field.path))
            self._grid.addWidget(editor, number + 1, column)
        self._rows.append((name, editors))


class CardForm(QFrame):
    """Shows a transition's handoff; tells what a person does and changes nothing itself."""

    edited = Signal(str, object, str)
    """Path, new answer, and how (see `editors.TYPED`)."""
    message_edited = Signal(int, str, object, str)
    standard_wanted = Signal()
    all_wanted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("handoffCard")
        self.setProperty("card", True)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._title, self._state = QLabel(), QLabel()
        self._title.setProperty("strong", True)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setWordWrap(True)
        self._state.setProperty("muted", True)
        self._close = QToolButton()
        self._close.setIcon(icon("close"))
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close.clicked.connect(self.closed)
        self.grid = FieldGrid(_FIELDS, MAKERS)
        self.grid.edited.connect(self.edited)
        self.messages = MessageRows()
        self.messages.edited.connect(self.message_edited)
        self._standard, self._all = QPushButton(), QPushButton()
        self._standard.clicked.connect(self.standard_wanted)
        self._all.clicked.connect(self.all_wanted)
        for button in (self._standard, self._all):
            button.setProperty("flat", True)
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        foot.addWidget(self._standard)
        foot.addStretch(1)
        foot.addWidget(self._all)
        self._body, self._area = QWidget(), QScrollArea()
        inside = QVBoxLayout(self._body)
        inside.setContentsMargins(0, 0, 4, 0)
        inside.addWidget(self.grid)
        inside.addWidget(self.messages)
        self._area.setWidget(self._body)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 8, 10, 8)
        self._column.setSpacing(4)
        self._column.addLayout(head)
        self._column.addWidget(self._state)
        self._column.addWidget(self._area)
        self._column.addLayout(foot)
        self.retranslate()

    def show_handoff(self, transition: Transition, context: Context, title: str) -> None:
        """Show the transition's handoff, and how much of it nobody has settled."""
        handoff = transition.handoff or Handoff()
        self._title.setText(title)
        unsettled = self.grid.show_value(transition, context)
        unsettled += self.messages.show_messages(handoff.messages, context)
        self._standard.setVisible(any(_is_open(message) for message in handoff.messages))
        self._tell(unsettled)

    def fit(self, room: QSize) -> None:
        """Be as large as what is shown, but no larger than the room; then it scrolls."""
        width = min(round(self.fontMetrics().height() * _WIDE), room.width())
        margins = self._column.contentsMargins()
        beside = margins.left() + margins.right() + 2 * self.frameWidth()
        inside = width - beside - self._area.verticalScrollBar().sizeHint().width()
        self._body.setFixedWidth(inside)
        needed = max(self._body.heightForWidth(inside), self._body.sizeHint().height())
        self._area.setFixedHeight(0)
        around = self.sizeHint().height()
        height = min(around + needed, room.height())
        self._area.setFixedHeight(height - around)
        self.resize(width, height)

    def retranslate(self) -> None:
        """Speak the language of now; the handoff is shown again right after."""
        self.setAccessibleName(_("Handoff"))
        self._close.setToolTip(_("Close (Esc)"))
        self._close.setAccessibleName(_("Close"))
        self._standard.setText(_("Messages as the standard says"))
        self._standard.setToolTip(_("Every message electronic, with a receipt."))
        self._all.setText(_("All fields…"))
        self.grid.retranslate()
        self.messages.retranslate()

    def _tell(self, unsettled: int) -> None:
        text = ngettext("{count} not settled", "{count} not settled", unsettled)
        self._state.setText(text.format(count=unsettled) if unsettled else _("All settled"))


def _is_open(message: Message) -> bool:
    return message.channel is None or message.receipt is None
