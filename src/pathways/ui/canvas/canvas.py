"""The canvas: one pathway of the open document, drawn, followed and edited by hand."""

import weakref
from collections.abc import Iterable, Mapping

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QWidget

from pathways import edits
from pathways.diagram.compose import Composition
from pathways.diagram.geometry import Point
from pathways.diagram.primitives import Mark
from pathways.language import _, ngettext
from pathways.model import CareLevel, CareModel, Step, StepKind
from pathways.session import Change
from pathways.ui.canvas.append.append import Append
from pathways.ui.canvas.changes import moved, with_step_at
from pathways.ui.canvas.connecting import Connecting
from pathways.ui.canvas.figures.figures import Figures
from pathways.ui.canvas.finishing import Finisher
from pathways.ui.canvas.hand import Hand
from pathways.ui.canvas.keys import Keys
from pathways.ui.canvas.lanes.grips import Grips
from pathways.ui.canvas.lanes.layouting import Layouting
from pathways.ui.canvas.lens import Lens
from pathways.ui.canvas.naming import Naming
from pathways.ui.canvas.placing import Placing
from pathways.ui.canvas.selecting import SelectableView
from pathways.ui.canvas.shaping.shaping import Shaping
from pathways.ui.canvas.stage import Stage
from pathways.ui.canvas.walking import Way
from pathways.ui.step_drag import dropped_step
from pathways.ui.undo import Editor


