"""Whatever a person does in whatever order: the model stays whole, and undo leads all the way back.

Hypothesis plays a person at the real window: real clicks, drags and keys, and every action of the
menus that asks no question.
"""

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from tests.building import drawn

from pathways.storage import dumps, loads
from pathways.ui.canvas.canvas import Canvas
from pathways.ui.windows.main_window import MainWindow

START = drawn("start > doctor > choose > ward > nursing > end; choose > nursing", title="Gestures")
LEFT = Qt.MouseButton.LeftButton
Key = Qt.Key
Held = Qt.KeyboardModifier
NONE, CONTROL, SHIFT, ALT = (
    Held.NoModifier,
    Held.ControlModifier,
    Held.ShiftModifier,
    Held.AltModifier,
)

KEYS = [
    *((key, NONE) for key in (Key.Key_Return, Key.Key_Tab, Key.Key_Escape, Key.Key_Delete)),
    *((key, NONE) for key in (Key.Key_F2, Key.Key_Home, Key.Key_End, Key.Key_Space)),
    *((key, NONE) for key in (Key.Key_A, Key.Key_K, Key.Key_N, Key.Key_C, Key.Key_Backspace)),
    *((Key.Key_Return, held) for held in (CONTROL, SHIFT)),
    (Key.Key_Tab, SHIFT),
    (Key.Key_Backtab, SHIFT),
    *(
        (arrow, held)
        for arrow in (Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down)
        for held in (NONE, ALT, SHIFT, CONTROL, ALT | SHIFT)
    ),
]
"""What the keyboard is given where it happens to be."""

UNWANTED = ("file.", "help.", "view.language_", "view.full_screen")
"""Actions that leave the model for another, the window or the language of these tests."""

FRACTIONS = st.floats(0, 1)


def _leave_dialog() -> None:
    """Whatever asks something is left without an answer."""
    dialog = QApplication.activeModalWidget()
    if dialog is not None:
        dialog.close()


