"""The messages of a handoff, a card each, and what the standard requires besides."""

from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from pathways.language import N_, _, ngettext
from pathways.model import Channel, Message, ReceivingService, Transition
from pathways.rules.message_table import Requirement, message_type, required_messages
from pathways.ui.forms.editors import Editor
from pathways.ui.forms.fields import Context, Field, Kind, Value
from pathways.ui.forms.grid import MAKERS, FieldGrid
from pathways.ui.icons import icon

_FIELDS = (
    Field("type", N_("Message"), Kind.MESSAGE_TYPE),
    Field("channel", N_("Channel"), Kind.CHOICE, Channel),
    Field(
        "deadline",
        N_("Sent within"),
        Kind.DURATION,
        half=True,
        hint=N_("such as 24 h"),
        tip=N_("At latest this long after what triggers the message."),
    ),
    Field(
        "receipt",
        N_("Receipt"),
        Kind.YES_NO,
        half=True,
        tip=N_("The sender sees a positive receipt, and so knows that the message arrived."),
        source=N_("HISD 80806:2012: every message has an application receipt."),
    ),
    Field("receiving_service", N_("Receiving service"), Kind.CHOICE, ReceivingService),
    Field("backward", N_("It goes back to the sender"), Kind.CHECK, counts=False),
)


def lacking(context: Context, transition: Transition) -> list[Requirement]:
    """The messages that the handoff requires and does not have."""
    if transition.handoff is None:
        return []
    has = {(_key(message), message.backward) for message in transition.handoff.messages}
    required = required_messages(context.view(transition.id), transition)
    return [
        requirement
        for requirement in required
        if not any(
            (key, requirement.backward) in has for key in {requirement.key, *requirement.instead}
        )
    ]


def _key(message: Message) -> str:
    known = message_type(message.type)
    return known.key if known else message.type


class MessageCard(QFrame):
    """One message."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._number = number
        self.grid = FieldGrid(_FIELDS, MAKERS)
        self._title = QLabel()
        self._title.setProperty("strong", True)
        self.remove = QToolButton()
        self.remove.setIcon(icon("close"))
        self.remove.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 4, 10, 6)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self.grid)
        self.retranslate()

    def retranslate(self) -> None:
        """Speak the language of now."""
        self._title.setText(_("Message {number}").format(number=self._number + 1))
        self.grid.retranslate()
        self.remove.setToolTip(_("Remove this message"))
        self.remove.setAccessibleName(_("Remove this message"))


class MessagesEditor(Editor):
    """All messages of a handoff."""

    takes_several = False

    def __init__(self, field: Field) -> None:
        self._messages: tuple[Message, ...] = ()
        self._lacking: list[Requirement] = []
        self._cards: list[MessageCard] = []
        self._body = QWidget()
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._add = QPushButton()
        self._add.setIcon(icon("plus"))
        self._add.setProperty("flat", True)
        self._add.clicked.connect(lambda: self._tell((*self._messages, Message())))
        self._require = QPushButton()
        self._require.setIcon(icon("email-plus-outline"))
        self._require.clicked.connect(self._add_required)
        self._column.addWidget(self._require)
        self._column.addWidget(self._add)
        super().__init__(field, self._body)
        self.setFocusProxy(self._add)

    def show_answer(self, answer: Any, context: Context, value: Value) -> None:
        """Show a card for each message, and what is lacking."""
        self._messages = answer or ()
        while len(self._cards) > len(self._messages):
            card = self._cards.pop()
            card.hide()
            card.deleteLater()
        while len(self._cards) < len(self._messages):
            self._add_card()
        for card, message in zip(self._cards, self._messages, strict=True):
            card.grid.show_value(message, context)
        self._lacking = lacking(context, value)
        self._name_lacking()

    def focus_on(self, rest: str) -> None:
        """Go to a message's field (`0.deadline`), else to what is lacking, else to the first."""
        number, _dot, path = rest.partition(".")
        if number.isdecimal() and int(number) < len(self._cards):
            self._cards[int(number)].grid.focus_on(path or "type")
        elif self._lacking:
            self._require.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._cards:
            self._cards[0].grid.focus_first()
        else:
            self._add.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Nothing half written may stay."""
        for card in self._cards:
            card.grid.forget()

    def retranslate(self) -> None:
        """Speak the language of now."""
        super().retranslate()
        self._add.setText(_("Add a message"))
        self._name_lacking()
        for card in self._cards:
            card.retranslate()

    def _add_card(self) -> None:
        number = len(self._cards)
        card = MessageCard(number)
        card.grid.edited.connect(partial(self._edit, number))
        card.remove.clicked.connect(partial(self._remove, number))
        self._column.insertWidget(number, card)
        self._cards.append(card)

    def _name_lacking(self) -> None:
        count = len(self._lacking)
        self._require.setVisible(count > 0)
        self._require.setText(
            ngettext("Add the required message", "Add the {count} required messages", count).format(
                count=count
            )
        )
        names = [requirement.message.name for requirement in self._lacking]
        self._require.setToolTip("\n".join(names))

    def _edit(self, number: int, path: str, answer: object, how: str) -> None:
        message = self._messages[number]
        changed = Message(**(dict(message) | {path: answer}))
        messages = (*self._messages[:number], changed, *self._messages[number + 1 :])
        self._tell(messages, f"{number}.{path}" if how else "")

    def _remove(self, number: int, _checked: bool = False) -> None:
        self._tell((*self._messages[:number], *self._messages[number + 1 :]))

    def _add_required(self) -> None:
        wanted = (requirement.settled() for requirement in self._lacking)
        self._tell((*self._messages, *wanted))

    def _tell(self, messages: tuple[Message, ...], how: str = "") -> None:
        self.edited.emit(messages, how)
