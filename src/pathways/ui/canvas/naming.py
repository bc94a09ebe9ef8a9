"""Write a step's name, an arrow's condition or a note's text right on the drawing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from pathways import edits
from pathways.diagram.primitives import Face, Role
from pathways.diagram.theme import Theme
from pathways.language import _
from pathways.ui.canvas import typeface
from pathways.ui.canvas.keys import ENTER

if TYPE_CHECKING:
    from pathways.ui.canvas.canvas import Canvas

_LEAST_WIDTH = 200
_LEAST_SIZE = 14
"""Pixels of text, however far out the drawing is."""
_NAME_SIZE = 11.0
_LONGEST = 500
"""Characters the model lets a name or a condition have."""


class NameField(QPlainTextEdit):
    """A field over an element; Enter or a click elsewhere keeps the text, Esc drops it."""

    finished = Signal(bool)
    """Whether the text is to be kept; told once."""

    def __init__(self, parent: QWidget, text: str, *, many_lines: bool) -> None:
        super().__init__(parent)
        self._many_lines = many_lines
        self._done = False
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

    @property
    def element(self) -> str:
        """What is being written in; empty for nothing."""
        return self._element

    def begin(self, element: str, merge: str | None = None) -> None:
        """Open the field; `merge` joins the edit with the one that made the element."""
        self.end(keep=True)
        stage = self._canvas.stage
        if element not in stage:
            return
        if element in stage.view.steps:
            old, many = stage.view.steps[element].name, False
        elif element in stage.view.transitions:
            old, many = stage.view.transitions[element].condition, False
        else:
            note = next(note for note in stage.view.pathway.notes if note.id == element)
            old, many = note.text, True
        field = NameField(self._canvas.viewport(), old, many_lines=many)
        field.setAccessibleName(_("Name"))
        field.textChanged.connect(self.follow)
        field.finished.connect(lambda keep: self._finish(keep, merge))
        self._field, self._element = field, element
        self.follow()
        field.show()
        field.setFocus()

    def end(self, *, keep: bool) -> None:
        """Close the field if it is open."""
        if self._field is not None:
            self._field.finish(keep)

    def follow(self) -> None:
        """Stay on the element; without it there is nothing to write in."""
        if self._field is None:
            return
        area = self._canvas.stage.area(self._element)
        if area is None:
            self.end(keep=False)
            return
        transform = self._canvas.viewportTransform()
        self._field.dress(self._canvas.paints.theme, transform.m11())
        self._field.cover(transform.mapRect(QRectF(*area)))

    def _finish(self, keep: bool, merge: str | None) -> None:
        field, element = self._field, self._element
        assert field is not None
        self._field, self._element = None, ""
        field.hide()
        field.deleteLater()
        self._canvas.setFocus()
        if keep and element in self._canvas.stage:
            self._write(element, field.text, merge)

    def _write(self, element: str, text: str, merge: str | None) -> None:
        view, editor = self._canvas.stage.view, self._canvas.editor
        if element in view.steps:
            after = edits.change(editor.model, element, name=text)
            editor.perform(_("Rename step"), after, merge)
        elif element in view.transitions:
            after = edits.change(editor.model, element, condition=text)
            editor.perform(_("Change condition"), after, merge)
        else:
            editor.perform(_("Change note"), edits.change(editor.model, element, text=text), merge)
