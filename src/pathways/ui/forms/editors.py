"""One widget for each way to answer; all show a value and tell when a person changes it."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from pathways.language import _
from pathways.model import label
from pathways.ui.forms.fields import Context, Field, Value
from pathways.ui.forms.inputs import LINE_LENGTH, PROSE_LENGTH, Box, Combo, Line, Prose, Words, flag
from pathways.ui.forms.notation import Notation

TYPED = "typed"
"""Tells that a change is one of many while a person writes, so that undo takes them together."""


class Editor(QWidget):
    """The base of all: `edited` tells the new answer, and TYPED or an empty text."""

    edited = Signal(object, str)

    def __init__(self, field: Field, input_: QWidget, *beside: QWidget) -> None:
        super().__init__()
        self.field = field
        self.input = input_
        self.setFocusProxy(input_)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(input_, 1)
        for widget in beside:
            row.addWidget(widget, int(isinstance(widget, Words)))

    def forget(self) -> None:
        """Another value comes: what is half written belongs to the last one."""

    def show_answer(self, answer: Any, context: Context, value: Value) -> None:
        """Show the answer that the value holds; a cursor in the text stays where it is."""
        raise NotImplementedError

    def refuse(self) -> None:
        """The model cannot take what was just answered; say so where there is a way to."""

    def focus_on(self, rest: str) -> None:
        """Take the keyboard; `rest` names a part of the answer where it has parts."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Speak the language of now; the answer is shown again right after."""
        self.input.setAccessibleName(_(self.field.label))
        self.input.setToolTip(_(self.field.tip) if self.field.tip else "")

    def _placeholder(self, example: str) -> str:
        if not self.field.counts:
            return _(example) if example else ""
        if not example:
            return _("Not settled")
        return _("Not settled – {example}").format(example=_(example))


class LineEditor(Editor):
    """One line of text."""

    def __init__(self, field: Field) -> None:
        self._line = Line()
        super().__init__(field, self._line)
        self._line.setMaxLength(LINE_LENGTH)
        self._line.textEdited.connect(lambda text: self.edited.emit(text.strip(), TYPED))

    def show_answer(self, answer: Any, context: Context, value: Value) -> None:
        """Show the text; blanks just typed at its end are left alone."""
        answer = answer or ""
        if self._line.text().strip() != answer:
            self._line.put(answer)
        otherwise = self.field.otherwise(context, value)
        self._line.setPlaceholderText(otherwise or self._placeholder(self.field.hint))
        flag(self._line, "unsettled", self.field.counts and not answer and not otherwise)


class ProseEditor(Editor):
    """Text of any number of lines."""

    def __init__(self, field: Field) -> None:
        self._prose = Prose()
        super().__init__(field, self._prose)
        self._showing = False
        self._prose.textChanged.connect(self._tell)

    def show_answer(self, answer: Any, context: Context, value: Value) -> None:
        """Show the text; blanks just typed at its end are left alone."""
        answer = answer or ""
        self._showing = True
        if self._text() != answer:
            self._prose.put(answer)
        self._showing = False
        flag(self._prose, "unsettled", self.field.counts and not answer)

    def retranslate(self) -> None:
        """Speak the language of now."""
        super().retranslate()
        self._prose.setPlaceholderText(self._placeholder(self.field.hint))

    def _text(self) -> str:
        text = self._prose.toPlainText().strip()[:PROSE_LENGTH]
        return "".join(sign for sign in text if sign >= " " or sign in "\n\t")

    def _tell(self) -> None:
        if not self._showing:
            self.edited.emit(self._text(), TYPED)


