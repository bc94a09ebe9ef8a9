"""One widget for each way to answer; all show a value and tell when a person changes it."""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from pathways.language import N_, _
from pathways.model import label
from pathways.model.privacy import identity_numbers
from pathways.ui.forms.fields import SEVERAL, Context, Field, Value, help_text
from pathways.ui.forms.inputs import LINE_LENGTH, PROSE_LENGTH, Box, Combo, Line, Prose, Words, flag

TYPED = "typed"
"""Tells that a change is one of many while a person writes, so that undo takes them together."""

SEVERAL_VALUES = N_("Several values")
"""Stands where the answer would, when several elements answer differently."""

_IDENTITY_NUMBER = N_(
    "This looks like a national identity number. A model never names a patient; take it out."
)


class Editor(QWidget):
    """The base of all: `edited` tells the new answer, and TYPED or an empty text."""

    edited = Signal(object, str)

    takes_several = True
    """Several elements can be answered for at once."""

    def __init__(self, field: Field, input_: QWidget, *beside: QWidget) -> None:
        super().__init__()
        self.field = field
        self.input = input_
        self.fallback = ""
        """What holds as long as nobody answers; whoever shows an answer sets it before."""
        self._said: QLabel | None = None
        self.setFocusProxy(input_)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(input_, 1)
        for widget in beside:
            row.addWidget(widget, int(isinstance(widget, Words)))
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(2)
        self._outer.addLayout(row)

    def forget(self) -> None:
        """Another value comes: what is half written belongs to the last one."""

    def show_answer(self, answer: Any, context: Context, value: Value) -> None:
        """Show the answer that the value holds; a cursor in the text stays where it is."""
        raise NotImplementedError

    def show_several(self, context: Context, values: Sequence[Value]) -> None:
        """Show that the values answer differently."""
        raise NotImplementedError

    def refuse(self) -> None:
        """The model cannot take what was just answered; say so where there is a way to."""

    def focus_on(self, rest: str) -> None:
        """Take the keyboard; `rest` names a part of the answer where it has parts."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, text: str, *, alarm: bool = False) -> None:
        """Say a sentence under the input; an empty text takes it away."""
        if self._said is None:
            if not text:
                return
            self._said = QLabel()
            self._said.setObjectName("said")
            self._said.setWordWrap(True)
            self._outer.addWidget(self._said)
        flag(self._said, "alarm", alarm)
        flag(self._said, "muted", not alarm)
        self._said.setText(text)
        self._said.setVisible(bool(text))
        self.input.setAccessibleDescription(text or help_text(self.field))

    def retranslate(self) -> None:
        """Speak the language of now; the answer is shown again right after."""
        explained = help_text(self.field)
        self.input.setAccessibleName(_(self.field.label))
        self.input.setAccessibleDescription(explained)
        self.input.setToolTip(explained)
        self.input.setWhatsThis(explained)

    def _placeholder(self, example: str) -> str:
        if not self.field.counts:
            return _(example) if example else ""
        if not example:
            return _("Not settled")
        return _("Not settled – {example}").format(example=_(example))

    def _warn_of_identity(self, text: str) -> None:
        self.say(_(_IDENTITY_NUMBER) if identity_numbers(text) else "", alarm=True)


class LineEditor(Editor):
    """One line of text."""

    def __init__(self, field: Field, line: Line | None = None) -> None:
        self._line = line or Line()
        super().__init__(field, self._line)
        self._line.setMaxLength(LINE_LENGTH)
        self._line.textEdited.connect(lambda text: self.edited.emit(text.strip(), TYPED))

    def show_answer(self, answer: Any, context: Context, value: Value) -> None:
        """Show the text; blanks just typed at its end are left alone."""
        answer = answer or ""
        if self._line.text().strip() != answer:
            self._line.put(answer)
        self._line.setPlaceholderText(self.fallback or self._placeholder(self.field.hint))
        flag(self._line, "unsettled", self.field.counts and not answer and not self.fallback)
        self._warn_of_identity(answer)

    def show_several(self, context: Context, values: Sequence[Value]) -> None:
        """Nothing, until somebody writes what shall hold for all."""
        self._line.put("")
        self._line.setPlaceholderText(_(SEVERAL_VALUES))
        flag(self._line, "unsettled", False)


class ProseEditor(Editor):
    """Text of any number of lines."""

    def __init__(self, field: Field) -> None:
        self._prose = Prose()
        super().__init__(field, self._prose)
        self._showing = False
        self._prose.textChanged.connect(self._tell)

    def show_answer(self, answer: Any, context: Context, value: Value) -> None:
        """Show the text; blanks just typed at its end are left alone."""
        self._show(answer or "")
        self._prose.setPlaceholderText(self._placeholder(self.field.hint))
        flag(self._prose, "unsettled", self.field.counts and not answer)
        self._warn_of_identity(answer or "")

    def show_several(self, context: Context, values: Sequence[Value]) -> None:
        """Nothing, until somebody writes what shall hold for all."""
        self._show("")
        self._prose.setPlaceholderText(_(SEVERAL_VALUES))
        flag(self._prose, "unsettled", False)

    def _show(self, text: str) -> None:
        self._showing = True
        if self._text() != text:
            self._prose.put(text)
        self._showing = False

    def _text(self) -> str:
        text = self._prose.toPlainText().strip()[:PROSE_LENGTH]
        return "".join(sign for sign in text if sign >= " " or sign in "\n\t")

    def _tell(self) -> None:
        if not self._showing:
            self.edited.emit(self._text(), TYPED)


class LinesEditor(ProseEditor):
    """Any number of short texts, one a line."""

    def show_answer(self, answer: Any, context: Context, value: Value) -> None:
        """Show them one below the other; empty lines just begun are left alone."""
        if self._lines() == tuple(answer or ()):
            answer = (self._text(),)
        super().show_answer("\n".join(answer or ()), context, value)

    def _lines(self) -> tuple[str, ...]:
        lines = (line.strip()[:LINE_LENGTH] for line in self._text().split("\n"))
        return tuple(line for line in lines if line)

    def _tell(self) -> None:
        if not self._showing:
            self.edited.emit(self._lines(), TYPED)


class ChoiceEditor(Editor):
    """A pick list; the first choice is that nobody has said."""

    def __init__(self, field: Field, *beside: QWidget) -> None:
        self._combo = Combo()
        super().__init__(field, self._combo, *beside)
        self._answer: object = None
        self._offered: list[tuple[object, str]] = []
        self._combo.activated.connect(self._tell)
        self._combo.left.connect(lambda: self._combo.choose(self._answer))

    def choices(self, context: Context, value: Value) -> Iterable[tuple[object, str]]:
        """What to choose between, as data and text; a line where the text is empty."""
        raise NotImplementedError

    def show_answer(self, answer: Any, context: Context, value: Value) -> None:
        """Show the choice; the list is made anew only when it is another."""
        self._show(answer, list(self.choices(context, value)))
        open_ = self.field.counts and answer is None and not self.fallback
        flag(self._combo, "unsettled", open_)

    def show_several(self, context: Context, values: Sequence[Value]) -> None:
        """A choice above the others says so."""
        choices = self.choices(context, values[0])
        self._show(SEVERAL, [(SEVERAL, _(SEVERAL_VALUES)), *choices])
        flag(self._combo, "unsettled", False)

    def _show(self, answer: object, offered: list[tuple[object, str]]) -> None:
        if offered != self._offered:
            self._offered = offered
            self._combo.fill(offered)
        self._answer = answer
        self._combo.choose(answer)

    def _nothing(self) -> str:
        return self.fallback or _("Not settled")

    def _tell(self, row: int) -> None:
        if self._combo.itemData(row) is not SEVERAL:
            self.edited.emit(self._combo.itemData(row), "")


class MemberEditor(ChoiceEditor):
    """One member of a vocabulary."""

    def __init__(self, field: Field, *, nullable: bool) -> None:
        super().__init__(field)
        self._nullable = nullable

    def choices(self, context: Context, value: Value) -> Iterable[tuple[object, str]]:
        """The vocabulary in its own order."""
        if self._nullable:
            yield None, self._nothing()
        members: Iterable[StrEnum] = self.field.options or ()
        for member in members:
            yield member, label(member)


class YesNoEditor(ChoiceEditor):
    """Yes, no, or nobody has said."""

    def choices(self, context: Context, value: Value) -> Iterable[tuple[object, str]]:
        """The three of them."""
        return (None, self._nothing()), (True, _("Yes")), (False, _("No"))


class RatingEditor(ChoiceEditor):
    """A mark from 1 to 5, or nobody has said; a figure key picks it."""

    def choices(self, context: Context, value: Value) -> Iterable[tuple[object, str]]:
        """The marks, with the ends of the scale in words."""
        yield None, self._nothing()
        ends = {1: _("1 (least)"), 5: _("5 (most)")}
        for mark in range(1, 6):
            yield mark, ends.get(mark, str(mark))


class CheckEditor(Editor):
    """Something that is so or is not; the label stands beside the box."""

    def __init__(self, field: Field) -> None:
        self._box = Box()
        self._box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._words = Words(self._box)
        super().__init__(field, self._box, self._words)
        self._box.clicked.connect(lambda checked: self.edited.emit(checked, ""))

    def show_answer(self, answer: Any, context: Context, value: Value) -> None:
        """Tick the box."""
        self._box.setTristate(False)
        self._box.setChecked(bool(answer))

    def show_several(self, context: Context, values: Sequence[Value]) -> None:
        """Half a tick; a click then ticks all."""
        self._box.setCheckState(Qt.CheckState.PartiallyChecked)

    def retranslate(self) -> None:
        """Speak the language of now."""
        super().retranslate()
        self._words.setText(_(self.field.label))
