"""Zooming keeps what is under the pointer; scrolling and fitting show what they should."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.building import drawn
from tests.ui.canvas.desk import Desk

from pathways import edits
from pathways.model import CareModel, Pathway

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NO_KEY = Qt.KeyboardModifier.NoModifier


def _turn(desk: Desk, at: QPoint, notches: int, held: Qt.KeyboardModifier = NO_KEY) -> None:
    viewport = desk.canvas.viewport()
    event = QWheelEvent(
        QPointF(at),
        QPointF(viewport.mapToGlobal(at)),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, event)


@pytest.mark.parametrize("notches", [3, -2])
def test_that_ctrl_and_the_wheel_zoom_at_the_pointer(desk: Desk, notches: int) -> None:
    at = desk.middle("ward")
    before = desk.canvas.navigator.zoom
    with desk.qtbot.waitSignal(desk.canvas.zoom_changed):
        _turn(desk, at, notches, CTRL)
    assert (desk.canvas.navigator.zoom > before) is (notches > 0)
    assert (desk.middle("ward") - at).manhattanLength() <= 2


def test_that_the_wheel_scrolls_and_with_shift_sideways(desk: Desk) -> None:
    desk.canvas.navigator.zoom_to(2.0)
    at = desk.middle("choose")
    _turn(desk, QPoint(600, 300), -1)
    down = desk.middle("choose") - at
    assert down.y() < 0
    assert down.x() == 0
    _turn(desk, QPoint(600, 300), -1, SHIFT)
    assert (desk.middle("choose") - at - down).x() < 0


def test_that_two_fingers_apart_zoom(desk: Desk) -> None:
    before = desk.canvas.navigator.zoom
    at = QPointF(desk.middle("ward"))
    event = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        at,
        at,
        at,
        0.25,
        QPointF(),
    )
    QApplication.sendEvent(desk.canvas.viewport(), event)
    assert desk.canvas.navigator.zoom == pytest.approx(before * 1.25)


def test_that_keys_zoom(desk: Desk) -> None:
    navigator = desk.canvas.navigator
    fitted = navigator.zoom
    desk.key(Key.Key_0)
    assert navigator.zoom == pytest.approx(1.0)
    desk.key(Key.Key_Plus)
    assert navigator.zoom == pytest.approx(1.25)
    desk.key(Key.Key_Minus)
    desk.key(Key.Key_Minus)
    assert navigator.zoom == pytest.approx(0.8)
    desk.key(Key.Key_F)
    assert navigator.zoom == pytest.approx(fitted)


def test_that_zoom_has_ends(desk: Desk) -> None:
    for _time in range(30):
        desk.canvas.zoom_in()
    assert desk.canvas.navigator.zoom == pytest.approx(4.0)
    for _time in range(30):
        desk.canvas.zoom_out()
    assert desk.canvas.navigator.zoom == pytest.approx(0.1)


def test_that_fitting_shows_every_step_beside_the_heads(desk: Desk) -> None:
    desk.canvas.navigator.zoom_to(3.0)
    desk.canvas.zoom_fit()
    room = desk.canvas.viewport().rect()
    for step, box in desk.canvas.stage.boxes.items():
        corners = (desk.pixel(box.center), desk.pixel(box.center))
        assert all(room.contains(corner) for corner in corners), step
    assert desk.canvas.navigator.zoom <= 1.0


def test_that_a_long_pathway_opens_where_it_can_be_read(
    desk_with: Callable[[CareModel], Desk],
) -> None:
    way = " > ".join(f"ward-{number}" for number in range(30))
    desk = desk_with(drawn(f"start > {way} > end"))
    desk.canvas.navigator.go_home(0.55)
    assert desk.canvas.navigator.zoom >= 0.55
    assert desk.canvas.viewport().rect().contains(desk.middle("start"))


def test_that_an_empty_pathway_can_be_looked_at(desk_with: Callable[[CareModel], Desk]) -> None:
    desk = desk_with(CareModel(pathways=(Pathway(id="new"),)))
    desk.canvas.zoom_fit()
    desk.key(Key.Key_Right)
    assert desk.canvas.navigator.zoom > 0.1


@pytest.mark.parametrize("zoom", [0.5, 1.0, 2.5])
def test_that_an_edit_moves_nothing_on_the_screen(desk: Desk, zoom: float) -> None:
    desk.canvas.navigator.zoom_to(zoom)
    desk.canvas.show_element("doctor")
    before = desk.middle("doctor")
    desk.canvas.editor.perform("Delete", edits.delete(desk.model, ["end", "nursing"]))
    moved = desk.middle("doctor") - before
    assert abs(moved.x()) <= 1


def test_that_the_space_key_takes_hold_of_the_drawing(desk: Desk) -> None:
    desk.canvas.navigator.zoom_to(2.0)
    before, start = desk.middle("choose"), QPoint(600, 300)
    QTest.keyPress(desk.canvas, Key.Key_Space)
    assert desk.canvas.viewport().cursor().shape() is Qt.CursorShape.OpenHandCursor
    desk.drag(start, start - QPoint(90, 30))
    QTest.keyRelease(desk.canvas, Key.Key_Space)
    assert desk.middle("choose") - before == QPoint(-90, -30)
    assert desk.canvas.hand.is_empty
    assert desk.undo.count() == 0


def test_that_the_middle_button_takes_hold_of_the_drawing(desk: Desk) -> None:
    desk.canvas.navigator.zoom_to(2.0)
    before, viewport = desk.middle("choose"), desk.canvas.viewport()
    middle = Qt.MouseButton.MiddleButton
    QTest.mousePress(viewport, middle, NO_KEY, QPoint(600, 300))
    QTest.mouseMove(viewport, QPoint(560, 290))
    QTest.mouseRelease(viewport, middle, NO_KEY, QPoint(560, 290))
    assert desk.middle("choose") - before == QPoint(-40, -10)
    assert desk.canvas.hand.is_empty


def test_that_what_is_shown_lies_beside_the_heads(desk: Desk) -> None:
    desk.canvas.navigator.zoom_to(2.0)
    for step in ("end", "start", "ward"):
        desk.canvas.show_element(step)
        assert desk.canvas.selected() == (step,)
        box = desk.canvas.stage.boxes[step]
        left = desk.canvas.pixel_at(box.center).x() - box.width / 2 / desk.canvas.pixel
        assert left > 150
        assert desk.canvas.viewport().rect().contains(desk.middle(step))


def test_that_a_resized_window_fits_until_somebody_moves_the_drawing(desk: Desk) -> None:
    desk.canvas.navigator.go_home(0.0)
    desk.canvas.resize(900, 500)
    assert desk.canvas.viewport().rect().contains(desk.middle("end"))
    desk.canvas.navigator.zoom_to(1.3)
    desk.canvas.resize(1200, 700)
    assert desk.canvas.navigator.zoom == pytest.approx(1.3)


def test_that_a_finger_held_long_asks_for_the_menu(desk: Desk) -> None:
    screen = QTest.createTouchDevice(QInputDevice.DeviceType.TouchScreen)
    spot = desk.middle("ward")
    window = desk.canvas.windowHandle()
    with desk.qtbot.waitSignal(desk.canvas.menu_requested, timeout=3000) as heard:
        QTest.touchEvent(window, screen).press(0, spot).commit()
    QTest.touchEvent(window, screen).release(0, spot).commit()
    assert heard.args[0] == "ward"
    assert desk.canvas.hand.is_empty


def test_that_the_mouse_does_not_ask_for_the_menu_by_waiting(desk: Desk) -> None:
    with desk.qtbot.assertNotEmitted(desk.canvas.menu_requested, wait=800):
        desk.press(desk.middle("ward"))
    desk.release(desk.middle("ward"))


def test_that_two_fingers_on_a_screen_zoom_and_move_without_selecting(desk: Desk) -> None:
    screen = QTest.createTouchDevice(QInputDevice.DeviceType.TouchScreen)
    window, middle = desk.canvas.windowHandle(), QPoint(640, 320)
    before = desk.canvas.navigator.zoom
    apart = QPoint(60, 0)
    QTest.touchEvent(window, screen).press(0, middle - apart).press(1, middle + apart).commit()
    for stride in range(1, 9):
        wider = apart + QPoint(12 * stride, 0)
        QTest.touchEvent(window, screen).move(0, middle - wider).move(1, middle + wider).commit()
    wider = apart + QPoint(96, 0)
    QTest.touchEvent(window, screen).release(0, middle - wider).release(1, middle + wider).commit()
    assert desk.canvas.navigator.zoom > before * 1.5
    assert desk.undo.count() == 0
    assert desk.canvas.hand.is_empty
