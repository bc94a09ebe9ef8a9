"""Write a step's name, an arrow's condition or a note's text right on the drawing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from pathways import edits
from pathways.diagram.primitives import Face, Role
from pathways.diagram.theme import Theme
from pathways.graph import PathwayView
from pathways.language import _
from pathways.model import Frame, StepKind
from pathways.ui.canvas import typeface
from pathways.ui.canvas.append.appending import LIFTS, Onward
from pathways.ui.canvas.keys import ENTER, onward_of

if TYPE_CHECKING:
    from pathways.ui.canvas.canvas import Canvas

_LEAST_WIDTH = 200
_LEAST_SIZE = 14
"""Pixels of text, however far out the drawing is."""
_NAME_SIZE = 11.0
_LONGEST = 500
"""Characters the model lets a name or a condition have."""


def _frame(view: PathwayView, element: str) -> Frame | None:
    return next((frame for frame in view.pathway.frames if frame.id == element), None)


class NameField(QPlainTextEdit):
    """A field over an element; Enter or a click elsewhere keeps the text, Esc drops it.

    In a step's name the keys that make the next step (see `keys.onward_of`) are told of.
    """

    finished = Signal(bool)
    """Whether the text is to be kept; told once."""
    onward = Signal(Onward)
    """The next step is wanted, and where."""

    def __init__(
        self, parent: QWidget, text: str, *, many_lines: bool = False, leads_on: bool = False
    ) -> None:
        super().__init__(parent)
        self._many_lines = many_lines
        self._leads_on = leads_on
        self._done = False
        self._dressed: tuple[str, int] | None = None
        self.setObjectName("nameField")
        self.setPlainText(text)
        self.selectAll()
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def text(self) -> str:
        """What was written; a name on one line, however it was pasted."""
        written = self.toPlainText()
        return written.strip() if self._many_lines else " ".join(written.split())[:_LONGEST]

    def finish(self, keep: bool) -> None:
        """End the writing."""
        if not self._done:
            self._done = True
            self.finished.emit(keep)

    def event(self, event: QEvent) -> bool:
        """Keep Tab and Ctrl+Enter from those who would hear them before the field."""
        if self._leads_on and isinstance(event, QKeyEvent):
            way = onward_of(event)
            if way is not None and event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if way is not None and event.type() == QEvent.Type.KeyPress:
                self.onward.emit(way)
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps (with Ctrl or Shift where text may have many lines), Esc drops."""
        joined = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_Escape:
            self.finish(False)
        elif event.key() in ENTER and not (self._many_lines and not event.modifiers() & joined):
            self.finish(True)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Who clicks elsewhere is content with what was written."""
        super().focusOutEvent(event)
        passing = {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}
        if event.reason() not in passing:
            self.finish(True)

    def dress(self, theme: Theme, scale: float) -> None:
        """Look like a step's name at this scale."""
        style = theme.style(Role.STEP)
        size = max(_LEAST_SIZE, round(_NAME_SIZE * scale))
        if self._dressed == (theme.name, size):
            return
        self._dressed = theme.name, size
        self.setFont(typeface.font(Face.SEMIBOLD, size))
        self.setStyleSheet(
            f"QPlainTextEdit {{ background: {style.fill}; color: {style.ink};"
            f" border: 2px solid {theme.selection}; border-radius: 5px; padding: 2px;"
            f" selection-background-color: {theme.selection};"
            f" selection-color: {theme.ground};"
            f" font-family: '{self.font().family()}'; font-size: {size}px; font-weight: 600; }}"
        )

    def cover(self, area: QRectF) -> None:
        """Lie over an area of the parent, at least large enough for the text."""
        width = max(_LEAST_WIDTH, round(area.width()) + 8)
        self.resize(width, self.height())
        lines = self.document().size().height()
        margins = 2 * (self.frameWidth() + round(self.document().documentMargin()) + 2)
        written = round(lines * self.fontMetrics().lineSpacing()) + margins
        height = max(written, round(area.height()) + 8)
        left = round(area.center().x() - width / 2)
        self.setGeometry(left, round(area.center().y() - height / 2), width, height)


