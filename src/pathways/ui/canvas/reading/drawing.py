"""A drawing as assistive technology reads it: a list of its steps, arrows and notes."""

from __future__ import annotations

from functools import cache
from weakref import WeakKeyDictionary, ref

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget

from pathways.ui.canvas.reading.element import ElementReading
from pathways.ui.canvas.selecting import SelectableView


class DrawingReading(QAccessibleWidget):
    """The fields and buttons that lie over the drawing come first, then its elements."""

    def __init__(self, canvas: SelectableView) -> None:
        super().__init__(canvas, QAccessible.Role.List)
        self._drawn = ref(canvas)
        self._known: dict[str, ElementReading] = {}

    @property
    def _canvas(self) -> SelectableView:
        """Asked for only as long as Qt has the canvas."""
        canvas = self._drawn()
        assert canvas is not None
        return canvas

    def childCount(self) -> int:
        """Widgets and elements."""
        return super().childCount() + len(self._canvas.stage.elements())

    def child(self, index: int) -> QAccessibleInterface:
        """A widget, or an element in the order they are told."""
        widgets = super().childCount()
        if index < widgets:
            return super().child(index)
        elements = self._canvas.stage.elements()
        number = index - widgets
        if number >= len(elements):
            return None  # type: ignore[return-value]  # Qt asks beyond the end
        return self.reading(elements[number])

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        """What lies at a point of the screen, widgets above elements."""
        viewport = self._canvas.viewport()
        pixel = viewport.mapFromGlobal(QPoint(x, y))
        if viewport.rect().contains(pixel) and viewport.childAt(pixel) is None:
            element = self._canvas.element_at(pixel)
            if element:
                return self.reading(element)
        return super().childAt(x, y)

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """An element's number after the widgets."""
        if isinstance(child, ElementReading):
            return self.index(child.element)
        return super().indexOfChild(child)

    def focusChild(self) -> QAccessibleInterface:
        """The one element that is chosen."""
        selected = self._canvas.selected()
        if self._canvas.hasFocus() and len(selected) == 1:
            return self.reading(selected[0])
        return super().focusChild()

    def index(self, element: str) -> int:
        """Which child an element is; -1 when it is gone."""
        elements = self._canvas.stage.elements()
        if element not in elements:
            return -1
        return super().childCount() + elements.index(element)

    def reading(self, element: str) -> ElementReading:
        """The element's own interface: the same one every time, for Qt keeps its number."""
        found = self._known.get(element)
        if found is None:
            self._forget_what_is_gone()
            found = self._known[element] = ElementReading(self, self._canvas, element)
            QAccessible.registerAccessibleInterface(found)
        return found

    def _forget_what_is_gone(self) -> None:
        for element, reading in tuple(self._known.items()):
            if not reading.isValid():
                QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(reading))
                del self._known[element]


_READINGS: WeakKeyDictionary[SelectableView, DrawingReading] = WeakKeyDictionary()
"""Qt asks for an interface once and leaves keeping it to Python."""


def _read(_class_name: str, asked: QObject) -> QAccessibleInterface | None:
    if not isinstance(asked, SelectableView):
        return None
    reading = _READINGS[asked] = DrawingReading(asked)
    return reading


@cache
def install() -> None:
    """Let assistive technology find the elements of every drawing from now on."""
    QAccessible.installFactory(_read)
