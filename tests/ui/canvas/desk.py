"""A canvas on a desk, with hands that click, drag and type as a person does."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QUndoStack
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pathways.diagram.geometry import Point
from pathways.model import CareModel, Note, Pathway, Step, Transition
from pathways.ui.canvas.append.search_menu import SearchMenu
from pathways.ui.canvas.canvas import Canvas
from pathways.ui.canvas.naming import NameField

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


@dataclass
class Desk:
    """The canvas and whoever works at it."""

    canvas: Canvas
    qtbot: QtBot

    @property
    def model(self) -> CareModel:
        return self.canvas.editor.model

    @property
    def pathway(self) -> Pathway:
        return next(one for one in self.model.pathways if one.id == self.canvas.pathway_id)

    def step(self, id_: str) -> Step:
        return next(one for one in self.pathway.steps if one.id == id_)

    def arrow(self, id_: str) -> Transition:
        return next(one for one in self.pathway.transitions if one.id == id_)

    def note(self, id_: str) -> Note:
        return next(one for one in self.pathway.notes if one.id == id_)

    @property
    def undo(self) -> QUndoStack:
        return self.canvas.editor.stack

    @property
    def field(self) -> NameField:
        """The field that is open on the drawing."""
        field = self.canvas.findChild(NameField)
        assert field is not None
        return field

    @property
    def menu(self) -> SearchMenu:
        """The menu of ready steps or units that is open."""
        return next(menu for menu in self.canvas.findChildren(SearchMenu) if menu.isVisible())

    def middle(self, step: str) -> QPoint:
        """The middle of a step on the screen."""
        return self.pixel(self.canvas.stage.boxes[step].center)

    def pixel(self, point: Point) -> QPoint:
        return self.canvas.pixel_at(point)

    def ground(self, lane: str) -> QPoint:
        """An empty place in a lane, well away from everything."""
        band = next(one for one in self.canvas.stage.arrangement.lanes if one.key == lane)
        row = self.pixel(Point(0, (band.start + band.end) / 2)).y()
        return next(
            QPoint(column, row)
            for column in range(self.canvas.viewport().width() - 40, 200, -5)
            if not any(
                self.canvas.element_at(QPoint(column + dx, row)) for dx in range(-60, 61, 12)
            )
        )

    def handle(self, step: str) -> QPoint:
        """The handle from which arrows are drawn."""
        box = self.canvas.stage.boxes[step]
        return self.pixel(Point(box.right, box.center.y)) + QPoint(15, 0)

    def on_arrow(self, arrow: str) -> QPoint:
        """A place on an arrow near its source."""
        start, second, *_rest = self.canvas.stage.routes[arrow]
        return self.pixel(Point((start.x + second.x) / 2, (start.y + second.y) / 2))

    def move(self, pixel: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
        """Move the pointer; keys held count when the left button is down."""
        if held == NONE:
            QTest.mouseMove(self.canvas.viewport(), pixel)
            return
        viewport, place = self.canvas.viewport(), QPointF(pixel)
        there = QPointF(viewport.mapToGlobal(pixel))
        kind = QEvent.Type.MouseMove
        event = QMouseEvent(kind, place, there, Qt.MouseButton.NoButton, LEFT, held)
        QApplication.sendEvent(viewport, event)

    def press(self, pixel: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
        QTest.mousePress(self.canvas.viewport(), LEFT, held, pixel)

    def release(self, pixel: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
        QTest.mouseRelease(self.canvas.viewport(), LEFT, held, pixel)

    def click(self, pixel: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
        self.press(pixel, held)
        self.release(pixel, held)

    def double_click(self, pixel: QPoint) -> None:
        QTest.mouseDClick(self.canvas.viewport(), LEFT, NONE, pixel)

    def drag(
        self,
        start: QPoint,
        end: QPoint,
        *,
        drop: bool = True,
        held: Qt.KeyboardModifier = NONE,
    ) -> None:
        """Press, move in three strides, keys held or not, and let go."""
        self.press(start)
        for stride in (1, 2, 3):
            self.move(start + (end - start) * stride / 3, held)
        if drop:
            self.release(end)

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.canvas, key, held)

    def write(self, text: str, *, last: Qt.Key = Qt.Key.Key_Return) -> None:
        """Write in the field that is open, and end with a key."""
        field = self.field
        QTest.keyClicks(field, text)
        QTest.keyClick(field, last)