class Person(RuleBasedStateMachine):
    """Sits at the window."""

    def __init__(self) -> None:
        super().__init__()
        self.window = MainWindow()
        self.window.setWindowState(Qt.WindowState.WindowNoState)
        self.window.resize(1280, 720)
        self.window.editor.document.open(START, None)
        self._answering = QTimer(self.window, interval=20)
        self._answering.timeout.connect(_leave_dialog)
        self._answering.start()
        self.window.show()
        QTest.qWait(30)

    @property
    def canvas(self) -> Canvas | None:
        """The drawing in front."""
        return self.window.tabs.canvas

    @initialize()
    def begin(self) -> None:
        """With the whole drawing in sight."""
        assert self.canvas is not None
        self.canvas.setFocus()
        self.canvas.zoom_fit()

    @rule(pick=FRACTIONS, held=st.sampled_from([NONE, CONTROL]))
    def click_an_element(self, pick: float, held: Held) -> None:
        """Select, or add to what is selected."""
        place = self._element(pick)
        if self.canvas is not None and place is not None:
            QTest.mouseClick(self.canvas.viewport(), LEFT, held, place)

    @rule(x=FRACTIONS, y=FRACTIONS)
    def click_anywhere(self, x: float, y: float) -> None:
        """On the ground, most often."""
        if self.canvas is not None:
            QTest.mouseClick(self.canvas.viewport(), LEFT, NONE, self._place(x, y))

    @rule(pick=FRACTIONS)
    def double_click_an_element(self, pick: float) -> None:
        """To write in it."""
        place = self._element(pick)
        if self.canvas is not None and place is not None:
            QTest.mouseDClick(self.canvas.viewport(), LEFT, NONE, place)

    @rule(pick=FRACTIONS, x=FRACTIONS, y=FRACTIONS, held=st.sampled_from([NONE, SHIFT, ALT]))
    def drag_an_element(self, pick: float, x: float, y: float, held: Held) -> None:
        """Across lanes, onto others, out of the drawing."""
        start = self._element(pick)
        if start is not None:
            self._drag(start, self._place(x, y), held)

    @rule(pick=FRACTIONS, other=FRACTIONS)
    def draw_an_arrow(self, pick: float, other: float) -> None:
        """From a step's handle to another element."""
        start, end = self._element(pick), self._element(other)
        if self.canvas is None or start is None or end is None:
            return
        step = self.canvas.element_at(start)
        box = self.canvas.stage.boxes.get(step)
        if box is not None:
            QTest.mouseMove(self.canvas.viewport(), start)
            handle = QPoint(self.canvas.pixel_at(box.center).x(), start.y())
            self._drag(handle + QPoint(round(box.width / self.canvas.pixel / 2) + 15, 0), end)

    @rule(x=FRACTIONS, y=FRACTIONS, to_x=FRACTIONS, to_y=FRACTIONS)
    def pull_a_band(self, x: float, y: float, to_x: float, to_y: float) -> None:
        """Round some elements, if it begins on the ground."""
        self._drag(self._place(x, y), self._place(to_x, to_y))

    @rule(key=st.sampled_from(KEYS))
    def press(self, key: tuple[Key, Held]) -> None:
        """Wherever the keyboard is."""
        QTest.keyClick(self._focus(), *key)

    @rule(text=st.sampled_from(["Legevakt", "2 d", "æøå", "x", "(?"]))
    def write(self, text: str) -> None:
        """Wherever the keyboard is."""
        QTest.keyClicks(self._focus(), text)

    @rule(pick=FRACTIONS)
    def choose_an_action(self, pick: float) -> None:
        """Any that can be chosen now and asks nothing."""
        actions = [
            action
            for spec, action in self.window.actions_
            if action.isEnabled()
            and not action.text().endswith("…")
            and not spec.id.startswith(UNWANTED)
        ]
        actions[min(int(pick * len(actions)), len(actions) - 1)].trigger()

    @rule(
        pick=FRACTIONS,
        key=st.sampled_from(
            [(Key.Key_Return, NONE), (Key.Key_Tab, NONE), (Key.Key_Return, CONTROL)]
        ),
        names=st.lists(st.sampled_from(["Legevakt", "Sykehus", "æ"]), max_size=3),
        last=st.sampled_from([Key.Key_Escape, Key.Key_Return, Key.Key_Tab]),
    )
    def draw_on(self, pick: float, key: tuple[Key, Held], names: list[str], last: Key) -> None:
        """Step after step from the keyboard."""
        place = self._element(pick)
        if self.canvas is None or place is None:
            return
        QTest.mouseClick(self.canvas.viewport(), LEFT, NONE, place)
        for name in names:
            QTest.keyClick(self._focus(), *key)
            QTest.keyClicks(self._focus(), name)
        QTest.keyClick(self._focus(), last)

    @rule(count=st.integers(1, 4))
    def undo(self, count: int) -> None:
        """A few steps back."""
        for _number in range(count):
            self.window.actions_["edit.undo"].trigger()

    @rule(count=st.integers(1, 4))
    def redo(self, count: int) -> None:
        """And forth."""
        for _number in range(count):
            self.window.actions_["edit.redo"].trigger()

    @rule()
    def wait(self) -> None:
        """Let the program do what it has put off."""
        QTest.qWait(20)

    @invariant()
    def the_model_can_be_saved_and_read(self) -> None:
        """It is whole, and loses nothing in its file."""
        model = self.window.editor.model
        assert loads(dumps(model)) == model

    @invariant()
    def the_drawing_shows_the_model(self) -> None:
        """Every step has its box, and only what exists is selected."""
        canvas = self.canvas
        if canvas is None:
            return
        pathway = canvas.stage.view.pathway
        assert pathway in self.window.editor.model.pathways
        assert set(canvas.stage.boxes) == {step.id for step in pathway.steps}
        assert all(element in canvas.stage for element in canvas.selected())

    def teardown(self) -> None:
        """All the way back, all the way forth, and nothing is left behind."""
        stack = self.window.editor.stack
        QTest.keyClick(self._focus(), Key.Key_Escape)
        self.window.setFocus()
        end = self.window.editor.model
        last = stack.index()
        try:
            stack.setIndex(0)
            assert self.window.editor.model == START
            stack.setIndex(last)
            assert self.window.editor.model == end
        finally:
            stack.setClean()
            self.window.close()
            self.window.deleteLater()

    def _focus(self) -> QWidget:
        return QApplication.focusWidget() or self.window

    def _place(self, x: float, y: float) -> QPoint:
        """A pixel of the viewport."""
        assert self.canvas is not None
        room = self.canvas.viewport().rect()
        return QPoint(round(x * (room.width() - 1)), round(y * (room.height() - 1)))

    def _element(self, pick: float) -> QPoint | None:
        """Where some element is seen."""
        if self.canvas is None:
            return None
        elements = self.canvas.stage.elements()
        if not elements:
            return None
        area = self.canvas.stage.area(elements[min(int(pick * len(elements)), len(elements) - 1)])
        place = self.canvas.pixel_at(area.center) if area is not None else None
        return place if place and self.canvas.viewport().rect().contains(place) else None

    def _drag(self, start: QPoint, end: QPoint, held: Held = NONE) -> None:
        if self.canvas is None:
            return
        viewport = self.canvas.viewport()
        QTest.mousePress(viewport, LEFT, held, start)
        for stride in (1, 2, 3):
            QTest.mouseMove(viewport, start + (end - start) * stride / 3)
        QTest.mouseRelease(viewport, LEFT, held, end)


@pytest.mark.usefixtures("qapp")
def test_that_any_gestures_can_be_undone_to_the_start_and_redone_to_the_end() -> None:
    run_state_machine_as_test(
        Person,
        settings=settings(
            max_examples=12,
            stateful_step_count=30,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