class Naming:
    """Lets a person write in an element; one edit when the text is kept."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._field: NameField | None = None
        self._element = ""
        self._merge: str | None = None

    @property
    def element(self) -> str:
        """What is being written in; empty for nothing."""
        return self._element

    def begin(self, element: str, merge: str | None = None, text: str = "") -> None:
        """Open the field; `merge` joins the edit with the one that made the element.

        A text given is written there instead of what the element has, ready to be gone on with.
        """
        self.end(keep=True)
        view = self._canvas.stage.view
        if element not in self._canvas.stage:
            return
        parent = self._canvas.viewport()
        if element in view.steps:
            field = NameField(parent, text or view.steps[element].name, leads_on=True)
        elif element in view.transitions:
            field = NameField(parent, text or view.transitions[element].condition)
        elif frame := _frame(view, element):
            field = NameField(parent, text or frame.title)
        else:
            note = next(note for note in view.pathway.notes if note.id == element)
            field = NameField(parent, text or note.text, many_lines=True)
        if text:
            field.moveCursor(QTextCursor.MoveOperation.End)
        field.setAccessibleName(_("Name"))
        self._field, self._element, self._merge = field, element, merge
        field.textChanged.connect(self.follow)
        field.finished.connect(self._finish)
        field.onward.connect(self._go_on)
        self.follow()
        field.show()
        field.setFocus()
        self._canvas.append.follow()
        self._tell()

    def end(self, *, keep: bool) -> None:
        """Close the field if it is open."""
        if self._field is not None:
            self._field.finish(keep)

    def follow(self) -> None:
        """Stay on the element; without it there is nothing to write in."""
        if self._field is None:
            return
        area = self._canvas.stage.written_area(self._element)
        if area is None:
            self.end(keep=False)
            return
        transform = self._canvas.viewportTransform()
        self._field.dress(self._canvas.paints.theme, transform.m11())
        self._field.cover(transform.mapRect(QRectF(*area)))

    def _go_on(self, way: Onward) -> None:
        """Keep the name and make the next step; a draft without a name goes elsewhere itself.

        Enter in an older step's name, or after the end, only ends the writing.
        """
        assert self._field is not None
        steps, named = self._canvas.append.steps, bool(self._field.text)
        draft = steps.draft
        if draft is not None and not named:
            if way in LIFTS:
                steps.lift(LIFTS[way])
            else:
                self._field.finish(False)
            return
        stays = draft is None or draft.step.kind is StepKind.END
        self._field.finish(True)
        if way is not Onward.NEXT or not stays:
            steps.go(way)

    def _finish(self, keep: bool) -> None:
        """Esc drops what was written, but keeps the name of a draft; a bare draft goes again."""
        field, element, merge = self._field, self._element, self._merge
        assert field is not None
        self._field, self._element, self._merge = None, "", None
        field.hide()
        field.deleteLater()
        self._canvas.setFocus()
        steps = self._canvas.append.steps
        draft = steps.draft
        if draft is not None and draft.is_bare and not keep and not field.text:
            steps.take_back()
        elif (keep or draft is not None) and element in self._canvas.stage:
            self._write(element, field.text, merge)
        steps.release()
        self._canvas.append.follow()
        self._tell()

    def _tell(self) -> None:
        """Say which keys go on from a new step."""
        drafted = self._canvas.append.steps.draft is not None
        told = _(
            "Enter: next step. Tab, Shift+Tab: a level up or down. Ctrl+Enter: branch. Esc: done."
        )
        self._canvas.status.emit(told if drafted else "")

    def _write(self, element: str, text: str, merge: str | None) -> None:
        view, editor = self._canvas.stage.view, self._canvas.editor
        if element in view.steps:
            after = edits.change(editor.model, element, name=text)
            editor.perform(_("Rename step"), after, merge)
        elif element in view.transitions:
            after = edits.change(editor.model, element, condition=text)
            editor.perform(_("Change condition"), after, merge)
        elif _frame(view, element):
            after = edits.change(editor.model, element, title=text)
            editor.perform(_("Rename frame"), after, merge)
        else:
            editor.perform(_("Change note"), edits.change(editor.model, element, text=text), merge)
