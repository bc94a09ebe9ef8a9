"""The canvas: one pathway of the open document, drawn, followed and edited by hand."""

import weakref
from collections.abc import Iterable, Mapping

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QWidget

from pathways import edits
from pathways.diagram.arrangement import arrange, placements
from pathways.diagram.geometry import Point
from pathways.diagram.primitives import Mark
from pathways.language import _, ngettext
from pathways.model import CareLevel, CareModel, Step, StepKind
from pathways.session import Change
from pathways.ui.canvas.changes import moved, with_step_after, with_step_at
from pathways.ui.canvas.connecting import Connecting
from pathways.ui.canvas.dropping import dropped_step
from pathways.ui.canvas.hand import Hand
from pathways.ui.canvas.keys import Keys
from pathways.ui.canvas.naming import Naming
from pathways.ui.canvas.navigation import animated
from pathways.ui.canvas.overlays import Handle
from pathways.ui.canvas.placing import Placing
from pathways.ui.canvas.spoken import spoken
from pathways.ui.canvas.stage import Stage, level_of
from pathways.ui.canvas.view import DrawingView
from pathways.ui.canvas.walking import Way
from pathways.ui.undo import Editor

_REACH = 6.0
"""Pixels by which a click may miss a line."""
_ROOM = 24.0
"""Pixels kept round what is scrolled into sight."""


