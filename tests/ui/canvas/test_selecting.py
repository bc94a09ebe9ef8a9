"""Clicks, bands and keys select; the window hears of it."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from tests.ui.canvas.desk import Desk

from pathways.diagram.geometry import Point

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_that_a_click_selects_a_step(desk: Desk) -> None:
    with desk.qtbot.waitSignal(desk.canvas.selection_changed) as heard:
        desk.click(desk.middle("doctor"))
    assert heard.args == [("doctor",)]
    assert desk.canvas.selected() == ("doctor",)


def test_that_a_click_selects_an_arrow_a_few_pixels_off_its_line(desk: Desk) -> None:
    desk.click(desk.on_arrow("start--doctor") + QPoint(0, 4))
    assert desk.canvas.selected() == ("start--doctor",)


def test_that_a_click_on_the_ground_selects_nothing(desk: Desk) -> None:
    desk.click(desk.middle("doctor"))
    desk.click(QPoint(1270, 10))
    assert desk.canvas.selected() == ()


def test_that_ctrl_or_shift_adds_and_takes_away(desk: Desk) -> None:
    desk.click(desk.middle("doctor"))
    desk.click(desk.middle("ward"), CTRL)
    assert desk.canvas.selected() == ("doctor", "ward")
    desk.click(desk.middle("doctor"), SHIFT)
    assert desk.canvas.selected() == ("ward",)


def test_that_a_click_on_one_of_several_leaves_it_alone(desk: Desk) -> None:
    desk.canvas.select(("doctor", "ward"))
    desk.click(desk.middle("ward"))
    assert desk.canvas.selected() == ("ward",)


def test_that_a_band_selects_what_lies_wholly_inside(desk: Desk) -> None:
    boxes = desk.canvas.stage.boxes
    area = boxes["doctor"].grown(10)
    desk.drag(desk.pixel(Point(area.x, area.y)), desk.pixel(Point(area.right, area.bottom)))
    assert desk.canvas.selected() == ("doctor",)


def test_that_ctrl_a_selects_all_and_escape_nothing(desk: Desk) -> None:
    desk.key(Qt.Key.Key_A, CTRL)
    everything = {*desk.canvas.stage.view.steps, *desk.canvas.stage.view.transitions}
    assert set(desk.canvas.selected()) == everything
    desk.key(Qt.Key.Key_Escape)
    assert desk.canvas.selected() == ()


def test_that_arrow_keys_walk_along_the_flow(desk: Desk) -> None:
    walked: list[str] = []
    for _step in range(4):
        desk.key(Qt.Key.Key_Right)
        walked += desk.canvas.selected()
    assert walked[:3] == ["start", "doctor", "choose"]
    assert walked[3] in {"ward", "nursing"}
    desk.canvas.select(("ward",))
    desk.key(Qt.Key.Key_Left)
    assert desk.canvas.selected() == ("choose",)


def test_that_ctrl_and_an_arrow_key_reach_the_arrow_of_a_step(desk: Desk) -> None:
    desk.canvas.select(("choose",))
    desk.key(Qt.Key.Key_Right, CTRL)
    first = desk.canvas.selected()
    assert first[0].startswith("choose--")
    desk.key(Qt.Key.Key_Down)
    assert desk.canvas.selected() != first
    desk.key(Qt.Key.Key_Left)
    assert desk.canvas.selected() == ("choose",)


def test_that_unknown_elements_are_not_selected(desk: Desk) -> None:
    desk.canvas.select(("doctor", "nothing"))
    assert desk.canvas.selected() == ("doctor",)


def test_that_the_menu_is_asked_for_where_the_pointer_is(desk: Desk) -> None:
    pixel = desk.middle("ward")
    with desk.qtbot.waitSignal(desk.canvas.menu_requested) as heard:
        QTest.mouseClick(desk.canvas.viewport(), Qt.MouseButton.RightButton, pos=pixel)
        desk.canvas.ask_for_menu(pixel)
    assert heard.args == ["ward", desk.canvas.viewport().mapToGlobal(pixel)]
    assert desk.canvas.selected() == ("ward",)


def test_that_what_is_deleted_is_no_longer_selected(desk: Desk) -> None:
    desk.canvas.select(("ward", "doctor"))
    desk.key(Qt.Key.Key_Delete)
    assert desk.canvas.selected() == ()
    assert {step.id for step in desk.pathway.steps} == {"start", "choose", "nursing", "end"}
    assert desk.undo.undoText() == "Delete 2 elements"
    desk.undo.undo()
    assert len(desk.pathway.steps) == 6
