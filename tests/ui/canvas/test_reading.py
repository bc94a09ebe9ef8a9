"""Assistive technology finds every element of the drawing, with its name, state and place."""

import gc
import weakref
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible, QAccessibleInterface
from tests.building import drawn
from tests.ui.canvas.desk import Desk

from pathways.edits import delete
from pathways.model import CareModel, Mark, Severity
from pathways.ui.canvas.reading.drawing import install


@pytest.fixture(autouse=True)
def _readable() -> None:
    install()


def reading(desk: Desk) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(desk.canvas)


def name(interface: QAccessibleInterface) -> str:
    return interface.text(QAccessible.Text.Name)


def elements(desk: Desk) -> list[QAccessibleInterface]:
    found = reading(desk)
    children = [found.child(number) for number in range(found.childCount())]
    return [child for child in children if child.role() is QAccessible.Role.ListItem]


def test_that_every_step_and_arrow_is_read_by_name(desk: Desk) -> None:
    desk.canvas.set_marks({"ward": Mark(2, Severity.ERROR)})
    names = [name(child) for child in elements(desk)]
    assert len(names) == 6 + 6
    assert names[3] == "Step 4 of 6, Ward, Activity, Hospital, Ringerike medical ward, 2 findings"
    assert names[6] == "Transition from Start to Doctor"


def test_that_the_chosen_element_has_the_focus(desk: Desk) -> None:
    desk.canvas.select(("ward",))
    focused = reading(desk).focusChild()
    assert name(focused).startswith("Step 4 of 6, Ward")
    state = focused.state()
    assert state.selected
    assert state.focused
    others = [child for child in elements(desk) if child.state().selected]
    assert [name(one) for one in others] == [name(focused)]


def test_that_elements_are_where_they_are_seen(desk: Desk) -> None:
    ward = elements(desk)[3]
    middle = desk.canvas.viewport().mapToGlobal(desk.middle("ward"))
    assert ward.rect().contains(middle)
    assert name(reading(desk).childAt(middle.x(), middle.y())) == name(ward)
    corner = desk.canvas.viewport().mapToGlobal(QPoint(2, 2))
    outside = reading(desk).childAt(corner.x(), corner.y())
    assert outside is None or outside.role() is not QAccessible.Role.ListItem


def test_that_an_element_says_when_it_is_out_of_sight(desk: Desk) -> None:
    desk.canvas.resize(500, 300)
    desk.canvas.zoom_actual()
    desk.canvas.reveal("start")
    first, *_, last = elements(desk)[:6]
    assert not first.state().offscreen
    assert last.state().offscreen


def test_that_an_element_keeps_its_interface_and_a_deleted_one_is_invalid(desk: Desk) -> None:
    before = elements(desk)[3]
    assert elements(desk)[3] is before
    desk.canvas.editor.perform("Delete", delete(desk.model, ("ward",)))
    assert not before.isValid()
    assert name(before) == ""
    assert len(elements(desk)) == 5 + 4
    assert reading(desk).indexOfChild(before) == -1


def test_that_children_and_their_numbers_fit(desk: Desk) -> None:
    found = reading(desk)
    for number in range(found.childCount()):
        assert found.indexOfChild(found.child(number)) == number
    assert found.child(found.childCount()) is None
    assert all(child.parent().object() is desk.canvas for child in elements(desk))


def test_that_a_drawing_that_is_gone_leaves_nothing_behind(
    desk_with: Callable[[CareModel], Desk],
) -> None:
    desk = desk_with(drawn("start > ward"))
    assert len(elements(desk)) == 3
    canvas, qtbot = weakref.ref(desk.canvas), desk.qtbot
    desk.canvas.close()
    desk.canvas.deleteLater()
    del desk
    qtbot.wait(1)
    gc.collect()
    assert canvas() is None
