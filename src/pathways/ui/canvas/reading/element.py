"""One element of a drawing, as assistive technology reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from weakref import ref

from PySide6.QtCore import QObject, QPoint, QRect, QRectF
from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor, QWindow

from pathways.ui.canvas.spoken import spoken

if TYPE_CHECKING:
    from pathways.ui.canvas.reading.drawing import DrawingReading
    from pathways.ui.canvas.selecting import SelectableView


class ElementReading(QAccessibleInterface):
    """A step, transition, note or frame: what it is called, where it is, whether it is chosen.

    Of Qt's virtual methods, `interface_cast` must stay Qt's own: PySide cannot hand back the null
    pointer that means "none", and ends the program when a screen reader asks.
    """

    def __init__(self, drawing: DrawingReading, canvas: SelectableView, element: str) -> None:
        super().__init__()
        self._drawing = ref(drawing)
        self._canvas = ref(canvas)
        self.element = element

    def isValid(self) -> bool:
        """Whether the element is still on the drawing."""
        canvas = self._canvas()
        return canvas is not None and self.element in canvas.stage

    def object(self) -> QObject:
        """None: an element is no widget."""
        return None  # type: ignore[return-value]  # Qt's own meaning

    def window(self) -> QWindow:
        """The drawing's window."""
        drawing = self._drawing()
        return drawing.window() if drawing is not None else None  # type: ignore[return-value]

    def parent(self) -> QAccessibleInterface:
        """The drawing."""
        return self._drawing()  # type: ignore[return-value]  # None when it is gone

    def childCount(self) -> int:
        """An element has no parts of its own."""
        return 0

    def child(self, index: int) -> QAccessibleInterface:
        """None."""
        return None  # type: ignore[return-value]

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        """None."""
        return None  # type: ignore[return-value]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Nowhere."""
        return -1

    def role(self) -> QAccessible.Role:
        """One of many that can be chosen."""
        return QAccessible.Role.ListItem

    def text(self, kind: QAccessible.Text) -> str:
        """Its name tells all: kind, place, care level and breaks."""
        canvas = self._canvas()
        if kind is not QAccessible.Text.Name or canvas is None or not self.isValid():
            return ""
        stage = canvas.stage
        return spoken(stage.view, stage.marks, (self.element,), stage.lacking)

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Names are written in the field that opens on the element."""

    def rect(self) -> QRect:
        """Where it is on the screen."""
        canvas = self._canvas()
        area = canvas.stage.area(self.element) if canvas is not None else None
        if canvas is None or area is None:
            return QRect()
        viewport = canvas.viewport()
        seen = canvas.viewportTransform().mapRect(QRectF(*area)).toAlignedRect()
        return QRect(viewport.mapToGlobal(QPoint(0, 0)) + seen.topLeft(), seen.size())

    def state(self) -> QAccessible.State:
        """Whether it is chosen, and in sight."""
        state = QAccessible.State()
        canvas = self._canvas()
        if canvas is None or not self.isValid():
            state.invalid = 1
            return state
        chosen = self.element in canvas.selected()
        values = {
            "selectable": 1,
            "multiSelectable": 1,
            "extSelectable": 1,
            "focusable": 1,
            "selected": int(chosen),
            "focused": int(chosen and len(canvas.selected()) == 1 and canvas.hasFocus()),
            "offscreen": int(not self._in_sight(canvas)),
        }
        for name, value in values.items():
            setattr(state, name, value)
        return state

    def relations(self, match: Any = None) -> list[Any]:
        """None that a list does not tell by itself."""
        return []

    def foregroundColor(self) -> QColor:
        """Of no meaning: colour tells nothing that words do not."""
        return QColor()

    def backgroundColor(self) -> QColor:
        """As the foreground's."""
        return QColor()

    def virtual_hook(self, id_: int, data: Any) -> None:
        """Kept by Qt for later."""

    def _in_sight(self, canvas: SelectableView) -> bool:
        area = canvas.stage.area(self.element)
        return area is not None and canvas.navigator.visible.intersects(QRectF(*area))
