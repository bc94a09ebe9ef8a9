"""Answers written as text and read as something else: numbers, shares, days, stretches of time."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QDate, QPoint, Qt, QTimer
from PySide6.QtWidgets import QCalendarWidget, QMenu, QToolButton, QWidget, QWidgetAction

from pathways.language import _
from pathways.ui.forms import notation
from pathways.ui.forms.editors import SEVERAL_VALUES, TYPED, Editor
from pathways.ui.forms.fields import SEVERAL, Context, Field, Value, help_text
from pathways.ui.forms.inputs import Line, flag
from pathways.ui.forms.notation import Notation
from pathways.ui.icons import icon

_PATIENCE = 700
"""Milliseconds a person may pause in the middle of an answer before being told how to go on."""


class NotedEditor(Editor):
    """A line of text in some notation."""

    def __init__(
        self, field: Field, notation: Notation, line: Line | None = None, *beside: QWidget
    ) -> None:
        self._line = line or Line()
        super().__init__(field, self._line, *beside)
        self._notation = notation
        self._answer: Any = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PATIENCE)
        self._pause.timeout.connect(lambda: self.say(_(self._notation.complaint)))
        self._line.textEdited.connect(self._tell)
        self._line.editingFinished.connect(self._tidy)

    def show_answer(self, answer: Any, context: Context, value: Value) -> None:
        """Show the answer, unless what stands there means it or is still being written."""
        news, self._answer = answer != self._answer, answer
        if not self._means(answer, unknown=not news):
            self.forget()
        self._line.setPlaceholderText(self._placeholder(self.field.hint or self._notation.example))
        flag(self._line, "unsettled", self.field.counts and not self._line.text())

    def show_several(self, context: Context, values: Sequence[Value]) -> None:
        """Nothing, until somebody writes what shall hold for all."""
        if self._answer is not SEVERAL:
            self._answer = SEVERAL
            self.forget()
        self._line.setPlaceholderText(_(SEVERAL_VALUES))
        flag(self._line, "unsettled", False)

    def retranslate(self) -> None:
        """Speak the language of now, and write the answer anew in it."""
        super().retranslate()
        self._line.put(self._written(self._answer))

    def refuse(self) -> None:
        """Mark the text as not understood."""
        self._complain(True)

    def forget(self) -> None:
        """Write the answer in place of whatever stands there."""
        self._line.put(self._written(self._answer))
        self._complain(False)

    def _written(self, answer: Any) -> str:
        return "" if answer in (None, (), SEVERAL) else self._notation.write(answer)

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

    def _tell(self) -> None:
        try:
            answer = self._read()
        except ValueError:
            self._pause.start()
            return
        self._complain(False)
        self.edited.emit(answer, TYPED)

    def _tidy(self) -> None:
        """Once done, write the answer in the usual way, or say what is not understood."""
        text = self._line.text().strip()
        if not text:
            self._complain(False)
            return
        try:
            answer = self._notation.settle(text)
            tidied = self._notation.tidy(text)
        except ValueError:
            self._complain(True)
            return
        self._complain(False)
        self._line.put(tidied)
        if answer != self._answer:
            self.edited.emit(answer, TYPED)

    def _complain(self, wrong: bool) -> None:
        self._pause.stop()
        complaint = _(self._notation.complaint) if wrong else ""
        flag(self._line, "wrong", wrong)
        self._line.setToolTip(complaint or help_text(self.field))
        self.say(complaint, alarm=wrong)


class DateEditor(NotedEditor):
    """A day, written or picked in a calendar."""

    def __init__(self, field: Field) -> None:
        self._open = QToolButton()
        super().__init__(field, notation.DATE, None, self._open)
        self._open.setIcon(icon("calendar-month-outline"))
        self._open.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._open.clicked.connect(self._pop_up)

    def retranslate(self) -> None:
        """Speak the language of now."""
        super().retranslate()
        self._open.setToolTip(_("Pick the day in a calendar"))
        self._open.setAccessibleName(_("Pick the day in a calendar"))

    def _pop_up(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar = QCalendarWidget()
        calendar.setObjectName("calendar")
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers)
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        if self._answer is not None and self._answer is not SEVERAL:
            calendar.setSelectedDate(QDate(self._answer.year, self._answer.month, self._answer.day))
        for picked in (calendar.clicked, calendar.activated):
            picked.connect(self._pick)
            picked.connect(menu.close)
        action = QWidgetAction(menu)
        action.setDefaultWidget(calendar)
        menu.addAction(action)
        menu.popup(self._open.mapToGlobal(QPoint(0, self._open.height())))
        calendar.setFocus()

    def _pick(self, day: QDate) -> None:
        answer = day.toPython()
        if answer != self._answer:
            self.edited.emit(answer, "")