class Canvas(DrawingView):
    """Follows `editor.document` by itself; whatever it changes is one undoable step."""

    selection_changed = Signal(object)
    """The selected elements' ids, as a tuple."""
    menu_requested = Signal(str, QPoint)
    """The element's id (empty for the ground) and the place on the screen."""
    status = Signal(str)
    """A sentence for the status bar; an empty one takes the last back."""

    def __init__(self, editor: Editor, pathway_id: str, parent: QWidget | None = None) -> None:
        stage = Stage(pathway_id)
        stage.compose(editor.model)
        super().__init__(stage, parent)
        self.editor = editor
        self.pathway_id = pathway_id
        self._selected: tuple[str, ...] = ()
        self._handle = Handle(self.paints)
        self.scene().addItem(self._handle)
        self.hand = Hand(self)
        self._keys = Keys(self)
        self._naming = Naming(self)
        self.setObjectName("pathwayView")
        self.setAcceptDrops(True)
        self.retranslate()
        self._follow_document()

    # What the window asks for

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
        self._offer_handle()
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

    def set_marks(self, marks: Mapping[str, Mark]) -> None:
        """Show how many findings each element has, and the gravest."""
        if marks != self.stage.marks:
            self.stage.marks = dict(marks)
            self._recompose()

    def set_theme(self, name: str) -> None:
        """Show another theme: `light`, `dark` or `contrast`."""
        super().set_theme(name)
        self._handle.dress(self.paints)

    def retranslate(self) -> None:
        """Speak the language spoken now."""
        self.setAccessibleName(_("Drawing of the pathway"))
        self.setStatusTip(
            _("Scroll with the wheel, zoom with Ctrl and the wheel, move with the space key held.")
        )
        self._recompose()
        self.announce()

    def rename(self, element: str) -> None:
        """Write in a step (its name), an arrow (its condition) or a note, on the drawing."""
        self.reveal(element)
        self._naming.begin(element)

    def start_connecting(self) -> None:
        """Draw an arrow from the selected step, or from the step chosen next."""
        source = next((one for one in self._selected if one in self.stage.boxes), "")
        self.hand.take(Connecting(self, source))

    def start_placing(self, kind: StepKind, level: CareLevel | None = None) -> None:
        """Put a new step where the next click is."""
        self.hand.take(Placing(self, kind, level))

    def add_step(self, kind: StepKind, level: CareLevel | None = None) -> None:
        """Add a step after the selected one, else in the middle of what is seen, and name it."""
        source = next((one for one in self._selected if one in self.stage.boxes), "")
        if not source:
            centre = self.navigator.visible.center()
            self.add_step_at(Point(centre.x(), centre.y()), kind, level)
            return
        model = self.editor.model
        level = level or self.stage.view.level(self.stage.view.steps[source])
        step = Step(id=edits.new_id(model, "step"), kind=kind, level=level)
        self._added(step, with_step_after(self.stage, model, source, step))

    def add_step_at(
        self,
        point: Point,
        kind: StepKind = StepKind.ACTIVITY,
        level: CareLevel | None = None,
        source: str = "",
    ) -> None:
        """Add a step at a point of the drawing, connected from `source` if given, and name it."""
        model = self.editor.model
        level = level or level_of(self.stage.lane_at(point.y))
        step = Step(id=edits.new_id(model, "step"), kind=kind, level=level)
        self._added(step, with_step_at(self.stage, model, step, point, source))

    def delete_selected(self) -> None:
        """Delete what is selected, and the arrows of deleted steps."""
        if self._selected:
            text = ngettext("Delete", "Delete {count} elements", len(self._selected))
            after = edits.delete(self.editor.model, self._selected)
            self.editor.perform(text.format(count=len(self._selected)), after)

    def nudge(self, way: Way, by: float) -> None:
        """Move the selected steps a little; many nudges in a row are one step to undo."""
        dx, dy = way.value
        boxes = {
            step: self.stage.boxes[step].moved(dx * by, dy * by)
            for step in self._selected
            if step in self.stage.boxes
        }
        if boxes:
            after = moved(self.stage, self.editor.model, boxes)
            self.editor.perform(
                ngettext("Move step", "Move steps", len(boxes)), after, f"nudge {sorted(boxes)}"
            )

    def arrange(self) -> None:
        """Arrange the steps anew; those placed by hand stay."""
        view = self.stage.view
        spots = placements(view, arrange(view, self.stage.composition.sizes))
        after = edits.place(self.editor.model, self.pathway_id, spots)
        self.editor.perform(_("Arrange"), after)

    # What the tools ask for

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
            self._offer_handle(element)

    def reveal(self, element: str) -> None:
        """Scroll an element into sight."""
        area = self.stage.area(element)
        if area is not None:
            self.navigator.reveal(QRectF(*area.grown(_ROOM * self.pixel)))

    def announce(self, element: str = "") -> None:
        """Let a screen reader say what is selected, or another element."""
        elements = (element,) if element else self._selected
        words = spoken(self.stage.view, self.stage.marks, elements)
        self.setAccessibleDescription(words)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def ask_for_menu(self, pixel: QPoint) -> None:
        """Select what is there, if it is not, and ask the window for its menu."""
        element = self.element_at(pixel)
        if element not in self._selected:
            self.select((element,) if element else ())
        self.menu_requested.emit(element, self.viewport().mapToGlobal(pixel))

    # What Qt tells

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The hand's."""
        self.hand.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The hand's."""
        self.hand.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The hand's."""
        self.hand.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The hand's."""
        self.hand.double_click(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """First the tool's, then the canvas's own; the window gets what neither knows."""
        if not self.hand.tool.key(event) and not self._keys.press(event):
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """The space key lets go of the drawing."""
        if not self._keys.release(event):
            event.ignore()

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is pointed at outside."""
        super().leaveEvent(event)
        if self.hand.is_empty:
            self.hover("")

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what is there, or by key of what is selected."""
        if event.reason() is not QContextMenuEvent.Reason.Keyboard:
            self.ask_for_menu(self.viewport().mapFromGlobal(event.globalPos()))
            return
        element = next(iter(self._selected), "")
        area = self.stage.area(element) if element else None
        pixel = self.pixel_at(area.center) if area else self.viewport().rect().center()
        self.menu_requested.emit(element, self.viewport().mapToGlobal(pixel))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A step from the palette comes in."""
        carried = dropped_step(event.mimeData())
        if carried is None:
            event.ignore()
            return
        self.hand.take(Placing(self, *carried))
        event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """It is carried along."""
        self.hand.tool.move(self.hand.spot_at(event.position().toPoint()), held=True)
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It is carried out again."""
        self.hand.take_up_pointer()

    def dropEvent(self, event: QDropEvent) -> None:
        """It is put down."""
        self.hand.tool.press(self.hand.spot_at(event.position().toPoint()))
        event.acceptProposedAction()

    def followed(self) -> None:
        """A field that is open stays on its element."""
        super().followed()
        self._naming.follow()

    # Following the document

    def _follow_document(self) -> None:
        """Until the canvas is gone; the document keeps no hold on it."""
        canvas = weakref.ref(self)

        def follow(change: Change) -> None:
            here = canvas()
            if here is not None:
                here._recompose()

        self.destroyed.connect(self.editor.document.observe(follow))

    def _recompose(self) -> None:
        self.stage.compose(self.editor.model)
        self.show_stage()
        kept = tuple(one for one in self._selected if one in self.stage)
        self.halos.select(kept)
        self.select(kept)
        self._offer_handle()
        self._naming.follow()

    def _added(self, step: Step, after: CareModel) -> None:
        """Show the new step and let it be named; naming joins the step's own edit."""
        merge = f"{step.id}.name"
        self.editor.perform(_("Add step"), after, merge)
        self.select((step.id,))
        self.reveal(step.id)
        self._naming.begin(step.id, merge)

    def _offer_handle(self, pointed_at: str = "") -> None:
        """A handle stands at the step pointed at, else at the only one selected."""
        step = pointed_at
        if step not in self.stage.boxes:
            step = self._selected[0] if len(self._selected) == 1 else ""
        self._handle.offer(step, self.stage.boxes.get(step))
