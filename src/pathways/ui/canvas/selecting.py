"""A drawing whose elements can be pointed at, selected and spoken of."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QPainter,
    QPen,
    QTransform,
)
from PySide6.QtWidgets import QToolTip, QWidget

from pathways.diagram.geometry import Point
from pathways.ui.canvas.navigation import animated
from pathways.ui.canvas.overlays import Handle
from pathways.ui.canvas.paints import Detail
from pathways.ui.canvas.spoken import spoken
from pathways.ui.canvas.stage import Stage
from pathways.ui.canvas.view import DrawingView

_REACH = 6.0
"""Pixels by which a click may miss a line."""
_ROOM = 24.0
"""Pixels kept round what is scrolled into sight."""
_FRAME = 3
"""The width of the frame round a drawing that has the keyboard, in pixels."""
_BY_KEYBOARD = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
}


class SelectableView(DrawingView):
    """Knows what is selected and what is under the pointer; a screen reader hears of it."""

    selection_changed = Signal(object)
    """The selected elements' ids, as a tuple."""
    menu_requested = Signal(str, QPoint)
    """The element's id (empty for the ground) and the place on the screen."""
    status = Signal(str)
    """A sentence for the status bar; an empty one takes the last back."""

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(stage, parent)
        self._selected: tuple[str, ...] = ()
        self._framed = False
        self._handle = Handle(self.paints)
        self.scene().addItem(self._handle)

    def selected(self) -> tuple[str, ...]:
        """The selected elements' ids, in the order they were selected."""
        return self._selected

    def select(self, elements: Iterable[str]) -> None:
        """Select these elements and no others; ids the pathway does not have are left out."""
        wanted = tuple(dict.fromkeys(one for one in elements if one in self.stage))
        if wanted == self._selected:
            return
        self._selected = wanted
        self.halos.select(wanted)
        self.offer_handle()
        self.announce()
        self.selection_changed.emit(wanted)

    def select_all(self) -> None:
        """Select every step, transition and note."""
        self.select(self.stage.elements())

    def show_element(self, element: str) -> None:
        """Select an element, scroll it into sight and let its ring swell once."""
        self.select((element,))
        self.reveal(element)
        if animated(self):
            self.halos.pulse(element)

    def set_theme(self, name: str) -> None:
        """Show another theme: `light`, `dark` or `contrast`."""
        super().set_theme(name)
        self._handle.dress(self.paints)

    def show_stage(self) -> None:
        """Show the stage anew; what is gone is no longer selected."""
        super().show_stage()
        kept = tuple(one for one in self._selected if one in self.stage)
        if kept != self.halos.selection.elements:
            self.halos.select(kept)
        self.select(kept)
        self.offer_handle()

    def point_at(self, pixel: QPoint) -> Point:
        """The point of the drawing at a place in the viewport."""
        inverse, _ok = self.viewportTransform().inverted()
        return Point(*inverse.map(QPointF(pixel)).toTuple())

    def pixel_at(self, point: Point) -> QPoint:
        """Where a point of the drawing is in the viewport."""
        return self.mapFromScene(QPointF(*point))

    def element_at(self, pixel: QPoint) -> str:
        """The topmost element at a place in the viewport; empty for none."""
        figure = self.stage.sheet.at(self.point_at(pixel), _REACH * self.pixel)
        return figure.element if figure is not None else ""

    def handle_at(self, pixel: QPoint) -> str:
        """The step whose handle is there; empty for none."""
        return self._handle.step if self._handle.holds(self, pixel) else ""

    def hover(self, element: str, pixel: QPoint | None = None) -> None:
        """Show what lies under the pointer, and a step's handle."""
        hot = pixel is not None and self.handle_at(pixel) != ""
        self._handle.warm(hot)
        self.viewport().setCursor(Qt.CursorShape.CrossCursor if hot else Qt.CursorShape.ArrowCursor)
        if not hot:
            self.halos.point_at(element)
            self.offer_handle(element)

    def reveal(self, element: str) -> None:
        """Scroll an element into sight."""
        area = self.stage.area(element)
        if area is not None:
            self.navigator.reveal(QRectF(*area.grown(_ROOM * self.pixel)))

    def announce(self, element: str = "") -> None:
        """Let a screen reader say what is selected, or another element."""
        elements = (element,) if element else self._selected
        stage = self.stage
        words = spoken(stage.view, stage.marks, elements, stage.lacking)
        self.setAccessibleDescription(words)
        if not QAccessible.isActive():
            return
        if len(elements) == 1 and elements == self._selected and self.hasFocus():
            event = QAccessibleEvent(self, QAccessible.Event.Focus)
            event.setChild(self._place_for_readers(elements[0]))
        else:
            event = QAccessibleAnnouncementEvent(self, words)
        QAccessible.updateAccessibility(event)

    def _place_for_readers(self, element: str) -> int:
        """Which child an element is to assistive technology; elements come after the widgets."""
        elements = self.stage.elements()
        children = QAccessible.queryAccessibleInterface(self).childCount()
        return children - len(elements) + elements.index(element)

    def ask_for_menu(self, pixel: QPoint) -> None:
        """Select what is there, if it is not, and ask the window for its menu."""
        element = self.element_at(pixel)
        if element not in self._selected:
            self.select((element,) if element else ())
        self.menu_requested.emit(element, self.viewport().mapToGlobal(pixel))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes by the keyboard sees a frame round the drawing."""
        super().focusInEvent(event)
        self._framed = event.reason() in _BY_KEYBOARD
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The frame goes."""
        super().focusOutEvent(event)
        self._framed = False
        self.viewport().update()

    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        """Paint the frame."""
        if self._framed:
            painter.setWorldTransform(QTransform())
            painter.setPen(QPen(self.paints.selection, 2 * _FRAME))
            painter.drawRect(self.viewport().rect())

    def viewportEvent(self, event: QEvent) -> bool:
        """Far out, where names cannot be read, a tip tells them; near, why a step is hatched."""
        if event.type() is not QEvent.Type.ToolTip or not isinstance(event, QHelpEvent):
            return super().viewportEvent(event)
        element, stage = self.element_at(event.pos()), self.stage
        told = "\n".join(
            sentence for lack in stage.lacking.get(element, ()) for sentence in lack.sentences()
        )
        if element and self.detail is not Detail.FULL:
            told = spoken(stage.view, stage.marks, (element,), stage.lacking)
        QToolTip.showText(event.globalPos(), told, self.viewport())
        return True

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what is there, or by key of what is selected."""
        if event.reason() is not QContextMenuEvent.Reason.Keyboard:
            self.ask_for_menu(self.viewport().mapFromGlobal(event.globalPos()))
            return
        element = next(iter(self._selected), "")
        area = self.stage.area(element) if element else None
        pixel = self.pixel_at(area.center) if area else self.viewport().rect().center()
        self.menu_requested.emit(element, self.viewport().mapToGlobal(pixel))

    def offer_handle(self, pointed_at: str = "") -> None:
        """A handle stands at the step pointed at, else at the only one selected."""
        step = pointed_at
        if step not in self.stage.boxes:
            step = self._selected[0] if len(self._selected) == 1 else ""
        self._handle.offer(step, self.stage.boxes.get(step))

    def withdraw_handle(self) -> None:
        """No handle stands anywhere until the next is offered."""
        self._handle.offer("", None)