class NotedEditor(Editor):
    """A number, share, day, stretch of time or list of codes, written as text."""

    def __init__(self, field: Field, notation: Notation) -> None:
        self._line = Line()
        super().__init__(field, self._line)
        self._notation = notation
        self._answer: Any = None
        self._line.textEdited.connect(self._tell)
        self._line.editingFinished.connect(self._tidy)

    def show_answer(self, answer: Any, context: Context, value: Value) -> None:
        """Show the answer, unless what stands there means it or is still being written."""
        news, self._answer = answer != self._answer, answer
        if not self._means(answer, unknown=not news):
            self.forget()
        flag(self._line, "unsettled", self.field.counts and not self._line.text())

    def retranslate(self) -> None:
        """Speak the language of now, and write the answer anew in it."""
        super().retranslate()
        self._line.setPlaceholderText(self._placeholder(self.field.hint or self._notation.example))
        self._line.put(self._written(self._answer))

    def _written(self, answer: Any) -> str:
        return "" if answer in (None, ()) else self._notation.write(answer)

    def _read(self) -> Any:
        """What stands there means; raises ValueError when nothing."""
        text = self._line.text().strip()
        if not text:
            return () if isinstance(self._answer, tuple) else None
        return self._notation.read(text)

    def _means(self, answer: Any, *, unknown: bool) -> bool:
        """Whether the text means the answer; `unknown` is said of a text that means nothing."""
        try:
            return bool(self._read() == answer)
        except ValueError:
            return unknown

    def refuse(self) -> None:
        """Mark the text as not understood."""
        self._complain(True)

    def forget(self) -> None:
        """Write the answer in place of whatever stands there."""
        self._line.put(self._written(self._answer))
        self._complain(False)

    def _tell(self) -> None:
        try:
            answer = self._read()
        except ValueError:
            return
        self._complain(False)
        self.edited.emit(answer, TYPED)

    def _tidy(self) -> None:
        """Once done, write the answer in the usual way, or say what is not understood."""
        try:
            answer = self._read()
        except ValueError:
            self._complain(True)
            return
        self._complain(False)
        self._line.put(self._written(answer))

    def _complain(self, wrong: bool) -> None:
        flag(self._line, "wrong", wrong)
        complaint = _(self._notation.complaint) if wrong else ""
        self._line.setToolTip(complaint or (_(self.field.tip) if self.field.tip else ""))
        self._line.setAccessibleDescription(complaint)


class ChoiceEditor(Editor):
    """A pick list; the first choice is that nobody has said."""

    def __init__(self, field: Field, *beside: QWidget) -> None:
        self._combo = Combo()
        super().__init__(field, self._combo, *beside)
        self._offered: list[tuple[object, str]] = []
        self._combo.activated.connect(self._tell)

    def choices(self, context: Context, value: Value) -> Iterable[tuple[object, str]]:
        """What to choose between, as data and text; a line where the text is empty."""
        raise NotImplementedError

    def show_answer(self, answer: Any, context: Context, value: Value) -> None:
        """Show the choice; the list is made anew only when it is another."""
        offered = list(self.choices(context, value))
        if offered != self._offered:
            self._offered = offered
            self._combo.fill(offered)
        self._combo.choose(answer)
        open_ = self.field.counts and answer is None and not self.field.otherwise(context, value)
        flag(self._combo, "unsettled", open_)

    def _nothing(self, context: Context, value: Value) -> str:
        return self.field.otherwise(context, value) or _("Not settled")

    def _tell(self, row: int) -> None:
        self.edited.emit(self._combo.itemData(row), "")


class MemberEditor(ChoiceEditor):
    """One member of a vocabulary."""

    def __init__(self, field: Field, *, nullable: bool) -> None:
        super().__init__(field)
        self._nullable = nullable

    def choices(self, context: Context, value: Value) -> Iterable[tuple[object, str]]:
        """The vocabulary in its own order."""
        if self._nullable:
            yield None, self._nothing(context, value)
        members: Iterable[StrEnum] = self.field.options or ()
        for member in members:
            yield member, label(member)


class YesNoEditor(ChoiceEditor):
    """Yes, no, or nobody has said."""

    def choices(self, context: Context, value: Value) -> Iterable[tuple[object, str]]:
        """The three of them."""
        return (None, self._nothing(context, value)), (True, _("Yes")), (False, _("No"))


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
        self._box.setChecked(bool(answer))

    def retranslate(self) -> None:
        """Speak the language of now."""
        super().retranslate()
        self._words.setText(_(self.field.label))