class Canvas(SelectableView):
    """Follows `editor.document` by itself; whatever it changes is one undoable step."""

    lane_menu_requested = Signal(QPoint)
    """The place on the screen; the lane is the layouting's chosen one."""
    laid_out = Signal()
    """The drawing may lie another way, or another lane is chosen."""
    inside_wanted = Signal(str)
    """The pathway that a sub-pathway step stands for is to be shown."""

    def __init__(self, editor: Editor, pathway_id: str, parent: QWidget | None = None) -> None:
        stage = Stage(pathway_id)
        stage.compose(editor.model)
        super().__init__(stage, parent)
        self.editor = editor
        self.pathway_id = pathway_id
        self.layouting = Layouting(self)
        self.grips = Grips(self)
        self.shaping = Shaping(self)
        self.figures = Figures(self)
        self.hand = Hand(self)
        self._keys = Keys(self)
        self.naming = Naming(self)
        self.append: Append = Append(self)
        self._finisher = Finisher(self, self._finish)
        self.setObjectName("pathwayView")
        self.setAcceptDrops(True)
        self._show_anew()
        self.retranslate()
        self._follow_document()

    def set_marks(self, marks: Mapping[str, Mark]) -> None:
        """Show how many findings each element has, and the gravest."""
        if marks != self.stage.marks:
            self.stage.marks = dict(marks)
            self._recompose()

    def look_through(self, lens: Lens | None) -> None:
        """Show what municipalities' citizens meet, editing the model as it is; None: no lens."""
        self.stage.look_through(lens)
        self._recompose()

    def retranslate(self) -> None:
        """Speak the language spoken now."""
        self.setAccessibleName(_("Drawing of the pathway"))
        self.setStatusTip(
            _("Scroll with the wheel, zoom with Ctrl and the wheel, move with the space key held.")
        )
        self._recompose()
        self.append.retranslate()
        self.announce()

    def set_theme(self, name: str) -> None:
        """Show another theme: `light`, `dark` or `contrast`."""
        super().set_theme(name)
        self.append.dress()

    def hover(self, element: str, pixel: QPoint | None = None) -> None:
        """Show what lies under the pointer; where it rests on a step, the pad comes."""
        super().hover(element, pixel)
        if pixel is None or not self.handle_at(pixel):
            self.append.pad.point_at(element)

    def select(self, elements: Iterable[str]) -> None:
        """Select these elements and no others; a lane chosen by its head no longer is."""
        super().select(elements)
        if self.selected():
            self.layouting.choose("")

    def rename(self, element: str) -> None:
        """Write in a step, an arrow (its condition), a note or a frame (its title)."""
        self.reveal(element)
        self.naming.begin(element)

    def start_connecting(self) -> None:
        """Draw an arrow from the selected step, or from the step chosen next."""
        source = next((one for one in self.selected() if one in self.stage.boxes), "")
        self.hand.take(Connecting(self, source))

    def start_placing(self, kind: StepKind, level: CareLevel | None = None) -> None:
        """Put a new step where the next click is."""
        self.hand.take(Placing(self, kind, level))

    def add_step(self, kind: StepKind, level: CareLevel | None = None) -> None:
        """Add a step after the selected one, else in the middle of what is seen, and name it."""
        source = next((one for one in self.selected() if one in self.stage.boxes), "")
        if not source:
            centre = self.navigator.visible.center()
            self.add_step_at(Point(centre.x(), centre.y()), kind, level)
            return
        self.append.steps.put(Step(id="new", kind=kind, level=level), source)

    def add_step_at(
        self,
        point: Point,
        kind: StepKind = StepKind.ACTIVITY,
        level: CareLevel | None = None,
    ) -> None:
        """Add a step at a point of the drawing, and name it."""
        model = self.editor.model
        fields = self.stage.fields_of(self.stage.lane_at(point))
        if level is not None:
            fields["level"] = level
        step = Step(id=edits.new_id(model, "step"), kind=kind, **fields)
        self._added(step, with_step_at(self.stage, model, step, point))

    def delete_selected(self) -> None:
        """Delete the bend that was clicked, else what is selected with deleted steps' arrows."""
        if self.shaping.remove_bend():
            return
        chosen = self.selected()
        if chosen:
            several = _("Delete {count} elements").format(count=len(chosen))
            after = edits.delete(self.editor.model, chosen)
            self.editor.perform(_("Delete") if len(chosen) == 1 else several, after)

    def nudge(self, way: Way, by: float) -> None:
        """Move the selected steps, or bend the one arrow, a little.

        Many nudges in a row are one step to undo.
        """
        if self.shaping.nudge(way, by):
            return
        dx, dy = way.value
        boxes = {
            step: self.stage.boxes[step].moved(dx * by, dy * by)
            for step in self.selected()
            if step in self.stage.boxes
        }
        if boxes:
            after = moved(self.stage, self.editor.model, boxes)
            self.editor.perform(
                ngettext("Move step", "Move steps", len(boxes)), after, f"nudge {sorted(boxes)}"
            )

    def ask_for_menu(self, pixel: QPoint) -> None:
        """On a lane's head, choose the lane and ask for its menu."""
        lane = self.grips.lane_at(pixel)
        if lane is None:
            super().ask_for_menu(pixel)
            return
        self.layouting.choose(lane.key)
        self.lane_menu_requested.emit(self.viewport().mapToGlobal(pixel))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The hand's; the handoff card goes."""
        self.append.card.close()
        self.layouting.gliding.end()
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

    def focusNextPrevChild(self, next_: bool) -> bool:
        """With one step selected, Tab draws on from it; Esc first, and it leaves the drawing.

        While a handoff card is open, Tab leads to its fields.
        """
        if self.hasFocus() and next_ and self.append.card.take_keyboard():
            return True
        if self.hasFocus() and self.append.steps.source:
            return False
        return super().focusNextPrevChild(next_)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """The space key lets go of the drawing."""
        if not self._keys.release(event):
            event.ignore()

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is pointed at outside."""
        super().leaveEvent(event)
        if self.hand.is_empty:
            self.hover("")

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
        self.naming.follow()
        self.append.follow()

    def _follow_document(self) -> None:
        """Until the canvas is gone; the document keeps no hold on it."""
        canvas = weakref.ref(self)

        def follow(change: Change) -> None:
            here = canvas()
            if here is not None:
                # What a tool holds may be gone or stand elsewhere.
                here.hand.let_everything_go()
                here.layouting.gliding.end()
                here._recompose()

        self.destroyed.connect(self.editor.document.observe(follow))

    def _recompose(self) -> None:
        if self.stage.compose(self.editor.model):
            self._show_anew()
            self.laid_out.emit()

    def _finish(self, whole: Composition) -> None:
        if self.stage.finish(whole):
            self._show_anew()

    def _show_anew(self) -> None:
        self.show_stage()
        self.hand.tool.redrawn()
        self.naming.follow()
        self.append.redrawn()
        if self.stage.finishing is not None:
            self._finisher.want(self.stage.finishing)

    def _added(self, step: Step, after: CareModel) -> None:
        """Show the new step and let it be named; naming joins the step's own edit."""
        merge = f"{step.id}.name"
        self.editor.perform(_("Add step"), after, merge)
        self.select((step.id,))
        self.reveal(step.id)
        self.naming.begin(step.id, merge)
